"""Concurrency that cannot lie, in many rounds: whichever order the server takes, what must hold does."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER, Row, SignIn
from tests.security.rounds import Rounds

TOGETHER = (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE, EDUCATION)


@pytest.mark.slow
def test_whoever_is_first_nothing_that_must_hold_is_broken(
    sign_in: SignIn, installer: psycopg.Connection[Row], study: Mapping[str, UUID]
) -> None:
    """The ordinary run plays a few; `python -m tests.security.long_rounds` plays hundreds."""
    rounds = Rounds({login: sign_in(login) for login in TOGETHER}, installer, study)
    assert [wrong for number in range(5) for wrong in rounds.play(number)] == []
