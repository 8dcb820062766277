"""One child's decision as a form: harm, benefit, level, outcome, reasons, what happens next, contingency."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mashdesk.domain.codes import HarmAnswer
from mashdesk.domain.hub_profile import Choice, Outcome
from mashdesk.domain.readers_of_item import REASONS_ROLES
from mashdesk.domain.universal_services import named_in
from mashdesk.gui.desks.deciding.who_reads import WhoReads
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.forms.ui_decision import Ui_DecisionForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.decision_model import TEXTS, DecisionModel
from mashdesk.gui.viewmodels.item_visibility import of_the_hub_alone
from mashdesk.gui.widgets.text_area import TextArea


class DecisionForm(QWidget):
    """Shows one child at a time; everything typed goes to the view-model at once.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None, model: DecisionModel) -> None:
        super().__init__(parent)
        self._model = model
        self._child: UUID | None = None
        self._filling = False
        self._outcomes: tuple[Outcome, ...] = ()
        self.ui = Ui_DecisionForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self)
        for field in self.fields.values():
            field.let_label_wrap()
        seen = of_the_hub_alone(REASONS_ROLES, restricted="restricted" in model.sheet.row.badges)
        self.who_reads = WhoReads(self, seen, what=say("the reasons"))
        place = self.ui.DecisionForm_layout.indexOf(self.fields["reasons"])
        self.ui.DecisionForm_layout.insertWidget(place + 1, self.who_reads)
        self._offer()
        self._connect()

    def show_child(self, child: UUID) -> None:
        """Show what is typed about a child."""
        self._filling = True
        self._child = child
        typed = self._model.of(child)
        self.ui.harm.choose(typed.harm.value if typed.harm else "")
        self.ui.would_benefit.choose("" if typed.would_benefit is None else typed.would_benefit)
        numbers = [level.number for level in self._model.levels]
        self.ui.level.setCurrentIndex(numbers.index(typed.level) + 1 if typed.level in numbers else 0)
        self._offer_outcomes(typed.level, typed.outcome)
        for name in TEXTS:
            area, words = self._text(name), getattr(typed, name)
            if area.toPlainText() != words:  # or the cursor would jump under whoever is typing
                area.setPlainText(words)
        self._show_services()
        self._filling = False
        self._hint()

    def focus(self, field: str) -> None:
        """To a field by its name."""
        self.fields[field].setFocus()

    def _text(self, name: str) -> TextArea:
        area = getattr(self.ui, name)
        assert isinstance(area, TextArea)
        return area

    def _offer(self) -> None:
        self.ui.harm.offer([(answer.value, say(answer.words)) for answer in HarmAnswer])
        self.ui.would_benefit.offer([(True, say("Yes")), (False, say("No"))])
        levels = [
            say("Level {number}: {level}").format(number=level.number, level=level.title)
            for level in self._model.levels
        ]
        self.ui.level.addItems([say("Choose a level"), *levels])
        for combo in (self.ui.level, self.ui.outcome):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)

    def _offer_outcomes(self, level: int | None, chosen: str) -> None:
        self._outcomes = self._model.outcomes(level)
        self.ui.outcome.clear()
        self.ui.outcome.addItem(say("Choose an outcome"))
        for outcome in self._outcomes:
            unusual = (
                ""
                if level is None or outcome.fits(level)
                else say("  (not usual at level {level})").format(level=level)
            )
            self.ui.outcome.addItem(f"{outcome.label}{unusual}")
        codes = [outcome.code for outcome in self._outcomes]
        self.ui.outcome.setCurrentIndex(codes.index(chosen) + 1 if chosen in codes else 0)

    def _connect(self) -> None:
        self.ui.harm.changed.connect(self._on_changed)
        self.ui.would_benefit.changed.connect(self._on_changed)
        self.ui.level.currentIndexChanged.connect(self._on_level_changed)
        self.ui.outcome.currentIndexChanged.connect(self._on_changed)
        for name in TEXTS:
            self._text(name).textChanged.connect(self._on_changed)
        self.ui.services.changed.connect(self._on_services)
        self.ui.outcome.currentIndexChanged.connect(self._on_outcome)

    def _on_level_changed(self) -> None:
        if self._filling:
            return
        self._filling = True
        self._offer_outcomes(self._level(), self._outcome())
        self._filling = False
        self._on_changed()

    def _on_outcome(self) -> None:
        """Only where what is decided leads to services that are open to everybody are they named."""
        if not self._filling:
            self._name_services(self.ui.services.chosen if self._services() else ())

    def _on_services(self) -> None:
        if not self._filling:
            self._name_services(self.ui.services.chosen)

    def _name_services(self, codes: Sequence[str]) -> None:
        told = self.ui.told_family.toPlainText()
        named = self._model.naming_services(told, self._outcome(), codes)
        if named != told:
            self.ui.told_family.setPlainText(named)
        self._show_services()

    def _services(self) -> tuple[Choice, ...]:
        return self._model.services(self._outcome())

    def _show_services(self) -> None:
        """Ticked as the words below name them."""
        services, was = self._services(), self._filling
        self._filling = True
        self.ui.services.offer([(one.code, one.label[:1].upper() + one.label[1:]) for one in services])
        self.ui.services.choose(named_in(self.ui.told_family.toPlainText(), services))
        self.fields["services"].setVisible(bool(services))
        self._filling = was

    def _on_changed(self) -> None:
        if self._filling or self._child is None:
            return
        harm, benefit = self.ui.harm.value, self.ui.would_benefit.value
        self._model.put(
            self._child,
            harm=HarmAnswer(harm) if isinstance(harm, str) else None,
            would_benefit=benefit if isinstance(benefit, bool) else None,
            level=self._level(),
            outcome=self._outcome(),
            **{name: self._text(name).toPlainText() for name in TEXTS},
        )
        self._show_services()
        self._hint()
        self.changed.emit()

    def _level(self) -> int | None:
        place = self.ui.level.currentIndex()
        return self._model.levels[place - 1].number if place > 0 else None

    def _outcome(self) -> str:
        place = self.ui.outcome.currentIndex()
        return self._outcomes[place - 1].code if place > 0 else ""

    def _hint(self) -> None:
        """What the level means in the hub's words, and what goes with the outcome."""
        level, code = self._level(), self._outcome()
        words = self._model.profile.threshold.level(level).words if level else ""
        self.fields["level"].set_hint(words)
        self.fields["outcome"].set_hint(_outcome_hint(self._model.profile.outcome(code), level) if code else "")


def _outcome_hint(outcome: Outcome, level: int | None) -> str:
    needs = outcome.consent_words or say("The family must agree to this.") if outcome.consent_needed else ""
    usual = (
        f"{outcome.lowest_level}"
        if outcome.lowest_level == outcome.highest_level
        else (
            say("{lowest_level} to {highest_level}").format(
                lowest_level=outcome.lowest_level, highest_level=outcome.highest_level
            )
        )
    )
    unusual = level is not None and not outcome.fits(level)
    note = (
        say("This outcome is usual at level {usual}. Say in the reasons why it is right here.").format(usual=usual)
        if unusual
        else ""
    )
    return " ".join(part for part in (note, needs) if part)
