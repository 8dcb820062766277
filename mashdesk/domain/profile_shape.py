"""Every place where a hub profile does not have the shape of the published schema, in plain words.

Understands as much of JSON Schema as the profile's schema uses, so that file, editor and program cannot differ.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from mashdesk.domain.profile_place import LONGEST_TEXT, UNPRINTABLE

Found = Iterator[tuple[str, str]]
Schema = Mapping[str, Any]
KINDS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "object": (lambda value: isinstance(value, dict), "named values in { }"),
    "array": (lambda value: isinstance(value, list), "a list in [ ]"),
    "string": (lambda value: isinstance(value, str), "a text in quotation marks"),
    "integer": (lambda value: isinstance(value, int) and not isinstance(value, bool), "a whole number"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
}


def shape_mistakes(value: object, schema: Schema) -> Found:
    """Each place whose value the schema does not allow, and what it expects there."""
    yield from _Shape(schema).mistakes(value, schema, "")


class _Shape:
    def __init__(self, root: Schema) -> None:
        self.root = root

    def mistakes(self, value: object, schema: Schema, path: str) -> Found:
        if "$ref" in schema:
            schema = self.root["$defs"][schema["$ref"].removeprefix("#/$defs/")] | {
                name: told for name, told in schema.items() if name != "$ref"
            }
        if "const" in schema and value != schema["const"]:
            yield path, f"expected “{schema['const']}”."
            return
        is_kind, expected = KINDS.get(schema.get("type", ""), (lambda _: True, ""))
        if not is_kind(value):
            yield path, f"expected {expected}."
        elif isinstance(value, dict):
            yield from self._object(value, schema, path)
        elif isinstance(value, list):
            yield from self._list(value, schema, path)
        else:
            yield from _plain(value, schema, path)

    def _object(self, value: dict[str, object], schema: Schema, path: str) -> Found:
        known = schema.get("properties", {})
        for name in schema.get("required", ()):
            if name not in value:
                about = self._about(known.get(name, {}))
                yield path, f"“{name}” is missing. {about or 'Add it.'}"
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
            yield path, f"expected exactly one of: {', '.join(known)}." if known else "nothing is in it."
        for name, inner in value.items():
            inside = f"{path}.{name}".lstrip(".")
            if name in known:
                yield from self.mistakes(inner, known[name], inside)
            elif schema.get("additionalProperties") is False:
                yield inside, _strange(name, list(known))

    def _about(self, schema: Schema) -> str:
        return str(schema.get("description", ""))

    def _list(self, value: list[object], schema: Schema, path: str) -> Found:
        if len(value) < schema.get("minItems", 0):
            yield path, "nothing is in the list. Add at least one entry."
        if schema.get("uniqueItems") and any(entry in value[:number] for number, entry in enumerate(value)):
            yield path, "something is in the list twice. Delete one."
        for number, entry in enumerate(value, 1):
            yield from self.mistakes(entry, schema.get("items", {}), f"{path}.{number}".lstrip("."))


def _strange(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"“{name}” is not known here. " + (
        f"Did you mean “{near[0]}”?" if near else f"Delete it. Known here: {', '.join(known) or 'nothing'}."
    )


def _plain(value: object, schema: Schema, path: str) -> Found:
    if "enum" in schema and value not in schema["enum"]:
        near = get_close_matches(str(value), [str(one) for one in schema["enum"]], 1)
        choice = ", ".join(str(one) if one != "" else "“” (the leaflet is silent)" for one in schema["enum"])
        yield path, f"expected one of: {choice}." + (f" Did you mean “{near[0]}”?" if near else "")
    elif isinstance(value, str):
        yield from _text(value, schema, path)
    elif isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield path, f"expected a whole number from {schema['minimum']} to {schema['maximum']}."


def _text(value: str, schema: Schema, path: str) -> Found:
    if len(value) > LONGEST_TEXT:
        yield path, f"the text is longer than {LONGEST_TEXT} characters. Shorten it."
    if UNPRINTABLE.search(value):
        yield path, "the text holds a character that cannot be printed. Delete it."
    if "pattern" in schema and not re.search(_whole(schema["pattern"]), value, re.ASCII):
        yield path, f"expected {schema['title']}."
    elif schema.get("format") == "date" and not _is_day(value):
        yield path, f"there is no such day; expected {schema['title']}."


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value or "2000-01-01")
    except ValueError:
        return False
    return True


def _whole(pattern: str) -> str:
    """In Python “$” also matches before a last line's end; the schema means the end itself."""
    return pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern
