"""Ages as people say them, and days of birth and death as people type them.

Somebody born on 29 February becomes a year older on 1 March in other years. Nothing is guessed: a day that was not
told stays not known, and there is no silent 1 January.
"""

import re
from datetime import date, timedelta

from mashdesk.domain.calendar import MONTHS, WEEK, day_words
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.typed_text import FieldProblem

OLDEST = 120  # years
LONGEST_AHEAD = timedelta(days=310)  # a due date further away is a slip of the year
MONTHS_UNTIL_YEARS = 24  # a child of 18 months is "18 months"
YEARS = range(1850, 2200)

INSTEAD = "Type the day you were told, or choose ‘about’ or ‘not known’."
HOW_TO_TYPE = "This is not a day. Type it as 3/2/2026 or 3 Feb 2026, or choose ‘about’ or ‘not known’."

DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]*(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{1,4})", re.ASCII)
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)


def age_on(birth: date, day: date) -> int:
    """Completed years on a day; negative before birth."""
    return months_on(birth, day) // 12


def months_on(birth: date, day: date) -> int:
    """Completed months on a day; negative before birth."""
    return (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)


def age_words(accuracy: BirthAccuracy, birth: date | None, day: date, died: date | None = None) -> str:
    """The age on a day, or at death: 6, 9 months, about 6, unborn (expected 3 Feb 2027), age not known."""
    if accuracy is BirthAccuracy.EXPECTED:
        return f"unborn, expected {day_words(birth)}" if birth else "unborn, due date not known"
    until = min(day, died) if died else day
    if birth is None or birth > until or accuracy is BirthAccuracy.UNKNOWN:
        return "died, age not known" if died else "age not known"
    about = "about " if accuracy is BirthAccuracy.ESTIMATED else ""
    return f"{'died aged ' if died else ''}{about}{_lived(birth, until)}"


def _lived(birth: date, day: date) -> str:
    months, days = months_on(birth, day), (day - birth).days
    if months >= MONTHS_UNTIL_YEARS:
        return str(months // 12)
    if months:
        return _counted(months, "month")
    return _counted(days // WEEK, "week") if days >= WEEK else _counted(days, "day")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def parse_day(text: str, field: str = "day") -> date | FieldProblem:
    """The day in 3/2/2026, 3 Feb 2026 or 2026-02-03 (day before month), or what is wrong with it."""
    typed = text.strip().lower()
    if found := YEAR_FIRST.fullmatch(typed):
        return _day(found[3], found[2], found[1], field)
    if found := DAY_FIRST.fullmatch(typed):
        return _day(found[1], found[2], found[3], field)
    return FieldProblem(field, HOW_TO_TYPE)


def _day(day_text: str, month_text: str, year_text: str, field: str) -> date | FieldProblem:
    day, month, year = int(day_text), _month(month_text), int(year_text)
    if not re.fullmatch(r"\d{4}", year_text):
        return FieldProblem(field, "Type the year with four figures, such as 2026.")
    if month is None:
        return FieldProblem(field, HOW_TO_TYPE)
    if not 1 <= month <= len(MONTHS):
        return FieldProblem(field, f"There is no month {month}. Type the day before the month, such as 3/2/2026.")
    if year not in YEARS:
        return FieldProblem(field, f"The year {year} cannot be right. {INSTEAD}")
    try:
        return date(year, month, day)
    except ValueError:
        leap_day = f" in {year}" if (day, month) == (29, 2) else ""
        return FieldProblem(field, f"There is no {day} {MONTHS[month - 1]}{leap_day}. {INSTEAD}")


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    found = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(text)]
    return found[0] if found else None


def check_birth(
    accuracy: BirthAccuracy, birth: date | None, died: date | None, today: date, field: str = "birth"
) -> FieldProblem | None:
    """What does not go together in a birth, its accuracy and a death; `today` is the London day."""
    message = _birth_message(accuracy, birth, today)
    if message:
        return FieldProblem(field, message)
    if died and died > today:
        return FieldProblem("died", "The day of death is in the future. Type the day you were told.")
    if died and birth and accuracy is not BirthAccuracy.EXPECTED and died < birth:
        return FieldProblem("died", "The day of death is before the day of birth. Check both days.")
    return None


def _birth_message(accuracy: BirthAccuracy, birth: date | None, today: date) -> str:
    if accuracy is BirthAccuracy.EXPECTED:
        far = birth is not None and birth > today + LONGEST_AHEAD
        return "This due date is more than ten months away. Check the year." if far else ""
    if birth is None:
        return "" if accuracy is BirthAccuracy.UNKNOWN else INSTEAD
    if accuracy is BirthAccuracy.UNKNOWN:
        return "You typed a day and chose ‘not known’. Choose ‘about’, or leave the day empty."
    if birth > today:
        return "This day is in the future. For an unborn child choose ‘expected’."
    return f"This is more than {OLDEST} years ago. Check the year." if age_on(birth, today) > OLDEST else ""
