"""Working days and hours against a count by hand: every minute of three years, open or closed, one after another."""

import random
from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

import pytest

from mashdesk.domain.calendar import DayHours, OfficeHours, WorkingCalendar

# As published on gov.uk for England and Wales.
BANK_HOLIDAYS = {
    *(
        date(2025, month, day)
        for month, day in ((1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26))
    ),
    *(date(2026, month, day) for month, day in ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28))),
    *(
        date(2027, month, day)
        for month, day in ((1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28))
    ),
}
SHUTDOWN = frozenset({date(2025, 12, 24), date(2025, 12, 29), date(2026, 12, 29), date(2026, 5, 1)})
FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)
LONDON = ZoneInfo("Europe/London")
EXAMPLES = 10_000
EARLY, LATE = (time(9), time(17)), (time(8, 45), time(16, 15))
WEEKS = {
    "the same hours every day": [EARLY] * 5 + [None] * 2,
    "shorter on Fridays, closed on Wednesdays": [LATE, EARLY, None, EARLY, LATE, None, None],
    "open on Saturdays too": [EARLY, EARLY, EARLY, EARLY, LATE, (time(10), time(13, 30)), None],
}


def _days() -> Iterator[date]:
    for number in range((LAST - FIRST).days + 1):
        yield FIRST + timedelta(days=number)


def _calendar(week: list[tuple[time, time] | None]) -> WorkingCalendar:
    return WorkingCalendar(OfficeHours(tuple(DayHours(*hours) if hours else None for hours in week)), SHUTDOWN)


def test_ten_thousand_spans_of_working_days_are_as_counted_by_hand() -> None:
    calendar = _calendar(WEEKS["the same hours every day"])
    counted = [day for day in _days() if day.isoweekday() < 6 and day not in BANK_HOLIDAYS | SHUTDOWN]
    chance = random.Random(45)
    for _ in range(EXAMPLES):
        start = FIRST + timedelta(days=chance.randrange(900))
        many = chance.randrange(1, 46)
        after = bisect_left(counted, start + timedelta(days=1))
        assert calendar.add_working_days(start, many) == counted[after + many - 1], (start, many)


@pytest.mark.parametrize("week", WEEKS.values(), ids=WEEKS)
def test_ten_thousand_spans_of_working_hours_are_as_counted_minute_by_minute(
    week: list[tuple[time, time] | None],
) -> None:
    calendar = _calendar(week)
    begin = datetime(2025, 10, 1, tzinfo=UTC)  # both clock changes of the winter lie in it
    minutes = 60 * 24 * 240
    clock = (begin + timedelta(minutes=number) for number in range(minutes))
    passed = [0, *accumulate(_is_open(moment.astimezone(LONDON), week) for moment in clock)]
    chance = random.Random(week.index(None))
    for _ in range(EXAMPLES // len(WEEKS) + 1):
        start = chance.randrange(minutes - 60 * 24 * 40)
        wanted = chance.randrange(1, 60 * 40)
        # The first moment by which so many open minutes have gone by.
        end = bisect_left(passed, passed[start] + wanted)
        told = calendar.add_working_hours(begin + timedelta(minutes=start), wanted / 60)
        assert told == begin + timedelta(minutes=end), (begin + timedelta(minutes=start), wanted)


def _is_open(at: datetime, week: list[tuple[time, time] | None]) -> bool:
    hours = week[at.weekday()]
    return hours is not None and hours[0] <= at.time() < hours[1] and at.date() not in BANK_HOLIDAYS | SHUTDOWN
