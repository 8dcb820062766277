"""What may stand on paper of what was typed: everything that can be seen, and nothing that acts.

No markup is read: `<b>` and `&amp;` stay those characters.
"""

import re
import unicodedata

from mashdesk.documents.direction import END_ISOLATE, ISOLATE
from mashdesk.documents.typefaces import REPLACEMENT

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_FORMATS_THAT_SHOW = frozenset("\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_UNWRITTEN = frozenset({"Cc", "Cf"})
_UNKNOWN = frozenset({"Cs", "Co", "Cn"})


class Clean(str):
    """Text that has been through `clean`."""

    __slots__ = ()


def clean(text: str) -> Clean:
    """The text without what cannot be written on paper: control characters, and marks that only redirect the reader.

    Line ends of every kind become one; a tab becomes spaces; what has no meaning in Unicode becomes U+FFFD.
    """
    if isinstance(text, Clean):
        return text
    if (
        text.isprintable()
    ):  # Unicode's word for: no control, no format, no separator but the plain space, nothing unknown
        return Clean(text)
    return Clean("".join(map(_written, _LINE_ENDS.sub("\n", text).expandtabs(4))))


def compose(sentence: str, **values: str) -> Clean:
    """A sentence of ours with values put in, each kept apart so that its direction cannot reorder the sentence."""
    kept_apart = {name: f"{ISOLATE}{clean(value)}{END_ISOLATE}" for name, value in values.items()}
    return Clean(clean(sentence).format(**kept_apart))


def _written(character: str) -> str:
    if character == "\n" or character in _FORMATS_THAT_SHOW:
        return character
    if character in "\xa0\u2007\u202f":
        return "\xa0"
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category in _UNWRITTEN:
        return ""
    return REPLACEMENT if category in _UNKNOWN else character
