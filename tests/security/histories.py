"""Random histories of one enquiry, each step under its own person's login, and what everybody may then read of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import psycopg
from hypothesis import strategies as st

from mashdesk.cli.sample_hub import PEOPLE, PRACTITIONERS, SamplePerson
from tests.cluster_fixtures import Database
from tests.security import contradicted, pathways_lived, people_lived
from tests.security.actions_lived import live_through
from tests.security.bodies import LATER
from tests.security.case_truth import CaseTruth, truth_of
from tests.security.finding import name_somebody, search_differences
from tests.security.oracle import may_open
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, SCREENER, Psql, Row
from tests.security.reading import differences
from tests.security.release_histories import RandomRelease, Releasing, misplaced_keys, release_differences
from tests.security.restricting import EMERGENCY

AGENCIES = ("police", "health", "education", "probation")
SHARED = (*AGENCIES, "early_help", "social_care")
CONTENT = tuple(one.login for one in PEOPLE if not {"auditor", "administrator"} & set(one.roles))
KEPT_OUT = tuple(login for login in CONTENT if login not in (DECIDER, MANAGER))
"""Everybody but those who go on working on the enquiry."""

CLOSINGS: Mapping[str, str] = {
    "suspended": "active = false",
    "locked": "locked = now()",
    "vetting expired": "vetted_until = vetted",
    "training not on record": "trained = null, trained_until = null",
    "first password": "must_change = true",
}
"""How an account is closed, past the functions that do it: what follows is looked at here."""

KEPT = "(active, locked, vetted, vetted_until, trained, trained_until, must_change)"


@dataclass(frozen=True)
class RandomItem:
    """One item and who may read it."""

    handling: str
    shared_with: tuple[str, ...]
    about: tuple[int, ...] = (0,)
    """Places in the referral's list of people: two children, the mother of the first, the father of the second."""
    not_for_family: bool = False
    codes: str = "1AP"
    """Source, information, handling; for items of the police."""


@dataclass(frozen=True)
class RandomReturn:
    """When an agency is asked (in this many rounds), and what it answers."""

    agency: str
    round: int
    answer: str
    items: tuple[RandomItem, ...]


@dataclass(frozen=True)
class RandomRestriction:
    """After this many rounds of asking, restricted to these people beside those who must be named."""

    round: int
    more: tuple[str, ...]
    lifted: bool


@dataclass(frozen=True)
class RandomConnection:
    """Before restriction and rounds, or at the end: declared by this person, or for them by the hub manager."""

    who: str
    by_manager: bool
    late: bool


@dataclass(frozen=True)
class History:
    """An enquiry's whole history. Where anonymity is asked, agencies get a narrative of their own."""

    anonymity: bool
    referrer: bool
    confidential: tuple[bool, bool]
    returns: tuple[RandomReturn, ...]
    discussed: bool
    decided: bool
    restriction: RandomRestriction | None = None
    connections: tuple[RandomConnection, ...] = ()
    glass: tuple[str, ...] = ()
    releases: tuple[RandomRelease, ...] = ()
    printed: bool = False
    closed: tuple[tuple[str, str], ...] = ()
    """At the end, in connections that are open: whose account is closed, and how."""


@st.composite
def random_items(draw: st.DrawFn) -> RandomItem:
    """An item with any handling."""
    handling = draw(st.sampled_from(["hub", "named_agencies", "decision_maker"]))
    named = draw(st.sets(st.sampled_from(SHARED), min_size=1, max_size=3)) if handling == "named_agencies" else set()
    about = tuple(sorted(draw(st.sets(st.integers(0, 3), min_size=1, max_size=2))))
    codes = "".join(draw(st.sampled_from(letters)) for letters in ("123", "ABCDE", "PC"))
    return RandomItem(handling, tuple(sorted(named)), about, draw(st.booleans()), codes)


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
    restriction=st.none()
    | st.builds(
        RandomRestriction,
        round=st.integers(0, 3),
        more=st.lists(st.sampled_from(KEPT_OUT), unique=True, max_size=2).map(tuple),
        lifted=st.booleans(),
    ),
    connections=st.lists(
        st.builds(RandomConnection, who=st.sampled_from(KEPT_OUT), by_manager=st.booleans(), late=st.booleans()),
        unique_by=lambda one: one.who,
        max_size=2,
    ).map(tuple),
    glass=st.lists(st.sampled_from([OFFICER, SCREENER]), unique=True, max_size=2).map(tuple),
    releases=st.lists(
        st.builds(
            RandomRelease,
            which=st.integers(0, 5),
            purpose=st.sampled_from(["letter", "letter", "onward", "police", "bundle"]),
            answer=st.sampled_from(["whole", "whole", "sanitised", "sanitised", "refused", "outstanding"]),
            ruling=st.none() | st.booleans(),
            put_in=st.booleans(),
            taken_back=st.sampled_from(["never", "never", "at once", "before printing", "after printing"]),
        ),
        max_size=5,
    ).map(tuple),
    printed=st.booleans(),
    closed=st.lists(
        st.tuples(st.sampled_from(CONTENT), st.sampled_from(sorted(CLOSINGS))), unique_by=lambda one: one[0], max_size=2
    ).map(tuple),
)


EVERYTHING = History(
    anonymity=True,
    referrer=True,
    confidential=(True, False),
    returns=(
        RandomReturn("police", 0, "items", (
            RandomItem("hub", ()), RandomItem("named_agencies", ("health",), about=(1,), codes="2BC"),
            RandomItem("decision_maker", ()), RandomItem("hub", (), not_for_family=True, codes="3EC"),
        )),
        RandomReturn("health", 1, "withheld", ()),
    ),
    discussed=True,
    decided=True,
    releases=(
        RandomRelease(0, "letter", "whole", put_in=True),
        RandomRelease(1, "letter", "sanitised", put_in=True),
        RandomRelease(1, "onward", "whole"),
        RandomRelease(2, "onward", "whole"),
        RandomRelease(3, "bundle", "sanitised", ruling=True),
        RandomRelease(3, "onward", "outstanding"),
        RandomRelease(1, "police", "whole"),
        RandomRelease(0, "bundle", "refused"),
    ),
)  # fmt: skip
"""One history with something of every class, and an agency that is asked late."""

RESTRICTED = replace(
    EVERYTHING,
    restriction=RandomRestriction(1, (INFORMATION,), lifted=False),
    connections=(RandomConnection(SCREENER, by_manager=False, late=True),),
    glass=(OFFICER, SCREENER),
    closed=((INFORMATION, "vetting expired"), (PRACTITIONERS["police"], "first password")),
)
"""The same, restricted before the second agency was asked, with a connected colleague and broken glass."""


class Playground:
    """A hub where histories are lived through, one enquiry each, everybody signed in once."""

    def __init__(self, database: Database, passwords: Mapping[str, str], truth: psycopg.Connection[Row]) -> None:
        self.truth = truth
        self.otherwise: list[str] = []
        self.people = {one.login: Psql(database, one.login, passwords[one.login]) for one in PEOPLE}

    def close(self) -> None:
        """Everybody leaves."""
        for person in self.people.values():
            person.close()

    def disagreements(self, history: History) -> list[str]:
        """Live through a history; where the database and the product's table then disagree."""
        enquiry = self.live(history)
        terms = name_somebody(self.truth, enquiry)
        case = self._broken_into(history, truth_of(self.truth, enquiry))
        with self._closed(history.closed):
            case = replace(case, closed=frozenset(login for login, _ in history.closed))
            found = [*self.otherwise, *misplaced_keys(self.truth, enquiry)]
            found += [one for who in PEOPLE if who.login in CONTENT for one in self._misplaced(who, case)]
            found += [one for who in PEOPLE for one in differences(who, self.people[who.login], case)]
            found += [one for who in PEOPLE for one in release_differences(who, self.people[who.login], case)]
            found += [one for who in PEOPLE for one in search_differences(who, self.people[who.login], case, terms)]
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
        version = decider.command("screen_enquiry", on | screened | {"version": 1, "social_worker": "no"})["version"]
        decider.command("record_strategy", on | {"reason": "Reasonable cause", "particulars": "Police, health"})
        version = self._correct(enquiry, version)
        self._connect(enquiry, [one for one in history.connections if _is_early(one, history)])
        for number in range(4):
            if history.restriction is not None and history.restriction.round == number:
                self._restrict(enquiry, history.restriction)
            self._gather(enquiry, [one for one in history.returns if one.round == number])
        version = self._version(enquiry)
        if history.discussed or history.decided:
            attendees = [{"name": "R", "agency": one, "view": "V", "agrees": "agree"} for one in SHARED[::5]]
            told = {"held": "2026-01-05T10:00:00+00:00", "agreed": "Agreed", "attendees": attendees, "version": version}
            version = decider.command("record_discussion", on | told)["version"]
        if history.decided:
            self._sign(enquiry, version)
        live_through(decider, enquiry)
        people_lived.live_through(decider, enquiry)
        contradicted.mark_as(decider, enquiry)
        pathways_lived.live_through(decider, enquiry, str(decider.read("people", enquiry)[0]["id"]))
        self.otherwise = Releasing(self.people, self.truth, enquiry).live(history.releases, printed=history.printed)
        self._connect(enquiry, [one for one in history.connections if not _is_early(one, history)])
        if history.restriction is not None and history.restriction.lifted:
            self.people[MANAGER].command("lift_restriction", on | {"because": "Over"})
        return enquiry

    def _connect(self, enquiry: UUID, connections: Sequence[RandomConnection]) -> None:
        for one in connections:
            who = next(person for person in PEOPLE if person.login == one.who)
            if one.by_manager or not may_open(who, truth_of(self.truth, enquiry)):
                body = {"enquiry": str(enquiry), "who": one.who}
                self.people[MANAGER].command("declare_connected", body)
            else:
                self.people[one.who].command("declare_connected", {"enquiry": str(enquiry)})

    def _restrict(self, enquiry: UUID, told: RandomRestriction) -> None:
        case, manager = truth_of(self.truth, enquiry), self.people[MANAGER]
        manager.open(enquiry)
        more = {one.login for one in PEOPLE if one.login in told.more and may_open(one, case)}
        named = sorted({MANAGER, DECIDER, *(PRACTITIONERS[agency] for agency in case.asked), *more})
        body = {"enquiry": str(enquiry), "version": self._version(enquiry), "reason": "Why", "named": named}
        manager.command("restrict_enquiry", body)

    def _broken_into(self, history: History, case: CaseTruth) -> CaseTruth:
        """Whoever tries the glass gets in where a restriction, and nothing else, keeps them out."""
        for login in history.glass:
            self.people[login].attempt("select * from app.break_glass(%s, %s)", case.enquiry["id"], EMERGENCY)
        if case.named is None:
            return case
        return replace(case, broken=frozenset(history.glass) - case.named - case.connected)

    @contextmanager
    def _closed(self, closed: Sequence[tuple[str, str]]) -> Iterator[None]:
        """These accounts are closed for the time of the block; everybody works on in the next history."""
        logins = [login for login, _ in closed]
        columns = KEPT.strip("()")
        kept = self.truth.execute(f"select {columns}, login from mash.staff where login = any(%s)".encode(), [logins])
        before = kept.fetchall()
        for login, how in closed:
            self.truth.execute(f"update mash.staff set {CLOSINGS[how]} where login = %s".encode(), [login])
        try:
            yield
        finally:
            marks = ", ".join(["%s"] * (len(before[0]) - 1)) if before else ""
            for row in before:
                self.truth.execute(f"update mash.staff set {KEPT} = ({marks}) where login = %s".encode(), list(row))

    def _misplaced(self, who: SamplePerson, case: CaseTruth) -> list[str]:
        """Worklists hold what may be opened, and nothing else."""
        listing = "my_requests" if who.login in PRACTITIONERS.values() else "worklist"
        rows = self.people[who.login].ask(f"select enquiry from app.{listing}()")
        if ((case.enquiry["id"],) in rows) == may_open(who, case):
            return []
        return [f"{who.login} has the wrong rows in {listing}"]

    def _gather(self, enquiry: UUID, returns: Sequence[RandomReturn]) -> None:
        if not returns:
            return
        asking = [
            {"agency": one.agency, "purpose": "child_protection", "lawful_basis": "public_task", "due": LATER,
             "named": [PRACTITIONERS[one.agency]]}
            for one in returns
        ]  # fmt: skip
        body = {"enquiry": str(enquiry), "version": self._version(enquiry), "requests": asking}
        self.people[DECIDER].command("send_requests", body)
        for one in returns:
            if one.answer != "outstanding":
                self._answer(enquiry, one)

    def _answer(self, enquiry: UUID, told: RandomReturn) -> None:
        person = self.people[PRACTITIONERS[told.agency]]
        person.open(enquiry)
        request = person.read("requests", enquiry)[0]["id"]
        people = [str(row["id"]) for row in person.read("people", enquiry)]
        items = [
            {"people": [people[place] for place in one.about], "what": f"What {told.agency} knows {number}",
             "nature": "fact", "relevance": "R", "lawful_basis": "public_task", "handling": one.handling,
             "shared_with": list(one.shared_with), "not_for_family": one.not_for_family}
            | (police_codes(one.codes) if told.agency == "police" else {})
            for number, one in enumerate(told.items)
        ]  # fmt: skip
        body = {"enquiry": str(enquiry), "request": str(request), "answer": told.answer, "because": "B", "items": items}
        person.command("return_information", body)
        dispute = {"enquiry": str(enquiry), "version": self._version(enquiry), "step": "dispute", "reason": "We differ"}
        person.command("take_step", dispute)

    def _correct(self, enquiry: UUID, version: int) -> int:
        decider = self.people[DECIDER]
        running = next(one for one in decider.read("clocks", enquiry) if one["kind"] == "decision")
        body = {"enquiry": str(enquiry), "version": version, "clock": str(running["id"]), "due": LATER}
        told = {"started": "2026-01-05T08:00:00+00:00", "reason": "Received earlier"}
        return int(decider.command("correct_start", body | told)["version"])

    def _sign(self, enquiry: UUID, version: int) -> None:
        people = self.people[DECIDER].read("people", enquiry)
        decisions = [
            {"person": str(one["id"]), "harm": "no", "would_benefit": True, "level": 2, "outcome": "universal_services",
             "outcome_words": "Universal", "reasons": "Reasons", "next_steps": "Steps", "contingency": "C"}
            for one in people if one["role"] == "subject"
        ]  # fmt: skip
        letters = [str(one["id"]) for one in people if one["role"] == "parent"]
        body = {"enquiry": str(enquiry), "version": version, "decisions": decisions, "letters": letters}
        self.people[DECIDER].command("sign_decisions", body | {"letters_due": LATER})

    def _version(self, enquiry: UUID) -> int:
        row = self.truth.execute("select version from mash.enquiry where id = %s", [enquiry]).fetchone()
        assert row is not None
        return int(row[0])


def police_codes(codes: str) -> dict[str, str]:
    """Source, information and handling as the police return them; code C with its conditions."""
    source, information, handling = tuple(codes)
    told = {"police_source": source, "police_information": information, "police_handling": handling}
    return told | {"police_conditions": "Only so"} if handling == "C" else told


def _is_early(one: RandomConnection, history: History) -> bool:
    """A connected practitioner answers nothing, and an agency needs one: theirs are declared at the end."""
    return not one.late and one.who not in {PRACTITIONERS[told.agency] for told in history.returns}


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
