"""Days and moments in words, as a reader in England writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ENGLAND = ZoneInfo("Europe/London")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TWO_YEARS = 24
"""Below this many months an age is told in months: it matters more whether a child is 5 or 11 months old."""


def written_day(day: date) -> str:
    """3 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def written_moment(moment: datetime) -> str:
    """3 March 2026, 14:05, on England's clock; the moment must know its time zone."""
    local = _in_england(moment)
    return f"{written_day(local)}, {local:%H:%M}"


def day_of(moment: datetime) -> date:
    """The day in England at that moment."""
    return _in_england(moment).date()


def _in_england(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be written.")
    return moment.astimezone(ENGLAND)


def age_on(born: date, day: date) -> str:
    """The age in words: years, months under two years, days under a month; "not yet born" before birth."""
    if born > day:
        return "not yet born"
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months >= _TWO_YEARS:
        return f"{months // 12} years"
    return _counted(months, "month") if months else _counted((day - born).days, "day")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
