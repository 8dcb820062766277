"""Every deed is tried by everybody: whoever must not is refused and nothing is changed, and one who may does it."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.security.deeds import Deed, Desk
from tests.security.deeds_of_the_way import DEEDS
from tests.security.model import Case
from tests.security.model_reads import CONTENT
from tests.security.stateful_ground import Ground
from tests.security.two_hubs import people_of_both

some_case = st.integers(0, 3)
SELDOM = (
    "take_back_contradiction", "refuse_release", "answer_pathway", "take_off_pathway", "record_heard",
    "record_action_result", "mark_contradiction", "set_action", "chase", "ask_release", "say_why_late",
    "enter_in_error", "merge_people", "settle_dispute",
)  # fmt: skip
"""What needs something before it is chosen more often."""
FOLLOWED = {
    "set_action": "record_action_result",
    "ask_release": "refuse_release",
    "open_dispute": "settle_dispute",
    "add_person": "enter_in_error",
    "mark_contradiction": "take_back_contradiction",
}
"""What is tried at once of every second one."""
Chosen = list[tuple[str, int]]
deed = st.tuples(st.sampled_from([*SELDOM, *sorted(DEEDS)]), st.integers(0, 11))
several = st.lists(deed, min_size=4, max_size=12)


@dataclass(frozen=True)
class Work:
    """What is written on the first enquiry before anybody is kept out of it, and after."""

    early: Chosen
    late: Chosen
    raised: set[str]
    concerned: str


works = st.builds(
    Work,
    early=several,
    late=several,
    raised=st.sets(st.sampled_from(["fgm", "allegation"])),
    concerned=st.sampled_from([login for login, one in people_of_both().items() if one.roles & CONTENT]),
)


class Working(Ground):
    """What people write, beside the enquiry's own way."""

    @precondition(lambda self: self.cases)
    @rule(number=some_case, chosen=several, turn=st.integers(0, 12))
    def everybody_tries(self, number: int, chosen: Chosen, turn: int) -> None:
        """A few deeds one after the other, each by whoever's turn it is of those who may."""
        case = self._case(number)
        after = [(FOLLOWED[name], pick // 2) for name, pick in chosen if name in FOLLOWED and pick % 2]
        for name, pick in [*chosen, *after]:
            deed = DEEDS[name](Desk(case, self.at, self._mark, pick))
            if deed is not None:
                self._refused(deed, case)
                self._somebody(deed, case, turn + pick)

    @rule(number=some_case)
    def answers_run_late(self, number: int) -> None:
        """The time for answers is over: whoever answers now says why it took so long."""
        case = self._case(number)
        running = "select id::text from mash.clock where enquiry = %s and kind = 'return' and stopped is null"
        for (clock,) in self.at.truth.execute(running, [case.id]).fetchall():
            self.at.run_out(clock)
        for row in case.rows["information_request"]:
            row["runs_late"] = row["runs_late"] or not row["answered"]

    def _refused(self, deed: Deed, case: Case) -> None:
        body = {"enquiry": case.id, "version": self.at.version(case)} | deed.body
        before = self.at.footprint(case)
        for who in self.people.values():
            if not deed.may(who, case) or who.login not in case.opened:
                told = self.at.command(who.login, deed.command, body)
                assert told.code == deed.refusal(who, case), (who, deed, told)
        assert self.at.footprint(case) == before, deed

    def _somebody(self, deed: Deed, case: Case, turn: int) -> None:
        able = [who for who in self.people.values() if deed.may(who, case)]
        if not able:
            return
        who = able[turn % len(able)]
        if who.login not in case.opened:
            self._open(who, case)
        body = {"enquiry": case.id, "version": self.at.version(case)} | deed.body
        told = self.at.command(who.login, deed.command, body)
        assert told.code == "", (who, deed, told)
        deed.then(who, told.result)
