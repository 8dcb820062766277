"""The decision record as a PDF in a place that the person chooses; that it was made is logged first."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.papers import DecisionRecordFacts
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letters import decision_record

_NOT_THERE = "The file could not be written there. Choose another place."
_NOT_READ = "This file cannot be read. Choose the file with your certificate and its key."
_MOST = 1_000_000
"""Bytes: a certificate with its key and those above it takes some thousand."""


@dataclass(frozen=True)
class Certificate:
    """Whose signature goes under the record: the file that holds it, and what opens it."""

    place: Path
    passphrase: str = field(repr=False)


class DecisionRecordModel(QObject):
    """Makes and writes the record.

    Signals:
        written: the file is there.
        refused(str): it is not, and why.
        not_signed(tuple[Problem]): it is not, because of the certificate.
    """

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

    def write(self, sheet: EnquirySheet, place: Path, certificate: Certificate | None = None) -> None:
        """Make the record of an open enquiry, sign it where a certificate is given, and write it to `place`."""
        who, enquiry = self._who, sheet.row.enquiry

        def record(facts: DecisionRecordFacts) -> bytes:
            return who.documents.decision_record(facts, who.profile)

        def work() -> None:
            held = _read(certificate) if certificate else b""
            if certificate:
                who.documents.check_certificate(held, certificate.passphrase, who.now())
            pdf = decision_record(who.sitting, enquiry, record)
            if certificate:
                pdf = who.documents.signed(pdf, held, certificate.passphrase, who.now())
            place.write_bytes(pdf)

        self._tasks.run(work, lambda _: self.written.emit(), self._on_failed, receiver=self, deadline=60.0)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, BadInput):
            self.not_signed.emit(failure.problems)
        elif isinstance(failure, OSError):
            self.refused.emit(_NOT_THERE)
        else:
            self.refused.emit(plain_words(failure))


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
