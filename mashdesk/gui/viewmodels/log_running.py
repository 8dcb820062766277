"""What takes long about the access log, step by step off the user's thread, and stopped between two steps."""

import csv
import io
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.access_log import CSV_HEAD, LogEntry, LogFilter, SealLook, SealsStanding, csv_row
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import audit


class SealsCheck(QObject):
    """Looks at one seal after the other; colleagues' work goes in between.

    Signals:
        changed: `standing`, `looked_at`, `findings` or `running` is another.
        refused(str): it could not go on, in plain words.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.standing: SealsStanding | None = None
        self.looked_at = self.entries = 0
        self.findings: list[SealLook] = []
        self.running = self.finished = False
        self._begun = False

    def reload(self) -> None:
        """How far the log is sealed."""
        sitting = self._who.sitting
        self._tasks.run(lambda: audit.seals_standing(sitting), self._on_standing, self._on_failed, receiver=self)

    def start(self) -> None:
        """From the first seal on, as they stand now."""
        if self.running:
            return
        self.looked_at = self.entries = 0
        self.findings, self.running, self.finished = [], True, False
        self._begun = True
        self.reload()

    def stop(self) -> None:
        """Leave it after the seal that is being looked at."""
        self.running = False
        self.changed.emit()

    def _on_standing(self, standing: SealsStanding) -> None:
        self.standing = standing
        self.changed.emit()
        if self._begun:  # once for a check, however often the standing is read meanwhile
            self._begun = False
            self._next()

    def _next(self) -> None:
        if not self.running or self.standing is None:
            return
        if self.looked_at >= max(self.standing.seals, self.standing.made):
            self.running, self.finished = False, True
            self.changed.emit()
            return
        sitting, number = self._who.sitting, self.looked_at + 1
        self._tasks.run(lambda: audit.look_at_seal(sitting, number), self._on_look, self._on_failed, receiver=self)

    def _on_look(self, look: SealLook) -> None:
        self.looked_at, self.entries = look.number, self.entries + look.entries
        if look.finding:
            self.findings.append(look)
        self.changed.emit()
        self._next()

    def _on_failed(self, why: Exception) -> None:
        self.running = False
        self.changed.emit()
        self.refused.emit(plain_words(why))


class LogExport(QObject):
    """Writes what is looked for into a file; the trace of it is kept before the first line is read.

    The file is whole or not there: it is written beside its place and moved there at the end.

    Signals:
        changed: `written` or `running` is another.
        done(int): so many entries are in the file.
        refused(str): there is no file, in plain words.
    """

    changed = Signal()
    done = Signal(int)
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.written, self.running = 0, False
        self._filter, self._place = LogFilter(), Path()

    def start(self, wanted: LogFilter, place: Path) -> None:
        """Begin; one export at a time."""
        if self.running:
            return
        self._filter, self._place = wanted, place
        self.written, self.running = 0, True
        sitting, beside = self._who.sitting, self._beside

        def begin() -> tuple[LogEntry, ...]:
            audit.begin_export(sitting, wanted)
            beside.write_text("\ufeff" + _lines([CSV_HEAD]), encoding="utf-8", newline="")
            return audit.log_page(sitting, wanted, None, audit.EXPORT_PAGE)

        self.changed.emit()
        self._tasks.run(begin, self._on_page, self._on_failed, receiver=self)

    def stop(self) -> None:
        """There will be no file."""
        if self.running:
            self.running = False
            self._beside.unlink(missing_ok=True)
            self.changed.emit()

    @property
    def _beside(self) -> Path:
        return self._place.with_name(f"{self._place.name}.part")

    def _on_page(self, page: tuple[LogEntry, ...]) -> None:
        if not self.running:  # stopped meanwhile, when the file may just have been begun
            self._beside.unlink(missing_ok=True)
            return
        self.written += len(page)
        self.changed.emit()
        last = len(page) < audit.EXPORT_PAGE
        sitting, wanted, beside, place = self._who.sitting, self._filter, self._beside, self._place

        def go_on() -> tuple[LogEntry, ...]:
            with beside.open("a", encoding="utf-8", newline="") as file:
                file.write(_lines([csv_row(entry) for entry in page]))
            if last:
                beside.replace(place)
                return ()
            return audit.log_page(sitting, wanted, page[-1], audit.EXPORT_PAGE)

        self._tasks.run(go_on, self._on_done if last else self._on_page, self._on_failed, receiver=self)

    def _on_done(self, _nothing: object) -> None:
        self.running = False
        self.changed.emit()
        self.done.emit(self.written)

    def _on_failed(self, why: Exception) -> None:
        self.stop()
        self.refused.emit(say("The file cannot be written there.") if isinstance(why, OSError) else plain_words(why))


def _lines(rows: list[list[str]]) -> str:
    told = io.StringIO(newline="")
    csv.writer(told, quoting=csv.QUOTE_ALL).writerows(rows)
    return told.getvalue()
