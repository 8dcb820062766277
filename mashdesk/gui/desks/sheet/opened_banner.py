"""That an enquiry is open: since when, for what reason, until when, and "Close now"."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.snapshots import Opening
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.time_words import clock_time

SOON = timedelta(minutes=5)


class OpenedBanner(QWidget):
    """In the last five minutes it offers to keep the enquiry open instead.

    Signals:
        close_asked: end the opening now.
        extend_asked: open again for the same reason.
    """

    close_asked = Signal()
    extend_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(self, kind="opened")
        self._ending = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self._banner.action_asked.connect(self._on_action)

    @property
    def words(self) -> str:
        """What it says."""
        return self._banner.words

    def show_opening(self, opening: Opening, now: datetime) -> None:
        """Show this opening as of the server's time."""
        left = opening.expires - now
        self._ending = left <= SOON
        reason = say("for “{reason}”. This is logged. Closes {expires}").format(
            reason=opening.reason, expires=clock_time(opening.expires)
        )
        if self._ending:
            minutes = max(1, int(left.total_seconds() // 60))
            self._banner.say(
                "warning",
                say("Closes in {minutes} min").format(minutes=minutes),
                say("What you type is kept."),
                say("Keep open"),
            )
        else:
            self._banner.say(
                "opened",
                say("Opened {opened}").format(opened=clock_time(opening.opened)),
                f"{reason}.",
                say("Close now"),
            )

    def _on_action(self) -> None:
        (self.extend_asked if self._ending else self.close_asked).emit()
