"""Under the list of letters to post: all of them as one PDF with its posting list; how far it is, and a way to stop."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui.language import counted, say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.letter_batch_model import LetterBatchModel
from mashdesk.gui.viewmodels.posting_model import PostingModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

FILE_NAME = "Letters to post.pdf"


class LetterBatchLine(QWidget):
    """Not there while there is nothing to post. What went into a batch leaves the list of `posting`."""

    def __init__(
        self,
        parent: QWidget,
        who: SignedIn,
        tasks: Tasks,
        posting: PostingModel,
        choose_place: Callable[[str], Path | None],
    ) -> None:
        super().__init__(parent)
        self._choose_place, self._posting = choose_place, posting
        self._rows: tuple[LetterRow, ...] = ()
        self._offered = False
        self.model = LetterBatchModel(who, tasks, posting.is_again, self)
        self.button = Button(self, text=say("Print all released…"), icon="printer", compact=True)
        self.button.setAccessibleName(say("Print all released letters as one PDF with a posting list"))
        self.stop = Button(self, text=say("Stop"), icon="x", compact=True)
        self.stop.setAccessibleName(say("Stop: write no file"))
        self.told = PlainLabel(self, role="small", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 2, 12, 2)
        column.setSpacing(4)
        column.addWidget(self.told)
        for button in (self.button, self.stop):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._on_clicked)
        self.stop.clicked.connect(self._on_stopped)
        self.model.progressed.connect(self._show)
        self.model.written.connect(self._on_written)
        self.model.refused.connect(lambda why: self._say(say("No file was written."), why))
        self._say()
        self._show()

    def offer(self, rows: Sequence[LetterRow], *, here: bool) -> None:
        """These are kept and not posted; `here` says whether their list is in front."""
        self._rows, self._offered = tuple(rows), here
        self._show()

    def _on_clicked(self) -> None:
        place = self._choose_place(FILE_NAME)
        if place is not None:
            self._say()
            self.model.begin(self._rows, place)

    def _on_stopped(self) -> None:
        if self.model.may_stop:
            self.model.stop()
            self._say(say("Stopped. No file was written."))

    def _on_written(self) -> None:
        self._posting.went(self.model.printed)
        many = counted(len(self.model.printed), "letter")
        self._say(say("{letters} written, the posting list last.").format(letters=many))

    def _say(self, *words: str) -> None:
        left = [
            say("{why}: {references}").format(why=say(why).rstrip("."), references=", ".join(references))
            for why, references in self.model.left_out.items()
        ]
        self.told.setText("\n".join((*words, *left)) if words else "")
        self.told.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told.text()))

    def _show(self) -> None:
        running, any_to_post = self.model.running, bool(self._rows)
        if running:
            self.told.setText(
                say("Letter {done} of {wanted}…").format(
                    done=min(self.model.done + 1, self.model.wanted), wanted=self.model.wanted
                )
            )
            self.told.show()
        shown, other = (self.stop, self.button) if running else (self.button, self.stop)
        had_keyboard = other.hasFocus()
        shown.setVisible(running or any_to_post)
        if had_keyboard:
            shown.setFocus()
        other.hide()
        self.setVisible(running or (self._offered and (any_to_post or bool(self.told.text()))))
