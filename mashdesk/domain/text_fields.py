"""What of a hub's text is filled in as fields: how each value is shown, and what becomes of it when it is typed anew.

A text is the JSON value of a profile or of a letter's wording; a field names one place in it. What is typed wrongly is
put there as it is, so that the check says what is wrong at its place.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mashdesk.domain.refusals import Problem

Told = dict[str, Any]
Path = tuple[str | int, ...]
_HOURS = re.compile(r"(\S+?)\s*[–-]\s*(\S+)")
_IN_PROFILE = re.compile(r"\[([a-z_]+)\]\s*")


class Shape(Enum):
    """How a value is shown."""

    LINE = "line"
    WORDS = "words"
    LINES = "lines"
    """A list of texts, one a line."""
    NUMBER = "number"
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

    @property
    def place(self) -> str:
        """As mistakes name it: entries of a list are counted from one."""
        return ".".join(str(part + 1) if isinstance(part, int) else part for part in self.path)

    def is_about(self, problem: Problem) -> bool:
        """Whether this mistake belongs beside the field."""
        return problem.field == self.place or problem.field.startswith(f"{self.place}.")


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
        return ""
    if field.shape is Shape.LINES:
        return "\n".join(map(str, value)) if isinstance(value, list) else str(value)
    if field.shape is Shape.HOURS:
        return f"{value.get('opens', '')}–{value.get('closes', '')}" if isinstance(value, dict) else str(value)
    if field.shape is Shape.DAYS:
        return "\n".join(f"{one.get('day', '')} {one.get('why', '')}".strip() for one in value)
    if field.shape is Shape.PARAGRAPHS:
        return "\n\n".join(_paragraph_shown(one) for one in value)
    return str(value)


def put(told: Told, field: TextField, typed: str) -> None:
    """Put what is typed in its place; a value that may be missing is taken out where nothing is typed."""
    if field.optional and not typed.strip():
        _take_out(told, field.path)
        return
    *way, last = field.path
    held: Any = told
    for part in way:
        held = held.setdefault(part, {}) if isinstance(held, dict) else held[part]
    held[last] = _value(typed, field.shape, held.get(last) if isinstance(held, dict) else held[last])


def problems_beside(fields: Iterable[TextField], problems: Sequence[Problem]) -> dict[str, str]:
    """What is said beside each field, by its place; "" has what belongs to none."""
    said: dict[str, list[str]] = {}
    known = tuple(fields)
    for problem in problems:
        place = next((field.place for field in known if field.is_about(problem)), "")
        words = problem.message if place else f"{problem.field}: {problem.message}".removeprefix(": ")
        said.setdefault(place, []).append(words)
    return {place: " ".join(dict.fromkeys(words)) for place, words in said.items()}


def _at(told: Any, path: Path) -> Any:
    for part in path:
        if isinstance(told, dict) and part in told:
            told = told[part]
        elif isinstance(told, list) and isinstance(part, int):
            told = told[part] if part < len(told) else None
        else:
            return None
    return told


def _take_out(told: Told, path: Path) -> None:
    """Words are taken out with what stands beside them: where they come from is nothing without them."""
    *way, last = path[:-1] if path[-1] == "words" else path
    held = _at(told, tuple(way))
    if isinstance(held, dict):
        held.pop(last, None)


def _value(typed: str, shape: Shape, before: Any) -> Any:
    if shape is Shape.LINES:
        return [line.strip() for line in typed.splitlines() if line.strip()]
    if shape is Shape.NUMBER:
        return int(typed) if typed.strip().isascii() and typed.strip().isdigit() else typed.strip()
    if shape is Shape.HOURS:
        found = _HOURS.fullmatch(typed.strip())
        return {"opens": found[1], "closes": found[2]} if found else {"opens": typed.strip(), "closes": ""}
    if shape is Shape.DAYS:
        return _days(typed, before if isinstance(before, list) else [])
    if shape is Shape.PARAGRAPHS:
        return [_paragraph(one) for one in re.split(r"\n\s*\n", typed.strip()) if one.strip()]
    return typed


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
