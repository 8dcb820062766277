"""In whatever order things happen, under whatever profile: each clock starts once, runs forwards and stops once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.collecting import Installer
from tests.security.conftest import with_rights_of
from tests.security.psql import EDUCATION, SignIn, as_installer, signing_in
from tests.way.test_orders import EVENTS, Journey, travel
from tests.way.test_strategy import HUBS

STARTS = {
    "screen": "decision",
    "rerate": "decision",
    "reopen": "decision",
    "screen_again": "screening",
    "ask": "return",
    "strategy_needed": "strategy_discussion",
    "strategy": "conference",
}
"""Which step starts which clock; nobody's letter is due here (`test_clocks`)."""

OVER = ("returned", "exited", "transferred", "closed")
MAY_CHANGE = {"acl", "stopped", "stop"}


@pytest.fixture(scope="module")
def at(cluster: PrivateServer, busy_template: str, passwords: Mapping[str, str]) -> Iterator[tuple[SignIn, Installer]]:
    """A hub of this file's own: sign in as anybody; and the installer."""
    with copied_database(cluster, busy_template) as database:
        place: Database = with_rights_of(busy_template, database)
        with signing_in(place, passwords) as sign_in, as_installer(place) as installer:
            yield sign_in, installer


@pytest.mark.parametrize("hub", HUBS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(("child_protection", "support")),
    events=st.lists(st.sampled_from((*EVENTS, "correct", "correct", "answer")), min_size=4, max_size=14),
)
def test_every_order_of_events_keeps_what_the_clocks_promise(
    hub: str, at: tuple[SignIn, Installer], kind: str, events: list[str]
) -> None:
    travel(Timed, hub, at, kind, events)


class Timed(Journey):
    """The journey, with the register of clocks beside it."""

    def __init__(self, sign_in: SignIn, installer: Installer, kind: str) -> None:
        super().__init__(sign_in, installer, kind)
        self.education = sign_in(EDUCATION)
        self.expected = Counter({"screening": 1, "decision": 1})  # the family's referral was recorded and screened
        self.corrected = 0

    def go(self, event: str) -> None:
        """One event, and what must be true of the clocks after it."""
        before, state = self.clocks(), (self.way.state, self.way.asked, len(self.way.taken), self.way.signed)
        if event == "correct":
            self._correct(before)
        elif event == "answer":
            self._answer()
        else:
            super().go(event)
            asked = event == "ask" and self.way.asked > state[1]
            stepped = len(self.way.taken) > state[2] or (event == "screen" and self.way.state == "screened")
            late = state[0] == "decided" and not any(
                one["kind"] == "decision" and one["stopped"] is None for one in before.values()
            )
            self.expected["decision"] += event == "add" and late  # a child who came after the decisions
            if asked or (event != "ask" and event in STARTS and stepped and self._was_possible(event, state[0])):
                self.expected[STARTS[event]] += 1
        self._clocks_hold(before, corrected=event == "correct")

    @staticmethod
    def _was_possible(event: str, state: str) -> bool:
        return event != "screen" or state in ("received", "screened")

    def clocks(self) -> dict[Any, dict[str, Any]]:
        """The register, by id, as it is kept."""
        sql = "select to_jsonb(c), c.due, c.started, c.stopped, c.at from mash.clock c where c.enquiry = %s"
        rows = self.installer.execute(sql, [self.family.enquiry]).fetchall()
        return {
            told["id"]: told | {"due": due, "started": started, "stopped": stopped, "at": at}
            for told, due, started, stopped, at in rows
        }

    def _correct(self, before: Mapping[Any, dict[str, Any]]) -> None:
        typed = [one for one in before.values() if one["stopped"] is None and one["counts_from"] == "receipt"]
        if not typed:
            return
        facts = self._facts()
        earlier = f"2026-01-0{1 + self.corrected % 4}T07:{self.corrected % 60:02}:00+00:00"
        told = {"clock": typed[0]["id"], "started": earlier, "due": f"209{self.corrected % 9}-01-01T12:00:00+00:00"}
        self.family.decider.command("correct_start", self._on() | told | {"reason": "Received earlier"})
        self.corrected += 1
        assert {**self._facts(), "due": None, "due_from": None} == {**facts, "due": None, "due_from": None}

    def _facts(self) -> dict[str, Any]:
        sql = "select to_jsonb(e) - 'version' from mash.enquiry e where id = %s"
        return dict((self.installer.execute(sql, [self.family.enquiry]).fetchone() or ({},))[0])

    def _answer(self) -> None:
        sql = "select id from mash.information_request where enquiry = %s and agency = 'education' and answered is null"
        found = self.installer.execute(sql, [self.family.enquiry]).fetchone()
        if found and self.way.state != "closed":
            self.education.open(self.family.enquiry)
            body = {"enquiry": str(self.family.enquiry), "request": str(found[0]), "answer": "not_known"}
            self.education.command("return_information", body)

    def _clocks_hold(self, before: Mapping[Any, dict[str, Any]], *, corrected: bool) -> None:
        after = self.clocks()
        assert before.keys() <= after.keys()
        for key, was in before.items():
            changed = {name for name in was if was[name] != after[key][name]} - {"acl"}
            assert was["stopped"] is None or not changed  # stopped once
            assert changed <= (MAY_CHANGE | {"started", "due"} if corrected else MAY_CHANGE)
        assert all(one["due"] >= one["started"] for one in after.values())
        assert all(one["stopped"] is None or one["stopped"] >= one["at"] for one in after.values())
        assert Counter(one["kind"] for one in after.values()) == self.expected  # started once per event
        self._next_is_shown([one for one in after.values() if one["stopped"] is None])

    def _next_is_shown(self, running: list[dict[str, Any]]) -> None:
        beside = [one for one in running if one["kind"] in ("strategy_discussion", "conference")]
        assert {one["kind"] for one in beside} == {
            *(["strategy_discussion"] if self.way.strategy else []), *(["conference"] if self.way.conference else []),
        }  # fmt: skip
        running = [one for one in running if one not in beside]
        own = [one for one in running if one["kind"] != "return"]
        assert len({one["kind"] for one in own}) == len(own)
        assert not (running and self.way.state in OVER)
        row = self.installer.execute(
            "select due, due_what, due_from from mash.enquiry where id = %s", [self.family.enquiry]
        ).fetchone()
        shown = min(((one["due"], one["kind"], one["started"]) for one in own), default=(None, "", None))
        assert row == shown
        kept = "select count(*) from mash.start_correction where enquiry = %s and reason <> '' and by <> ''"
        assert self.installer.execute(kept, [self.family.enquiry]).fetchone() == (self.corrected,)
