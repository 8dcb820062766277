"""What only the hub's own posts may do, and what nobody decides by typing it: gates, outcomes, who an item is about."""

import json
from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, SCREENER, Row, SignIn
from tests.security.releasing import let_out
from tests.security.spoiling import TAKEN, refused, said

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def test_a_senior_practitioner_does_not_sign_where_the_hub_leaves_it_to_the_manager(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    screener = sign_in(SCREENER)
    screener.open(study["self-referral"])
    assert screener.command_refused("sign_decisions", bodies.sign_decisions()).code == "22023"
    decider = sign_in(DECIDER)
    decider.open(study["self-referral"])
    decider.command("sign_decisions", bodies.sign_decisions())


def test_a_post_that_the_gate_does_not_name_does_not_screen(
    sign_in: SignIn, installer: Installer, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    installer.execute("update mash.enquiry set state = 'received' where id = %s", [study["anonymous-neighbour"]])
    installer.execute("update mash.staff set post = 'Student' where login = %s", [SCREENER])
    screener = sign_in(SCREENER)
    screener.open(study["anonymous-neighbour"])
    assert screener.command_refused("screen_enquiry", bodies.screen_enquiry()).code == "22023"


SENIOR, LEADER = "senior_practitioner", "social_care_manager"
LEFT_TO: list[tuple[Mapping[str, list[str]], str, bool, bool]] = [
    ({}, "Student", True, True),
    ({"screening": [SENIOR]}, "Student", False, True),
    ({"screening": [SENIOR]}, SENIOR, True, True),
    ({"screening": [SENIOR]}, "Senior practitioner", True, True),
    ({"screening": [SENIOR], "decision": [LEADER]}, "Social care manager", False, True),
    ({"screening": [LEADER], "decision": [SENIOR]}, "Social care manager", True, False),
    ({"screening": [LEADER, SENIOR], "decision": []}, SENIOR, True, False),
    ({"screening": ["Student"], "decision": ["Student"]}, "Student", False, False),
]
"""What the profile leaves to which posts, somebody's post, and whether they may screen and sign."""


def test_each_gate_is_for_the_posts_that_the_profile_names_by_code_or_label(
    sign_in: SignIn, installer: Installer, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    installer.execute("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub")
    installer.execute("update mash.enquiry set state = 'received' where id = %s", [study["anonymous-neighbour"]])
    person = sign_in(SCREENER)
    for case in ("anonymous-neighbour", "self-referral"):
        person.open(study[case])
    elsewhere = refused("", "The hub's profile leaves this to another post.")
    for gates, post, screens, signs in LEFT_TO:
        installer.execute("update mash.hub set profile = jsonb_set(profile, '{gates}', %s) where id <> 'other'",
                          [json.dumps(gates)])  # fmt: skip
        installer.execute("update mash.staff set post = %s where login = %s", [post, SCREENER])
        told = [said(person, "screen_enquiry", bodies.screen_enquiry()),
                said(person, "sign_decisions", bodies.sign_decisions())]  # fmt: skip
        assert (gates, post, told) == (gates, post, [TAKEN if may else elsewhere for may in (screens, signs)])


def test_who_is_kept_out_by_a_gate_is_noted_in_the_servers_log(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    screener = sign_in(SCREENER)
    screener.open(study["self-referral"])
    screener.ask("set client_min_messages = 'log'")
    screener.command_refused("sign_decisions", bodies.sign_decisions())
    assert sum("severity=LOG | sqlstate=MD001" in told for told in screener.heard) == 1


def test_an_outcome_is_one_of_the_hubs_and_called_as_the_hub_calls_it(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    decider = sign_in(DECIDER)
    decider.open(study["self-referral"])
    body = bodies.sign_decisions()
    wrong = body | {"decisions": [one | {"outcome": "made_up"} for one in body["decisions"]]}
    assert decider.command_refused("sign_decisions", wrong).code == "22023"
    typed = body | {"decisions": [one | {"outcome_words": "As I please"} for one in body["decisions"]]}
    decider.command("sign_decisions", typed)
    words = {row["outcome_words"] for row in decider.read("decisions", study["self-referral"])}
    assert words == {"No concern: universal services"}


def test_an_item_is_about_somebody(sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]) -> None:
    practitioner = sign_in(EDUCATION)
    practitioner.open(study["anonymous-neighbour"])
    body = bodies.return_information()
    nobody = body | {"items": [one | {"people": []} for one in body["items"]]}
    assert practitioner.command_refused("return_information", nobody).code == "22023"


def test_nothing_is_due_when_every_letter_is_posted(
    sign_in: SignIn, bodies: Bodies, installer: Installer, study: Mapping[str, UUID]
) -> None:
    officer = sign_in(OFFICER)
    officer.open(study["school"])
    assert _due(installer, study["school"]) is not None
    for letter in installer.execute("select id from mash.letter where enquiry = %s", [study["school"]]).fetchall():
        body = bodies.print_letter() | {"letter": str(letter[0])}
        officer.command("print_letter", body)
        let_out(installer, body["letter"])
        officer.command("post_letter", {"enquiry": body["enquiry"], "letter": body["letter"], "class": "second"})
    assert _due(installer, study["school"]) is None


def test_a_letter_that_was_printed_is_withdrawn_when_a_later_decision_is_signed(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    officer, decider = sign_in(OFFICER), sign_in(DECIDER)
    officer.open(study["school"])
    decider.open(study["school"])
    stale = bodies.print_letter()
    officer.command("print_letter", stale)
    decider.command("take_step", bodies.reopen("school"))
    decider.command("sign_decisions", bodies.sign_decisions("school"))
    to_post = {"enquiry": stale["enquiry"], "letter": stale["letter"]}
    assert officer.command_refused("post_letter", to_post).code == "40001"
    states = [row["state"] for row in officer.read("letters", study["school"])]
    assert sorted(states) == ["due", "due", "withdrawn"]
    listed = officer.ask("select letter from app.letters_worklist()")
    assert stale["letter"] not in {str(row[0]) for row in listed}


def _due(installer: Installer, enquiry: UUID) -> object:
    row = installer.execute("select due from mash.enquiry where id = %s", [enquiry]).fetchone()
    assert row is not None
    return row[0]
