"""The signature: what is being sealed stands there, and the password is typed again. Beside the picture, no dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.contradictions import in_words
from mashdesk.domain.names import isolated
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import listed
from mashdesk.gui.forms.ui_sign import Ui_SignForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.decision_model import DecisionModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.cards import Card, Scroll, empty

CONSEQUENCE = say(
    "What you sign is sealed with your name and the time. Nobody can change it; only a later decision replaces it. "
    "The letters to the family become due."
)
REFUSED = say("The {what} is not right. Nothing was signed. Type it again.")
NOT_PROVED = say("The server did not take your certificate or ticket. Nothing was signed.")
CONFIRMED = say(
    "A signature needs a fresh sign-in. Yours is by certificate or ticket and asks you nothing, so it shows that this "
    "desk is yours, and only your own care that you are the one who sits at it. By signing you say that you are."
)


class SignPanel(Card):
    """Signs every decision that is complete.

    Signals:
        back_asked: not yet; back to the decision.
        changed_meanwhile: the sheet must be read again; what was typed stays.
    """

    back_asked = Signal()
    changed_meanwhile = Signal()

    def __init__(self, parent: QWidget | None, model: DecisionModel) -> None:
        super().__init__(parent)
        self._model = model
        self._form = QWidget(self)
        self._notice = Banner(self)
        self.ui = Ui_SignForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        area = Scroll(self)
        area.body.setContentsMargins(0, 0, 6, 0)
        area.body.addWidget(self._notice)
        area.body.addWidget(self._form)
        area.body.addStretch(1)
        self.body.addWidget(area, 1)
        self._keep_in_sight(self.fields["password"], self.ui.actions)
        self.ui.title.setText(say("Sign and seal"))
        self.ui.consequence.setText(CONSEQUENCE)
        self.ui.sign_button.set_icon("lock")
        self.ui.sign_button.set_key("F8")
        self._connect()

    @property
    def notice(self) -> str:
        """What stands above the form."""
        return self._notice.words if not self._notice.isHidden() else ""

    def begin(self) -> None:
        """Show what will be signed; the password is empty each time."""
        empty(self.ui.decisions_layout)
        for decided, children in self._alike():
            self.ui.decisions_layout.addWidget(Fact(label=listed(children), words=decided, role="strong"))
        told = say(in_words(self._model.sheet.contradictions))
        if told:
            self.ui.decisions_layout.addWidget(Fact(label=say("Before you sign"), words=told, role="strong"))
        self.ui.password.clear()
        self.fields["password"].set_problem(None)
        self.say("info", "")
        self._ask()

    def primary_action(self) -> None:
        """F8 signs, as Enter in the password does."""
        if not self.ui.sign_button.isEnabled():
            return
        password, what = self.ui.password.text(), self._model.signature_asks_for
        if what and not password:
            self._refuse(say("Type your {what}: it is your signature.").format(what=what))
            return
        self.ui.password.clear()
        self._model.sign(password)

    def say(self, kind: str, head: str, text: str = "") -> None:
        """A line above the form; "" takes it away."""
        self._notice.say(kind, head, text)
        self._notice.setVisible(bool(head))

    def _ask(self) -> None:
        """For what the signature needs; where nothing can be typed, what the signature then shows and does not show."""
        what = self._model.signature_asks_for
        self.fields["password"].setVisible(bool(what))
        self.ui.consequence.setText(CONSEQUENCE if what else f"{CONSEQUENCE} {CONFIRMED}")
        if what == "passphrase":
            self.fields["password"].set_label(say("Passphrase of your key"))
        (self.ui.password if what else self.ui.sign_button).setFocus()

    def _keep_in_sight(self, *widgets: QWidget) -> None:
        """Below what scrolls: however many children there are, where to sign is always on the screen."""
        layout = self._form.layout()
        assert layout is not None
        for widget in widgets:
            layout.removeWidget(widget)
            self.body.addWidget(widget)

    def _alike(self) -> list[tuple[str, list[str]]]:
        """What is decided, each once, with the children for whom it is decided."""
        alike: dict[str, list[str]] = {}
        for child in self._model.complete():
            typed = self._model.of(child.id)
            outcome = self._model.profile.outcome(typed.outcome).label
            alike.setdefault(say("Level {level} · {outcome}").format(level=typed.level, outcome=outcome), []).append(
                isolated(child.called)
            )
        return list(alike.items())

    def _connect(self) -> None:
        self.ui.sign_button.clicked.connect(self.primary_action)
        self.ui.password.returnPressed.connect(self.primary_action)
        self.ui.back_button.clicked.connect(self.back_asked)
        command = self._model.form
        command.state_changed.connect(self._on_state)
        command.password_refused.connect(self._on_refused)
        command.problems_found.connect(self._on_problems)
        command.refused.connect(lambda sentence: self.say("warning", say("Not signed."), sentence))
        command.changed_meanwhile.connect(self._on_changed_meanwhile)

    def _on_refused(self) -> None:
        what = self._model.signature_asks_for
        if what:
            self._refuse(REFUSED.format(what=what))
        else:
            self.say("stop", say("Not signed."), NOT_PROVED)

    def _refuse(self, sentence: str) -> None:
        self.fields["password"].set_problem(sentence)
        self.ui.password.setFocus()

    def _on_state(self, state: SavedIs) -> None:
        busy = state in (SavedIs.SAVING, SavedIs.CHECKING)
        self.ui.sign_button.setEnabled(not busy)
        self.ui.sign_button.setText(say("Signing…") if busy else say("Sign and seal"))
        if state is SavedIs.CHECKING:
            self.say("lost", say("Checking…"), say("The connection broke. The server will say whether it is sealed."))

    def _on_problems(self, problems: tuple[Problem, ...]) -> None:
        self.say("stop", say("Not signed."), " ".join(say(problem.message) for problem in problems))

    def _on_changed_meanwhile(self) -> None:
        self.say("warning", say("Somebody else saved meanwhile."), say("Look at what changed, then sign again."))
        self.changed_meanwhile.emit()
