"""Random histories of one enquiry, each step under its own person's login, and what everybody may then read of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from hypothesis import strategies as st

from mashdesk.cli.sample_hub import PEOPLE, PRACTITIONERS
from tests.cluster_fixtures import Database
from tests.security.bodies import LATER
from tests.security.oracle import truth_of
from tests.security.psql import DECIDER, OFFICER, Psql, Row
from tests.security.reading import differences

AGENCIES = ("police", "health", "education", "probation")
SHARED = (*AGENCIES, "early_help", "social_care")


@dataclass(frozen=True)
class RandomItem:
    """One item and who may read it."""

    handling: str
    shared_with: tuple[str, ...]


@dataclass(frozen=True)
class RandomReturn:
    """When an agency is asked (in this many rounds), and what it answers."""

    agency: str
    round: int
    answer: str
    items: tuple[RandomItem, ...]


@dataclass(frozen=True)
class History:
    """An enquiry's whole history. Where anonymity is asked, agencies get a narrative of their own."""

    anonymity: bool
    referrer: bool
    confidential: tuple[bool, bool]
    returns: tuple[RandomReturn, ...]
    discussed: bool
    decided: bool


@st.composite
def random_items(draw: st.DrawFn) -> RandomItem:
    """An item with any handling."""
    handling = draw(st.sampled_from(["hub", "named_agencies", "decision_maker"]))
    named = draw(st.sets(st.sampled_from(SHARED), min_size=1, max_size=3)) if handling == "named_agencies" else set()
    return RandomItem(handling, tuple(sorted(named)))


@st.composite
def random_returns(draw: st.DrawFn) -> tuple[RandomReturn, ...]:
    """Any of the agencies, asked in any of three rounds, each answering anything or nothing yet."""
    asked = draw(st.lists(st.sampled_from(AGENCIES), unique=True, max_size=4))
    told = []
    for agency in asked:
        answer = draw(st.sampled_from(["items", "items", "items", "withheld", "not_known", "outstanding"]))
        items = draw(st.lists(random_items(), min_size=1, max_size=3)) if answer == "items" else []
        told.append(RandomReturn(agency, draw(st.integers(0, 2)), answer, tuple(items)))
    return tuple(told)


histories = st.builds(
    History,
    anonymity=st.booleans(),
    referrer=st.booleans(),
    confidential=st.tuples(st.booleans(), st.booleans()),
    returns=random_returns(),
    discussed=st.booleans(),
    decided=st.booleans(),
)


EVERYTHING = History(
    anonymity=True,
    referrer=True,
    confidential=(True, False),
    returns=(
        RandomReturn("police", 0, "items", tuple(RandomItem(how, ("health",) if how == "named_agencies" else ())
                     for how in ("hub", "named_agencies", "decision_maker"))),
        RandomReturn("health", 1, "withheld", ()),
    ),
    discussed=True,
    decided=True,
)  # fmt: skip
"""One history with something of every class, and an agency that is asked late."""


class Playground:
    """A hub where histories are lived through, one enquiry each, everybody signed in once."""

    def __init__(self, database: Database, passwords: Mapping[str, str], truth: psycopg.Connection[Row]) -> None:
        self.truth = truth
        self.people = {one.login: Psql(database, one.login, passwords[one.login]) for one in PEOPLE}

    def close(self) -> None:
        """Everybody leaves."""
        for person in self.people.values():
            person.close()

    def disagreements(self, history: History) -> list[str]:
        """Live through a history; where the database and the product's table then disagree."""
        enquiry = self.live(history)
        case = truth_of(self.truth, enquiry)
        found = [one for who in PEOPLE for one in differences(who, self.people[who.login], case)]
        for person in self.people.values():
            person.attempt("select app.close_opening(%s)", enquiry)
            person.heard.clear()
        return found

    def live(self, history: History) -> UUID:
        """Live through a history; returns its enquiry."""
        decider = self.people[DECIDER]
        recorded = self.people[OFFICER].command("record_referral", _referral(history))
        enquiry = UUID(recorded["enquiry"])
        decider.open(enquiry)
        on = {"enquiry": str(enquiry)}
        screened = {"level": 3, "rating": "amber", "why": "Why", "due": LATER, "sanitised_concern": "Sanitised"}
        version = decider.command("screen_enquiry", on | screened | {"version": 1})["version"]
        for number in range(3):
            self._gather(enquiry, [one for one in history.returns if one.round == number])
        version = self._version(enquiry)
        if history.discussed or history.decided:
            attendees = [{"name": "Robin", "agency": agency, "view": "View"} for agency in ("police", "social_care")]
            told = {"held": "2026-01-05T10:00:00+00:00", "agreed": "Agreed", "attendees": attendees, "version": version}
            version = decider.command("record_discussion", on | told)["version"]
        if history.decided:
            self._sign(enquiry, version)
        return enquiry

    def _gather(self, enquiry: UUID, returns: Sequence[RandomReturn]) -> None:
        if not returns:
            return
        asking = [
            {"agency": one.agency, "purpose": "P", "lawful_basis": "public_task", "due": LATER} for one in returns
        ]
        body = {"enquiry": str(enquiry), "version": self._version(enquiry), "requests": asking}
        self.people[DECIDER].command("send_requests", body)
        for one in returns:
            if one.answer != "outstanding":
                self._answer(enquiry, one)

    def _answer(self, enquiry: UUID, told: RandomReturn) -> None:
        person = self.people[PRACTITIONERS[told.agency]]
        person.open(enquiry)
        request = person.read("requests", enquiry)[0]["id"]
        about = [str(person.read("people", enquiry)[0]["id"])]
        items = [
            {"people": about, "what": "What", "nature": "fact", "relevance": "R", "lawful_basis": "public_task",
             "handling": one.handling, "shared_with": list(one.shared_with)}
            for one in told.items
        ]  # fmt: skip
        body = {"enquiry": str(enquiry), "request": str(request), "answer": told.answer, "because": "B", "items": items}
        person.command("return_information", body)

    def _sign(self, enquiry: UUID, version: int) -> None:
        people = self.people[DECIDER].read("people", enquiry)
        decisions = [
            {"person": str(one["id"]), "harm": "no", "would_benefit": True, "level": 2, "outcome": "early_help_team",
             "outcome_words": "Early Help", "reasons": "Reasons", "next_steps": "Steps", "contingency": "C"}
            for one in people if one["role"] == "subject"
        ]  # fmt: skip
        letters = [str(one["id"]) for one in people if one["role"] == "parent"]
        body = {"enquiry": str(enquiry), "version": version, "decisions": decisions, "letters": letters}
        self.people[DECIDER].command("sign_decisions", body | {"letters_due": LATER})

    def _version(self, enquiry: UUID) -> int:
        row = self.truth.execute("select version from mash.enquiry where id = %s", [enquiry]).fetchone()
        assert row is not None
        return int(row[0])


def _referral(history: History) -> dict[str, Any]:
    subjects = [{"ref": "c1", "role": "subject", "given_names": "A"}, {"ref": "c2", "role": "subject"}]
    parents = [{"ref": f"p{n}", "role": "parent", "given_names": f"P{n}"} for n in (1, 2)]
    households = [
        {"ref": f"h{n}", "people": [f"p{n}", f"c{n}"],
         "address": {"lines": [f"{n} Road"], "postcode": "NN99 1AA", "confidential": hidden}}
        for n, hidden in enumerate(history.confidential, start=1)
    ]  # fmt: skip
    told: dict[str, Any] = {
        "source": "1B",
        "kind": "child_protection",
        "received": "2026-01-05T09:00:00+00:00",
        "due": LATER,
        "concern": "As it was told",
        "people": subjects + parents,
        "relationships": [{"from": "p1", "to": "c1", "kind": "mother"}, {"from": "p2", "to": "c2", "kind": "father"}],
        "households": households,
    }
    if history.referrer or history.anonymity:
        told["referrer"] = {"name": "Referrer", "anonymity_asked": history.anonymity}
    return told
