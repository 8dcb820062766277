"""The left of the administration desk: whom to look at, what to look for, the accounts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.gui.desks.administering.staff_list import StaffList
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.administration_model import AdministrationModel, Which
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

_TABS = (
    (Which.WORKING, say("Staff")),
    (Which.LOOK, say("Look")),
    (Which.RESETS, say("Resets")),
    (Which.ENDED, say("Ended")),
)
_EVERY = say("Every agency")
_NOTHING = {
    Which.WORKING: say("Nobody here. Ctrl+N makes an account."),
    Which.LOOK: say("Nobody is locked out, and nothing ends within thirty days."),
    Which.RESETS: say("No password reset waits for a second administrator."),
    Which.ENDED: say("Nobody is suspended or has left."),
}


class StaffPane(QWidget):
    """Signals:
    row_chosen(StaffAccount): the selection came to rest on this account.
    new_asked, import_asked: the buttons of the same words.
    """

    row_chosen = Signal(object)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, model: AdministrationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tabs = TabStrip(self, name=say("Which accounts"), tabs=[Tab(which.value, words) for which, words in _TABS])
        self.edit = FindEdit(self)
        self.edit.setPlaceholderText(say("Name, user name, post, role"))
        self.edit.setAccessibleName(say("Find an account"))
        self.agency = CodePicker(self)
        self.agency.setAccessibleName(say("Agency"))
        self.agency.offer([("*", _EVERY), *model.agencies.items()])
        self.agency.choose("*")
        self.list = StaffList(lambda agency: model.agencies.get(agency, agency), self)
        self.new = Button(self, text=say("New account"), icon="user-plus", key="Ctrl+N", compact=True)
        self.bring_in = Button(self, text=say("Import…"), kind="quiet", compact=True)
        self.foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self._lay_out()
        self._connect()

    def find_text(self, text: str) -> bool:
        """Look for this (Ctrl+K, then Enter)."""
        self.edit.setText(text)
        self.list.setFocus()
        return True

    def show_rows(self) -> None:
        """Show what the filter lets through."""
        rows = self._model.rows()
        self.tabs.set_tabs([Tab(which.value, words, self._model.count(which)) for which, words in _TABS])
        self.list.set_rows(rows, london_day(self._model.who.now()))
        looked_for = self._model.text or self._model.agency
        nothing = (
            say("Nobody fits. Take something away of what you look for.") if looked_for else _NOTHING[self._model.which]
        )
        self.foot.setText(
            say("{rows} · whom to look at first").format(rows=counted(len(rows), "account")) if rows else nothing
        )

    def _connect(self) -> None:
        model = self._model
        self.tabs.tab_chosen.connect(lambda key: model.filter(which=Which(key)))
        self.edit.textChanged.connect(lambda text: model.filter(text=text))
        self.edit.returnPressed.connect(self.list.setFocus)
        self.agency.changed.connect(lambda: model.filter(agency=self.agency.code.removeprefix("*")))
        self.list.row_chosen.connect(self.row_chosen)
        self.new.clicked.connect(self.new_asked)
        self.bring_in.clicked.connect(self.import_asked)
        model.changed.connect(self.show_rows)
        model.refused.connect(self._on_refused)

    def _on_refused(self, _failure: Exception) -> None:
        self.foot.setText(say("This list could not be fetched anew. It shows what was known before."))

    def _lay_out(self) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 8)
        column.setSpacing(8)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(8, 0, 0, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(8)
        above.addWidget(self.edit)
        above.addWidget(self.agency)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.foot.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.foot)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.new)
        row.addWidget(self.bring_in)
        row.addStretch(1)
        column.addLayout(row)
