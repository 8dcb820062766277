"""Time in words, at every boundary."""

from datetime import UTC, datetime, timedelta

import pytest

from mashdesk.gui.widgets.time_words import Urgency, clock_time, due_and_left, due_words, time_left, urgency
from tests.gui.sample_desk import NOW


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-20, "late by 20 min"), (-125, "late by 2 h 5 min"), (-3000, "late by 2 days"), (0, "less than a minute left"),
        (48, "48 min left"), (60, "1 h left"), (125, "2 h 5 min left"), (1178, "tomorrow 09:40"), (6000, "Wed 18:02"),
        (14400, "1 Dec"),
    ],
)  # fmt: skip
def test_time_left_is_said_in_words(minutes: int, words: str) -> None:
    assert time_left(NOW + timedelta(minutes=minutes), NOW) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-4320, "overdue by 3 days"), (-2879, "overdue by 1 day"), (-1440, "overdue by 1 day"),
        (-1439, "overdue by 23 h 59 min"), (-120, "overdue by 2 h"), (-60, "overdue by 1 h"),
        (-59, "overdue by 59 min"),
        (-0.5, "overdue by less than a minute"), (0, "due 14:02, less than a minute"), (1, "due 14:03, 1 min"),
        (35, "due 14:37, 35 min"), (59, "due 15:01, 59 min"), (60, "due 15:02, 1 h"), (125, "due 16:07, 2 h 5 min"),
        (597, "due 23:59, 9 h 57 min"), (598, "due tomorrow 00:00"), (1178, "due tomorrow 09:40"),
        (2037, "due tomorrow 23:59"), (2038, "due Mon 00:00, 2 days"), (6000, "due Wed 18:02, 4 days"),
        (9237, "due Fri 23:59, 6 days"), (9238, "due 28 Nov, 7 days"), (14400, "due 1 Dec, 10 days"),
    ],
)  # fmt: skip
def test_a_worklist_says_when_and_how_long_is_left(minutes: float, words: str) -> None:
    assert due_and_left(NOW + timedelta(minutes=minutes), NOW) == words


def test_days_left_are_londons_days_when_the_clock_goes_forward() -> None:
    evening = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
    assert due_and_left(datetime(2026, 3, 28, 23, 30, tzinfo=UTC), evening) == "due 23:30, 1 h"
    assert due_and_left(datetime(2026, 3, 29, 22, 30, tzinfo=UTC), evening) == "due tomorrow 23:30"
    assert due_and_left(datetime(2026, 3, 29, 23, 0, tzinfo=UTC), evening) == "due Mon 00:00, 2 days"
    assert due_and_left(None, evening) == "no deadline"


def test_times_are_londons_whatever_the_server_says() -> None:
    summer = datetime(2026, 7, 1, 13, 50, tzinfo=UTC)
    assert clock_time(summer) == "14:50"
    assert due_words(summer, summer) == "due today 14:50"
    assert due_words(summer + timedelta(days=1), summer) == "due tomorrow 14:50"
    assert due_words(summer + timedelta(days=30), summer) == "due 31 Jul 2026"


def test_what_is_late_differs_in_words_icon_and_tone() -> None:
    late, soon, later = (urgency(NOW + timedelta(minutes=minutes), NOW) for minutes in (-1, 59, 90))
    assert (late, soon, later) == (Urgency.LATE, Urgency.SOON, Urgency.LATER)
    assert len({(each.tone) for each in (late, soon, later)}) == 3
    assert late.icon != soon.icon
    assert time_left(None, NOW) == "no deadline"
