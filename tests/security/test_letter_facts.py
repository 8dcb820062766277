"""What a letter says: whom it is to and where, each own child's outcome as it stands, by whom it was signed last."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, OFFICER, SCREENER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
PARENTAL = ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def _facts(person: Psql, letter: object) -> dict[str, Any]:
    with person.connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        (row,) = cursor.execute("select * from app.letter_facts(%s)", [letter]).fetchall()
    return row


def _letters(bodies: Bodies, case: str) -> list[dict[str, Any]]:
    with bodies.truth.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        sql = """select l.id, l.recipient, p.given_names, p.family_name, a.lines, a.postcode, e.reference
            from mash.letter l join mash.person p on p.id = l.recipient join mash.address a on a.id = l.address
            join mash.enquiry e on e.id = l.enquiry where l.enquiry = %s and l.state = 'due' order by l.id"""
        return list(cursor.execute(sql.encode(), [bodies.study[case]]).fetchall())


def _children(bodies: Bodies, letter: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each own child with the decision that stands, in the order of the referral."""
    sql = """select c.given_names || ' ' || c.family_name, d.outcome_words, d.outcome, d.told_family
        from mash.person c join mash.decision d on d.person = c.id where c.id in (select r."of" from mash.relationship r
        where r.person = %s and (r.parental_responsibility or r.kind = any (%s)))
        and d.id not in (select l.supersedes from mash.decision l where l.supersedes is not null) order by c.position"""
    rows = bodies.truth.execute(sql.encode(), [letter["recipient"], list(PARENTAL)]).fetchall()
    return [dict(zip(("name", "outcome", "outcome_code", "told_family"), row, strict=True)) for row in rows]


def test_a_letter_is_to_its_recipient_at_their_own_address_about_their_own_children(
    sign_in: SignIn, bodies: Bodies
) -> None:
    signer = sign_in(DECIDER)
    signer.open(bodies.study["self-referral"])
    signer.command("sign_decisions", bodies.sign_decisions())
    signer.command("take_step", bodies.reopen())
    signer.command("sign_decisions", bodies.sign_decisions())
    signer.open(bodies.study["school"])
    (today,) = signer.ask("select (now() at time zone 'Europe/London')::date")[0]
    who = signer.ask("select name from app.me()")[0][0]
    for case in ("school", "self-referral"):
        letters = _letters(bodies, case)
        assert len(letters) > 1
        for letter in letters:
            told = _facts(signer, letter["id"])
            assert told["children"] == _children(bodies, letter)
            assert told["children"]
            assert (told["letter"], told["enquiry"], told["reference"]) == (
                letter["id"], bodies.study[case], letter["reference"],
            )  # fmt: skip
            assert told["recipient_name"] == f"{letter['given_names']} {letter['family_name']}"
            assert (told["lines"], told["postcode"]) == (letter["lines"], letter["postcode"])
            assert (told["dated"], told["items"]) == (today, [])
            if case == "self-referral":
                assert told["signed_by_name"] == who
                assert told["signed_by_post"] == "Social care manager"


@pytest.mark.parametrize(("names", "called"), [
    ({"given_names": "", "family_name": "", "known_as": ""}, "Unborn baby"),
    ({"given_names": "", "family_name": "", "known_as": "Zed"}, "Zed"),
    ({"given_names": "Asha", "family_name": "", "known_as": "Zed"}, "Asha"),
])  # fmt: skip
def test_a_child_is_called_as_they_are_known(
    names: dict[str, str], called: str, sign_in: SignIn, bodies: Bodies
) -> None:
    child = bodies.subject("school")
    sets = ", ".join(f"{name} = %s" for name in names)
    bodies.truth.execute(f"update mash.person set {sets} where id = %s".encode(), [*names.values(), child])
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    told = [_facts(officer, letter["id"])["children"] for letter in _letters(bodies, "school")]
    assert {one["name"] for children in told for one in children[:1]} == {called}


def test_a_recipient_is_called_by_the_name_that_is_known(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute(
        "update mash.person set given_names = '', family_name = '', known_as = 'Mo' where role = 'parent'"
    )
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    assert {_facts(officer, one["id"])["recipient_name"] for one in _letters(bodies, "school")} == {"Mo"}


@pytest.mark.parametrize("kind", [*PARENTAL, "grandmother", "other"])
@pytest.mark.parametrize("responsible", [True, False, None])
def test_whose_own_a_child_is(
    kind: str, responsible: bool | None, installer: Installer, study: Mapping[str, UUID]
) -> None:
    ((parent, child),) = installer.execute(
        'select person, "of" from mash.relationship where enquiry = %s and kind = any (%s) limit 1',
        [study["school"], list(PARENTAL)],
    ).fetchall()
    installer.execute('delete from mash.relationship where person = %s and "of" <> %s', [parent, child])
    installer.execute('update mash.relationship set kind = %s, parental_responsibility = %s where person = %s',
                      [kind, responsible, parent])  # fmt: skip
    own = installer.execute("select priv.own_children(%s), priv.may_be_told_of(%s)", [parent, parent]).fetchone()
    assert own == (([child], [child, parent]) if kind in PARENTAL or responsible else ([], [parent]))


def test_what_is_printed_keeps_its_date_and_whoever_signed_last_is_named(sign_in: SignIn, bodies: Bodies) -> None:
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    body = bodies.print_letter()
    officer.command("print_letter", body)
    assert str(_facts(officer, body["letter"])["dated"]) == "2026-01-05"


def test_letter_facts_of_what_is_not_open_or_not_there_are_one_answer(sign_in: SignIn, bodies: Bodies) -> None:
    officer = sign_in(SCREENER)
    letter = _letters(bodies, "school")[0]["id"]
    officer.open(bodies.study["self-referral"])
    answers = {officer.refused("select * from app.letter_facts(%s)", one).everything for one in (letter, UUID(int=1))}
    assert len(answers) == 1
    officer.open(bodies.study["school"])
    assert _facts(officer, letter)["letter"] == letter
