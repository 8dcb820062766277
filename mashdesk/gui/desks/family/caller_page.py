"""After the check of a caller: what to read aloud, in large words, and what not to say beside it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.callers import IN_DANGER, NOT_SAID, NOT_SAID_AT_ALL, RING_BACK, MayBeTold, read_aloud
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.sheet.facts import block
from mashdesk.gui.viewmodels.caller_model import CallerModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel

KNOWN, UNTOLD = "Known", "A senior social worker rings back"
KEPT = "Kept: that they rang, and what came of it. Not what they answered."
WAIT = "Composing what may be told…"
AGAIN = "Say that you will ring back, and check the caller again."


class CallerPage(EntryPanel):
    """F8 records what they said, as a contact with the family; Done leaves.

    Signals:
        record_asked: what they said is to be recorded.
    """

    record_asked = Signal()

    def __init__(self, parent: QWidget | None, model: CallerModel) -> None:
        title = KNOWN if model.known else UNTOLD
        super().__init__(parent, model, (), title=title, told=KEPT, submit="What they said…")
        self._caller = model
        self.cancel.setText("Done")
        self.submit.setVisible(model.caller is not None)
        self.spoken = Card(self, sunken=True)
        self.spoken.setAccessibleName("Read aloud")
        self._show()
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

    def _show(self) -> None:
        known = self._caller.known
        self.form_area.body.insertWidget(0, self.spoken)
        self.form_area.body.insertWidget(1, _not_said(NOT_SAID if known else (*NOT_SAID_AT_ALL, *NOT_SAID)))
        self._say_aloud((WAIT,) if known else (*RING_BACK, IN_DANGER))

    def _say_aloud(self, sentences: Iterable[str]) -> None:
        self._words = tuple(sentences)
        empty(self.spoken.body)
        self.spoken.body.addWidget(PlainLabel(self, text="Read aloud", role="small", tone="text2"))
        for sentence in self._words:
            self.spoken.body.addWidget(PlainLabel(self, text=sentence, role="title", wrap=True))
        for told in (self.spoken, self._onward):
            told.setAccessibleDescription(" ".join(("Read aloud:", *self._words)))

    def _on_told(self, told: MayBeTold) -> None:
        self._say_aloud((*read_aloud(told, self._caller.who.profile.contact), IN_DANGER))

    def _on_not_told(self, sentence: str) -> None:
        self.say("warning", "Nothing is told now.", f"{sentence} {AGAIN}")
        self._say_aloud((*RING_BACK, IN_DANGER))


def _not_said(lines: Iterable[str]) -> QWidget:
    told = tuple(lines)
    card = block(
        Chip(text="Do not say", icon="lock", kind="lock"), *(PlainLabel(text=f"– {one}", wrap=True) for one in told)
    )
    card.setAccessibleName("Do not say")
    card.setAccessibleDescription(" ".join(told))
    return card
