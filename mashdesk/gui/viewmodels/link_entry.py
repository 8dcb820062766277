"""What is said of two people as it is typed: why they are the same, or different, or why that is taken back."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.matching import LikelyPerson, Link, Statement
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.matching import LinkPeople, WithdrawLink, check_why, link_people, withdraw_link


class LinkEntry(TypedEntry):
    """Without a statement what was said is taken back."""

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
        key = f"link-{statement or 'withdrawn'}/{one.about}/{one.person}"
        super().__init__(who, tasks, bus, key, parent=parent)
        self.sheet = sheet
        self._one, self._statement = one, statement

    @property
    def field(self) -> str:
        """What the reason is called."""
        return "why" if self._statement else "because"

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
        return self._text(self.field)
