"""The agencies that were asked, each with how its return stands; pressing one shows its lane alone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.desks.chasing.words import chased_words
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.agency_tile import AgencyFacts, AgencyTile, TileState
from mashdesk.gui.widgets.time_words import clock_time, day_words, due_words, is_today, late_by, time_left

NARROWEST = 150
_STATES = {
    AnswerKind.ITEMS: TileState.RETURNED,
    AnswerKind.NOT_KNOWN: TileState.NOTHING_KNOWN,
    AnswerKind.NOTHING_RELEVANT: TileState.NOTHING_RELEVANT,
    AnswerKind.WITHHELD: TileState.WITHHELD,
}


class AgencyTiles(QWidget):
    """Tiles in as many columns as there is room for.

    Signals:
        agency_chosen(str): the agency's name; "" when all are to be shown again.
    """

    agency_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[AgencyTile] = []
        self._columns = 0
        self._covered = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show these agencies; the chosen one stays chosen."""
        facts = [facts_of(request, sheet, now) for request in sheet.requests]
        chosen = next((tile.facts.key for tile in self._tiles if tile.isChecked()), "")
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = [AgencyTile(self, facts=each) for each in facts]
        for tile in self._tiles:
            tile.setChecked(tile.facts.key == chosen)
            tile.clicked.connect(self._on_clicked(tile))
        self._columns = 0
        self._place()
        self.setVisible(self.there)

    @property
    def there(self) -> bool:
        """Whether any agency was asked, and the tiles may be shown."""
        return bool(self._tiles) and not self._covered

    def cover(self, *, covered: bool) -> None:
        """Hide them whatever is read meanwhile, or no longer."""
        self._covered = covered
        self.setVisible(self.there)

    def mark(self, agency: str) -> None:
        """Show one agency as the chosen one, quietly: it was chosen elsewhere; "" marks none."""
        for tile in self._tiles:
            tile.setChecked(tile.facts.name == agency)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns, or fewer."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, min(len(self._tiles), self.width() // px(NARROWEST)))
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)

    def _on_clicked(self, pressed: AgencyTile) -> Callable[[], None]:
        def choose() -> None:
            for tile in self._tiles:
                if tile is not pressed:
                    tile.setChecked(False)
            self.agency_chosen.emit(pressed.facts.name if pressed.isChecked() else "")

        return choose


def facts_of(request: InformationRequest, sheet: EnquirySheet, now: datetime) -> AgencyFacts:
    """What one agency's tile says."""
    if request.answer is None or request.answered is None:
        late = request.due < now
        lines = (
            late_by(request.due, now),
            say("asked {sent}").format(sent=_when(request.sent, now)),
        )
        if not late:
            asked = say("asked {sent}").format(sent=_when(request.sent, now))
            lines = (due_words(request.due, now), time_left(request.due, now) if is_today(request.due, now) else asked)
        if many := len(sheet.chases_of(request.id)):
            lines = (lines[0], chased_words(many))
        return AgencyFacts(request.agency, request.agency_name, TileState.LATE if late else TileState.ASKED, lines)
    items = sum(item.request == request.id for item in sheet.items)
    said = f"{counted(items, 'item')} · " if request.answer is AnswerKind.ITEMS else ""
    after = say("late · ") if request.answered > request.due > request.sent else ""
    lines = (f"{said}{after}{_when(request.answered, now)}", request.author)
    return AgencyFacts(request.agency, request.agency_name, _STATES[request.answer], lines)


def _when(at: datetime, now: datetime) -> str:
    return clock_time(at) if at.date() == now.date() else day_words(at.date())
