"""Restricting an opened enquiry to named people: who could be named, who is ticked, and why."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.restrictions import Colleague, NamedPerson, left_unseen
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.ports import Sitting
from mashdesk.services.restrictions import (
    RestrictEnquiry,
    check_restriction,
    may_be_named,
    named_people,
    restrict_enquiry,
)

UNSEEN = (
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
        self._warned: tuple[str, ...] | None = None
        self.form = CommandForm(who, tasks, bus, f"restriction/{sheet.row.enquiry}", self)

    def fetch(self) -> None:
        """Ask who may be named."""
        sitting, enquiry = self._who.sitting, self.sheet.row.enquiry
        self._tasks.run(lambda: _fetch(sitting, enquiry), self._on_fetched, self.refused.emit, receiver=self)

    def typed(self, reason: str, named: tuple[str, ...]) -> None:
        """Something was typed or ticked."""
        self.reason, self.named = reason, named
        self.form.typed({"reason": reason, "named": list(named)})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        named = draft.get("named")
        self.reason = str(draft.get("reason", ""))
        self.named = tuple(str(one) for one in named) if isinstance(named, list) else (self._who.person.login,)

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

    def _on_fetched(self, standing: Standing) -> None:
        self.standing = standing
        if standing.named and not self.reason:
            self.reason = standing.named[0].reason
            self.named = tuple(one.person.login for one in standing.named)
        self.offered.emit()


def _fetch(sitting: Sitting, enquiry: UUID) -> Standing:
    return Standing(may_be_named(sitting, enquiry), named_people(sitting, enquiry))
