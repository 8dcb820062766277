"""A file from a web front door, read with suspicion: what it says is checked whole, and never repeated in a refusal."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from mashdesk.cli.referral_form import form_problems
from mashdesk.domain.new_referral import NewReferral
from mashdesk.domain.referral_reading import read_referral
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.typed_text import SURROGATES

LARGEST = 5 * 1024 * 1024
"""Bytes. The longest narrative with a hundred people around it is well below."""

DEEPEST = 12
LONGEST_LIST = 1000
MOST_VALUES = 20_000

IMPORTED = UUID("b5cf0bc4-6a4e-5d7a-9d1e-3f2f6d0f7d55")
"""The name space of the request ids that follow from what files hold."""


@dataclass(frozen=True)
class ReferralFile:
    """What one file told; `request` follows from its content, so the same referral never comes in twice."""

    request: UUID
    referral: NewReferral


def read_referral_file(path: Path) -> ReferralFile:
    """The referral in a file. Raises BadInput with its problems, each beside its place in the file."""
    document = _parsed(_text(path))
    problems = _unfit(document) or form_problems(document)
    if problems:
        raise BadInput(problems)
    assert isinstance(document, dict)
    whole = json.dumps(document, sort_keys=True).encode()
    return ReferralFile(uuid5(IMPORTED, hashlib.sha256(whole).hexdigest()), read_referral(document))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            told = file.read(LARGEST + 1)
    except (OSError, ValueError):
        raise _refused("This file cannot be read.") from None
    if len(told) > LARGEST:
        raise _refused("This file is too large to be a referral: at most 5 MB can come in.")
    try:
        return told.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused("This file is not a text in UTF-8.") from None


def _parsed(text: str) -> object:
    try:
        told: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _refused(f"This file is not JSON: line {error.lineno}, column {error.colno} cannot be read.") from None
    except RecursionError:
        raise _refused(_TOO_DEEP) from None
    except ValueError:
        raise _refused("There is a number in this file that is far too long.") from None
    return told


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Two programs may read two different values for a name that is there twice, so neither is taken."""
    told = dict(pairs)
    if len(told) < len(pairs):
        raise _refused("In this file a name is there twice in the same place.")
    return told


def _no_number(_: str) -> object:
    raise _refused("There is a number in this file that JSON does not know.")


_TOO_DEEP = "This file is nested too deeply to be a referral."
_HALF_LETTER = "There is a character here that cannot be kept. Type the text again."


def _unfit(document: object) -> list[Problem]:
    """What makes a document unfit to be looked at closely, whatever it says: depth, size, characters."""
    for number, (place, depth, value) in enumerate(_values(document), 1):
        if depth > DEEPEST:
            return [Problem("", _TOO_DEEP)]
        if number > MOST_VALUES or (isinstance(value, list) and len(value) > LONGEST_LIST):
            return [Problem("", "There is too much in this file for one referral.")]
        if isinstance(value, str) and ("\0" in value or SURROGATES.search(value)):
            return [Problem(place, _HALF_LETTER)]
    return []


def _values(document: object) -> Iterator[tuple[str, int, object]]:
    """Every value and every name with its place, one level after the other; a place is told by the format's names."""
    waiting: list[tuple[str, int, object]] = [("", 0, document)]
    while waiting:
        place, depth, value = waiting.pop()
        yield place, depth, value
        if isinstance(value, Mapping):
            waiting += [(_under(place, _known(name)), depth + 1, part) for name, part in value.items()]
            waiting += [(place, depth + 1, name) for name in value]
        elif isinstance(value, list):
            waiting += [(_under(place, str(number)), depth + 1, part) for number, part in enumerate(value)]


def _under(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _known(name: str) -> str:
    return name if name in _names() else "…"


@cache
def _names() -> frozenset[str]:
    from mashdesk.cli.referral_form import referral_form

    return frozenset(_property_names(referral_form()))


def _property_names(part: Any) -> Iterator[str]:
    if isinstance(part, Mapping):
        yield from part.get("properties", {})
        for inner in part.values():
            yield from _property_names(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _property_names(inner)


def _refused(sentence: str) -> BadInput:
    return BadInput([Problem("", sentence)])
