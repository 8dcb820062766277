"""A list of a hub's profile as lines of text, an entry a line, and back: what no column shows stays with its entry."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

Told = dict[str, Any]
_BAR = " | "


def row_lines(value: Any, columns: Sequence[str], words: Mapping[str, str] = MappingProxyType({})) -> str:
    """Each entry in a line, its values between bars, the last by its `words`; empty ones at the end go unsaid."""
    if not isinstance(value, list):
        return str(value)
    return "\n".join(_line(one, columns, words) for one in value)


def rows_typed(
    typed: str,
    columns: Sequence[str],
    before: Sequence[Any],
    *,
    stated: bool,
    kept: Mapping[str, str] = MappingProxyType({}),
) -> list[Told]:
    """The entries of these lines; one of which the first value is known keeps what no column shows.

    What there was not before is the hub's own, where entries say where they come from. Where an entry is one text and
    there are as many as before, a text that is another stands in the place of the one that is gone, whose source the
    hub's own then supersedes. `kept` has the code for the words of the last value, where it is chosen from a few.
    """
    first = columns[0]
    known = {str(one.get(first, "")): one for one in before if isinstance(one, dict)}
    new: Told = {"origin": "local"} if stated else {}
    rows = [[part.strip() for part in line.split("|")] for line in typed.splitlines() if line.strip()]
    rows = [[*row[:-1], kept.get(row[-1], row[-1])] if len(row) == len(columns) else row for row in rows]
    if len(columns) == 1 and len(rows) == len(before):
        gone = iter([one for name, one in known.items() if name not in {_BAR.join(row) for row in rows}])
        return [_entry(row, columns, known.get(_BAR.join(row)) or next(gone, new)) for row in rows]
    return [_entry(row, columns, known.get(row[0], new)) for row in rows]


def _line(one: Any, columns: Sequence[str], words: Mapping[str, str]) -> str:
    if not isinstance(one, dict):
        return str(one)
    *others, last = (str(one.get(column.rstrip("?"), "")) for column in columns)
    return _BAR.join([*others, words.get(last, last)]).rstrip(" |")


def _entry(row: Sequence[str], columns: Sequence[str], before: Told) -> Told:
    """In the order of the entry that there was; bars beyond the columns stay in the last value, for the check."""
    values = [*row[: len(columns) - 1], _BAR.join(row[len(columns) - 1 :])]
    values += [""] * (len(columns) - len(values))
    told = {column.rstrip("?"): value for column, value in zip(columns, values, strict=True)}
    left_out = {column.rstrip("?") for column in columns if column.endswith("?")}
    kept = {name: value for name, value in before.items() if name not in told}
    typed = {name: value for name, value in told.items() if value or name not in left_out}
    made = {name: typed.get(name, kept.get(name)) for name in before if name in typed or name in kept}
    return {**{name: value for name, value in typed.items() if name not in before}, **made}
