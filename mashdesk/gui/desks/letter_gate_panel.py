"""Beside a kept letter's page: what was found on it, cleared one by one with a reason, and the letter's release."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mashdesk.domain.codes import LetterState
from mashdesk.domain.letter_gate import LetterGate, LetterHit
from mashdesk.domain.snapshots import Letter
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.letter_gate_model import LetterGateModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

_REVIEWS = (
    (say("in two weeks"), 14),
    (say("in four weeks"), 28),
    (say("in three months"), 91),
    (say("in six months"), 182),
)
_UNCHECKED = say("Nobody has checked this page yet. Checking holds it against all that its reader must not be told.")
_OFFICER = say("The page is kept. A senior social worker checks and releases it; then it can be printed and posted.")


class LetterGatePanel(QWidget):
    """Shown as long as a letter is kept and not posted, or withheld.

    Signals:
        hit_chosen(LetterHit | None): outline this one on the page.
    """

    hit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: LetterGateModel | None = None
        self._letter: Letter | None = None
        self._today = date(2026, 1, 1)
        self._hits: tuple[LetterHit, ...] = ()
        self.told = PlainLabel(self, wrap=True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(say("What was found on the page"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(px(96))
        self.because = QLineEdit(self)
        self.reason = Field(self.because, self, label=say("Why"))
        self.clear = Button(self, text=say("Clear this one"), icon="check")
        self.review = QComboBox(self)
        for words, _days in _REVIEWS:
            self.review.addItem(words)
        self.review.setAccessibleName(say("Look at it again"))
        self.withhold = Button(self, text=say("Withhold, look again"), kind="quiet")
        self.make_anew = Button(self, text=say("Make it anew"), kind="quiet")
        self.came_back = Button(self, text=say("It came back"), kind="quiet")
        self.go = Button(self, text=say("Check the page"), kind="primary", key="F8")
        self._busy = False
        self._lay_out()
        self._connect()
        self.hide()

    def listen(self, model: LetterGateModel) -> None:
        """Show what this view-model holds, now and whenever it changes."""
        self._model = model
        model.changed.connect(self._show)
        model.busy_changed.connect(self._set_busy)
        model.done.connect(self.because.clear)
        model.reason_found.connect(self.because.setText)
        self.because.textEdited.connect(model.type_reason)

    def show_letter(self, letter: Letter, today: date) -> None:
        """Follow this letter."""
        if self._letter is None or self._letter.id != letter.id:
            self.because.clear()
        self._letter, self._today = letter, today
        self._show()

    @property
    def hits(self) -> tuple[LetterHit, ...]:
        """What was found, in its order."""
        return self._hits

    @property
    def gate(self) -> LetterGate | None:
        """Where the letter stands."""
        return self._model.gate if self._model is not None else None

    @property
    def offers(self) -> bool:
        """Whether there is a step here to take next."""
        return self.isVisible() and self.go.isVisible() and self.go.isEnabled()

    def press(self) -> None:
        """Check it, or release it (F8)."""
        if self._model is None or not self.offers:
            return
        if self.gate is not None and self.gate.checked is None:
            self._model.check()
        else:
            self._model.release()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.because.textChanged.connect(lambda _text: self._say_ready())
        self.because.returnPressed.connect(self._on_clear)
        self.clear.clicked.connect(self._on_clear)
        self.withhold.clicked.connect(self._on_withhold)
        self.make_anew.clicked.connect(self._on_make_anew)
        self.came_back.clicked.connect(self._on_came_back)
        self.go.clicked.connect(self.press)

    def _show(self) -> None:
        model, letter, gate = self._model, self._letter, self.gate
        if model is None or letter is None:
            self.hide()
            return
        self._fill(gate.hits if gate is not None and letter.state is LetterState.PRINTED else ())
        self.told.setText(self._words(letter, gate))
        printed = letter.state is LetterState.PRINTED and gate is not None
        judged = printed and model.judges and gate is not None and gate.released is None
        wrong = model.judges and letter.state not in (LetterState.DUE, LetterState.WITHDRAWN)
        self.list.setVisible(bool(self._hits) and judged)
        self.clear.setVisible(bool(self._hits) and judged)
        self.go.setVisible(judged)
        self.go.setText(say("Check the page") if gate is None or gate.checked is None else say("Release the letter"))
        stoppable = model.judges and letter.state in (LetterState.DUE, LetterState.PRINTED, LetterState.RETURNED)
        self.withhold.setVisible(stoppable)
        self.review.setVisible(stoppable)
        self.make_anew.setVisible(wrong)
        self.came_back.setVisible(letter.state is LetterState.POSTED)
        self.reason.setVisible(stoppable or wrong or letter.state is LetterState.POSTED)
        self.told.setVisible(bool(self.told.text()))
        self.setVisible(letter.state is not LetterState.WITHDRAWN)
        self._say_ready()

    def _words(self, letter: Letter, gate: LetterGate | None) -> str:
        if letter.state in (LetterState.WITHHELD, LetterState.RETURNED):
            return _stopped_words(letter, gate)
        if gate is None or letter.state is not LetterState.PRINTED:
            return ""
        if gate.released is not None:
            return say("Released by {released_by}, {released}.").format(
                released_by=gate.released_by, released=moment_words(gate.released)
            )
        if self._model is None or not self._model.judges:
            return _OFFICER
        if gate.checked is None:
            return _UNCHECKED
        return _found_words(gate.hits)

    def _fill(self, hits: Sequence[LetterHit]) -> None:
        if tuple(hits) == self._hits:
            return
        was = self.chosen()
        self._hits = tuple(hits)
        quiet = self.list.blockSignals(True)
        self.list.clear()
        for hit in self._hits:
            item = QListWidgetItem(_line(hit))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _line(hit))
            self.list.addItem(item)
        self.list.blockSignals(quiet)
        kept = next((at for at, hit in enumerate(self._hits) if was and hit.id == was.id), None)
        waiting = next((at for at, hit in enumerate(self._hits) if hit.cleared is None), 0)
        again = kept if kept is not None and self._hits[kept].cleared is None else waiting
        self.list.setCurrentRow(again if self._hits else -1)
        self._on_row(self.list.currentRow())

    def chosen(self) -> LetterHit | None:
        """The hit that is chosen."""
        at = self.list.currentRow()
        return self._hits[at] if 0 <= at < len(self._hits) else None

    def _on_row(self, _row: int) -> None:
        self.hit_chosen.emit(self.chosen())
        self._say_ready()

    def _on_clear(self) -> None:
        hit = self._waiting()
        if hit is not None and self._model is not None and self.because.text().strip():
            self._model.clear(hit, self.because.text().strip())

    def _on_withhold(self) -> None:
        days = _REVIEWS[self.review.currentIndex()][1]
        if self._model is not None:
            self._model.withhold(self.because.text().strip(), self._today + timedelta(days=days))

    def _on_make_anew(self) -> None:
        if self._model is not None:
            self._model.make_anew(self.because.text().strip())

    def _on_came_back(self) -> None:
        if self._model is not None:
            self._model.came_back(self.because.text().strip())

    def _waiting(self) -> UUID | None:
        hit = self.chosen()
        return hit.id if hit is not None and hit.cleared is None and not hit.stops else None

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if busy and self.gate is not None and self.gate.checked is None and self.go.isVisible():
            self.told.setText(say("Checking the page…"))
        self._say_ready()

    def _say_ready(self) -> None:
        said = bool(self.because.text().strip()) and not self._busy
        self.clear.setEnabled(said and self._waiting() is not None)
        for button in (self.withhold, self.make_anew, self.came_back):
            button.setEnabled(said)
        gate = self.gate
        self.go.setEnabled(not self._busy and gate is not None and (gate.checked is None or gate.may_be_released))

    def _lay_out(self) -> None:
        stopping = QHBoxLayout()
        stopping.addWidget(self.withhold)
        stopping.addWidget(self.review, 1)
        wrong = QHBoxLayout()
        for button in (self.make_anew, self.came_back):
            wrong.addWidget(button)
        wrong.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.told, self.list, self.reason, self.clear):
            column.addWidget(widget)
        column.addLayout(stopping)
        column.addLayout(wrong)
        column.addWidget(self.go)


def _line(hit: LetterHit) -> str:
    where = say("Page {page}").format(page=hit.page) if hit.page else say("The letter as a whole")
    if hit.cleared is not None:
        return say("✓ {where}: cleared by {cleared_by}: {because}").format(
            where=where, cleared_by=hit.cleared_by, because=hit.because
        )
    return f"{where}: {hit.advice}" + (say(" Nobody can clear this.") if hit.stops else "")


def _found_words(hits: Sequence[LetterHit]) -> str:
    standing = sum(hit.cleared is None for hit in hits)
    if not hits:
        return say("Checked: nothing was found. It can be released.")
    if not standing:
        return say("Everything that was found is cleared. It can be released.")
    if any(hit.stops for hit in hits):
        return say("This letter cannot go as it is. Withhold it, or make it anew.")
    things = say("One thing") if standing == 1 else say("{standing} things").format(standing=standing)
    return say("{things} to look at. Clear each with a reason, or make the letter anew.").format(things=things)


def _stopped_words(letter: Letter, gate: LetterGate | None) -> str:
    last = gate.stops[0] if gate is not None and gate.stops else None
    if last is None:
        return f"{say(letter.state.words)}."
    again = (
        say(" Looked at again on {day} {review:%B %Y}.").format(day=last.review.day, review=last.review)
        if last.review
        else ""
    )
    return say("{state} by {by}, {at}: {because}{again}").format(
        state=say(letter.state.words), by=last.by, at=moment_words(last.at), because=last.because, again=again
    )
