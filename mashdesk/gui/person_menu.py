"""The menu under a person's name: how the program looks to them, the keys, lock, sign out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.theme import Kind, Theme


class PersonMenu(QMenu):
    """Made anew each time it opens, so that it says what is.

    Signals:
        password_asked, own_log_asked, guidance_asked, keys_asked: the entries of those words.
        tour_asked, lock_asked, sign_out_asked: likewise.
    """

    password_asked = Signal()
    own_log_asked = Signal()
    guidance_asked = Signal()
    keys_asked = Signal()
    tour_asked = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.has_tour = False
        self.aboutToShow.connect(self._fill)

    def popup_at(self, below: QWidget) -> None:
        """Open under a widget, right edges together."""
        self._fill()
        corner = below.mapToGlobal(QPoint(below.width() - self.sizeHint().width(), below.height() + 4))
        self.popup(corner)

    def _fill(self) -> None:
        for old in self.findChildren(QMenu):
            old.deleteLater()
        self.clear()
        followed = self._theme.follows_system
        themes = [(say("As the computer"), followed, partial(self._theme.choose, None))]
        for kind in Kind:
            chosen = not followed and self._theme.kind is kind
            themes.append((kind.words, chosen, partial(self._theme.choose, kind)))
        self._choices(say("Theme"), themes)
        sizes = [
            (f"{scale} %", scale == self._theme.text_scale, partial(self._theme.set_text_scale, scale))
            for scale in Theme.TEXT_SCALES
        ]
        self._choices(say("Text size"), sizes)
        self.addSeparator()
        for words, signal in (
            (say("What is kept of me…"), self.own_log_asked),
            (say("Change password…"), self.password_asked),
            (say("The hub's guidance…"), self.guidance_asked),
            (say("Keys and help\tF1"), self.keys_asked),
            *([(say("Tour of the demo"), self.tour_asked)] if self.has_tour else []),
            (say("Lock\tF10"), self.lock_asked),
            (say("Sign out"), self.sign_out_asked),
        ):
            self.addAction(words).triggered.connect(signal)

    def _choices(self, title: str, choices: Sequence[tuple[str, bool, Callable[[], None]]]) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for words, chosen, take in choices:
            action = group.addAction(menu.addAction(words))
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(lambda _checked=False, take=take: take())
