"""Somebody asks for their file, complains or says what they think: the form, and beside it what was passed on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.rights.questions import receiving
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block, end_of_list
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.matter_entry import ReceivingEntry
from mashdesk.gui.viewmodels.passed_on_model import PassedOnModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.empty_state import EmptyState

TITLE = say("Somebody asks for their file, or complains")
TOLD = say(
    "It goes to whoever deals with it. Unless that is you, you see from then on that it was passed on, and no more."
)
NOTHING = say("What you take in stands here for ninety days: that it was passed on, and no more.")

PASSED_ON_AT_MOST = 100
"""As many as `app.passed_on` tells of."""


class ReceivingPage(QWidget):
    """The form is made anew after each one that was passed on.

    Signals:
        closed: back to where it was opened from; what is typed is kept.
        state_changed(SavedIs): what is true of what is typed.
    """

    closed = Signal()
    state_changed = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with = (who, tasks, bus)
        self.model = PassedOnModel(who, tasks, bus, self)
        self.notice = Banner(self)
        self.notice.hide()
        self.passed = ScrollingCard(self, title=say("Passed on by you"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 10, 12, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self.passed, 2)
        self.panel = self._made()
        self.model.changed.connect(self._show_passed)

    def begin(self) -> None:
        """It is shown: the keyboard to the first question."""
        self.notice.hide()
        self.model.reload()
        self.panel.focus_first()

    def primary_action(self) -> None:
        """F8: pass it on."""
        self.panel.primary_action()

    def keep(self) -> None:
        """Keep what is typed on this computer now."""
        self.panel.command.keep_draft()

    def leave(self) -> None:
        """Back; what is typed is kept."""
        self.keep()
        self.closed.emit()

    def _made(self) -> EntryPanel:
        who, tasks, bus = self._with
        model = ReceivingEntry(who, tasks, bus, parent=self)
        panel = EntryPanel(self, model, receiving(who.profile), title=TITLE, told=TOLD, submit=say("Pass it on"))
        panel.body.insertWidget(1, self.notice)
        panel.cancel.setText(say("Back"))
        panel.cancel.clicked.connect(self.leave)
        panel.command.saved.connect(lambda: self._on_saved(model))
        panel.command.state_changed.connect(self.state_changed)
        self._row.insertWidget(0, panel, 3)
        return panel

    def _on_saved(self, model: ReceivingEntry) -> None:
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
            say("Passed on as {reference}.").format(reference=reference),
            say("Tell them that it came, and this reference."),
        )
        self.notice.show()
        self.panel.focus_first()

    def _show_passed(self) -> None:
        told = self.model.told
        if not told:
            self.passed.fill(EmptyState(icon="send", head=say("Nothing yet"), text=NOTHING))
            return
        self.passed.fill(
            *(
                block(Fact(label=f"{one.reference} · {moment_words(one.at)}", words=say(one.kind.words)))
                for one in told
            ),
            *end_of_list(len(told), PASSED_ON_AT_MOST),
        )
