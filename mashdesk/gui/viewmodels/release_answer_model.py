"""An agency's answer to one request for release: whole, in words of its own, or not; and taking a release back."""

from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.releases import Release, only_in_words
from mashdesk.domain.snapshots import Item
from mashdesk.domain.typed_text import is_blank
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import (
    RefuseRelease,
    ReleaseItem,
    WithdrawRelease,
    refuse_release,
    release_item,
    withdraw_release,
)


class Manner(StrEnum):
    """How the agency answers."""

    WHOLE = "whole"
    WORDS = "sanitised"
    REFUSE = "refused"


class ReleaseAnswerModel(QObject):
    """One release; `form` says how the answer's saving goes and keeps its draft, `back` how taking back goes.

    Nothing is chosen and no words stand here before the practitioner does: an item's own text is never the beginning.

    Signals:
        answered, taken_back: the server has it.
    """

    answered = Signal()
    taken_back = Signal()

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        enquiry: UUID,
        release: Release,
        item: Item,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._who, self._enquiry = who, enquiry
        self.release, self.item = release, item
        self.manner: Manner | None = None
        self.words = self.because = ""
        self.form = CommandForm(who, tasks, bus, f"release/{release.id}", self)
        self.back = CommandForm(who, tasks, bus, f"take-back/{release.id}", self)
        self.form.saved.connect(self.answered)
        self.back.saved.connect(self.taken_back)

    @property
    def manners(self) -> tuple[Manner, ...]:
        """What may be answered; what has police conditions goes to a family in words alone."""
        return tuple(one for one in Manner if not (one is Manner.WHOLE and self.only_in_words))

    @property
    def only_in_words(self) -> bool:
        """Whether the item cannot leave as it stands for this purpose."""
        return only_in_words(self.item, self.release.purpose)

    @property
    def leaving_words(self) -> str:
        """The words that would leave with this answer; none with a refusal."""
        return {Manner.WHOLE: self.item.what, Manner.WORDS: self.words}.get(self.manner or Manner.REFUSE, "")

    def typed(self, manner: Manner | None, words: str, because: str) -> None:
        """Something was chosen or typed."""
        self.manner, self.words, self.because = manner, words, because
        self.form.typed({"manner": manner.value if manner else "", "words": words, "because": because})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        manner = str(draft.get("manner", ""))
        self.manner = next((one for one in self.manners if one.value == manner), None)
        self.words, self.because = str(draft.get("words", "")), str(draft.get("because", ""))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        if self.manner is None:
            return (Problem("manner", say("Choose one answer.")),)
        if self.manner is Manner.WORDS and is_blank(self.words):
            return (Problem("words", say("Write what may leave.")),)
        if self.manner is Manner.REFUSE and is_blank(self.because):
            return (Problem("because", say("Say why it may not leave.")),)
        return ()

    def save(self) -> None:
        """Answer; whether the words will do, the database says."""
        manner, request, release = self.manner, self.form.request, self.release.id
        words, because, enquiry, sitting = self.words, self.because, self._enquiry, self._who.sitting

        def call() -> None:
            if manner is Manner.REFUSE:
                refuse_release(sitting, RefuseRelease(request, release, because), enquiry)
            else:
                whole = manner is Manner.WHOLE
                command = ReleaseItem(request, release, whole=whole, words="" if whole else words)
                release_item(sitting, command, enquiry)

        if manner is not None:
            self.form.send(call, self._changes())

    def take_back(self) -> None:
        """Take the release back, as long as nothing has left with it."""
        command, enquiry, sitting = (
            WithdrawRelease(self.back.request, self.release.id),
            self._enquiry,
            self._who.sitting,
        )
        self.back.send(lambda: withdraw_release(sitting, command, enquiry), self._changes())

    def _changes(self) -> Changes:
        return Changes(sheet=True, requests=True, letters=True, enquiry=self._enquiry)
