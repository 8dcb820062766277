"""The rows of a worklist as Qt sees them: each row reads itself whole to a screen reader."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.list_pages import identity
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chip import badge
from mashdesk.gui.widgets.row_changes import Changes, changes, differing
from mashdesk.gui.widgets.time_words import due_and_left

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2

_NO_ROW: QModelIndex = QModelIndex()


def state_words(row: WorklistRow) -> str:
    """The third line: how far the enquiry has come, in words."""
    if row.request is not None:
        return say("Answered") if row.answered else row.due_what or say("To answer")
    gathering = row.state is EnquiryState.GATHERING and row.asked
    return (
        say("Gathering · {returned} of {asked} returned").format(returned=row.returned, asked=row.asked)
        if gathering
        else say(row.state.words)
    )


class WorklistModel(QAbstractListModel):
    """Holds frozen rows in the order given (soonest deadline first); no queries, no rules.

    `describe` gives the third line of a row; the default reads the state.
    """

    def __init__(self, parent: QObject | None = None, *, describe: Callable[[WorklistRow], str] = state_words) -> None:
        super().__init__(parent)
        self._rows: tuple[WorklistRow, ...] = ()
        self._now = datetime.now(UTC)
        self._describe = describe

    @property
    def now(self) -> datetime:
        """The server's time that what is left is reckoned from."""
        return self._now

    def rows(self) -> tuple[WorklistRow, ...]:
        """The rows in order."""
        return self._rows

    def set_rows(self, rows: Sequence[WorklistRow], now: datetime) -> None:
        """Take new rows as of the server's time `now`. Rows that stay, or merely changed, keep selection and place."""
        self._now = now
        fresh = tuple(rows)
        head, tail = differing(self._rows, fresh)
        before, after = self._rows[head : len(self._rows) - tail], fresh[head : len(fresh) - tail]
        if before or after:
            self._move_on(head, changes([identity(row) for row in before], [identity(row) for row in after]), fresh)
        self._touch_all()

    def _move_on(self, head: int, told: Changes, fresh: tuple[WorklistRow, ...]) -> None:
        for first, last in told.gone:
            self.beginRemoveRows(_NO_ROW, head + first, head + last)
            self._rows = self._rows[: head + first] + self._rows[head + last + 1 :]
            self.endRemoveRows()
        for first, last in told.come:
            self.beginInsertRows(_NO_ROW, head + first, head + last)
            self._rows = self._rows[: head + first] + fresh[head + first : head + last + 1] + self._rows[head + first :]
            self.endInsertRows()
        self._rows = fresh

    def set_now(self, now: datetime) -> None:
        """Time has passed: the words for time left change."""
        self._now = now
        self._touch_all()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> WorklistRow | None:
        """The row behind an index, None for an index that is not one of ours."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, wanted: WorklistRow) -> int:
        """Where the row of the same enquiry (and request) stands now; -1 when it is gone."""
        return next((place for place, row in enumerate(self._rows) if identity(row) == identity(wanted)), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its reference, its words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.reference
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self.read_aloud(row)
        if role == ROW_ROLE:
            return row
        return row.due if role == SORT_ROLE else None

    def third_line(self, row: WorklistRow) -> str:
        """How far it has come."""
        return self._describe(row)

    def read_aloud(self, row: WorklistRow) -> str:
        """The whole row in the order the eye reads it."""
        parts = [
            f"{say(row.rating.words)}, {due_and_left(row.due, self._now)}",
            f"{row.reference}, {row.initials}",
            self._describe(row),
        ]
        return ". ".join([*parts, *(badge(key).words for key in row.badges)])

    def _touch_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
