"""The left of the access log: what is looked for, the entries, and how to write them to a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.access_log import GLASS, KINDS, REFUSED
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.auditing.log_list import LogList
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.audit_model import AuditModel, typed_day
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

EVERY = "*"
_TABS = ((EVERY, say("All")), ("opened", say("Opened")), (REFUSED, say("Refused")), (GLASS, say("Emergency")))


class LogPane(QWidget):
    """Signals:
    row_chosen(LogEntry): the selection came to rest on this entry.
    export_asked: what is looked for is to be written to a file.
    """

    row_chosen = Signal(object)
    export_asked = Signal()

    def __init__(self, model: AuditModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tabs = TabStrip(self, name=say("Which entries"), tabs=[Tab(key, words) for key, words in _TABS])
        self.person, self.kind = CodePicker(self), CodePicker(self)
        self.person.setAccessibleName(say("Whose entries"))
        self.kind.setAccessibleName(say("Kind of entry"))
        self.person.offer([(EVERY, say("Everybody"))], search=True)
        self.kind.offer([(EVERY, say("Every kind")), *((kind, say(kind).capitalize()) for kind in KINDS)], search=True)
        self.since, self.until = (
            Field(QLineEdit(), self, label=say("From")),
            Field(QLineEdit(), self, label=say("Until")),
        )
        self.list = LogList(self)
        self.foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self.anew = Button(self, text=say("Everything"), kind="quiet", compact=True)
        self.export = Button(self, text=say("Write to a file…"), icon="save", compact=True)
        self._lay_out()
        self.show_filter()
        self._connect()

    def show_filter(self) -> None:
        """Show what is looked for."""
        wanted = self._model.filter
        for picker, code in ((self.person, wanted.person), (self.kind, wanted.kind)):
            was_quiet = picker.blockSignals(True)
            picker.choose(code or EVERY)
            picker.blockSignals(was_quiet)
        self.tabs.choose(wanted.kind if wanted.kind in dict(_TABS) else EVERY)

    def clear_filter(self) -> None:
        """Look for everything again."""
        for field in (self.since, self.until):
            _edit(field).clear()
            field.set_problem(None)
        self._model.look_for(person="", kind="", enquiry=None, since=None, until=None)
        self.show_filter()

    def look_for_days(self) -> None:
        """Take the days that are typed; one that is none is told beside it."""
        read = {"since": typed_day(_edit(self.since).text(), end=False)}
        read["until"] = typed_day(_edit(self.until).text(), end=True)
        for field, value in ((self.since, read["since"]), (self.until, read["until"])):
            field.set_problem(say(value.message) if isinstance(value, Problem) else None)
        if not any(isinstance(value, Problem) for value in read.values()):
            self._model.look_for(**read)

    def _on_begun_anew(self) -> None:
        self.list.entries.clear()
        self.show_filter()
        self.foot.setText(say("Fetching…"))

    def _on_page(self, added: int) -> None:
        model = self._model
        self.list.entries.append(model.entries[len(model.entries) - added :])
        many = say("{entries}, newest first").format(entries=counted(len(model.entries), "entry", "entries"))
        self.foot.setText(
            (say("{many}; more follow").format(many=many) if model.more else many) if model.entries else _nothing(model)
        )

    def _on_staff(self) -> None:
        names = [(one.login, f"{one.name} · {one.login}") for one in self._model.staff]
        was_quiet = self.person.blockSignals(True)
        self.person.offer([(EVERY, say("Everybody")), *names], search=True)
        self.person.choose(self._model.filter.person or EVERY)
        self.person.blockSignals(was_quiet)

    def _connect(self) -> None:
        model, entries = self._model, self.list.entries
        entries.more = lambda: model.more and not model.fetching
        entries.fetch = model.fetch_more
        self.tabs.tab_chosen.connect(lambda key: model.look_for(kind=key.removeprefix(EVERY)))
        self.person.changed.connect(lambda: model.look_for(person=self.person.code.removeprefix(EVERY)))
        self.kind.changed.connect(lambda: model.look_for(kind=self.kind.code.removeprefix(EVERY)))
        for field in (self.since, self.until):
            _edit(field).editingFinished.connect(self.look_for_days)
        self.anew.clicked.connect(self.clear_filter)
        self.export.clicked.connect(self.export_asked)
        self.list.row_chosen.connect(self.row_chosen)
        model.begun_anew.connect(self._on_begun_anew)
        model.page_added.connect(self._on_page)
        model.staff_known.connect(self._on_staff)
        model.refused.connect(
            lambda _why: self.foot.setText(say("The log could not be fetched. Press Everything again."))
        )

    def _lay_out(self) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 1, 8)
        column.setSpacing(8)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(8, 0, 0, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        days = QHBoxLayout()
        days.setSpacing(8)
        for field in (self.since, self.until):
            _edit(field).setPlaceholderText("21 Nov 2026")
            days.addWidget(field)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(8)
        above.addWidget(self.person)
        above.addWidget(self.kind)
        above.addLayout(days)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        told = QVBoxLayout()
        told.setContentsMargins(16, 0, 16, 0)
        told.addWidget(self.foot)
        column.addLayout(told)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.export)
        row.addWidget(self.anew)
        row.addStretch(1)
        column.addLayout(row)


def _edit(field: Field) -> QLineEdit:
    assert isinstance(field.control, QLineEdit)
    return field.control


def _nothing(model: AuditModel) -> str:
    return (
        say("No entry is like that.") if model.filter.words != "the whole log of the hub" else say("The log is empty.")
    )
