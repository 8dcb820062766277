"""The left of the desk "Information rights": which matters, and the button that takes a new one in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.list_pages import only_the_first
from mashdesk.domain.matter_codes import MatterKind
from mashdesk.domain.matters import MatterRow
from mashdesk.gui.desks.rights.matter_list import MatterList
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.matters_model import MattersModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

OPEN, ACCESS, COMPLAINTS, OVER = "open", "access", "complaints", "over"
_TABS = ((OPEN, say("Open")), (ACCESS, say("Requests")), (COMPLAINTS, say("Complaints")), (OVER, say("Answered")))
NOTHING = say("Nothing here. What comes in at the front door appears by itself.")


class MattersPane(QWidget):
    """Signals:
    row_chosen(MatterRow): the selection came to rest on this matter.
    new_asked: somebody asks for something.
    """

    row_chosen = Signal(object)
    new_asked = Signal()

    def __init__(self, model: MattersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tabs = TabStrip(self, name=say("Which of them"), tabs=[Tab(key, words) for key, words in _TABS])
        self.list = MatterList(self)
        self.new = Button(self, text=say("New request…"), icon="plus", kind="primary", key="Ctrl+N")
        self.foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self._lay_out()
        self.list.row_chosen.connect(self.row_chosen)
        self.new.clicked.connect(self.new_asked)
        self.tabs.tab_chosen.connect(lambda _key: self.show_rows())
        model.changed.connect(self.show_rows)
        model.time_passed.connect(self.show_rows)

    def show_rows(self) -> None:
        """Show those of the chosen tab, what runs out next first."""
        if not self._model.read:
            return
        rows = [row for row in self._model.rows if _belongs(row, self.tabs.chosen)]
        self.tabs.set_tabs(
            [Tab(key, words, sum(_belongs(row, key) for row in self._model.rows)) for key, words in _TABS]
        )
        self.list.set_rows(rows, self._model.who.now())
        self.foot.setText(only_the_first(len(self._model.rows)) or (counted(len(rows), "matter") if rows else NOTHING))

    def find_text(self, text: str) -> bool:
        """Choose the one with this reference, or about this enquiry (Ctrl+K); whether it is there."""
        wanted = text.strip().lower()
        found = [row for row in self._model.rows if wanted in (row.reference.lower(), row.enquiry_reference.lower())]
        if not wanted or not found:
            return False
        self.tabs.choose(OPEN if found[0].is_open else OVER)
        self.show_rows()
        return self.list.choose(found[0].matter)

    def _lay_out(self) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 2)
        head.addWidget(PlainLabel(self, text=say("Information rights"), role="title"), 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(8, 0, 8, 0)
        strip.addWidget(self.tabs, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 14)
        foot.addWidget(self.foot)
        foot.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(strip)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.list)


def _belongs(row: MatterRow, tab: str) -> bool:
    kinds = {ACCESS: tuple(kind for kind in MatterKind if kind.is_request), COMPLAINTS: (MatterKind.COMPLAINT,)}
    return row.is_open is (tab != OVER) and row.kind in kinds.get(tab, tuple(MatterKind))
