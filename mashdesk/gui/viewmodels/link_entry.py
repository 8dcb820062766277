"""What is said of two people as it is typed: why they are the same, or different, or why that is taken back."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.matching import LikelyPerson, Link, Statement
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.matching import LinkPeople, WithdrawLink, check_why, link_people, withdraw_link


class LinkEntry(QObject):
    """`values` holds what is typed; without a statement what was said is taken back. `form` says how saving goes."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        one: LikelyPerson | Link,
        statement: Statement | None,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.who, self.sheet = who, sheet
        self._one, self._statement = one, statement
        self.values: dict[str, object] = {}
        key = f"link-{statement or 'withdrawn'}/{one.about}/{one.person}"
        self.form = CommandForm(who, tasks, bus, key, self)

    @property
    def field(self) -> str:
        """What the reason is called."""
        return "why" if self._statement else "because"

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed."""
        self.values = values
        self.form.typed(values)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = dict(draft)

    def problems(self) -> tuple[Problem, ...]:
        """Whether a reason is missing."""
        return check_why(self.field, self._reason)

    def save(self) -> None:
        """Say it, or take it back."""
        sitting, enquiry = self.who.sitting, self.sheet.row.enquiry
        changes = Changes(sheet=True, enquiry=enquiry)
        if self._statement is not None:
            told = LinkPeople(
                self.form.request, enquiry, self._one.about, self._one.person, self._statement, self._reason
            )
            self.form.send(lambda: link_people(sitting, told), changes)
        elif isinstance(self._one, Link):
            back = WithdrawLink(self.form.request, enquiry, self._one.id, self._reason)
            self.form.send(lambda: withdraw_link(sitting, back), changes)

    @property
    def _reason(self) -> str:
        return str(self.values.get(self.field) or "")
