"""What a letter that is due may hold of what agencies released, ticked one by one, and what it holds now."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import LeavingPurpose, LetterState
from mashdesk.domain.letter_kinds import RULES
from mashdesk.domain.releases import InLetter, LeavingItem, Release, may_be_told_of
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs, plain_words
from mashdesk.gui.viewmodels.letters_model import PRINT_SECONDS
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.ports import Sitting
from mashdesk.services.releases import PutInLetter, in_letters, leaving, put_in_letter, releases


@dataclass(frozen=True)
class Contents:
    """`offered` may go into this letter, in the words that are printed; `others` were asked for letters and may not.

    `elsewhere` are released and about somebody else than the recipient and their own children.
    """

    offered: tuple[LeavingItem, ...] = ()
    elsewhere: tuple[LeavingItem, ...] = ()
    others: tuple[Release, ...] = ()
    held: frozenset[UUID] = frozenset()

    @property
    def printed(self) -> tuple[LeavingItem, ...]:
        """What the letter holds now."""
        return tuple(one for one in self.offered if one.release in self.held)


class LetterContentsModel(QObject):
    """One letter of an enquiry that is open; a senior social worker's alone (`app.leaving`, `app.put_in_letter`).

    Signals:
        changed: `contents` or `ticked` are others.
        put_in_done: the letter holds what is ticked.
        held_changed: the letter holds something else than before: its page has to be made anew.
        problems_found(tuple[Problem]), refused(str): it was not put in.
        not_read(str): what may go in could not be read.
        changed_meanwhile: somebody else saved first; the ticks stay.
        state_changed(SavedIs): what is true of the ticks.
    """

    changed = Signal()
    put_in_done = Signal()
    held_changed = Signal()
    problems_found = Signal(object)
    refused = Signal(str)
    not_read = Signal(str)
    changed_meanwhile = Signal()
    state_changed = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._bus = who, tasks, bus
        self._sheet: EnquirySheet | None = None
        self._letter: Letter | None = None
        self._form: CommandForm | None = None
        self._read = False
        self.contents = Contents()
        self.ticked: frozenset[UUID] = frozenset()
        bus.changed.connect(self._take)

    @property
    def offered(self) -> bool:
        """Whether this person composes this letter: a senior social worker, as long as it is not printed."""
        due = self._letter is not None and self._letter.state is LetterState.DUE
        takes = self._letter is not None and RULES[self._letter.kind].takes_items
        return due and takes and self._who.has_role("senior_social_worker")

    @property
    def read(self) -> bool:
        """Whether what may go in has been read."""
        return self._read

    @property
    def unsaved(self) -> bool:
        """Whether the ticks say something else than what the letter holds."""
        return self.ticked != {one.release for one in self.contents.printed}

    def show(self, sheet: EnquirySheet, letter: Letter) -> None:
        """Follow this letter; of another one than before nothing is ticked but what it holds."""
        if self._letter is None or self._letter.id != letter.id:
            self.close()
        self._sheet, self._letter = sheet, letter
        if self.offered:
            self.reload()
        else:
            self._forget()

    def close(self) -> None:
        """No letter is shown any more."""
        self._sheet = self._letter = None
        self._forget()

    def tick(self, release: UUID, *, on: bool) -> None:
        """Choose a release, or not; nothing is put in by that."""
        if release in {one.release for one in self.contents.offered}:
            self.ticked = self.ticked | {release} if on else self.ticked - {release}
            self.changed.emit()
            self.state_changed.emit(SavedIs.NOT_SAVED if self.unsaved else SavedIs.NOTHING)

    def untick(self) -> None:
        """Back to what the letter holds."""
        self.ticked = frozenset(one.release for one in self.contents.printed)
        self.changed.emit()
        self.state_changed.emit(SavedIs.NOTHING)

    def put_in(self) -> None:
        """The letter holds what is ticked, and nothing else, from now on."""
        if self._sheet is None or self._letter is None or not self.unsaved:
            return
        form, sheet, sitting, chosen = self._new_form(self._letter), self._sheet, self._who.sitting, self.ticked
        command = PutInLetter(form.request, self._letter.id, tuple(sorted(chosen)))
        form.saved.connect(lambda: self._on_put_in(chosen))
        changes = Changes(letters=True, sheet=True, enquiry=sheet.row.enquiry)
        form.send(lambda: put_in_letter(sitting, command, sheet), changes)

    def reload(self) -> None:
        """Read what was asked, answered and put in."""
        sheet, letter, sitting = self._sheet, self._letter, self._who.sitting
        if sheet is not None and letter is not None and self.offered:
            self._tasks.run(
                lambda: _fetch(sitting, sheet, letter),
                lambda contents: self._on_fetched(letter, contents),
                self._say,
                receiver=self,
                deadline=PRINT_SECONDS,  # it may wait behind the making of a page
            )

    def _take(self, changes: Changes) -> None:
        if self._sheet is not None and changes.touches(self._sheet.row.enquiry):
            self.reload()

    def _forget(self) -> None:
        self._read = False
        self.contents, self.ticked = Contents(), frozenset()
        self.changed.emit()

    def _on_fetched(self, letter: Letter, contents: Contents) -> None:
        if self._letter is None or self._letter.id != letter.id or not self.offered:
            return
        before, was_read, unsaved = self.contents.printed, self._read, self._read and self.unsaved
        self.contents, self._read = contents, True
        may = {one.release for one in contents.offered}
        self.ticked = frozenset(self.ticked & may) if unsaved else frozenset(one.release for one in contents.printed)
        self.changed.emit()
        if was_read and before != contents.printed:
            self.held_changed.emit()

    def _on_put_in(self, chosen: frozenset[UUID]) -> None:
        self.contents = Contents(self.contents.offered, self.contents.elsewhere, self.contents.others, chosen)
        self.changed.emit()
        self.put_in_done.emit()
        self.held_changed.emit()

    def _new_form(self, letter: Letter) -> CommandForm:
        if self._form is not None:
            self._form.deleteLater()
        form = CommandForm(self._who, self._tasks, self._bus, f"put-in-letter/{letter.id}", self)
        form.refused.connect(self.refused)
        form.problems_found.connect(self.problems_found)
        form.changed_meanwhile.connect(self.changed_meanwhile)
        form.state_changed.connect(self.state_changed)
        self._form = form
        return form

    def _say(self, failure: Exception) -> None:
        self.not_read.emit(plain_words(failure))


def _fetch(sitting: Sitting, sheet: EnquirySheet, letter: Letter) -> Contents:
    enquiry, purpose = sheet.row.enquiry, RULES[letter.kind].items_for or LeavingPurpose.LETTER
    told_of = _told_of(sheet, letter, purpose)
    may_leave = leaving(sitting, enquiry, purpose)
    out = {one.release for one in may_leave}
    others = tuple(one for one in releases(sitting, enquiry) if one.purpose is purpose and one.id not in out)
    return Contents(
        offered=tuple(one for one in may_leave if told_of.issuperset(one.people)),
        elsewhere=tuple(one for one in may_leave if not told_of.issuperset(one.people)),
        others=others,
        held=_held(in_letters(sitting, enquiry), letter),
    )


def _told_of(sheet: EnquirySheet, letter: Letter, purpose: LeavingPurpose) -> frozenset[UUID]:
    """Whom an item in it may be about: in a family's letter its reader and their own children."""
    if purpose is not LeavingPurpose.LETTER:
        return frozenset(person.id for person in sheet.people)
    return may_be_told_of(sheet, letter.recipient) if letter.recipient else frozenset()


def _held(put_in: tuple[InLetter, ...], letter: Letter) -> frozenset[UUID]:
    return frozenset(one.release for one in put_in if one.letter == letter.id)
