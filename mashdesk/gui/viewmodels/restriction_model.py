"""Restricting an opened enquiry to named people: who could be named, who is ticked, and why."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.restrictions import Colleague, NamedPerson, left_unseen
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.ports import Sitting
from mashdesk.services.restrictions import (
    RestrictEnquiry,
    check_restriction,
    may_be_named,
    named_people,
    restrict_enquiry,
)

BASED_ON = "based_on"
"""The restriction that stood as a form was begun, in its draft."""
UNSEEN = say(
    "A request or a complaint about this enquiry is open, and nobody ticked here deals with it: its time would run "
    "where nobody looks. Tick one of these as well: {}. Or press Restrict again to go on."
)


@dataclass(frozen=True)
class Standing:
    """Who may be named, and who is."""

    colleagues: tuple[Colleague, ...] = ()
    named: tuple[NamedPerson, ...] = ()


class RestrictionModel(QObject):
    """One enquiry's restriction; `form` says how the saving goes.

    `based_on` is the one that stood as this was begun, "" where none did, None until that is fetched.

    Signals:
        offered: `standing` is there; whoever is named is ticked.
        refused(Exception): it could not be fetched.
    """

    offered = Signal()
    refused = Signal(object)

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.sheet = sheet
        self.standing = Standing()
        self.reason = ""
        self.named: tuple[str, ...] = (who.person.login,)
        self.based_on: str | None = None
        self._warned: tuple[str, ...] | None = None
        self.form = CommandForm(who, tasks, bus, f"restriction/{sheet.row.enquiry}", self)

    def fetch(self) -> None:
        """Ask who may be named."""
        self.take_sheet(self.sheet)

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now. Nothing is sent on it before it is known who is named on it."""
        sitting, enquiry = self._who.sitting, sheet.row.enquiry
        self._tasks.run(
            lambda: _fetch(sitting, enquiry),
            lambda standing: self._on_fetched(sheet, standing),
            self.refused.emit,
            receiver=self,
        )

    def typed(self, reason: str, named: tuple[str, ...]) -> None:
        """Something was typed or ticked."""
        self.reason, self.named = reason, named
        self.form.typed({"reason": reason, "named": list(named), BASED_ON: self.based_on})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        named, based_on = draft.get("named"), draft.get(BASED_ON)
        self.based_on = based_on if isinstance(based_on, str) else self.based_on
        self.reason = str(draft.get("reason", ""))
        self.named = tuple(str(one) for one in named) if isinstance(named, list) else (self._who.person.login,)

    # Somebody else

    @property
    def untouched(self) -> bool:
        """Whether nothing is typed."""
        return self.form.state is SavedIs.NOTHING

    @property
    def was_lifted(self) -> bool:
        """Whether there was a restriction as this was begun, and is none now."""
        return bool(self.based_on) and not self.standing.named

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """Whom somebody else named since this was begun, and why."""
        if self.based_on in (None, self._stands()) or not self.standing.named:
            return None
        first = self.standing.named[0]
        told = {"reason": first.reason, "named": tuple(one.person.login for one in self.standing.named)}
        return SavedMeanwhile(f"{first.placed_by}, {moment_typed(first.placed)}", told)

    def begin_from_what_stands(self, reason: str, named: tuple[str, ...]) -> None:
        """Go on with these; what stands by now has been seen."""
        self.based_on = self._stands()
        if self.untouched:
            self.reason, self.named = reason, named
        else:
            self.typed(reason, named)

    def _stands(self) -> str:
        return self.standing.named[0].placed.isoformat() if self.standing.named else ""

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing. That a request or a complaint would wait unseen is said once, then it is theirs."""
        found = check_restriction(self._command())
        if found or self._warned == self.named:
            return found
        who = left_unseen(self.standing.colleagues, self.named)
        self._warned = self.named
        return (Problem("named", UNSEEN.format("; ".join(f"{one.name}, {one.post}" for one in who))),) if who else ()

    def save(self) -> None:
        """Restrict; whoever is not named sees nothing of it from then on."""
        command, sheet, sitting = self._command(), self.sheet, self._who.sitting
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: restrict_enquiry(sitting, command, sheet), changes)

    def _command(self) -> RestrictEnquiry:
        return RestrictEnquiry(self.form.request, self.reason, self.named)

    def _on_fetched(self, sheet: EnquirySheet, standing: Standing) -> None:
        self.sheet, self.standing = sheet, standing
        if self.based_on is None:
            self.based_on = self._stands()
            if standing.named and self.untouched:
                self.reason = standing.named[0].reason
                self.named = tuple(one.person.login for one in standing.named)
        self.offered.emit()


def _fetch(sitting: Sitting, enquiry: UUID) -> Standing:
    return Standing(may_be_named(sitting, enquiry), named_people(sitting, enquiry))
