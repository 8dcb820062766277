"""Every document of every hub is, byte for byte, what it was when somebody last looked at it and kept it."""

from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.letter_kinds import LetterKind
from tests.documents.golden import HUBS, NOT_MADE, golden, kept


def test_each_document_of_each_hub_is_byte_for_byte_what_was_kept() -> None:
    made, was = golden(), kept()
    other = {name for name in made.keys() | was.keys() if made.get(name) != was.get(name)}
    assert other == set(), "meant? then: python -m tests.documents.golden"


def test_no_two_of_them_are_the_same_paper() -> None:
    hashes = [told for told in kept().values() if told != NOT_MADE]
    assert len(hashes) == len(set(hashes))


def test_only_a_hub_without_a_telephone_asks_nobody_to_ring() -> None:
    lacking = {name for name, told in kept().items() if told == NOT_MADE}
    silent = [hub for hub in HUBS if not shipped_profile(hub).contact.phone]
    assert lacking == {f"{hub} letter {LetterKind.PLEASE_CALL.value}" for hub in silent}
