"""Every mistake of a hub profile's file, in the order of its lines."""

from collections.abc import Mapping
from typing import Any

from mashdesk.domain.profile_meaning import meaning_mistakes
from mashdesk.domain.profile_shape import shape_mistakes
from mashdesk.domain.profile_text import Mistake, NotRead, Text, decoded

ANEW = "Begin anew from one that comes with the program: mashdesk hub show ID."


def mistakes(told: bytes, schema: Mapping[str, Any]) -> tuple[Mistake, ...]:
    """All of them: of the text, of the shape (by the published schema), and once that is right, of the meaning."""
    try:
        text = Text(decoded(told))
        value = text.read()
    except NotRead as error:
        return (error.mistake,)
    expected = schema["properties"]["format"]["const"]
    if isinstance(value, dict) and "format" in value and value["format"] != expected:
        return (text.mistake("format", f"this program reads profiles of the format “{expected}”. {ANEW}"),)
    shape = [text.mistake(path, words) for path, words in shape_mistakes(value, schema)]
    if shape or text.twice or not isinstance(value, dict):
        return tuple(sorted({*text.twice, *shape}))
    return tuple(sorted({text.mistake(path, words) for path, words in meaning_mistakes(value)}))
