"""The accounts of the hub in a list: who, what they are there, and what wants a look."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.accounts import StaffAccount
from mashdesk.domain.names import isolated
from mashdesk.domain.staff_words import ROLES, state_words, wants_a_look
from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel

AgencyName = Callable[[str], str]


def roles_said(roles: Iterable[str]) -> str:
    """Such as "MASH officer, Hub manager", in the order of the hub's list."""
    held = set(roles)
    return ", ".join(say(words) for role, words in ROLES.items() if role in held)


class StaffRows(RowModel[StaffAccount]):
    """Accounts in the order that they are given in."""

    def __init__(self, agency_name: AgencyName, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.name, aloud=lambda row: ". ".join(self.lines(row)))
        self.today = date.min
        self._agency_name = agency_name

    def set_rows(self, rows: Sequence[StaffAccount], today: date) -> None:
        """Take others."""
        self.today = today
        self.take_rows(rows)

    def lines(self, row: StaffAccount) -> tuple[str, str, str]:
        """The three lines: who; post and agency; roles, or what wants a look."""
        what = say(state_words(row, self.today))
        third = what if row.state != "open" or wants_a_look(row, self.today) else roles_said(row.roles)
        return isolated(row.name), f"{row.post} · {self._agency_name(row.agency)}", third


class _StaffDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines; a mark before the third where somebody should look."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, StaffRows) else None
        if row is None or not isinstance(model, StaffRows):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        who, post, third = model.lines(row)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        painting.words(painter, line, who, fonts.font("strong"), tokens().text)
        painting.words(painter, line.translated(0, px(22)), post, fonts.font("body"), tokens().text)
        below = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        _paint_third(painter, below, third, looked_at=wants_a_look(row, model.today))
        painter.restore()


def _paint_third(painter: QPainter, place: QRect, text: str, *, looked_at: bool) -> None:
    tone = tokens().amber_text if looked_at else tokens().text2
    if looked_at:
        icons.paint(painter, QRect(place.left(), place.top() + px(2), px(14), px(14)), "triangle-alert", tone)
        place = place.adjusted(px(20), 0, 0, 0)
    painting.words(painter, place, text, fonts.font("small"), tone)


class StaffList(RowList):
    """The accounts.

    Signals:
        row_chosen(StaffAccount): the selection came to rest on this account.
    """

    row_chosen = Signal(object)

    def __init__(self, agency_name: AgencyName, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Staff accounts"))
        self._rows = StaffRows(agency_name, self)
        self.setModel(self._rows)
        self.setItemDelegate(_StaffDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_chosen)

    def set_rows(self, rows: Sequence[StaffAccount], today: date) -> None:
        """Show these; the one that is chosen stays chosen where it is still there."""
        chosen = self.chosen()
        was_quiet = self.selectionModel().blockSignals(True)
        self._rows.set_rows(rows, today)
        self.selectionModel().blockSignals(was_quiet)
        if chosen is not None:
            self.choose(chosen.login)

    def rows(self) -> tuple[StaffAccount, ...]:
        """The accounts shown."""
        return self._rows.rows

    def chosen(self) -> StaffAccount | None:
        """The account that is chosen."""
        return self._rows.row_at(self.currentIndex())

    def choose(self, login: str) -> None:
        """Choose an account by its user name; one that is not listed leaves the choice as it is."""
        for place, row in enumerate(self._rows.rows):
            if row.login == login:
                self.setCurrentIndex(self._rows.index(place))

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None:
            self.row_chosen.emit(row)
