"""Before somebody leaves a computer that keeps no drafts: what would be lost is said once, and only then done."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from mashdesk.gui.curtain import Curtain
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner

LOSS = say(
    "What was typed here is not saved, and this computer has no keyring: it is lost when you leave. "
    "Leave a second time to lose it."
)
HEAD = say("Not saved.")


class Tells(Protocol):
    """The window that says it."""

    @property
    def curtain(self) -> Curtain:
        """What stands before the work, or not."""
        ...

    def tell(self, text: str, head: str) -> Banner:
        """Across the desk."""
        ...


class Leaving(QObject):
    """`would_lose`: whether leaving now loses what was typed; the composition root knows."""

    def __init__(self, window: QObject, tells: Tells) -> None:
        super().__init__(window)
        self._window = tells
        self._warned = False
        self.would_lose: Callable[[], bool] = lambda: False

    def warns(self) -> bool:
        """Whether it is said now, for the first time: whoever asked to leave stays. A closed account saves nothing."""
        if self._warned or self._window.curtain.is_ended or not self.would_lose():
            return False
        self._warned = True
        self._window.curtain.lock_screen.warn(LOSS)
        banner = self._window.tell(LOSS, HEAD)
        banner.say("stop", HEAD, LOSS, say("Stay"))
        banner.action_asked.connect(self._on_stays)
        return True

    def let_go(self) -> None:
        """The program itself closes the window: nobody is asked any more."""
        self._warned = True

    def _on_stays(self) -> None:
        self._warned = False
