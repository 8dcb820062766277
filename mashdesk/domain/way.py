"""The way of a referral as it stands for one person: the next steps, what stands before each, and the steps taken."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.codes import EnquiryState, Rating
from mashdesk.domain.family import Unmet
from mashdesk.domain.strategy import NOTHING_SAID, Strategy

OWN_FORM = "take_step"
STRATEGY = "record_strategy"
BEGUN_ANEW = ("reopen", "screen_again", "transfer", "in_error")


@dataclass(frozen=True)
class NextStep:
    """A step that this person may take from where the enquiry stands. What is `unmet` must hold first, all of it.

    `needs`: what is written with it ("reason", "particulars", "happened", "confirmed_by", "rating", "due").
    `leads_to` is None where the enquiry stays as it is. `rule`: whose rule the step is.
    """

    step: str
    command: str
    words: str
    leads_to: EnquiryState | None
    needs: tuple[str, ...]
    rule: str
    unmet: tuple[Unmet, ...] = ()

    @property
    def has_own_form(self) -> bool:
        """Whether it is taken with the form of steps, and not at the screening, the requests, the discussion …"""
        return self.command in (OWN_FORM, STRATEGY)


@dataclass(frozen=True)
class StepTaken:
    """A step that somebody took; never edited."""

    id: UUID
    step: str
    came_from: EnquiryState
    came_to: EnquiryState
    reason: str
    particulars: str
    happened: datetime | None
    confirmed_by: str
    rating: Rating | None
    by: str
    at: datetime
    team: str = ""
    outcome_words: str = ""
    """With which of the hub's outcomes it ended at screening."""
    harm: str = ""
    """"no" where it was said, as the enquiry left the hub, that nobody is harmed or might be."""
    strategy: Strategy = NOTHING_SAID


@dataclass(frozen=True)
class Way:
    """Both, the next steps in the order of the way, those taken from the latest."""

    next: tuple[NextStep, ...] = ()
    taken: tuple[StepTaken, ...] = ()

    @property
    def awaited_teams(self) -> tuple[str, ...]:
        """The teams that the family was handed to and that have not taken it over, as the steps taken say (N13)."""
        teams: dict[str, None] = {}
        for one in reversed(self.taken):
            if one.step in ("hand_over", "assign"):
                teams[one.team] = None
            elif one.step == "taken_over":
                teams.pop(one.team, None)
            elif one.step in BEGUN_ANEW:
                teams.clear()
        return tuple(teams)

    def step(self, name: str) -> NextStep | None:
        """The next step of this name, if there is one."""
        return next((one for one in self.next if one.step == name), None)
