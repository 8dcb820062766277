"""Letters that somebody makes: who may not, to whom not, and what such a letter says to its reader alone."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from mashdesk.domain.letter_kinds import RULES
from tests.security.bodies import PDF, Bodies
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


@pytest.fixture
def officer(sign_in: SignIn, study: Mapping[str, UUID]) -> Psql:
    """With the decided enquiry open."""
    person = sign_in(OFFICER)
    person.open(study["school"])
    return person


@pytest.fixture
def decider(sign_in: SignIn, study: Mapping[str, UUID]) -> Psql:
    """With the decided enquiry open."""
    person = sign_in(DECIDER)
    person.open(study["school"])
    return person


def _writes_to(installer: Installer, *recipients: str) -> None:
    """The hub's profile says that it writes to these."""
    told = json.dumps([{"recipient": one} for one in recipients])
    installer.execute("update mash.hub set profile = jsonb_set(profile, '{letters,recipients}', %s::jsonb)", [told])


def _to(bodies: Bodies, kind: str, **other: Any) -> dict[str, Any]:
    told = bodies.make_letter() | {"kind": kind} | other
    return {name: value for name, value in told.items() if value is not None}


def _to_referrer(bodies: Bodies, kind: str) -> dict[str, Any]:
    return _to(bodies, kind, recipient=None, household=None)


def _to_child(bodies: Bodies, **other: Any) -> dict[str, Any]:
    child = bodies.subject("school")
    home = bodies.truth.execute(
        "select h.id from mash.household h join mash.address a on a.household = h.id where %s = any (h.people)", [child]
    ).fetchone()
    assert home is not None
    words = {"words": "We met you at school. You told us that you like swimming.", "because": "He is ten and asked."}
    told = bodies.make_letter() | {"kind": "child", "recipient": child, "household": str(home[0])} | words | other
    return {name: value for name, value in told.items() if value is not None}


def _facts(person: Psql, letter: object) -> dict[str, Any]:
    with person.connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        (row,) = cursor.execute("select * from app.letter_facts(%s)", [letter]).fetchall()
    return row


def _refused(person: Psql, body: Mapping[str, Any]) -> tuple[str, str]:
    found = person.command_refused("make_letter", dict(body))
    return found.code, found.text


def test_the_kinds_of_the_database_are_the_programs(installer: Installer) -> None:
    rows = installer.execute("select kind, goes_to, made, says_outcome, own_words, items_for from priv.letter_kinds()")
    assert {row[0]: tuple(row[1:]) for row in rows.fetchall()} == {
        kind.value: (rule.goes_to.value, rule.made, rule.says_outcome, rule.own_words, rule.items_for or "")
        for kind, rule in RULES.items()
    }


@pytest.mark.parametrize("login", [EDUCATION, HEALTH, MANAGER, INFORMATION])
def test_nobody_but_the_hubs_officers_and_deciders_makes_one(login: str, sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(login)
    person.attempt("select * from app.open_enquiry(%s, 'To try')", bodies.study["school"])
    assert person.command_refused("make_letter", bodies.make_letter()).code == "42501"


def test_an_officer_writes_to_no_child_and_no_adult(officer: Psql, installer: Installer, bodies: Bodies) -> None:
    _writes_to(installer, "parent", "child", "adult")
    for kind in ("child", "outcome_adult"):
        assert _refused(officer, _to_child(bodies, kind=kind)) == ("22023", "A senior social worker makes this letter.")


def test_the_letter_that_the_signing_makes_is_made_by_nobody_else(decider: Psql, bodies: Bodies) -> None:
    for kind in ("outcome_parent", "", "else", "CHILD"):
        assert _refused(decider, _to(bodies, kind)) == ("22023", "Choose which letter.")


def test_whoever_asked_not_to_be_named_is_not_written_to(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    for case in ("anonymous-neighbour", "school"):
        installer.execute("update mash.enquiry set anonymity_asked = true where id = %s", [bodies.study[case]])
        for login in (OFFICER, DECIDER):
            person = sign_in(login)
            person.open(bodies.study[case])
            for kind in ("acknowledgement", "feedback") if case == "school" else ("acknowledgement",):
                body = _to_referrer(bodies, kind) | {
                    "enquiry": str(bodies.study[case]),
                    "version": bodies.version(case),
                }
                assert "asked not to be named" in _refused(person, body)[1]


def test_a_letter_made_before_anonymity_stood_says_nothing(officer: Psql, bodies: Bodies, installer: Installer) -> None:
    made = officer.command("make_letter", _to_referrer(bodies, "acknowledgement"))
    installer.execute("update mash.enquiry set anonymity_asked = true where id = %s", [bodies.study["school"]])
    assert officer.ask("select * from app.letter_facts(%s)", made["letter"]) == []


def test_only_a_professional_hears_what_was_decided(officer: Psql, bodies: Bodies, installer: Installer) -> None:
    for source in ("1A", "1B", "1C", "1D", "9", "10"):
        installer.execute("update mash.referral set source = %s where enquiry = %s", [source, bodies.study["school"]])
        assert "Only a professional" in _refused(officer, _to_referrer(bodies, "feedback"))[1]


def test_the_referrer_is_told_that_it_came_and_what_was_decided_and_of_nobody_by_name(
    officer: Psql, bodies: Bodies
) -> None:
    referrer = bodies.truth.execute(
        "select name, organisation, email from mash.referrer where enquiry = %s", [bodies.study["school"]]
    ).fetchone()
    assert referrer is not None
    ((me, post),) = officer.ask("select name, post from app.me()")
    for kind in ("acknowledgement", "feedback"):
        made = officer.command("make_letter", _to_referrer(bodies, kind))
        told = _facts(officer, made["letter"])
        assert (told["recipient_name"], told["kind"], told["words"]) == (referrer[0], kind, "")
        assert (told["lines"], told["postcode"]) == ([one for one in referrer[1:] if one], "")
        assert (told["signed_by_name"], told["signed_by_post"], told["items"]) == (me, post, [])
        outcomes = bodies.truth.execute(
            "select d.outcome_words from mash.decision d join mash.person p on p.id = d.person where d.enquiry = %s "
            "and d.id not in (select supersedes from mash.decision where supersedes is not null) order by p.position",
            [bodies.study["school"]],
        ).fetchall()
        expected = [
            {"name": "", "outcome": row[0], "outcome_code": "", "told_family": ""} for row in outcomes
        ]  # fmt: skip
        assert told["children"] == (expected if kind == "feedback" else [])


def test_nothing_is_said_before_it_is_decided(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    _writes_to(installer, "parent", "child", "referrer")
    person = sign_in(DECIDER)
    person.open(bodies.study["self-referral"])
    on = {"enquiry": str(bodies.study["self-referral"]), "version": bodies.version("self-referral")}
    child = {"recipient": bodies.subject("self-referral")}
    for body in (_to_referrer(bodies, "feedback") | on, _to_child(bodies) | on | child):
        assert _refused(person, body) == ("22023", "This letter says what was decided. Sign the decisions first.")


def test_a_child_is_written_to_where_the_hub_writes_to_children(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    _writes_to(installer, "parent", "referrer")
    assert "profile" in _refused(decider, _to_child(bodies))[1]
    _writes_to(installer, "parent", "child")
    for lacking in ({"because": " "}, {"words": ""}):
        assert _refused(decider, _to_child(bodies, **lacking)) == ("22023", "Fill this in.")
    made = decider.command("make_letter", _to_child(bodies))
    told = _facts(decider, made["letter"])
    child = bodies.subject("school")
    ((name,),) = bodies.truth.execute(
        "select given_names || ' ' || family_name from mash.person where id = %s", [child]
    ).fetchall()
    assert (told["recipient_name"], [one["name"] for one in told["children"]]) == (name, [name])
    assert [(one["told_family"], one["outcome_code"]) for one in told["children"]] == [("", "")]
    assert told["words"].startswith("We met you")
    stops = decider.read("letter_stops", bodies.study["school"])
    assert [(one["kind"], one["because"]) for one in stops] == [("made", "He is ten and asked.")]


def test_why_a_child_is_written_to_is_not_for_an_officer(
    officer: Psql, decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    _writes_to(installer, "child")
    decider.command("make_letter", _to_child(bodies))
    assert officer.refused("select * from app.letter_stops(%s)", bodies.study["school"]).code == "42501"


def test_a_child_is_written_to_anew_and_the_earlier_letter_does_not_go(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    _writes_to(installer, "child")
    first = decider.command("make_letter", _to_child(bodies))["letter"]
    second = decider.command("make_letter", _to_child(bodies, words="Hello. Again."))["letter"]
    states = {str(row["id"]): row["state"] for row in decider.read("letters", bodies.study["school"])}
    assert (states[first], states[second]) == ("withdrawn", "due")
    assert _facts(decider, second)["words"] == "Hello. Again."


@pytest.mark.parametrize(
    ("born", "accuracy", "kind"),
    [("unborn", "expected", ""), ("grown", "known", "outcome_adult"), ("young", "known", "child"),
     ("", "unknown", "child")],
)  # fmt: skip
def test_who_is_a_child_and_who_an_adult(
    born: str, accuracy: str, kind: str, decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    _writes_to(installer, "child", "adult")
    today = datetime.now(UTC).date()
    birth = {"unborn": today, "grown": date(today.year - 30, 1, 1), "young": date(today.year - 9, 1, 1)}.get(born)
    installer.execute(
        "update mash.person set birth = %s, birth_accuracy = %s where id = %s",
        [birth, accuracy, bodies.subject("school")],
    )
    nothing_written = {"words": None, "because": None}
    for one in ("child", "outcome_adult"):
        body = _to_child(bodies, kind=one, **({} if one == "child" else nothing_written))
        if one == kind:
            decider.command("make_letter", body)
        else:
            assert _refused(decider, body)[1].startswith("Choose ")


def test_a_parent_is_asked_to_ring_and_nothing_else_is_said(officer: Psql, bodies: Bodies) -> None:
    made = officer.command("make_letter", bodies.make_letter())
    told = _facts(officer, made["letter"])
    assert (told["children"], told["items"], told["words"]) == ([], [], "")
    assert told["recipient_name"]


def test_nothing_is_written_into_a_letter_that_says_the_same_to_everybody(officer: Psql, bodies: Bodies) -> None:
    for more in ({"words": "Bring Tobias."}, {"because": "He hits her."}):
        assert "the same to everybody" in _refused(officer, bodies.make_letter() | more)[1]


def test_whom_it_may_not_go_to(officer: Psql, bodies: Bodies, installer: Installer) -> None:
    elsewhere = bodies.parents("anonymous-neighbour")[0]
    for person in (bodies.subject("school"), elsewhere, "00000000-0000-0000-0000-000000000000"):
        assert _refused(officer, bodies.make_letter() | {"recipient": person})[1].startswith("Choose a parent")
    other = bodies.truth.execute(
        "select id from mash.household where enquiry <> %s limit 1", [bodies.study["school"]]
    ).fetchone()
    assert other is not None
    for home in (str(other[0]), None):
        assert "where this person lives" in _refused(officer, bodies.make_letter() | {"household": home})[1]
    installer.execute("update mash.person set died = '2026-01-01' where id = %s", [bodies.parents("school")[0]])
    assert _refused(officer, bodies.make_letter())[1].startswith("Choose a parent")


def test_to_a_confidential_address_only_a_decider_reads_it(
    officer: Psql, decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    body = bodies.make_letter()
    installer.execute("update mash.address set confidential = true where household = %s", [body["household"]])
    made = officer.command("make_letter", body)
    assert officer.refused("select * from app.letter_facts(%s)", made["letter"]).code == "42501"
    assert _facts(decider, made["letter"])["letter"] == UUID(made["letter"])


def test_there_is_one_of_a_kind_until_it_has_left(officer: Psql, bodies: Bodies) -> None:
    officer.command("make_letter", bodies.make_letter())
    assert "already" in _refused(officer, bodies.make_letter())[1]
    officer.command("make_letter", bodies.make_letter(parent=1))


def test_no_items_go_into_it(decider: Psql, bodies: Bodies) -> None:
    made = decider.command("make_letter", bodies.make_letter())
    body = {**bodies.make_letter(), "letter": made["letter"], "releases": []}
    assert decider.command_refused("put_in_letter", body).text.startswith("Nothing that agencies released")


def test_it_leaves_by_e_mail_to_the_referrer_alone_and_moves_no_clock_of_the_familys(
    officer: Psql, decider: Psql, bodies: Bodies
) -> None:
    on_enquiry = bodies.study["school"]
    before = decider.read("enquiry_row", on_enquiry)[0]
    for by_mail in (True, False):
        body = _to_referrer(bodies, "acknowledgement") if by_mail else bodies.make_letter()
        made = officer.command("make_letter", body)["letter"]
        on = {"enquiry": str(on_enquiry), "version": bodies.version("school"), "letter": made}
        kept = officer.command("print_letter", on | {"dated": "2026-01-05", "pdf": PDF})["content_hash"]
        assert officer.command_refused("post_letter", on | {"class": "email"}).text.startswith("A senior social")
        decider.command("check_letter", on | {"content_hash": kept, "hits": []})
        decider.command("release_letter", on | {"content_hash": kept})
        if by_mail:
            officer.command("post_letter", on | {"class": "email"})
        else:
            assert "e-mail" in officer.command_refused("post_letter", on | {"class": "email"}).text
            officer.command("post_letter", on | {"class": "first"})
    after = decider.read("enquiry_row", on_enquiry)[0]
    assert (after["due"], after["due_what"]) == (before["due"], before["due_what"])


def test_a_later_decision_withdraws_what_says_the_earlier_one_and_nothing_else(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    _writes_to(installer, "parent", "child", "referrer")
    decider, case = sign_in(DECIDER), bodies.study["school"]
    decider.open(case)
    made = {"child": decider.command("make_letter", _to_child(bodies))["letter"]}
    for kind in ("feedback", "acknowledgement"):
        made[kind] = decider.command("make_letter", _to_referrer(bodies, kind))["letter"]
    made["please_call"] = decider.command("make_letter", bodies.make_letter())["letter"]
    installer.execute("select priv.write_letters(%s, '[]', null)", [case])
    states = {str(row["id"]): row["state"] for row in decider.read("letters", case)}
    assert {kind: states[letter] for kind, letter in made.items()} == {
        "child": "withdrawn", "feedback": "withdrawn", "acknowledgement": "due", "please_call": "due",
    }  # fmt: skip
