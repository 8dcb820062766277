"""Ages in words, days as people type them, and births and deaths that cannot be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.ages import age_on, age_words, check_birth, parse_day
from mashdesk.domain.calendar import day_words
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.typed_text import FieldProblem

KNOWN, ABOUT, NOT_KNOWN, EXPECTED = (
    BirthAccuracy.KNOWN,
    BirthAccuracy.ESTIMATED,
    BirthAccuracy.UNKNOWN,
    BirthAccuracy.EXPECTED,
)
TODAY = date(2026, 11, 24)
BIRTHS = st.dates(date(1930, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("accuracy", "birth", "words"),
    [
        (KNOWN, date(2020, 11, 24), "6"),
        (KNOWN, date(2020, 11, 25), "5"),
        (KNOWN, date(2024, 11, 24), "2"),
        (KNOWN, date(2024, 11, 25), "23 months"),
        (KNOWN, date(2026, 2, 20), "9 months"),
        (KNOWN, date(2026, 10, 24), "1 month"),
        (KNOWN, date(2026, 11, 1), "3 weeks"),
        (KNOWN, date(2026, 11, 23), "1 day"),
        (KNOWN, TODAY, "0 days"),
        (ABOUT, date(2020, 6, 1), "about 6"),
        (EXPECTED, date(2027, 2, 3), "unborn, expected 3 Feb 2027"),
        (EXPECTED, None, "unborn, due date not known"),
        (NOT_KNOWN, None, "age not known"),
        (KNOWN, date(2027, 1, 1), "age not known"),
    ],
)
def test_an_age_is_said_as_people_say_it(accuracy: BirthAccuracy, birth: date | None, words: str) -> None:
    assert age_words(accuracy, birth, TODAY) == words


def test_somebody_who_died_stays_the_age_they_were() -> None:
    assert age_words(KNOWN, date(1980, 5, 1), TODAY, died=date(2020, 4, 30)) == "died aged 39"
    assert age_words(NOT_KNOWN, None, TODAY, died=date(2020, 4, 30)) == "died, age not known"


def test_a_leap_day_child_is_a_year_older_on_the_first_of_march() -> None:
    birth = date(2008, 2, 29)
    assert age_on(birth, date(2026, 2, 28)) == 17
    assert age_on(birth, date(2026, 3, 1)) == 18
    assert age_on(birth, date(2024, 2, 29)) == 16


@pytest.mark.parametrize(
    "text",
    [
        "3/2/2026",
        "03/02/2026",
        "3.2.2026",
        "3-2-2026",
        "3 Feb 2026",
        "3rd February 2026",
        "3feb 2026",
        "2026-02-03",
        " 3 FEB, 2026 ",
    ],
)
def test_a_day_is_understood_however_it_is_typed(text: str) -> None:
    assert parse_day(text) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31/02/2026", "There is no 31 February. Type the day you were told, or choose ‘about’ or ‘not known’."),
        ("31 Feb 2020", "There is no 31 February. Type the day you were told, or choose ‘about’ or ‘not known’."),
        ("29/2/2026", "There is no 29 February in 2026. Type the day you were told, or choose ‘about’ or ‘not known’."),
        ("2026-04-31", "There is no 31 April. Type the day you were told, or choose ‘about’ or ‘not known’."),
        ("2/13/2026", "There is no month 13. Type the day before the month, such as 3/2/2026."),
        ("3/2/26", "Type the year with four figures, such as 2026."),
        ("3 Feb 0026", "The year 26 cannot be right."),
        ("3 Foo 2026", "This is not a day. Type it as 3/2/2026 or 3 Feb 2026"),
        ("yesterday", "This is not a day."),
        ("", "This is not a day."),
        ("٣/٢/٢٠٢٦", "This is not a day."),
    ],
)
def test_a_day_that_does_not_exist_is_said_in_plain_words_at_its_field(text: str, message: str) -> None:
    problem = parse_day(text, "people.1.birth")
    assert isinstance(problem, FieldProblem)
    assert problem.field == "people.1.birth"
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("accuracy", "birth", "died", "field", "message"),
    [
        (KNOWN, date(2026, 11, 25), None, "birth", "This day is in the future. For an unborn child choose ‘expected’."),
        (KNOWN, None, None, "birth", "Type the day you were told, or choose ‘about’ or ‘not known’."),
        (NOT_KNOWN, date(2020, 1, 1), None, "birth", "You typed a day and chose ‘not known’."),
        (ABOUT, date(1906, 11, 23), None, "birth", ""),
        (KNOWN, date(1905, 11, 23), None, "birth", "This is more than 120 years ago. Check the year."),
        (EXPECTED, date(2028, 2, 3), None, "birth", "This due date is more than ten months away. Check the year."),
        (KNOWN, date(2020, 5, 1), date(2020, 4, 30), "died", "The day of death is before the day of birth."),
        (KNOWN, date(2020, 5, 1), date(2026, 11, 25), "died", "The day of death is in the future."),
    ],
)
def test_a_birth_or_death_that_cannot_be_is_said_at_its_field(
    accuracy: BirthAccuracy, birth: date | None, died: date | None, field: str, message: str
) -> None:
    problem = check_birth(accuracy, birth, died, TODAY)
    if not message:
        assert problem is None
        return
    assert problem is not None
    assert problem.field == field
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("accuracy", "birth", "died"),
    [
        (KNOWN, TODAY, TODAY),
        (NOT_KNOWN, None, None),
        (NOT_KNOWN, None, date(2020, 1, 1)),
        (EXPECTED, date(2027, 8, 1), None),
        (EXPECTED, date(2026, 11, 20), None),
        (EXPECTED, date(2027, 2, 3), TODAY),
        (EXPECTED, None, None),
    ],
)
def test_what_can_be_is_taken(accuracy: BirthAccuracy, birth: date | None, died: date | None) -> None:
    assert check_birth(accuracy, birth, died, TODAY) is None


@given(st.dates(date(1850, 1, 1), date(2199, 12, 31)))
def test_a_day_written_by_the_product_is_read_back_as_the_same_day(day: date) -> None:
    assert (
        parse_day(day_words(day)) == parse_day(day.isoformat()) == parse_day(f"{day.day}/{day.month}/{day.year}") == day
    )


@given(BIRTHS, st.integers(0, 40_000))
def test_nobody_gets_younger(birth: date, days: int) -> None:
    later = birth + timedelta(days=days)
    assert 0 <= age_on(birth, later) <= age_on(birth, later + timedelta(days=1)) <= age_on(birth, later) + 1


@given(st.text())
def test_anything_may_be_typed_as_a_day(text: str) -> None:
    assert isinstance(parse_day(text), date | FieldProblem)
