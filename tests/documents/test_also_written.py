"""Somebody who is written twice is held back from a letter under both spellings, and no secret to themselves."""

from uuid import UUID

from mashdesk.domain.codes import PersonRole
from mashdesk.domain.family import FamilySide
from mashdesk.domain.letter_safety import TermKind
from mashdesk.domain.letter_terms import LetterTerms, letter_terms
from mashdesk.domain.snapshots import AlsoWritten, Letter
from tests.documents.invented_case import FATHER, MOTHER, letter_facts, person, record_facts

AGAIN = UUID(int=90)
NUMBER = "9990000018"
TWICE = person(AGAIN, PersonRole.OTHER_ADULT, "Quentin", "Aliworth", known_as="Quen", nhs_number=NUMBER)


def _terms(of: UUID, *also: AlsoWritten) -> LetterTerms:
    facts = letter_facts()
    letter = Letter(facts.letter, MOTHER, "", False, *(None,) * 7)  # type: ignore[arg-type]
    sheet = record_facts(letters=(letter,), also_written=also).sheet
    assert [one.id for one in sheet.written(of)] == [of, *(one.person.id for one in also if one.of == of)]
    return letter_terms(sheet, FamilySide(), facts, facts.letter, ())


def test_the_other_parents_second_spelling_and_number_are_protected() -> None:
    told = _terms(FATHER, AlsoWritten(FATHER, TWICE)).protected
    assert {"Quentin Aliworth", "Quen"} <= {term.text for term in told.of(TermKind.NAME)}
    assert NUMBER in {term.text for term in told.of(TermKind.NUMBER)}
    before = _terms(FATHER).protected
    assert set(told.terms) > set(before.terms)


def test_a_readers_own_second_spelling_is_no_secret_to_them() -> None:
    told = _terms(MOTHER, AlsoWritten(MOTHER, TWICE))
    assert "Quentin Aliworth" in told.reader.known
    assert "Quentin Aliworth" not in {term.text for term in told.protected.terms}
