"""A letter's words as they are filled in: its head, then section by section."""

from collections.abc import Iterator, Mapping
from typing import Any

from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.letter_wording import places_for
from mashdesk.domain.text_fields import Shape, TextField, TextSection

_HEAD = {
    "title": "What the file is called",
    "marking": "Marking",
    "for_one": "For whom",
    "reference": "Reference",
    "greeting": "Greeting",
    "subject": "Subject",
}
_FACTS = {
    "words": "what was written to this reader",
    "name": "the name",
    "home": "the address",
    "outcome": "the outcome",
    "reference": "their own reference",
    "how": "whether they asked or the hub offers it",
    "necessity": "why it is necessary",
    "ground": "the hub's ground",
    "harm": "how the threshold of significant harm is met",
    "purpose": "what for",
    "basis": "the lawful basis",
    "questions": "what is asked",
    "due": "by when",
}


def wording_sections(kind: LetterKind, told: Mapping[str, Any]) -> tuple[TextSection, ...]:
    """One section: a letter is looked at as a whole."""
    return (TextSection(kind.value, kind.words, tuple(_fields(kind, told))),)


def places_hint(kind: LetterKind) -> str:
    """What may stand in braces, in one line."""
    return "The hub's own: " + " ".join(f"{{{name}}}" for name in sorted(places_for(kind)))


def _fields(kind: LetterKind, told: Mapping[str, Any]) -> Iterator[TextField]:
    for name, label in _HEAD.items():
        yield TextField((name,), label, optional=False)
    for number, section in enumerate(told.get("sections", [])):
        yield from _section(number, section)
    yield TextField(("ending",), "Ending")


def _section(number: int, section: Mapping[str, Any]) -> Iterator[TextField]:
    at = f"Section {number + 1}"
    yield TextField(("sections", number, "heading"), f"{at}: heading", hint=_begins(section))
    if "children" in section:
        yield TextField(("sections", number, "children", "name"), f"{at}: over each child's part")
        yield TextField(("sections", number, "children", "next"), f"{at}: over what happens next")
    hint = "An empty line between two paragraphs. One whose place in braces has nothing to say is left out."
    yield TextField(("sections", number, "paragraphs"), f"{at}: paragraphs", Shape.PARAGRAPHS, hint)


def _begins(section: Mapping[str, Any]) -> str:
    """What stands first in it, whatever is typed."""
    if "children" in section:
        return "It begins with what was decided, child by child. Without anything to say it has no heading either."
    if section.get("items"):
        return "It begins with what agencies released for this letter. Without that it has no heading either."
    if section.get("fact"):
        return f"It begins with {_FACTS.get(section['fact'], 'what is known')}."
    return ""
