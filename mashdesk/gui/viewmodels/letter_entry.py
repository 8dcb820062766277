"""A letter as somebody makes it: which, to whom at which home, and what is written to a child."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letters_to_make import Home, homes, kinds_to_make
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.letter_making import MakeLetter, check_making, make_letter


class LetterEntry(TypedEntry):
    """One letter of the enquiry."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, *, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, f"make-letter/{sheet.row.enquiry}", parent=parent)
        self.sheet = sheet

    @property
    def kinds(self) -> tuple[LetterKind, ...]:
        """Which letters this person may make now."""
        return kinds_to_make(self.sheet, self.who.profile, decides=self.who.has_role("senior_social_worker"))

    def homes(self, goes_to: GoesTo) -> tuple[Home, ...]:
        """To whom such a letter may go, and where they live."""
        return homes(self.sheet, goes_to, self.who.now().date())

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_making(self._command())

    def save(self) -> None:
        """Make the letter."""
        command, sheet, who = self._command(), self.sheet, self.who
        changes = Changes(letters=True, sheet=True, worklists=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: make_letter(who.sitting, command, sheet, who.profile, who.now()), changes)

    def _command(self) -> MakeLetter:
        kind = self._code("kind", LetterKind)
        chosen = self._text(f"to_{RULES[kind].goes_to.value}").split() if kind else []
        recipient, household = (UUID(chosen[0]), UUID(chosen[1])) if chosen else (None, None)
        own_words = kind is not None and RULES[kind].own_words
        onward = "_onward" if kind is LetterKind.ONWARD else ""
        words, because = (self._text(f"words{onward}"), self._text(f"because{onward}")) if own_words else ("", "")
        to_whom = (self._text("service"), self._text("attention")) if onward else ("", "")
        return MakeLetter(self.form.request, kind, recipient, household, words, because, *to_whom)
