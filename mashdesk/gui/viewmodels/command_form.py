"""The way of every form from the first key to the server's answer: request id, draft, saving, what is true meanwhile.

The request id is made when the form opens and stays the same until the server has confirmed, so that a retry after a
broken connection is never a second save.
"""

import weakref
from collections.abc import Callable, Mapping
from functools import partial
from time import monotonic
from typing import Any
from uuid import UUID, uuid4

import shiboken6
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
from mashdesk.gui.viewmodels.forms_here import FormsHere, SavedIs
from mashdesk.gui.viewmodels.last_words import LastWords
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.saving import was_saved

__all__ = ["CommandForm", "SavedIs", "plain_words"]

KEEP_AFTER_MS = 600
"""From the first key that is not kept yet to its keeping; whoever types on is not waited for."""
ASK_AGAIN_MS = 3_000
RESUMES, RESUMES_WITHIN = 2, 600.0
"""How often, and for how many seconds, what was sent is sent again by itself once the line is back."""
OLDER = "older"
NOTHING_SAVED = say("The connection broke, and nothing was saved. What you typed is still here; save again.")
DRAFT_NOT_SAVED = say("What was kept from before has not reached the server. Save it when it is as you want it.")

Kept = tuple[UUID, dict[str, object]]


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
        draft_found(dict): what was typed before, with its request id taken over; offer it or fill it in. Where the
            server cannot be asked yet whether it has it, the state is CHECKING until it answers.
        problems_found(tuple[Problem]): each belongs beside its field.
        changed_meanwhile: somebody else saved first; what was typed stays.
        password_refused: the password typed for the signature is wrong.
        refused(str): another plain sentence.
        draft_kept: what is typed is now kept on this computer.
        leaving: the desk is covered or left; who gathers what is typed only now and then says it now.
        saved: the server has confirmed.
    """

    state_changed = Signal(object)
    draft_found = Signal(dict)
    problems_found = Signal(object)
    changed_meanwhile = Signal()
    password_refused = Signal()
    refused = Signal(str)
    draft_kept = Signal()
    leaving = Signal()
    saved = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._bus = bus
        self._key = key
        self._content: dict[str, object] = {}
        self._sent: dict[str, object] = {}
        self._found: Kept | None = None
        self._looking = self._was_sent = False
        self._again: Callable[[], object] | None = None
        self._resumed, self._until = 0, 0.0
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
        tasks.leaving.connect(self.leaving)
        self.destroyed.connect(partial(_settle, who.last_words, tasks, who.forms, id(self)))

    @property
    def key(self) -> str:
        """Which form this is, for its draft."""
        return self._key

    def move_to(self, key: str) -> None:
        """It is about another row from now on: its draft is kept there, and no more where it was."""
        before, self._key = self._key, key
        self._who.last_words.forget(before)
        self._write()

    def look_for_draft(self) -> None:
        """Whether something typed before waits; one that reached the server after all is forgotten."""
        words, key = self._who.last_words, self._key

        def work() -> Kept | None:
            return words.kept(key) or words.kept(_older(key))

        self._looking = True
        self._tasks.run(work, self._on_kept, self._on_not_looked, receiver=self, here=True)

    def typed(self, content: dict[str, object]) -> None:
        """Something was typed: it is not saved, and will be kept on this computer in a moment."""
        self._content = content
        if self.state in (SavedIs.NOTHING, SavedIs.SAVED):
            self._become(SavedIs.NOT_SAVED)
        if "/" in self._key:  # it is about a row, and not a new one that nobody has to open
            self._who.forms.tell_typed(id(self), weakref.ref(self))
        self._note()
        if not self._keeping.isActive():
            self._keeping.start(KEEP_AFTER_MS)

    def keep_draft(self) -> None:
        """Keep what is typed now, without waiting (Ctrl+S, closing, locking)."""
        self._keeping.stop()
        if self._note() or self._note_unlooked():
            self._write(self._on_draft_kept)

    def forget_draft(self) -> None:
        """The person does not want what was typed before."""
        self._keeping.stop()
        self._asking.stop()
        self._content, self._found, self._again = {}, None, None
        self._forget()
        self._become(SavedIs.NOTHING)

    def become(self, state: SavedIs) -> None:
        """What is sent has no request id, and who sends it knows what became of it (a staff account)."""
        if state is SavedIs.SAVED:
            self._keeping.stop()
            self._content = {}
            self._forget()
        self._become(state)

    def send(self, call: Callable[[], object], changes: Changes, *, resumes: bool = True) -> None:
        """Save by this call off the user's thread; `changes` is what is told to everybody once it is saved.

        Where the line breaks and the server has not kept it, the same is sent again by itself when the line is back;
        not what was typed on since, and not what `resumes` says must be asked for anew: a signature.
        """
        if self.state in (SavedIs.SAVING, SavedIs.CHECKING):
            return
        self._changes, self._sent, self._was_sent = changes, dict(self._content), True
        self._again = call if resumes else None
        self._resumed, self._until = 0, monotonic() + RESUMES_WITHIN
        self._run(call)

    def begin_again(self) -> None:
        """A new form under a new request id."""
        self._asking.stop()
        self._again = None
        self.request = uuid4()
        self._content = {}
        self._become(SavedIs.NOTHING)

    # The draft

    def _note(self) -> bool:
        """What is typed is owed to the drafts from now on; not while it would take the place of something older."""
        untouched = self.state in (SavedIs.NOTHING, SavedIs.SAVED) or not self._content
        if untouched or self._looking or self._found is not None:
            return False
        self._who.last_words.keep(self._key, self.request, self._content)
        return True

    def _note_unlooked(self) -> bool:
        """Whoever leaves before anybody could look for a draft leaves two: this one and the older."""
        if not self._looking or not self._content:
            return False
        self._who.last_words.keep_beside(self._key, _older(self._key), self.request, self._content)
        return True

    def _forget(self) -> None:
        for key in (self._key, _older(self._key)):
            self._who.last_words.forget(key)
        self._write()

    def _write(self, then: Callable[[], object] = lambda: None) -> None:
        self._tasks.run(self._who.last_words.settle, lambda _: then(), self._say, receiver=self, here=True)

    def _on_draft_kept(self) -> None:
        self._who.forms.tell_kept()
        self.draft_kept.emit()

    def _on_kept(self, kept: Kept | None) -> None:
        self._looking = False
        if kept is not None and kept[0] == self.request:
            kept = None  # its own, of somebody who was about to leave
        if news := self._who.last_words.news():
            self.refused.emit(news)
        if self._content:
            self._keep_both(kept)
        if kept is None or self.state is not SavedIs.NOTHING:
            return
        self._found = kept
        self._become(SavedIs.CHECKING)
        sitting, request = self._who.sitting, kept[0]
        answered, failed = self._on_draft_asked, self._on_draft_not_asked
        self._tasks.run(lambda: was_saved(sitting, request), answered, failed, receiver=self)

    def _on_draft_asked(self, answer: Any) -> None:
        """The draft is at the server already, or it is not and comes back."""
        kept, self._found = self._found, None
        if kept is None:  # it was thrown away meanwhile
            return
        if self._content:
            self._keep_both(kept if answer is None else None)
        elif answer is not None:
            self._forget()
            self._become(SavedIs.NOTHING)
        else:
            self._become(SavedIs.NOT_SAVED)
            self._take_over(kept)

    def _on_draft_not_asked(self, failure: Exception) -> None:
        """It comes back all the same, under its own request id; a server that is away is asked until it answers."""
        kept, self._found = self._found, None
        if kept is None:
            return
        if self._content:
            self._keep_both(kept)
            return
        if isinstance(failure, NoConnection | TookTooLong):
            self._sent, self._was_sent = dict(kept[1]), False
            self._asking.start(ASK_AGAIN_MS)
        else:
            self._become(SavedIs.NOT_SAVED)
            self._say(failure)
        self._take_over(kept)

    def _take_over(self, kept: Kept) -> None:
        self.request, self._content = kept[0], dict(kept[1])
        self._who.last_words.keep(self._key, self.request, self._content)
        self._who.last_words.forget(_older(self._key))
        self.draft_found.emit(dict(kept[1]))

    def _on_not_looked(self, failure: Exception) -> None:
        self._looking = False
        self._keep_both(None)
        self._say(failure)

    def _keep_both(self, kept: Kept | None) -> None:
        """Somebody typed before the draft came back: it comes back the next time, and neither is lost."""
        if kept is not None:
            self._who.last_words.keep(_older(self._key), *kept)
        if self._content:
            self._become(SavedIs.NOT_SAVED)
            self.keep_draft()

    # The answer

    def _on_saved(self) -> None:
        self._keeping.stop()
        typed_since = self._content if self._content != self._sent else {}
        self._become(SavedIs.SAVED)
        self.request = uuid4()  # what is typed from now on is another command
        self._content = {}
        self._forget()
        if typed_since:  # after it was sent: it is not at the server, and comes back when the form opens again
            self._who.last_words.keep(self._key, self.request, typed_since)
            self._write()
        self._bus.publish(self._changes, self)
        self.saved.emit()

    def _on_failed(self, failure: Exception) -> None:
        # After a time-out, as after a broken connection, the server may have kept the command or not.
        away = isinstance(failure, NoConnection) and self._again is not None
        if away or isinstance(failure, NotKnownIfSaved | TookTooLong):
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

    def _run(self, call: Callable[[], object]) -> None:
        self._become(SavedIs.SAVING)
        self._tasks.run(call, lambda _answer: self._on_saved(), self._on_failed, receiver=self)

    def _on_asked(self, answer: Any) -> None:
        if self.state is not SavedIs.CHECKING:  # it was thrown away meanwhile
            return
        if answer is not None:
            self.found_saved = answer
            self._on_saved()
            return
        if self._again is not None and self._may_resume():
            self._resumed += 1
            self._run(self._again)
            return
        self._become(SavedIs.NOT_SAVED)
        self.refused.emit(NOTHING_SAVED if self._was_sent else DRAFT_NOT_SAVED)

    def _may_resume(self) -> bool:
        unchanged = self._was_sent and self._content == self._sent
        return unchanged and self._resumed < RESUMES and monotonic() < self._until

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
            self._who.forms.tell(id(self), state)
            self.state_changed.emit(state)


def _older(key: str) -> str:
    return f"{key}/{OLDER}"


def _settle(words: LastWords, tasks: Tasks, forms: FormsHere, form: int) -> None:
    """A form that goes leaves its words to whoever comes next, and they are written all the same."""
    forms.gone(form)
    if words.owes and shiboken6.isValid(tasks) and not tasks.is_closed:
        tasks.run(words.settle, lambda _: None, lambda _: None, here=True)
