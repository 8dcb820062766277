"""Finding a person among the enquiries that one may see; a search is kept in the log before it answers."""

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.searching import SearchAnswer
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.searching import find_people


class FindModel(QObject):
    """One search at a time; an answer that comes after the next question is dropped.

    Signals:
        answered: `answer` is what was found for `asked`.
        busy_changed(bool): the server is being asked.
        refused(Exception): nothing was looked for; the answer before stays.
    """

    answered = Signal()
    busy_changed = Signal(bool)
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.asked = ""
        self.answer: SearchAnswer | None = None

    def look_for(self, text: str) -> None:
        """Ask. What was asked is kept in the log, as a search, with how many it found."""
        sitting, self.asked = self._who.sitting, text
        self.busy_changed.emit(True)
        self._tasks.run(
            lambda: find_people(sitting, text),
            lambda answer: self._on_answer(text, answer),
            lambda failure: self._on_refused(text, failure),
            receiver=self,
        )

    def _on_answer(self, text: str, answer: SearchAnswer) -> None:
        if text == self.asked:
            self.answer = answer
            self.busy_changed.emit(False)
            self.answered.emit()

    def _on_refused(self, text: str, failure: Exception) -> None:
        if text == self.asked:
            self.busy_changed.emit(False)
            self.refused.emit(failure)
