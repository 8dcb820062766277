"""A request for release, a release and a ruling name an item of their own enquiry: the tables refuse any other."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import psycopg
import pytest
from psycopg.errors import ForeignKeyViolation

from tests.security.psql import DECIDER, Row
from tests.security.releasing import item_like, plant

Installer = psycopg.Connection[Row]

REQUEST = (
    "insert into mash.release_request (enquiry, item, agency, purpose, asked_by) values (%s, %s, %s, 'onward', %s)"
)
RELEASE = "insert into mash.item_release (release, enquiry, item) values (%s, %s, %s)"
RULING = (
    "insert into mash.item_ruling (enquiry, item, may_leave, because, by) values (%s, %s, true, 'markerbecause', %s)"
)


@pytest.fixture
def rows(installer: Installer) -> Iterator[Installer]:
    """The tables themselves, above every function and policy; what a test adds does not stay."""
    with installer.transaction(force_rollback=True):
        yield installer


def _item(rows: Installer, enquiry: UUID) -> str:
    return item_like(rows, enquiry, "education")


def _refused(rows: Installer, statement: str, *values: object) -> str | None:
    with pytest.raises(ForeignKeyViolation) as refusal, rows.transaction():
        rows.execute(statement.encode(), values)
    return refusal.value.diag.constraint_name


def test_an_item_of_another_enquiry_is_not_asked_for(rows: Installer, study: Mapping[str, UUID]) -> None:
    item = _item(rows, study["self-referral"])
    broken = _refused(rows, REQUEST, study["school"], item, "education", DECIDER)
    assert broken == "fk_release_request_enquiry_item"


def test_an_item_of_another_enquiry_is_not_released(rows: Installer, study: Mapping[str, UUID]) -> None:
    release = plant(rows, study["school"], _item(rows, study["school"]), "onward")
    broken = _refused(rows, RELEASE, release, study["school"], _item(rows, study["self-referral"]))
    assert broken == "fk_item_release_enquiry_item"


def test_a_release_is_not_carried_to_another_enquiry(rows: Installer, study: Mapping[str, UUID]) -> None:
    release = plant(rows, study["school"], _item(rows, study["school"]), "onward")
    broken = _refused(rows, RELEASE, release, study["self-referral"], _item(rows, study["self-referral"]))
    assert broken == "fk_item_release_enquiry_release"


def test_an_item_of_another_enquiry_is_not_ruled_on(rows: Installer, study: Mapping[str, UUID]) -> None:
    broken = _refused(rows, RULING, study["school"], _item(rows, study["self-referral"]), DECIDER)
    assert broken == "fk_item_ruling_enquiry_item"


def test_the_enquirys_own_item_is_asked_for_released_and_ruled_on(rows: Installer, study: Mapping[str, UUID]) -> None:
    item = _item(rows, study["school"])
    release = plant(rows, study["school"], item, "onward")
    rows.execute(RELEASE.encode(), [release, study["school"], item])
    rows.execute(RULING.encode(), [study["school"], item, DECIDER])
