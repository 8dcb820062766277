"""The decision record signed with one's own certificate: which card and its PIN, or which file and its passphrase."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from mashdesk.domain.cards import CardHere
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.decision_record_model import Card, Certificate
from mashdesk.gui.widgets import cards
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

TOLD = say(
    "Whoever opens the file sees that you signed it and that nothing was changed since. "
    "Your PIN or passphrase is not kept."
)
NOT_CHOSEN = say("Choose the file with your certificate and its key.")
NO_CARD = say("Put your card in, then press Look again.")
NO_PIN = say("Type the card’s PIN.")
_HINT = say("A file that ends in .p12 or .pfx")
_KINDS = say("Certificates (*.p12 *.pfx);;All files (*)")


ON_CARD, IN_FILE = "card", "file"
_OF_CARD, _OF_FILE = ("card", "pin"), ("certificate", "passphrase")


class OwnCertificate(cards.Card):
    """Beside the picture, so that asking for a file is never a window above a window. Cards are offered once seen.

    It stays until the record is written; what is typed stays when it is refused.

    `choose_file` asks which file it is; None when the person thinks better of it.

    Signals:
        sign_asked(Certificate or Card): whose signature; answer with `show_refused`, or take the panel away.
        cards_asked: see again which cards are in; answer with `show_cards`.
        left: not now.
    """

    sign_asked = Signal(object)
    cards_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None, *, choose_file: Callable[[], Path | None] | None = None) -> None:
        super().__init__(parent)
        self._choose_file = choose_file or self._ask_for_file
        self.certificate, self.passphrase = QLineEdit(self), QLineEdit(self)
        self.cards, self.pin = QComboBox(self), QLineEdit(self)
        for secret in (self.passphrase, self.pin):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.where = ChoiceRow(self)
        self.where.offer([(ON_CARD, say("On a card or token")), (IN_FILE, say("In a file"))])
        self.where.setAccessibleName(say("Where your certificate is"))
        self.fields = {
            "card": Field(self.cards, self, label=say("Your card")),
            "pin": Field(self.pin, self, label=say("Its PIN")),
            "certificate": Field(self.certificate, self, label=say("Your certificate"), hint=_HINT),
            "passphrase": Field(self.passphrase, self, label=say("Its passphrase"), optional=True),
        }
        self.again = Button(self, text=say("Look again"), icon="search")
        self.browse = Button(self, text=say("Browse…"), icon="file-search")
        self.sign = Button(self, text=say("Sign the record"), icon="pen-line", kind="primary", key="F8")
        self.cancel = Button(self, text=say("Not now"), kind="quiet")
        self.loose = PlainLabel(self, tone="red_text", wrap=True)
        self.loose.hide()
        self._lay_out()
        self._connect()
        self.where.choose(IN_FILE)
        self.where.hide()

    def focus_first(self) -> None:
        """To what is asked first."""
        self.pin.setFocus() if self._parts == _OF_CARD else self.certificate.setFocus()

    def primary_action(self) -> None:
        """F8 signs, as Enter in a field does."""
        self._on_sign()

    def forget_secrets(self) -> None:
        """Nothing that proves who one is outlives the panel."""
        self.passphrase.clear()
        self.pin.clear()

    def show_cards(self, cards: Sequence[CardHere], why_none: str = "") -> None:
        """The cards that are in, or why none is seen; the first time the card goes before a file."""
        self.cards.clear()
        for card in cards:
            self.cards.addItem(card.label, card.number)
        self.cards.setEnabled(bool(cards))
        self.fields["card"].set_problem(why_none or None)
        if self.where.isHidden():
            self.where.show()
            if not self.certificate.text():
                self.where.choose(ON_CARD)
                (self.pin if cards else self.again).setFocus()

    def show_refused(self, problems: Iterable[Problem], loose: str = "") -> None:
        """Not written: each problem beside its field, any other one under them."""
        self._set_busy(False)
        self.loose.setText(loose)
        self.loose.setVisible(bool(loose))
        for problem in problems:
            field = self.fields.get(problem.field, self.fields[self._parts[0]])
            field.set_problem(say(problem.message))
            field.setFocus()

    def _lay_out(self) -> None:
        area = cards.Scroll(self)
        area.body.setContentsMargins(0, 0, 6, 0)
        self.body.addWidget(area, 1)
        column = area.body
        column.addWidget(PlainLabel(self, text=say("Sign the decision record"), role="title"))
        column.addWidget(PlainLabel(self, text=TOLD, tone="text2", wrap=True))
        column.addWidget(self.where)
        for (place, secret), button in ((_OF_CARD, self.again), (_OF_FILE, self.browse)):
            column.addWidget(self.fields[place])
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
            column.addWidget(self.fields[secret])
        column.addWidget(self.loose)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.sign)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.where.changed.connect(self._show_parts)
        self.again.clicked.connect(self.cards_asked)
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.left)
        self.sign.clicked.connect(self._on_sign)
        typed = (("certificate", self.certificate), ("passphrase", self.passphrase), ("pin", self.pin))
        for key, edit in typed:
            edit.returnPressed.connect(self._on_sign)
            edit.textEdited.connect(lambda _text, key=key: self.fields[key].set_problem(None))

    @property
    def _parts(self) -> tuple[str, str]:
        """The fields that are asked for now."""
        return _OF_CARD if self.where.value == ON_CARD else _OF_FILE

    def _show_parts(self) -> None:
        for name, field in self.fields.items():
            field.setVisible(name in self._parts)
        self.again.setVisible(self._parts == _OF_CARD)
        self.browse.setVisible(self._parts == _OF_FILE)

    def _on_browse(self) -> None:
        if chosen := self._choose_file():
            self.certificate.setText(str(chosen))
            self.fields["certificate"].set_problem(None)
            self.passphrase.setFocus()

    def _on_sign(self) -> None:
        if not self.sign.isEnabled():
            return
        for field in self.fields.values():
            field.set_problem(None)
        self.loose.hide()
        signature = self._chosen()
        if isinstance(signature, Problem):
            self.show_refused([signature])
            return
        self._set_busy(True)
        self.sign_asked.emit(signature)

    def _chosen(self) -> Certificate | Card | Problem:
        if self._parts == _OF_FILE:
            file = self.certificate.text().strip()
            return Certificate(Path(file), self.passphrase.text()) if file else Problem("certificate", NOT_CHOSEN)
        if self.cards.currentIndex() < 0:
            return Problem("card", NO_CARD)
        return Card(self.cards.currentData(), self.pin.text()) if self.pin.text() else Problem("pin", NO_PIN)

    def _set_busy(self, busy: bool) -> None:
        self.sign.setEnabled(not busy)
        self.sign.setText(say("Writing…") if busy else say("Sign the record"))

    def _ask_for_file(self) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(self, say("Your certificate"), "", _KINDS)
        return Path(chosen) if chosen else None
