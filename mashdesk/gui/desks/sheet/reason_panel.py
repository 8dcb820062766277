"""Why somebody opens an enquiry, asked in its place and before anything of it is shown, because opening is logged."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_open_enquiry import Ui_OpenEnquiryForm
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card

KNOWN = say(
    "From then on it is not there for you: not in lists, not by its reference. Only the hub manager lifts that."
)
GONE = say("It is not there for you any more. The hub manager sees that you said so, and nobody will ask you about it.")
HUB_REASONS = (
    say("Screening"),
    say("Gathering"),
    say("Discussion"),
    say("Deciding"),
    say("Question about this enquiry"),
)


class Called(Protocol):
    """A row of whatever list: what people call it by."""

    @property
    def reference(self) -> str:
        """Its reference."""
        ...


class Chosen(Protocol):
    """A row of whatever list: which enquiry it stands for."""

    @property
    def enquiry(self) -> UUID:
        """The enquiry's id."""
        ...

    @property
    def reference(self) -> str:
        """What people call it by."""
        ...


class ReasonPanel(QWidget):
    """Quick reasons and a line for one's own words; Enter opens.

    Signals:
        open_asked(row, str): open this enquiry for this reason.
        family_known(row): the person knows this family, and said so twice.
    """

    open_asked = Signal(object, str)
    family_known = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, reasons: Sequence[str] = HUB_REASONS) -> None:
        super().__init__(parent)
        self._row: Called | None = None
        self._card = Card(self)
        self._banner = Banner(self)
        self._form = QWidget(self._card)
        self._ui = Ui_OpenEnquiryForm()
        self._ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self._fields = fields_of(self._form)
        self._quick = WrapRow(self._form)
        self._ui.quick_layout.addWidget(self._quick)
        self._quick.show_widgets([self._quick_button(reason) for reason in reasons])
        self.family = Button(self._form, text=say("I know this family…"), icon="user-x", kind="quiet")
        self.family.hide()  # shown where somebody listens
        self._lay_out()
        self._ui.open_button.setAutoDefault(True)
        self._ui.open_button.clicked.connect(self._on_open)
        self._ui.reason.returnPressed.connect(self._on_open)
        self.family.clicked.connect(self._on_family)
        self._banner.action_asked.connect(self._on_family_confirmed)

    def ask(self, row: Called, reason: str = "", why: str = "") -> None:
        """Ask about this row; `reason` begins the line, `why` says what happened before ("The opening has ended.")."""
        self._row = row
        self._ui.title.setText(say("Open {reference}").format(reference=row.reference))
        self._ui.reason.setText(reason)
        self._fields["reason"].set_problem(None)
        self._banner.say("info", why)
        self._banner.setVisible(bool(why))
        self._form.setVisible(True)
        self.set_busy(False)

    def let_go(self, enquiry: UUID) -> None:
        """The person is connected with it: it is not there for them any more."""
        if self._row is not None and getattr(self._row, "enquiry", None) == enquiry:
            self._row = None
            self._banner.say("safe", say("Kept."), GONE)
            self._banner.setVisible(True)
            self._form.setVisible(False)

    def set_busy(self, busy: bool) -> None:
        """The server is being asked."""
        self._ui.open_button.setEnabled(not busy)
        self._ui.open_button.setText(say("Opening…") if busy else say("Open"))

    def refuse(self, sentence: str) -> None:
        """It was not opened, and why."""
        self.set_busy(False)
        self._fields["reason"].set_problem(sentence)

    def focus_start(self) -> None:
        """To the line for the reason."""
        self._ui.reason.setFocus()

    def take_typing(self, text: str) -> None:
        """The first key of a reason, typed while the list had the keyboard; a reason that is offered gives way."""
        self.focus_start()
        self._ui.reason.selectAll()
        self._ui.reason.insert(text)

    def _on_family(self) -> None:
        self._banner.say("warning", say("You know this family?"), KNOWN, say("Yes, take it from me"))
        self._banner.setVisible(True)

    def _on_family_confirmed(self) -> None:
        if self._row is not None:
            self.family_known.emit(self._row)

    def _quick_button(self, reason: str) -> Button:
        button = Button(self._form, text=reason)
        button.clicked.connect(lambda: self._take(reason))
        return button

    def _take(self, reason: str) -> None:
        self._ui.reason.setText(reason)
        self._on_open()

    def _on_open(self) -> None:
        reason = self._ui.reason.text().strip()
        if self._row is None or not self._ui.open_button.isEnabled():
            return
        if len(reason) < 3:  # noqa: PLR2004 - the server's own rule
            self.refuse(say("Say in a few words why you open this enquiry."))
            self.focus_start()
            return
        self.set_busy(True)
        self.open_asked.emit(self._row, reason)

    def _lay_out(self) -> None:
        self._ui.logged.setText(
            say("Who opened what, when and why is kept. The opening ends by itself after half an hour.")
        )
        self._card.setMaximumWidth(px(560))
        self._card.body.setContentsMargins(24, 20, 24, 20)
        self._card.body.addWidget(self._banner)
        self._card.body.addWidget(self._form)
        self._ui.actions_layout.insertWidget(0, self.family)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        # Not centred by an alignment: its height must be reckoned at the width that it really gets.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 50)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
