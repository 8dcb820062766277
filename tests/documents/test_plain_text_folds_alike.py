"""ASCII text takes a shorter way through the gate's folding, and comes out as it would on the longer one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mashdesk.documents.safety.common_words import STREET_ENDINGS
from mashdesk.documents.safety.folding import _folded_one_by_one, fold, squeezed, words_of
from mashdesk.documents.safety.page_text import with_street_endings
from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import REPLACEMENT

_ASCII = st.text(st.characters(max_codepoint=127))


@given(_ASCII)
def test_ascii_is_folded_as_any_text_is(text: str) -> None:
    """Letters and words are those of the full folding."""
    assert squeezed(text) == fold(text).text
    assert words_of(text) == tuple(word.text for word in fold(text).words)


@given(st.text())
def test_what_can_be_printed_is_cleaned_as_any_text_is(text: str) -> None:
    """A character is written alike whether the text as a whole took the shorter way or not."""
    alone = "".join(clean(character) for character in text if character not in "\r\n\t")
    together = clean("".join(character for character in text if character not in "\r\n\t") + "\x00")
    assert together == alone
    assert clean("\ue000") == REPLACEMENT


_LATIN = st.text(st.one_of(st.characters(max_codepoint=0x17F), st.sampled_from("’–\u00ad\u0301\u200bаﬁß½٣")))


@given(_LATIN)
def test_a_text_folded_at_once_is_folded_as_letter_by_letter(text: str) -> None:
    """Letters, their places and where words begin are the same, whatever letters and signs stand between."""
    assert fold(text) == _folded_one_by_one(text)


@given(st.lists(st.sampled_from(["Church", "street", "Rd", "St.", "14,", "avenue", "Ĝreen", "\n"])).map(" ".join))
def test_streets_written_in_one_way_keep_their_places(text: str) -> None:
    """Each word is found at the place where it stands, a longer or shorter ending too."""
    folded, streets = fold(text), with_street_endings(fold(text))
    assert streets.said == tuple(STREET_ENDINGS.get(word, word) for word in folded.said)
    for said, (start, end) in zip(folded.words, pairwise(streets.edges), strict=True):
        assert streets.written(start, end) == folded.written(said.start, said.end)
    assert len(streets.places) == len(streets.text)
