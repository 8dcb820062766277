"""Addresses, postcodes, schools: anything on the page that tells where somebody can be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mashdesk.documents.safety.common_words import COMMON_STREETS, DWELLINGS, PLACE_WORDS, STREET_ENDINGS
from mashdesk.documents.safety.folding import fold, squeezed, words_of
from mashdesk.documents.safety.names import alone
from mashdesk.documents.safety.page_text import Span, occurrences, with_street_endings
from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, ProtectedTerm, TermKind

_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)[\s\u00a0]{0,3}(\d[A-Z]{2})\b", re.IGNORECASE)
_LOOSE_POSTCODE = re.compile(r"^([a-z]{1,2}[0-9oil][a-z0-9]?)([0-9oil][a-z]{2})$")
_LOOKALIKES = str.maketrans("oil", "011")


@dataclass(frozen=True)
class _Street:
    """One line of an address that names a street or a house: `ending` is "" where it has none."""

    number: str
    core: tuple[str, ...]
    ending: str

    @property
    def is_common(self) -> bool:
        """Whether nearly every town has it."""
        return all(word in COMMON_STREETS for word in self.core)


def houses(sight: Sight) -> Iterator[Finding]:
    """The house's number with its street, with or without the street's ending; the reader's own house is theirs."""
    for term in sight.protected.of(TermKind.ADDRESS):
        for line in _lines(term.text):
            street = _street(line)
            if street.number and street.core:
                yield from _found(sight, term, street.number + "".join(street.core), Rule.HOUSE)


def streets(sight: Sight) -> Iterator[Finding]:
    """The street, house name, locality or town alone; a street that every town has, only together with the town."""
    for term in sight.protected.of(TermKind.ADDRESS):
        lines = [line for line in _lines(term.text) if not _is_postcode(line)]
        for line in lines:
            yield from _line(sight, term, _street(line), squeezed(lines[-1]))


def postcodes(sight: Sight) -> Iterator[Finding]:
    """A protected postcode, spaced or not, O and 0 taken for one another."""
    for term in sight.protected.of(TermKind.ADDRESS, TermKind.POSTCODE):
        for wanted in filter(_is_postcode, (*_lines(term.text), term.text)):
            plain = squeezed(wanted).translate(_LOOKALIKES)
            if plain in {text.translate(_LOOKALIKES) for text in sight.known.whole}:
                continue
            for page in sight.texts:
                looks = page.folded.text.translate(_LOOKALIKES)
                at = looks.find(plain)
                while at >= 0:
                    if at in page.folded.starts:
                        yield page.finding(Rule.POSTCODE, (at, at + len(plain)), term)
                    at = looks.find(plain, at + 1)


def strange_postcodes(sight: Sight) -> Iterator[Finding]:
    """Any whole postcode that is not the reader's and not known to them: an address in a letter to another address."""
    for page in sight.texts:
        for found in _POSTCODE.finditer(page.text):
            if squeezed(found.group()) not in sight.known.words | sight.known.whole:
                span = found.span()
                if not sight.known.covers_characters(page, span):
                    yield page.found_at(Rule.OTHER_POSTCODE, span)


def places(sight: Sight) -> Iterator[Finding]:
    """A school or other place: its whole name, or what is left without School, Primary, Surgery and the like."""
    for term in sight.protected.of(TermKind.PLACE):
        words = [STREET_ENDINGS.get(word, word) if word == "saint" else word for word in words_of(term.text)]
        core = [word for word in words if word not in PLACE_WORDS and word != "s"]
        whole = "".join(words)
        yield from _found(sight, term, whole, Rule.PLACE)
        if len(core) > 1:
            yield from _found(sight, term, "".join(core), Rule.PLACE)
        core = [word for word in core if word != "st"]
        if len(core) == 1 and core[0] not in sight.known.words:
            yield from alone(sight, term, core[0], Rule.PLACE)


def _line(sight: Sight, term: ProtectedTerm, street: _Street, town: str) -> Iterator[Finding]:
    if not street.core:
        return
    core = "".join(street.core)
    if set(street.core) <= sight.known.words:
        return
    if street.is_common:
        yield from _found(sight, term, core + street.ending + town, Rule.STREET)
    elif len(street.core) > 1 or street.ending:
        yield from _found(sight, term, core + street.ending, Rule.STREET)
    else:
        yield from alone(sight, term, core, Rule.STREET)


def _found(sight: Sight, term: ProtectedTerm, needle: str, rule: Rule) -> Iterator[Finding]:
    for page in sight.texts:
        for span in occurrences(page.streets, needle):
            if not sight.known.covers(page, span, page.streets) and not _runs_on_from_a_number(span, page.streets.text):
                yield page.finding(rule, span, term, page.streets)


def _runs_on_from_a_number(span: Span, text: str) -> bool:
    """Whether a house's number is the end of a longer one: 114 is not 14."""
    return text[span[0]].isdigit() and span[0] > 0 and text[span[0] - 1].isdigit()


def _lines(address: str) -> list[str]:
    return [line for line in re.split(r"[\n,;]", address) if squeezed(line)]


def _is_postcode(line: str) -> bool:
    return bool(_LOOSE_POSTCODE.match(squeezed(line)))


def _street(line: str) -> _Street:
    words = [word.text for word in with_street_endings(fold(line)).words]
    words = [word for word in words if word not in DWELLINGS] if words and words[0] in DWELLINGS else words
    ending = words.pop() if len(words) > 1 and words[-1] in STREET_ENDINGS.values() else ""
    numbers = [word for word in words if word[0].isdigit()]
    core = tuple(word for word in words if not word[0].isdigit())
    return _Street(numbers[-1] if numbers else "", core, ending)
