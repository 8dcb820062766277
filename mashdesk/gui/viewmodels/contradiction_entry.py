"""Two items that contradict each other, as it is typed: the other one and why; or why it is taken back."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.contradictions import (
    MarkContradiction,
    TakeBackContradiction,
    check_mark,
    check_taking_back,
    mark_contradiction,
    take_back_contradiction,
)


class _OfItems(TypedEntry):
    sheet: EnquirySheet

    def _changes(self) -> Changes:
        return Changes(worklists=True, sheet=True, enquiry=self.sheet.row.enquiry)


class MarkEntry(_OfItems):
    """An item and another one do not agree."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        item: Item,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, f"contradiction/{item.id}", parent=parent)
        self.sheet, self.item = sheet, item

    def problems(self) -> tuple[Problem, ...]:
        """What is missing, or stands against it."""
        return check_mark(self._command(), self.sheet)

    def save(self) -> None:
        """Mark them."""
        sitting, command = self.who.sitting, self._command()
        self.form.send(lambda: mark_contradiction(sitting, command), self._changes())

    def _command(self) -> MarkContradiction:
        row = self.sheet.row
        return MarkContradiction(
            self.form.request, row.enquiry, row.version, self.item.id, self._other(), self._text("why")
        )

    def _other(self) -> UUID | None:
        """An item that the draft names and that is not shown any more is not taken."""
        chosen = self._text("other")
        return next((one.id for one in self.sheet.items if str(one.id) == chosen), None)


class TakeBackEntry(_OfItems):
    """A mark is taken back."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        one: Contradiction,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, f"take-back-contradiction/{one.id}", parent=parent)
        self.sheet, self._one = sheet, one

    def problems(self) -> tuple[Problem, ...]:
        """Whether a reason is missing."""
        return check_taking_back(self._command())

    def save(self) -> None:
        """Take it back."""
        sitting, command = self.who.sitting, self._command()
        self.form.send(lambda: take_back_contradiction(sitting, command), self._changes())

    def _command(self) -> TakeBackContradiction:
        row = self.sheet.row
        return TakeBackContradiction(self.form.request, row.enquiry, row.version, self._one.id, self._text("because"))
