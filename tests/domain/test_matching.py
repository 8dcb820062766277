"""Repeats in 3, 6 and 12 months, and how long ago an enquiry came in: days in England, months of the calendar."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from mashdesk.domain.codes import BirthAccuracy, EnquiryState, PersonRole, Rating
from mashdesk.domain.matching import LikelyPerson, Matching, SeenBefore, ago_words, months_before
from mashdesk.domain.searching import HowFound, PersonFound

ROWAN, ASH = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def seen(about: UUID, enquiry: int, year: int, month: int, day: int) -> SeenBefore:
    """Somebody named on another enquiry that came in at ten on a day."""
    at = datetime(year, month, day, 10, 0, tzinfo=UTC)
    return SeenBefore(
        about, UUID(int=100 + enquiry), UUID(int=enquiry), "26-000001", EnquiryState.CLOSED, Rating.GREEN, at
    )


@pytest.mark.parametrize(
    ("received", "counted"),
    [
        ((2026, 11, 27), (1, 1, 1)),
        ((2026, 8, 27), (1, 1, 1)),
        ((2026, 8, 26), (0, 1, 1)),
        ((2026, 5, 27), (0, 1, 1)),
        ((2026, 5, 26), (0, 0, 1)),
        ((2025, 11, 27), (0, 0, 1)),
        ((2025, 11, 26), (0, 0, 0)),
        ((2026, 11, 28), (0, 0, 0)),
    ],
)
def test_a_repeat_counts_from_the_same_day_of_the_month(
    received: tuple[int, int, int], counted: tuple[int, int, int]
) -> None:
    told = Matching(seen=(seen(ROWAN, 1, *received),)).repeats(NOW)
    assert told == dict(zip((3, 6, 12), counted, strict=True))


def test_an_enquiry_of_the_same_day_that_came_in_later_is_no_earlier_one() -> None:
    told = Matching(seen=(seen(ROWAN, 1, 2026, 11, 27),))
    assert told.repeats(datetime(2026, 11, 27, 9, 59, tzinfo=UTC))[3] == 0


def test_an_enquiry_counts_once_for_everybody_and_for_each_of_its_people() -> None:
    told = Matching(
        seen=(
            seen(ROWAN, 1, 2026, 11, 1),
            seen(ASH, 1, 2026, 11, 1),
            seen(ASH, 1, 2026, 11, 1),
            seen(ASH, 2, 2026, 7, 1),
        )
    )
    assert told.repeats(NOW) == {3: 1, 6: 2, 12: 2}
    assert told.repeats(NOW, ROWAN) == {3: 1, 6: 1, 12: 1}
    assert told.repeats(NOW, ASH) == {3: 1, 6: 2, 12: 2}
    assert told.repeats(NOW, UUID(int=3)) == {3: 0, 6: 0, 12: 0}
    assert Matching().repeats(NOW) == {3: 0, 6: 0, 12: 0}


def test_where_the_earlier_month_has_no_such_day_it_is_that_months_last() -> None:
    assert months_before(date(2026, 5, 31), 3) == date(2026, 2, 28)
    assert months_before(date(2028, 5, 31), 3) == date(2028, 2, 29)
    assert months_before(date(2026, 12, 31), 6) == date(2026, 6, 30)
    assert months_before(date(2026, 1, 31), 12) == date(2025, 1, 31)
    assert months_before(date(2026, 3, 15), 3) == date(2025, 12, 15)


@pytest.mark.parametrize(
    ("received", "words"),
    [
        (datetime(2026, 8, 27, tzinfo=UTC), "in the last 3 months"),
        (datetime(2026, 8, 26, 22, 30, tzinfo=UTC), "in the last 6 months"),
        (datetime(2026, 8, 26, 23, 30, tzinfo=UTC), "in the last 3 months"),  # the 27th in England
        (datetime(2026, 5, 27, tzinfo=UTC), "in the last 6 months"),
        (datetime(2025, 11, 27, tzinfo=UTC), "in the last 12 months"),
        (datetime(2025, 11, 26, tzinfo=UTC), "more than a year ago"),
    ],
)
def test_how_long_ago_is_said_in_the_three_spans(received: datetime, words: str) -> None:
    assert ago_words(received, NOW) == words


@pytest.mark.parametrize(("first", "name"), [(False, "Thị Ánh Đặng"), (True, "Đặng Thị Ánh")])
def test_an_earlier_person_is_written_in_their_own_order(first: bool, name: str) -> None:
    who = {"role": PersonRole.SUBJECT, "family_name": "Đặng", "given_names": "Thị Ánh", "known_as": ""}
    birth = {"birth_accuracy": BirthAccuracy.UNKNOWN, "birth": None, "died": None, "family_first": first}
    facts = {"reference": "26-000001", "state": EnquiryState.CLOSED, "rating": Rating.GREEN, "enquiry": UUID(int=3)}
    told: dict[str, Any] = {"person": UUID(int=4), **facts, **who, **birth}
    assert LikelyPerson(about=ROWAN, received=NOW, reasons=(), beside=(), **told).name == name
    assert PersonFound(how=HowFound.NAME, **told).name == name
