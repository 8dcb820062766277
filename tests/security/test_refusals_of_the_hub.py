"""What is said when a referral, a restriction, a connection or broken glass cannot be kept, and at which field."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Psql,
    Row,
    SignIn,
)
from tests.security.restricting import EMERGENCY, practitioners_asked, restrict, restriction
from tests.security.rights_bodies import Body
from tests.security.spoiling import CHANGED, GONE, NOT_YOURS, TAKEN, Changes, Said, lengths, refused, said, spoilt

Installer = psycopg.Connection[Row]
NO_LIST = "This is not a list that can be kept."


def _from_now(minutes: float) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()


SOURCES = ("1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D",
           "6", "7", "8", "9", "10")  # fmt: skip
_SOURCE = refused("source", "Choose where the referral came from.")
_KIND = refused("kind", "Say whether this is a request for support or a child protection concern.")
_CHILD = refused("people", 'Name the child, or say what is known: a first name, an age, "unborn baby".')
_UNKEPT = refused("", "Something in this referral cannot be kept as it is. Check dates and choices.")
_NUMBER = refused("people.0.nhs_number", "This cannot be an NHS number. Check its ten digits, or leave it out.")
_BORN_LATER = refused("people.0.birth", 'This date of birth is in the future. For an unborn child choose "expected".')


def _born(accuracy: str, days: int) -> Any:
    """A birth as it is told when the test runs: so many days from now."""
    return lambda _: {"accuracy": accuracy, "date": _from_now(60 * 26 * days)[:10]}


def _day(days: int) -> Any:
    return lambda _: _from_now(60 * 26 * days)[:10]


REFERRER = ("name", "role", "organisation", "email", "relationship")
REFERRAL: list[tuple[Changes, Said]] = [
    *lengths({"concern": (100_000, True), "how": (200, False), "consent.why_not": (2_000, False),
              "parents_told.why_not": (2_000, False), "people.0.family_name": (200, False),
              "people.0.given_names": (200, False), "people.0.known_as": (200, False),
              "people.0.first_language": (100, False), "households.0.address.postcode": (20, False),
              "referrer.phone": (100, False), "referrer.anonymity_reason": (2_000, False),
              **{f"referrer.{name}": (200, False) for name in REFERRER}}),
    ({"received": GONE}, refused("received", "Say when the referral was received.")),
    ({"received": lambda _: _from_now(6)},
     refused("received", "This is in the future. Say when the referral was received.")),
    ({"received": lambda _: _from_now(3)}, TAKEN),
    ({"received": "soon"}, _UNKEPT),
    *(({"source": one}, TAKEN) for one in SOURCES),
    *(({"source": one}, _SOURCE) for one in (None, GONE, "1E", "11", "", "1a")),
    *(({"kind": one}, TAKEN) for one in ("support", "child_protection")),
    *(({"kind": one}, _KIND) for one in (None, GONE, "adult", "")),
    *(({"people": none, "relationships": [], "households": [], "consent.by": []}, _CHILD) for none in ([], None, GONE)),
    *(({path: "all"}, refused(path.rsplit(".", maxsplit=1)[-1], NO_LIST))
      for path in ("people", "relationships", "households", "consent.by", "households.0.people")),
    ({"households.0.address.lines": "all"}, refused("lines", NO_LIST)),
    *(({"people.0.role": one}, _UNKEPT) for one in ("visitor", None)),
    ({"people.0.nhs_number": "943 476-5919"}, TAKEN),
    *(({"people.0.nhs_number": one}, _NUMBER) for one in ("943 476 5918", "1111111111", "12345", "9434765919x")),
    ({"people.0.nhs_number": "9" * 21},
     refused("nhs_number", "This is too long: at most 20 characters can be kept.")),
    ({"people.1.nhs_number": "12345"}, (_NUMBER[0], "people.1.nhs_number", _NUMBER[2])),
    *(({"people.0.birth": _born(one, 1)}, _BORN_LATER) for one in ("known", "estimated")),
    ({"people.0.birth": _born("expected", 1)}, TAKEN),
    ({"people.0.birth": _born("known", 0)}, TAKEN),
    ({"people.1.birth": _born("known", 1)}, (_BORN_LATER[0], "people.1.birth", _BORN_LATER[2])),
    ({"people.0.died": _day(1)}, refused("people.0.died", "This date of death is in the future.")),
    ({"people.0.died": _day(0)}, TAKEN),
    ({"people.1.died": "2001-01-01", "people.1.birth": {"accuracy": "known", "date": "2001-01-02"}},
     refused("people.1.died", "The date of death is before the date of birth.")),
    ({"people.1.died": "2001-01-02", "people.1.birth": {"accuracy": "known", "date": "2001-01-02"}}, TAKEN),
    ({"consent.by": ["p9"]}, refused("people", "Choose people who are named on this enquiry.")),
    ({"households.0.people": ["p9"]}, refused("people", "Choose people who are named on this enquiry.")),
    ({"relationships.0.to": "p9"}, _UNKEPT),
    ({"relationships.0.to": "p2"}, _UNKEPT),
    ({"referrer": None}, TAKEN),
    ({"referrer": "a neighbour"}, TAKEN),
]  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def _family(bodies: Bodies) -> Body:
    mother = {"ref": "p2", "role": "parent", "given_names": "Marker", "family_name": "Mother"}
    body = bodies.record_referral()
    return body | {
        "people": [*body["people"], mother], "consent": {"asked": True, "given": True, "by": ["p2"]},
        "parents_told": {},
        "relationships": [{"from": "p2", "to": "p1", "kind": "mother"}],
        "households": [{"ref": "h1", "people": ["p1", "p2"], "address": {"lines": ["1 Example Road"]}}],
        "referrer": {"name": "Robin Sample"},
    }  # fmt: skip


def test_each_check_of_a_referral_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    officer, body = sign_in(OFFICER), _family(bodies)
    assert _wrong(officer, "record_referral", body, REFERRAL, bodies) == []


def _named(told: Bodies, *left_out: str) -> list[str]:
    asked = practitioners_asked(told.truth, told.study["school"])
    return [login for login in (MANAGER, DECIDER, *asked) if login not in left_out]


_NOBODY = refused("named", "Name at least one person who may see this enquiry.")
_OF_THE_HUB = refused("named", "Name people of the hub, or practitioners of the agencies that were asked.")
_EACH_AGENCY = refused("named", "Name at least one practitioner of each agency that was asked.")
_SOMEBODY = refused(
    "named", "Name a senior social worker or a hub manager: somebody must be able to lift the restriction."
)
RESTRICTION: list[tuple[Changes, Said]] = [
    *lengths({"reason": (2_000, True)}),
    *(({"named": none}, _NOBODY) for none in ([], None, GONE)),
    ({"named": "all"}, refused("named", NO_LIST)),
    *(({"named": lambda told, one=one: [*_named(told), one]}, _OF_THE_HUB)
      for one in (None, "nobody", PROBATION, "aurelia.thorne", "adelaide.winterbourne", "MAUD.HOLLINGBERY")),
    *(({"named": lambda told, one=one: _named(told, one)}, _EACH_AGENCY) for one in (EDUCATION, HEALTH, POLICE)),
    ({"named": lambda told: _named(told, MANAGER, DECIDER)}, _SOMEBODY),
    ({"named": lambda told: [*_named(told, MANAGER, DECIDER), OFFICER, INFORMATION]}, _SOMEBODY),
    ({"named": lambda told: _named(told, MANAGER)}, TAKEN),
    ({"named": lambda told: [*_named(told, DECIDER), MANAGER]}, TAKEN),
    ({"version": GONE}, refused("", "The form is not complete.")),
    ({"version": lambda told: told.version("school") + 1}, CHANGED),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"},
     refused("named", "Something in this restriction cannot be kept as it is. Check the people named.")),
]  # fmt: skip


def test_each_check_of_a_restriction_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    manager = _opened(sign_in(MANAGER), bodies.study["school"])
    body = restriction(bodies.truth, bodies.study["school"], _named(bodies))
    assert _wrong(manager, "restrict_enquiry", body, RESTRICTION, bodies) == []


def test_each_check_of_lifting_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    manager, enquiry = _opened(sign_in(MANAGER), bodies.study["school"]), bodies.study["school"]
    body = {"enquiry": str(enquiry), "because": "It is over"}
    assert said(manager, "lift_restriction", body) == CHANGED
    restrict(manager, bodies.truth, enquiry)
    lifting: list[tuple[Changes, Said]] = [
        *lengths({"because": (2_000, True)}),
        ({"enquiry": str(bodies.study["self-referral"])}, NOT_YOURS),
        ({"enquiry": "this"}, refused("because", "Something here cannot be kept as it is. Type it again.")),
    ]
    assert _wrong(manager, "lift_restriction", body, lifting, bodies) == []


def test_each_check_of_one_more_agency_on_a_restricted_enquiry_says_what_is_wrong(
    sign_in: SignIn, bodies: Bodies
) -> None:
    enquiry = bodies.study["anonymous-neighbour"]
    restrict(sign_in(MANAGER), bodies.truth, enquiry)
    decider, body = _opened(sign_in(DECIDER), enquiry), bodies.send_requests()
    nobody = refused("named", "This enquiry is restricted. Name the practitioners of this agency who may see it.")
    assert said(decider, "send_requests", body) == nobody
    for wrong in ([], [None], ["nobody"], [POLICE], [OFFICER], [PROBATION, POLICE]):
        told = spoilt(body, {"requests.0.named": wrong}, bodies)
        assert (wrong, said(decider, "send_requests", told)) == (wrong, nobody)
    told = spoilt(body, {"requests.0.named": [PROBATION]}, bodies)
    assert said(decider, "send_requests", told) == TAKEN
    glass = sign_in(SCREENER)
    glass.ask("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    words = "Only somebody named on a restricted enquiry asks one more agency."
    assert said(glass, "send_requests", told) == refused("requests", words)


_STAFF = refused("who", "Choose a member of the hub's staff.")
CONNECTION: list[tuple[Changes, Said]] = [
    *(({"who": one}, _STAFF) for one in ("nobody", "a.stranger", "")),
    *(({"who": one}, TAKEN) for one in (None, GONE, POLICE, PROBATION, "aurelia.thorne")),
    ({"person": lambda told: told.subject("school")}, TAKEN),
    *(({"person": one}, refused("people", "Choose people who are named on this enquiry."))
      for one in (str(uuid4()), lambda told: told.subject("self-referral"))),
    ({"enquiry": str(uuid4())}, NOT_YOURS),
    ({"enquiry": "this"}, refused("who", "This cannot be kept as it is. Check the person.")),
]  # fmt: skip


def test_each_check_of_a_connection_says_what_is_wrong_and_where(sign_in: SignIn, bodies: Bodies) -> None:
    bodies.truth.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    bodies.truth.execute(
        "insert into mash.staff (login, hub, agency, roles) select 'a.stranger', 'other', agency, roles "
        "from mash.staff where login = %s",
        [OFFICER],
    )
    manager, body = sign_in(MANAGER), {"enquiry": str(bodies.study["school"]), "who": OFFICER}
    assert _wrong(manager, "declare_connected", body, CONNECTION, bodies) == []
    assert said(sign_in(DECIDER), "declare_connected", body) == NOT_YOURS
    manager.command("declare_connected", body)
    again = refused("who", "This connection is declared already.")
    assert said(manager, "declare_connected", body) == again
    (standing,) = manager.ask("select id::text from app.connected_people()")
    lift = {"connected": standing[0], "because": "They have moved away"}
    lifting: list[tuple[Changes, Said]] = [
        *lengths({"because": (2_000, True)}),
        *(({"connected": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
        ({"connected": "this"}, refused("because", "Something here cannot be kept as it is. Type it again.")),
    ]
    assert _wrong(manager, "lift_connected", lift, lifting, bodies) == []
    manager.command("lift_connected", lift)
    assert said(manager, "lift_connected", lift) == CHANGED
    assert said(manager, "declare_connected", body) == TAKEN


@pytest.mark.parametrize(("reason", "broken"), [
    (None, False), ("", False), ("x" * 19, False), (f" {'x' * 19} ", False), ("x" * 20, True),
    (f"\n {'x' * 500} \t\r\n", True), ("x" * 501, False), ("\n\t\r" * 20, False),
])  # fmt: skip
def test_glass_is_broken_with_a_sentence_or_two(
    reason: str | None, broken: bool, sign_in: SignIn, bodies: Bodies
) -> None:
    enquiry = bodies.study["school"]
    restrict(sign_in(MANAGER), bodies.truth, enquiry)
    screener = sign_in(SCREENER)
    try:
        screener.ask("select * from app.break_glass(%s, %s)", enquiry, reason)
    except psycopg.Error as error:
        answer: Said = (error.sqlstate or "", error.diag.message_detail or "", error.diag.message_primary or "")
    else:
        answer = TAKEN
    sentence = refused("reason", "Say in a sentence or two what the emergency is.")
    assert answer == (TAKEN if broken else sentence)
    kept = bodies.truth.execute("select reason from mash.break_glass").fetchall()
    assert kept == ([(str(reason).strip(),)] if broken else [])


def test_what_is_open_as_usual_needs_no_glass_and_a_review_is_written_once(sign_in: SignIn, bodies: Bodies) -> None:
    enquiry, screener = bodies.study["school"], sign_in(SCREENER)
    told = screener.refused("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    assert (told.code, told.text) == ("22023", "This enquiry is not restricted for you. Open it as usual.")
    manager = sign_in(MANAGER)
    restrict(manager, bodies.truth, enquiry)
    screener.ask("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    ((broken,),) = manager.ask("select id::text from app.break_glass_reviews()")
    body: Body = {"break_glass": broken, "review": "It was an emergency"}
    reviews: list[tuple[Changes, Said]] = [
        *lengths({"review": (2_000, True)}),
        *(({"break_glass": one}, NOT_YOURS) for one in (str(uuid4()), GONE)),
        ({"break_glass": "this"}, refused("review", "Something here cannot be kept as it is. Type it again.")),
    ]
    assert _wrong(manager, "review_break_glass", body, reviews, bodies) == []
    manager.command("review_break_glass", body)
    assert said(manager, "review_break_glass", body) == CHANGED


def _wrong(
    person: Psql, command: str, body: Body, table: list[tuple[Changes, Said]], bodies: Bodies
) -> list[tuple[Any, ...]]:
    tried: list[tuple[Changes, Said]] = [({}, TAKEN), *table]
    answers = [
        (str(changes)[:80], said(person, command, spoilt(body, changes, bodies)), said_of) for changes, said_of in tried
    ]
    return [one for one in answers if one[1] != one[2]]


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person
