"""When a document cannot be made: always this refusal, with a plain sentence, and nothing of the document kept.

Documents are made in memory and given back whole, so a refusal leaves no half of one anywhere.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import Any

from reportlab.platypus.doctemplate import LayoutError

from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import REPLACEMENT, missing_characters
from mashdesk.domain.refusals import Refusal
from mashdesk.domain.typed_text import LONGEST_NARRATIVE, is_blank


class DocumentRefused(Refusal):
    """A document cannot be made of these facts; `str()` is a plain sentence that holds nothing of them."""


@contextmanager
def refused_plainly(document: str) -> Iterator[None]:
    """Whatever keeps a document from being laid out becomes a DocumentRefused that says so without its words."""
    try:
        yield
    except (LayoutError, ValueError, LookupError):
        raise DocumentRefused(f"This {document} cannot be laid out as it is. Nothing of it was kept.") from None
    except OSError:
        raise DocumentRefused(f"This {document} was not made: the program's own files cannot be read.") from None
    except MemoryError:
        raise DocumentRefused(f"This {document} is too large for this computer's memory. Shorten it.") from None


def ask_for(document: str, needed: Mapping[str, str]) -> None:
    """Each of these facts must say something. Raises DocumentRefused, which names the fact by its key."""
    for what, told in needed.items():
        if is_blank(clean(told)):
            raise DocumentRefused(f"This {document} lacks {what}. Nothing is made up in its place.")


def ask_for_room(document: str, facts: Any, longest: int = LONGEST_NARRATIVE) -> None:
    """No text may be longer than what the program lets anybody type. Raises DocumentRefused."""
    for name, text in texts_of(facts):
        if len(text) > longest:
            what = name.replace("_", " ") or "a line"
            raise DocumentRefused(
                f"In this {document}, “{what}” is {len(text):,} characters long and {longest:,} fit. "
                "Nothing has been cut."
            )


def unwritable(facts: Any) -> tuple[str, ...]:
    """A sentence for each character of the facts that no typeface here has; a � stands in its place on the page."""
    lacking: set[str] = set()
    for _, text in texts_of(facts):
        if not text.isascii():
            lacking |= missing_characters(clean(text)) | {"" for part in clean(text) if part == REPLACEMENT != text}
    return tuple(_not_written(character) for character in sorted(lacking))


def texts_of(facts: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text inside facts, with the name of the field that holds it."""
    if isinstance(facts, str):
        yield name, facts
    elif is_dataclass(facts):
        for field in fields(facts):
            yield from texts_of(getattr(facts, field.name), field.name)
    elif isinstance(facts, tuple):
        for part in facts:
            yield from texts_of(part, name)


def _not_written(character: str) -> str:
    if not character:
        return "There is a character here that means nothing, such as half of a pair. A � stands in its place."
    told = unicodedata.name(character, "a character without a name").lower()
    return f"No typeface here has U+{ord(character):04X} ({told}). A � stands in its place: write it another way."
