"""ASCII text takes a shorter way through the gate's folding, and comes out as it would on the longer one."""

from hypothesis import given
from hypothesis import strategies as st

from mashdesk.documents.safety.folding import fold, squeezed, words_of
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
