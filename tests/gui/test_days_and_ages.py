"""Days and ages as the desks say them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mashdesk.domain.codes import BirthAccuracy
from mashdesk.gui.widgets.time_words import age_said, due_words, is_today, late_by, near_day_words, time_left

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("days", "told", "due"),
    [(-1, "yesterday", "due yesterday 14:30"), (0, "today", "due today 14:30"), (1, "tomorrow", "due tomorrow 14:30"),
     (2, "23", "due 23 Nov 2026"), (-2, "19", "due 19 Nov 2026")],
)  # fmt: skip
def test_the_days_beside_today_have_names(days: int, told: str, due: str) -> None:
    moment = NOW + timedelta(days=days)
    assert near_day_words(moment, NOW) == told
    assert due_words(moment, NOW) == due
    assert is_today(moment, NOW) is (days == 0)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-20, "late by 20 min"),
        (0, "less than a minute left"),
        (48, "48 min left"),
        (125, "2 h 5 min left"),
        (120, "2 h left"),
        (-1440, "late by 1 day"),
        (-2880, "late by 2 days"),
        (24 * 60, "tomorrow 14:30"),
        (3 * 24 * 60, "Tue 14:30"),
    ],
)
def test_how_long_is_left(minutes: int, words: str) -> None:
    due = NOW + timedelta(minutes=minutes)
    assert time_left(due, NOW) == words
    if minutes < 0:
        assert late_by(due, NOW) == words.removeprefix("late ")


@pytest.mark.parametrize(
    ("accuracy", "birth", "died", "words"),
    [
        (BirthAccuracy.KNOWN, date(2020, 1, 1), None, "6"),
        (BirthAccuracy.ESTIMATED, date(2020, 1, 1), None, "about 6"),
        (BirthAccuracy.KNOWN, date(2026, 2, 1), None, "9 months"),
        (BirthAccuracy.KNOWN, date(2026, 10, 15), None, "1 month"),
        (BirthAccuracy.KNOWN, date(2026, 11, 7), None, "2 weeks"),
        (BirthAccuracy.KNOWN, date(2026, 11, 20), None, "1 day"),
        (BirthAccuracy.KNOWN, date(1970, 1, 1), date(2026, 1, 2), "died aged 56"),
        (BirthAccuracy.ESTIMATED, date(1970, 1, 1), date(2026, 1, 2), "died aged about 56"),
        (BirthAccuracy.EXPECTED, date(2027, 2, 3), None, "unborn, expected 3 Feb 2027"),
        (BirthAccuracy.UNKNOWN, None, None, "age not known"),
    ],
)
def test_an_age_is_said(accuracy: BirthAccuracy, birth: date | None, died: date | None, words: str) -> None:
    assert age_said(accuracy, birth, TODAY, died) == words
