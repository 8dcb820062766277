"""A letter as somebody makes it: which, to whom at which home, and what is written in it."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letters_to_make import Home, homes, kinds_to_make
from mashdesk.domain.police_grounds import HARM
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.letter_making import SERVICE_IN, WRITTEN_IN, MakeLetter, ToPolice, check_making, make_letter

ANOTHER_FORCE = "another"
"""Chosen where a disclosure goes to no force of the hub's own."""


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
        if kind is None:
            return MakeLetter(self.form.request, None, None, None, "", "")
        recipient, household = self._whom(kind)
        own = WRITTEN_IN.get(kind)
        words, because = ("", "") if own is None else (self._text(f"words{own}"), self._text(f"because{own}"))
        service = self._text(SERVICE_IN[kind]) if kind in SERVICE_IN else ""
        return MakeLetter(
            self.form.request,
            kind,
            recipient,
            household,
            words,
            because,
            "" if service == ANOTHER_FORCE else service,
            self._text("attention") if kind in SERVICE_IN else "",
            self._to_police(service) if kind is LetterKind.POLICE_DISCLOSURE else ToPolice(),
        )

    def _whom(self, kind: LetterKind) -> tuple[UUID | None, UUID | None]:
        """Who is chosen and at which home; what goes to the police is about somebody wherever they live."""
        chosen = [UUID(one) for one in self._text(f"to_{RULES[kind].goes_to.value}").split()]
        return (chosen[0] if chosen else None, chosen[1] if len(chosen) > 1 else None)

    def _to_police(self, service: str) -> ToPolice:
        told = {name: self._text(name) for name in ("reference", "how", "ground")}
        force = self._text("force") if service == ANOTHER_FORCE else ""
        return ToPolice(force, harm=self._text("harm") if told["ground"] == HARM else "", **told)
