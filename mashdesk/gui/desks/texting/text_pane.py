"""The left of the desk of texts: what to look for, the texts, how many wait."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.desks.texting.text_list import TextList
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.texts_model import TextsModel
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.plain_label import PlainLabel

_NOTHING = say("Nothing is called that. Take something away of what you look for.")
_STALE = say("This list could not be fetched anew. It shows what was known before.")


class TextPane(QWidget):
    """Signals:
    row_chosen(TextRow): the selection came to rest on this one.
    """

    row_chosen = Signal(object)

    def __init__(self, model: TextsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.edit = FindEdit(self)
        self.edit.setPlaceholderText(say("Section or letter"))
        self.edit.setAccessibleName(say("Find a text"))
        self.list = TextList(self)
        self.foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self._lay_out()
        self.edit.textChanged.connect(self.show_rows)
        self.edit.returnPressed.connect(self.list.setFocus)
        self.list.row_chosen.connect(self.row_chosen)
        model.changed.connect(self.show_rows)
        model.refused.connect(lambda _: self.foot.setText(_STALE))

    def show_rows(self) -> None:
        """Those whose name holds what is looked for."""
        wanted = self.edit.text().casefold().split()
        rows = [row for row in self._model.rows() if all(word in row.title.casefold() for word in wanted)]
        self.list.set_rows(rows)
        waiting = sum(row.proposal is not None for row in rows)
        told = (
            say("{waiting} waiting").format(waiting=counted(waiting, "proposal"))
            if waiting
            else say("Nothing waits to be approved.")
        )
        self.foot.setText(told if rows else _NOTHING)

    def _lay_out(self) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 8)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.addWidget(self.edit)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.foot.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.foot)
