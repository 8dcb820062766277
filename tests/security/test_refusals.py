"""What the decision desk and the agencies are told when a form cannot be kept: each check with its field and words."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, POLICE, Psql, Row, SignIn
from tests.security.spoiling import CHANGED, GONE, NOT_YOURS, TAKEN, Changes, Said, lengths, refused, said, spoilt

Installer = psycopg.Connection[Row]
NO_LIST = "This is not a list that can be kept."
INCOMPLETE = refused("", "The form is not complete.")
WHO = {"screen_enquiry": DECIDER, "send_requests": DECIDER, "record_discussion": DECIDER,
       "sign_decisions": DECIDER, "return_information": EDUCATION}  # fmt: skip
ON = {"screen_enquiry": "anonymous-neighbour", "send_requests": "anonymous-neighbour",
      "sign_decisions": "self-referral", "record_discussion": "self-referral",
      "return_information": "anonymous-neighbour"}  # fmt: skip


def _received(bodies: Bodies, seconds: int = 0, case: str = "anonymous-neighbour") -> str:
    row = bodies.truth.execute("select received from mash.enquiry where id = %s", [bodies.study[case]]).fetchone()
    assert row is not None
    return str(row[0] + timedelta(seconds=seconds))


def _from_now(minutes: float) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()


SCREENING: list[tuple[Changes, Said]] = [
    *lengths({"why": (20_000, True), "sanitised_concern": (100_000, False)}),
    *(({"level": one}, refused("level", "Choose a threshold level from 1 to 4.")) for one in (None, GONE, 0, 5, -1)),
    *(({"level": one}, TAKEN) for one in (1, 2, 3, 4)),
    ({"level": "high"}, refused("", "Something here cannot be kept as it is. Check the choices.")),
    *(({"rating": one}, refused("rating", "Choose Red, Amber or Green."))
      for one in (None, GONE, "not_rated", "Red", "")),
    *(({"rating": one}, TAKEN) for one in ("red", "amber", "green")),
    ({"due": GONE}, refused("due", "The decision cannot be due before the referral was received.")),
    ({"due": lambda told: _received(told, -1)},
     refused("due", "The decision cannot be due before the referral was received.")),
    ({"due": _received}, TAKEN),
    ({"due": "soon"}, refused("", "Something here cannot be kept as it is. Check the choices.")),
    ({"version": GONE}, INCOMPLETE),
    ({"version": lambda told: told.version("anonymous-neighbour") - 1}, CHANGED),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
_UNKEPT = refused("requests", "Something in these requests cannot be kept as it is. Check agencies and times.")
_UNLISTED = refused("purpose", "Choose one of the hub's purposes. Its profile allows no other.")
_EARLY = refused("due", "A return cannot be due before the referral was received.")
REQUESTS: list[tuple[Changes, Said]] = [
    *lengths({"requests.0.lawful_basis": (200, True), "requests.0.questions": (10_000, False)}),
    *((changed, told) for changed, told in lengths({"requests.0.purpose": (2_000, True)}) if told != TAKEN),
    ({"requests.0.purpose": "x" * 2_000}, _UNLISTED),
    *(({"requests": none}, refused("requests", "Choose at least one agency to ask.")) for none in ([], None, GONE)),
    *(({"requests": wrong}, refused("requests", NO_LIST)) for wrong in ("all", {"agency": "police"}, ["x"] * 501)),
    ({"requests": ["x"] * 500}, refused("requests", "This agency is not one of the hub's.")),
    *(({"requests.0.agency": one}, refused("requests", "This agency is not one of the hub's."))
      for one in ("nobody", None, GONE, "elsewhere")),
    ({"requests.0.agency": "police"}, refused("requests", "One of these agencies was asked already.")),
    ({"requests.0.due": GONE}, _EARLY),
    ({"requests.0.due": lambda told: _received(told, -1)}, _EARLY),
    ({"requests.0.due": _received}, TAKEN),
    ({"requests.0.due": "soon"}, _UNKEPT),
    ({"version": GONE}, INCOMPLETE),
]  # fmt: skip
_HELD = refused("held", "Say when the discussion was held; it cannot be in the future.")
_OURS = refused("attendees", "Whoever takes part is of one of the hub's agencies.")
DISCUSSION: list[tuple[Changes, Said]] = [
    *lengths({"agreed": (20_000, True), "attendees.0.name": (200, True), "attendees.0.view": (10_000, False)}),
    ({"held": GONE}, _HELD),
    ({"held": lambda _: _from_now(6)}, _HELD),
    ({"held": lambda _: _from_now(3)}, TAKEN),
    *(({"attendees": none}, refused("attendees", "Say who took part.")) for none in ([], None, GONE)),
    ({"attendees": "all"}, refused("attendees", NO_LIST)),
    *(({"attendees.0.agency": one}, _OURS) for one in ("nobody", "elsewhere")),
    ({"held": "soon"},
     refused("attendees", "Something here cannot be kept as it is. Check the agencies and the time.")),
    ({"version": GONE}, INCOMPLETE),
]  # fmt: skip
_WHOM = refused("person", "A decision is about a child or adult whom this enquiry concerns.")
_HARM = refused("harm", "Say whether the child has been harmed or may be: yes, no or may be.")
_PARENT = refused("letters", "A letter goes to a parent who is named on this enquiry.")
DECISION: list[tuple[Changes, Said]] = [
    *lengths({f"decisions.0.{name}": longest for name, longest in {
        "next_steps": (20_000, True), "told_family": (5_000, False), "contingency": (20_000, True),
        "reasons": (50_000, True)}.items()}),
    *(({"decisions": none}, refused("decisions", "There is no decision to sign.")) for none in ([], None, GONE)),
    ({"decisions": "all"}, refused("decisions", NO_LIST)),
    *(({"decisions.0.person": one}, _WHOM) for one in (GONE, str(uuid4()), lambda told: told.subject("school"),
                                                       lambda told: told.parents("self-referral")[0])),
    ({"decisions.0.supersedes": str(uuid4())}, CHANGED),
    *(({"decisions.0.harm": one}, _HARM) for one in (None, GONE, "perhaps", "")),
    *(({"decisions.0.harm": one}, TAKEN) for one in ("yes", "no", "may_be")),
    ({"decisions.0.would_benefit": GONE}, refused("would_benefit", "Say whether the child would benefit from help.")),
    ({"decisions.0.would_benefit": False}, TAKEN),
    *(({"decisions.0.level": one}, refused("level", "Choose a threshold level from 1 to 4.")) for one in (None, 0, 5)),
    *(({"decisions.0.level": one}, TAKEN) for one in (1, 2, 3, 4)),
    *(({"decisions.0.outcome": one}, refused("outcome", "Fill this in.")) for one in (GONE, " ")),
    *(({"decisions.0.outcome": one}, refused("outcome", "Choose one of the hub's outcomes."))
      for one in ("elsewhere", "x" * 60)),
    ({"decisions.0.outcome": "x" * 61}, refused("outcome", "This is too long: at most 60 characters can be kept.")),
    ({"decisions.0.level": "high"},
     refused("decisions", "Something in this decision cannot be kept as it is. Check the choices.")),
    ({"letters_due": GONE}, refused("letters_due", "Say when the letters are due.")),
    ({"letters_due": GONE, "letters": []}, TAKEN),
    *(({"letters.0": one}, _PARENT) for one in (str(uuid4()), lambda told: told.subject("self-referral"),
                                                lambda told: told.parents("school")[0])),
    ({"letters": "all"}, refused("letters", NO_LIST)),
    ({"version": GONE}, INCOMPLETE),
]  # fmt: skip
_KEEP_ITEMS = refused("items", "Something in these items cannot be kept as it is. Check dates and choices.")
_SHARED = refused("shared_with", "Choose the agencies that may see this item.")
_ONE_OR_NONE = refused("items", "Add at least one item, or say that there is nothing to add.")
_NOT_POLICE = refused("police_source", "Only the police give an item police codes.")
_NAMED = refused("people", "Choose people who are named on this enquiry.")
RETURN: list[tuple[Changes, Said]] = [
    *lengths({f"items.0.{name}": longest for name, longest in {
        "what": (20_000, True), "relevance": (5_000, True), "lawful_basis": (200, True),
        "happened_words": (200, False)}.items()}),
    *(({"answer": one}, refused("answer", "Say what your agency holds.")) for one in (None, GONE, "yes", "")),
    *(({"items": none}, _ONE_OR_NONE) for none in ([], None, GONE)),
    *(({"answer": one}, _ONE_OR_NONE) for one in ("not_known", "nothing_relevant", "withheld")),
    *(({"answer": one, "items": []}, TAKEN) for one in ("not_known", "nothing_relevant")),
    ({"answer": "withheld", "items": []}, refused("because", "Fill this in.")),
    ({"answer": "withheld", "items": [], "because": "x" * 5_000}, TAKEN),
    ({"answer": "withheld", "items": [], "because": "x" * 5_001},
     refused("because", "This is too long: at most 5000 characters can be kept.")),
    ({"items": "all"}, refused("items", NO_LIST)),
    ({"items.0.happened": lambda _: _from_now(60 * 24)[:10]},
     refused("happened", "This date is in the future. Say when it happened.")),
    ({"items.0.happened": lambda _: _from_now(0)[:10]}, TAKEN),
    *(({"items.0.handling": "named_agencies", "items.0.shared_with": one}, _SHARED)
      for one in ([], None, ["nobody"], ["police", "nobody"], ["elsewhere"])),
    ({"items.0.handling": "named_agencies", "items.0.shared_with": ["police", "health"]}, TAKEN),
    ({"items.0.shared_with": ["police"]}, _KEEP_ITEMS),
    ({"items.0.handling": "decision_maker"}, TAKEN),
    *(({"items.0.handling": one}, _KEEP_ITEMS) for one in ("nobody", None)),
    *(({"items.0.nature": one}, _KEEP_ITEMS) for one in ("rumour", None)),
    *(({"items.0.people": none}, refused("people", "Choose whom this is about.")) for none in ([], None, GONE)),
    *(({f"items.0.{name}": code}, _NOT_POLICE) for name, code in (
        ("police_source", "1"), ("police_information", "A"), ("police_handling", "P"), ("police_conditions", "So"))),
    ({"request": str(uuid4())}, NOT_YOURS),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
]  # fmt: skip
OTHER = {"outcomes": [{"code": code, "label": "Theirs"} for code in ("universal_services", "elsewhere")]}
"""Another hub's profile."""
TABLE: Mapping[str, list[tuple[Changes, Said]]] = {
    "screen_enquiry": SCREENING, "send_requests": REQUESTS, "record_discussion": DISCUSSION,
    "sign_decisions": DECISION, "return_information": RETURN,
}  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands; an agency of another hub is there, too."""
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", [json.dumps(OTHER)])
    installer.execute("insert into mash.agency (id, hub, name, function) values ('elsewhere', 'other', 'E', 'police')")
    return Bodies(installer, study)


@pytest.mark.parametrize("command", TABLE)
def test_each_check_says_what_is_wrong_and_where(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    if command == "screen_enquiry":
        _put_back(bodies, "received")
    person = _opened(sign_in(WHO[command]), bodies.study[ON[command]])
    body = bodies.of(command)
    assert said(person, command, body) == TAKEN
    wrong: list[tuple[Any, ...]] = []
    for changes, expected in TABLE[command]:
        answer = said(person, command, spoilt(body, changes, bodies))
        if answer != expected:
            wrong.append((_short(changes), answer, expected))
    assert wrong == []


POLICE_CODES = {"police_source": "1", "police_information": "A", "police_handling": "P", "police_conditions": ""}
_SOURCE = refused("police_source", "Grade the source: 1, 2 or 3.")
_INFORMATION = refused("police_information", "Grade the information: A to E.")
_HANDLING = refused("police_handling", "Choose the handling code: P or C.")
GRADES: list[tuple[Changes, Said]] = [
    *(({"police_source": one}, TAKEN) for one in "123"),
    *(({"police_source": one}, _SOURCE) for one in ("0", "4", None)),
    *(({"police_information": one}, TAKEN) for one in "ABCDE"),
    *(({"police_information": one}, _INFORMATION) for one in ("F", "a", None)),
    *(({"police_handling": one}, _HANDLING) for one in ("A", "c", None)),
    ({"police_handling": "C"},
     refused("police_conditions", "Code C needs its conditions: say how it may be shared.")),
    ({"police_handling": "C", "police_conditions": " … "},
     refused("police_conditions", "Code C needs its conditions: say how it may be shared.")),
    ({"police_handling": "C", "police_conditions": "x" * 5_000}, TAKEN),
    ({"police_handling": "C", "police_conditions": "x" * 5_001},
     refused("police_conditions", "This is too long: at most 5000 characters can be kept.")),
    ({"police_conditions": "Only so"}, refused("police_conditions", "Conditions go with code C only.")),
]  # fmt: skip


def test_each_police_code_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute(
        "update mash.information_request set answer = null, answered = null, answered_by = null "
        "where enquiry = %s and agency = 'police'",
        [bodies.study["anonymous-neighbour"]],
    )
    police = _opened(sign_in(POLICE), bodies.study["anonymous-neighbour"])
    body = bodies.return_information("police")
    body["items"][0] |= POLICE_CODES
    for changes, expected in GRADES:
        told = spoilt(body, {f"items.0.{name}": value for name, value in changes.items()}, bodies)
        assert (changes, said(police, "return_information", told)) == (changes, expected)


STATES = (
    "received", "screened", "gathering", "discussed", "decided", "returned", "exited", "transferred", "closed",
)  # fmt: skip
TIMES = {
    "screen_enquiry": ({"received", "screened"}, "This enquiry is past screening."),
    "send_requests": (
        {"screened", "gathering", "discussed"},
        "Screen the enquiry first: the rating sets when returns are due.",
    ),
    "record_discussion": (
        {"screened", "gathering", "discussed"},
        "A discussion is recorded after screening and before the decision.",
    ),
    "sign_decisions": (
        {"discussed"},
        "A decision is signed after the discussion, and a second one only once the enquiry is reopened.",
    ),
}


@pytest.mark.parametrize("command", TIMES)
def test_each_command_has_its_time_on_the_way_of_a_referral(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    states, words = TIMES[command]
    person, body = _opened(sign_in(DECIDER), bodies.study[ON[command]]), bodies.of(command)
    for state in STATES:
        bodies.truth.execute("update mash.enquiry set state = %s", [state])
        expected = TAKEN if state in states else refused("", words)
        assert (state, said(person, command, body)) == (state, expected)


def test_agencies_are_not_asked_before_there_is_a_narrative_that_they_may_read(sign_in: SignIn, bodies: Bodies) -> None:
    person = _opened(sign_in(DECIDER), bodies.study["anonymous-neighbour"])
    bodies.truth.execute("delete from mash.narrative where sanitised")
    assert said(person, "send_requests", bodies.send_requests()) == refused(
        "sanitised_concern", "Anonymity was asked. Write the narrative that agencies may read before you ask them."
    )
    assert bodies.truth.execute("select bool_or(anonymity_asked) from mash.enquiry").fetchone() == (True,)
    bodies.truth.execute("update mash.enquiry set anonymity_asked = false")
    assert said(person, "send_requests", bodies.send_requests()) == TAKEN


def test_what_was_answered_is_not_answered_again_and_nobody_answers_for_another(
    sign_in: SignIn, bodies: Bodies
) -> None:
    person = _opened(sign_in(POLICE), bodies.study["anonymous-neighbour"])
    assert said(person, "return_information", bodies.return_information("education")) == NOT_YOURS
    assert said(person, "return_information", bodies.return_information("police")) == CHANGED


def test_a_person_of_another_enquiry_is_nobody_whom_an_item_is_about(sign_in: SignIn, bodies: Bodies) -> None:
    person = _opened(sign_in(EDUCATION), bodies.study["anonymous-neighbour"])
    for wrong in (bodies.subject("school"), str(uuid4())):
        body = spoilt(bodies.return_information(), {"items.0.people.0": wrong}, bodies)
        assert said(person, "return_information", body) == _NAMED


def test_a_second_first_decision_is_said_to_have_changed_meanwhile(sign_in: SignIn, bodies: Bodies) -> None:
    person, body = _opened(sign_in(DECIDER), bodies.study["self-referral"]), bodies.sign_decisions()
    body["decisions"].append(body["decisions"][0])
    assert said(person, "sign_decisions", body) == CHANGED


def _put_back(bodies: Bodies, state: str) -> None:
    bodies.truth.execute("update mash.enquiry set state = %s", [state])


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person


def _short(changes: Changes) -> dict[str, Any]:
    return {path: value if len(str(value)) < 60 else f"{len(str(value))} long" for path, value in changes.items()}
