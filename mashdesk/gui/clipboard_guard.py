"""What is copied at a desk leaves the clipboard again: after the hub's time, on lock, hide, sign-out and close.

Only what this program put there is taken away. Nothing of it goes into a clipboard's history, where the system can be
told so: Windows' history and cloud, and the clipboard managers of Linux that know the hint of password managers.
"""

from collections.abc import Callable
from typing import cast
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from mashdesk.domain.hub_profile import USUAL_WORKSTATION
from mashdesk.gui.language import say
from mashdesk.gui.spelling_marks import SpellingMarks

USUAL_MS = USUAL_WORKSTATION.clipboard_seconds * 1_000
OURS = "application/x-mash-desk-copied"
_NO = bytes(4)
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
NOT_FOR_HISTORY = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
}
"""A number of four bytes, zero, is Windows' "no"; of the first it asks only that it is there."""
WITHOUT_OWNERS = ("offscreen", "minimal")
"""Qt's platforms whose clipboard is the program's own and says of nobody that it is theirs."""


class ClipboardGuard(QObject):
    """One for each window. It copies in place of the widget that has the keyboard, so that the marks are there at once.

    `is_ours` says whether what the clipboard has just received came from this program.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        after_ms: int = USUAL_MS,
        is_ours: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._is_ours = is_ours or self._owns
        self._token = b""
        self._watched: QWidget | None = None
        self._menu: QMenu | None = None
        self.spelling: SpellingMarks | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(after_ms)
        self._clock.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._on_changed)
        application = cast(QApplication, QApplication.instance())
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, application.focusWidget())

    def copy(self, text: str) -> None:
        """Put a text there, for the hub's time and for no history."""
        told = QMimeData()
        told.setText(text)
        self._put(told)

    def clear(self) -> None:
        """Take away what was put there; what somebody else has put there since stays."""
        self._clock.stop()
        there: QMimeData | None = self._clipboard.mimeData()
        if self._token and there is not None and bytes(there.data(OURS).data()) == self._token:
            self._clipboard.clear()
        self._token = b""
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def end(self) -> None:
        """The person leaves: nothing of theirs stays, and nothing is watched any more."""
        self.clear()
        self._on_focus(None, None)
        self._clipboard.dataChanged.disconnect(self._on_changed)
        cast(QApplication, QApplication.instance()).focusChanged.disconnect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy and cut, by key or from the menu of the widget that has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Copy):
                return self._copy_of(watched)
            if event.matches(QKeySequence.StandardKey.Cut):
                return self._copy_of(watched, cut=True)
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._menu_of(watched, event).popup(event.globalPos())
            return True
        return super().eventFilter(watched, event)

    def _copy_of(self, widget: QObject, *, cut: bool = False) -> bool:
        """False where the widget shall do it itself, or has nothing chosen."""
        text = selected(widget)
        if not text:
            return False
        self.copy(text)
        if cut:
            _remove_selected(widget)
        return True

    def _menu_of(self, widget: QLineEdit | QPlainTextEdit, event: QContextMenuEvent) -> QMenu:
        """As the widget's own, but that it copies and cuts this way; a misspelt word's spelling comes first."""
        menu = QMenu(widget.window())
        if self.spelling is not None and isinstance(widget, QPlainTextEdit):
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            self.spelling.offer(menu, widget, event.globalPos() if by_mouse else None)
        may, chosen = not widget.isReadOnly(), bool(selected(widget))
        for words, takes, does in (
            (say("Undo"), may, widget.undo),
            (say("Redo"), may, widget.redo),
            (say("Cut"), may and chosen, lambda: self._copy_of(widget, cut=True)),
            (say("Copy"), chosen, lambda: self._copy_of(widget)),
            (say("Paste"), may, widget.paste),
            (say("Select all"), True, widget.selectAll),
        ):
            action = menu.addAction(words)
            action.setEnabled(takes)
            action.triggered.connect(lambda _on=False, does=does: does())
        if self._menu is not None and shiboken6.isValid(self._menu):
            self._menu.deleteLater()
        self._menu = menu
        return menu

    def _put(self, told: QMimeData) -> None:
        self._token = uuid4().bytes
        told.setData(OURS, self._token)
        for name, value in NOT_FOR_HISTORY.items():
            told.setData(name, value)
        self._clipboard.setMimeData(told)
        self._clock.start()

    def _on_changed(self) -> None:
        """A copy that went another way, such as from a label's own menu, is marked after the fact."""
        if not self._is_ours():
            return
        there: QMimeData | None = self._clipboard.mimeData()
        if there is None or not there.formats() or there.hasFormat(OURS):
            return
        again = QMimeData()
        for name in there.formats():
            again.setData(name, there.data(name))
        self._put(again)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Only who has the keyboard is watched: every other event of the program passes by."""
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now
        if now is not None:
            now.installEventFilter(self)

    def _owns(self) -> bool:
        return self._clipboard.ownsClipboard() or QGuiApplication.platformName() in WITHOUT_OWNERS


def selected(widget: QObject) -> str:
    """What is chosen in a widget, as its own copying would take it; "" of a password."""
    if isinstance(widget, QLineEdit):
        return widget.selectedText() if widget.echoMode() is QLineEdit.EchoMode.Normal else ""
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().selection().toPlainText()
    if isinstance(widget, QLabel):
        return widget.selectedText()
    if isinstance(widget, QAbstractItemView):
        return str(widget.currentIndex().data() or "")
    return ""


def _remove_selected(widget: QObject) -> None:
    if isinstance(widget, QLineEdit) and not widget.isReadOnly():
        widget.del_()
    elif isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
        widget.textCursor().removeSelectedText()
