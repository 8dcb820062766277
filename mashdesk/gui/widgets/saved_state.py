"""Saved · Not saved · Checking…: at the same place on every screen, and always true."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import clock_time


class SavedState(QWidget):
    """Starts with nothing to say; a desk tells it what the server has confirmed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._mark = IconMark(self, size=16)
        self._words = PlainLabel(self, role="small", tone="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._words)
        self.show_nothing()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_nothing(self) -> None:
        """Nothing has been typed here yet."""
        self._say("", "", "text2")

    def show_saved(self, at: datetime) -> None:
        """The server has confirmed everything; `at` is the server's time."""
        self._say("circle-check", say("All changes saved {at}").format(at=clock_time(at)), "green_text", say("Saved"))

    def show_not_saved(self, kept: datetime | None = None) -> None:
        """What is typed is not at the server; `kept` is when this computer last kept a draft of it."""
        draft = say(", draft kept {kept}").format(kept=clock_time(kept)) if kept else ""
        self._say("triangle-alert", say("Not saved{draft}").format(draft=draft), "amber_text", say("Not saved"))

    def show_saving(self) -> None:
        """On its way to the server."""
        self._say("loader", say("Saving…"), "text2")

    def show_checking(self) -> None:
        """The connection broke while saving: nobody knows yet."""
        self._say("loader", say("Checking…"), "amber_text")

    def set_narrow(self, narrow: bool) -> None:
        """Where there is little room: "Saved", "Not saved"."""
        self._narrow = narrow
        self._words.setText(self._short if narrow else self._long)

    def _say(self, icon: str, words: str, tone: str, short: str = "") -> None:
        self._long, self._short = words, short or words
        self._mark.setVisible(bool(icon))
        self._mark.set_icon(icon, tone)
        self._words.setText(self._short if self._narrow else self._long)
        self.setAccessibleName(words)
