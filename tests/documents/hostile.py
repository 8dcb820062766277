"""Hostile strings put into every field of a document's facts, wherever it holds a text."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

NAUGHTY: list[str] = json.loads((Path(__file__).parents[1] / "strings" / "blns.json").read_text(encoding="utf-8"))

SHARPEST = (
    '<img src="file:///etc/passwd"/><b>&amp;{phone}{0.__class__}%s',
    "bell\x07 null\x00 escape\x1b[31m line\x85end",
    "over\u202eride\u2066 iso\u2069late \u200f\u200b\ufeff",
    "half a pair \ud83d of two, and \udc00 the other",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ec\U0001f1e7 1\ufe0f\u20e3",
    "no glyph \U00013000\U00012345\ue000\u0378",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d" * 20,
    "(Tj) ET Q endobj %%EOF \\) ]TJ",
    "",
    " \t\r\n\u2028 ",
)


def text_fields(facts: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every text inside these facts: names of fields and places in tuples."""
    if isinstance(facts, str) and type(facts) is str:
        yield path
    elif is_dataclass(facts):
        for field in fields(facts):
            yield from text_fields(getattr(facts, field.name), (*path, field.name))
    elif isinstance(facts, tuple):
        for at, part in enumerate(facts):
            yield from text_fields(part, (*path, at))


def with_text(facts: Any, path: tuple[Any, ...], text: str) -> Any:
    """The facts with this one text in them."""
    if not path:
        return text
    first, *rest = path
    if isinstance(first, int):
        return (*facts[:first], with_text(facts[first], tuple(rest), text), *facts[first + 1 :])
    return replace(facts, **{first: with_text(getattr(facts, first), tuple(rest), text)})
