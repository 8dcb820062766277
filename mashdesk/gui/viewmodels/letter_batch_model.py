"""All letters that may go to the post, as one PDF with its posting list: gathered one enquiry after the other."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.posting import PostingLine
from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Task, Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.letters_model import PRINT_SECONDS, write_whole
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letter_batch import PageToPost, pages_to_post
from mashdesk.services.papers import posting_list

REASON = say("To print the letters that are to be posted")


class LetterBatchModel(QObject):
    """One batch at a time. The file is written once all of it is there, in one piece: stopped before, there is none.

    `is_again` says of a letter whether an earlier copy may be about. `left_out` are those that are not in the file,
    by the reason why.

    Signals:
        progressed: `done` or `running` is another.
        written: the file is there; `printed` are those in it.
        refused(str): it is not, and why.
    """

    progressed = Signal()
    written = Signal()
    refused = Signal(str)

    def __init__(
        self, who: SignedIn, tasks: Tasks, is_again: Callable[[LetterRow], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._is_again = who, tasks, is_again
        self._waiting: list[tuple[LetterRow, ...]] = []
        self._found: list[PageToPost] = []
        self._place = Path()
        self._task: Task | None = None
        self._writing = False
        self.wanted = 0

    @property
    def running(self) -> bool:
        """Whether a batch is under way."""
        return self._task is not None

    @property
    def may_stop(self) -> bool:
        """Whether it can still be stopped: not once the file is being written."""
        return self.running and not self._writing

    @property
    def done(self) -> int:
        """How many letters were looked at so far."""
        return len(self._found)

    @property
    def printed(self) -> tuple[UUID, ...]:
        """Those that go into the file."""
        return tuple(one.row.letter for one in self._found if not one.why_not)

    @property
    def left_out(self) -> dict[str, list[str]]:
        """The references of those that do not, by the reason why."""
        told: dict[str, list[str]] = {}
        for one in self._found:
            if one.why_not:
                told.setdefault(one.why_not, []).append(one.row.reference)
        return told

    def begin(self, rows: Sequence[LetterRow], place: Path) -> None:
        """Gather these letters, in their order as far as one enquiry's stand together, and write them there."""
        if self.running or not rows:
            return
        of: dict[UUID, list[LetterRow]] = {}
        for row in rows:
            of.setdefault(row.enquiry, []).append(row)
        self._waiting, self._found = [tuple(one) for one in of.values()], []
        self._place, self.wanted = place, len(rows)
        self._go_on()

    def stop(self) -> None:
        """Write nothing. What was read so far stays in the log, and an enquiry that was opened is closed."""
        if self._task is not None and self.may_stop:
            self._task.cancel()
            self._end()

    def _go_on(self) -> None:
        if self._waiting:
            rows, sitting = self._waiting.pop(0), self._who.sitting
            self._run(lambda: pages_to_post(sitting, rows, REASON), self._on_pages)
        elif self.printed:
            self._run(self._binding(), self._on_bound)
        else:
            self._end()
            self.refused.emit(say("None of these letters may go yet."))

    def _run(self, work: Callable[[], object], then: Callable[..., None], *, here: bool = False) -> None:
        self._task = self._tasks.run(work, then, self._on_failed, receiver=self, deadline=PRINT_SECONDS, here=here)
        self.progressed.emit()

    def _on_pages(self, pages: tuple[PageToPost, ...]) -> None:
        self._found += pages
        self._go_on()

    def _on_bound(self, whole: bytes) -> None:
        place, self._writing = self._place, True
        self._run(lambda: write_whole(place, whole), lambda _: self._on_written(), here=True)

    def _binding(self) -> Callable[[], bytes]:
        who = self._who
        going = [one for one in self._found if not one.why_not]
        again = [self._is_again(one.row) for one in going]

        def work() -> bytes:
            bound = who.documents.bound([one.pdf for one in going])
            lines = [
                PostingLine(one.row.letter, one.row.reference, one.row.confidential, pages, first, again=before)
                for one, (first, pages), before in zip(going, bound.places, again, strict=True)
            ]
            listed = posting_list(who.sitting, lines, lambda facts: who.documents.posting_list(facts, who.profile))
            return who.documents.bound([bound.pdf, listed]).pdf

        return work

    def _on_written(self) -> None:
        self._end()
        self.written.emit()

    def _on_failed(self, failure: Exception) -> None:
        self._end()
        if isinstance(failure, OSError):
            self.refused.emit(say("The file could not be written there. Choose another place."))
        else:
            self.refused.emit(plain_words(failure))

    def _end(self) -> None:
        self._task, self._writing = None, False
        self._waiting = []
        self.progressed.emit()
