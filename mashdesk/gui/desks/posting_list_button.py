"""Under the list of letters: the posting list of what was printed at this desk, once there is anything to post."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.posting_model import PostingModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.button import Button

FILE_NAME = "Posting list.pdf"


class PostingListButton(Button):
    """Not there while nothing was printed. Signals: `said(str, str, str)`: kind, head and words for the desk."""

    said = Signal(str, str, str)

    def __init__(
        self, parent: QWidget, who: SignedIn, tasks: Tasks, choose_place: Callable[[str], Path | None]
    ) -> None:
        super().__init__(parent, text=say("Posting list"), icon="clipboard-list", compact=True)
        self._choose_place = choose_place
        self.model = PostingModel(who, tasks, self)
        self.model.changed.connect(self._show)
        self.model.written.connect(
            lambda: self.said.emit("safe", say("Posting list written."), say("It names nobody."))
        )
        self.model.refused.connect(lambda why: self.said.emit("warning", say("No posting list."), why))
        self.clicked.connect(self._on_clicked)
        self._show()

    def kept_here(self, row: LetterRow | None) -> None:
        """The page of this letter was made at this desk."""
        if row is not None:
            self.model.kept_here(row)

    def take(self, row: LetterRow | None, pages: int) -> None:
        """This letter went to the printer."""
        if row is not None:
            self.model.take(row, pages)

    def _on_clicked(self) -> None:
        place = self._choose_place(FILE_NAME)
        if place is not None:
            self.model.write(place)

    def _show(self) -> None:
        many = len(self.model.lines)
        self.setText(say("Posting list ({many})…").format(many=many))
        self.setAccessibleName(say("Posting list of {many} printed at this desk").format(many=many))
        self.setVisible(bool(many))
