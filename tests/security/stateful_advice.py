"""Advice without a referral: noted, opened with a reason, and content of the enquiry that was begun from it."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.security.model import Case, Person, exists_for, eyes_of
from tests.security.oracle import DECIDER, HUB, OFFICER
from tests.security.stateful_kept_out import KeepingOut
from tests.security.two_hubs import people_of_both

LISTED = "select advice::text, coalesce(enquiry_reference, '-') from app.advice_given(500) where advice = any (%s)"


@dataclass
class Advice:
    """What somebody was advised, and the referral that was begun from it."""

    id: str
    hub: str
    words: str
    case: Case | None = None


def reads_advice(who: Person, advice: Advice) -> bool:
    """The hub's own people; where an enquiry was begun from it, those of them for whom that exists."""
    if not who.active or who.hub != advice.hub or not who.roles & HUB:
        return False
    return advice.case is None or (exists_for(who, advice.case) and bool(HUB & set(eyes_of(who, advice.case).roles)))


class Advising(KeepingOut):
    """Who advises, and who reads what was advised."""

    def __init__(self) -> None:
        super().__init__()
        self.advice: list[Advice] = []

    @rule(login=st.sampled_from(sorted(people_of_both())))
    def advise(self, login: str) -> None:
        """Somebody notes what they advised; whoever may not is refused."""
        words, who = self._mark("advised"), self.people[login]
        told = self.at.command(login, "record_advice", _noted(words))
        if who.active and who.roles & {OFFICER, DECIDER}:
            assert told.code == "", (who, told)
            self.advice.append(Advice(told.result["advice"], who.hub, words))
        else:
            assert told.code == "42501", (who, told)

    @precondition(lambda self: self.advice)
    @rule(login=st.sampled_from(["olive.first", "dora.first", "dina.second"]), number=st.integers(0, 3))
    def refer(self, login: str, number: int) -> None:
        """A referral is begun from it: once, by somebody who reads it; anybody else's referral says nothing of it."""
        advice, who = self.advice[number % len(self.advice)], self.people[login]
        if len(self.cases) < 3 and who.active and who.roles & {OFFICER, DECIDER}:
            may = advice.case is None and reads_advice(who, advice)
            self._record(login, False, False, {"advice": advice.id})
            if may:
                advice.case = self.cases[-1]

    @precondition(lambda self: self.advice)
    @rule()
    def everybody_asks_for_advice(self) -> None:
        """In the list and, after an opening, in full: for whoever reads it and for nobody else."""
        for who in self.people.values():
            self._listed(who)
            for advice in self.advice:
                self._opened(who, advice)

    def _listed(self, who: Person) -> None:
        must = {one.id: one.case.reference if one.case else "-" for one in self.advice if reads_advice(who, one)}
        if who.roles & HUB:
            rows = self.at.of(who.login).ask(LISTED, [one.id for one in self.advice])
            assert dict(rows) == must, (who, rows, must)

    def _opened(self, who: Person, advice: Advice) -> None:
        may = reads_advice(who, advice)
        opened = self.at.answer(who.login, "select opened from app.open_advice(%s, 'To look at it')", advice.id)
        assert opened.code == ("" if may else "42501"), (who, advice, opened)
        read = self.at.answer(who.login, "select question from app.advice(%s)", advice.id)
        if who.roles & HUB:
            assert read.result == (advice.words if may else None), (who, advice, read)
            self.at.answer(who.login, "select app.close_advice(%s)", advice.id)
            shut = self.at.answer(who.login, "select question from app.advice(%s)", advice.id)
            assert shut.result is None, (who, advice, shut)
        else:
            assert read.code == "42501", (who, advice, read)


def _noted(words: str) -> dict[str, Any]:
    told = {"asker": "A teacher", "agency": "A school", "reach": "020 7946 0123", "question": words}
    return told | {"answer": "Talk to the family", "given_by": "The desk", "told_to_refer": False}
