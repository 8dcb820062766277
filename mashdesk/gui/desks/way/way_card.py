"""The part "Next steps": what can be done from here, all that stands before it and whose rule it is; what was done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.family import Unmet
from mashdesk.domain.strategy import ATTENDING, strategy_lines
from mashdesk.domain.way import NextStep, StepTaken, Way
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.way.words import OF_STEP, source_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

NOTHING = say("From where this enquiry stands nobody in your role takes another step.")


class WayCard(ScrollingCard):
    """Signals: `step_asked(str)`: this step is to be taken with its form."""

    step_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, told: str = "") -> None:
        super().__init__(parent, name=say("Next steps"))
        self._told = told
        self.buttons: dict[str, Button] = {}

    def show_way(self, way: Way) -> None:
        """Show all of it: what can be taken now, what something stands before, what was taken."""
        self.buttons = {}
        ready = [self._step(one) for one in way.next if not one.unmet and one.has_own_form]
        waiting = [self._step(one) for one in way.next if one.unmet]
        parts: list[QWidget] = [PlainLabel(text=self._told, wrap=True)] if self._told else []
        for head, widgets in (
            (say("Can be done now"), ready),
            (say("Something is missing first"), waiting),
            (say("What was done"), [_taken(one) for one in way.taken]),
        ):
            if widgets:
                parts += [PlainLabel(text=head, role="heading"), *widgets]
        self.fill(*(parts or [EmptyState(icon="arrow-right", head=say("No further step"), text=NOTHING)]))

    def _step(self, step: NextStep) -> QWidget:
        unmet = [_first(one) for one in step.unmet]
        card = block(*unmet)
        line = QHBoxLayout()
        line.addWidget(Fact(card, label=source_words(step.rule), words=say(step.words), role="strong"), 1)
        if step.has_own_form and not step.unmet:
            line.addWidget(self._button(card, step), 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.insertLayout(0, line)
        return card

    def _button(self, parent: QWidget, step: NextStep) -> Button:
        button = Button(parent, text=say("Begin…"), icon="arrow-right", compact=True)
        button.setAccessibleName(say("Begin: {step}").format(step=say(step.words)))
        button.clicked.connect(lambda: self.step_asked.emit(step.step))
        self.buttons[step.step] = button
        return button


def _first(one: Unmet) -> Fact:
    label = say("First ({source})").format(source=source_words(one.rule))
    return Fact(label=label, words=say(one.words), tone="amber_text")


def _taken(one: StepTaken) -> QWidget:
    moved = f"{say(one.came_from.words)} → {say(one.came_to.words)}" if one.came_to is not one.came_from else ""
    facts = [
        Fact(label=f"{moment_words(one.at)}, {one.by}", words=OF_STEP.get(one.step, one.step), role="strong"),
        *_facts(
            (
                (say("Where it went"), moved),
                (say("Rated"), say(one.rating.words) if one.rating else ""),
                (say("Why"), one.reason),
            )
        ),
        *_facts(((say("Outcome"), one.outcome_words), (say("Team"), one.team), (say("In detail"), one.particulars))),
        *_facts(
            (
                (say("Confirmed by"), one.confirmed_by),
                (say("Took part"), ", ".join(ATTENDING[who] for who in one.strategy.attended)),
            )
        ),
        *_facts(strategy_lines(one.strategy)),
    ]
    if one.happened:
        facts.append(Fact(label=say("When it was"), words=moment_words(one.happened)))
    return block(*facts)


def _facts(pairs: Iterable[tuple[str, str]]) -> list[Fact]:
    return [Fact(label=label, words=words) for label, words in pairs if words]
