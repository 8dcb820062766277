"""Two versions side by side, answer by answer: what I typed and what somebody else saved, each to be kept or taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.domain.two_versions import Keep, TwoAnswers, TwoVersions
from mashdesk.gui import fonts
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

BESIDE_FROM = 320
"""Logical pixels at the present text size from which mine and theirs stand beside each other."""
ROOM = 390
"""How wide a panel is, at 100 %, in which two versions stand beside each other."""
SAVED_FIRST = say("Somebody else saved first: {saved}. Nothing of yours is lost.")
WORDS = {Keep.MINE: say("Keep mine"), Keep.THEIRS: say("Take theirs"), Keep.BOTH: say("Keep both, theirs below mine")}


class AnswerTwice(QWidget):
    """One answer of which there are two. Nothing is chosen until somebody chooses.

    Signals:
        chosen: a choice was made.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None, answer: TwoAnswers) -> None:
        super().__init__(parent)
        self.answer = answer
        self._group = QButtonGroup(self)
        self._buttons = {keep: self._button(keep) for keep in self._offered()}
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(8)
        for keep, title, text in ((Keep.MINE, say("Mine"), answer.mine), (Keep.THEIRS, say("Theirs"), answer.theirs)):
            self._sides.addWidget(self._side(keep, title, text), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self, text=answer.label, role="strong"))
        column.addLayout(self._sides)
        if Keep.BOTH in self._buttons:
            column.addWidget(self._buttons[Keep.BOTH])
        self.setFocusProxy(self._buttons[Keep.MINE])
        self._group.buttonToggled.connect(lambda _button, on: self.chosen.emit() if on else None)

    @property
    def choice(self) -> Keep | None:
        """What was chosen."""
        return next((keep for keep, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, keep: Keep) -> None:
        """As if somebody had."""
        self._buttons[keep].setChecked(True)

    def arrange(self, *, beside: bool) -> None:
        """Beside each other, or mine above theirs."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if beside else down)

    def _offered(self) -> tuple[Keep, ...]:
        """Both are kept only of texts, and only where there are two."""
        two = self.answer.whole_text and self.answer.mine.strip() and self.answer.theirs.strip()
        return (Keep.MINE, Keep.THEIRS, Keep.BOTH) if two else (Keep.MINE, Keep.THEIRS)

    def _button(self, keep: Keep) -> QRadioButton:
        button = QRadioButton(WORDS[keep], self)
        button.setAccessibleName(f"{self.answer.label}: {WORDS[keep].lower()}")
        self._group.addButton(button)
        return button

    def _side(self, keep: Keep, title: str, text: str) -> Card:
        card = Card(self, sunken=True)
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = PlainLabel(card, text=text.strip() or say("Empty"), tone="text" if text.strip() else "text3", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"{title}: {text.strip() or say('empty')}")
        card.body.addWidget(PlainLabel(card, text=title, role="small", tone="text2"))
        card.body.addWidget(words)
        card.body.addStretch(1)
        card.body.addWidget(self._buttons[keep])
        return card


class TwoVersionsView(QWidget):
    """What differs, each with its choice; what is the same is named in one line.

    `go_on` is laid out by whoever shows the view: it stays in sight below what scrolls.

    Signals:
        chosen(Choices): every answer that differs has its choice, and the person goes on with them.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: TwoVersions | None = None
        self.answers: tuple[AnswerTwice, ...] = ()
        self.said = Banner(self, kind="warning")
        self._answers = QVBoxLayout()
        self._answers.setSpacing(12)
        self._same = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.all_mine = Button(self, text=say("Keep all of mine"), kind="quiet", compact=True)
        self.all_theirs = Button(self, text=say("Take all of theirs"), kind="quiet", compact=True)
        self.go_on = Button(self, kind="primary", icon="arrow-right", key="F8")
        self._lay_out()
        self.all_mine.clicked.connect(lambda: self.choose_all(Keep.MINE))
        self.all_theirs.clicked.connect(lambda: self.choose_all(Keep.THEIRS))
        self.go_on.clicked.connect(self._on_go_on)

    def show_versions(self, versions: TwoVersions) -> None:
        """Show these; a choice that was made stays while both stay the same."""
        if versions == self._versions:
            return
        made = {one.answer: one.choice for one in self.answers}
        self._versions = versions
        self.said.say("warning", "", SAVED_FIRST.format(saved=versions.saved))
        empty(self._answers)
        self.answers = tuple(AnswerTwice(self, answer) for answer in versions.differ)
        for one in self.answers:
            self._answers.addWidget(one)
            one.chosen.connect(self._count)
            before = made.get(one.answer)
            if before is not None:
                one.choose(before)
        same = [one.label for one in versions.answers if one.same]
        self._same.setText(say("The same in both: {same}.").format(same=", ".join(same)) if same else "")
        self._same.setVisible(bool(same))
        self._arrange()
        self._count()

    def choose_all(self, keep: Keep) -> None:
        """The same choice for everything."""
        for one in self.answers:
            one.choose(keep)

    def primary_action(self) -> None:
        """On with what was chosen, or to what has no choice yet (F8)."""
        if self.go_on.isEnabled():
            self.go_on.click()
        else:
            self.focus_start()

    def focus_start(self) -> None:
        """To the first answer that has no choice, or else on."""
        waiting = [one for one in self.answers if one.choice is None]
        (waiting[0] if waiting else self.go_on).setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for one in self.answers:
            one.arrange(beside=self.width() / fonts.growth() >= BESIDE_FROM)

    def _count(self) -> None:
        waiting = sum(one.choice is None for one in self.answers)
        self.go_on.setEnabled(waiting == 0)
        self.go_on.setText(
            say("Go on with these") if waiting == 0 else say("{waiting} still to choose").format(waiting=waiting)
        )

    def _on_go_on(self) -> None:
        self.chosen.emit({one.answer.key: one.choice for one in self.answers})

    def _lay_out(self) -> None:
        every = QHBoxLayout()
        every.addWidget(self.all_mine)
        every.addWidget(self.all_theirs)
        every.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.said)
        column.addLayout(every)
        column.addLayout(self._answers)
        column.addWidget(self._same)
        column.addStretch(1)
