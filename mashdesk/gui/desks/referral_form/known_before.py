"""Above a person who is being typed, a quiet line: how many people like this are known, and on wish who."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.matching import LikelyAnswer
from mashdesk.gui.desks.matching.words import reasons_words, where_words, who_words
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.cards import empty

SHOW, HIDE = say("Show them"), say("Hide them")
LATER = say("Once it is sent, “Seen before” is where you say whether they are the same.")
ASK_MANAGER = say("Ask the hub manager: somebody else may fit, on an enquiry that is restricted.")


class KnownBefore(QWidget):
    """Nobody known says nothing. The list is shown when it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: dict[str, tuple[LikelyAnswer, datetime]] = {}
        self._shown = ""
        self.line = Banner(self, kind="info")
        self.people = QWidget(self)
        self._list = QVBoxLayout(self.people)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 16, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.people)
        self.line.action_asked.connect(self._turn)
        self.show_of("")

    def take(self, ref: str, answer: LikelyAnswer | None, now: datetime | None) -> None:
        """What is known of the person of this reference; None: nothing yet."""
        if answer is None or now is None:
            self._answers.pop(ref, None)
        else:
            self._answers[ref] = (answer, now)
        if ref == self._shown:
            self.show_of(ref)

    def forget(self) -> None:
        """The form holds another referral."""
        self._answers = {}
        self.show_of(self._shown)

    def show_of(self, ref: str) -> None:
        """Show the line of this person, if there is one."""
        self._shown = ref
        answer = self._answers[ref][0] if ref in self._answers else LikelyAnswer()
        self.people.hide()
        self._say(answer)
        self.setVisible(bool(answer.people) or answer.ask_manager)

    def _say(self, answer: LikelyAnswer) -> None:
        asked = ASK_MANAGER if answer.ask_manager else ""
        if not answer.people:
            self.line.say("warning", asked)
            return
        many = counted(len(answer.people), "person", "people") + (say(" or more") if answer.more else "")
        one = len(answer.people) == 1 and not answer.more
        action = HIDE if not self.people.isHidden() else SHOW
        self.line.say(
            "warning" if asked else "info",
            (say("{people} like this is known.") if one else say("{people} like this are known.")).format(people=many),
            asked,
            action,
        )

    def _turn(self) -> None:
        answer, now = self._answers[self._shown]
        if self.people.isHidden():
            self._fill(answer, now)
        self.people.setVisible(self.people.isHidden())
        self._say(answer)

    def _fill(self, answer: LikelyAnswer, now: datetime) -> None:
        empty(self._list)
        for one in answer.people:
            facts = (
                Fact(label=where_words(one, now), words=who_words(one, now), role="strong"),
                Fact(label=say("Why"), words=reasons_words(one, None)),
            )
            self._list.addWidget(block(*facts))
        self._list.addWidget(Fact(label=LATER, words=""))
