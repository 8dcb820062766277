"""At a sheet: a form that stands beside the picture for a while, in the place of what is to be done there."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel


class Picture(Protocol):
    """Where a form stands beside what is shown: the sheet of an enquiry, or an agency's own page."""

    def set_panel(self, panel: QWidget | None, /, *, alone: bool = False) -> None:
        """What is to be done, beside the picture; or `alone`, when nothing of the picture should be seen."""
        ...

    def choose_part(self, key: str, /) -> None:
        """Show a part of the picture."""
        ...

    def focus_start(self) -> None:
        """The keyboard to the beginning."""
        ...


class FormBeside(QObject):
    """One form at a time; what is typed in it is kept when it goes.

    Signals:
        begun, ended: the panel stands beside the picture, or is gone.
        state_changed(SavedIs): what is true of what is typed.
        draft_kept: what is typed is kept on this computer.
    """

    begun = Signal()
    ended = Signal()
    state_changed = Signal(object)
    draft_kept = Signal()

    def __init__(self, desk: QWidget, enquiry: EnquiryModel, sheet: Picture, *, part: str) -> None:
        super().__init__(desk)
        self.desk, self.enquiry, self._picture = desk, enquiry, sheet
        self.panel: PanelBeside | None = None
        self._part = part
        self._about: object = None
        enquiry.sheet_changed.connect(self._on_sheet_changed)

    def stand(self, panel: PanelBeside, *, alone: bool = False) -> None:
        """Put a form there; `alone`, with nothing of the picture beside it."""
        self.end()
        self.panel = panel
        panel.cancel.clicked.connect(self.end)
        panel.changed_meanwhile.connect(self.enquiry.reload)
        panel.room_changed.connect(lambda: self._picture.set_panel(panel, alone=alone))
        panel.command.state_changed.connect(self.state_changed)
        panel.command.draft_kept.connect(self.draft_kept)
        panel.command.saved.connect(self._on_saved)
        self._picture.set_panel(panel, alone=alone)
        self.begun.emit()
        panel.focus_first()

    def end(self) -> None:
        """Leave it; what is typed is kept."""
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        gone.command.keep_draft()
        self._picture.set_panel(None)
        gone.deleteLater()
        self.ended.emit()

    def show_part(self) -> None:
        """Subclasses show their part of the picture anew."""

    def _on_saved(self) -> None:
        """The part says now what was recorded: the keyboard goes there."""
        self.end()
        self._picture.choose_part(self._part)
        self._picture.focus_start()

    def _on_sheet_changed(self) -> None:
        sheet = self.enquiry.sheet
        if self.enquiry.enquiry != self._about:
            self._about = self.enquiry.enquiry
            self.end()
        elif self.panel is not None and sheet is not None:
            self.panel.take_sheet(sheet)
        self.show_part()
