"""What whoever speaks with the family is told when an entry cannot be kept: each check with its field and words."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, OFFICER, Row, SignIn
from tests.security.spoiling import CHANGED, GONE, NOT_YOURS, TAKEN, Changes, Said, lengths, refused, said, spoilt

Installer = psycopg.Connection[Row]
Table = list[tuple[Changes, Said]]
NOBODY: tuple[object, ...] = ([], None, GONE)
NO_LIST = "This is not a list that can be kept."
GIVEN = ("given_explicit", "given_implicit", "child_gave", "best_interests")
CAPACITIES = ("parental_responsibility", "competent_child", "adult", "best_interests", "carer")
NEEDS_A_REASON = ("refused", "not_asked_unsafe", "not_asked_emergency", "not_asked_delay", "not_required")
NAMED = refused("people", "Choose people who are named on this enquiry.")
CONCERNED = refused("people", "Choose the children or adults whom this concerns.")
EMPTY_WHY = refused("why", "Fill this in.")


def _from_now(minutes: float) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()


def _each(field: str, values: Iterable[object], expected: Said, /, **more: object) -> Table:
    return [({**more, field: value}, expected) for value in values]


def _moment(field: str, ahead: Said, unkept: Said, /, **more: object) -> Table:
    """Not unsaid, not in the future; a desk's clock may be five minutes fast."""
    return [
        *_each(field, (None, GONE, lambda _: _from_now(6), "2099-01-01"), ahead, **more),
        *_each(field, (lambda _: _from_now(3), lambda _: _from_now(-60)), TAKEN, **more),
        *_each(field, ("soon",), unkept, **more),
    ]


def _a_parent(told: Bodies) -> str:
    return told.parents("self-referral")[0]


STRANGERS = (lambda told: told.subject("school"), lambda told: told.parents("school")[0], lambda _: str(uuid4()))
PEOPLE_CONCERNED: Table = [
    *_each("people", NOBODY, CONCERNED),
    *_each("people", ("nobody", {"a": "b"}), refused("people", NO_LIST)),
    *_each("people.0", STRANGERS, NAMED),
    *_each("people.0", (_a_parent,), CONCERNED),
    *_each("people", (lambda told: [told.subject("self-referral"), _a_parent(told)],), CONCERNED),
    *_each("people", (lambda told: [told.subject("self-referral"), told.subject("school")],), NAMED),
]
_KEPT = refused("answer", "Something here cannot be kept as it is. Check the choices and the time.")
_ASKED = refused("about", "Say what was asked: the agencies' checks, support, or both.")
_ANSWER = refused("answer", "Say what the answer was, or why nobody was asked.")
_WHOSE = refused("by_person", "Say whose answer this is.")
_CAPACITY = refused("capacity", "Say in which capacity they could agree.")
_DOES_NOT_GO = refused("capacity", "The capacity does not go with this answer.")
_TOLD = refused("explained", "Consent counts when they were told what is shared, why and with whom.")
_AGENCIES = refused("agencies", "Choose agencies of this hub.")
_WHEN = refused("happened", "Say when this was answered; it cannot be in the future.")
_NOTHING_TO_WITHDRAW = refused("answer", "They have not agreed to this, so there is nothing to withdraw.")
ALONE: Changes = {"answer": "unable_to_contact", "by_person": GONE, "capacity": GONE, "explained": GONE}
CONSENT: Table = [
    *lengths({"explanation": (10_000, False), "options": (10_000, False), "limits": (5_000, False),
              "why": (10_000, False), "how": (1_000, False), "correction": (5_000, False)}),
    *PEOPLE_CONCERNED,
    *_each("about", (*NOBODY, ["luck"], ["support", "luck"], ["support", "support"]), _ASKED),
    *_each("about", (["checks"], ["support"], ["checks", "support"]), TAKEN),
    *_each("about", ("checks",), refused("about", NO_LIST)),
    *_each("answer", (None, GONE, "perhaps", ""), _ANSWER),
    *_each("answer", ("given_explicit",), TAKEN),
    *_each("answer", ("given_implicit",), TAKEN, agencies=["health"], explained=GONE),
    *_each("answer", ("child_gave",), TAKEN, capacity="competent_child"),
    *_each("answer", ("best_interests",), TAKEN, capacity="best_interests"),
    *_each("answer", ("child_gave",), _TOLD, capacity="competent_child", explained=GONE),
    *_each("answer", ("best_interests",), _TOLD, capacity="best_interests", explained=["why", "what"]),
    *_each("capacity", set(CAPACITIES) - {"competent_child"}, _DOES_NOT_GO, answer="child_gave"),
    *_each("capacity", set(CAPACITIES) - {"best_interests"}, _DOES_NOT_GO, answer="best_interests"),
    *_each("answer", ("refused", *GIVEN, "withdrawn"), _WHOSE, by_person=GONE, why="No", agencies=["health"]),
    *_each("answer", ("refused", *GIVEN, "withdrawn"), _CAPACITY, capacity=GONE, why="No", agencies=["health"]),
    *_each("answer", ("refused", *GIVEN, "withdrawn"), _CAPACITY, capacity="neighbour", why="No"),
    *_each("capacity", CAPACITIES, TAKEN),
    *_each("capacity", CAPACITIES, TAKEN, answer="refused", why="No"),
    *_each("capacity", ("neighbour", None, GONE), _CAPACITY),
    *_each("by_person", STRANGERS, NAMED),
    *_each("by_person", STRANGERS, NAMED, answer="refused", why="No"),
    *_each("by_person", STRANGERS, NAMED, answer="unable_to_contact"),
    *_moment("happened", _WHEN, _KEPT),
    *_moment("happened", _WHEN, _KEPT, **ALONE),
    *_each("explained", (*NOBODY, ["why", "what", "how"], ["why", "how", "with_whom"], ["what", "with_whom"]), _TOLD),
    *_each("explained", (["why", "what", "with_whom", "luck"],), _KEPT),
    *_each("explained", ("all",), refused("explained", NO_LIST)),
    *_each("agencies", (["nobody"], ["elsewhere"], ["health", "nobody"]), _AGENCIES),
    *_each("agencies", (["nobody"], ["elsewhere"]), _AGENCIES, answer="given_implicit"),
    *_each("agencies", NOBODY, refused(
        "agencies", "Name the agency whose service was agreed to: the consent reaches no further."),
        answer="given_implicit"),
    *_each("agencies", ("all",), refused("agencies", NO_LIST)),
    *_each("agencies", (["health"], ["police", "health"]), TAKEN),
    *(row for answer in NEEDS_A_REASON for row in (
        *_each("why", (None, GONE, "", " \n "), EMPTY_WHY, answer=answer),
        *_each("why", ("No", "x" * 10_000), TAKEN, answer=answer),
        *_each("why", ("x" * 10_001,), refused("why", "This is too long: at most 10000 characters can be kept."),
               answer=answer))),
    (ALONE, TAKEN),
    *_each("answer", ("not_asked_unsafe", "not_required"), TAKEN, **{**ALONE, "why": "Not safe"}),
    ({**ALONE, "capacity": "adult"}, TAKEN),
    ({"answer": "withdrawn", "explained": GONE}, TAKEN),
    ({"answer": "withdrawn", "by_person": lambda told: told.parents("self-referral")[1]}, _NOTHING_TO_WITHDRAW),
    *_each("understood", ("perhaps",), _KEPT),
    *_each("committed", ("perhaps",), _KEPT),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"}, _KEPT),
    ({"version": 1}, TAKEN),
]  # fmt: skip
_AHEAD = refused("about", "Say what goes ahead without agreement: the agencies' checks, support, or both.")
_GROUND = refused("ground", "Something here cannot be kept as it is. Check the choices.")
LAWFUL_BASIS: Table = [
    *lengths({"reason": (10_000, True)}),
    *PEOPLE_CONCERNED,
    *_each("about", (*NOBODY, ["luck"], ["support", "luck"], ["support", "support"]), _AHEAD),
    *_each("about", (["checks"], ["support"], ["checks", "support"]), TAKEN),
    *_each("about", ("checks",), refused("about", NO_LIST)),
    *_each("ground", ("luck", ""), refused("ground", "Choose one of the hub's grounds.")),
    *_each("ground", ("significant_harm", "asking_raises_risk", None, GONE), TAKEN),
    ({"version": GONE}, refused("", "The form is not complete.")),
    *_each("version", (lambda told: told.version("self-referral") - 1,), CHANGED),
    *_each("version", ("new",), _GROUND),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"}, _GROUND),
]
_TELLING = refused("told", "Something here cannot be kept as it is. Check the choices and the time.")
_SURE = refused("sure_of_no_risk", "The family is told of this only by somebody who is sure that it raises no risk.")
_AGAINST = refused("ground", "Choose what speaks against telling them.")
_TOO_LONG = "This is too long: at most {} characters can be kept."
TELLING: Table = [
    *lengths({"what": (10_000, True), "how": (1_000, False), "correction": (5_000, False)}),
    *_each("people", NOBODY, refused("people", "Choose who was told, or was not.")),
    *_each("people", ("all",), refused("people", NO_LIST)),
    *_each("people.0", STRANGERS, NAMED),
    *_each("people", (lambda told: told.parents("self-referral"), lambda told: [told.subject("self-referral")]), TAKEN),
    *_each("told", (None, GONE), refused("told", "Say whether they were told.")),
    *_each("told", ("perhaps",), _TELLING),
    *_each("told_by", (None, GONE, "neighbour"), refused("told_by", "Say who told them.")),
    *_each("told_by", ("referrer", "hub", "receiving_service"), TAKEN),
    *_each("told_by", ("hub", "receiving_service"), _SURE, sure_of_no_risk=GONE),
    *_each("told_by", ("hub", "receiving_service"), _SURE, sure_of_no_risk=False),
    *_each("sure_of_no_risk", (GONE, False), TAKEN, told_by="referrer"),
    *_each("sure_of_no_risk", ("perhaps",), _TELLING),
    *_moment("happened", refused("happened", "Say when they were told; it cannot be in the future."), _TELLING),
    *_each("ground", (GONE, None, "luck"), _AGAINST, told=False, why_not="Because"),
    *_each("why_not", (GONE, None, " \n"), refused("why_not", "Fill this in."), told=False, ground="not_sure"),
    *_each("why_not", ("x" * 10_000,), TAKEN, told=False, ground="not_sure"),
    *_each("why_not", ("x" * 10_001,), refused("why_not", _TOO_LONG.format(10_000)), told=False, ground="not_sure"),
    *_each("told_by", (GONE, "neighbour"), TAKEN, told=False, ground="not_sure", why_not="Because", what=GONE,
           happened=GONE, sure_of_no_risk=GONE),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"}, _TELLING),
    ({"version": 1}, TAKEN),
]  # fmt: skip
_CAME = refused("result", "Something here cannot be kept as it is. Check the choices and the time.")
_UNSAID = refused("safety", "Fill this in.")
CONTACT: Table = [
    *lengths({"views": (20_000, False), "safety": (5_000, False), "explained": (10_000, False),
              "explained_how": (1_000, False), "interpreter": (500, False), "correction": (5_000, False),
              "wishes": (10_000, True)}),
    *_each("person", (None, GONE), refused("person", "Say whom you tried to reach.")),
    *_each("person", STRANGERS, NAMED),
    *_each("person", (lambda told: told.subject("self-referral"),), TAKEN),
    *_moment("tried", refused("tried", "Say when this was; it cannot be in the future."), _CAME),
    *_each("channel", (None, GONE, "pigeon"), refused("channel", "Say how you tried.")),
    *_each("channel", ("phone", "in_person", "video", "letter", "email", "text"), TAKEN),
    *_each("result", (None, GONE, "luck"), refused("result", "Say what came of it.")),
    *_each("result", ("spoke", "declined", "no_answer", "message_left", "wrong_number", "interpreter_needed",
                      "other_person_answered"), TAKEN),
    *_each("safe", (None, GONE, "perhaps"), refused("safe", "Say whether it is safe to contact them like this.")),
    *_each("safe", ("yes", "not_known"), TAKEN),
    ({"safe": "no"}, _UNSAID),
    *_each("result", ("unsafe", "message_unsafe"), _UNSAID),
    *_each("result", ("unsafe", "message_unsafe"), TAKEN, safety="He listens in"),
    ({"safe": "no", "safety": "He listens in"}, TAKEN),
    ({"safe": "no", "safety": "x" * 5_000}, TAKEN),
    ({"safe": "no", "safety": "x" * 5_001}, refused("safety", _TOO_LONG.format(5_000))),
    *_each("child", (None, GONE), refused("child", "Say whose wishes these are.")),
    *_each("child", (None, GONE), TAKEN, wishes=GONE),
    *_each("child", (None, GONE), TAKEN, wishes=" \n"),
    *_each("child", STRANGERS, NAMED),
    *_each("child", (_a_parent,), CONCERNED),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"}, _CAME),
    ({"version": 1}, TAKEN),
]  # fmt: skip
OTHER = {"grounds": [{"code": "luck", "label": "Luck"}], "telling": {"unless": [{"code": "luck"}]},
         "consent": {"kinds": ["explicit"], "exceptions": [{"code": "luck", "label": "Theirs"}]}}  # fmt: skip
"""What another hub's profile says."""
TABLE: Mapping[str, Table] = {
    "record_consent": CONSENT, "record_lawful_basis": LAWFUL_BASIS, "record_telling": TELLING,
    "record_family_contact": CONTACT,
}  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands; an agency of another hub is there, too."""
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", [json.dumps(OTHER)])
    installer.execute("insert into mash.agency (id, hub, name, function) values ('elsewhere', 'other', 'E', 'police')")
    return Bodies(installer, study)


@pytest.mark.parametrize("command", TABLE)
def test_each_check_says_what_is_wrong_and_where(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    person, body = sign_in(DECIDER), bodies.of(command)
    person.open(bodies.study["self-referral"])
    told = [(changes, said(person, command, spoilt(body, changes, bodies))) for changes, _ in TABLE[command]]
    wrong = zip(told, TABLE[command], strict=True)
    assert [(str(changes)[:120], got, expected) for (changes, got), (_, expected) in wrong if got != expected] == []


def test_whoever_took_calls_does_not_record_that_somebody_is_not_told(sign_in: SignIn, bodies: Bodies) -> None:
    officer = sign_in(OFFICER)
    officer.open(bodies.study["self-referral"])
    told = {"told": False, "ground": "not_sure", "why_not": "Because"}
    seniors = refused("told", "That somebody is not told is for a senior social worker to record.")
    assert said(officer, "record_telling", bodies.record_telling() | told) == seniors
    assert said(officer, "record_telling", bodies.record_telling()) == TAKEN
