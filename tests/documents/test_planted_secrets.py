"""Nothing that a letter's reader must not be told gets past the gate, wherever it stands and however it is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.gate import findings
from mashdesk.domain.letter_safety import ProtectedTerms, TermKind
from tests.documents.gated import NO_FLAGS, PLACES, PROTECTED, SECRETS, WAYS, about_people, checked, reader_of, term
from tests.documents.invented_case import letter_facts
from tests.documents.pairs import run_pair

CLEAN = letter_facts()


def test_a_letter_without_any_of_it_is_let_through() -> None:
    assert checked(CLEAN) == ()


@pytest.mark.parametrize(("kind", "way"), [(kind, way) for kind, ways in WAYS.items() for way in range(len(ways))])
def test_each_way_of_writing_each_secret_is_found(kind: TermKind, way: int) -> None:
    written = WAYS[kind][way](SECRETS[kind])
    letter = PLACES["what the family is told"](CLEAN, f"We have heard that {written} was named to us.")
    found = about_people(checked(letter, ProtectedTerms((term(kind, SECRETS[kind]),))))
    assert found, f"{kind}: {written!r} was let through"
    assert all(each.page > 0 and each.boxes for each in found)


@given(st.sampled_from(sorted(SECRETS)), st.sampled_from(sorted(PLACES)), st.data())
@settings(max_examples=60)
def test_a_secret_planted_anywhere_is_found_where_it_stands(kind: TermKind, place: str, data: st.DataObject) -> None:
    way = data.draw(st.sampled_from(WAYS[kind]))
    before = data.draw(st.sampled_from(["", "It is known that ", "Please ask ", "1. "]))
    after = data.draw(st.sampled_from(["", ".", " is here.", ", and we will ring you."]))
    letter = PLACES[place](CLEAN, before + way(SECRETS[kind]) + after)
    assert about_people(checked(letter))


@given(st.sampled_from(sorted(SECRETS)))
@settings(max_examples=len(SECRETS))
def test_a_secret_in_the_files_title_is_found(kind: TermKind) -> None:
    letter = letter_facts(reference=SECRETS[kind].replace("\n", ", "))
    found = findings(render_letter(letter), PROTECTED, NO_FLAGS, reader_of(CLEAN))
    assert any(each.page == 0 and each.why for each in found)


@pytest.mark.parametrize("seed", range(12))
def test_two_enquiries_never_tell_of_one_another(seed: int) -> None:
    assert run_pair(seed) == ""


@pytest.mark.parametrize(
    ("protected", "sentence"),
    [
        ("Tobias Fenwick", "Tobias Okafor is well."),
        ("Joanna Smith", "Dear Joanna, we met Joanna Okafor."),
        ("Chidi Okafor", "The Okafor family, and Tobias Okafor."),
    ],
)
def test_what_the_readers_own_names_share_with_others_is_theirs(protected: str, sentence: str) -> None:
    letter = PLACES["what the family is told"](CLEAN, sentence)
    own = reader_of(CLEAN, "Joanna Okafor")
    assert checked(letter, ProtectedTerms((term(TermKind.NAME, protected),)), own) == ()


@pytest.mark.parametrize("written", ["Chidi Okafor", "Okafor, Chidi", "C. Okafor", "Chidi", "chidi  OKAFOR"])
def test_somebody_of_the_readers_surname_is_still_not_named(written: str) -> None:
    letter = PLACES["what the family is told"](CLEAN, f"We spoke with {written} too.")
    assert about_people(checked(letter, ProtectedTerms((term(TermKind.NAME, "Chidi Okafor"),))))


@pytest.mark.parametrize(
    ("written", "is_found"),
    [
        ("14 Example Road", False),
        ("Example Road", False),
        ("NORTHAMPTON", False),
        ("15 Example Road", True),
        ("15 example rd", True),
        ("115 Example Road", False),
        ("NN4 8ZY", True),
    ],
)
def test_the_readers_own_street_is_theirs_and_a_neighbours_house_is_not(written: str, is_found: bool) -> None:
    letter = PLACES["what the family is told"](CLEAN, f"We went to {written} first.")
    neighbour = term(TermKind.ADDRESS, "15 Example Road\nFar Cotton\nNORTHAMPTON\nNN4 8ZY")
    assert bool(about_people(checked(letter, ProtectedTerms((neighbour,))))) is is_found


@pytest.mark.parametrize(
    ("name", "sentence", "is_found"),
    [
        ("Will Barnes", "Will you ring us? We will ring you.", False),
        ("Will Barnes", "We met his brother, whom Will fears.", True),
        ("Will Barnes", "We spoke to will barnes.", True),
        ("May Barnes", "You may ring us by 9 May.", False),
        ("May Barnes", "We think that May is well.", True),
        ("Grace Hope", "By grace we hope so.", False),
        ("Grace Hope", "grace hope is her name", True),
        ("Ng Li", "using a list, leaving", False),
        ("Ng Li", "We met Ng today.", True),
        ("Isa Barnes", "This is a letter.", False),
        ("Fisher Parker", "She fished in the park and parked there.", False),
    ],
)
def test_a_name_that_is_an_ordinary_word_counts_where_it_is_written_as_a_name(
    name: str, sentence: str, is_found: bool
) -> None:
    letter = PLACES["what the family is told"](CLEAN, sentence)
    assert bool(about_people(checked(letter, ProtectedTerms((term(TermKind.NAME, name),))))) is is_found


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        ("We are in the High Street.", False),
        ("She lives at 7 High St now.", True),
        ("She lives in High Street, Dudley.", True),
        ("She lives in Dudley.", True),
    ],
)
def test_a_street_that_every_town_has_counts_with_its_number_or_town(sentence: str, is_found: bool) -> None:
    letter = PLACES["what the family is told"](CLEAN, sentence)
    home = term(TermKind.ADDRESS, "7 High Street\nDudley\nDY1 1AA")
    assert bool(about_people(checked(letter, ProtectedTerms((home,))))) is is_found
