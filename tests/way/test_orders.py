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
from tests.way.model import BY_COMMAND, SENIOR, TAKEN_BY_STEP
from tests.way.test_strategy import HUBS
from tests.way.test_who_may_not import WHOLE

EVENTS = ("ask", "discuss", "decide", "screen", "strategy", *TAKEN_BY_STEP)
COMMANDS = {
    "screen": "screen_enquiry",
    "ask": "send_requests",
    "discuss": "record_discussion",
    "decide": "sign_decisions",
}


@dataclass
class Way:
    """One enquiry on its way, as the model has it."""

    kind: str
    further: int
    state: str = "screened"
    asked: int = 0
    signed: int = 0
    stage: int = 0
    early_help: str = ""
    social_worker: bool = False
    level: int = 3
    highest: int = 1
    groups: list[str] = field(default_factory=list)
    awaited: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def may(self, event: str) -> bool:
        """Whether this happens now."""
        if event in COMMANDS:
            return (event, self.state) in BY_COMMAND
        return self.state in TAKEN_BY_STEP[event].come_from and {
            "return": self.kind == "support",
            "exit": self.level <= self.highest,
            "close": self.stage == 0,
            "reopen": self.signed > 0,
            "in_error": self.signed == 0,
            "step_up": 0 < self.stage < self.further,
            "settle": self.stage > 0,
            "hand_over": self.social_worker,
            "assign": self.early_help != "",
            "taken_over": self.awaited != [],
            "written": False,  # nobody rang
            "group": self.groups != [],
        }.get(event, True)

    def is_offered(self, event: str) -> bool:
        """Whether it is offered now: at what level it may end is asked when somebody ends it."""
        return self.may(event) or (event == "exit" and self.state == "screened")

    def happen(self, event: str) -> None:
        """It happened."""
        if event in COMMANDS:
            self.state = BY_COMMAND[event, self.state]
            self.signed += event == "decide"
            self.social_worker |= event == "screen"
            self.level = 1 if event == "screen" else self.level
            return
        self._hand(event)
        self.taken.append(event)
        self.state = TAKEN_BY_STEP[event].to or self.state
        self.stage = {"dispute": max(self.stage, 1), "step_up": self.stage + 1, "settle": 0}.get(event, self.stage)

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
        self.family, self.installer = Family(sign_in, kind, one_child=True), installer
        self.family.consent()
        self.family.tell(self.family.mother, self.family.father)
        self.manager = sign_in(MANAGER)
        self.manager.open(self.family.enquiry)
        (told,) = installer.execute("select profile from mash.hub limit 1").fetchone() or ({},)
        profile = told if isinstance(told, dict) else json.loads(told)
        nothing = next(one for one in profile["outcomes"] if one["leads_to"] in ("nothing", "universal"))
        self.outcome = nothing["code"]
        self.agencies = [row[0] for row in installer.execute("select id from mash.agency order by id").fetchall()]
        early_help = [one["team"] for one in profile["outcomes"] if one["leads_to"] == "early_help" and "team" in one]
        self.way = Way(kind, len(profile["disputes"]), early_help="".join(early_help[:1]))
        self.way.groups = [one["code"] for one in profile.get("groups", [])]

    def go(self, event: str) -> None:
        """One event, and everything that must be true after it."""
        kept = self._kept()
        if event == "strategy":
            body = {"enquiry": str(self.family.enquiry), "reason": "Reasonable cause"}
            assert self.family.decider.command("record_strategy", body)
            self.way.taken.append("strategy")
        elif event != "ask" or self.way.asked < len(self.agencies):
            self._try(event)
        self._holds(kept)

    def _try(self, event: str) -> None:
        command, body = COMMANDS.get(event, "take_step"), self._on() | self._body(event)
        senior = event in COMMANDS or SENIOR in TAKEN_BY_STEP[event].roles
        person = self.family.decider if senior else self.manager
        may = self.way.may(event)
        answer: Said = said(person, command, body)
        assert (event, self.way.state, answer == TAKEN) == (event, self.way.state, may), answer
        if may:
            person.command(command, body)
            self.way.asked += event == "ask"
            self.way.happen(event)

    def _body(self, event: str) -> dict[str, Any]:
        if event == "screen":
            known = {"social_worker": "yes", "social_worker_named": "Sam Sample"}
            return {"level": 1, "rating": "amber", "why": "Worried", "due": LATER, **known}
        if event == "ask":
            one = {"purpose": "child_protection", "lawful_basis": "public_task", "due": LATER}
            return {"requests": [{"agency": self.agencies[self.way.asked], **one}]}
        if event == "discuss":
            who = {"name": "Robin Sample", "agency": self.agencies[0], "view": "A view", "agrees": "agree"}
            return {"held": WHEN, "agreed": "Agreed", "attendees": [who]}
        if event == "group" and self.way.groups:
            return {"step": event, **WHOLE, "group": self.way.groups[0]}
        if event == "taken_over" and self.way.awaited:
            return {"step": event, **WHOLE, "team": self.way.awaited[0]}
        return self._decision() if event == "decide" else {"step": event, **WHOLE, "outcome": self.outcome}

    def _decision(self) -> dict[str, Any]:
        decisions = self.family.decider.read("decisions", self.family.enquiry)
        stands = next((str(row["id"]) for row in decisions if not row["superseded"]), None)
        decision = {
            "person": self.family.children[0], "harm": "no", "would_benefit": True, "level": 1,
            "outcome": self.outcome, "reasons": "Reasons", "next_steps": "Steps", "contingency": "Else",
            "supersedes": stands,
        }  # fmt: skip
        return {"decisions": [decision], "letters": [], "letters_due": LATER}

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
        known = set(COMMANDS) | {one for one, told in TAKEN_BY_STEP.items() if SENIOR in told.roles}
        assert offered - {"strategy"} == {one for one in known if self.way.is_offered(one)}
        assert KeyTable(self.installer, self.family.enquiry).wrong() == []
