"""One item of a return, and beside it who may see it, computed before it is saved."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from mashdesk.domain.codes import Handling, Nature, PoliceHandling, PoliceInformation, PoliceSource
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_item_form import Ui_ItemForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.item_visibility import Visibility
from mashdesk.gui.viewmodels.typed_return import Typed
from mashdesk.gui.widgets.chip import Chip

_HANDLING = (
    (Handling.HUB.value, say("The hub, and every agency asked")),
    (Handling.NAMED_AGENCIES.value, say("Only agencies that I name")),
    (Handling.DECISION_MAKER.value, say("The decision maker only: sealed")),
)
_WIDE_TEXTS = ("what", "relevance")
_POLICE_CODES = (
    ("police_source", PoliceSource),
    ("police_information", PoliceInformation),
    ("police_handling", PoliceHandling),
)
_POLICE = (*(name for name, _codes in _POLICE_CODES), "police_conditions")


class ItemForm(QWidget):
    """Signals: `changed` (something was typed or chosen), `removal_asked`."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(
        self,
        seen_by: Callable[[Typed], Visibility],
        agencies: Sequence[tuple[str, str]],
        bases: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        police: bool = False,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ItemForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        drawn = fields_of(self)
        self.fields = drawn | {"happened": drawn["when"]}
        self.ui.nature.offer([(nature.value, say(nature.words).lower()) for nature in Nature])
        self.ui.handling.offer(_HANDLING, down=True)
        self.ui.handling.setAccessibleName(say("Who may see this item"))
        self.ui.shared_with.offer(agencies)
        self.ui.lawful_basis.offer(bases, prompt=say("Choose"))
        for name, codes in _POLICE_CODES:
            getattr(self.ui, name).offer([(code.value, f"{code.value}: {say(code.words)}") for code in codes])
        self.ui.police.setVisible(police)

        self._police = police
        self._seen_by = seen_by
        self._filling = False

        self._connect()

    def show_item(self, typed: Typed, number: int, people: Sequence[tuple[str, str]]) -> None:
        """Show one item and whom it may be about."""
        self._filling = True
        self.ui.title.setText(say("Item {number}").format(number=number))
        self.ui.people.offer(people)
        self.ui.people.choose(typed.get("people", ()))
        self.ui.when.setText(str(typed.get("when") or ""))
        for name in _WIDE_TEXTS:
            getattr(self.ui, name).setPlainText(str(typed.get(name) or ""))
        self.ui.nature.choose(typed.get("nature") or Nature.FACT.value)
        self.ui.lawful_basis.choose(str(typed.get("lawful_basis") or ""))
        self.ui.handling.choose(typed.get("handling") or Handling.HUB.value)
        for name, _codes in _POLICE_CODES:
            getattr(self.ui, name).choose(str(typed.get(name) or ""))
        self.ui.police_conditions.setPlainText(str(typed.get("police_conditions") or ""))
        self.ui.shared_with.choose(typed.get("shared_with", ()))
        self.ui.not_for_family.setChecked(bool(typed.get("not_for_family")))
        self._filling = False
        self.show_problems(())
        self._say_who_sees()

    def arrange(self, *, narrow: bool) -> None:
        """Side by side, or below each other where there is no room."""
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for each in (layout, self.ui.first_layout, self.ui.police_layout):
            each.setDirection(down if narrow else across)
        self.ui.who.setMaximumWidth(16_777_215 if narrow else px(380))
        self.ui.who.setMinimumWidth(0 if narrow else px(300))

    def typed(self) -> Typed:
        """The item, as typed."""
        return {
            "people": list(self.ui.people.chosen),
            "when": self.ui.when.text(),
            "what": self.ui.what.toPlainText(),
            "relevance": self.ui.relevance.toPlainText(),
            "nature": self.ui.nature.value,
            "lawful_basis": self.ui.lawful_basis.code,
            "handling": self.ui.handling.value,
            "shared_with": list(self.ui.shared_with.chosen),
            "not_for_family": self.ui.not_for_family.isChecked(),
        } | (self._typed_codes() if self._police else {})

    def _typed_codes(self) -> Typed:
        codes = {name: getattr(self.ui, name).code for name, _codes in _POLICE_CODES}
        return codes | {"police_conditions": self.ui.police_conditions.toPlainText()}

    def show_problems(self, problems: Iterable[Problem]) -> QWidget | None:
        """Say what is missing beside each field; the first field that misses something."""
        wrong = {problem.field: say(problem.message) for problem in problems}
        for name, field in self.fields.items():
            if name != "when":
                field.set_problem(wrong.get(name))
        order = ("happened", "people", "what", "relevance", "lawful_basis", *_POLICE, "shared_with")
        return next((self.fields[name] for name in order if name in wrong), None)

    def _connect(self) -> None:
        for name, _codes in _POLICE_CODES:
            getattr(self.ui, name).changed.connect(self._on_handling_changed)
        for text in (self.ui.what, self.ui.relevance, self.ui.police_conditions):
            text.textChanged.connect(self._tell)
        self.ui.when.textChanged.connect(self._tell)
        self.ui.people.changed.connect(self._tell)
        self.ui.nature.changed.connect(self._tell)
        self.ui.lawful_basis.changed.connect(self._tell)
        self.ui.handling.changed.connect(self._on_handling_changed)
        self.ui.shared_with.changed.connect(self._on_handling_changed)
        self.ui.not_for_family.toggled.connect(self._on_handling_changed)
        self.ui.remove.clicked.connect(self.removal_asked)

    def _on_handling_changed(self) -> None:
        self._say_who_sees()
        self._tell()

    def _say_who_sees(self) -> None:
        self.fields["shared_with"].setVisible(self.ui.handling.value == Handling.NAMED_AGENCIES.value)
        with_conditions = self.ui.police_handling.code == PoliceHandling.CONDITIONS.value
        self.fields["police_conditions"].setVisible(with_conditions)
        seen = self._seen_by(self.typed())
        self.ui.will.show_widgets([Chip(text=one.words, icon=one.icon) for one in seen.will])
        self.ui.will_not.show_widgets([Chip(text=one.words, icon=one.icon, kind="lock") for one in seen.will_not])

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
