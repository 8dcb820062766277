"""The hub's working calendar: which days and hours count, in Europe/London, England's bank holidays left out.

Moments are aware datetimes and answers are UTC; a day is always the London day. Day rules follow *Working
Together*'s "within one working day": the day something starts is not counted, and the last day ends when the
office closes. Hour rules count elapsed time while the office is open, so a clock change gives and takes
nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
END_OF_DAY = time(23, 59, 59)
SATURDAY, WEEK = 5, 7
# Written out, because the desktop's own language would otherwise choose the names.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=64)
def england_bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays in a year, substitute days and proclaimed one-offs included."""
    import holidays  # here, because it takes a quarter of a second and the first window does not need it

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


@dataclass(frozen=True)
class DayHours:
    """From when until when the office is open on one day, London time."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.closes <= self.opens:
            raise ValueError("the office must open before it closes")


@dataclass(frozen=True)
class OfficeHours:
    """The office's week, Monday first; None is a day on which it is closed."""

    days: tuple[DayHours | None, ...]

    def __post_init__(self) -> None:
        if len(self.days) != WEEK or not any(self.days[:SATURDAY]):
            raise ValueError("office hours need seven days, with at least one of Monday to Friday open")


def aware(moment: datetime) -> datetime:
    """The moment in UTC; a moment that does not say its time zone is refused (ValueError)."""
    if moment.utcoffset() is None:
        raise ValueError("a moment must say its time zone")
    return moment.astimezone(UTC)


def london_day(moment: datetime) -> date:
    """The day that it is in London at a moment."""
    return aware(moment).astimezone(LONDON).date()


def london_moment(day: date, at: time) -> datetime:
    """A London wall-clock time as UTC; of the two 01:30s in October it is the first."""
    return datetime.combine(day, at, LONDON).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The last second of a London day."""
    return london_moment(day, END_OF_DAY)


def day_words(day: date) -> str:
    """A day as the product writes it: 3 Feb 2027."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def weekday_words(day: date) -> str:
    """A day that is near: Fri 27 Nov."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


@dataclass(frozen=True)
class WorkingCalendar:
    """Working days and hours of one hub; `extra_closures` are its own closed days, such as a Christmas shutdown."""

    hours: OfficeHours
    extra_closures: frozenset[date] = field(default_factory=frozenset)

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, neither a bank holiday nor one of the hub's own closures."""
        return day.weekday() < SATURDAY and not self._is_closure(day)

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after `day`, which itself is not counted; for 0 the first working day from `day` on."""
        if n < 0:
            raise ValueError("working days are counted forwards")
        current = day if n else day - timedelta(days=1)
        for _ in range(max(n, 1)):
            current += timedelta(days=1)
            while not self.is_working_day(current):
                current += timedelta(days=1)
        return current

    def add_working_hours(self, moment: datetime, hours: float) -> datetime:
        """When `hours` of opening time have passed; for 0 the moment itself, or the next opening when closed."""
        if hours < 0:
            raise ValueError("working hours are counted forwards")
        left = timedelta(hours=hours)
        for opens, closes in self._openings(aware(moment)):
            if opens + left <= closes:
                return opens + left
            left -= closes - opens
        raise ValueError("the office never opens again")

    def closing(self, day: date) -> datetime:
        """When the office closes on a day; the end of the day where it keeps no hours then."""
        hours = self.hours.days[day.weekday()]
        return london_moment(day, hours.closes) if hours else end_of_day(day)

    def is_open(self, moment: datetime) -> bool:
        """Whether the office is open at a moment."""
        opening = self._opening(london_day(moment))
        return opening is not None and opening[0] <= aware(moment) < opening[1]

    def _openings(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """What is left of each opening from `moment` on."""
        day = london_day(moment)
        while day < date.max:
            opening = self._opening(day)
            if opening and moment < opening[1]:
                yield max(moment, opening[0]), opening[1]
            day += timedelta(days=1)

    def _opening(self, day: date) -> tuple[datetime, datetime] | None:
        hours = self.hours.days[day.weekday()]
        if hours is None or self._is_closure(day):
            return None
        return london_moment(day, hours.opens), london_moment(day, hours.closes)

    def _is_closure(self, day: date) -> bool:
        return day in self.extra_closures or day in england_bank_holidays(day.year)
