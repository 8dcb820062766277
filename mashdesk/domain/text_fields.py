"""What of a hub's text is filled in as fields: how each value is shown, and what becomes of it when it is typed anew.

A text is the JSON value of a profile or of a letter's wording; a field names one place in it. What is typed wrongly is
put there as it is, so that the check says what is wrong at its place.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mashdesk.domain.refusals import Problem
from mashdesk.domain.text_limits import limit_typed, limit_words
from mashdesk.domain.text_rows import row_lines, rows_typed

Told = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """An entry of a list by what tells it apart, wherever it stands: the letter rule of the "recipient" "child"."""

    name: str
    value: str
    number: int = 0
    """Where it stood when the field was made."""

    def of(self, entries: Any) -> Any:
        """This entry; None where the list has none."""
        held = entries if isinstance(entries, list) else []
        return next((one for one in held if isinstance(one, dict) and one.get(self.name) == self.value), None)


Path = tuple[str | int | Entry, ...]
_HOURS = re.compile(r"(\S+?)\s*[–-]\s*(\S+)")
STANDS_ALONE = ("words", "only_listed")
"""Values without which what is told beside them says nothing."""
_IN_PROFILE = re.compile(r"\[([a-z_]+)\]\s*")


class Shape(Enum):
    """How a value is shown."""

    LINE = "line"
    WORDS = "words"
    LINES = "lines"
    """A list of texts, one a line."""
    NUMBER = "number"
    YES_NO = "yes or no"
    ROWS = "rows"
    """Entries of a list, one a line, the values of its `columns` between bars: "police | Police"."""
    CHOICE = "choice"
    """One of the field's `choices`, by its words."""
    SOME = "some"
    """Any of the field's `choices`, the words of one a line."""
    LIMIT = "limit"
    """How long something may take: "4 hours", "1 working day"."""
    HOURS = "hours"
    """An office day: "09:00–17:00", or nothing where it is closed."""
    DAYS = "days"
    """Days off, one a line: "2026-12-24 Christmas Eve"."""
    PARAGRAPHS = "paragraphs"
    """Paragraphs with an empty line between them; "[opening]" before one lets the profile's words take its place."""


@dataclass(frozen=True)
class TextField:
    """One value: where it stands, what it is called, how it is shown, and where it comes from."""

    path: Path
    label: str
    shape: Shape = Shape.LINE
    hint: str = ""
    optional: bool = False
    columns: tuple[str, ...] = ()
    """The names of a row's values; the first tells entries apart, and "until?" is left out where nothing is typed."""
    stated: bool = True
    """Whether entries say where they come from; what is typed anew is the hub's own."""
    choices: tuple[tuple[str, str], ...] = ()
    """What can be chosen: how it is kept, and its words. Of a list of rows it is its last value that is chosen."""
    begins: tuple[tuple[str, str], ...] = ()
    """What else a part begins with that this value makes; where nothing is typed or chosen, there is no such part."""

    @property
    def place(self) -> str:
        """What tells the field apart: an entry by its number, or by its name where its number says nothing."""
        return ".".join(part.value if isinstance(part, Entry) else str(_counted(part)) for part in self.path)

    @property
    def told_at(self) -> str:
        """As mistakes name it: entries of a list are counted from one. A value that makes a part stands for it."""
        path = self.path[:-1] if self.begins else self.path
        return ".".join(str(_counted(part.number if isinstance(part, Entry) else part)) for part in path)

    def is_about(self, problem: Problem) -> bool:
        """Whether this mistake belongs beside the field."""
        return problem.field == self.told_at or problem.field.startswith(f"{self.told_at}.")


@dataclass(frozen=True)
class TextSection:
    """Fields that belong together."""

    key: str
    title: str
    fields: tuple[TextField, ...]


def shown(told: Mapping[str, Any], field: TextField) -> str:
    """The value as one would type it; "" where there is none."""
    value = _at(told, field.path)
    if value is None:
        return dict(field.choices).get("", "") if field.shape is Shape.CHOICE else ""
    if field.shape is Shape.ROWS:
        return row_lines(value, field.columns, dict(field.choices))
    if field.shape is Shape.CHOICE:
        return _in_words(value, field)
    if field.shape is Shape.SOME and isinstance(value, list):
        return "\n".join(_in_words(one, field) for one in value)
    return _SHOWN.get(field.shape, str)(value)


def put(told: Told, field: TextField, typed: str) -> None:
    """Put what is typed in its place; a value that may be missing is taken out where nothing is typed."""
    if field.begins and not _is_part_there(told, field, wanted=bool(_as_kept(typed, field).strip())):
        return
    if field.optional and not typed.strip():
        if shown(told, field).strip():
            _take_out(told, field.path)
        return
    *way, last = field.path
    held: Any = told
    for part in way:
        held = _into(held, part)
    if held is None:  # its entry is not there any more
        return
    before = held.get(last) if isinstance(held, dict) else held[last]
    made = _made(typed, field, before)
    if made != "" or before is not None or field.shape is not Shape.CHOICE:
        held[last] = made


def _made(typed: str, field: TextField, before: Any) -> Any:
    """What is kept for what is typed."""
    if field.shape is Shape.ROWS:
        known = before if isinstance(before, list) else []
        kept = {words: code for code, words in field.choices}
        return rows_typed(typed, field.columns, known, stated=field.stated, kept=kept)
    if field.shape is Shape.CHOICE:
        return _as_kept(typed, field)
    if field.shape is Shape.SOME:
        return [_as_kept(one, field) for one in _lines(typed)]
    return limit_typed(typed, before) if field.shape is Shape.LIMIT else _value(typed, field.shape, before)


def problems_beside(fields: Iterable[TextField], problems: Sequence[Problem]) -> dict[str, str]:
    """What is said beside each field, by its place; "" has what belongs to none."""
    said: dict[str, list[str]] = {}
    known = tuple(fields)
    for problem in problems:
        about = max((one for one in known if one.is_about(problem)), key=lambda one: len(one.told_at), default=None)
        told = _called(problem.message, known)
        words = _said(told, about) if about else f"{problem.field}: {told}".removeprefix(": ")
        said.setdefault(about.place if about else "", []).append(words)
    return {place: " ".join(dict.fromkeys(words)) for place, words in said.items()}


def _called(message: str, known: Iterable[TextField]) -> str:
    """With what a field is called in the place of where it stands in the file."""
    for field in known:
        if "." in field.told_at and field.told_at in message:
            message = re.sub(rf"(?<![\w.]){re.escape(field.told_at)}(?!\.?\w)", f"“{field.label}”", message)
    return message


def _said(message: str, field: TextField) -> str:
    """With the words that can be typed in the place of the codes by which they are kept."""
    for code, words in field.choices:
        message = re.sub(rf"\b{code}\b", words, message) if code and field.shape is Shape.ROWS else message
    return message


def _counted(part: str | int) -> str | int:
    return part + 1 if isinstance(part, int) else part


def _is_part_there(told: Told, field: TextField, *, wanted: bool) -> bool:
    """Whether the part is there now in which this value is put: it comes with a value, and goes without one."""
    *way, part, _last = field.path
    around, new = _at(told, tuple(way)), {**dict(field.begins), "origin": "local"}
    found = _at(around, (part,))
    if isinstance(part, Entry) and isinstance(around, list):
        if wanted and found is None:
            around.append({part.name: part.value, **new})
        elif not wanted and found is not None:
            around.remove(found)
    elif isinstance(around, dict):
        if wanted and found is None:
            around[part] = new
        elif not wanted:
            around.pop(part, None)
    return wanted


def _into(held: Any, part: str | int | Entry) -> Any:
    if isinstance(part, Entry):
        return part.of(held)
    return held.setdefault(part, {}) if isinstance(held, dict) and isinstance(part, str) else held[part]


def _in_words(value: Any, field: TextField) -> str:
    return dict(field.choices).get(str(value), str(value))


def _as_kept(typed: str, field: TextField) -> str:
    """What the schema has for these words; others stay as they are, for the check."""
    return next((code for code, words in field.choices if words == typed), typed)


def _at(told: Any, path: Path) -> Any:
    for part in path:
        if isinstance(part, Entry):
            told = part.of(told)
        elif isinstance(told, dict) and part in told:
            told = told[part]
        elif isinstance(told, list) and isinstance(part, int):
            told = told[part] if part < len(told) else None
        else:
            return None
    return told


def _take_out(told: Told, path: Path) -> None:
    """What stands alone is taken out with what stands beside it: where it comes from is nothing without it."""
    *way, last = path[:-1] if path[-1] in STANDS_ALONE else path
    held = _at(told, tuple(way))
    if isinstance(held, dict):
        held.pop(last, None)


def _value(typed: str, shape: Shape, before: Any) -> Any:
    if shape is Shape.DAYS:
        return _days(typed, before if isinstance(before, list) else [])
    return _VALUES.get(shape, str)(typed)


def _lines_shown(value: Any) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _hours_shown(value: Any) -> str:
    return f"{value.get('opens', '')}–{value.get('closes', '')}" if isinstance(value, dict) else str(value)


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


def _number(typed: str) -> int | str:
    return int(typed) if typed.strip().isascii() and typed.strip().isdigit() else typed.strip()


def _hours(typed: str) -> Told:
    found = _HOURS.fullmatch(typed.strip())
    return {"opens": found[1], "closes": found[2]} if found else {"opens": typed.strip(), "closes": ""}


def _yes_no(typed: str) -> bool | str:
    return {"yes": True, "no": False}.get(typed.strip().casefold(), typed.strip())


def _days(typed: str, before: list[Told]) -> list[Told]:
    known = {(one.get("day"), one.get("why")): one for one in before}
    found = []
    for line in filter(str.strip, typed.splitlines()):
        day, _, why = line.strip().partition(" ")
        found.append(known.get((day, why.strip()), {"day": day, "why": why.strip(), "origin": "local"}))
    return found


def _paragraph(typed: str) -> Told:
    found = _IN_PROFILE.match(typed.strip())
    words = typed.strip()[found.end() :] if found else typed.strip()
    return {"profile": found[1] if found else "", "words": words}


def _paragraph_shown(one: Told) -> str:
    named = one.get("profile", "")
    return f"[{named}] {one.get('words', '')}".strip() if named else str(one.get("words", ""))


_SHOWN: Mapping[Shape, Callable[[Any], str]] = {
    Shape.LINES: _lines_shown,
    Shape.YES_NO: lambda value: ("yes" if value else "no") if isinstance(value, bool) else str(value),
    Shape.LIMIT: limit_words,
    Shape.HOURS: _hours_shown,
    Shape.DAYS: lambda value: "\n".join(f"{one.get('day', '')} {one.get('why', '')}".strip() for one in value),
    Shape.PARAGRAPHS: lambda value: "\n\n".join(_paragraph_shown(one) for one in value),
}
_VALUES: Mapping[Shape, Callable[[str], Any]] = {
    Shape.LINES: _lines,
    Shape.YES_NO: _yes_no,
    Shape.NUMBER: _number,
    Shape.HOURS: _hours,
    Shape.PARAGRAPHS: lambda typed: [_paragraph(one) for one in re.split(r"\n\s*\n", typed.strip()) if one.strip()],
}
