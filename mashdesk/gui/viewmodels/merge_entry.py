"""Two people who are merged, as it is typed: who is written a second time, who stays, and why; or why it is undone."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.matching import PersonMerge
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet, Person
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.matching import check_why
from mashdesk.services.merging import MergePeople, UndoMerge, check_merge, merge_people, undo_merge


class _OfPeople(TypedEntry):
    sheet: EnquirySheet

    def _changes(self) -> Changes:
        return Changes(worklists=True, sheet=True, letters=True, enquiry=self.sheet.row.enquiry)


class MergeEntry(_OfPeople):
    """One is to be read as the other."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, f"merge/{sheet.row.enquiry}", parent=parent)
        self.sheet = sheet

    def chosen(self, field: str) -> Person | None:
        """Who is chosen as `merged`, or as `stays`."""
        return next((one for one in self.sheet.people if str(one.id) == self.values.get(field)), None)

    def problems(self) -> tuple[Problem, ...]:
        """What is missing, or stands against it."""
        return check_merge(self._command(), self.sheet, self.who.person.roles)

    def save(self) -> None:
        """Merge them."""
        sitting, command = self.who.sitting, self._command()
        self.form.send(lambda: merge_people(sitting, command), self._changes())

    def _command(self) -> MergePeople:
        merged, stays = (self._id(field) for field in ("merged", "stays"))
        row = self.sheet.row
        return MergePeople(self.form.request, row.enquiry, row.version, merged, stays, self._text("why"))

    def _id(self, field: str) -> UUID | None:
        found = self.chosen(field)
        return found.id if found else None


class UndoEntry(_OfPeople):
    """A merge is undone."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        one: PersonMerge,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(who, tasks, bus, f"undo-merge/{one.id}", parent=parent)
        self.sheet, self._one = sheet, one

    def problems(self) -> tuple[Problem, ...]:
        """Whether a reason is missing."""
        return check_why("because", self._text("because"))

    def save(self) -> None:
        """Undo it."""
        sitting, row = self.who.sitting, self.sheet.row
        command = UndoMerge(self.form.request, row.enquiry, row.version, self._one.id, self._text("because"))
        self.form.send(lambda: undo_merge(sitting, command), self._changes())
