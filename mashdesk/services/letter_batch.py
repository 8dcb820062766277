"""The letters of a batch: of each enquiry those pages that were released, opened for that with a reason and closed."""

from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.codes import LetterState
from mashdesk.domain.refusals import NoConnection, NotThereOrNotYours, Refusal, TookTooLong
from mashdesk.domain.snapshots import EnquirySheet, LetterRow
from mashdesk.services.letter_gate import letter_gates
from mashdesk.services.letters import reprint_letter
from mashdesk.services.openings import close_opening, open_enquiry, read_sheet
from mashdesk.services.ports import Sitting


class NotReleased(Refusal):
    """Nobody has checked the page and released it."""

    def __init__(self) -> None:
        super().__init__("Not released yet.")


class NotToBePosted(Refusal):
    """It was posted, stopped or replaced since the list was fetched."""

    def __init__(self) -> None:
        super().__init__("Not to be posted any more.")


@dataclass(frozen=True)
class PageToPost:
    """A letter's kept page, byte for byte, or why it does not go."""

    row: LetterRow
    pdf: bytes = b""
    why_not: str = ""


def pages_to_post(sitting: Sitting, rows: Sequence[LetterRow], reason: str) -> tuple[PageToPost, ...]:
    """The letters of one enquiry. What one of them lacks stops none of the others; a lost connection stops all.

    An enquiry that is open here already stays open, another is opened for this reason, and closed.
    """
    enquiry = rows[0].enquiry
    try:
        with _opened(sitting, enquiry, reason) as sheet:
            gates = letter_gates(sitting, enquiry, whole=False)
            released = {gate.letter for gate in gates if gate.released is not None}
            kept = {letter.id for letter in sheet.letters if letter.state is LetterState.PRINTED}
            return tuple(_page(sitting, row, released=released, kept=kept) for row in rows)
    except (NoConnection, TookTooLong):
        raise
    except Refusal as refusal:
        return tuple(PageToPost(row, why_not=str(refusal)) for row in rows)


def _page(sitting: Sitting, row: LetterRow, *, released: Set[UUID], kept: Set[UUID]) -> PageToPost:
    try:
        if row.letter not in kept:
            raise NotToBePosted
        if row.letter not in released:
            raise NotReleased
        return PageToPost(row, reprint_letter(sitting, row.letter))
    except (NoConnection, TookTooLong):
        raise
    except Refusal as refusal:
        return PageToPost(row, why_not=str(refusal))


@contextmanager
def _opened(sitting: Sitting, enquiry: UUID, reason: str) -> Iterator[EnquirySheet]:
    try:
        sheet = read_sheet(sitting, enquiry)
    except NotThereOrNotYours:
        opened = open_enquiry(sitting, enquiry, reason)
        try:
            yield opened
        finally:
            close_opening(sitting, enquiry)
    else:
        yield sheet
