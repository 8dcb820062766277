"""What a search may not tell once its asker may know less, nor by the pages that it touches."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import INFORMATION, MANAGER, OFFICER, PROBATION, SCREENER, Psql, Row, SignIn
from tests.security.restricting import restrict
from tests.security.searching import answer, begin, look

Installer = psycopg.Connection[Row]
ASHA = "Asha Gill"
EXPLAIN = "explain (analyze, buffers, costs off, timing off, summary off) select * from app.begin_search('{}')"
ROUNDS = 7


def test_a_hint_is_not_given_any_more_to_whoever_lost_the_role_meanwhile(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    person = sign_in(OFFICER)
    search = begin(person, ASHA)
    told = answer(person, search)
    assert told is not None
    assert told.ask_manager
    installer.execute(
        "update mash.staff set roles = array['agency_practitioner'], agency = "
        "(select agency from mash.staff where login = %s) where login = %s",
        [PROBATION, OFFICER],
    )
    told = answer(person, search)
    assert told is None or not told.ask_manager


def test_a_hint_is_not_given_any_more_to_whoever_is_connected_meanwhile(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    person = sign_in(OFFICER)
    restrict(sign_in(MANAGER), installer, study["school"])
    search = begin(person, ASHA)
    assert installer.execute("select ask_manager from mash.search where id = %s", [search]).fetchone() == (True,)
    installer.execute(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)",
        [study["school"], OFFICER, MANAGER],
    )
    told = answer(person, search)
    assert told is not None
    assert not told.ask_manager


def test_a_hint_ends_with_the_restriction_for_a_search_that_was_begun_before(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager, officer = sign_in(MANAGER), sign_in(OFFICER)
    restrict(manager, installer, study["school"])
    search = begin(officer, ASHA)
    manager.open(study["school"])
    manager.command("lift_restriction", {"enquiry": str(study["school"]), "because": "No longer needed"})
    told = answer(officer, search)
    assert told is not None
    assert not told.ask_manager


def test_a_sealed_address_on_a_restricted_enquiry_hints_at_nobody(sign_in: SignIn, installer: Installer) -> None:
    sealed = installer.execute("select enquiry, postcode from mash.address where confidential limit 1").fetchone()
    assert sealed is not None
    named = restrict(sign_in(MANAGER), installer, sealed[0])
    for login in (OFFICER, SCREENER, INFORMATION):
        assert login not in named
        found = look(sign_in(login), sealed[1])
        assert (found.people, found.ask_manager) == ((), False), login


@pytest.mark.parametrize("what", ["nhs_number", "birth", "postcode"])
def test_the_pages_of_a_search_do_not_tell_somebody_who_is_hidden_from_nobody(
    what: str, sign_in: SignIn, installer: Installer
) -> None:
    """Begun, looked at and rolled back, a search leaves no trace in the log: so nothing may be learnt of it."""
    hidden = installer.execute(
        "select e.id from mash.enquiry e where not e.acl && array['agency:' || "
        "(select agency from mash.staff where login = %s)] limit 1",
        [PROBATION],
    ).fetchone()
    assert hidden is not None
    person_id = installer.execute("select id from mash.person where enquiry = %s limit 1", hidden).fetchone()
    assert person_id is not None
    installer.execute("update mash.person set nhs_number = '9990000018', birth = '1977-03-04' where id = %s", person_id)
    installer.execute("update mash.address set postcode = 'QQ9 9QQ' where enquiry = %s", hidden)
    for table in ("person", "address"):
        installer.execute(f"vacuum (analyze) mash.{table}".encode())
    there, nobody = {
        "nhs_number": ("9990000018", "9990000026"),
        "birth": ("4/3/1977", "5/3/1977"),
        "postcode": ("QQ9 9QQ", "QQ9 9QX"),
    }[what]
    person = sign_in(PROBATION)
    person.ask("set enable_seqscan = off")  # as on a table of a million; whoever asks may set it
    for warm in (there, nobody) * 2:
        _pages(person, warm)
    rounds = [(_pages(person, there), _pages(person, nobody)) for _ in range(ROUNDS)]
    assert sum(one == other for one, other in rounds) > ROUNDS // 2, rounds


def _pages(person: Psql, term: str) -> tuple[str, ...]:
    person.ask("begin")
    told = person.ask(EXPLAIN.format(term))
    person.ask("rollback")
    return tuple(str(line).strip() for (line,) in told if "Buffers" in str(line))
