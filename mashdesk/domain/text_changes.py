"""What a proposed text changes: old and new side by side; and the source of a changed value, now the hub's own."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mashdesk.domain.profile_place import SOURCE
from mashdesk.domain.text_fields import TextField, TextSection, shown

Told = dict[str, Any]
_BESIDE = (*SOURCE.split(), "version", "format", "$schema")


@dataclass(frozen=True)
class TextChange:
    """One value that is another: where, and both as they are shown ("" where there is none)."""

    label: str
    old: str
    new: str


def changes(
    before: Mapping[str, Any], after: Mapping[str, Any], sections: Iterable[TextSection]
) -> tuple[TextChange, ...]:
    """What is another, field by field; then what no field shows, by its place."""
    fields = [(section.title, field) for section in sections for field in section.fields]
    found = [
        TextChange(f"{title}: {field.label}", shown(before, field), shown(after, field))
        for title, field in fields
        if shown(before, field) != shown(after, field)
    ]
    known = [field for _, field in fields]
    old, new = dict(_leaves(before, "")), dict(_leaves(after, ""))
    others = [place for place in {**new, **old} if old.get(place) != new.get(place) and not _in_a_field(place, known)]
    return (*found, *(TextChange(_words(place), old.get(place, ""), new.get(place, "")) for place in others))


def with_sources(before: Mapping[str, Any], after: Mapping[str, Any], day: date) -> Told:
    """The new profile as it is kept: each changed value is the hub's own from `day`, and what was stays beside it."""
    made: Told = copy.deepcopy(dict(after))
    _stamp(before, made, day)
    made["version"] = int(before.get("version", 0)) + 1
    return made


def _stamp(before: Any, after: Any, day: date) -> None:
    if isinstance(before, list) and isinstance(after, list):
        for old, new in zip(before, after, strict=False):
            _stamp(old, new, day)
    if not isinstance(before, dict) or not isinstance(after, dict):
        return
    for name in before.keys() & after.keys() - set(_BESIDE):
        _stamp(before[name], after[name], day)
    if "origin" not in before or "origin" not in after:
        _stamp_new(before, after, day)
        return
    names = [name for name in before if name not in _BESIDE and not _has_own(before[name])]
    was = {name: before[name] for name in names if before[name] != after.get(name)}
    if was:
        _supersede(before, after, was, day)


def _stamp_new(before: Told, after: Told, day: date) -> None:
    """A value that was not there: a paragraph that the hub had not said."""
    for name, value in after.items():
        if name not in before and isinstance(value, dict) and set(value) == {"words"}:
            value |= {"origin": "local", "from": day.isoformat()}


def _supersede(before: Told, after: Told, was: Told, day: date) -> None:
    until = max(day - timedelta(days=1), _day(before.get("from"), day - timedelta(days=1)))
    earlier = {"was": was, "origin": before["origin"], "until": until.isoformat()}
    earlier |= {name: before[name] for name in ("rules", "from") if before.get(name)}
    after["superseded"] = [*before.get("superseded", []), earlier]
    after["origin"], after["from"] = "local", max(day, until).isoformat()
    for name in ("rules", "note", "unconfirmed", "until"):
        after.pop(name, None)


def _day(told: object, otherwise: date) -> date:
    return date.fromisoformat(told) if isinstance(told, str) else otherwise


def _has_own(value: Any) -> bool:
    """Whether the parts of a value say themselves where they come from."""
    if isinstance(value, list):
        return any(_has_own(one) for one in value)
    return isinstance(value, dict) and ("origin" in value or any(_has_own(one) for one in value.values()))


def _leaves(told: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(told, Mapping):
        for name, value in told.items():
            if name not in _BESIDE:
                yield from _leaves(value, f"{place}.{name}".lstrip("."))
    elif isinstance(told, list):
        for number, value in enumerate(told, 1):
            yield from _leaves(value, f"{place}.{number}")
    else:
        yield place, {True: "yes", False: "no"}.get(told, str(told)) if isinstance(told, bool) else str(told)


def _in_a_field(place: str, fields: list[TextField]) -> bool:
    return any(place == field.place or place.startswith(f"{field.place}.") for field in fields)


def _words(place: str) -> str:
    return " · ".join(part.replace("_", " ") for part in place.split(".")).capitalize()
