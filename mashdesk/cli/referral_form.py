"""The published form of a referral, and what a document lacks of it, in plain words that repeat nothing of it."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from itertools import islice
from typing import Any

from mashdesk.domain.refusals import Problem
from mashdesk.paths import resources

MOST_PROBLEMS = 5

_KINDS = {
    "string": "a text",
    "object": "a group of values",
    "array": "a list",
    "boolean": "true or false",
    "null": "null",
}


def referral_form_text() -> str:
    """The form as it is published: a JSON Schema."""
    return (resources() / "schemas" / "referral.json").read_text(encoding="utf-8")


@cache
def referral_form() -> Mapping[str, Any]:
    """The form, read."""
    form: Mapping[str, Any] = json.loads(referral_form_text())
    return form


def form_problems(document: object) -> list[Problem]:
    """Where the document is not as the form says; the first few, each with its place ("people.0.birth")."""
    try:
        return [_problem(error) for error in islice(_validator().iter_errors(document), MOST_PROBLEMS)]
    except RecursionError:
        return [Problem("", "This file is nested too deeply to be a referral.")]


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(referral_form())


def _problem(error: Any) -> Problem:
    place = ".".join(str(part) for part in error.absolute_path)
    wording = _WORDINGS.get(error.validator, lambda _: "Two things here contradict each other.")
    return Problem(place, wording(error))


def _missing(error: Any) -> str:
    lacking = [name for name in error.validator_value if name not in error.instance]
    return f"“{'”, “'.join(lacking)}” is missing."


def _choices(error: Any) -> str:
    told = error.validator_value if error.validator == "enum" else [error.validator_value]
    return f"This must be {'one of ' if len(told) > 1 else ''}{', '.join(map(str, told))}."


def _kind(error: Any) -> str:
    kinds = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    return f"This must be {' or '.join(_KINDS[kind] for kind in kinds)}."


def _written(error: Any) -> str:
    """A text that is not as its pattern says; the form's own patterns decide which example helps."""
    if error.absolute_path[-1] == "concern":
        return "Write what worries the referrer."
    if error.absolute_path[-1] == "received":
        return "Write this moment as 2026-11-21T14:50:00+00:00."
    if error.absolute_path[-1] in ("date", "died"):
        return "Write this day as 2019-02-03."
    return "This is made of at most 40 letters A to Z, digits, dashes and underscores."


_WORDINGS: Mapping[str | None, Callable[[Any], str]] = {
    "required": _missing,
    "additionalProperties": lambda _: "There is something here that the format does not know.",
    "type": _kind,
    "enum": _choices,
    "const": _choices,
    "pattern": _written,
    "minLength": lambda _: "Fill this in.",
    "maxLength": lambda error: f"This is too long: at most {error.validator_value:,} characters can be kept.",
    "minItems": lambda _: "This list is empty.",
    "maxItems": lambda error: f"This list is too long: at most {error.validator_value:,} can be kept.",
    "uniqueItems": lambda _: "Something is there twice in this list.",
    "contains": lambda _: "Say whom the concern is about: somebody must have the role “subject”.",
}
