"""The hub's clocks: when each thing is due, and how to say how long that is away.

Every deadline comes from a moment of the server, the hub's profile and its working calendar. Moments are aware
UTC datetimes. A limit in working days runs until the office closes on its last day; a letter's until that day ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from mashdesk.domain.calendar import END_OF_DAY, LONDON, aware, end_of_day, london_day, weekday_words
from mashdesk.domain.codes import Rating
from mashdesk.domain.hub_profile import DecisionLimit, HubProfile

State = Literal["calm", "soon", "late"]

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SOON = 2 * HOUR
WITH_MINUTES = 3 * HOUR  # below this a figure without minutes would mislead
IN_HOURS = 6 * HOUR  # below this hours are clearer than "tomorrow 00:40"


@dataclass(frozen=True)
class TimeLeft:
    """How long there is, in words, and whether that is calm, soon or late."""

    words: str
    state: State


@dataclass(frozen=True)
class Clock:
    """One running limit: what is due, by when, and since when the time runs."""

    what: str
    due: datetime
    started: datetime

    def left(self, now: datetime) -> TimeLeft:
        """How long there still is."""
        return time_left(self.due, now)


def screening_due(received: datetime, profile: HubProfile) -> datetime:
    """When the next steps must be settled: working days from receipt, the day of receipt not counted."""
    return _closing_after(received, profile.clocks.screening_working_days, profile)


def acknowledgement_due(received: datetime, profile: HubProfile) -> datetime:
    """When whoever referred must have heard that it came (Working Together): working days from receipt."""
    return _closing_after(received, profile.clocks.acknowledgement_working_days, profile)


def decision_due(received: datetime, rating: Rating, profile: HubProfile) -> datetime:
    """When the decision is due for a rating, always from receipt; not rated yet means: when screening is due."""
    if rating is Rating.NOT_RATED:
        return screening_due(received, profile)
    return _limit_after(received, profile.clocks.decision[rating], profile)


def returns_due(sent: datetime, decision_due: datetime, profile: HubProfile) -> datetime:
    """When agencies' returns are due: the profile's margin before the decision is.

    Where the margin would leave agencies less than half of what time there is, they have that half; never before they
    were asked.
    """
    asked, decided = aware(sent), aware(decision_due)
    half_way = asked + (decided - asked) / 2
    return max(asked, half_way, decided - profile.clocks.returns_margin)


def taking_over_due(handed: datetime, profile: HubProfile) -> datetime | None:
    """Until when a team takes a family over (Northamptonshire leaflet, N13); None where the hub has no limit."""
    return _awaited_until("taking_over", handed, profile)


def written_due(called: datetime, profile: HubProfile) -> datetime | None:
    """Until when the form must have followed a call (Waltham Forest leaflet, F14); None where the hub asks for none."""
    return _awaited_until("written_follow_up", called, profile)


def strategy_due(needed: datetime, profile: HubProfile) -> datetime | None:
    """Until when a strategy discussion is held that is needed (Working Together: promptly)."""
    return _awaited_until("strategy_discussion", needed, profile)


def conference_due(discussed: datetime, profile: HubProfile) -> datetime | None:
    """Until when a child protection conference is held (Working Together: 15 working days after the discussion)."""
    return _awaited_until("conference", discussed, profile)


def assessment_due(received: datetime, profile: HubProfile) -> datetime | None:
    """Until when social care's assessment is finished (Working Together: 45 working days from the referral)."""
    return _awaited_until("assessment", received, profile)


def child_letter_due(profile: HubProfile, *, received: datetime, decided: datetime) -> datetime | None:
    """The last second of the day by which a child's letter must be posted (Dudley leaflet, D19); None without one."""
    return _letter_until("child_letter", {"receipt": received}, decided, profile)


def referrer_told_due(decided: datetime, profile: HubProfile) -> datetime | None:
    """The last second of the day by which a professional referrer must hear (Oxfordshire leaflet, O22)."""
    return _letter_until("referrer_told", {}, decided, profile)


def _letter_until(
    clock: str, starts: Mapping[str, datetime], decided: datetime, profile: HubProfile
) -> datetime | None:
    rule = profile.policies.clocks.get(clock)
    if rule is None:
        return None
    day = london_day(starts.get(rule.starts, decided))
    return end_of_day(profile.calendar.add_working_days(day, rule.amount))


def _awaited_until(clock: str, started: datetime, profile: HubProfile) -> datetime | None:
    rule = profile.policies.clocks.get(clock)
    return _closing_after(started, rule.amount, profile) if rule else None


def letter_clock_start(
    profile: HubProfile, *, received: datetime, discussed: datetime | None, decided: datetime
) -> datetime:
    """What the time of the family's letter counts from: the hubs promise the same days from different moments.

    Worcestershire counts from the discussion; Dudley does not say, and receipt is the earliest reading; the others from
    the decision. Without a discussion the decision counts, because a letter without a limit would be worse.
    """
    starts = {"receipt": received, "discussion": discussed or decided, "decision": decided}
    return starts[profile.letters.clock_starts]


def letters_due(started: datetime, profile: HubProfile) -> datetime:
    """The last second of the London day by which the family's letter must be posted."""
    return end_of_day(profile.calendar.add_working_days(london_day(started), profile.letters.due_working_days))


def moment_words(moment: datetime | None) -> str | None:
    """A moment as a command carries it; nothing where there is none."""
    return moment.isoformat() if moment else None


def at_risk_from(started: datetime, due: datetime) -> datetime:
    """From when on a clock is at risk, in every hub: when three quarters of its time have passed."""
    return aware(started) + (aware(due) - aware(started)) * 3 / 4


def time_left(due: datetime, now: datetime) -> TimeLeft:
    """The time from `now` to `due` as a person would say it."""
    left = aware(due) - aware(now)
    if left < timedelta(0):
        return TimeLeft(f"late by {_lateness(-left)}", "late")
    return TimeLeft(_remaining(left, due, now), "soon" if left < SOON else "calm")


def _limit_after(received: datetime, limit: DecisionLimit, profile: HubProfile) -> datetime:
    if limit.hours is None:
        return _closing_after(received, limit.working_days or 1, profile)
    if profile.clocks.hours_run_on:
        return aware(received) + timedelta(hours=limit.hours)
    return profile.calendar.add_working_hours(received, limit.hours)


def _closing_after(moment: datetime, working_days: int, profile: HubProfile) -> datetime:
    return profile.calendar.closing(profile.calendar.add_working_days(london_day(moment), working_days))


def _remaining(left: timedelta, due: datetime, now: datetime) -> str:
    if left < HOUR:
        return f"{max(left // MINUTE, 1)} min left"
    if left < WITH_MINUTES and left % HOUR >= MINUTE:
        return f"{left // HOUR} h {left % HOUR // MINUTE} min left"
    days = (london_day(due) - london_day(now)).days
    if left < IN_HOURS or days == 0:
        return f"{left // HOUR} h left"
    return _tomorrow(due) if days == 1 else f"due {_day_words(due, now)}"


def _tomorrow(due: datetime) -> str:
    at = due.astimezone(LONDON)
    return "due tomorrow" if at.time() >= END_OF_DAY else f"due tomorrow {at:%H:%M}"


def _day_words(due: datetime, now: datetime) -> str:
    day = london_day(due)
    words = weekday_words(day)
    return words if day.year == london_day(now).year or day - london_day(now) < 180 * DAY else f"{words} {day.year}"


def _lateness(late: timedelta) -> str:
    if late < HOUR:
        return f"{max(late // MINUTE, 1)} min"
    if late < DAY:
        return f"{late // HOUR} h"
    return "1 day" if late < 2 * DAY else f"{late // DAY} days"
