"""The way of every form from the first key to the server's answer: request id, draft, saving, what is true meanwhile.

The request id is made when the form opens and stays the same until the server has confirmed, so that a retry after a
broken connection is never a second save.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import (
    BadInput,
    ChangedMeanwhile,
    NoConnection,
    NotKnownIfSaved,
    Refusal,
    SignInRefused,
    TookTooLong,
)
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.saving import was_saved

KEEP_AFTER_MS = 600
ASK_AGAIN_MS = 3_000


class SavedIs(StrEnum):
    """What is true of the form's content."""

    NOTHING = "nothing"
    NOT_SAVED = "not_saved"
    SAVING = "saving"
    CHECKING = "checking"
    SAVED = "saved"


def plain_words(failure: Exception) -> str:
    """What may be shown of a failure: a refusal's own sentence; of anything unforeseen only that it happened."""
    if isinstance(failure, Refusal):
        return say(str(failure))
    return say("Something happened that the program did not foresee. What you typed is still here. Try again.")


class CommandForm(QObject):
    """One form. A view-model of a form keeps one of these and hands it the service to call.

    `found_saved` is what the server had answered, where that was learned only after the connection broke.

    Signals:
        state_changed(SavedIs): what is true now.
        draft_found(dict): what was typed before, with its request id taken over; offer it or fill it in.
        problems_found(tuple[Problem]): each belongs beside its field.
        changed_meanwhile: somebody else saved first; what was typed stays.
        password_refused: the password typed for the signature is wrong.
        refused(str): another plain sentence.
        draft_kept: what is typed is now kept on this computer.
        saved: the server has confirmed.
    """

    state_changed = Signal(object)
    draft_found = Signal(dict)
    problems_found = Signal(object)
    changed_meanwhile = Signal()
    password_refused = Signal()
    refused = Signal(str)
    draft_kept = Signal()
    saved = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._bus = bus
        self._key = key
        self._content: dict[str, object] = {}
        self._changes = Changes()
        self.found_saved: Mapping[str, Any] = {}
        self.request: UUID = uuid4()
        self.state = SavedIs.NOTHING
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.timeout.connect(self.keep_draft)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask_if_saved)

    @property
    def key(self) -> str:
        """Which form this is, for its draft."""
        return self._key

    def move_to(self, key: str) -> None:
        """It is about another row from now on: its draft is kept there, and no more where it was."""
        drafts, before, self._key = self._who.drafts, self._key, key
        self._tasks.run(lambda: drafts.forget(before), lambda _: None, self._say, receiver=self)

    def look_for_draft(self) -> None:
        """Whether something typed before waits; one that reached the server after all is forgotten."""
        drafts, key, sitting = self._who.drafts, self._key, self._who.sitting

        def work() -> tuple[UUID, dict[str, object]] | None:
            kept = drafts.kept(key)
            if kept is None or not was_saved(sitting, kept[0]):
                return kept
            drafts.forget(key)
            return None

        self._tasks.run(work, self._on_draft, lambda _failure: None, receiver=self)

    def typed(self, content: dict[str, object]) -> None:
        """Something was typed: it is not saved, and will be kept on this computer in a moment."""
        self._content = content
        if self.state in (SavedIs.NOTHING, SavedIs.SAVED):
            self._become(SavedIs.NOT_SAVED)
        self._keeping.start(KEEP_AFTER_MS)

    def keep_draft(self) -> None:
        """Keep what is typed now, without waiting (Ctrl+S, closing, locking)."""
        self._keeping.stop()
        if self.state in (SavedIs.NOTHING, SavedIs.SAVED) or not self._content:
            return
        drafts, key, request, content = self._who.drafts, self._key, self.request, dict(self._content)
        self._tasks.run(
            lambda: drafts.keep(key, request, content), lambda _: self.draft_kept.emit(), self._say, receiver=self
        )

    def forget_draft(self) -> None:
        """The person does not want what was typed before."""
        self._keeping.stop()
        self._content = {}
        drafts, key = self._who.drafts, self._key
        self._tasks.run(lambda: drafts.forget(key), lambda _: None, self._say, receiver=self)
        self._become(SavedIs.NOTHING)

    def send(self, call: Callable[[], object], changes: Changes) -> None:
        """Save by this call off the user's thread; `changes` is what is told to everybody once it is saved."""
        if self.state in (SavedIs.SAVING, SavedIs.CHECKING):
            return
        self._changes = changes
        self._become(SavedIs.SAVING)
        self._tasks.run(call, lambda _answer: self._on_saved(), self._on_failed, receiver=self)

    def begin_again(self) -> None:
        """A new form under a new request id."""
        self.request = uuid4()
        self._content = {}
        self._become(SavedIs.NOTHING)

    def _on_draft(self, kept: tuple[UUID, dict[str, object]] | None) -> None:
        if kept is not None and self.state is SavedIs.NOTHING:
            self.request, self._content = kept[0], dict(kept[1])
            self._become(SavedIs.NOT_SAVED)
            self.draft_found.emit(dict(kept[1]))

    def _on_saved(self) -> None:
        self._keeping.stop()
        drafts, key = self._who.drafts, self._key
        self._tasks.run(lambda: drafts.forget(key), lambda _: None, self._say, receiver=self)
        self._become(SavedIs.SAVED)
        self.request = uuid4()  # what is typed from now on is another command
        self._content = {}
        self._bus.publish(self._changes, self)
        self.saved.emit()

    def _on_failed(self, failure: Exception) -> None:
        # After a time-out, as after a broken connection, the server may have kept the command or not.
        if isinstance(failure, NotKnownIfSaved | TookTooLong):
            self._become(SavedIs.CHECKING)
            self._asking.start(ASK_AGAIN_MS)
            return
        self._become(SavedIs.NOT_SAVED)
        if isinstance(failure, BadInput):
            self.problems_found.emit(failure.problems)
        elif isinstance(failure, ChangedMeanwhile):
            self.changed_meanwhile.emit()
        elif isinstance(failure, SignInRefused):
            self.password_refused.emit()
        else:
            self._say(failure)

    def _ask_if_saved(self) -> None:
        sitting, request = self._who.sitting, self.request
        self._tasks.run(lambda: was_saved(sitting, request), self._on_asked, self._on_asking_failed, receiver=self)

    def _on_asked(self, answer: Any) -> None:
        if answer is not None:
            self.found_saved = answer
            self._on_saved()
            return
        self._become(SavedIs.NOT_SAVED)
        self.refused.emit(say("The connection broke, and nothing was saved. What you typed is still here; save again."))

    def _on_asking_failed(self, failure: Exception) -> None:
        if isinstance(failure, NoConnection | TookTooLong):
            self._asking.start(ASK_AGAIN_MS)
            return
        self._become(SavedIs.NOT_SAVED)
        self._say(failure)

    def _say(self, failure: Exception) -> None:
        self.refused.emit(plain_words(failure))

    def _become(self, state: SavedIs) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
