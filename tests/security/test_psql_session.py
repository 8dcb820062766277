"""The session that the security model shows is what the real psql answers today, word by word."""

from collections.abc import Mapping

from tests.cluster_fixtures import Database
from tests.security.psql_session import documented, session


def test_the_session_in_the_security_model_is_true(busy_hub: Database, passwords: Mapping[str, str]) -> None:
    assert session(busy_hub, passwords) == documented()
