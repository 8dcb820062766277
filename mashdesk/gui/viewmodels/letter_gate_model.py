"""A kept letter before it leaves: checked, what was found cleared one by one, released; or withheld, or made anew."""

import hashlib
from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import LetterState
from mashdesk.domain.letter_gate import LetterGate
from mashdesk.domain.letter_terms import what_the_hub_says
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs, plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letter_gate import (
    CheckLetter,
    ClearHit,
    ReleaseLetter,
    RemakeLetter,
    ReturnLetter,
    WithholdLetter,
    check_letter,
    clear_hit,
    letter_gates,
    release_letter,
    remake_letter,
    return_letter,
    terms_of,
    withhold_letter,
)
from mashdesk.services.letters import reprint_letter


class LetterGateModel(QObject):
    """One letter of an enquiry that is open. Everything here runs off the user's thread.

    Signals:
        changed: `gate` is another.
        busy_changed(bool): the page is being checked, or something is being saved.
        done: what was asked is saved.
        refused(str): a plain sentence.
        changed_meanwhile: somebody else took this step, or the page is not the one that was looked at.
        state_changed(SavedIs): what is true of a command under way.
        reason_found(str): the reason that was typed for this letter before, and never sent.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    done = Signal()
    refused = Signal(str)
    changed_meanwhile = Signal()
    state_changed = Signal(object)
    reason_found = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._bus = who, tasks, bus
        self._sheet: EnquirySheet | None = None
        self._letter: Letter | None = None
        self._form: CommandForm | None = None
        self._reason: CommandForm | None = None
        self.gate: LetterGate | None = None
        bus.changed.connect(self._take)

    @property
    def judges(self) -> bool:
        """Whether this person checks and releases letters."""
        return self._who.has_role("senior_social_worker")

    @property
    def released(self) -> bool:
        """Whether the page may leave."""
        return self.gate is not None and self.gate.released is not None

    @property
    def waits(self) -> bool:
        """Whether the page is kept and nobody has released it yet."""
        kept = self._letter is not None and self._letter.state is LetterState.PRINTED
        return kept and self.gate is not None and self.gate.released is None

    def show(self, sheet: EnquirySheet, letter: Letter) -> None:
        """Follow this letter; where it stands is read anew each time."""
        if self._letter is None or self._letter.id != letter.id:
            self.gate = None
            self._begin_reason(letter)
        self._sheet, self._letter = sheet, letter
        self.reload()

    def reload(self) -> None:
        """Read again where the letter stands."""
        if self._sheet is None:
            return
        sitting, enquiry, whole = self._who.sitting, self._sheet.row.enquiry, self.judges
        self._tasks.run(lambda: letter_gates(sitting, enquiry, whole=whole), self._on_gates, self._say, receiver=self)

    def close(self) -> None:
        """No letter is shown any more."""
        self._sheet = self._letter = self.gate = None
        self._end_reason()
        self.changed.emit()

    def type_reason(self, words: str) -> None:
        """A reason is being typed, for whatever is done with the letter."""
        if self._reason is not None and words.strip():
            self._reason.typed({"because": words})
        elif self._reason is not None and self._reason.state is not SavedIs.NOTHING:
            self._reason.forget_draft()

    def keep_reason(self) -> None:
        """Keep it now (Ctrl+S)."""
        if self._reason is not None:
            self._reason.keep_draft()

    def check(self) -> None:
        """Hold the kept page against what its reader must not be told."""
        sheet, letter = self._sheet, self._letter
        if sheet is None or letter is None:
            return
        sitting, documents, says = self._who.sitting, self._who.documents, what_the_hub_says(self._who.profile.contact)

        def call(request: UUID) -> None:
            pdf = reprint_letter(sitting, letter.id)
            found = documents.findings(pdf, terms_of(sitting, sheet, letter.id, says))
            check_letter(sitting, CheckLetter(request, letter.id, sheet.row.enquiry, pdf, found))

        self._send("check", call)

    def clear(self, hit: UUID, because: str) -> None:
        """This one may stand."""
        self._send(
            "clear", lambda request: clear_hit(self._who.sitting, ClearHit(request, self._enquiry, hit, because))
        )

    def release(self) -> None:
        """The page that is shown may leave."""
        letter = self._letter
        if letter is not None:
            self._send("release", lambda request: self._release(request, letter))

    def withhold(self, because: str, review: date) -> None:
        """It does not go; somebody looks again on that day."""
        letter = self._letter
        if letter is not None:
            enquiry, sitting = self._enquiry, self._who.sitting
            self._send(
                "withhold",
                lambda request: withhold_letter(sitting, WithholdLetter(request, letter.id, enquiry, because, review)),
            )

    def make_anew(self, because: str) -> None:
        """Another takes its place."""
        letter = self._letter
        if letter is not None:
            enquiry, sitting = self._enquiry, self._who.sitting
            self._send(
                "remake", lambda request: remake_letter(sitting, RemakeLetter(request, letter.id, enquiry, because))
            )

    def came_back(self, because: str) -> None:
        """The post brought it back."""
        letter = self._letter
        if letter is not None:
            enquiry, sitting = self._enquiry, self._who.sitting
            self._send(
                "return", lambda request: return_letter(sitting, ReturnLetter(request, letter.id, enquiry, because))
            )

    @property
    def _enquiry(self) -> UUID:
        assert self._sheet is not None
        return self._sheet.row.enquiry

    def _release(self, request: UUID, letter: Letter) -> None:
        kept = hashlib.sha256(reprint_letter(self._who.sitting, letter.id)).hexdigest()
        release_letter(self._who.sitting, ReleaseLetter(request, letter.id, self._enquiry, kept))

    def _send(self, what: str, call: Callable[[UUID], None]) -> None:
        letter = self._letter
        if letter is None or self._sheet is None:
            return
        if self._form is not None:
            self._form.deleteLater()
        self._form = form = CommandForm(self._who, self._tasks, self._bus, f"{what}/{letter.id}", self)
        form.saved.connect(self._on_saved)
        form.refused.connect(self._refuse)
        form.problems_found.connect(lambda problems: self._refuse(say(problems[0].message)))
        form.changed_meanwhile.connect(self._on_changed_meanwhile)
        form.state_changed.connect(self.state_changed)
        self.busy_changed.emit(True)
        changes = Changes(letters=True, sheet=True, worklists=True, enquiry=self._sheet.row.enquiry)
        form.send(lambda: call(form.request), changes)

    def _begin_reason(self, letter: Letter) -> None:
        self._end_reason()
        self._reason = form = CommandForm(self._who, self._tasks, self._bus, f"gate-reason/{letter.id}", self)
        form.draft_found.connect(lambda draft: self.reason_found.emit(str(draft.get("because", ""))))
        form.refused.connect(self.refused)
        form.look_for_draft()

    def _end_reason(self) -> None:
        gone, self._reason = self._reason, None
        if gone is not None:
            gone.keep_draft()
            gone.deleteLater()

    def _on_saved(self) -> None:
        if self._reason is not None:
            self._reason.forget_draft()
        self.busy_changed.emit(False)
        self.done.emit()

    def _take(self, changes: Changes) -> None:
        if self._sheet is not None and changes.touches(self._sheet.row.enquiry):
            self.reload()

    def _on_changed_meanwhile(self) -> None:
        self.busy_changed.emit(False)
        self.changed_meanwhile.emit()

    def _refuse(self, words: str) -> None:
        self.busy_changed.emit(False)
        self.refused.emit(words)

    def _on_gates(self, gates: tuple[LetterGate, ...]) -> None:
        if self._letter is not None:
            self.gate = next((one for one in gates if one.letter == self._letter.id), None)
            self.changed.emit()

    def _say(self, failure: Exception) -> None:
        self._refuse(plain_words(failure))
