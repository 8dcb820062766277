"""What a misspelt word may be meant to be, against a dictionary of a few words."""

import pytest

from mashdesk.domain.likely_words import MOST, likely_words

WORDS = {
    "receive", "relieve", "definitely", "separate", "accommodate", "privilege", "occasionally", "a", "lot", "don't",
    "colour", "london".title(), "vulnerable", "tomorrow", "their", "phone", "agencies", "cat", "bat", "hat", "mat",
    "rat", "sat", "fat", "pat", "weird",
}  # fmt: skip


def is_right(word: str) -> bool:
    return word in WORDS or (word[:1].isupper() and word.lower() in WORDS)


def likely(word: str, most_looks: int = 1_000_000) -> tuple[str, ...]:
    looks = iter(range(most_looks))
    return likely_words(word, is_right, lambda: next(looks, None) is not None)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieve", "receive"),  # two letters the wrong way round
        ("definately", "definitely"),  # a vowel for another
        ("accomodate", "accommodate"),  # one letter of two
        ("weirrd", "weird"),  # two letters of one
        ("fone", "phone"),  # one sound for another
        ("agencys", "agencies"),
        ("priviledge", "privilege"),  # one letter too many
        ("vunerable", "vulnerable"),  # one missing
        ("coloyr", "colour"),  # one for another
        ("xcolour", "colour"),
        ("olour", "colour"),
        ("dont", "don't"),
        ("occassionaly", "occasionally"),  # two slips
        ("tommorow", "tomorrow"),
        ("london", "London"),
        ("lodnon", "London"),
    ],
)
def test_the_usual_slips_are_mended(word: str, meant: str) -> None:
    assert likely(word)[:1] == (meant,)


def test_a_word_that_begins_a_sentence_still_does() -> None:
    assert likely("Recieve")[0] == "Receive"


def test_there_are_at_most_six_each_once_and_never_the_word_itself() -> None:
    found = likely("zat")
    assert len(found) == len(set(found)) == MOST
    assert "cat" not in likely("cat")


def test_two_words_that_were_written_as_one_are_parted() -> None:
    assert "a lot" in likely("alot")


def test_no_word_of_one_letter_but_a_and_i_is_split_off() -> None:
    assert likely("xlot") == ("lot",)


def test_what_was_found_is_told_when_nobody_wants_more() -> None:
    assert likely("zat", 0) == ()
    assert 0 < len(likely("zat", 150)) < MOST
