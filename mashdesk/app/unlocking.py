"""Back from the lock: the server says whether the password is right; while it is away, what the sitting began with."""

from functools import partial

from PySide6.QtCore import QObject

from mashdesk.app.session import DeskSession
from mashdesk.domain.refusals import NoConnection, Refusal, TookTooLong
from mashdesk.gui.language import say
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words


class Unlocking(QObject):
    """Answers the lock screen of one window. What it uncovers was on this screen already: nothing new is read by it."""

    def __init__(self, window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks = window, session, tasks
        window.unlock_asked.connect(self._on_asked)

    def _on_asked(self, password: str) -> None:
        if self._window.has_lost_connection:  # known already: nobody waits for a line that is not there
            self._ask_here(password)
            return
        ask = partial(self._session.is_password, password)
        self._tasks.run(ask, self._on_answer, partial(self._on_failed, password), receiver=self)

    def _on_failed(self, password: str, failure: Exception) -> None:
        if isinstance(failure, NoConnection | TookTooLong):
            self._ask_here(password)
        else:
            self._window.show_unlock_refused(plain_words(failure))

    def _ask_here(self, password: str) -> None:
        try:
            self._on_answer(self._session.is_password_alone(password))
        except Refusal as refusal:
            self._window.show_unlock_refused(str(refusal))

    def _on_answer(self, right: bool) -> None:
        if right:
            self._session.sitting.attend(True)
            self._window.unlock()
        else:
            self._window.show_unlock_refused(
                say("The {asks_for} is not right.").format(asks_for=self._session.sitting.asks_for)
            )
