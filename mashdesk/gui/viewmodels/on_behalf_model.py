"""What a virtual agency answered, as somebody of the hub types it: the answer, and who there gave it, when and how."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Handling, SpokenHow
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.agency_return_model import AgencyReturnModel
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.discussion_model import read_moment
from mashdesk.gui.viewmodels.item_visibility import Visibility, visibility
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_return import ReturnReading, Typed, blank_item
from mashdesk.services.on_behalf import ROLES, AnswerForAgency, answer_for_agency, check_spoken, is_late, to_answer_for

SPOKEN = "spoken"
"""Where the draft keeps who said it, beside the answer itself."""


def waiting(who: SignedIn, sheet: EnquirySheet | None) -> tuple[InformationRequest, ...]:
    """The requests that this person may answer for an agency and that nobody has answered."""
    may = bool(set(ROLES) & who.person.roles)
    return to_answer_for(sheet, who.profile) if sheet is not None and may else ()


class OnBehalfModel(AgencyReturnModel):
    """One request of a virtual agency. `spoken` holds what is typed of who said it, by field."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        sheet: EnquirySheet,
        asked: InformationRequest,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, parent)
        self.sheet, self.asked = sheet, asked
        self.spoken: dict[str, object] = {}
        self.begin(asked, sheet.row.enquiry)

    @property
    def agency(self) -> str:
        """The agency that was asked, not the writer's."""
        return self.asked.agency

    @property
    def asks_why_late(self) -> bool:
        """Never of the writer: who there said it says why, beside when."""
        return False

    @property
    def late(self) -> bool:
        """Whether the agency spoke after its answer was due, by what is typed."""
        return is_late(read_moment(str(self.spoken.get("said") or "")), self.asked)

    @property
    def drafts_survive(self) -> bool:
        """Whether what is typed is there after the program ends."""
        return self._who.drafts.survives

    def speak(self, spoken: dict[str, object]) -> None:
        """Something was typed of who said it."""
        self.spoken = spoken
        self.take(self.content)

    def take(self, typed: Typed) -> None:
        """Something was typed."""
        super().take({**typed, SPOKEN: self.spoken})

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._fill({"items": [blank_item()]}, kept=False)

    def visibility(self, item: Typed) -> Visibility:
        """Who will be able to read this item, the writer among them or not."""
        return visibility(
            self._who.profile,
            self.agency,
            Handling(item.get("handling") or Handling.HUB),
            item.get("shared_with", ()),
            not_for_family=bool(item.get("not_for_family")),
            typed_by=self._who.person.roles,
        )

    def send(self) -> None:
        """Record it; what is missing is told and nothing is sent meanwhile."""
        assert self.form is not None
        reading, enquiry, sitting, asked = self.reading(), self.sheet.row.enquiry, self._who.sitting, self.asked
        command = self._command(self.form.request, reading)
        problems = (*check_spoken(command, asked, self._who.now()), *reading.problems)
        self.problems_found.emit(problems)
        if not problems:
            changes = Changes(worklists=True, sheet=True, requests=True, enquiry=enquiry)
            self.form.send(lambda: answer_for_agency(sitting, command, asked, enquiry), changes)

    def _command(self, request: UUID, reading: ReturnReading) -> AnswerForAgency:
        told = {name: str(value or "").strip() for name, value in self.spoken.items()}
        how = told.get("how", "")
        return AnswerForAgency(
            reading.command(request, self.asked.id),
            told.get("said_by", ""),
            told.get("said_by_post", ""),
            read_moment(told.get("said", "")),
            SpokenHow(how) if how in set(SpokenHow) else None,
            told.get("late_because", "") if self.late else "",
        )

    def _key(self, request: UUID) -> str:
        return f"on-behalf/{request}"

    def _listen(self, form: CommandForm) -> None:
        """The panel says what becomes of the form; only the draft is taken here."""
        form.draft_found.connect(lambda typed: self._fill(typed, kept=False))

    def _fill(self, typed: Typed, *, kept: bool) -> None:
        told = typed.get(SPOKEN)
        self.spoken = dict(told) if isinstance(told, dict) else {}
        super()._fill(typed, kept=kept)
