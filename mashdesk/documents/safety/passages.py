"""Texts that must stay unsaid: a sealed item, the other parent's views, what gives an anonymous referrer away."""

from collections.abc import Iterator

from mashdesk.documents.safety.common_words import STOP_WORDS
from mashdesk.documents.safety.folding import squeezed, words_of
from mashdesk.documents.safety.page_text import occurrences
from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, TermKind

_RUN = 5
_TELLING = 3
"""Five words running, three of them not everyday ones: what is copied, not what two people would write alike."""


def whole_texts(sight: Sight) -> Iterator[Finding]:
    """The whole text, word for word; a single word too, when that is what must not be said."""
    for term in sight.protected.of(TermKind.WORDS):
        for page in sight.texts:
            for span in occurrences(page.folded, squeezed(term.text)):
                if not sight.known.covers(page, span):
                    yield page.finding(Rule.WORDS, span, term)


def parts_of_texts(sight: Sight) -> Iterator[Finding]:
    """Five words running of it; neighbouring ones are one finding."""
    for term in sight.protected.of(TermKind.WORDS):
        told = words_of(term.text)
        runs = {run for at in range(len(told) - _RUN + 1) if _tells(run := told[at : at + _RUN])}
        if not runs:
            continue
        for page in sight.texts:
            found = [at for at, run in enumerate(_runs_of(page.folded.said)) if run in runs]
            for first, last in _joined(found):
                span = (page.folded.edges[first], page.folded.edges[last + _RUN])
                if not sight.known.covers(page, span):
                    yield page.finding(Rule.PASSAGE, span, term)


def _runs_of(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return zip(*(said[at:] for at in range(_RUN)), strict=False)


def _tells(run: tuple[str, ...]) -> bool:
    return sum(word not in STOP_WORDS for word in run) >= _TELLING


def _joined(places: list[int]) -> Iterator[tuple[int, int]]:
    start = end = None
    for place in places:
        if end is not None and place <= end + _RUN:
            end = place
            continue
        if start is not None and end is not None:
            yield start, end
        start = end = place
    if start is not None and end is not None:
        yield start, end
