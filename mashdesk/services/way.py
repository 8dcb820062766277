"""Taking a step on the way of an enquiry: closing, returning, rating anew, reopening, transfer, dispute …"""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.clocks import (
    conference_due,
    decision_due,
    moment_words,
    screening_due,
    strategy_due,
    taking_over_due,
)
from mashdesk.domain.codes import EnquiryState, HarmAnswer, Rating
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.strategy import NOTHING_SAID, Strategy
from mashdesk.domain.way import STRATEGY, NextStep, Way
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

STAYS = "Whoever has been harmed or may be does not leave the hub here. Go on with the enquiry."


@dataclass(frozen=True)
class TakeStep:
    """A step and what is written with it."""

    request: UUID
    step: NextStep
    reason: str = ""
    particulars: str = ""
    happened: datetime | None = None
    confirmed_by: str = ""
    team: str = ""
    group: str = ""
    rating: Rating | None = None
    harm: HarmAnswer | None = None
    outcome: str = ""
    strategy: Strategy = NOTHING_SAID


def read_way(sitting: Sitting, enquiry: UUID) -> Way:
    """The next steps of an opened enquiry for this person, and those taken (`app.next_steps`, `app.steps_taken`)."""
    with sitting.at_once() as work:
        return work.way(enquiry)


def read_disputes(sitting: Sitting, enquiry: UUID) -> Way:
    """An agency's own disputes and what the hub answered to them (`app.dispute_steps`, `app.steps_taken`)."""
    with sitting.at_once() as work:
        return work.disputes(enquiry)


def check_step(command: TakeStep) -> tuple[Problem, ...]:
    """What stands before it, and everything that is still missing, each beside its field."""
    needs = command.step.needs
    missing = (
        ("rating" in needs and command.rating is None, "rating", "Choose Red, Amber or Green."),
        ("particulars" in needs and not command.particulars.strip(), "particulars", "Fill this in."),
        ("happened" in needs and command.happened is None, "happened", "Say when this was, such as 21 Nov 2026 14:50."),
        ("team" in needs and not command.team.strip(), "team", "Say which team."),
        ("group" in needs and not command.group, "group", "Choose one of the hub's groups."),
        ("confirmed_by" in needs and not command.confirmed_by.strip(), "confirmed_by", "Say who confirmed it."),
        ("harm" in needs and command.harm is None, "harm", "Say whether anybody has been harmed or may be."),
        ("harm" in needs and command.harm not in (None, HarmAnswer.NO), "harm", STAYS),
        ("outcome" in needs and not command.outcome, "outcome", "Choose an outcome."),
        ("reason" in needs and not command.reason.strip(), "reason", "Say why."),
    )
    unmet = (Problem("", one.words) for one in command.step.unmet)
    return (*unmet, *(Problem(field, message) for is_missing, field, message in missing if is_missing))


def take_step(sitting: Sitting, command: TakeStep, sheet: EnquirySheet, profile: HubProfile) -> None:
    """Take it (`app.take_step`; a strategy discussion by `app.record_strategy`, which waits for nobody).

    Raises BadInput, and ChangedMeanwhile when the enquiry is not as the sheet shows it.
    """
    problems = check_step(command)
    if problems:
        raise BadInput(problems)
    body: dict[str, object] = {
        "enquiry": str(sheet.row.enquiry),
        "reason": command.reason,
        "particulars": command.particulars,
        "happened": command.happened.isoformat() if command.happened else None,
        "confirmed_by": command.confirmed_by,
        "team": command.team,
        "group": command.group,
    }
    if command.step.command == STRATEGY:
        with sitting.at_once() as work:
            held = command.happened or work.now()
        body["conference_due"] = moment_words(conference_due(held, profile))
        save(sitting, STRATEGY, command.request, body | _strategy(command.strategy))
        return
    with sitting.at_once() as work:
        now = work.now()
    if "due" in command.step.needs:
        body["due"] = _due(command, sheet, profile, now).isoformat()
    body["strategy_due"] = moment_words(strategy_due(now, profile))
    body["taking_over_due"] = moment_words(taking_over_due(now, profile))
    told = {"version": sheet.row.version, "step": command.step.step, "rating": command.rating}
    told |= {"harm": command.harm, "outcome": command.outcome}
    save(sitting, "take_step", command.request, body | told)


def _strategy(told: Strategy) -> dict[str, object]:
    review = told.next_review.isoformat() if told.next_review else None
    return asdict(told) | {"attended": list(told.attended), "next_review": review}


def _due(command: TakeStep, sheet: EnquirySheet, profile: HubProfile, now: datetime) -> datetime:
    """A new rating counts from where the first did; what is reopened counts from now."""
    if command.rating is not None:
        return decision_due(sheet.row.due_from or sheet.row.received, command.rating, profile)
    if command.step.leads_to is EnquiryState.RECEIVED:
        return screening_due(now, profile)
    return decision_due(now, sheet.row.rating, profile)
