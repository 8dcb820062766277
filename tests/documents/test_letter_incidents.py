"""What happened to real councils, and the control that would have stopped it (RELIABILITY 8.2): each is tried here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.gate import findings
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, LetterFlags, ProtectedTerms, Protection, Reader, TermKind
from tests.documents.gated import NO_FLAGS, NOTHING, PROTECTED, SECRETS, reader_of, rules, term
from tests.documents.invented_case import letter_facts

FACTS = letter_facts()
READER = reader_of(FACTS)


@dataclass(frozen=True)
class Incident:
    """One council's letter as this program would have made it, and what the gate must say of it."""

    facts: LetterFacts
    finds: frozenset[Rule]
    protected: ProtectedTerms = PROTECTED
    flags: LetterFlags = NO_FLAGS
    reader: Reader = READER

    def found(self) -> tuple[Finding, ...]:
        return findings(render_letter(self.facts), self.protected, self.flags, self.reader)


def told(words: str) -> LetterFacts:
    """The letter in which somebody wrote this to the family."""
    first, *others = FACTS.children
    return replace(FACTS, children=(replace(first, told_family=words), *others))


OTHER_FAMILY = ProtectedTerms((term(TermKind.NAME, "Priscilla Featherstonehaugh", Protection.OTHER_FAMILY),))
CARERS = "She now lives with her carers at 41 Quarrybank Street, Halesowen, B62 8QQ."
STRATEGY = ProtectedTerms(
    (term(TermKind.WORDS, "The police will arrest the uncle at dawn on Thursday", Protection.SEALED),)
)
SUPPRESSED, MOVED = LetterFlags(recipient_suppressed=True), LetterFlags(not_the_recipients_household=True)

INCIDENTS: Mapping[str, Incident] = {
    "Devon 2012: another family's report used as a template": Incident(
        told("As Priscilla Featherstonehaugh knows, we will write again."), frozenset({Rule.NAME}), OTHER_FAMILY
    ),
    "Devon 2012: the other family's reference left in it": Incident(
        told("Our reference: NN-26-00777."), frozenset({Rule.OTHER_REFERENCE}), NOTHING
    ),
    "Telford and Wrekin: the foster carers' address": Incident(told(CARERS), frozenset({Rule.HOUSE, Rule.POSTCODE})),
    "Halton 2013: the adopters' address in the covering letter": Incident(
        told("Send birthday cards to 41, Quarrybank."), frozenset({Rule.HOUSE})
    ),
    "Norfolk 2012: an address that is not the record's": Incident(
        replace(FACTS, address_lines=("14 Wrong Street", *FACTS.address_lines[1:])), frozenset({Rule.WINDOW_WORDS})
    ),
    "Charnwood 2023: a new address told in a letter to the old one": Incident(
        told("Now that you live at 9 New Row, LE11 5XX, the visitor will call there."),
        frozenset({Rule.OTHER_POSTCODE}),
        NOTHING,
    ),
    "Nottinghamshire 2023: one letter for a mother and two former partners": Incident(
        replace(FACTS, recipient_name="Somebody Else"), frozenset({Rule.WINDOW_WORDS, Rule.OTHER_RECIPIENT})
    ),
    "Wakefield 2022: a mother's address inside another agency's words": Incident(
        told(f"The hospital wrote: discharged home to {SECRETS[TermKind.POSTCODE]}."), frozenset({Rule.POSTCODE})
    ),
    "Birmingham Children's Trust: police words pasted into a family's plan": Incident(
        told("The police will arrest the uncle at dawn on Thursday."), frozenset({Rule.WORDS}), STRATEGY
    ),
    "South Wales Police: a safe address given to whom it is hidden from": Incident(
        told(f"Ring {SECRETS[TermKind.PHONE]}."), frozenset({Rule.PHONE})
    ),
    "Plymouth 2012: a page of another letter on the same printer": Incident(
        replace(FACTS, letter=UUID(int=7), reference="26-009999"), frozenset({Rule.OTHER_PAGE})
    ),
    "a letter to somebody who must not be written to": Incident(FACTS, frozenset({Rule.SUPPRESSED}), flags=SUPPRESSED),
    "a letter to where they do not live any more": Incident(FACTS, frozenset({Rule.OTHER_HOUSEHOLD}), flags=MOVED),
}


@pytest.mark.parametrize("incident", INCIDENTS)
def test_it_would_have_been_stopped_or_asked_about(incident: str) -> None:
    one = INCIDENTS[incident]
    assert one.finds <= rules(one.found())


@pytest.mark.parametrize("protected", [PROTECTED, NOTHING, OTHER_FAMILY, STRATEGY])
def test_the_same_letter_without_the_mistake_passes(protected: ProtectedTerms) -> None:
    assert Incident(FACTS, frozenset(), protected).found() == ()
