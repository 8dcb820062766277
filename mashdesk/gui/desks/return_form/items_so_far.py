"""The items of a return so far, each in a line, with a way to go on editing it or to take it out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_return import Typed
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

_LONGEST = 90


class ItemsSoFar(Card):
    """Every item but the one in the form.

    Signals:
        edit_asked(int), removal_asked(int): of the item at this place.
    """

    edit_asked = Signal(int)
    removal_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(0)
        self.setAccessibleName(say("Items so far"))

    def show_items(self, items: Sequence[Typed], in_the_form: int) -> None:
        """Show these."""
        empty(self.body)
        for place, item in enumerate(items):
            if place != in_the_form:
                self.body.addWidget(self._row(place, item))
        self.setVisible(len(items) > 1)

    def _row(self, place: int, item: Typed) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(row, text=say("Item {place}").format(place=place + 1), role="label"))
        words = PlainLabel(row, text=summary(item), role="small", tone="text2")
        line.addWidget(words, 1)
        for text, icon, signal in (
            (say("Edit"), "pen-line", self.edit_asked),
            (say("Take out"), "x", self.removal_asked),
        ):
            button = Button(row, text=text, icon=icon, kind="quiet")
            button.setAccessibleName(say("{text} item {place}").format(text=text, place=place + 1))
            button.clicked.connect(lambda _on=False, signal=signal, place=place: signal.emit(place))
            line.addWidget(button)
        return row


def summary(item: Typed) -> str:
    """When and what, in one line."""
    what = " ".join(str(item.get("what") or "").split())
    short = what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1]}…"
    return " · ".join(part for part in (str(item.get("when") or "").strip(), short) if part) or say("Nothing typed yet")
