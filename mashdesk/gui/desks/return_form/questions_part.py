"""The questions that an agency was asked, each with what was found; and why an answer comes late."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mashdesk.domain.gathering import Found, LateReason
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks import controls
from mashdesk.gui.language import say
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field

_FOUND = [(one.value, say(one.words)) for one in Found]
_REASONS = [(one.value, say(one.words)) for one in LateReason]
_NOT_CHECKED = Found.NOT_CHECKED.value


def two_columns() -> QGridLayout:
    """Side by side, and as wide as each other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    return grid


class QuestionRow(QWidget):
    """One question: found, nothing known, or not checked and why."""

    changed = Signal()

    def __init__(self, parent: QWidget, question: str) -> None:
        super().__init__(parent)
        self.found = controls.row_of(_FOUND)
        self.field = Field(self.found, self, label=question)
        self.because = Field(controls.line(), self, label=say("Why it was not checked"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field in (self.field, self.because):
            column.addWidget(field)
        column.addStretch(1)
        self.put({})
        for control in (self.found, self.because.control):
            controls.when_changed(control, self._on_changed)

    def put(self, typed: dict[str, Any]) -> None:
        """Show what was typed."""
        controls.put(self.found, typed.get("found") or None)
        controls.put(self.because.control, typed.get("because"))
        self._show_because()

    def typed(self) -> dict[str, object]:
        """What is chosen, and why nobody looked."""
        return {"found": self.found.value or "", "because": controls.value_of(self.because.control)}

    def show_problem(self, message: str | None) -> None:
        """Beside what it is about."""
        asks_why = self.found.value == _NOT_CHECKED
        self.field.set_problem(None if asks_why else message)
        self.because.set_problem(message if asks_why else None)

    def _on_changed(self) -> None:
        self.show_problem(None)
        self._show_because()
        self.changed.emit()

    def _show_because(self) -> None:
        self.because.setVisible(self.found.value == _NOT_CHECKED)


class QuestionsPart(Card):
    """Signals: `changed`: something was typed or chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("What was looked into"))
        self.setAccessibleName(say("What was looked into"))
        self.rows: list[QuestionRow] = []
        self._grid = two_columns()
        self.body.addLayout(self._grid)

    def ask(self, questions: Sequence[str]) -> None:
        """Ask these, in this order."""
        for row in self.rows:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [QuestionRow(self, question) for question in questions]
        for place, row in enumerate(self.rows):
            self._grid.addWidget(row, place // 2, place % 2)
            row.changed.connect(self.changed)

    def put(self, typed: object) -> None:
        """Show what was typed before."""
        told = typed if isinstance(typed, list) else []
        for place, row in enumerate(self.rows):
            one = told[place] if place < len(told) else {}
            row.put(one if isinstance(one, dict) else {})

    def typed(self) -> list[dict[str, object]]:
        """What is said of each."""
        return [row.typed() for row in self.rows]

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        """Each beside its question; the first of them, where there is one."""
        told = {one.field: one.message for one in problems}
        for place, row in enumerate(self.rows):
            row.show_problem(told.get(f"findings.{place}", told.get("findings")))
        wrong = (row for row in self.rows if row.field.problem or row.because.problem)
        first = next(wrong, None)
        return None if first is None else first.because if first.because.problem else first.field


class WhyLatePart(Card):
    """Signals: `changed`: something was typed or chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Why the answer is late"))
        self.fields = {
            "late_reason": Field(
                controls.one_of(_REASONS),
                self,
                label=say("The answer is late. Why?"),
                hint=say("The hub and your own agency read this; no other agency does."),
            ),
            "late_because": Field(
                controls.line(), self, label=say("In your words"), hint=say("Nothing about the family.")
            ),
        }
        grid = two_columns()
        self.body.addLayout(grid)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, 0, place)
            controls.when_changed(field.control, self.changed.emit)

    def put(self, typed: dict[str, Any]) -> None:
        """Show what was typed before."""
        for name, field in self.fields.items():
            controls.put(field.control, typed.get(name))

    def typed(self) -> dict[str, object]:
        """The reason, and the words."""
        return {name: controls.value_of(field.control) for name, field in self.fields.items()}

    def show_problems(self, problems: Sequence[Problem]) -> QWidget | None:
        """Beside their field; the first of them, where there is one."""
        told = {one.field: one.message for one in problems}
        for name, field in self.fields.items():
            field.set_problem(told.get(name))
        return next((field for field in self.fields.values() if field.problem), None)
