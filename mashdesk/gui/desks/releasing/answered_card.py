"""What the agency answered: the words that may leave or why not, whether they have, and the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.codes import ReleaseAnswer
from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import Item
from mashdesk.gui.desks.releasing.words import look
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel

NOT_LEFT = say("It has not left the hub. Until it does you can take it back.")
KEPT = say("The hub may ask again.")


class AnsweredCard(Card):
    """One release that was answered.

    Signals:
        back_asked: take it back.
    """

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("What we answered"))
        self._column = QHBoxLayout()
        self._column.setSpacing(10)
        self.take_back = Button(self, text=say("Take it back…"), icon="history")
        self.take_back.clicked.connect(self.back_asked)
        foot = QHBoxLayout()
        self._told = PlainLabel(self, role="small", tone="text2", wrap=True)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.take_back)
        self.body.addLayout(self._column)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def show_release(self, release: Release, item: Item) -> None:
        """Show how it stands."""
        icon, tone, short = look(release)
        empty(self._column)
        self._column.addWidget(IconMark(self, icon=icon, tone=tone, size=18), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(Fact(self, label=_when(release, short), words=said(release, item)), 1)
        self.take_back.setVisible(release.may_be_taken_back)
        self._told.setText(_told(release))
        self._told.setVisible(bool(self._told.text()))


def said(release: Release, item: Item) -> str:
    """What left or may leave, or why not."""
    if release.answer is ReleaseAnswer.REFUSED:
        return release.because
    return release.words if release.answer is ReleaseAnswer.SANITISED else item.what


def _when(release: Release, short: str) -> str:
    answered = (
        say("{answered} by {answered_by}").format(
            answered=moment_words(release.answered), answered_by=release.answered_by
        )
        if release.answered
        else ""
    )
    kind = say(release.answer.words) if release.answer else ""
    parts = (short if release.withdrawn or release.left_hub else "", kind, answered)
    return " · ".join(part for part in parts if part)


def _told(release: Release) -> str:
    if release.left_hub is not None:
        return say("It left the hub {left_hub}: it cannot be taken back any more.").format(
            left_hub=moment_words(release.left_hub)
        )
    if release.withdrawn is not None:
        return say("Taken back {withdrawn}. {kept}").format(withdrawn=moment_words(release.withdrawn), kept=KEPT)
    return NOT_LEFT if release.stands else KEPT
