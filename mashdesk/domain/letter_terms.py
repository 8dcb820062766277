"""From an enquiry: what one recipient must not find in their letter, and what they may (DOMAIN 6.4).

Terms come from all that a senior social worker may read of the enquiry. Of other enquiries nothing is known here: the
gate asks about their references and about any postcode that is not this reader's.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.codes import Handling
from mashdesk.domain.family import FamilySide
from mashdesk.domain.family_codes import Channel, Safe
from mashdesk.domain.hub_profile import HubContact
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_kinds import RULES, GoesTo, KindRule
from mashdesk.domain.letter_safety import LetterFlags, ProtectedTerm, ProtectedTerms, Protection, Reader, TermKind
from mashdesk.domain.letters import PARENTAL
from mashdesk.domain.names import full_name
from mashdesk.domain.snapshots import Address, EnquirySheet, Household, Item, Person


def what_the_hub_says(contact: HubContact) -> tuple[str, ...]:
    """The hub's own numbers and addresses, which every letter may bear."""
    lines = (*contact.address, *contact.complaints)
    return tuple(
        text
        for text in (
            contact.phone,
            contact.out_of_hours,
            contact.email,
            contact.fax,
            *lines,
            contact.subject_access,
            contact.privacy,
            contact.feedback,
        )
        if text.strip()
    )


@dataclass(frozen=True)
class LetterTerms:
    """What the gate holds a letter against."""

    protected: ProtectedTerms
    flags: LetterFlags
    reader: Reader


def letter_terms(
    sheet: EnquirySheet, family: FamilySide, facts: LetterFacts, letter: UUID, hub_says: Iterable[str]
) -> LetterTerms:
    """For one letter of the enquiry; `hub_says` are the hub's own names, numbers and addresses."""
    recipient = next(one.recipient for one in sheet.letters if one.id == letter)
    own = own_children(sheet, recipient)
    near = _near(sheet, recipient, own, RULES[facts.kind])
    terms = (
        *_people(sheet, near),
        *_homes(sheet, recipient, facts),
        *_referrer(sheet),
        *_items(sheet, near & {recipient, *own}, facts),
    )
    return LetterTerms(
        ProtectedTerms(terms), _flags(sheet, family, recipient, facts), _reader(sheet, near, facts, hub_says)
    )


def _near(sheet: EnquirySheet, recipient: UUID | None, own: frozenset[UUID], rule: KindRule) -> set[UUID]:
    """Whom the letter may name: a neutral one nobody but its reader; to whoever referred, nobody of the family.

    To people at their work it names whom it is about, and nobody else (Dudley leaflet, D18); a request those of the
    enquiry.
    """
    if rule.goes_to is GoesTo.AGENCY:
        return {person.id for person in sheet.subjects}
    if recipient is None:
        return set()
    alone = rule.neutral or rule.to_work
    return {recipient} if alone else {recipient, *own, *_under_one_roof(sheet, recipient)}


def own_children(sheet: EnquirySheet, recipient: UUID | None) -> frozenset[UUID]:
    """Whose outcome this parent is told (`priv.own_children`)."""
    return frozenset(
        relation.to
        for relation in sheet.relationships
        if relation.person == recipient and (relation.parental_responsibility or relation.kind in PARENTAL)
    )


def _under_one_roof(sheet: EnquirySheet, recipient: UUID) -> Iterator[UUID]:
    for household in sheet.households:
        if recipient in household.people:
            yield from household.people


def _reader(sheet: EnquirySheet, near: set[UUID], facts: LetterFacts, hub_says: Iterable[str]) -> Reader:
    written = (one for person in sheet.people if person.id in near for one in sheet.written(person.id))
    names = tuple(name for one in written for name in _names(one))
    released = tuple(item.words for item in facts.items)
    return Reader(
        facts.recipient_name,
        facts.address_lines,
        facts.postcode,
        facts.reference,
        str(facts.letter)[:8],
        facts.signed_by_name,
        (*names, *(child.name for child in facts.children), *hub_says, *released, *facts.home),
    )


def _people(sheet: EnquirySheet, near: set[UUID]) -> Iterator[ProtectedTerm]:
    """Everybody who is neither the reader, nor their child, nor under their roof."""
    for person in sheet.people:
        if person.id not in near:
            why = Protection.OTHER_PARENT if own_children(sheet, person.id) else Protection.NOT_TO_BE_LOCATED
            for written in sheet.written(person.id):
                yield from (ProtectedTerm(TermKind.NAME, name, why, person.name) for name in _names(written))
                for number in filter(None, (written.nhs_number, written.upn)):
                    yield ProtectedTerm(TermKind.NUMBER, number, why, person.name)


def _names(person: Person) -> tuple[str, ...]:
    whole = full_name(person.given_names, person.family_name, family_first=person.family_first)
    return tuple(name for name in (whole, person.known_as) if name.strip())


def _homes(sheet: EnquirySheet, recipient: UUID | None, facts: LetterFacts) -> Iterator[ProtectedTerm]:
    """Where the reader does not live, their own children's other home included.

    To people at their work every home but the one that the letter bears: where somebody hides is told by choice alone.
    """
    for household in sheet.households:
        address = household.address
        if address is not None and not _may_find(household, address, recipient, facts):
            whose = _whose(sheet, household)
            lines = "\n".join((*address.lines, address.postcode))
            yield ProtectedTerm(TermKind.ADDRESS, lines, Protection.NOT_TO_BE_LOCATED, whose)
            if address.postcode:
                yield ProtectedTerm(TermKind.POSTCODE, address.postcode, Protection.NOT_TO_BE_LOCATED, whose)


def _may_find(household: Household, address: Address, recipient: UUID | None, facts: LetterFacts) -> bool:
    if RULES[facts.kind].to_work:
        return tuple(facts.home) == tuple(filter(None, (*address.lines, address.postcode)))
    return recipient in household.people


def _whose(sheet: EnquirySheet, household: Household) -> str:
    return ", ".join(person.name for person in sheet.people if person.id in household.people)


def _referrer(sheet: EnquirySheet) -> Iterator[ProtectedTerm]:
    """Who asked not to be named, and what they told."""
    told = sheet.referrer
    if not sheet.referral.anonymity_asked:
        return
    if told is not None:
        for kind, text in (
            (TermKind.NAME, told.name),
            (TermKind.PHONE, told.phone),
            (TermKind.EMAIL, told.email),
            (TermKind.PLACE, told.organisation),
        ):
            if text.strip():
                yield ProtectedTerm(kind, text, Protection.ANONYMOUS_REFERRER, "The referrer")
    if sheet.referral.concern.strip() and not sheet.referral.sanitised:
        yield ProtectedTerm(TermKind.WORDS, sheet.referral.concern, Protection.ANONYMOUS_REFERRER, "The referrer")


def _items(sheet: EnquirySheet, own: AbstractSet[UUID | None], facts: LetterFacts) -> Iterator[ProtectedTerm]:
    """What agencies know, as long as the words are not released for this letter."""
    released = {item.words for item in facts.items}
    for item in sheet.items:
        if item.what.strip() and item.what not in released:
            yield ProtectedTerm(TermKind.WORDS, item.what, _why(item, own), item.agency_name)


def _why(item: Item, own: AbstractSet[UUID | None]) -> Protection:
    if item.handling is Handling.DECISION_MAKER:
        return Protection.SEALED
    return Protection.NOT_RELEASED if set(item.people) <= own else Protection.OTHER_PARENT


def _flags(sheet: EnquirySheet, family: FamilySide, recipient: UUID | None, facts: LetterFacts) -> LetterFlags:
    if recipient is None or RULES[facts.kind].to_work:  # reached where they work
        return LetterFlags()
    by_post = [one for one in family.contacts if one.person == recipient and one.channel is Channel.LETTER]
    latest = max(by_post, key=lambda one: one.tried, default=None)
    return LetterFlags(
        recipient_suppressed=sheet.person(recipient).died is not None,
        address_unsafe=latest is not None and latest.safe is Safe.NO,
        not_the_recipients_household=not any(
            household.address is not None
            and (household.address.lines, household.address.postcode) == (facts.address_lines, facts.postcode)
            for household in sheet.households
            if recipient in household.people
        ),
        kept_away=bool(sheet.said.kept_away(recipient, facts.dated)),
    )
