"""Asking agencies, as it is typed: whom, what for, on what lawful basis, and by when."""

from datetime import datetime
from functools import cache

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.calendar import london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.clocks import decision_due, returns_due
from mashdesk.domain.codes import AgencyFunction, LawfulBasis
from mashdesk.domain.family import Unmet
from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.refusals import Problem
from mashdesk.domain.request_questions import QuestionTemplate, questions_for, read_questions
from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.paths import resources
from mashdesk.services.family import missing_for_requests
from mashdesk.services.gathering import Asking, SendRequests, check_requests, send_requests
from mashdesk.services.restrictions import practitioners_to_name


@cache
def shipped_questions() -> tuple[QuestionTemplate, ...]:
    """The questions to each kind of agency that come with the program."""
    return read_questions((resources() / "questions.json").read_text(encoding="utf-8"))


ASKED_FIRST = (AgencyFunction.POLICE, AgencyFunction.HEALTH, AgencyFunction.EDUCATION)
"""Ticked to begin with: the partners whom a hub asks about nearly every child."""


class GatheringModel(QObject):
    """The requests of one enquiry that are about to go out.

    Signals:
        offered: `to_name` is there.
        refused(Exception): it could not be fetched.
        guards_changed: what the hub's leaflet asks before these agencies are asked is known, or another.
    """

    offered = Signal()
    refused = Signal(object)
    guards_changed = Signal()

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._asked: frozenset[str] | None = None
        self.unmet: tuple[Unmet, ...] = ()
        self.sheet = sheet
        self.form = CommandForm(who, tasks, bus, f"requests/{sheet.row.enquiry}", self)
        self.agencies = {agency.id for agency in self.to_ask if agency.function in ASKED_FIRST} if self.first else set()
        self.purpose = ""
        self.basis: LawfulBasis | None = None
        self.questions = ""
        self.checks: dict[str, str] = {}
        self.unsigned_because = ""
        self.named: tuple[str, ...] = ()
        self._practitioners: tuple[Colleague, ...] = ()

    @property
    def restricted(self) -> bool:
        """Whether each agency's practitioners must be named who may see the enquiry."""
        return "restricted" in self.sheet.row.badges

    @property
    def to_name(self) -> tuple[Colleague, ...]:
        """The practitioners of the agencies that are about to be asked."""
        return tuple(one for one in self._practitioners if one.agency in self.agencies)

    def fetch(self) -> None:
        """On a restricted enquiry, ask who may be named."""
        if self.restricted:
            sitting, enquiry = self._who.sitting, self.sheet.row.enquiry
            self._tasks.run(
                lambda: practitioners_to_name(sitting, enquiry), self._on_fetched, self.refused.emit, receiver=self
            )

    @property
    def first(self) -> bool:
        """Whether nobody has been asked yet."""
        return not self.sheet.requests

    @property
    def to_ask(self) -> tuple[HubAgency, ...]:
        """The hub's agencies that have not been asked about this enquiry."""
        asked = {request.agency for request in self.sheet.requests}
        return tuple(agency for agency in self._who.partners if agency.id not in asked)

    @property
    def unsigned(self) -> tuple[HubAgency, ...]:
        """Those about to be asked that have not signed the information sharing agreement, or no longer."""
        agreement, today = self._who.profile.policies.agreement, london_day(self._who.now())
        chosen = (agency for agency in self.to_ask if agency.id in self.agencies)
        return tuple(agency for agency in chosen if not agreement.covers(agency.id, today))

    def checks_of(self, agency: str) -> str:
        """What an agency is to look into, one question a line: as typed, else as the template for it has them."""
        if agency in self.checks:
            return self.checks[agency]
        found = next((one for one in self.to_ask if one.id == agency), None)
        return "\n".join(questions_for(found, shipped_questions())) if found else ""

    @property
    def purposes(self) -> tuple[str, ...]:
        """The purposes in the hub's words."""
        return tuple(choice.label for choice in self._who.profile.purposes)

    @property
    def only_listed(self) -> bool:
        """Whether the hub's profile allows no purpose but these."""
        return self._who.profile.policies.only_listed_purposes

    @property
    def bases(self) -> tuple[LawfulBasis, ...]:
        """The lawful bases that the hub uses."""
        return self._who.profile.lawful_bases

    @property
    def due(self) -> datetime:
        """When returns would be due if they were asked for now."""
        row = self.sheet.row
        decided_by = row.due or decision_due(row.received, row.rating, self._who.profile)
        return returns_due(self._who.now(), decided_by, self._who.profile)

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now; what is recorded of the family may be another."""
        self.sheet = sheet
        self._asked = None
        self.ask_guards()

    def ask_guards(self) -> None:
        """What the hub's leaflet asks first; the database is asked, which decides when the requests are sent."""
        agencies, sitting, enquiry = frozenset(self.agencies), self._who.sitting, self.sheet.row.enquiry
        if self._asked != agencies:
            self._asked = agencies
            self._tasks.run(
                lambda: missing_for_requests(sitting, enquiry, sorted(agencies)),
                lambda unmet: self._on_guards(agencies, unmet),
                lambda _failure: None,
                receiver=self,
            )

    def _on_guards(self, agencies: frozenset[str], unmet: tuple[Unmet, ...]) -> None:
        if agencies == self._asked and unmet != self.unmet:
            self.unmet = unmet
            self.guards_changed.emit()

    def late(self) -> tuple[InformationRequest, ...]:
        """Requests whose return is overdue."""
        return tuple(one for one in self.sheet.requests if one.answered is None and one.due < self._who.now())

    def typed(self) -> None:
        """Something was typed or chosen."""
        basis = self.basis.value if self.basis else ""
        content: dict[str, object] = {"purpose": self.purpose, "basis": basis, "questions": self.questions}
        content |= {"unsigned_because": self.unsigned_because, "checks": dict(self.checks)}
        self.form.typed(content | {"agencies": sorted(self.agencies), "named": list(self.named)})
        self.ask_guards()

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before; agencies that have been asked meanwhile are left out."""
        wanted, basis = draft.get("agencies"), str(draft.get("basis", ""))
        there = {agency.id for agency in self.to_ask}
        self.agencies = there & {str(one) for one in wanted} if isinstance(wanted, list) else set()
        named = draft.get("named")
        self.named = tuple(str(one) for one in named) if isinstance(named, list) else ()
        self.purpose = str(draft.get("purpose", ""))
        self.basis = LawfulBasis(basis) if basis in set(LawfulBasis) else None
        self.questions = str(draft.get("questions", ""))
        checks = draft.get("checks")
        self.checks = {str(one): str(told) for one, told in checks.items()} if isinstance(checks, dict) else {}
        self.unsigned_because = str(draft.get("unsigned_because", ""))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing; one purpose and one basis go to every agency, so each is said once."""
        found = {problem.field.split(".")[-1]: problem for problem in check_requests(self._command())}
        without = [agency.name for agency in self.to_ask if agency.id in self.agencies - self._agencies_named]
        unnamed = (
            (Problem("named", say("Name who may see it at: {without}.").format(without=", ".join(without))),)
            if without
            else ()
        )
        unsaid = bool(self.unsigned) and not self.unsigned_because.strip()
        unsigned = (Problem("unsigned_because", say("Say why they are asked all the same.")),) if unsaid else ()
        return (*(Problem(field, problem.message) for field, problem in found.items()), *unnamed, *unsigned)

    def save(self) -> None:
        """Send the requests."""
        command, sheet, who = self._command(), self.sheet, self._who
        changes = Changes(worklists=True, sheet=True, requests=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: send_requests(who.sitting, command, sheet, who.profile), changes)

    @property
    def _agencies_named(self) -> set[str]:
        if not self.restricted:
            return self.agencies
        nobody_there = {agency.id for agency in self.to_ask if not agency.co_located}
        return nobody_there | {one.agency for one in self.to_name if one.login in self.named}

    def _on_fetched(self, practitioners: tuple[Colleague, ...]) -> None:
        self._practitioners = practitioners
        self.offered.emit()

    def _command(self) -> SendRequests:
        basis = self.basis.value if self.basis else ""
        asked = [agency for agency in self.to_ask if agency.id in self.agencies]
        named = {
            agency.id: tuple(one.login for one in self.to_name if one.agency == agency.id and one.login in self.named)
            for agency in asked
        }
        unsigned = {agency.id: self.unsigned_because for agency in self.unsigned}
        asking = tuple(
            Asking(
                one.id,
                self.purpose,
                basis,
                self.questions,
                named[one.id],
                unsigned.get(one.id, ""),
                tuple(line.strip() for line in self.checks_of(one.id).splitlines() if line.strip()),
            )
            for one in asked
        )
        return SendRequests(self.form.request, asking)
