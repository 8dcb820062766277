"""Letters and the decision record: printed from what their reader may know, kept as printed, marked when posted."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.codes import PostClass
from mashdesk.domain.hub_texts import TextsInForce
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.papers import DecisionRecordFacts
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class PrintLetter:
    """Print one letter to one recipient."""

    request: UUID
    letter: UUID
    enquiry: UUID


@dataclass(frozen=True)
class PostLetter:
    """The letter is in the post."""

    request: UUID
    letter: UUID
    enquiry: UUID
    sent: PostClass


def letter_facts(sitting: Sitting, letter: UUID) -> LetterFacts:
    """What the recipient may know, read anew (`app.letter_facts`); for the preview."""
    with sitting.at_once() as work:
        return work.letter_facts(letter)


def print_letter(
    sitting: Sitting, command: PrintLetter, render: Callable[[LetterFacts], bytes], texts: TextsInForce | None = None
) -> bytes:
    """Render the letter and keep its bytes as the ones that leave (`app.print_letter`); returns the PDF.

    `texts` are those that `render` sets it with, and are kept beside the letter; where others stand by now,
    ChangedMeanwhile.
    The database reads again, under the enquiry's lock, whether the address is confidential, whether the releases in
    the letter are those that stand now, and whether the enquiry is as it was before the facts were read: two people
    who were one for a moment are two again in the next. Else ChangedMeanwhile.
    """
    with sitting.at_once() as work:
        version = work.version_of(command.enquiry)
    facts = letter_facts(sitting, command.letter)
    pdf = render(facts)
    body: dict[str, object] = {
        "enquiry": str(command.enquiry),
        "version": version,
        "letter": str(command.letter),
        "dated": facts.dated.isoformat(),
        "releases": [str(item.release) for item in facts.items],
        "pdf": base64.b64encode(pdf).decode(),
    }
    if texts is not None:
        body["texts"] = texts.printed_with(facts.kind)
    save(sitting, "print_letter", command.request, body)
    return pdf


def reprint_letter(sitting: Sitting, letter: UUID) -> bytes:
    """The same bytes again (`app.letter_pdf`); each reading is logged."""
    with sitting.work() as work:
        pdf = work.letter_pdf(letter)
        work.commit()
        return pdf


def post_letter(sitting: Sitting, command: PostLetter) -> None:
    """Mark as posted: the letter's clock stops (`app.post_letter`). BadInput where nobody released it."""
    body = {"enquiry": str(command.enquiry), "letter": str(command.letter), "class": command.sent.value}
    save(sitting, "post_letter", command.request, body)


def decision_record(sitting: Sitting, enquiry: UUID, render: Callable[[DecisionRecordFacts], bytes]) -> bytes:
    """The internal decision record of an enquiry that is open; that it was printed is logged first."""
    with sitting.at_once() as work:
        work.note_decision_record(enquiry)
        who = work.me()
        facts = DecisionRecordFacts(who.hub, work.sheet(enquiry), work.now(), who.name)
    return render(facts)
