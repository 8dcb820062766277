"""Letters before the safety gate: who reads them, what is planted in them, and in which ways it is written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.gate import CHECKS, findings
from mashdesk.documents.safety.standing import Check
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.letter_facts import LetterFacts, LetterItem
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import (
    Finding,
    LetterFlags,
    ProtectedTerm,
    ProtectedTerms,
    Protection,
    Reader,
    TermKind,
)
from tests.documents.invented_case import letter_facts

NO_FLAGS = LetterFlags()
NOTHING = ProtectedTerms()
FATHER = "Dávid Adeyemi-Okafor"


def term(kind: TermKind, text: str, why: Protection = Protection.NOT_TO_BE_LOCATED) -> ProtectedTerm:
    return ProtectedTerm(kind, text, why, "the father")


SECRETS: Mapping[TermKind, str] = {
    TermKind.NAME: FATHER,
    TermKind.ADDRESS: "Flat 2, 41 Quarrybank Street\nHalesowen\nB62 8QQ",
    TermKind.POSTCODE: "WV10 6ZZ",
    TermKind.PHONE: "01632 960987",
    TermKind.EMAIL: "dave.adeyemi88@mail.example",
    TermKind.PLACE: "St Wulfstan’s C of E Primary School",
    TermKind.NUMBER: "943 476 5919",
    TermKind.REFERENCE: "NN-26-00777",
    TermKind.WORDS: "She saw him carry the boy over the garden wall on Tuesday night",
}
PROTECTED = ProtectedTerms(tuple(term(kind, text) for kind, text in SECRETS.items()))

Way = Callable[[str], str]
ANY_WAY: tuple[Way, ...] = (str, str.upper, str.lower, lambda text: text.replace(" ", "\u00a0"))
WAYS: Mapping[TermKind, tuple[Way, ...]] = {
    TermKind.NAME: (
        *ANY_WAY,
        lambda text: " ".join(text.split()[::-1]),
        lambda text: ", ".join(text.split()[::-1]),
        lambda text: f"{text[0]}. {text.split()[-1]}",
        lambda text: text.split()[0],
        lambda text: text.split()[0] + "’s",
        lambda text: text.split()[-1],
        lambda text: text.replace("á", "a"),
        lambda text: text.replace("á", "a\u0301"),
        lambda text: text.replace("a", "\u0430"),
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", "-\n"),
        lambda text: " ".join(text.split()[0]),
        lambda text: text.replace("v", "v\u200b"),
        lambda text: text.replace("v", "v\u00ad"),
        lambda text: text.split()[-1].replace("ye", "e"),
        lambda text: text.split()[-1].replace("em", "me"),
        lambda text: text.split()[-1].replace("ff", "f").replace("dey", "ddey"),
    ),
    TermKind.ADDRESS: (
        *ANY_WAY,
        lambda _: "41 Quarrybank St.",
        lambda _: "41, Quarrybank",
        lambda _: "No 41 quarrybank st",
        lambda _: "Quarrybank Street",
        lambda _: "Quarrybank Street, Halesowen",
        lambda _: "quarry-\nbank street",
        lambda _: "Halesowen",
        lambda _: "b628qq",
        lambda _: "B62  8 QQ",
    ),
    TermKind.POSTCODE: (*ANY_WAY, lambda text: text.replace(" ", ""), " ".join, lambda text: text.replace("0", "O")),
    TermKind.PHONE: (
        *ANY_WAY,
        lambda _: "+44 1632 960987",
        lambda _: "0044 (0)1632-960-987",
        lambda _: "(01632) 960 987",
        lambda _: "01632960987",
        lambda _: "016 32 96 09 87",
        lambda _: "01632\n960987",
        lambda _: "960987",
        lambda text: text.translate({48 + digit: 0x0660 + digit for digit in range(10)}),
    ),
    TermKind.EMAIL: (
        *ANY_WAY,
        lambda text: text.replace("@", " @ "),
        lambda text: text.replace("@", " (at) "),
        lambda text: text.replace("@", " at ").replace(".", " dot "),
        lambda text: text.replace("@", "\n@"),
        lambda text: text.split("@")[0],
    ),
    TermKind.PLACE: (
        *ANY_WAY,
        lambda _: "St Wulfstans",
        lambda _: "Saint Wulfstan's School",
        lambda _: "Wulfstan’s",
        lambda _: "St. Wulfstan’s Primary",
    ),
    TermKind.NUMBER: (*ANY_WAY, lambda text: text.replace(" ", ""), lambda text: text.replace(" ", "-")),
    TermKind.REFERENCE: (*ANY_WAY, lambda text: text.replace("-", " "), lambda text: text.replace("-", "")),
    TermKind.WORDS: (
        *ANY_WAY,
        lambda text: text.replace(" the ", "  the\n"),
        lambda text: " ".join(text.split()[3:10]),
        lambda text: " ".join(text.split()[-7:]),
    ),
}

Place = Callable[[LetterFacts, str], LetterFacts]


def _told(facts: LetterFacts, words: str) -> LetterFacts:
    return replace(facts, children=(replace(facts.children[0], told_family=words), *facts.children[1:]))


def _outcome(facts: LetterFacts, words: str) -> LetterFacts:
    return replace(facts, children=(replace(facts.children[0], outcome=words), *facts.children[1:]))


def _child(facts: LetterFacts, words: str) -> LetterFacts:
    return replace(facts, children=(*facts.children, replace(facts.children[0], name=words)))


def _released(facts: LetterFacts, words: str) -> LetterFacts:
    return replace(facts, items=(LetterItem(UUID(int=77), words),))


def _post(facts: LetterFacts, words: str) -> LetterFacts:
    return replace(facts, signed_by_post=words)


def _agreed(facts: LetterFacts, text: str) -> LetterFacts:
    return replace(facts, told=(("agreed", text),))


PLACES: Mapping[str, Place] = {
    "what the discussion agreed": _agreed,
    "what the family is told": _told,
    "the outcome": _outcome,
    "a child's name": _child,
    "released words": _released,
    "the signatory's post": _post,
}


def reader_of(facts: LetterFacts, *may_know: str) -> Reader:
    """Whom these facts are for, as the record says; knows the children and how to reach the hub."""
    contact = shipped_profile(facts.hub).contact
    return Reader(
        facts.recipient_name,
        facts.address_lines,
        facts.postcode,
        facts.reference,
        str(facts.letter)[:8],
        facts.signed_by_name,
        (
            *(child.name for child in facts.children),
            *contact.address,
            contact.phone,
            contact.email,
            contact.subject_access,
            *may_know,
        ),
    )


def checked(
    facts: LetterFacts,
    protected: ProtectedTerms = PROTECTED,
    reader: Reader | None = None,
    checks: tuple[Check, ...] = CHECKS,
) -> tuple[Finding, ...]:
    """What the gate finds in the letter that these facts make, read by whom `letter_facts()` is for."""
    return findings(render_letter(facts), protected, NO_FLAGS, reader or reader_of(letter_facts()), checks)


def about_people(found: tuple[Finding, ...]) -> list[Finding]:
    """The findings that name somebody's protected words."""
    return [each for each in found if each.why]


def rules(found: tuple[Finding, ...]) -> set[Rule]:
    return {each.rule for each in found}
