"""One relationship between two people of a referral, read as a sentence: Ash is the mother of Rowan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.codes import RelationshipKind
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.referral_form.section import People
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field

_RESPONSIBILITY = {"yes": True, "no": False, "unknown": None}
_WORDS = (("yes", say("Yes")), ("no", say("No")), ("unknown", say("Not known")))


class RelationshipRow(QWidget):
    """Who, what, to whom, and whether they have parental responsibility for them.

    Signals:
        changed: another choice.
        removal_asked: take this relationship out.
    """

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.kind, self.to, self.responsibility = (CodePicker(self) for _ in range(4))
        self.remove = Button(self, text=say("Take out"), icon="x", kind="quiet")
        self.kind.offer(
            ((kind.value, say(kind.words)) for kind in RelationshipKind), search=True, prompt=say("mother, aunt …")
        )
        self.responsibility.offer(_WORDS)
        self.responsibility.choose("unknown")
        self._lay_out()

        for picker in (self.person, self.kind, self.to, self.responsibility):
            picker.changed.connect(self.changed)
        self.remove.clicked.connect(self.removal_asked)

    def set_people(self, people: People) -> None:
        """The people to choose from."""
        for picker in (self.person, self.to):
            picker.offer(people)

    def show_typed(self, typed: Typed) -> None:
        """Show a relationship."""
        self.person.choose(str(typed.get("person") or ""))
        self.to.choose(str(typed.get("to") or ""))
        self.kind.choose(str(typed.get("kind") or ""))
        told = typed.get("parental_responsibility")
        self.responsibility.choose(next(code for code, value in _RESPONSIBILITY.items() if value is told))

    def typed(self) -> Typed:
        """The relationship as chosen."""
        return {
            "person": self.person.code,
            "to": self.to.code,
            "kind": self.kind.code,
            "parental_responsibility": _RESPONSIBILITY[self.responsibility.code or "unknown"],
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        parts = ((self.person, say("Who")), (self.kind, say("is the")), (self.to, "of"))
        for picker, label in parts:
            row.addWidget(Field(picker, self, label=label), 3)
        row.addWidget(Field(self.responsibility, self, label=say("Parental responsibility")), 2)
        row.addWidget(self.remove)
