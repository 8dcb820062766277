"""What is passed on to the service that will help: four facts, by a senior social worker, and to nobody else."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import PDF, Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
REASON = "A school asked for help with mornings."


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands; what was decided leads to a service."""
    installer.execute(
        "update mash.hub h set profile = jsonb_set(profile, '{outcomes}', (select jsonb_agg(one || "
        "jsonb_build_object('leads_to', 'service')) from jsonb_array_elements(h.profile -> 'outcomes') one))"
    )
    return Bodies(installer, study)


@pytest.fixture
def decider(sign_in: SignIn, study: Mapping[str, UUID]) -> Psql:
    """With the decided enquiry open."""
    person = sign_in(DECIDER)
    person.open(study["school"])
    return person


def _onward(bodies: Bodies, **other: Any) -> dict[str, Any]:
    child = bodies.subject("school")
    ((home,),) = bodies.truth.execute(
        "select h.id from mash.household h join mash.address a on a.household = h.id where %s = any (h.people) limit 1",
        [child],
    ).fetchall()
    told = {"kind": "onward", "recipient": child, "household": str(home), "service": "education", "words": REASON}
    return bodies.make_letter() | told | {"attention": "Duty desk", "because": "Told by telephone on Monday."} | other


def _facts(person: Psql, letter: object) -> dict[str, Any]:
    with person.connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        (row,) = cursor.execute("select * from app.letter_facts(%s)", [letter]).fetchall()
    return row


def test_neither_an_officer_nor_the_service_itself_passes_anything_on(sign_in: SignIn, bodies: Bodies) -> None:
    officer, service = sign_in(OFFICER), sign_in(EDUCATION)
    for person in (officer, service):
        person.open(bodies.study["school"])
    assert officer.command_refused("make_letter", _onward(bodies)).text == "A senior social worker makes this letter."
    assert service.command_refused("make_letter", _onward(bodies)).code == "42501"


def test_the_service_reads_nothing_of_it_in_the_program(sign_in: SignIn, decider: Psql, bodies: Bodies) -> None:
    made = decider.command("make_letter", _onward(bodies))["letter"]
    service = sign_in(EDUCATION)
    service.open(bodies.study["school"])
    assert service.read("letters", bodies.study["school"]) == []
    assert service.refused("select * from app.letter_facts(%s)", made).code == "42501"


def test_it_says_the_four_facts_and_nothing_else(decider: Psql, bodies: Bodies) -> None:
    told = _facts(decider, decider.command("make_letter", _onward(bodies))["letter"])
    body = _onward(bodies)
    ((name, lines, postcode),) = bodies.truth.execute(
        "select p.given_names || ' ' || p.family_name, a.lines, a.postcode from mash.person p, mash.address a "
        "where p.id = %s and a.household = %s", [body["recipient"], body["household"]]
    ).fetchall()  # fmt: skip
    ((outcome,),) = bodies.truth.execute(
        "select outcome_words from mash.decision d where person = %s and id not in "
        "(select supersedes from mash.decision where supersedes is not null)", [body["recipient"]]
    ).fetchall()  # fmt: skip
    ((service,),) = bodies.truth.execute("select name from mash.agency where id = 'education'").fetchall()
    assert told["children"] == [{"name": name, "outcome": outcome, "outcome_code": "", "told_family": ""}]
    assert (told["home"], told["words"]) == ([*lines, *([postcode] if postcode else [])], REASON)
    assert (told["recipient_name"], told["lines"], told["postcode"]) == (service, ["Duty desk"], "")
    assert told["items"] == []


def test_other_letters_say_no_home(decider: Psql, bodies: Bodies) -> None:
    assert _facts(decider, decider.command("make_letter", bodies.make_letter())["letter"])["home"] == []


def test_what_the_parent_was_told_of_it_is_kept_and_not_passed_on(decider: Psql, bodies: Bodies) -> None:
    for lacking in ({"because": ""}, {"words": " "}, {"attention": ""}):
        assert decider.command_refused("make_letter", _onward(bodies, **lacking)).text == "Fill this in."
    made = decider.command("make_letter", _onward(bodies))["letter"]
    assert "Monday" not in repr(_facts(decider, made))
    stops = decider.read("letter_stops", bodies.study["school"])
    assert [(one["kind"], one["because"]) for one in stops] == [("made", "Told by telephone on Monday.")]


def test_nothing_is_passed_on_where_what_was_decided_leads_nowhere(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.hub set profile = replace(profile::text, '\"service\"', '\"nothing\"')::jsonb")
    assert "leads to no service" in decider.command_refused("make_letter", _onward(bodies)).text


def test_to_whom_and_about_whom_not(decider: Psql, bodies: Bodies) -> None:
    for service in ("", None, "no_such_agency"):
        refused = decider.command_refused("make_letter", _onward(bodies, service=service))
        assert refused.text == "Choose the service that is to help."
    parent = decider.command_refused("make_letter", _onward(bodies, recipient=bodies.parents("school")[0]))
    assert parent.text == "Choose whom it is about."
    other = decider.command_refused("make_letter", bodies.make_letter() | {"service": "education"})
    assert other.text == "This letter goes to no service."


def test_one_about_a_confidential_address_is_no_officers(
    sign_in: SignIn, decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    body = _onward(bodies)
    installer.execute("update mash.address set confidential = true where household = %s", [body["household"]])
    made = decider.command("make_letter", body)["letter"]
    officer = sign_in(OFFICER)
    officer.open(bodies.study["school"])
    assert officer.refused("select * from app.letter_facts(%s)", made).code == "42501"


def test_it_leaves_as_every_letter_does_and_may_go_by_e_mail(decider: Psql, bodies: Bodies) -> None:
    made = decider.command("make_letter", _onward(bodies))["letter"]
    on = {"enquiry": str(bodies.study["school"]), "version": bodies.version("school"), "letter": made}
    kept = decider.command("print_letter", on | {"dated": "2026-01-05", "pdf": PDF})["content_hash"]
    assert decider.command_refused("post_letter", on | {"class": "email"}).text.startswith("A senior social")
    decider.command("check_letter", on | {"content_hash": kept, "hits": []})
    decider.command("release_letter", on | {"content_hash": kept})
    decider.command("post_letter", on | {"class": "email"})
