"""The pack that is open: its enquiries on the left, one of them on the right, all of them on paper."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.emergency_pack import EmergencyPack, PackedEnquiry, moment_words
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.desks.packing.pack_sheet import PackSheet
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.worklist_list import WorklistList

LIST_WIDTH = 330


class ReadingPage(QWidget):
    """Signals: `look_asked(PackedEnquiry)`, `print_asked`, `close_asked`."""

    look_asked = Signal(object)
    print_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: EmergencyPack | None = None
        self.banner = Banner(self, kind="lost")
        self.notice = Banner(self)
        self.notice.hide()
        self.find_edit = FindEdit(self)
        self.find_edit.setPlaceholderText(say("Find a reference, initials or a name"))
        self.find_edit.setAccessibleName(say("Find in the emergency pack"))
        self.list = WorklistList(self, name=say("Open enquiries of the pack"))
        self.sheet = PackSheet(self)
        self.found = PlainLabel(self, role="small", tone="text2")
        self.print = Button(self, text=say("Print all of it…"), icon="printer", key="Ctrl+P")
        self.close_pack = Button(self, text=say("Close the pack"), icon="lock", kind="primary", key="F10")
        self._lay_out()
        self.find_edit.textChanged.connect(self._show_rows)
        self.list.row_chosen.connect(self._on_chosen)
        self.print.clicked.connect(self.print_asked)
        self.close_pack.clicked.connect(self.close_asked)

    def show_pack(self, pack: EmergencyPack) -> None:
        """This pack; the keyboard where somebody is looked for."""
        self._pack = pack
        self.notice.hide()
        text = say(
            "The server is away: what happened since is not here. Enter what you do when it is back, with its own time."
        )
        self.banner.say("lost", say("As of {made}.").format(made=moment_words(pack.made)), text)
        self.find_edit.clear()
        self.sheet.show_nothing()
        self._show_rows()
        self.find_edit.setFocus()

    def show_enquiry(self, one: PackedEnquiry) -> None:
        """One of it."""
        self.sheet.show_enquiry(one)

    def say(self, kind: str, head: str, text: str = "") -> None:
        """What became of printing, or of a look that could not be noted."""
        self.notice.say(kind, head, text)
        self.notice.show()

    def empty(self) -> None:
        """Nothing of it stays on the screen or behind it."""
        self._pack = None
        self.find_edit.clear()
        self.list.set_rows((), datetime.now(UTC))
        self.sheet.show_nothing()
        self.found.setText("")

    def changeEvent(self, event: QEvent) -> None:
        """The list grows with the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "list"):
            self._fit()

    def _fit(self) -> None:
        for widget in (self.list, self.find_edit):
            widget.setFixedWidth(px(LIST_WIDTH))

    def _show_rows(self) -> None:
        if self._pack is None:
            return
        shown = [one for one in self._pack.enquiries if one.holds(self.find_edit.text())]
        self.list.set_rows([_row(one) for one in shown], datetime.now(UTC))
        self.found.setText(
            say("{shown} of {enquiries}").format(
                shown=counted(len(shown), "enquiry", "enquiries"), enquiries=len(self._pack.enquiries)
            )
        )

    def _on_chosen(self, row: WorklistRow) -> None:
        if self._pack is not None:
            self.look_asked.emit(next(one for one in self._pack.enquiries if one.enquiry == row.enquiry))

    def _lay_out(self) -> None:
        self._fit()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Emergency pack"), role="title"))
        head.addStretch(1)
        head.addWidget(self.print)
        head.addWidget(self.close_pack)
        left = QVBoxLayout()
        left.setSpacing(6)
        for widget in (self.find_edit, self.found):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addLayout(left)
        across.addWidget(self.sheet, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addWidget(self.notice)
        whole.addLayout(across, 1)


def _row(one: PackedEnquiry) -> WorklistRow:
    answered = sum(agency.answered for agency in one.agencies)
    head = (one.enquiry, one.reference, one.initials, one.state, one.rating, one.kind, one.received)
    return WorklistRow(*head, one.due, one.due_what, 0, asked=len(one.agencies), returned=answered)
