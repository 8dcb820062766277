"""Time in words, as the room speaks it: "due 15:40, 35 min", "48 min left", "overdue by 2 h". Times are London's."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from mashdesk.domain.calendar import LONDON

# Not strftime: Qt sets the process's locale, and the words must stay English whatever the system speaks.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOUR, _DAY, _WEEK = 60, 24, 7


class Urgency(StrEnum):
    """How soon, as an icon and a tone: never a colour alone, the words say it too."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"

    @property
    def icon(self) -> str:
        """The clock that rings is for what is late."""
        return "alarm-clock" if self is Urgency.LATE else "clock"

    @property
    def tone(self) -> str:
        """Colour of the words."""
        return {"late": "red_text", "soon": "amber_text", "later": "text2"}[self.value]


def clock_time(moment: datetime) -> str:
    """Such as "14:50"."""
    return moment.astimezone(LONDON).strftime("%H:%M")


def calendar_date(moment: datetime) -> str:
    """Such as "21 Nov 2026"."""
    return day_words(moment.astimezone(LONDON).date())


def day_words(day: date) -> str:
    """Such as "21 Nov 2026", for a day without a time."""
    return f"{day.day} {month_words(day)} {day.year}"


def month_words(day: date) -> str:
    """Such as "Nov"."""
    return _MONTHS[day.month - 1]


def urgency(due: datetime, now: datetime) -> Urgency:
    """Late, within the hour, or later."""
    if due < now:
        return Urgency.LATE
    return Urgency.SOON if due - now <= timedelta(hours=1) else Urgency.LATER


def time_left(due: datetime | None, now: datetime) -> str:
    """How long is left, the day said beside it: "late by 20 min", "2 h 5 min left", "tomorrow 09:40", "3 Dec"."""
    if due is None:
        return "no deadline"
    if due < now:
        return f"late by {_span(now - due)}"
    there, today = due.astimezone(LONDON), now.astimezone(LONDON).date()
    days = (there.date() - today).days
    if days == 0:
        return f"{_span(due - now)} left"
    if days == 1:
        return f"tomorrow {there:%H:%M}"
    if days < _WEEK:
        return f"{_DAYS[there.weekday()]} {there:%H:%M}"
    return f"{there.day} {month_words(there)}"


def due_and_left(due: datetime | None, now: datetime) -> str:
    """What a worklist row says: "overdue by 2 h", "due 15:40, 35 min", "due tomorrow 09:40", "due 3 Dec, 12 days"."""
    if due is None:
        return "no deadline"
    if due < now:
        return f"overdue by {_span(now - due)}"
    there = due.astimezone(LONDON)
    days = (there.date() - now.astimezone(LONDON).date()).days
    if days == 0:
        return f"due {clock_time(due)}, {_span(due - now)}"
    if days == 1:
        return f"due tomorrow {clock_time(due)}"
    when = f"{_DAYS[there.weekday()]} {there:%H:%M}" if days < _WEEK else f"{there.day} {month_words(there)}"
    return f"due {when}, {days} days"


def waiting_words(since: datetime, now: datetime) -> str:
    """How long somebody has waited: "just now", "waiting 2 h 5 min"."""
    waited = now - since
    return "just now" if waited < timedelta(minutes=1) else f"waiting {_span(waited)}"


def due_words(due: datetime, now: datetime) -> str:
    """What stands below a clock: "due today 14:50", "due tomorrow 09:40", "due 21 Nov 2026"."""
    days = (due.astimezone(LONDON).date() - now.astimezone(LONDON).date()).days
    when = {-1: "yesterday ", 0: "today ", 1: "tomorrow "}.get(days)
    return f"due {when}{clock_time(due)}" if when else f"due {calendar_date(due)}"


def _span(length: timedelta) -> str:
    minutes = int(length.total_seconds() // 60)
    if minutes < _HOUR:
        return f"{minutes} min" if minutes else "less than a minute"
    hours, rest = divmod(minutes, _HOUR)
    if hours < _DAY:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return "1 day" if hours < 2 * _DAY else f"{hours // _DAY} days"
