"""Time in words, as the room speaks it: "due 15:40, 35 min", "48 min left", "overdue by 2 h". Times are London's."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum

from mashdesk.domain.ages import age_words
from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.gui.language import counted, say

# Not strftime: Qt sets the process's locale, and the words must stay English whatever the system speaks.
_DAYS = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR = {-1: say("yesterday"), 0: say("today"), 1: say("tomorrow")}
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


_UNITS = {
    "month": lambda many: counted(many, "month"),
    "week": lambda many: counted(many, "week"),
    "day": lambda many: counted(many, "day"),
}


def age_said(accuracy: BirthAccuracy, birth: date | None, day: date, died: date | None = None) -> str:
    """The age on a day, or at death, as the domain says it: 6, 9 months, about 6, unborn, not known."""
    words = age_words(accuracy, birth, day, died)
    found = re.fullmatch(r"(died aged )?(about )?(\d+)(?: (month|week|day)s?)?", words)
    if found is None:
        return say(words)
    lived = _UNITS[found[4]](int(found[3])) if found[4] else found[3]
    age = say("about {age}").format(age=lived) if found[2] else lived
    return say("died aged {age}").format(age=age) if found[1] else age


def urgency(due: datetime, now: datetime) -> Urgency:
    """Late, within the hour, or later."""
    if due < now:
        return Urgency.LATE
    return Urgency.SOON if due - now <= timedelta(hours=1) else Urgency.LATER


def time_left(due: datetime | None, now: datetime) -> str:
    """How long is left, the day said beside it: "late by 20 min", "2 h 5 min left", "tomorrow 09:40", "3 Dec"."""
    if due is None:
        return say("no deadline")
    if due < now:
        return say("late by {span}").format(span=_span(now - due))
    if is_today(due, now):
        return say("{span} left").format(span=_span(due - now))
    there, today = due.astimezone(LONDON), now.astimezone(LONDON).date()
    days = (there.date() - today).days
    if days == 1:
        return say("tomorrow {there:%H:%M}").format(there=there)
    if days < _WEEK:
        return f"{_DAYS[there.weekday()]} {there:%H:%M}"
    return f"{there.day} {month_words(there)}"


def late_by(due: datetime, now: datetime) -> str:
    """Such as "by 20 min", where a picture says that it is late."""
    return say("by {span}").format(span=_span(now - due))


def is_today(moment: datetime, now: datetime) -> bool:
    """Whether it falls on the same day in London."""
    return moment.astimezone(LONDON).date() == now.astimezone(LONDON).date()


def due_and_left(due: datetime | None, now: datetime) -> str:
    """What a worklist row says: "overdue by 2 h", "due 15:40, 35 min", "due tomorrow 09:40", "due 3 Dec, 12 days"."""
    if due is None:
        return say("no deadline")
    if due < now:
        return say("overdue by {span}").format(span=_span(now - due))
    there = due.astimezone(LONDON)
    days = (there.date() - now.astimezone(LONDON).date()).days
    if days == 0:
        return say("due {due}, {span}").format(due=clock_time(due), span=_span(due - now))
    if days == 1:
        return say("due tomorrow {due}").format(due=clock_time(due))
    when = f"{_DAYS[there.weekday()]} {there:%H:%M}" if days < _WEEK else f"{there.day} {month_words(there)}"
    return say("due {when}, {days} days").format(when=when, days=days)


def waiting_words(since: datetime, now: datetime) -> str:
    """How long somebody has waited: "just now", "waiting 2 h 5 min"."""
    waited = now - since
    return say("just now") if waited < timedelta(minutes=1) else say("waiting {span}").format(span=_span(waited))


def due_words(due: datetime, now: datetime) -> str:
    """What stands below a clock: "due today 14:50", "due tomorrow 09:40", "due 21 Nov 2026"."""
    when = _NEAR.get(_days_between(due, now))
    return (
        say("due {when} {due}").format(when=when, due=clock_time(due))
        if when
        else say("due {due}").format(due=calendar_date(due))
    )


def near_day_words(moment: datetime, now: datetime) -> str:
    """Such as "today" or "yesterday"; else the day of the month."""
    return _NEAR.get(_days_between(moment, now)) or str(moment.astimezone(LONDON).day)


def _days_between(moment: datetime, now: datetime) -> int:
    return (moment.astimezone(LONDON).date() - now.astimezone(LONDON).date()).days


def _span(length: timedelta) -> str:
    minutes = int(length.total_seconds() // 60)
    if minutes < _HOUR:
        return say("{minutes} min").format(minutes=minutes) if minutes else say("less than a minute")
    hours, rest = divmod(minutes, _HOUR)
    if hours < _DAY:
        return (
            say("{hours} h {rest} min").format(hours=hours, rest=rest) if rest else say("{hours} h").format(hours=hours)
        )
    return counted(hours // _DAY, "day")
