"""The hub's figures as the overview shows them, and as a file; that one is written is kept first."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.figures import Figure, as_csv
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.figures import note_taken, read_figures

SPANS = (3, 12, 24)
"""Months back."""


class FiguresModel(QObject):
    """`figures` is what was read last, at `read`.

    Signals:
        changed: they were read.
        refused(str): they could not be read, or a file could not be written, and why.
        written: the file is there.
    """

    changed = Signal()
    refused = Signal(str)
    written = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.months = 12
        self.figures: tuple[Figure, ...] = ()
        self.read: datetime | None = None

    def figure(self, key: str) -> Figure | None:
        """One of them."""
        return next((one for one in self.figures if one.key == key), None)

    def reload(self, months: int | None = None) -> None:
        """Read them, of another span if one is given."""
        self.months = months or self.months
        who, span = self._who, self.months
        self._tasks.run(
            lambda: read_figures(who.sitting, who.profile, span), self._on_read, self._on_failed, receiver=self,
            deadline=60.0,
        )  # fmt: skip

    def export(self, place: Path) -> None:
        """The tables as a CSV file."""
        told = as_csv(self.figures).encode("utf-8-sig")  # the mark tells Excel that this is UTF-8
        self._write(place, "exported", lambda: told)

    def print_to(self, place: Path) -> None:
        """Bars and tables as a PDF, to be printed."""
        who, figures, read = self._who, self.figures, self.read or self._who.now()
        self._write(place, "printed", lambda: who.documents.figures(figures, who.profile.name, read))

    def _write(self, place: Path, how: str, made: Callable[[], bytes]) -> None:
        sitting = self._who.sitting

        def work() -> None:
            content = made()
            note_taken(sitting, how)
            place.write_bytes(content)

        self._tasks.run(work, lambda _: self.written.emit(), self._on_failed, receiver=self, deadline=60.0)

    def _on_read(self, figures: tuple[Figure, ...]) -> None:
        self.figures, self.read = figures, self._who.now()
        self.changed.emit()

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, OSError):
            self.refused.emit(say("The file could not be written there. Choose another place."))
        else:
            self.refused.emit(plain_words(failure))
