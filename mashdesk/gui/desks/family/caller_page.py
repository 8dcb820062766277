"""A call: what the caller is asked, then what to read aloud in large words; beside both, what not to say.

While it stands there, nothing of the enquiry is beside it: what cannot be seen is not read out by mistake.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from mashdesk.domain.callers import (
    IN_DANGER,
    NOT_SAID,
    NOT_SAID_AT_ALL,
    NOT_SAID_WHILE_ASKING,
    RING_BACK,
    MayBeTold,
    read_aloud,
)
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.facts import block
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.caller_model import CallerModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel

ASKING, KNOWN, UNTOLD = say("A parent rings"), say("Known"), say("A senior social worker rings back")
COMPARED = say(
    "Type what they say. It is compared and kept nowhere; only who they say they are and what they ask is kept."
)
KEPT = say("Kept: that they rang, and what came of it. Not what they answered.")
WAIT = say("One moment…")
AGAIN = say("Say that you will ring back, and check the caller again.")
SIDE_BY_SIDE_FROM, LEAST = 620, 330


class _BesideNotSaid(QWidget):
    """Something, and beside it what not to say; below it where there is no room."""

    def __init__(self, main: QWidget, not_said: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(16)
        side = Scroll(self)
        side.body.addWidget(not_said)
        side.body.addStretch(1)
        self._heights = {main: LEAST, side: LEAST // 2}
        self._line.addWidget(main, 5)
        self._line.addWidget(side, 3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        across = self.width() >= px(SIDE_BY_SIDE_FROM)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        for part, least in self._heights.items():
            part.setMinimumHeight(0 if across else px(least))


class _CallPanel(EntryPanel):
    """A form or a page with what not to say beside it."""

    def set_not_said(self, lines: Iterable[str]) -> None:
        """Call it once."""
        place = self.body.indexOf(self.form_area)
        self.body.insertWidget(place, _BesideNotSaid(self.form_area, _not_said(lines), self), 1)


class AskingCaller(_CallPanel):
    """What the caller is asked. F8 checks it."""

    def __init__(self, parent: QWidget | None, model: CallerModel, questions: Sequence[Question]) -> None:
        super().__init__(parent, model, questions, title=ASKING, told=COMPARED, submit=say("Check"))
        self.set_not_said(NOT_SAID_WHILE_ASKING)


class CallerPage(_CallPanel):
    """F8 records what they said, as a contact with the family; Done leaves.

    Signals:
        record_asked: what they said is to be recorded.
    """

    record_asked = Signal()

    def __init__(self, parent: QWidget | None, model: CallerModel) -> None:
        title = KNOWN if model.known else UNTOLD
        super().__init__(parent, model, (), title=title, told=KEPT, submit=say("What they said…"))
        self._caller = model
        self._words: tuple[str, ...] = ()
        self.cancel.setText(say("Done"))
        self.submit.setVisible(model.caller is not None)
        self.spoken = Card(self, sunken=True)
        self.spoken.setAccessibleName(say("Read aloud"))
        self.form_area.body.insertWidget(0, self.spoken)
        self.set_not_said(NOT_SAID if model.known else (*NOT_SAID_AT_ALL, *NOT_SAID))
        self._say_aloud((WAIT,) if model.known else (*RING_BACK, IN_DANGER))
        model.may_be_told.connect(self._on_told)
        model.not_told.connect(self._on_not_told)
        if model.known:
            model.ask_what_may_be_told()

    @property
    def words(self) -> tuple[str, ...]:
        """What is to be read aloud."""
        return self._words

    @property
    def _onward(self) -> Button:
        return self.submit if self._caller.caller is not None else self.cancel

    def focus_first(self) -> None:
        """To the button that goes on; a screen reader says with it what is to be read aloud."""
        self._onward.setFocus()

    def save(self) -> None:
        """Record what they said."""
        self.record_asked.emit()

    def _say_aloud(self, sentences: Iterable[str]) -> None:
        self._words = tuple(sentences)
        empty(self.spoken.body)
        self.spoken.body.addWidget(PlainLabel(self, text=say("Read aloud"), role="small", tone="text2"))
        for sentence in self._words:
            self.spoken.body.addWidget(PlainLabel(self, text=sentence, role="title", wrap=True))
        for told in (self.spoken, self._onward):
            told.setAccessibleDescription(" ".join((say("Read aloud:"), *self._words)))

    def _on_told(self, told: MayBeTold) -> None:
        self._say_aloud((*read_aloud(told, self._caller.who.profile.contact), IN_DANGER))

    def _on_not_told(self, sentence: str) -> None:
        self.say("warning", say("Nothing is told now."), f"{sentence} {AGAIN}")
        self._say_aloud((*RING_BACK, IN_DANGER))


def _not_said(lines: Iterable[str]) -> QWidget:
    told = tuple(lines)
    labels = [PlainLabel(text=one, wrap=True) for one in told]
    card = block(Chip(text=say("Do not say"), icon="lock", kind="lock"), *labels)
    card.setAccessibleName(say("Do not say"))
    card.setAccessibleDescription(" ".join(told))
    return card
