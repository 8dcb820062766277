"""The keys of a session: one table that binds them and that the key sheet (F1) reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class SessionKey:
    """One key: its sequences as Qt reads them, what it does, and the name of what it starts ("" is bound elsewhere)."""

    shown: str
    words: str
    action: str = ""
    sequences: tuple[str, ...] = ()

    @property
    def bound(self) -> tuple[str, ...]:
        """What is pressed: the shown key, unless it stands for several."""
        return self.sequences or (self.shown,)


VIEWS = 9

KEYS = (
    SessionKey("Ctrl+K", "Find a reference, initials or a person", "find"),
    SessionKey("Ctrl+N", "New: referral, item or person, by where you are", "new"),
    SessionKey("Ctrl+T", "A parent rings, about the enquiry that is open", "call"),
    SessionKey("F8", "The main thing to do on this screen", "primary"),
    SessionKey("Ctrl+PgDown, Ctrl+PgUp", "Next and previous part of a form", ""),
    SessionKey("F6", "Picture or list", ""),
    SessionKey("F9", "Hide everything, and show it again", "hide"),
    SessionKey("F10", "Lock", "lock"),
    SessionKey("F11", "Theme: light, dark, high contrast", "theme"),
    SessionKey("Ctrl++, Ctrl+-", "Larger and smaller text", ""),
    SessionKey("Ctrl+S", "Save", "save"),
    SessionKey("Ctrl+P", "Print", "print"),
    SessionKey("Alt+1 to Alt+9", "Views, from the top", ""),
    SessionKey("J, K or arrows", "Down and up in a list; Enter opens", ""),
    SessionKey("Esc", "Back", "back"),
    SessionKey("F1", "These keys", "keys"),
)

_PAIRS = {
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "onward": ("Ctrl+PgDown",),
    "backward": ("Ctrl+PgUp",),
}


def key_sheet() -> list[tuple[str, str]]:
    """Every key and its words, for the sheet."""
    return [(key.shown, key.words) for key in KEYS]


def bind(page: QWidget, actions: Mapping[str, Callable[[], object]], show_view: Callable[[int], object]) -> None:
    """Bind every key to `page`: while the page is hidden (locked, hidden) none of them works."""
    for key in KEYS:
        if key.action:
            _bind(page, key.bound, actions[key.action])
    for name, sequences in _PAIRS.items():
        _bind(page, sequences, actions[name])
    for place in range(VIEWS):
        _bind(page, (f"Alt+{place + 1}",), partial(show_view, place))


def _bind(page: QWidget, sequences: tuple[str, ...], action: Callable[[], object]) -> None:
    for sequence in sequences:
        shortcut = QShortcut(QKeySequence(sequence), page)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        # A key held down is pressed once: F8 must not confirm what it has only just asked.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)
