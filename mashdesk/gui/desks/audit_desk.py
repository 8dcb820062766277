"""The auditor's desk: who looked at what and why, many openings in an hour, the seals. Nothing of a case is here."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.access_log import LogEntry
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.auditing.entry_page import EntryPage
from mashdesk.gui.desks.auditing.log_pane import LogPane
from mashdesk.gui.desks.auditing.seals_page import SealsPage
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import counted, moment_words
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.audit_model import MANY, AuditModel
from mashdesk.gui.viewmodels.log_running import LogExport, SealsCheck
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

LOG, HOURS, SEALS = "log", "hours", "seals"
CHOOSE = say("Every opening, read, search, print, refusal and change of an account is here, newest first.")
NONE = say("Nobody opened {many} enquiries or more in an hour of the last thirty-one days.").format(many=MANY)
EXPORTED = say("That you wrote it is an entry of the log.")


class AuditDesk(QWidget):
    """Tabs over the log, the busy hours and the seals; F8 checks the seals where they are in front."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del bus  # what others do comes into the log all day; it is looked at anew when the auditor asks
        self.tasks = tasks
        self.model = AuditModel(who, tasks, self)
        self.seals_check, self.exporting = SealsCheck(who, tasks, self), LogExport(who, tasks, self)
        self.strip = TabStrip(
            self, name=say("Audit"), tabs=[Tab(LOG, say("Access log")), Tab(HOURS, say("Many openings"), 0)]
        )
        self.pane, self.entry = LogPane(self.model, self), EntryPage(self)
        self.told = Banner(self, action=say("Stop"))
        self.hours = ScrollingCard(self, name=say("Many openings in an hour"))
        self.seals = SealsPage(self.seals_check, self)
        self._nothing = EmptyState(self, icon="history", head=say("Choose an entry"), text=CHOOSE)
        self._columns = ListAndSheet(self.pane, self, list_words=say("Entries"))
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._show_hours()
        self.model.begin()
        self.seals_check.reload()

    def primary_action(self) -> None:
        """F8: check the log, where its seals are in front."""
        if self._pages.currentWidget() is self.seals:
            self.seals_check.start()

    def back(self) -> None:
        """To the entries (Esc)."""
        self.show_part(LOG)
        self._columns.show_list()
        self.pane.list.setFocus()

    def show_part(self, key: str) -> None:
        """The log, the busy hours or the seals."""
        self.strip.choose(key)
        self._pages.setCurrentWidget({HOURS: self.hours, SEALS: self.seals}.get(key, self._columns))

    def find_text(self, text: str) -> bool:
        """Look for a colleague's entries by a part of their name (Ctrl+K, then Enter); whether there is one."""
        wanted = text.casefold()
        found = next((one for one in self.model.staff if wanted in f"{one.name} {one.login}".casefold()), None)
        if found is None:
            self.pane.foot.setText(say("Nobody of the hub has that name."))
        else:
            self._look_for_person(found.login)
        return True

    def export(self, place: Path) -> None:
        """Write what is looked for to a file."""
        self.exporting.start(self.model.filter, place)

    def _choose_file(self) -> None:
        place, _kind = QFileDialog.getSaveFileName(
            self, say("Write to a file"), "access-log.csv", say("Tables (*.csv)")
        )
        if place:
            self.export(Path(place))

    def _on_chosen(self, entry: LogEntry) -> None:
        self.entry.show_entry(entry)
        self._columns.show_page(self.entry)

    def _look_for_person(self, login: str) -> None:
        self.model.look_for(person=login, kind="", enquiry=None)
        self.back()

    def _look_for_enquiry(self, enquiry: UUID) -> None:
        self.model.look_for(person="", kind="", enquiry=enquiry)
        self.back()

    def _show_hours(self) -> None:
        told = self.model.hours
        self.strip.set_tabs(
            [Tab(LOG, say("Access log")), Tab(HOURS, say("Many openings"), len(told)), Tab(SEALS, say("Seals"))]
        )
        cards: list[QWidget] = [
            block(
                Fact(
                    label=say("The hour from {hour}").format(hour=moment_words(one.hour)),
                    words=f"{one.name} · {one.login}: {counted(one.openings, 'opening')}",
                    role="strong",
                )
            )
            for one in told
        ]
        self.hours.fill(*(cards or [EmptyState(icon="clock", head=say("No hour stands out"), text=NONE)]))

    def _show_exporting(self) -> None:
        running = self.exporting.running
        self.pane.export.setEnabled(not running)
        if running:
            written = counted(self.exporting.written, "entry", "entries")
            self.told.say("info", say("Writing…"), say("{written} so far.").format(written=written), say("Stop"))
        self.told.setVisible(running)

    def _on_exported(self, written: int) -> None:
        self.told.say(
            "safe",
            say("{written} written.").format(written=counted(written, "entry", "entries")),
            EXPORTED,
            say("Seen"),
        )
        self.told.show()

    def _on_export_refused(self, why: str) -> None:
        self.told.say("warning", say("Nothing was written."), why, say("Seen"))
        self.told.show()

    def _on_told(self) -> None:
        self.exporting.stop()
        self.told.hide()

    def _connect(self) -> None:
        self.strip.tab_chosen.connect(self.show_part)
        self.pane.row_chosen.connect(self._on_chosen)
        self.pane.export_asked.connect(self._choose_file)
        self.entry.person_asked.connect(self._look_for_person)
        self.entry.enquiry_asked.connect(self._look_for_enquiry)
        self.model.hours_changed.connect(self._show_hours)
        self.exporting.changed.connect(self._show_exporting)
        self.exporting.done.connect(self._on_exported)
        self.exporting.refused.connect(self._on_export_refused)
        self.told.action_asked.connect(self._on_told)

    def _lay_out(self) -> None:
        for page in (self._nothing, self.entry):
            self._columns.add_page(page)
        for each in (self._columns, self.hours, self.seals):
            self._pages.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addWidget(self.strip)
        column.addWidget(self.told)
        column.addWidget(self._pages, 1)
        self.told.hide()
