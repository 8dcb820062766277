"""When a matter is due: a calendar month for what somebody has a right to; for a complaint what the profile says."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from mashdesk.domain.calendar import SATURDAY, end_of_day, england_bank_holidays, london_day
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.matter_codes import MatterKind

MORE_MONTHS = 2
"""What an extension adds: UK GDPR, article 12(3)."""


def matter_due(kind: MatterKind, started: datetime, profile: HubProfile, *, extended: bool = False) -> datetime | None:
    """When it must be answered; None where nobody gives a limit.

    A month ends on the same day of the next one, or on its last day; where that is a weekend or a bank holiday, on the
    next day that is neither (as the Information Commissioner counts). The hub's own closed days move nothing: the
    month is the law's, not the hub's.
    """
    rule = profile.policies.clocks.get(MatterKind.SUBJECT_ACCESS.value if kind.is_request else kind.value)
    if kind is MatterKind.FEEDBACK or rule is None:
        return None
    day = london_day(started)
    if rule.unit == "months":
        return end_of_day(_working(add_months(day, rule.amount + (MORE_MONTHS if extended else 0))))
    if rule.unit == "working_days":
        return end_of_day(profile.calendar.add_working_days(day, rule.amount))
    return profile.calendar.add_working_hours(started, rule.amount)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working(day: date) -> date:
    while day.weekday() >= SATURDAY or day in england_bank_holidays(day.year):
        day += timedelta(days=1)
    return day
