"""Keys and help for the desk in front, beside the work and never above it (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.user_guide import GuideSection, found
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.guide_view import GuideView
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

WIDTH, WIDE = 248, 360
"""Beside the first a desk on a screen of 1366 keeps its two columns; a large screen has room for the second."""
KEYS, HELP = "keys", "help"
NO_KEY = say("No key of this desk has these words.")


class KeySheet(QFrame):
    """The keys that work here, and what the user guide says of this desk; one line looks in both.

    Signals:
        close_asked: Esc or Close.
    """

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName(say("Keys and help"))
        self._keys: tuple[tuple[str, str], ...] = ()
        self._guide: tuple[GuideSection, ...] = ()
        self._desk: tuple[str, ...] = ()
        self.close_button = Button(self, text=say("Close"), kind="quiet", key="Esc")
        self.look = FindEdit(self)
        self.look.setPlaceholderText(say("Look in keys and help"))
        self.look.setAccessibleName(say("Look in keys and help"))
        self.tabs = TabStrip(self, name=say("Keys or help"), tabs=[Tab(KEYS, say("Keys")), Tab(HELP, say("Help"))])
        self.help = GuideView(self)
        self._none = PlainLabel(self, text=NO_KEY, role="small", tone="text2", wrap=True)
        self._wide = False
        self._grid = QGridLayout()
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.close_button.clicked.connect(self.close_asked)
        self.look.textChanged.connect(self._on_typed)
        self.tabs.tab_chosen.connect(self._turn_to)
        self.help.section_asked.connect(self._on_section)

    @property
    def shown_keys(self) -> tuple[tuple[str, str], ...]:
        """Keys and words that are listed now."""
        words = self.look.text().casefold().split()
        return tuple(line for line in self._keys if all(word in " ".join(line).casefold() for word in words))

    def show_desk(self, keys: Sequence[tuple[str, str]], guide: Sequence[GuideSection], desk: Sequence[str]) -> None:
        """The keys that are live, the whole guide, and the headings in it that are for this desk."""
        self._keys, self._guide, self._desk = tuple(keys), tuple(guide), tuple(desk)
        self._fill()

    def arrange(self, *, wide: bool) -> None:
        """Lines of the help are longer where there is room."""
        self._wide = wide
        self.setFixedWidth(px(WIDE if wide else WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "_wide"):
            self.arrange(wide=self._wide)

    def _on_typed(self) -> None:
        self._fill()
        sections = found(self._guide, self._desk, self.look.text())
        if self.look.text().strip() and not self.shown_keys and sections:
            self.tabs.choose(HELP)
            self._turn_to(HELP)

    def _on_section(self, anchor: str) -> None:
        """A link of the guide: that section alone, until something is looked for."""
        section = next((one for one in self._guide if one.anchor == anchor), None)
        if section is not None:
            self.help.show_sections([section])

    def _turn_to(self, key: str) -> None:
        self._pages.setCurrentIndex((KEYS, HELP).index(key))

    def _fill(self) -> None:
        while (taken := self._grid.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (key, words) in enumerate(self.shown_keys):
            self._grid.addWidget(PlainLabel(self, text=key, role="label", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(self, text=words, role="small", tone="text2", wrap=True), row, 1)
        self._none.setVisible(not self.shown_keys)
        text = self.look.text()
        self.help.show_sections(found(self._guide, self._desk, text), text.split())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 10, 12)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=say("Keys and help"), role="title"), 1)
        head.addWidget(self.close_button)
        scroll = Scroll(self)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        scroll.body.addLayout(self._grid)
        scroll.body.addWidget(self._none)
        scroll.body.addStretch(1)
        for page in (scroll, self.help):
            self._pages.addWidget(page)
        column.addLayout(head)
        for widget in (self.look, self.tabs):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        self.arrange(wide=False)
