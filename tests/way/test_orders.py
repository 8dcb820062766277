"""In whatever order, under whatever profile: what is taken is what the model allows, and what was done stays done."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.bodies import LATER
from tests.security.collecting import Installer
from tests.security.conftest import with_rights_of
from tests.security.family import WHEN, Family, adopt
from tests.security.key_table import KeyTable
from tests.security.psql import MANAGER, Psql, SignIn, as_installer, signing_in
from tests.security.spoiling import TAKEN, Said, said
from tests.way.model import AT_WORK, BY_COMMAND, SENIOR, TAKEN_BY_STEP
from tests.way.test_strategy import HUBS
from tests.way.test_who_may_not import WHOLE

EVENTS = ("ask", "discuss", "decide", "decide_one", "add", "screen", "strategy", "hear", *TAKEN_BY_STEP)
COMMANDS = {
    "screen": "screen_enquiry",
    "ask": "send_requests",
    "discuss": "record_discussion",
    "decide": "sign_decisions",
    "decide_one": "sign_decisions",
    "add": "add_person",
}
DECIDES = ("decide", "decide_one")


@dataclass
class Way:
    """One enquiry on its way, as the model has it.

    `undecided`: the children without a decision; `fresh`: those of them who were added since the last discussion.
    """

    kind: str
    further: int
    state: str = "screened"
    asked: int = 0
    signed: int = 0
    stage: int = 0
    early_help: str = ""
    social_worker: bool = False
    child_hears: bool = False
    """Whether the hub's profile names the child among those who hear of the outcome."""
    unheard: list[str] = field(default_factory=list)
    children: list[str] = field(default_factory=list)
    strategy: bool = False
    """Whether a strategy discussion is awaited; a conference likewise."""
    conference: bool = False
    level: int = 3
    highest: int = 1
    groups: list[str] = field(default_factory=list)
    awaited: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)

    def may(self, event: str) -> bool:
        """Whether this happens now."""
        if event == "add":
            return self.state in (*AT_WORK, "decided")
        if event in COMMANDS:
            return (event.removesuffix("_one"), self.state) in BY_COMMAND
        return self.state in TAKEN_BY_STEP[event].come_from and {
            "return": self.kind == "support",
            "exit": self.level <= self.highest,
            "close": self.stage == 0 and (self.state != "decided" or self.undecided == self.unheard == []),
            "reopen": self.signed > 0,
            "in_error": self.signed == 0,
            "step_up": 0 < self.stage < self.further,
            "settle": self.stage > 0,
            "hand_over": self.social_worker,
            "assign": self.early_help != "",
            "taken_over": self.awaited != [],
            "written": False,  # nobody rang
            "group": self.groups != [],
            "strategy_needed": not self.strategy,
            "conference": self.conference,
            "no_conference": self.conference,
            "assessed": False,  # what is decided here leads to no social care
        }.get(event, True)

    def is_offered(self, event: str) -> bool:
        """Whether it is offered now: at what level it may end is asked when somebody ends it."""
        return self.may(event) or (event == "exit" and self.state == "screened")

    def happen(self, event: str) -> None:
        """It happened."""
        if event in COMMANDS:
            self._command(event)
            return
        self._hand(event)
        self._protect(event)
        self.taken.append(event)
        self.state = TAKEN_BY_STEP[event].to or self.state
        self.stage = {"dispute": max(self.stage, 1), "step_up": self.stage + 1, "settle": 0}.get(event, self.stage)

    def _protect(self, event: str) -> None:
        self.strategy = event == "strategy_needed" or (
            self.strategy and event not in ("strategy", "transfer", "in_error")
        )
        ended = ("conference", "no_conference", "transfer", "in_error")
        self.conference = event == "strategy" or (self.conference and event not in ended)

    def held_strategy(self) -> None:
        """A strategy discussion was recorded."""
        self._protect("strategy")
        self.taken.append("strategy")

    def _command(self, event: str) -> None:
        """Whoever was discussed is decided on; the enquiry is decided once each of its children is."""
        decided = [one for one in self.undecided if one not in self.fresh]
        if event in DECIDES:
            self.signed += 1
            over = decided if event == "decide" else decided[:1]
            self.undecided = [one for one in self.undecided if one not in over]
            self.state = self.state if self.undecided else "decided"
            self.unheard = [*self.children] if self.child_hears else []
        elif event != "add":
            self.state = BY_COMMAND[event, self.state]
        self.fresh = [] if event == "discuss" else self.fresh
        self.social_worker |= event == "screen"
        self.level = 1 if event == "screen" else self.level

    def _hand(self, event: str) -> None:
        if event == "group":
            self.groups = self.groups[1:] + self.groups[:1]
        elif event in ("hand_over", "assign"):
            self.awaited.append(self.early_help if event == "assign" else WHOLE["team"])
        elif event == "taken_over":
            self.awaited = [team for team in self.awaited if team != self.awaited[0]]
        elif event in ("reopen", "screen_again", "transfer", "in_error"):
            self.awaited = []


@pytest.fixture(scope="module")
def place(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """A hub of this file's own, whose profile each example may change."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture(scope="module")
def at(place: Database, passwords: Mapping[str, str]) -> Iterator[tuple[SignIn, Installer]]:
    """Sign in as anybody; and the installer."""
    with signing_in(place, passwords) as sign_in, as_installer(place) as installer:
        yield sign_in, installer


@pytest.mark.parametrize("hub", HUBS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(("child_protection", "support")),
    events=st.lists(st.sampled_from(EVENTS), min_size=4, max_size=14),
)
def test_every_order_of_events_keeps_what_the_way_promises(
    hub: str, at: tuple[SignIn, Installer], kind: str, events: list[str]
) -> None:
    travel(Journey, hub, at, kind, events)


def travel(journeys: "type[Journey]", hub: str, at: tuple[SignIn, Installer], kind: str, events: Sequence[str]) -> None:
    """Everything that happens, one after the other; whoever signed in for it leaves afterwards."""
    sign_in, installer = at
    adopt(installer, hub)
    people: list[Psql] = []

    def remembered(login: str) -> Psql:
        people.append(sign_in(login))
        return people[-1]

    try:
        journey = journeys(remembered, installer, kind)
        for event in events:
            journey.go(event)
    finally:
        for person in people:
            person.close()


class Journey:
    """A family's enquiry, and the model beside it."""

    def __init__(self, sign_in: SignIn, installer: Installer, kind: str) -> None:
        self.family, self.installer = Family(sign_in, kind), installer
        self.family.consent()
        self.family.tell(self.family.mother, self.family.father)
        self.manager = sign_in(MANAGER)
        self.manager.open(self.family.enquiry)
        (told,) = installer.execute("select profile from mash.hub limit 1").fetchone() or ({},)
        profile = told if isinstance(told, dict) else json.loads(told)
        nothing = next(one for one in profile["outcomes"] if one["leads_to"] in ("nothing", "universal"))
        self.outcome = nothing["code"]
        gone = {one["id"] for one in profile["agencies"] if one.get("until")}
        rows = installer.execute("select id from mash.agency order by id").fetchall()
        self.agencies = [row[0] for row in rows if row[0] not in gone]
        early_help = [one["team"] for one in profile["outcomes"] if one["leads_to"] == "early_help" and "team" in one]
        self.way = Way(kind, len(profile["disputes"]), early_help="".join(early_help[:1]))
        self.way.groups = [one["code"] for one in profile.get("groups", [])]
        self.way.child_hears = "child" in [one["recipient"] for one in profile["letters"]["recipients"]]
        self.way.undecided, self.way.children = [*self.family.children], [*self.family.children]

    def go(self, event: str) -> None:
        """One event, and everything that must be true after it."""
        kept = self._kept()
        if event == "strategy":
            body = {"enquiry": str(self.family.enquiry), "reason": "Reasonable cause", "conference_due": LATER}
            assert self.family.decider.command("record_strategy", body)
            self.way.held_strategy()
        elif event == "hear":
            self._hear()
        elif self._is_possible(event):
            self._try(event)
        self._holds(kept)

    def _is_possible(self, event: str) -> bool:
        """An agency is asked once, and a child is decided on alone only while there is one to be decided on."""
        if event == "decide_one":
            return self.way.undecided[: -len(self.way.fresh) or None] != []
        return event != "ask" or self.way.asked < len(self.agencies)

    def _hear(self) -> None:
        """It is recorded why a child is not told: of the first who is still to hear, or of one who is not."""
        child = (self.way.unheard or self.family.children)[0]
        told = {"recipient": "child", "person": child, "how": "not_told", "because": "Too young"}
        body = self._on() | told | {"happened": WHEN}
        answer: Said = said(self.family.decider, "record_heard", body)
        assert (answer == TAKEN) is (self.way.unheard != []), answer
        if self.way.unheard:
            self.family.decider.command("record_heard", body)
            self.way.unheard.remove(child)

    def _try(self, event: str) -> None:
        command, body = COMMANDS.get(event, "take_step"), self._on() | self._body(event)
        senior = event in COMMANDS or SENIOR in TAKEN_BY_STEP[event].roles
        person = self.family.decider if senior else self.manager
        may = self.way.may(event)
        answer: Said = said(person, command, body)
        assert (event, self.way.state, answer == TAKEN) == (event, self.way.state, may), answer
        if may:
            kept = person.command(command, body)
            if event == "add":
                self._came(str(kept["person"]))
            self.way.asked += event == "ask"
            self.way.happen(event)

    def _came(self, child: str) -> None:
        """A child more, about whom the family is asked like about the others."""
        self.family.consent(people=[child])
        self.family.children.append(child)
        self.way.children.append(child)
        self.way.undecided.append(child)
        if self.way.child_hears and self.way.signed:
            self.way.unheard.append(child)
        self.way.fresh.append(child)

    def _body(self, event: str) -> dict[str, Any]:
        if event == "screen":
            known = {"social_worker": "yes", "social_worker_named": "Sam Sample"}
            return {"level": 1, "rating": "amber", "why": "Worried", "due": LATER, **known}
        if event == "ask":
            one = {"purpose": "child_protection", "lawful_basis": "public_task", "due": LATER}
            return {"requests": [{"agency": self.agencies[self.way.asked], **one}]}
        if event == "discuss":
            who = {"name": "Robin Sample", "agency": self.agencies[0], "view": "A view", "agrees": "agree"}
            return {"held": WHEN, "agreed": "Agreed", "told_family": "Told", "attendees": [who]}
        if event == "add":
            return self._sister()
        return self._decisions(event) if event in DECIDES else self._step(event)

    def _step(self, event: str) -> dict[str, Any]:
        told = {"step": event, **WHOLE, "strategy_due": LATER, "outcome": self.outcome}
        if event == "group" and self.way.groups:
            return told | {"group": self.way.groups[0]}
        return told | {"team": self.way.awaited[0]} if event == "taken_over" and self.way.awaited else told

    def _sister(self) -> dict[str, Any]:
        """She is not named by the referral."""
        parents = {"parents": [self.family.mother, self.family.father]}
        who = {"role": "subject", "given_names": "Wren", "social_worker": "no", **parents}
        return who | {"note": "The school names a sister", "said_by": "the school", "due": LATER}

    def _decisions(self, event: str) -> dict[str, Any]:
        """On everybody who was discussed, or on the first who waits."""
        rows = self.family.decider.read("decisions", self.family.enquiry)
        stands = {str(row["person"]): str(row["id"]) for row in rows if not row["superseded"]}
        discussed = [one for one in self.family.children if one not in self.way.fresh]
        waiting = [one for one in discussed if one in self.way.undecided]
        decisions = [
            {"person": one, "harm": "no", "would_benefit": True, "level": 1, "outcome": self.outcome,
             "reasons": "Reasons", "next_steps": "Steps", "contingency": "Else", "supersedes": stands.get(one)}
            for one in (waiting[:1] if event == "decide_one" else discussed)
        ]  # fmt: skip
        return {"decisions": decisions, "letters": [], "letters_due": LATER}

    def _on(self) -> dict[str, Any]:
        found = self.installer.execute("select version from mash.enquiry where id = %s", [self.family.enquiry])
        return {"enquiry": str(self.family.enquiry), "version": (found.fetchone() or (0,))[0]}

    def _kept(self) -> set[Any]:
        """What was signed and what was written with each step."""
        signed = "select d.id, d.content_hash, d.signed_by, r.reasons from mash.decision d join mash.rationale r on "
        rows = self.installer.execute(
            (signed + "r.decision = d.id where d.enquiry = %s").encode(), [self.family.enquiry]
        )
        steps = "select id, step, reason, by from mash.step where enquiry = %s"
        return {*rows.fetchall(), *self.installer.execute(steps, [self.family.enquiry]).fetchall()}

    def _holds(self, before: set[Any]) -> None:
        after = self._kept()
        assert before <= after  # nothing that was signed or written is edited or lost
        assert all(all(part for part in row) for row in after if row[1] != "close")  # signer and reasons
        (state,) = self.installer.execute(
            "select state from mash.enquiry where id = %s", [self.family.enquiry]
        ).fetchone() or ("",)
        assert state == self.way.state
        assert (state == "decided") <= (self.way.signed > 0)  # no final outcome without a signature
        rows = self.family.decider.read("steps_taken", self.family.enquiry)
        assert [row["step"] for row in reversed(rows)] == self.way.taken
        offered = {
            row["step"] for row in self.family.decider.read("next_steps", self.family.enquiry) if not row["unmet"]
        }
        self._children_hold(rows)
        known = {one for one in COMMANDS if one != "decide_one"} | {
            one for one, told in TAKEN_BY_STEP.items() if SENIOR in told.roles
        }
        assert offered - {"strategy"} == {one for one in known if self.way.is_offered(one)}
        assert KeyTable(self.installer, self.family.enquiry).wrong() == []

    def _children_hold(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """Each child is there, and has a decision of their own or waits for one; none is closed with one who waits."""
        people = {str(row["id"]) for row in self.family.decider.read("people", self.family.enquiry)}
        assert people >= set(self.family.children)
        rows = self.family.decider.read("decisions", self.family.enquiry)
        assert {str(row["person"]) for row in rows} == set(self.family.children) - set(self.way.undecided)
        closed = self.way.state == "closed" and steps and steps[0]["came_from"] == "decided"
        assert not (closed and steps[0]["step"] == "close" and self.way.undecided)
