"""Whom a search finds by another name, and whom it never does: a restricted name leads nobody to anybody."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, POLICE, Psql, Row, SignIn
from tests.security.restricting import restrict
from tests.security.searching import look

Installer = psycopg.Connection[Row]
NAMED = "select id, given_names, family_name from mash.person where enquiry = %s and role = 'subject' order by position"


@pytest.fixture
def enquiry(study: Mapping[str, UUID]) -> UUID:
    return study["self-referral"]


@pytest.fixture
def child(installer: Installer, enquiry: UUID) -> Row:
    row = installer.execute(NAMED, [enquiry]).fetchone()
    assert row is not None
    return row


def _say(person: Psql, enquiry: UUID, who: object, **more: object) -> object:
    person.open(enquiry)
    told = {"kind": "alias", "given_names": "Peregrina", "family_name": "Oakapple"}
    body = {"enquiry": str(enquiry), "what": "name", "person": str(who), **told, **more}
    return person.command("say_of_person", body)["said"]


def _name(child: Row) -> str:
    return " ".join(part for part in child[1:] if part)


@pytest.mark.parametrize(
    "term", ["Peregrina Oakapple", "oakapple", "Oakaple Peregrina", "peregr", "PEREGRINA", "Peregrina {own}"]
)
def test_another_name_leads_to_the_person(term: str, sign_in: SignIn, enquiry: UUID, child: Row) -> None:
    officer = sign_in(OFFICER)
    assert look(officer, "Peregrina Oakapple").people == ()
    _say(officer, enquiry, child[0])
    found = look(officer, term.format(own=child[1]))
    assert found.people == (_name(child),)


def test_an_agency_finds_by_it_only_where_it_was_asked(sign_in: SignIn, enquiry: UUID, child: Row) -> None:
    _say(sign_in(OFFICER), enquiry, child[0])
    found = {login: look(sign_in(login), "Oakapple").people for login in (POLICE, EDUCATION)}
    asked = {login: look(sign_in(login), _name(child)).people for login in (POLICE, EDUCATION)}
    assert found == asked


@pytest.mark.parametrize("login", [OFFICER, DECIDER, INFORMATION])
def test_a_restricted_name_leads_nobody_to_anybody(login: str, sign_in: SignIn, enquiry: UUID, child: Row) -> None:
    _say(sign_in(DECIDER), enquiry, child[0], restricted=True)
    for term in ("Peregrina Oakapple", "oakapple", "peregr", "Oakaple"):
        found = look(sign_in(login), term)
        assert (found.people, found.ask_manager) == ((), False)


def test_a_name_that_was_corrected_leads_nowhere(sign_in: SignIn, enquiry: UUID, child: Row) -> None:
    officer = sign_in(OFFICER)
    first = _say(officer, enquiry, child[0])
    _say(officer, enquiry, child[0], family_name="Elderflower", corrects=first, why="Misheard")
    assert look(officer, "Oakapple").people == ()
    assert look(officer, "Elderflower").people == (_name(child),)


def test_a_name_that_became_restricted_leads_nowhere(sign_in: SignIn, enquiry: UUID, child: Row) -> None:
    officer, decider = sign_in(OFFICER), sign_in(DECIDER)
    first = _say(officer, enquiry, child[0])
    _say(decider, enquiry, child[0], corrects=first, why="Adopted since", restricted=True)
    assert look(officer, "Oakapple").people == look(decider, "Oakapple").people == ()


def test_by_birth_and_another_name(sign_in: SignIn, installer: Installer, enquiry: UUID, child: Row) -> None:
    officer = sign_in(OFFICER)
    installer.execute("update mash.person set birth = '2011-03-04', birth_accuracy = 'known' where id = %s", [child[0]])
    _say(officer, enquiry, child[0])
    assert look(officer, "Oakapple 4/3/2011").people == (_name(child),)
    _say(officer, enquiry, child[0], given_names="Hawthorn", family_name="", restricted=True)
    assert look(officer, "Hawthorn 4/3/2011").people == ()


def test_on_a_restricted_enquiry_the_hub_is_told_to_ask_its_manager_and_agencies_nothing(
    sign_in: SignIn, installer: Installer, enquiry: UUID, child: Row
) -> None:
    _say(sign_in(OFFICER), enquiry, child[0])
    _say(sign_in(DECIDER), enquiry, child[0], given_names="Hawthorn", family_name="", restricted=True)
    restrict(sign_in(MANAGER), installer, enquiry)
    told = look(sign_in(OFFICER), "Oakapple")
    assert (told.people, told.ask_manager) == ((), True)
    assert not look(sign_in(OFFICER), "Hawthorn").ask_manager
    for login in (POLICE, EDUCATION):  # by the other name whoever is named finds what the own one finds
        told, own = look(sign_in(login), "Oakapple"), look(sign_in(login), _name(child))
        assert (told.people, told.ask_manager) == (own.people, False)
        assert look(sign_in(login), "Hawthorn").people == ()


LIKELY = "select person, reasons from app.likely_people(%s)"


def _likely(person: Psql, told: dict[str, object]) -> list[Row]:
    search = person.ask("select search from app.begin_likely_typed(%s)", psycopg.types.json.Jsonb(told))[0][0]
    return person.ask(LIKELY, search)


def test_somebody_typed_is_likely_by_another_name_and_never_by_a_restricted_one(
    sign_in: SignIn, enquiry: UUID, child: Row
) -> None:
    officer, decider = sign_in(OFFICER), sign_in(DECIDER)
    typed: dict[str, object] = {"given_names": "Peregrina", "family_name": "Oakapple"}
    assert _likely(officer, typed) == []
    one = _say(decider, enquiry, child[0], restricted=True)
    assert _likely(officer, typed) == _likely(decider, typed) == []
    _say(decider, enquiry, child[0], corrects=one, why="Not restricted")
    assert _likely(officer, typed) == [(child[0], ["name"])]


def test_somebody_is_likely_by_their_own_other_name(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID], enquiry: UUID, child: Row
) -> None:
    row = installer.execute(NAMED, [study["school"]]).fetchone()
    assert row is not None
    officer = sign_in(OFFICER)
    officer.open(enquiry)

    def likely() -> set[object]:
        search = officer.ask("select search from app.begin_likely(%s)", enquiry)[0][0]
        found = officer.ask("select about, person from app.likely_people(%s)", search)
        return {person for about, person in found if about == child[0]}

    installer.execute("update mash.person set birth = null, birth_accuracy = 'unknown' where id = %s", [child[0]])
    assert row[0] not in likely()
    _say(officer, enquiry, child[0], given_names=row[1], family_name=row[2])
    assert row[0] in likely()
