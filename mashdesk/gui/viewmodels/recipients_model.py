"""Who hears of the outcome beside the parents, on the enquiry that is open; and that one of them was told."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.recipients import Hearing, OutcomeRecipient
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.recipients import RecordHeard, check_heard, read_recipients, record_heard

RECORDERS = ("mash_officer", "senior_social_worker")
READERS = (*RECORDERS, "hub_manager", "information_officer")


class RecipientsModel(Followed):
    """`recipients` is what was read last."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=read_recipients, nothing=())

    @property
    def recipients(self) -> tuple[OutcomeRecipient, ...]:
        """All of them."""
        told: tuple[OutcomeRecipient, ...] = self.told
        return told

    @property
    def may_record(self) -> bool:
        """Whether this person says how somebody was told."""
        return any(self.who.has_role(role) for role in RECORDERS)

    def ways(self, of: OutcomeRecipient) -> tuple[Hearing, ...]:
        """What this person can record of them: that somebody is not told a senior social worker decides."""
        decides = self.who.has_role("senior_social_worker")
        return tuple(one for one in of.ways if decides or one is not Hearing.NOT_TOLD)


class HeardEntry(TypedEntry):
    """How one of them was told, or why they are not, as it is typed."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        of: OutcomeRecipient,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        began = {"happened": moment_typed(who.now())}
        key = f"heard/{sheet.row.enquiry}/{of.recipient}/{of.person or ''}"
        super().__init__(who, tasks, bus, key, began=began, parent=parent)
        self.of, self.sheet = of, sheet

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_heard(self._command())

    def save(self) -> None:
        """Keep it."""
        command, sitting, sheet = self._command(), self.who.sitting, self.sheet
        changes = Changes(worklists=True, sheet=True, letters=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: record_heard(sitting, command, sheet), changes)

    def _command(self) -> RecordHeard:
        how = self._code("how", Hearing)
        return RecordHeard(self.form.request, self.of, how, self._moment("happened"), self._text("because"))
