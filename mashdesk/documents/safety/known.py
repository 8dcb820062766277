"""What this reader may find in the letter: it excuses what is theirs, and no more.

A whole name, address or text of theirs excuses what stands inside it on the page; a word of one of their names or
addresses excuses that word where it stands alone. So a mother may read her own surname, and not the father's name.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from mashdesk.documents.safety.folding import Folded, squeezed, words_of
from mashdesk.documents.safety.page_text import PageText, Span, occurrences
from mashdesk.domain.letter_safety import Reader

_MOST_WORDS_OF_A_NAME = 12


@dataclass(frozen=True)
class Known:
    """The reader's own words, and where their whole terms stand on each page (as characters of it)."""

    words: frozenset[str]
    whole: frozenset[str]
    numbers: frozenset[str]
    spans: dict[int, tuple[Span, ...]]

    def covers(self, page: PageText, span: Span, folded: Folded | None = None) -> bool:
        """Whether these letters stand inside something that the reader may know."""
        places = (folded or page.folded).places
        return self.covers_characters(page, (places[span[0]], places[span[1] - 1] + 1))

    def covers_characters(self, page: PageText, span: Span) -> bool:
        """The same for characters of the page."""
        return any(start <= span[0] and span[1] <= end for start, end in self.spans[page.number])


def known_to(reader: Reader, pages: Iterable[PageText]) -> Known:
    """What the reader may find on these pages."""
    texts = reader.known
    split = [words_of(text) for text in texts]
    words = {word for said in split if len(said) <= _MOST_WORDS_OF_A_NAME for word in said}
    joined = {squeezed(part) for text in texts if len(text) < 200 for part in text.split()}  # noqa: PLR2004 - names
    whole = {squeezed(text) for text in texts}
    numbers = {national(squeezed(text)) for text in texts if _is_number(text)}
    return Known(
        frozenset(words | joined),
        frozenset(whole),
        frozenset(numbers),
        {page.number: tuple(_spans(page, whole)) for page in pages},
    )


def national(digits: str) -> str:
    """A telephone number's digits without the country's or the trunk's: 01632, +44 1632 and 0044 (0)1632 are one."""
    for before in ("0044", "44"):
        if digits.startswith(before) and len(digits) >= len(before) + 9:
            digits = digits[len(before) :]
            break
    return digits.lstrip("0")


def _is_number(text: str) -> bool:
    return squeezed(text).isdigit()


def _spans(page: PageText, whole: Iterable[str]) -> Iterable[Span]:
    for text in whole:
        for start, end in occurrences(page.folded, text):
            yield page.folded.places[start], page.folded.places[end - 1] + 1
