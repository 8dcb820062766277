"""What a proposed text changes: old and new side by side; and the source of a changed value, now the hub's own."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mashdesk.domain.profile_place import SOURCE
from mashdesk.domain.text_fields import STANDS_ALONE, Shape, TextField, TextSection, put, shown
from mashdesk.domain.two_versions import TwoAnswers

Told = dict[str, Any]
_HEAD = ("version", "format", "$schema")
_BESIDE = (*SOURCE.split(), *_HEAD)


@dataclass(frozen=True)
class TextChange:
    """One value that is another: where, and both as they are shown ("" where there is none)."""

    label: str
    old: str
    new: str


def changes(
    before: Mapping[str, Any], after: Mapping[str, Any], sections: Iterable[TextSection]
) -> tuple[TextChange, ...]:
    """What is another, field by field; then what no field shows, by its place.

    Where a value comes from is told where it alone is another: beside a changed value it goes without saying.
    """
    fields = [(section.title, field) for section in sections for field in section.fields]
    found = [
        TextChange(f"{title}: {field.label}", *_differing(shown(before, field), shown(after, field), field))
        for title, field in fields
        if shown(before, field) != shown(after, field)
    ]
    known = [field for _, field in fields]
    old, new = dict(_leaves(before, "")), dict(_leaves(after, ""))
    differ = [place for place in {**new, **old} if old.get(place) != new.get(place)]
    others = [place for place in differ if not _in_a_field(place, known) and not _goes_with(place, differ)]
    return (*found, *(TextChange(_words(place), old.get(place, ""), new.get(place, "")) for place in others))


def _differing(old: str, new: str, field: TextField) -> tuple[str, str]:
    """Of a long list only the lines that are other ones; the whole where only their order is."""
    if field.shape is not Shape.ROWS:
        return old, new
    was, now = old.splitlines(), new.splitlines()
    gone, come = [line for line in was if line not in now], [line for line in now if line not in was]
    return ("\n".join(gone), "\n".join(come)) if gone or come else (old, new)


def put_over(old: Told, typed: Told, now: Told, fields: Iterable[TextField]) -> Told:
    """What somebody changed of an earlier version, field by field, over the one that stands now."""
    made: Told = copy.deepcopy(now)
    for field in fields:
        if shown(old, field) != shown(typed, field):
            put(made, field, shown(typed, field))
    return made


def changed_twice(old: Told, typed: Told, now: Told, sections: Iterable[TextSection]) -> tuple[TwoAnswers, ...]:
    """What somebody changed of an earlier version in one way, and the version that stands now in another."""
    found, every = [], tuple(sections)
    for title, field in ((section.title, field) for section in every for field in section.fields):
        was, mine, theirs = shown(old, field), shown(typed, field), shown(now, field)
        if mine != was and theirs not in (was, mine):
            whole = field.shape in (Shape.WORDS, Shape.PARAGRAPHS)
            label = f"{title}: {field.label}" if len(every) > 1 else field.label
            found.append(TwoAnswers(field.place, label, mine, theirs, whole_text=whole))
    return tuple(found)


def with_sources(before: Mapping[str, Any], after: Mapping[str, Any], day: date) -> Told:
    """The new profile as it is kept: each changed value is the hub's own from `day`, and what was stays beside it.

    Where the text says already where a changed value comes from, that stays as it is told.
    """
    made: Told = copy.deepcopy(dict(after))
    _stamp(before, made, day)
    made["version"] = int(before.get("version", 0)) + 1
    return made


def _stamp(before: Any, after: Any, day: date) -> None:
    if isinstance(before, list) and isinstance(after, list):
        for old, new in _pairs(before, after):
            _stamp(old, new, day)
    if not isinstance(before, dict) or not isinstance(after, dict):
        return
    for name in before.keys() & after.keys() - set(_BESIDE):
        _stamp(before[name], after[name], day)
    if "origin" not in before or "origin" not in after:
        _stamp_new(before, after, day)
        return
    was = _what_was(before, after)
    if was and all(before.get(name) == after.get(name) for name in SOURCE.split() if name not in _own_days(after)):
        _supersede(before, after, was, day)


def _what_was(before: Told, after: Told) -> Told:
    """The values that are others now; of one that was left out before, that nothing was said of it."""
    names = [name for name in before if name not in _BESIDE and not _has_own(before[name])]
    was = {name: before[name] for name in names if before[name] != after.get(name)}
    new = [name for name in after if name not in (*before, *_BESIDE) and not _has_own(after[name])]
    return was | {name: type(after[name])() for name in new if isinstance(after[name], str | list)}


def _pairs(before: list[Any], after: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Entries with a short name by that, wherever they stand now; others by their place, while none came or went."""
    for name in ("id", "code", "recipient"):
        if all(isinstance(one, dict) and name in one for one in (*before, *after)):
            known = {one[name]: one for one in before}
            return ((known[one[name]], one) for one in after if one[name] in known)
    return zip(before, after, strict=True) if len(before) == len(after) else iter(())


def _stamp_new(before: Told, after: Told, day: date) -> None:
    """A value that was not there: a paragraph that the hub had not said."""
    for name, value in after.items():
        if name not in before and isinstance(value, dict) and len(value) == 1 and set(value) <= set(STANDS_ALONE):
            value |= {"origin": "local", "from": day.isoformat()}


def _supersede(before: Told, after: Told, was: Told, day: date) -> None:
    since = _day(before.get("from"), date.min)
    earlier = {"was": was, "origin": before["origin"], "until": (day - timedelta(days=1)).isoformat()}
    earlier |= {name: before[name] for name in ("rules", "from") if before.get(name)}
    stood = [earlier] if since < day else []  # what did not stand for a day had no last one
    after["superseded"] = _still_there([*before.get("superseded", []), *stood], after)
    if not after["superseded"]:
        del after["superseded"]
    after["origin"], after["from"] = "local", max(day, since).isoformat()
    for name in {"rules", "note", "unconfirmed", "until"} - set(_own_days(after)):
        after.pop(name, None)


def _still_there(superseded: list[Told], after: Told) -> list[Told]:
    """Without the earlier ones of a value that is left out now: only what is there can have had another before."""
    kept = [one | {"was": {name: was for name, was in one["was"].items() if name in after}} for one in superseded]
    return [one for one in kept if one["was"]]


def _own_days(entry: Told) -> tuple[str, ...]:
    """An agency's last day is that of the partnership, whatever the agency is called; others are their value's."""
    return ("until",) if "link" in entry else ()


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
            if name not in _HEAD:
                yield from _leaves(value, f"{place}.{name}".lstrip("."))
    elif isinstance(told, list):
        for number, value in enumerate(told, 1):
            yield from _leaves(value, f"{place}.{number}")
    else:
        yield place, {True: "yes", False: "no"}.get(told, str(told)) if isinstance(told, bool) else str(told)


def _in_a_field(place: str, fields: list[TextField]) -> bool:
    return any(place == field.told_at or place.startswith(f"{field.told_at}.") for field in fields)


def _goes_with(place: str, differ: Iterable[str]) -> bool:
    """Whether a place only says where a value comes from that is another itself."""
    parts = place.split(".")
    at = next((number for number, part in enumerate(parts) if part in SOURCE.split()), None)
    if at is None:
        return False
    around = ".".join(parts[:at])
    values = [other for other in differ if not set(other.split(".")) & set(SOURCE.split())]
    return any(not around or other.startswith(f"{around}.") for other in values)


def _words(place: str) -> str:
    return " · ".join(part.replace("_", " ") for part in place.split(".")).capitalize()
