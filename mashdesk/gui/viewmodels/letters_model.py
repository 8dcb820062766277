"""Letters: one of them as the page that leaves, printed once and kept, reprinted byte for byte, marked as posted."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import LetterState, PostClass
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.refusals import ChangedMeanwhile, Refusal
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.viewmodels.page_images import ON_PAPER, PageImage, page_images
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.letters import (
    PostLetter,
    PrintLetter,
    letter_facts,
    post_letter,
    print_letter,
    reprint_letter,
)

PRINT_SECONDS = 60.0


@dataclass(frozen=True)
class LetterPreview:
    """The real page, and to whom it goes; `facts` are what it was made from."""

    letter: UUID
    facts: LetterFacts
    pages: tuple[PageImage, ...]
    initials: str
    address: tuple[str, ...]


class LettersModel(QObject):
    """One letter of an enquiry that is open.

    Signals:
        preview_ready(LetterPreview): the page as it would leave, or as it left.
        pages_ready(tuple[PageImage]): the kept page at the printer's resolution: put it on paper now.
        file_written: the kept page is in the file that was chosen.
        page_kept: the page is the letter from now on.
        posted: it is marked as posted.
        refused(str): a plain sentence.
        changed_meanwhile: somebody else printed or posted it, the address became confidential, or the page that was
            seen is not the one that would leave now.
        state_changed(SavedIs): what is true of a command under way.
    """

    preview_ready = Signal(object)
    pages_ready = Signal(object)
    file_written = Signal()
    page_kept = Signal()
    posted = Signal()
    refused = Signal(str)
    changed_meanwhile = Signal()
    state_changed = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._bus = bus
        self._form: CommandForm | None = None
        self._letter: Letter | None = None
        self._enquiry: UUID | None = None
        self._seen: LetterFacts | None = None
        self._set_with: HubProfile | None = None

    @property
    def letter(self) -> Letter | None:
        """The letter that is shown."""
        return self._letter

    def show(self, sheet: EnquirySheet, letter: Letter) -> None:
        """Show a letter of the enquiry that is open; read anew each time."""
        self._letter, self._enquiry, self._seen = letter, sheet.row.enquiry, None
        sitting, profile, documents = self._who.sitting, self._who.profile, self._who.documents
        self._set_with = profile

        def work() -> LetterPreview:
            facts = letter_facts(sitting, letter.id)
            made = letter.printed is None
            pdf = documents.letter(facts, profile) if made else reprint_letter(sitting, letter.id)
            return _preview(facts, pdf)

        self._tasks.run(work, self._on_preview, self._say, receiver=self, deadline=PRINT_SECONDS)

    def close(self) -> None:
        """Nothing is shown any more."""
        self._letter = self._enquiry = self._seen = None

    def save_pdf(self, path: Path) -> None:
        """Into a file that the person chose: the kept page."""
        if self._letter is not None and self._letter.state is not LetterState.DUE:
            self._write(self._letter.id, path)

    def to_paper(self) -> None:
        """The pages for a printer: the kept page."""
        if self._letter is not None and self._letter.state is not LetterState.DUE:
            self._for_paper(self._letter.id)

    def post(self, sent: PostClass) -> None:
        """Mark as posted; its clock stops."""
        letter, enquiry = self._letter, self._enquiry
        if letter is None or enquiry is None:
            return
        form = self._new_form("post", letter, self.posted.emit)
        command, sitting = PostLetter(form.request, letter.id, enquiry, sent), self._who.sitting
        form.send(lambda: post_letter(sitting, command), self._changes())

    def keep_page(self) -> None:
        """The page that is shown becomes the letter, and stays so byte for byte; it leaves when it is released."""
        letter, enquiry = self._letter, self._enquiry
        if letter is None or enquiry is None or letter.state is not LetterState.DUE:
            return
        form = self._new_form("print", letter, self.page_kept.emit)
        command = PrintLetter(form.request, letter.id, enquiry)
        sitting, profile, documents, seen = self._who.sitting, self._who.profile, self._who.documents, self._seen
        set_with = self._set_with

        def render(facts: LetterFacts) -> bytes:
            if facts != seen or profile is not set_with:
                # a release taken back, an address corrected, other words approved: nobody has looked at that page
                raise ChangedMeanwhile
            return documents.letter(facts, profile)

        form.send(lambda: print_letter(sitting, command, render, profile.texts), self._changes())

    def _write(self, letter: UUID, path: Path) -> None:
        sitting = self._who.sitting

        def work() -> None:
            # The kept bytes, never a second rendering: reprints are identical.
            write_whole(path, reprint_letter(sitting, letter))

        self._tasks.run(work, lambda _: self.file_written.emit(), self._say_writing, receiver=self)

    def _for_paper(self, letter: UUID) -> None:
        sitting = self._who.sitting
        self._tasks.run(
            lambda: page_images(reprint_letter(sitting, letter), ON_PAPER),
            self.pages_ready.emit,
            self._say,
            receiver=self,
            deadline=PRINT_SECONDS,
        )

    def _new_form(self, what: str, letter: Letter, then: Callable[[], None]) -> CommandForm:
        if self._form is not None:
            self._form.deleteLater()
        form = CommandForm(self._who, self._tasks, self._bus, f"{what}/{letter.id}", self)
        form.saved.connect(then)
        form.refused.connect(self.refused)
        form.problems_found.connect(lambda problems: self.refused.emit(say(problems[0].message)))
        form.changed_meanwhile.connect(self.changed_meanwhile)
        form.state_changed.connect(self.state_changed)
        self._form = form
        return form

    def _changes(self) -> Changes:
        return Changes(letters=True, sheet=True, worklists=True, enquiry=self._enquiry)

    def _on_preview(self, preview: LetterPreview) -> None:
        if self._letter is not None and self._letter.id == preview.letter:
            self._seen = preview.facts
            self.preview_ready.emit(preview)

    def _say(self, failure: Exception) -> None:
        self.refused.emit(plain_words(failure))

    def _say_writing(self, failure: Exception) -> None:
        if isinstance(failure, Refusal):
            self._say(failure)
            return
        self.refused.emit(say("The file could not be written. The letter is kept as printed: choose another place."))


def _preview(facts: LetterFacts, pdf: bytes) -> LetterPreview:
    initials = "".join(word[0] for word in facts.recipient_name.split()[:3])
    address = tuple(line for line in (*facts.address_lines, facts.postcode) if line)
    return LetterPreview(facts.letter, facts, page_images(pdf), initials, address)


def write_whole(path: Path, content: bytes) -> None:
    """All of it or nothing: a half-written letter must not lie about."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)  # noqa: PTH105 - over a file that may be there, on every system
    except OSError:
        part.unlink(missing_ok=True)
        raise
