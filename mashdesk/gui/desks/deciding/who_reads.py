"""Before it is saved: who will be able to read what is typed here, and who will not, in the hub's own names."""

from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.item_visibility import Visibility
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel


class WhoReads(Card):
    """Two rows of chips; violet are those from whom it is withheld."""

    def __init__(self, parent: QWidget | None, seen: Visibility, *, what: str) -> None:
        super().__init__(parent, sunken=True)
        self.seen = seen
        will, will_not = WrapRow(self), WrapRow(self)
        will.show_widgets([Chip(text=one.words, icon=one.icon) for one in seen.will])
        will_not.show_widgets([Chip(text=one.words, icon=one.icon, kind="lock") for one in seen.will_not])
        self.body.setSpacing(6)
        for head, row in ((say("Who will read {what}").format(what=what), will), (say("Who will not"), will_not)):
            self.body.addWidget(PlainLabel(self, text=head, role="small", tone="text2"))
            self.body.addWidget(row)
        self.setAccessibleName(say("Who will read {what}: {words}").format(what=what, words=_words(seen)))


def _words(seen: Visibility) -> str:
    return say("; not: ").join(", ".join(one.words for one in half) for half in (seen.will, seen.will_not))
