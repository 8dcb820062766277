"""A list of staff as the authority's IT has it: a table with a line for each person, read with suspicion."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mashdesk.domain.accounts import Standing
from mashdesk.domain.refusals import BadInput, Problem

NEEDED = ("login", "name", "post", "agency", "roles")
DAYS = ("vetted", "vetted_until", "trained", "trained_until")
COLUMNS = (*NEEDED, "vetting", *DAYS)
MOST_LINES = 2000
LONGEST_FIELD = 500


@dataclass(frozen=True)
class ListedPerson:
    """One line that can be tried. `line` is the line of the file on which it ends, as an editor counts."""

    line: int
    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True)
class RefusedLine:
    """One line that cannot be tried, and every mistake in it."""

    line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class LineOutcome:
    """What became of one line of a list; the password is shown this once, "" where the line did not come in."""

    line: int
    login: str = ""
    password: str = ""
    problems: tuple[Problem, ...] = ()


def read_staff_list(text: str) -> Iterator[ListedPerson | RefusedLine]:
    """Line by line. Columns are separated by commas or semicolons, roles within their column by blanks.

    Raises BadInput when the file as a whole is no such table.
    """
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    seen: set[str] = set()
    try:
        columns = _columns(next(reader, []))
        for row in reader:
            if reader.line_num > MOST_LINES:
                raise _no_table(f"At most {MOST_LINES} lines can come in at once.")
            if any(cell.strip() for cell in row):
                yield _line(reader.line_num, columns, row, seen)
    except csv.Error:
        raise _no_table(f"Line {reader.line_num} cannot be read as a line of a table.") from None


def _columns(row: list[str]) -> tuple[str, ...]:
    columns = tuple(cell.strip().lower() for cell in row)
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise _no_table(f"The first line names the columns. Missing: {', '.join(missing)}.")
    if set(columns) - set(COLUMNS) or len(set(columns)) < len(columns):
        raise _no_table(f"The columns are: {', '.join(COLUMNS)}; each once.")
    return columns


def _line(number: int, columns: tuple[str, ...], row: list[str], seen: set[str]) -> ListedPerson | RefusedLine:
    if len(row) > len(columns):
        return RefusedLine(number, (Problem("", "There are more values than columns in this line."),))
    cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
    problems = list(_problems(cells, seen))
    days = {name: _day(cells.get(name, ""), name, problems) for name in DAYS}
    if problems:
        return RefusedLine(number, tuple(problems))
    seen.add(cells["login"])
    told = (cells["login"], cells["name"], cells["post"], cells["agency"], tuple(cells["roles"].split()))
    return ListedPerson(number, *told, Standing(cells.get("vetting", ""), *(days[name] for name in DAYS)))


def _problems(cells: Mapping[str, str], seen: set[str]) -> Iterator[Problem]:
    for name in NEEDED:
        if not cells.get(name):
            yield Problem(name, "This is missing.")
    for name, value in cells.items():
        if len(value) > LONGEST_FIELD or not value.isprintable():
            yield Problem(name, "This is too long, or holds a character that cannot be kept.")
    if cells.get("login") in seen:
        yield Problem("login", "This user name is in the file twice.")


def _day(typed: str, name: str, problems: list[Problem]) -> date | None:
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        problems.append(Problem(name, "Write the day as 2026-11-25."))
        return None


def _no_table(sentence: str) -> BadInput:
    return BadInput([Problem("", sentence)])
