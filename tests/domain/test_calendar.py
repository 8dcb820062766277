"""The working calendar: England's bank holidays, the hub's own closures, office hours, and the clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.calendar import (
    LONDON,
    DayHours,
    OfficeHours,
    WorkingCalendar,
    day_words,
    end_of_day,
    england_bank_holidays,
    london_day,
    london_moment,
    weekday_words,
)

LONG, SHORT = DayHours(time(9), time(17, 15)), DayHours(time(9), time(17))
WALTHAM_FOREST = OfficeHours((LONG, LONG, LONG, LONG, SHORT, None, None))
CALENDAR = WorkingCalendar(WALTHAM_FOREST)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
SECONDS = st.integers(1_577_836_800, 2_082_758_400)  # 2020 to 2035
MOMENTS = SECONDS.map(lambda second: datetime.fromtimestamp(second, UTC))
HOURS = st.floats(0, 60, allow_nan=False)


def london(text: str) -> datetime:
    return datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=LONDON).astimezone(UTC)


def day(text: str) -> date:
    return datetime.strptime(text, "%d %b %Y").replace(tzinfo=UTC).date()


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("23 Dec 2025", 1, "24 Dec 2025"),
        ("24 Dec 2025", 1, "29 Dec 2025"),
        ("23 Dec 2025", 10, "9 Jan 2026"),
        ("1 Apr 2026", 10, "17 Apr 2026"),
        ("2 Apr 2026", 1, "7 Apr 2026"),
        ("2 May 2026", 10, "18 May 2026"),
        ("22 May 2026", 3, "28 May 2026"),
        ("28 Aug 2026", 10, "14 Sep 2026"),
        ("1 Jul 2026", 15, "22 Jul 2026"),
        ("1 Jul 2026", 45, "3 Sep 2026"),
        ("24 Dec 2026", 1, "29 Dec 2026"),
    ],
)
def test_working_days_are_counted_past_weekends_and_bank_holidays(start: str, days: int, due: str) -> None:
    assert CALENDAR.add_working_days(day(start), days) == day(due)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("8 Jan 2026 16:00", "9 Jan 2026 11:45"),
        ("9 Jan 2026 16:00", "12 Jan 2026 12:00"),
        ("10 Jan 2026 03:00", "12 Jan 2026 13:00"),
        ("2 Apr 2026 16:30", "7 Apr 2026 12:15"),
    ],
)
def test_four_working_hours_run_only_while_the_office_is_open(start: str, due: str) -> None:
    assert CALENDAR.add_working_hours(london(start), 4) == london(due)


@pytest.mark.parametrize(
    "one_off", ["3 Jun 2022", "19 Sep 2022", "8 May 2023", "28 Dec 2026", "27 Dec 2027", "28 Dec 2027", "3 Jan 2028"]
)
def test_proclaimed_and_substitute_bank_holidays_are_closed(one_off: str) -> None:
    assert day(one_off) in england_bank_holidays(day(one_off).year)
    assert not CALENDAR.is_working_day(day(one_off))


def test_a_scottish_holiday_is_a_working_day_in_england() -> None:
    assert CALENDAR.is_working_day(day("2 Jan 2026"))


def test_the_hubs_own_closures_are_closed_for_days_and_hours() -> None:
    shut = WorkingCalendar(WALTHAM_FOREST, frozenset({day("29 Dec 2025"), day("30 Dec 2025")}))
    assert shut.add_working_days(day("24 Dec 2025"), 1) == day("31 Dec 2025")
    assert shut.add_working_hours(london("24 Dec 2025 17:00"), 1) == london("31 Dec 2025 09:45")


def test_opening_hours_follow_the_london_clock_on_both_sides_of_each_change() -> None:
    assert CALENDAR.add_working_hours(london("27 Mar 2026 16:00"), 2) == datetime(2026, 3, 30, 9, 0, tzinfo=UTC)
    assert CALENDAR.add_working_hours(london("23 Oct 2026 16:00"), 2) == datetime(2026, 10, 26, 10, 0, tzinfo=UTC)


def test_an_office_open_through_the_night_of_a_clock_change_counts_the_hours_that_pass() -> None:
    night = WorkingCalendar(OfficeHours((*[SHORT] * 5, None, DayHours(time(0), time(6)))))
    assert night.add_working_hours(london("29 Mar 2026 00:00"), 4) == london("29 Mar 2026 05:00")
    assert night.add_working_hours(london("25 Oct 2026 00:00"), 4) == london("25 Oct 2026 03:00")


def test_the_london_day_is_not_the_utc_day_late_on_a_summer_evening() -> None:
    assert london_day(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == day("2 Jul 2026")
    assert end_of_day(day("1 Jul 2026")) == datetime(2026, 7, 1, 22, 59, 59, tzinfo=UTC)


def test_of_the_half_past_one_that_comes_twice_the_first_is_meant() -> None:
    assert london_moment(day("25 Oct 2026"), time(1, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_days_are_written_in_english_whatever_the_desktop_speaks() -> None:
    assert day_words(date(2027, 2, 3)) == "3 Feb 2027"
    assert weekday_words(date(2026, 11, 27)) == "Fri 27 Nov"


def test_a_moment_without_its_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        CALENDAR.add_working_hours(london("8 Jan 2026 16:00").replace(tzinfo=None), 4)


def test_counting_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="forwards"):
        CALENDAR.add_working_days(day("8 Jan 2026"), -1)
    with pytest.raises(ValueError, match="forwards"):
        CALENDAR.add_working_hours(london("8 Jan 2026 16:00"), -1)


def test_an_office_that_never_opens_or_closes_before_it_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        OfficeHours((None,) * 7)
    with pytest.raises(ValueError, match="before it closes"):
        DayHours(time(17), time(9))


def test_open_and_closed_to_the_second() -> None:
    assert CALENDAR.is_open(london("8 Jan 2026 09:00"))
    assert not CALENDAR.is_open(london("8 Jan 2026 17:15"))
    assert not CALENDAR.is_open(london("25 Dec 2026 10:00"))


@given(DAYS, st.integers(0, 60))
def test_a_date_rule_never_lands_on_a_closed_day_and_counts_exactly(start: date, days: int) -> None:
    due = CALENDAR.add_working_days(start, days)
    between = [start + timedelta(days=step) for step in range(1, (due - start).days + 1)]
    assert CALENDAR.is_working_day(due)
    assert due >= start
    assert days == 0 or sum(map(CALENDAR.is_working_day, between)) == days


@given(DAYS, st.integers(1, 30), st.integers(1, 30))
def test_working_days_add_up_in_steps(start: date, first: int, second: int) -> None:
    halfway = CALENDAR.add_working_days(start, first)
    assert CALENDAR.add_working_days(halfway, second) == CALENDAR.add_working_days(start, first + second)


@given(MOMENTS, HOURS, HOURS)
def test_more_working_hours_are_never_due_earlier(start: datetime, some: float, more: float) -> None:
    less, longer = sorted((some, more))
    assert start <= CALENDAR.add_working_hours(start, less) <= CALENDAR.add_working_hours(start, longer)


@given(MOMENTS, MOMENTS, HOURS)
def test_what_starts_later_is_never_due_earlier(one: datetime, other: datetime, hours: float) -> None:
    earlier, later = sorted((one, other))
    assert CALENDAR.add_working_hours(earlier, hours) <= CALENDAR.add_working_hours(later, hours)


@given(MOMENTS, HOURS)
def test_an_hour_rule_lands_in_opening_hours(start: datetime, hours: float) -> None:
    due = CALENDAR.add_working_hours(start, hours)
    assert CALENDAR.is_open(due) or due == CALENDAR.closing(london_day(due))
    assert CALENDAR.is_working_day(london_day(due))
