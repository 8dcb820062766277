"""The keys that work at this desk now, read from the shortcuts themselves: what the sheet (F1) says is true."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mashdesk.gui.language import say

ASKS = "asks"
"""The property of a shortcut that asks the desk in front: the method without which the key does nothing there."""


def live_keys(window: QWidget, desk: QWidget | None) -> list[tuple[str, str]]:
    """Each key, or keys of one meaning, and what it does; in the order in which they were bound."""
    told: dict[str, list[str]] = {}
    for words, key in (*_shortcuts(window, desk), *_of_widgets(desk)):
        keys = told.setdefault(words, [])
        if key not in keys:
            keys.append(key)
    return [(say(" or ").join(keys), words) for words, keys in told.items()]


def _shortcuts(window: QWidget, desk: QWidget | None) -> Iterator[tuple[str, str]]:
    for shortcut in window.findChildren(QShortcut):
        if _is_live(shortcut, desk):
            yield shortcut.whatsThis(), _words_of(shortcut.key())
    for action in window.findChildren(QAction):
        if not action.shortcut().isEmpty() and action.isEnabled():
            yield action.text().replace("&", ""), _words_of(action.shortcut())


def _is_live(shortcut: QShortcut, desk: QWidget | None) -> bool:
    owner, asks = shortcut.parent(), shortcut.property(ASKS)
    shown = not isinstance(owner, QWidget) or owner.isVisible()
    return shown and shortcut.isEnabled() and (not asks or callable(getattr(desk, str(asks), None)))


def _of_widgets(desk: QWidget | None) -> Iterator[tuple[str, str]]:
    """Keys that a widget answers itself while it has the keyboard: it names them beside its `keyPressEvent`."""
    for widget in desk.findChildren(QWidget) if desk is not None else ():
        if widget.isVisible():
            yield from ((words, keys) for keys, words in getattr(widget, "own_keys", ()))


def _words_of(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)
