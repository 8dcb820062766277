"""Asking an agency again, and why a clock of the hub ran out, as they are typed."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.clock_register import RegisteredClock
from mashdesk.domain.gathering import ChaseMeans, ChaseTold, LateReason
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.chasing import (
    ChaseAgency,
    SayWhyLate,
    chase_agency,
    chase_due,
    check_chase,
    may_chase,
    say_why_late,
    to_chase,
)
from mashdesk.services.gathering import check_why_late


def awaited_answers(who: SignedIn, sheet: EnquirySheet | None) -> tuple[InformationRequest, ...]:
    """The requests of this enquiry that this person may ask again about."""
    return to_chase(sheet) if sheet is not None and may_chase(who.person.roles) else ()


class ChaseEntry(TypedEntry):
    """One request that is asked about again; whom comes from the hub's profile until somebody chooses another."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        asked: InformationRequest,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        step = chase_due(asked, sheet, who.profile)
        began = {"told": (step[1] if step else ChaseTold.PRACTITIONER).value}
        number = len(sheet.chases_of(asked.id)) + 1
        super().__init__(who, tasks, bus, f"chase/{asked.id}/{number}", began=began, parent=parent)
        self.asked, self.sheet, self.number = asked, sheet, number

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_chase(self._command())

    def save(self) -> None:
        """Keep it."""
        command, sitting, enquiry = self._command(), self.who.sitting, self.sheet.row.enquiry
        changes = Changes(worklists=True, sheet=True, requests=True, enquiry=enquiry)
        self.form.send(lambda: chase_agency(sitting, command, enquiry), changes)

    def _command(self) -> ChaseAgency:
        told, means = self._code("told", ChaseTold), self._code("means", ChaseMeans)
        words = self._text("words").strip()
        return ChaseAgency(self.form.request, self.asked.id, self.number, told, means, words)


class WhyLateEntry(TypedEntry):
    """One clock of the hub that ran out."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        clock: RegisteredClock,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, f"late/{clock.id}", parent=parent)
        self.clock, self.sheet = clock, sheet

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        command = self._command()
        return check_why_late(command.reason, command.words)

    def save(self) -> None:
        """Keep it."""
        command, sitting, enquiry = self._command(), self.who.sitting, self.sheet.row.enquiry
        changes = Changes(worklists=True, sheet=True, enquiry=enquiry)
        self.form.send(lambda: say_why_late(sitting, command, enquiry), changes)

    def _command(self) -> SayWhyLate:
        reason, words = self._code("late_reason", LateReason), self._text("late_because").strip()
        return SayWhyLate(self.form.request, self.clock.id, reason, words)
