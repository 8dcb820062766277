"""The wording of a letter, read from a plain file that a hub may change: sections in order, with named places.

A paragraph appears only when every place it names has something to say: an empty fact leaves its paragraph out rather
than making one up, and a section without paragraphs has no heading. A place is a plain name from a closed list;
anything else in braces is refused when the file is read.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter

from mashdesk.documents.refused import DocumentRefused
from mashdesk.documents.typed_text import compose
from mashdesk.domain.hub_texts import TextsInForce
from mashdesk.domain.letter_kinds import RULES, LetterKind
from mashdesk.domain.letter_wording import FACTS, FORMAT, PLACES
from mashdesk.paths import resources


class TemplateError(DocumentRefused):
    """A letter's wording cannot be used; `str()` is a plain sentence."""


@dataclass(frozen=True)
class Paragraph:
    """The hub's own paragraph, named by `profile`; where the hub says nothing, `words`."""

    profile: str
    words: str


@dataclass(frozen=True)
class ChildWords:
    """How each child's part is worded."""

    name: str
    next: str


@dataclass(frozen=True)
class Section:
    """Paragraphs under a heading; in one section the children come first, in one what agencies released for it.

    `fact`: one fact that stands first in this section, of `FACTS`.
    """

    heading: str
    paragraphs: tuple[Paragraph, ...]
    children: ChildWords | None
    items: bool = False
    fact: str = ""


@dataclass(frozen=True)
class LetterTemplate:
    """One kind of letter."""

    title: str
    marking: str
    for_one: str
    reference: str
    greeting: str
    subject: str
    ending: str
    sections: tuple[Section, ...]

    def says(self, place: str) -> bool:
        """Whether a paragraph of it names this place."""
        told = (paragraph.words for section in self.sections for paragraph in section.paragraphs)
        return any(f"{{{place}}}" in words for words in told)


@cache
def shipped_template(name: str) -> LetterTemplate:
    """The template that ships as resources/letters/`name`.json."""
    return read_template((resources() / "letters" / f"{name}.json").read_text(encoding="utf-8"))


def template_of(kind: LetterKind, texts: TextsInForce) -> LetterTemplate:
    """The hub's own words of this letter where it has any, else those that come with the program."""
    own = texts.wordings.get(kind.value)
    return shipped_template(RULES[kind].template) if own is None else _own(own)


@lru_cache(maxsize=32)
def _own(text: str) -> LetterTemplate:
    return read_template(text)


def read_template(text: str) -> LetterTemplate:
    """The template in a JSON text; raises TemplateError."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TemplateError("This letter's wording is not JSON.") from error
    if not isinstance(told, dict) or told.pop("format", None) != FORMAT:
        raise TemplateError(f"This is not a letter's wording of the form {FORMAT}.")
    sections = tuple(_section(entry) for entry in _list(told.pop("sections", None), "sections"))
    names = ("title", "marking", "for_one", "reference", "greeting", "subject", "ending")
    texts = dict(zip(names, _texts(told, names, "the letter"), strict=True))
    return LetterTemplate(**texts, sections=sections)


def filled(sentence: str, places: Mapping[str, str]) -> str:
    """The sentence with its places filled; empty when one of them has nothing to say."""
    named = places_of(sentence)
    if any(not places.get(name, "").strip() for name in named):
        return ""
    return compose(sentence, **{name: places[name] for name in named})


def places_of(sentence: str) -> tuple[str, ...]:
    """The places a sentence names; raises TemplateError for anything but a plain name from the list."""
    try:
        parsed = [part[1:] for part in Formatter().parse(sentence) if part[1] is not None]
    except ValueError as error:
        raise TemplateError("A brace in the letter's wording has no partner.") from error
    for name, form, conversion in parsed:
        if name not in PLACES or form or conversion:
            raise TemplateError(f"“{name}” is not a place in a letter. Known: {', '.join(sorted(PLACES))}.")
    return tuple(str(name) for name, _, _ in parsed)


def _section(told: object) -> Section:
    entry = _named(told, "a section")
    children = entry.pop("children", None)
    items, fact = _yes(entry, "items"), entry.pop("fact", "")
    if not isinstance(fact, str) or fact not in ("", *FACTS):
        raise TemplateError(f"“fact” must be one of {', '.join(FACTS)}.")
    paragraphs = _list(entry.pop("paragraphs", None), "paragraphs")
    (heading,) = _texts(entry, ("heading",), "a section")
    return Section(
        heading,
        tuple(Paragraph(*_texts(each, ("profile", "words"), "a paragraph")) for each in paragraphs),
        None if children is None else ChildWords(*_texts(children, ("name", "next"), "children")),
        items,
        fact,
    )


def _yes(entry: dict[str, object], name: str) -> bool:
    told = entry.pop(name, False)
    if not isinstance(told, bool):
        raise TemplateError(f"“{name}” must be true or false.")
    return told


def _texts(told: object, names: tuple[str, ...], where: str) -> list[str]:
    """The texts of a part in this order, each checked for its places."""
    entry = _named(told, where)
    if sorted(entry) != sorted(names):
        raise TemplateError(f"In {where}, expected {', '.join(names)} and nothing else.")
    return [_text(entry[name], name) for name in names]


def _text(told: object, name: str) -> str:
    if not isinstance(told, str):
        raise TemplateError(f"“{name}” must be a text.")
    places_of(told)
    return told


def _named(told: object, where: str) -> dict[str, object]:
    if not isinstance(told, dict):
        raise TemplateError(f"Expected named values in {{ }} for {where}.")
    return dict(told)


def _list(told: object, name: str) -> list[object]:
    if not isinstance(told, list):
        raise TemplateError(f"Expected a list in [ ] for “{name}”.")
    return told
