"""A professional talks a worry through: the form, and beside it what was advised lately, read with a reason."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from mashdesk.domain.advice import Advice, AdviceRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.advice.questions import advising
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block, end_of_list
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.advice_entry import AdviceEntry
from mashdesk.gui.viewmodels.advice_model import AdviceModel
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.empty_state import EmptyState

TITLE = say("Advice without a referral")
TOLD = say("Your hub reads it, each time with a reason; no agency does. It opens no enquiry and starts no clock.")
NOTHING = say(
    "What is advised without a referral stands here: when, by whom it was noted, and whether a referral came of it."
)
REASONS = (say("They rang again"), say("A referral is made of it"), say("To see what was advised"))


class AdvicePage(QWidget):
    """The form is made anew after each one that was kept.

    Signals:
        closed: back to where it was opened from; what is typed is kept.
        state_changed(SavedIs): what is true of what is typed.
        referral_asked(Advice): a referral is to be begun from the one that is open.
    """

    closed = Signal()
    state_changed = Signal(object)
    referral_asked = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with = (who, tasks, bus)
        self.model = AdviceModel(who, tasks, bus, self)
        self.notice = Banner(self)
        self.notice.hide()
        self.given = ScrollingCard(self, title=say("Advised lately"))
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.reading = ScrollingCard(self, title=say("What was advised"))
        self._beside = QStackedWidget(self)
        for page in (self.given, self.reason, self.reading):
            self._beside.addWidget(page)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 10, 12, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._beside, 2)
        self.panel = self._made()
        self.model.changed.connect(self._show_given)
        self.model.opened.connect(self._show_open)
        self.model.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        self.reason.open_asked.connect(self.model.open)

    def begin(self) -> None:
        """It is shown: the keyboard to the first question."""
        self.notice.hide()
        self.model.reload()
        self.panel.focus_first()

    def primary_action(self) -> None:
        """F8: keep it."""
        self.panel.primary_action()

    def keep(self) -> None:
        """Keep what is typed on this computer now."""
        self.panel.command.keep_draft()

    def leave(self) -> None:
        """From what is read to the list, then back; what is typed is kept."""
        if self._beside.currentWidget() is not self.given:
            self.show_list()
            return
        self.keep()
        self.closed.emit()

    def ask(self, row: AdviceRow) -> None:
        """Ask why this one is opened."""
        self.reason.ask(row)
        self._beside.setCurrentWidget(self.reason)
        self.reason.focus_start()

    def show_list(self) -> None:
        """Close what is open, and show what was advised lately."""
        self.model.close()
        self._beside.setCurrentWidget(self.given)
        self.given.setFocus()

    def _made(self) -> EntryPanel:
        who, tasks, bus = self._with
        model = AdviceEntry(who, tasks, bus, self)
        panel = EntryPanel(self, model, advising(), title=TITLE, told=TOLD, submit=say("Keep it"))
        panel.body.insertWidget(1, self.notice)
        panel.cancel.setText(say("Back"))
        panel.cancel.clicked.connect(self.leave)
        panel.command.saved.connect(lambda: self._on_saved(model))
        panel.command.state_changed.connect(self.state_changed)
        self._row.insertWidget(0, panel, 3)
        return panel

    def _on_saved(self, model: AdviceEntry) -> None:
        gone = self.panel
        self.notice.setParent(self)
        self.panel = self._made()
        self._row.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        model.deleteLater()
        reference = model.reference or str(model.form.found_saved.get("reference", ""))
        self.notice.say(
            "safe",
            say("Kept as {reference}.").format(reference=reference),
            say("Tell them this reference, so that it is found when they ring again."),
        )
        self.notice.show()
        self.panel.focus_first()

    def _show_given(self) -> None:
        if not self.model.rows:
            self.given.fill(EmptyState(icon="message-square-text", head=say("Nothing yet"), text=NOTHING))
            return
        self.given.fill(*(block(*self._line(row)) for row in self.model.rows), *end_of_list(len(self.model.rows)))

    def _line(self, row: AdviceRow) -> Iterator[QWidget]:
        words = say("Told to refer") if row.told_to_refer else say("Not told to refer")
        led = (
            say(" · referral {enquiry_reference}").format(enquiry_reference=row.enquiry_reference)
            if row.enquiry_reference
            else ""
        )
        yield Fact(
            label=f"{row.reference} · {moment_words(row.asked)}",
            words=say("{words}{led} · noted by {by}").format(words=words, led=led, by=row.by),
        )
        button = Button(None, text=say("Open…"), kind="quiet", compact=True)
        button.setAccessibleName(say("Open {reference}…").format(reference=row.reference))
        button.clicked.connect(lambda: self.ask(row))
        yield button

    def _show_open(self) -> None:
        advice = self.model.advice
        if advice is None:
            return
        self.reading.fill(block(*self._facts(advice)), *self._next(advice))
        self._beside.setCurrentWidget(self.reading)

    def _facts(self, advice: Advice) -> Iterator[QWidget]:
        row = advice.row
        yield Fact(
            label=say("Reference"),
            words=say("{reference} · asked {asked}").format(reference=row.reference, asked=moment_words(row.asked)),
        )
        yield Fact(label=say("Who asked"), words=f"{advice.asker}, {advice.agency} · {advice.reach}")
        yield Fact(label=say("What they asked"), words=advice.question)
        yield Fact(label=say("What they were advised"), words=advice.answer)
        yield Fact(label=say("Advised by"), words=advice.given_by)
        yield Fact(label=say("Told to refer"), words=say("Yes") if row.told_to_refer else say("No"))
        yield Fact(label=say("Noted by"), words=f"{row.by}, {moment_words(advice.at)}")
        yield Fact(label=say("Referral begun from it"), words=row.enquiry_reference or say("None that is known to you"))

    def _next(self, advice: Advice) -> Iterator[QWidget]:
        refer = Button(None, text=say("Begin a referral from it"), icon="plus", kind="primary")
        refer.clicked.connect(lambda: self.referral_asked.emit(advice))
        close = Button(None, text=say("Close"), kind="quiet")
        close.clicked.connect(self.show_list)
        yield refer
        yield close
