"""The decision record as a PDF in a place that the person chooses; that it was made is logged first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.cards import CardHere
from mashdesk.domain.papers import DecisionRecordFacts
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letters import decision_record

_NOT_THERE = say("The file could not be written there. Choose another place.")
_NOT_READ = say("This file cannot be read. Choose the file with your certificate and its key.")
_NO_CARD = say("No card is in. Put yours in, then look again.")
_MOST = 1_000_000
"""Bytes: a certificate with its key and those above it takes some thousand."""


@dataclass(frozen=True)
class Certificate:
    """Whose signature goes under the record: the file that holds it, and what opens it."""

    place: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class Card:
    """Whose signature goes under the record: the card that holds it, by its number, and its PIN."""

    number: str
    pin: str = field(repr=False)


class DecisionRecordModel(QObject):
    """Makes and writes the record.

    Signals:
        cards_found(tuple[CardHere], str): the cards that are in, or why none can be seen; nothing is emitted where this
            computer has no module for cards.
        written: the file is there.
        refused(str): it is not, and why.
        not_signed(tuple[Problem]): it is not, because of the certificate.
    """

    cards_found = Signal(object, str)
    written = Signal()
    refused = Signal(str)
    not_signed = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks

    @staticmethod
    def file_name(sheet: EnquirySheet) -> str:
        """What the file is called unless the person says otherwise: the reference and nobody's name."""
        return f"Decision record {sheet.row.reference}.pdf"

    def look_for_cards(self) -> None:
        """See which cards are in; asked for anew each time, because people put them in and take them out."""
        self._tasks.run(self._who.documents.cards, self._on_cards, self._on_no_cards, receiver=self, deadline=30.0)

    def write(self, sheet: EnquirySheet, place: Path, signature: Certificate | Card | None = None) -> None:
        """Make the record of an open enquiry, sign it with a certificate or card, and write it to `place`.

        What cannot sign is refused before the record's making is logged.
        """
        who, enquiry = self._who, sheet.row.enquiry

        def record(facts: DecisionRecordFacts) -> bytes:
            return who.documents.decision_record(facts, who.profile)

        def work() -> None:
            sign = _signing(who, signature)
            place.write_bytes(sign(decision_record(who.sitting, enquiry, record)))

        self._tasks.run(work, lambda _: self.written.emit(), self._on_failed, receiver=self, deadline=60.0)

    def _on_cards(self, cards: tuple[CardHere, ...] | None) -> None:
        if cards is not None:
            self.cards_found.emit(cards, "" if cards else _NO_CARD)

    def _on_no_cards(self, failure: Exception) -> None:
        self.cards_found.emit((), plain_words(failure))

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, BadInput):
            self.not_signed.emit(failure.problems)
        elif isinstance(failure, OSError):
            self.refused.emit(_NOT_THERE)
        else:
            self.refused.emit(plain_words(failure))


def _signing(who: SignedIn, signature: Certificate | Card | None) -> Callable[[bytes], bytes]:
    """What puts this signature onto a paper. Raises BadInput where it cannot."""
    documents = who.documents
    if isinstance(signature, Card):
        card, pin = signature.number, signature.pin
        documents.check_card(card, pin, who.now())
        return lambda pdf: documents.signed_by_card(pdf, card, pin, who.now())
    if signature is None:
        return lambda pdf: pdf
    held, word = _read(signature), signature.passphrase
    documents.check_certificate(held, word, who.now())
    return lambda pdf: documents.signed(pdf, held, word, who.now())


def _read(certificate: Certificate) -> bytes:
    """Raises BadInput where it cannot be read, or is far too large to be one."""
    try:
        with certificate.place.open("rb") as file:
            held = file.read(_MOST + 1)
    except OSError as error:
        raise BadInput((Problem("certificate", _NOT_READ),)) from error
    if len(held) > _MOST:
        raise BadInput((Problem("certificate", _NOT_READ),))
    return held
