"""The keys of a session, in one table. Each is bound with its words, which the key sheet (F1) reads from there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mashdesk.gui.language import say
from mashdesk.gui.live_keys import ASKS


@dataclass(frozen=True)
class SessionKey:
    """Its sequences as Qt reads them, what it does, and the desk's method that it asks ("" is the window's own)."""

    action: str
    sequences: tuple[str, ...]
    words: str
    asks: str = ""


VIEWS = 9

KEYS = (
    SessionKey("primary", ("F8",), say("The main thing to do on this screen"), "primary_action"),
    SessionKey("new", ("Ctrl+N",), say("New: referral, item or person, by where you are"), "new"),
    SessionKey("call", ("Ctrl+T",), say("A parent rings, about the enquiry that is open"), "call"),
    SessionKey("save", ("Ctrl+S",), say("Save, or keep what is typed"), "save"),
    SessionKey("print", ("Ctrl+P",), say("Print"), "print_page"),
    SessionKey("onward", ("Ctrl+PgDown",), say("Next part of a form"), "onward"),
    SessionKey("backward", ("Ctrl+PgUp",), say("The part before"), "backward"),
    SessionKey("back", ("Esc",), say("Back")),
    SessionKey("find", ("Ctrl+K",), say("Find a reference, initials or a person")),
    SessionKey("spelling", ("F7",), say("The next word that may be misspelt; the menu key mends it")),
    SessionKey("hide", ("F9",), say("Hide everything, and show it again")),
    SessionKey("lock", ("F10",), say("Lock")),
    SessionKey("theme", ("F11",), say("Theme: light, dark, high contrast")),
    SessionKey("larger", ("Ctrl++", "Ctrl+="), say("Larger text")),
    SessionKey("smaller", ("Ctrl+-",), say("Smaller text")),
    SessionKey("keys", ("F1",), say("Keys and help, and away again")),
)


def bind(
    page: QWidget, own: Mapping[str, Callable[[], object]], ask: Callable[[str], object],
    show_view: Callable[[int], object], views: tuple[str, ...],
) -> None:  # fmt: skip
    """Bind every key to `page`: while the page is hidden (locked, hidden) none of them works."""
    for key in KEYS:
        action = partial(ask, key.asks) if key.asks else own[key.action]
        for sequence in key.sequences:
            _bind(page, sequence, action, key.words).setProperty(ASKS, key.asks)
    for place, words in enumerate(views[:VIEWS]):
        _bind(page, say("Alt+{place}").format(place=place + 1), partial(show_view, place), words)


def _bind(page: QWidget, sequence: str, action: Callable[[], object], words: str) -> QShortcut:
    shortcut = QShortcut(QKeySequence(sequence), page)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    # A key held down is pressed once: F8 must not confirm what it has only just asked.
    shortcut.setAutoRepeat(False)
    shortcut.setWhatsThis(words)
    shortcut.activated.connect(action)
    return shortcut
