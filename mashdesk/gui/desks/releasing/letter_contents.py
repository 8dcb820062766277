"""Beside a letter's page: what agencies released for it, ticked one by one, in the words that are printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.domain.releases import LeavingItem, Release
from mashdesk.gui.desks.releasing.words import look, story
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.letter_contents_model import Contents, LetterContentsModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Line, Scroll, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel

TOLD = say("Ticked words are printed as they stand here. The agency's name is not printed.")
NOTHING = say("No agency was asked to release anything for this. Ask at an item of the chronology, under Decide.")
ELSEWHERE = say("About somebody else than the recipient and their own children: it cannot go into this letter.")


class TickCard(Card):
    """One release: a box with the agency's name, and the words below it.

    Signals:
        ticked(bool): put it in, or leave it out.
    """

    ticked = Signal(bool)

    def __init__(self, parent: QWidget | None, item: LeavingItem, *, on: bool, held: bool) -> None:
        super().__init__(parent, sunken=True)
        self.box = QCheckBox(item.agency_name.replace("&", "&&"), self)
        self.box.setChecked(on)
        self.box.setAccessibleName(f"{item.agency_name}: {item.words}")
        head = QHBoxLayout()
        head.addWidget(self.box, 1)
        if held:
            head.addWidget(Chip(self, text=say("In the letter"), icon="check", kind="green"))
        self.body.addLayout(head)
        self.body.addWidget(PlainLabel(self, text=item.words, wrap=True))
        if item.conditions.strip():  # only people at their work read them (`domain/releases.py`)
            conditions = say("Under these conditions: {conditions}").format(conditions=item.conditions)
            self.body.addWidget(PlainLabel(self, text=conditions, role="small", tone="text2", wrap=True))
        self.box.toggled.connect(self.ticked)


class LetterContents(QWidget):
    """Shown to whoever composes the letter, as long as it is due. None is ticked that the letter does not hold.

    Signals:
        put_in_asked: the letter is to hold what is ticked.
        untick_asked: back to what it holds.
    """

    put_in_asked = Signal()
    untick_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Contents | None = None
        self._cards: dict[object, TickCard] = {}
        self._model: LetterContentsModel | None = None
        self._told = PlainLabel(self, text=TOLD, role="small", tone="text2", wrap=True)
        self._scroll = Scroll(self)
        self._scroll.body.setContentsMargins(0, 0, 8, 0)
        self._scroll.body.setSpacing(8)
        # Asks for a little and takes what there is, so that the buttons stay in sight.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scroll.setMinimumHeight(px(110))
        self._first = PlainLabel(self, role="small", tone="amber_text", wrap=True)
        self.leave = Button(self, text=say("Leave it as it was"), kind="quiet")
        self.put_in = Button(self, text=say("Put into the letter"), icon="check", kind="primary", key="F8")
        self._lay_out()
        self.put_in.clicked.connect(self.put_in_asked)
        self.leave.clicked.connect(self.untick_asked)
        self.setVisible(False)

    def listen(self, model: LetterContentsModel) -> None:
        """Show what this view-model holds, now and whenever it changes."""
        self._model = model
        model.changed.connect(self._show)
        self.put_in_asked.connect(model.put_in)
        self.untick_asked.connect(model.untick)

    @property
    def cards(self) -> list[TickCard]:
        """What can be ticked."""
        return list(self._cards.values())

    @property
    def unsaved(self) -> bool:
        """Whether the ticks say something else than what the letter holds."""
        return self._model is not None and self._model.read and self._model.unsaved

    def _show(self) -> None:
        model = self._model
        if model is None:
            return
        self.setVisible(model.offered and model.read)
        if model.contents != self._shown:
            self._fill(model)
        for release, card in self._cards.items():
            was_quiet = card.box.blockSignals(True)
            card.box.setChecked(release in model.ticked)
            card.box.blockSignals(was_quiet)
        pressed = self.leave.hasFocus() or self.put_in.hasFocus()
        for widget in (self._first, self.leave, self.put_in):
            widget.setVisible(self.unsaved)
        if pressed and not self.unsaved and self._cards:
            next(iter(self._cards.values())).box.setFocus()  # the button that had the keyboard is gone

    def _fill(self, model: LetterContentsModel) -> None:
        contents, self._shown = model.contents, model.contents
        had = next((release for release, card in self._cards.items() if card.box.hasFocus()), None)
        empty(self._scroll.body)
        self._cards = {one.release: self._card(model, one, contents) for one in contents.offered}
        for card in self._cards.values():
            self._scroll.body.addWidget(card)
        others = [*(_elsewhere(one) for one in contents.elsewhere), *(_other(one) for one in contents.others)]
        if self._cards and others:
            self._scroll.body.addWidget(Line())
        for other in others:
            self._scroll.body.addWidget(other)
        if not self._cards and not others:
            self._scroll.body.addWidget(PlainLabel(text=NOTHING, tone="text2", wrap=True))
        self._scroll.body.addStretch(1)
        self._told.setVisible(bool(self._cards))
        if had in self._cards:
            self._cards[had].box.setFocus()

    def _card(self, model: LetterContentsModel, one: LeavingItem, contents: Contents) -> TickCard:
        card = TickCard(self, one, on=False, held=one.release in contents.held)
        card.ticked.connect(lambda on: model.tick(one.release, on=on))
        return card

    def _lay_out(self) -> None:
        self._first.setText(say("The page does not show your choice yet. Put it into the letter before you print."))
        doing = QHBoxLayout()
        doing.addWidget(self.leave)
        doing.addStretch(1)
        doing.addWidget(self.put_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self, text=say("Released by agencies"), role="heading"))
        column.addWidget(self._told)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._first)
        column.addLayout(doing)


def _elsewhere(item: LeavingItem) -> QWidget:
    return _line(item.agency_name, "user-x", "lock", ELSEWHERE)


def _other(release: Release) -> QWidget:
    icon, tone, _short = look(release)
    words = story(release)
    return _line(release.agency_name, icon, tone, f"{words[:1].upper()}{words[1:]}")


def _line(agency: str, icon: str, tone: str, words: str) -> QWidget:
    card = Card(sunken=True, across=True)
    text = QVBoxLayout()
    text.setSpacing(2)
    text.addWidget(PlainLabel(card, text=agency, role="label"))
    text.addWidget(PlainLabel(card, text=words, role="small", tone=tone, wrap=True))
    card.body.addWidget(IconMark(card, icon=icon, tone=tone, size=15))
    card.body.addLayout(text, 1)
    return card
