"""The small language of a letter's words, and every mistake in them by its place.

Sections in order, with plain names in braces from a closed list: nothing that could read a file, repeat itself or name
what its reader may not know. What a kind of letter must say, and may not, stands here and, the same, in
store/sql/72_hub_text_checks.sql: what a person proposes is refused by both (a test compares them).
"""

import json
import re
from collections.abc import Iterator, Mapping

from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.refusals import Problem

FORMAT = "mashdesk-letter/1"
LONGEST = 4000
MOST_SECTIONS = 40
HUB_PLACES = (
    "recipient", "reference", "front_door", "phone", "out_of_hours", "email", "complaints", "subject_access", "privacy",
    "feedback",
)  # fmt: skip
CHILD, AGREED = "child", "agreed"
PLACES = frozenset({*HUB_PLACES, CHILD, AGREED})
FACTS = (
    "words", "name", "home", "outcome", "reference", "how", "necessity", "ground", "harm", "purpose", "basis",
    "questions", "due",
)  # fmt: skip
"""What a section may begin with: what was written to this reader; of an onward referral the other three of its four;
what else a letter to people at their work is for."""
_FACTS_OF = {
    LetterKind.ONWARD: ("name", "home", "words", "outcome"),
    LetterKind.HAND_OFF: ("name", "home", "words"),
    LetterKind.POLICE_DISCLOSURE: ("reference", "name", "how", "words", "necessity", "ground", "harm"),
    LetterKind.AGENCY_REQUEST: ("name", "purpose", "basis", "questions", "due"),
}

HEAD = ("title", "marking", "for_one", "reference", "greeting", "subject", "ending")
MAY_BE_EMPTY = ("marking",)
_PLACE = re.compile(r"\{([^{}]*)\}")
_IN_CHILDREN = re.compile(r"sections\.\d+\.children\.name")


def has_children(kind: LetterKind) -> bool:
    """Whether it tells what was decided, child by child."""
    return RULES[kind].says_outcome and not RULES[kind].own_words


def places_for(kind: LetterKind) -> frozenset[str]:
    """What this letter's words may name in braces."""
    return frozenset({*HUB_PLACES, CHILD, AGREED} if has_children(kind) else HUB_PLACES)


def facts_for(kind: LetterKind) -> tuple[str, ...]:
    """What this letter says beside its own words, each once (Dudley leaflet, D18; a letter that is written by hand)."""
    if kind in _FACTS_OF:
        return _FACTS_OF[kind]
    return ("words",) if RULES[kind].own_words or RULES[kind].goes_to is GoesTo.APPLICANT else ()


def wording_mistakes(kind: LetterKind, text: str) -> tuple[Problem, ...]:
    """Every mistake with its place; none where it can be proposed."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return (Problem("", "This is not JSON."),)
    if not isinstance(told, dict):
        return (Problem("", "Expected named values."),)
    return tuple(dict.fromkeys(_mistakes(kind, told)))


def _mistakes(kind: LetterKind, told: Mapping[str, object]) -> Iterator[Problem]:
    if told.get("format") != FORMAT:
        yield Problem("format", "This is not a letter's wording of this program.")
    for name in HEAD:
        if name not in MAY_BE_EMPTY and not _says_something(told.get(name)):
            yield Problem(name, "Fill this in.")
    for place, value in texts_of(told):
        yield from _mistakes_in(kind, place, value)
    if not 1 <= len(_list(told.get("sections"))) <= MOST_SECTIONS:
        yield Problem("sections", "A letter has one section at least, and at most forty.")
    yield from (Problem(place, "This is not known here.") for place in _strange(told))
    yield from _fact_mistakes(kind, _list(told.get("sections")))


def _mistakes_in(kind: LetterKind, place: str, value: object) -> Iterator[Problem]:
    if not isinstance(value, str) or len(value) > LONGEST:
        yield Problem(place, f"Expected a text of at most {LONGEST} characters.")
        return
    for name in _PLACE.findall(value):
        if name not in places_for(kind) or (name == CHILD and not _IN_CHILDREN.fullmatch(place)):
            yield Problem(place, f"“{name}” is no place of this letter.")
    if re.search(r"[{}]", _PLACE.sub("", value)):
        yield Problem(place, "A brace has no partner.")


def texts_of(told: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Every text of a wording with its place: "sections.2.paragraphs.1.words"."""
    yield from ((name, value) for name, value in told.items() if name not in ("format", "sections"))
    for number, section in enumerate(_list(told.get("sections")), 1):
        held = _dict(section)
        at = f"sections.{number}"
        kept = ("paragraphs", "children", "items", "fact")
        yield from ((f"{at}.{name}", value) for name, value in held.items() if name not in kept)
        yield from ((f"{at}.children.{name}", value) for name, value in _dict(held.get("children")).items())
        for of, paragraph in enumerate(_list(held.get("paragraphs")), 1):
            yield from ((f"{at}.paragraphs.{of}.{name}", value) for name, value in _dict(paragraph).items())


def _strange(told: Mapping[str, object]) -> Iterator[str]:
    yield from (name for name in told if name not in (*HEAD, "format", "sections"))
    for number, section in enumerate(_list(told.get("sections")), 1):
        held, at = _dict(section), f"sections.{number}"
        known = {"heading", "paragraphs", "children", "items", "fact"}
        if (
            not isinstance(section, dict)
            or not isinstance(held.get("paragraphs"), list)
            or not isinstance(held.get("heading"), str)
            or not held.keys() <= known
        ):
            yield at
        if "children" in held and sorted(_dict(held["children"])) != ["name", "next"]:
            yield f"{at}.children"
        for of, paragraph in enumerate(_list(held.get("paragraphs")), 1):
            if sorted(_dict(paragraph)) != ["profile", "words"]:
                yield f"{at}.paragraphs.{of}"


def _fact_mistakes(kind: LetterKind, sections: list[object]) -> Iterator[Problem]:
    held = [_dict(section) for section in sections]
    said = [section.get("fact", "") for section in held]
    for needed in facts_for(kind):
        if said.count(needed) != 1:
            yield Problem("sections", f"This letter says “{needed}” once.")
    if any(fact != "" and fact not in facts_for(kind) for fact in said):
        yield Problem("sections", "This letter cannot say this.")
    if sum("children" in section for section in held) != int(has_children(kind)):
        yield Problem("sections", "What was decided stands in one section.")
    if sum(section.get("items", False) is not False for section in held) != int(RULES[kind].takes_items):
        yield Problem("sections", "What agencies released stands in one section, in letters that may hold it.")


def _says_something(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
