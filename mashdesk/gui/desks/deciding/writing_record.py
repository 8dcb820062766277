"""At a decision: its record as a file, where the person chooses; signed with their own certificate if they like."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mashdesk.domain.cards import CardHere
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.deciding.own_certificate import OwnCertificate
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.decision_record_model import Card, Certificate, DecisionRecordModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class WritingRecord(QObject):
    """`choose_place` asks where a file goes, given the name it would have; None when the person thinks better of it.

    Signals:
        begun, ended: the certificate is asked for beside the picture, or not any more.
    """

    begun = Signal()
    ended = Signal()

    def __init__(
        self,
        desk: QWidget,
        enquiry: EnquiryModel,
        sheet: EnquirySheetView,
        who: SignedIn,
        tasks: Tasks,
        *,
        choose_place: Callable[[str], Path | None] | None = None,
    ) -> None:
        super().__init__(desk)
        self._desk, self._enquiry, self._sheet = desk, enquiry, sheet
        self._choose_place = choose_place or self._ask_for_place
        self.model = DecisionRecordModel(who, tasks, self)
        self.panel: OwnCertificate | None = None
        self.model.cards_found.connect(self._on_cards_found)
        self.model.written.connect(self._on_written)
        self.model.refused.connect(self._on_refused)
        self.model.not_signed.connect(self._on_not_signed)

    def write(self) -> None:
        """As it is."""
        shown = self._enquiry.sheet
        if shown and (place := self._choose_place(self.model.file_name(shown))):
            self._sheet.say("info", say("Writing the decision record…"))
            self.model.write(shown, place)

    def sign(self) -> None:
        """With one's own certificate, which is asked for first."""
        self.end()
        self.panel = OwnCertificate(self._desk)
        self.panel.sign_asked.connect(self._on_sign_asked)
        self.panel.cards_asked.connect(self.model.look_for_cards)
        self.panel.left.connect(self.end)
        self._sheet.set_panel(self.panel)
        self.begun.emit()
        self.panel.focus_first()
        self.model.look_for_cards()

    def end(self) -> None:
        """Not now; nothing secret stays."""
        gone, self.panel = self.panel, None
        if gone is not None:
            gone.forget_secrets()
            self._sheet.set_panel(None)
            gone.deleteLater()
            self.ended.emit()

    def _on_cards_found(self, cards: Sequence[CardHere], why_none: str) -> None:
        if self.panel is not None:
            self.panel.show_cards(cards, why_none)

    def _on_sign_asked(self, signature: Certificate | Card) -> None:
        shown = self._enquiry.sheet
        place = self._choose_place(self.model.file_name(shown)) if shown else None
        if shown and place:
            self.model.write(shown, place, signature)
        elif self.panel is not None:
            self.panel.show_refused(())

    def _on_written(self) -> None:
        signed = self.panel is not None
        self.end()
        self._sheet.say(
            "safe", say("The decision record is written{rest}.").format(rest=say(" and signed") if signed else "")
        )

    def _on_refused(self, sentence: str) -> None:
        if self.panel is not None:
            self.panel.show_refused((), sentence)
        else:
            self._sheet.say("warning", say("No decision record."), sentence)

    def _on_not_signed(self, problems: Sequence[Problem]) -> None:
        if self.panel is not None:
            self.panel.show_refused(problems)

    def _ask_for_place(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self._desk, say("Where the decision record goes"), name, say("PDF (*.pdf)")
        )
        return Path(chosen) if chosen else None
