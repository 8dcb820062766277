"""The clocks: when each thing is due, across weekends, holidays and clock changes, and how that is said."""

import dataclasses
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.calendar import LONDON, london_day
from mashdesk.domain.clocks import (
    Clock,
    assessment_due,
    child_letter_due,
    conference_due,
    decision_due,
    letter_clock_start,
    letters_due,
    referrer_told_due,
    returns_due,
    screening_due,
    strategy_due,
    time_left,
)
from mashdesk.domain.codes import Rating
from mashdesk.domain.hub_profile import HubProfile, load_profile

HUBS = Path(__file__).parents[2] / "resources" / "hubs"
PROFILE = load_profile((HUBS / "northamptonshire.json").read_text("utf-8"))
IN_OPENING_HOURS = dataclasses.replace(PROFILE, clocks=dataclasses.replace(PROFILE.clocks, hours_run_on=False))
MOMENTS = st.integers(1_577_836_800, 2_082_758_400).map(lambda second: datetime.fromtimestamp(second, UTC))


def london(text: str) -> datetime:
    return datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("received", "rating", "due"),
    [
        ("24 Nov 2026 10:50", Rating.RED, "24 Nov 2026 14:50"),
        ("24 Nov 2026 10:50", Rating.AMBER, "25 Nov 2026 17:00"),
        ("24 Nov 2026 10:50", Rating.GREEN, "27 Nov 2026 17:00"),
        ("24 Nov 2026 10:50", Rating.NOT_RATED, "25 Nov 2026 17:00"),
        ("24 Dec 2026 16:30", Rating.AMBER, "29 Dec 2026 17:00"),
        ("21 Nov 2026 23:30", Rating.AMBER, "23 Nov 2026 17:00"),
        ("24 Nov 2026 16:30", Rating.RED, "24 Nov 2026 20:30"),
    ],
)
def test_the_decision_is_due_by_rating_counted_from_receipt(received: str, rating: Rating, due: str) -> None:
    assert decision_due(london(received), rating, PROFILE) == london(due)


def test_a_red_decision_waits_for_opening_where_the_hub_says_that_hours_do_not_run_on() -> None:
    assert decision_due(london("24 Nov 2026 16:30"), Rating.RED, IN_OPENING_HOURS) == london("25 Nov 2026 12:30")


def test_four_hours_are_four_hours_through_both_clock_changes() -> None:
    for received in (london("29 Mar 2026 00:30"), london("25 Oct 2026 00:30")):
        assert decision_due(received, Rating.RED, PROFILE) - received == timedelta(hours=4)


def test_screening_is_due_when_the_office_closes_on_the_next_working_day() -> None:
    assert screening_due(london("27 Nov 2026 16:59"), PROFILE) == london("30 Nov 2026 17:00")


def test_a_referral_late_on_a_summer_evening_counts_from_its_london_day() -> None:
    assert screening_due(datetime(2026, 7, 1, 23, 30, tzinfo=UTC), PROFILE) == london("3 Jul 2026 17:00")


def test_returns_are_due_the_margin_before_the_decision_but_never_before_they_were_asked() -> None:
    due = london("24 Nov 2026 14:50")
    assert returns_due(london("24 Nov 2026 11:00"), due, PROFILE) == london("24 Nov 2026 13:50")
    assert returns_due(london("24 Nov 2026 14:20"), due, PROFILE) == london("24 Nov 2026 14:35")
    assert returns_due(london("24 Nov 2026 16:00"), due, PROFILE) == london("24 Nov 2026 16:00")


def test_letters_are_due_by_the_end_of_the_tenth_working_day_in_london() -> None:
    assert letters_due(london("23 Dec 2025 10:00"), PROFILE) == datetime(2026, 1, 9, 23, 59, 59, tzinfo=UTC)
    assert letters_due(london("28 Aug 2026 10:00"), PROFILE) == datetime(2026, 9, 14, 22, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "words", "state"),
    [
        ("24 Nov 2026 14:50", "48 min left", "soon"),
        ("24 Nov 2026 14:02", "1 min left", "soon"),
        ("24 Nov 2026 15:02", "1 h left", "soon"),
        ("24 Nov 2026 15:42", "1 h 40 min left", "soon"),
        ("24 Nov 2026 16:07", "2 h 5 min left", "calm"),
        ("24 Nov 2026 17:32", "3 h left", "calm"),
        ("24 Nov 2026 23:59", "9 h left", "calm"),
        ("25 Nov 2026 09:40", "due tomorrow 09:40", "calm"),
        ("27 Nov 2026 17:00", "due Fri 27 Nov", "calm"),
        ("4 Jan 2027 17:00", "due Mon 4 Jan", "calm"),
        ("3 Feb 2028 17:00", "due Thu 3 Feb 2028", "calm"),
        ("24 Nov 2026 13:42", "late by 20 min", "late"),
        ("24 Nov 2026 11:00", "late by 3 h", "late"),
        ("23 Nov 2026 14:00", "late by 1 day", "late"),
        ("22 Nov 2026 13:00", "late by 2 days", "late"),
    ],
)
def test_what_runs_out_says_so_in_words(due: str, words: str, state: str) -> None:
    left = time_left(london(due), london("24 Nov 2026 14:02"))
    assert (left.words, left.state) == (words, state)


def test_shortly_before_midnight_hours_are_clearer_than_tomorrow() -> None:
    assert time_left(london("25 Nov 2026 01:00"), london("24 Nov 2026 21:00")).words == "4 h left"


def test_a_letter_due_tomorrow_has_the_whole_day() -> None:
    due = letters_due(london("10 Nov 2026 10:00"), PROFILE)
    assert time_left(due, london("23 Nov 2026 10:00")).words == "due tomorrow"


def test_a_second_too_late_is_late_and_a_second_before_is_not() -> None:
    due = london("24 Nov 2026 14:50")
    assert time_left(due, due + timedelta(seconds=1)).words == "late by 1 min"
    assert time_left(due, due).state == "soon"


def test_tomorrow_is_tomorrow_in_london() -> None:
    assert (
        time_left(london("2 Jul 2026 09:40"), datetime(2026, 6, 30, 23, 30, tzinfo=UTC)).words == "due tomorrow 09:40"
    )


def test_a_clock_says_what_is_left_of_it() -> None:
    clock = Clock("Decision", due=london("24 Nov 2026 14:50"), started=london("24 Nov 2026 10:50"))
    assert clock.left(london("24 Nov 2026 14:02")).words == "48 min left"


@given(MOMENTS)
def test_a_more_urgent_rating_is_never_due_later_and_none_before_receipt(received: datetime) -> None:
    dues = [decision_due(received, rating, PROFILE) for rating in PROFILE.ratings]
    assert received < dues[0]
    assert dues == sorted(dues)


@given(MOMENTS, st.integers(0, 500_000))
def test_returns_are_never_due_before_they_were_asked(sent: datetime, seconds: int) -> None:
    due = returns_due(sent, sent + timedelta(seconds=seconds), PROFILE)
    assert sent <= due <= sent + timedelta(seconds=seconds)


@given(MOMENTS, MOMENTS)
def test_the_state_is_late_exactly_after_the_due_moment(due: datetime, now: datetime) -> None:
    left = time_left(due, now)
    assert (left.state == "late") == (now > due) == left.words.startswith("late by ")


@pytest.mark.parametrize(
    ("hub", "starts", "due"),
    [
        ("worcestershire", "discussion", "17 Apr 2026"),
        ("dudley", "receipt", "16 Apr 2026"),
        ("northamptonshire", "decision", "20 Apr 2026"),
    ],
)
def test_the_letters_time_starts_where_the_hub_says(hub: str, starts: str, due: str) -> None:
    profile = load_profile((HUBS / f"{hub}.json").read_text("utf-8"))
    moments = {"received": london("31 Mar 2026 10:00"), "discussed": london("1 Apr 2026 10:00")}
    began = letter_clock_start(profile, **moments, decided=london("2 Apr 2026 10:00"))
    assert profile.letters.clock_starts == starts
    assert letters_due(began, profile).astimezone(LONDON).strftime("%-d %b %Y") == due


def test_without_a_discussion_the_letters_time_starts_with_the_decision() -> None:
    profile = load_profile((HUBS / "worcestershire.json").read_text("utf-8"))
    received, decided = london("31 Mar 2026 10:00"), london("2 Apr 2026 10:00")
    assert letter_clock_start(profile, received=received, discussed=None, decided=decided) == decided


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("8 Jan 2026 16:00", "9 Jan 2026 11:45"),
        ("9 Jan 2026 16:00", "12 Jan 2026 12:00"),
        ("10 Jan 2026 03:00", "12 Jan 2026 13:00"),
        ("2 Apr 2026 16:30", "7 Apr 2026 12:15"),
    ],
)
def test_hours_count_while_waltham_forest_is_open(received: str, due: str) -> None:
    profile = load_profile((HUBS / "waltham_forest.json").read_text("utf-8"))
    assert profile.calendar.add_working_hours(london(received), 4) == london(due)


def test_a_proclaimed_day_and_a_closure_of_the_hub_are_no_working_days() -> None:
    told = json.loads((HUBS / "dudley.json").read_text("utf-8"))
    told["proclaimed_days"] = [{"day": "2026-06-02", "why": "Proclaimed", "origin": "national"}]
    told["closures"] = [{"day": "2026-06-03", "why": "Move", "origin": "local"}]
    calendar = load_profile(json.dumps(told)).calendar
    assert calendar.add_working_days(london_day(london("1 Jun 2026 10:00")), 1).isoformat() == "2026-06-04"


@pytest.mark.parametrize(
    ("rule", "start", "due"),
    [
        (strategy_due, "24 Nov 2026 10:50", "25 Nov 2026 17:00"),
        (conference_due, "1 Jul 2026 10:00", "22 Jul 2026 17:00"),
        (assessment_due, "1 Jul 2026 10:00", "3 Sep 2026 17:00"),
        (referrer_told_due, "24 Nov 2026 10:50", "25 Nov 2026 23:59"),
    ],
)
def test_what_is_awaited_is_due_so_many_working_days_from_its_start(
    rule: Callable[[datetime, HubProfile], datetime | None], start: str, due: str
) -> None:
    found = rule(london(start), PROFILE)
    assert found is not None
    assert found.replace(second=0) == london(due)
    bare = dataclasses.replace(PROFILE, policies=dataclasses.replace(PROFILE.policies, clocks={}))
    assert rule(london(start), bare) is None


def test_a_childs_letter_counts_from_receipt_where_the_hub_says_so_and_else_from_the_decision() -> None:
    dudley = load_profile((HUBS / "dudley.json").read_text("utf-8"))
    received, decided = london("1 Apr 2026 10:00"), london("7 Apr 2026 10:00")
    assert child_letter_due(dudley, received=received, decided=decided) == letters_due(received, dudley)
    rule = dataclasses.replace(dudley.policies.clocks["child_letter"], starts="decision")
    clocks = {**dudley.policies.clocks, "child_letter": rule}
    other = dataclasses.replace(dudley, policies=dataclasses.replace(dudley.policies, clocks=clocks))
    assert child_letter_due(other, received=received, decided=decided) == letters_due(decided, dudley)
    assert child_letter_due(PROFILE, received=received, decided=decided) is None
