"""The decision record as a PDF in a place that the person chooses; that it was made is logged first."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letters import decision_record


class DecisionRecordModel(QObject):
    """Makes and writes the record.

    Signals:
        written: the file is there.
        refused(str): it is not, and why.
    """

    written = Signal()
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks

    @staticmethod
    def file_name(sheet: EnquirySheet) -> str:
        """What the file is called unless the person says otherwise: the reference and nobody's name."""
        return f"Decision record {sheet.row.reference}.pdf"

    def write(self, sheet: EnquirySheet, place: Path) -> None:
        """Make the record of an open enquiry and write it to `place`."""
        who, enquiry = self._who, sheet.row.enquiry

        def work() -> None:
            pdf = decision_record(who.sitting, enquiry, lambda facts: who.documents.decision_record(facts, who.profile))
            place.write_bytes(pdf)

        self._tasks.run(work, lambda _: self.written.emit(), self._on_failed, receiver=self, deadline=60.0)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, OSError):
            self.refused.emit("The file could not be written there. Choose another place.")
        else:
            self.refused.emit(plain_words(failure))
