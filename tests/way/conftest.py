"""A busy hub of each test's own, and people signed in to it."""

from collections.abc import Mapping
from uuid import UUID

import pytest

from tests.security.bodies import Bodies
from tests.security.collecting import Installer
from tests.security.conftest import busy_hub, installer, sign_in, study  # noqa: F401 - fixtures


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:  # noqa: F811
    """Well-formed commands."""
    return Bodies(installer, study)
