"""Between two steps: what was done, while the next panel is made. Nothing of the step before can be pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.gui.language import say
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.plain_label import PlainLabel

SAVED = say("Saved. The next step follows.")
ELSEWHERE = say("Somebody else went on with this enquiry. The next step follows.")


class RestingPanel(Card):
    """It keeps the keyboard, so that the next panel can take it over.

    Signals:
        reload_asked: the next step does not come by itself; the sheet should be read again (F8).
    """

    reload_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = PlainLabel(self, text=SAVED, tone="text2", wrap=True)
        self._said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self._said)
        self.body.addStretch(1)

    @property
    def words(self) -> str:
        """What is said meanwhile."""
        return self._said.text()

    def say(self, words: str) -> None:
        """Why one waits."""
        self._said.setText(words)

    def primary_action(self) -> None:
        """F8."""
        self.reload_asked.emit()
