"""Telephone numbers, e-mail addresses, personal numbers and references on the page, however they are spaced."""

import re
from collections.abc import Iterator
from itertools import product

from mashdesk.documents.safety.folding import squeezed
from mashdesk.documents.safety.known import national
from mashdesk.documents.safety.page_text import occurrences
from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, TermKind

_LOCAL = range(6, 9)
"""How many last digits people give as a number within one town."""

_SHORTEST_MAILBOX = 6
_REFERENCE = re.compile(r"\b([A-Z]{2,4})[\s\-–]{1,3}(\d{2})[\s\-–]{1,3}(\d{5})\b")


def phones(sight: Sight) -> Iterator[Finding]:
    """A number with +44, 0044, (0) or 0 before it, or its last six to eight digits by themselves."""
    for term in sight.protected.of(TermKind.PHONE):
        wanted = national(squeezed(term.text))
        if not wanted or wanted in sight.known.numbers:
            continue
        for page in sight.texts:
            for number in page.numbers:
                said = national(number.text)
                local = len(said) in _LOCAL and wanted.endswith(said)
                if (wanted in number.text or local) and said not in sight.known.numbers:
                    yield page.found_at(Rule.PHONE, (number.start, number.end), term)


def emails(sight: Sight) -> Iterator[Finding]:
    """An address with its signs written, spaced or spelt out ("at", "dot"), or the part before the @ alone."""
    for term in sight.protected.of(TermKind.EMAIL):
        mailbox = squeezed(term.text.partition("@")[0])
        signs = product(("", " at "), ("", " dot "))
        spelt = [squeezed(term.text.replace("@", at).replace(".", dot)) for at, dot in signs]
        if len(mailbox) >= _SHORTEST_MAILBOX and mailbox not in sight.known.words:
            spelt.append(mailbox)
        for page in sight.texts:
            for needle in dict.fromkeys(spelt):
                for span in occurrences(page.folded, needle):
                    if not sight.known.covers(page, span):
                        yield page.finding(Rule.EMAIL, span, term)


def numbers(sight: Sight) -> Iterator[Finding]:
    """Any other number of theirs, and the reference of an enquiry that is not the reader's, however it is spaced."""
    for term in sight.protected.of(TermKind.NUMBER, TermKind.REFERENCE):
        for page in sight.texts:
            for span in occurrences(page.folded, squeezed(term.text)):
                if not sight.known.covers(page, span):
                    yield page.finding(Rule.NUMBER, span, term)


def strange_references(sight: Sight) -> Iterator[Finding]:
    """Any reference in the form of this hub's that is not the letter's own."""
    own = squeezed(sight.reader.reference)
    for page in sight.texts:
        for found in _REFERENCE.finditer(page.text):
            if squeezed(found.group()) != own:
                yield page.found_at(Rule.OTHER_REFERENCE, found.span())
