"""Outside a restriction a reference is known at most: it opens the enquiry in an emergency, and tells nothing else."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import ADMINISTRATOR, AUDITOR, INFORMATION, MANAGER, OFFICER, POLICE, Row, SignIn
from tests.security.restricting import EMERGENCY, connect, restrict, seen

Installer = psycopg.Connection[Row]
BREAK = "select enquiry from app.break_glass_on(%s, %s)"


@pytest.fixture
def reference(sign_in: SignIn, study: Mapping[str, UUID], installer: Installer) -> str:
    """The reference of a restricted enquiry."""
    restrict(sign_in(MANAGER), installer, study["anonymous-neighbour"])
    return reference_of(installer, study["anonymous-neighbour"])


def reference_of(installer: Installer, enquiry: UUID) -> str:
    row = installer.execute("select reference from mash.enquiry where id = %s", [enquiry]).fetchone()
    assert row is not None
    return str(row[0])


@pytest.mark.parametrize("login", [POLICE, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_roles_that_break_no_glass_break_none_by_its_reference(login: str, sign_in: SignIn, reference: str) -> None:
    assert sign_in(login).refused(BREAK, reference, EMERGENCY).code == "42501"


def test_a_reference_that_is_not_there_and_one_of_a_connected_persons_family_are_the_same_answer(
    sign_in: SignIn, reference: str, study: Mapping[str, UUID]
) -> None:
    officer = sign_in(OFFICER)
    connect(sign_in(MANAGER), study["anonymous-neighbour"], OFFICER)
    theirs, nobodys = officer.refused(BREAK, reference, EMERGENCY), officer.refused(BREAK, "26-999999", EMERGENCY)
    assert theirs.everything.replace("break_glass_on", "") == nobodys.everything.replace("break_glass_on", "")
    assert theirs.code == "42501"


def test_no_reference_at_all_is_the_same_answer_too(sign_in: SignIn, reference: str) -> None:
    officer = sign_in(OFFICER)
    assert officer.refused(BREAK, None, EMERGENCY).code == "42501"
    assert officer.refused(BREAK, "", EMERGENCY).code == "42501"


def test_a_reference_of_another_hub_is_not_there(sign_in: SignIn, reference: str, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    installer.execute(
        "insert into mash.enquiry (hub, reference, kind, received, restricted) "
        "values ('other', '26-777777', 'support', now(), true)"
    )
    assert sign_in(OFFICER).refused(BREAK, "26-777777", EMERGENCY).code == "42501"


def test_in_an_emergency_the_reference_opens_it_and_the_manager_has_it_to_review(
    sign_in: SignIn, reference: str, study: Mapping[str, UUID]
) -> None:
    officer = sign_in(OFFICER)
    assert seen(officer, study["anonymous-neighbour"]) == []
    assert officer.ask(BREAK, f" {reference} ", EMERGENCY) == [(study["anonymous-neighbour"],)]
    assert officer.read("people", study["anonymous-neighbour"])
    assert sign_in(MANAGER).ask("select reference, login from app.break_glass_reviews()") == [(reference, OFFICER)]


def test_nothing_can_be_read_in_the_same_transaction(
    sign_in: SignIn, reference: str, study: Mapping[str, UUID]
) -> None:
    rows = sign_in(OFFICER).in_transaction(
        (BREAK, (reference, EMERGENCY)),
        ("select * from app.people(%s)", (study["anonymous-neighbour"],)),
        end="rollback",
    )
    assert rows == []


def test_what_is_not_restricted_is_opened_as_usual(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    open_to_all = reference_of(installer, study["school"])
    assert sign_in(OFFICER).refused(BREAK, open_to_all, EMERGENCY).code == "22023"
