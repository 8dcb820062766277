"""Between the work and whoever walks past: hidden (F9), locked until a password (F10), closed with the account.

What is covered is not merely painted over: it is not shown, so no key and no screen reader reaches it.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.lock_screen import LockScreen
from mashdesk.gui.widgets.empty_state import EmptyState


class Curtain(QStackedWidget):
    """Holds the frame, the blank page and the lock screen, and shows one of them.

    Signals:
        locked: everything is covered until the password has been given.
        covered: something stands in front of the work, whatever it is.
        leaving_asked: the account is closed, and the person has read why.
    """

    locked = Signal()
    covered = Signal()
    leaving_asked = Signal()

    def __init__(self, frame: QWidget, *, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._concealed: list[QWidget] = []
        self._before: QWidget | None = None
        self.lock_screen = LockScreen(person=person)
        self.blank = EmptyState(icon="eye-off", head=say("Hidden"), action=say("Show again"))
        self.blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blank.installEventFilter(self)
        self.blank.action_asked.connect(self.show_everything)
        self.ended = EmptyState(icon="user-x", action=say("Sign out"))
        self.ended.action_asked.connect(self.leaving_asked)
        for page in (frame, self.lock_screen, self.blank, self.ended):
            self.addWidget(page)

    @property
    def is_locked(self) -> bool:
        """Whether a password is needed to see anything."""
        return self.currentWidget() is self.lock_screen

    @property
    def is_hidden(self) -> bool:
        """Whether the blank page is in front."""
        return self.currentWidget() is self.blank

    @property
    def is_ended(self) -> bool:
        """Whether the account has closed; nothing brings the desk back but signing in again."""
        return self.currentWidget() is self.ended

    def end(self, why: str) -> None:
        """The account is not open any more: cover everything for good, and say why."""
        self.ended.say(say("Your account is not open any more"), why, say("Sign out"))
        self._cover(self.ended)
        self.ended.setFocus()

    def hide_everything(self) -> None:
        """Blank at once: no password, for when somebody walks past."""
        if not (self.is_locked or self.is_ended):
            self._cover(self.blank)
            self.blank.setFocus()

    def show_everything(self) -> None:
        """Back from hidden; what is locked stays locked."""
        if self.is_hidden:
            self._uncover()

    def lock(self) -> None:
        """Blank until the password has been given."""
        if self.is_locked or self.is_ended:
            return
        self._cover(self.lock_screen)
        self.lock_screen.prepare()
        self.locked.emit()

    def unlock(self) -> None:
        """The password was right."""
        if self.is_locked:
            self._uncover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the blank page F9 and Esc show everything again, and F10 locks."""
        if watched is self.blank and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            answers = {
                Qt.Key.Key_F9: self.show_everything,
                Qt.Key.Key_Escape: self.show_everything,
                Qt.Key.Key_F10: self.lock,
            }
            answer = answers.get(Qt.Key(event.key()))
            if answer is not None:
                answer()
                return True
        return super().eventFilter(watched, event)

    def _cover(self, page: QWidget) -> None:
        if self.currentWidget() is self._frame:
            self._before = self.window().focusWidget()
        self._conceal_other_windows()
        self.setCurrentWidget(page)
        self.covered.emit()

    def _conceal_other_windows(self) -> None:
        """Menus, dialogs and second windows show case content too."""
        for window in QApplication.topLevelWidgets():
            if window is self.window() or not window.isVisible():
                continue
            if window.windowType() != Qt.WindowType.Popup:
                self._concealed.append(window)
            window.hide()

    def _uncover(self) -> None:
        self.setCurrentWidget(self._frame)
        # What came in meanwhile may have rebuilt a desk: its old widgets are gone.
        for window in filter(shiboken6.isValid, self._concealed):
            window.show()
        self._concealed.clear()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus()
