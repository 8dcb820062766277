"""Commands spoilt in one place, tried one after another, and exactly what is said of each: code, field and words."""

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import uuid4

import psycopg
from psycopg.types.json import Jsonb

from tests.security.bodies import Bodies
from tests.security.psql import Psql
from tests.security.rights_bodies import Body

Said = tuple[str, str, str]
Changes = Mapping[str, Any]
TAKEN: Said = ("", "", "")
CHANGED: Said = ("40001", "", "Changed meanwhile.")
NOT_YOURS: Said = ("42501", "", "Not available.")
GONE = object()
"""In the place of a value: the field is not there."""


def refused(field: str, words: str) -> Said:
    """What the form shows at a field."""
    return ("22023", field, words)


def spoilt(body: Body, changes: Changes, bodies: Bodies) -> Body:
    """The same body with other values at "items.0.what"; a value may be asked of the bodies."""
    told = copy.deepcopy(body)
    for path, value in changes.items():
        *way, last = path.split(".")
        place: Any = told
        for step in way:
            place = place[int(step)] if step.isdigit() else place[step]
        found = value(bodies) if isinstance(value, Callable) else value  # type: ignore[arg-type]
        if found is GONE:
            place.pop(last, None)
        else:
            place[int(last) if last.isdigit() else last] = found
    return told


def said(person: Psql, command: str, body: object) -> Said:
    """What is said of a command, which is taken back at once if it was taken."""
    person.ask("begin")
    try:
        person.ask(f"select app.{command}(%s, %s)", uuid4(), Jsonb(body))
    except psycopg.Error as error:
        return (error.sqlstate or "", error.diag.message_detail or "", error.diag.message_primary or "")
    finally:
        person.ask("rollback")
    return TAKEN


def lengths(texts: Mapping[str, tuple[int, bool]]) -> Iterator[tuple[Changes, Said]]:
    """For each text the longest that is kept and one letter more; and whether it may be left empty."""
    for path, (longest, required) in texts.items():
        field = path.rsplit(".", maxsplit=1)[-1]
        yield {path: "x" * longest}, TAKEN
        yield (
            {path: "x" * (longest + 1)},
            refused(field, f"This is too long: at most {longest} characters can be kept."),
        )
        for empty in ("", " \n ", None, GONE):
            taken = TAKEN if empty != " \n " or not required else refused(field, "Fill this in.")
            yield {path: empty}, refused(field, "Fill this in.") if required else taken
