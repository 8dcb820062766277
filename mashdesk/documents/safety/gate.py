"""The gate: every check over one finished letter. What it finds, somebody looks at before it is posted."""

from collections.abc import Sequence

from mashdesk.documents.safety import contacts, names, paper, passages, standing, whereabouts
from mashdesk.documents.safety.file_parts import FileParts, file_parts
from mashdesk.documents.safety.known import known_to
from mashdesk.documents.safety.page_text import PageText
from mashdesk.documents.safety.sheets import NotAReadableLetter, Sheet, opened
from mashdesk.documents.safety.sight import Sight
from mashdesk.documents.safety.standing import Check
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Box, Finding, LetterFlags, ProtectedTerms, Reader

_ROUNDING = 1.0
"""Points by which a rectangle round the same letters may differ."""

CHECKS: tuple[Check, ...] = (
    standing.recipient_suppressed,
    standing.address_unsafe,
    standing.address_stale,
    standing.other_household,
    standing.kept_away,
    paper.window_words,
    paper.window_ink,
    paper.recipient_named,
    paper.page_marks,
    names.whole_names,
    names.parts_of_names,
    names.misspelt_names,
    whereabouts.houses,
    whereabouts.streets,
    whereabouts.postcodes,
    whereabouts.strange_postcodes,
    whereabouts.places,
    contacts.phones,
    contacts.emails,
    contacts.numbers,
    contacts.strange_references,
    passages.whole_texts,
    passages.parts_of_texts,
    paper.unreadable,
    paper.unseen_text,
    paper.pictures,
    standing.properties,
    standing.strange_parts,
    standing.revisions,
    paper.page_numbers,
    paper.blank_pages,
    paper.signature,
    paper.margins,
    paper.sizes,
)


def findings(
    pdf: bytes, protected: ProtectedTerms, flags: LetterFlags, reader: Reader, checks: Sequence[Check] = CHECKS
) -> tuple[Finding, ...]:
    """Everything in a finished letter that somebody must look at before it is posted; empty when nothing is.

    The same words are named once, by the rule that says most of them. A file that cannot be read is a finding.
    """
    parts = file_parts(pdf)
    if parts is None:
        return (Finding(Rule.UNREADABLE_FILE, 0),)
    try:
        with opened(pdf) as sheets:
            if not sheets:
                return (Finding(Rule.UNREADABLE_FILE, 0),)
            sight = _sight(sheets, parts, protected, flags, reader)
            return _each_once([found for check in checks for found in check(sight)])
    except NotAReadableLetter:
        return (Finding(Rule.UNREADABLE_FILE, 0),)


def _sight(
    sheets: tuple[Sheet, ...], parts: FileParts, protected: ProtectedTerms, flags: LetterFlags, reader: Reader
) -> Sight:
    pages = [PageText(sheet.number, sheet.text, sheet.boxes) for sheet in sheets]
    texts = (PageText(0, parts.properties), *pages)
    return Sight(sheets, parts, texts, protected, flags, reader, known_to(reader, texts))


def _each_once(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Without those that lie inside an earlier one of the same person: the checks that say most come first."""
    kept: list[Finding] = []
    for finding in found:
        if not any(_says_as_much(earlier, finding) for earlier in kept):
            kept.append(finding)
    return tuple(kept)


def _says_as_much(earlier: Finding, finding: Finding) -> bool:
    if earlier == finding:
        return True
    alike = (earlier.page, earlier.why, earlier.whose) == (finding.page, finding.why, finding.whose)
    if not alike or finding.why is None or finding.page == 0:
        return False
    return all(any(_inside(box, outer) for outer in earlier.boxes) for box in finding.boxes)


def _inside(box: Box, outer: Box) -> bool:
    return (
        outer.left - _ROUNDING <= box.left
        and outer.bottom - _ROUNDING <= box.bottom
        and box.right <= outer.right + _ROUNDING
        and box.top <= outer.top + _ROUNDING
    )
