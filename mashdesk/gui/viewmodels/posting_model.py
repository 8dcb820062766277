"""The letters that were sent to a printer at this desk since the last posting list, and the list of them."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.posting import PostingLine
from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.papers import posting_list


class PostingModel(QObject):
    """`lines` is the batch so far, in the order of the printing; a letter printed twice stands there once.

    Signals:
        changed: `lines` are others.
        written: the list is there, and the next batch begins.
        refused(str): it is not, and why; the batch stays.
    """

    changed = Signal()
    written = Signal()
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._never_printed: set[UUID] = set()
        self.lines: tuple[PostingLine, ...] = ()

    def kept_here(self, row: LetterRow) -> None:
        """Its page was made at this desk just now: nobody has printed it yet."""
        self._never_printed.add(row.letter)

    def take(self, row: LetterRow, pages: int) -> None:
        """It went to the printer. Unless its page was made here since, an earlier copy may be about."""
        again = self.is_again(row)
        self._never_printed.discard(row.letter)
        others = tuple(line for line in self.lines if line.letter != row.letter)
        self.lines = (*others, PostingLine(row.letter, row.reference, row.confidential, pages, again=again))
        self.changed.emit()

    def is_again(self, row: LetterRow) -> bool:
        """Whether an earlier copy of it may be about: its page was not made here since."""
        return row.letter not in self._never_printed

    def went(self, letters: Iterable[UUID]) -> None:
        """These went into a batch with a list of its own: what is printed of them from now on is another copy."""
        gone = set(letters)
        self._never_printed -= gone
        self.lines = tuple(line for line in self.lines if line.letter not in gone)
        self.changed.emit()

    def write(self, place: Path) -> None:
        """The list of the batch as a PDF; that it was made is logged first."""
        who, lines = self._who, self.lines

        def work() -> None:
            made = posting_list(who.sitting, lines, lambda facts: who.documents.posting_list(facts, who.profile))
            place.write_bytes(made)

        self._tasks.run(work, lambda _: self._on_written(lines), self._on_failed, receiver=self, deadline=60.0)

    def _on_written(self, lines: tuple[PostingLine, ...]) -> None:
        self.lines = tuple(line for line in self.lines if line not in lines)
        self.changed.emit()
        self.written.emit()

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, OSError):
            self.refused.emit(say("The file could not be written there. Choose another place."))
        else:
            self.refused.emit(plain_words(failure))
