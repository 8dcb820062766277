"""What was typed for a request that a colleague of the agency answered first: to read, to copy, to throw away."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.snapshots import Person
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import listed
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_return import Typed, written_items
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

KEPT = say("It is kept on this computer. Select the words to copy them; ask the hub for another request to add them.")
FORGET = say("Throw away what I typed")


class LeftOver(ScrollingCard):
    """Stands beside what was returned.

    Signals:
        forget_asked: it is not needed any more.
    """

    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("What you had typed"))
        self.forget = Button(self, text=FORGET, kind="quiet", icon="x")
        self.body.addWidget(self.forget)
        self.forget.clicked.connect(self.forget_asked)

    def show_typed(self, typed: Typed, people: Iterable[Person]) -> None:
        """Show it as it was typed, whether or not it was whole."""
        names = {str(one.id): one.called for one in people}
        answer = str(typed.get("answer") or "")
        because = str(typed.get("because") or "")
        head = PlainLabel(text=say(AnswerKind(answer).words) if answer else say("No answer was chosen"), role="heading")
        why = [Fact(label=say("Why it is held back"), words=because)] if because.strip() else []
        items = [_item(item, number, names) for number, (_place, item) in enumerate(written_items(typed), 1)]
        self.fill(Banner(kind="warning", head=say("This was not returned."), text=KEPT), head, *why, *items)


def holds_words(typed: Typed) -> bool:
    """Whether anything was written that would be a loss."""
    return bool(written_items(typed) or str(typed.get("because") or "").strip())


def _item(item: Typed, number: int, names: dict[str, str]) -> QWidget:
    about = listed([names[one] for one in item.get("people", ()) if one in names]) or say("nobody chosen")
    told = ((say("When"), "when"), (say("What"), "what"), (say("Why sharing it is necessary"), "relevance"))
    facts = [Fact(label=label, words=words) for label, name in told if (words := str(item.get(name) or "").strip())]
    return block(
        PlainLabel(text=say("Item {number} · about {about}").format(number=number, about=about), role="label"), *facts
    )
