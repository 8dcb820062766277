"""A letter's gate: its kept page is checked, what was found is cleared one by one, and only then is it released."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mashdesk.domain.letter_gate import LetterGate
from mashdesk.domain.letter_safety import Finding
from mashdesk.domain.letter_terms import LetterTerms, letter_terms
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

_MOST_BOXES = 100


@dataclass(frozen=True)
class CheckLetter:
    """Keep what was found on a letter's kept page; `pdf` is that page, read again from the database."""

    request: UUID
    letter: UUID
    enquiry: UUID
    pdf: bytes
    found: tuple[Finding, ...]


@dataclass(frozen=True)
class ClearHit:
    """One thing that was found may stand: a senior social worker says why."""

    request: UUID
    enquiry: UUID
    hit: UUID
    because: str


@dataclass(frozen=True)
class ReleaseLetter:
    """The page that was looked at may leave."""

    request: UUID
    letter: UUID
    enquiry: UUID
    content_hash: str


@dataclass(frozen=True)
class WithholdLetter:
    """The letter does not go, until somebody looks at it again on this day."""

    request: UUID
    letter: UUID
    enquiry: UUID
    because: str
    review: date


@dataclass(frozen=True)
class RemakeLetter:
    """Another letter takes this one's place."""

    request: UUID
    letter: UUID
    enquiry: UUID
    because: str


@dataclass(frozen=True)
class ReturnLetter:
    """The post brought it back."""

    request: UUID
    letter: UUID
    enquiry: UUID
    because: str


def letter_gates(sitting: Sitting, enquiry: UUID, *, whole: bool) -> tuple[LetterGate, ...]:
    """Where the letters of an enquiry that is open stand; `whole` for a senior social worker."""
    with sitting.at_once() as work:
        return work.letter_gates(enquiry, whole=whole)


def terms_of(sitting: Sitting, sheet: EnquirySheet, letter: UUID, hub_says: tuple[str, ...]) -> LetterTerms:
    """What this letter's reader may and must not find, from all that a senior social worker may read of the enquiry."""
    with sitting.at_once() as work:
        facts, family = work.letter_facts(letter), work.family_side(sheet.row.enquiry)
    return letter_terms(sheet, family, facts, letter, hub_says)


def check_letter(sitting: Sitting, command: CheckLetter) -> None:
    """Keep the findings (`app.check_letter`). Raises ChangedMeanwhile when it was checked, or is not that page."""
    body = {
        "enquiry": str(command.enquiry),
        "letter": str(command.letter),
        "content_hash": hashlib.sha256(command.pdf).hexdigest(),
        "hits": [_hit(found) for found in command.found],
    }
    save(sitting, "check_letter", command.request, body)


def clear_hit(sitting: Sitting, command: ClearHit) -> None:
    """Clear one (`app.clear_hit`). Raises BadInput without a reason, or where nobody may clear it."""
    body = {"enquiry": str(command.enquiry), "hit": str(command.hit), "because": command.because}
    save(sitting, "clear_hit", command.request, body)


def release_letter(sitting: Sitting, command: ReleaseLetter) -> None:
    """Release (`app.release_letter`). BadInput while something found stands; ChangedMeanwhile for another page."""
    body = {**_on(command), "content_hash": command.content_hash}
    save(sitting, "release_letter", command.request, body)


def withhold_letter(sitting: Sitting, command: WithholdLetter) -> None:
    """Withhold (`app.withhold_letter`): the clock then says withheld, not met."""
    body = {**_on(command), "because": command.because, "review": command.review.isoformat()}
    save(sitting, "withhold_letter", command.request, body)


def remake_letter(sitting: Sitting, command: RemakeLetter) -> None:
    """Put another in its place (`app.remake_letter`); this one is never changed."""
    save(sitting, "remake_letter", command.request, {**_on(command), "because": command.because})


def return_letter(sitting: Sitting, command: ReturnLetter) -> None:
    """It came back undelivered (`app.return_letter`)."""
    save(sitting, "return_letter", command.request, {**_on(command), "because": command.because})


def _on(command: ReleaseLetter | WithholdLetter | RemakeLetter | ReturnLetter) -> dict[str, str]:
    return {"enquiry": str(command.enquiry), "letter": str(command.letter)}


def _hit(found: Finding) -> dict[str, object]:
    boxes = found.boxes[:_MOST_BOXES]
    return {
        "rule": found.rule.name,
        "stops": found.stops,
        "page": found.page,
        "why": found.why.name if found.why else "",
        "boxes": [round(side, 2) for box in boxes for side in (box.left, box.bottom, box.right, box.top)],
    }
