"""What a virtual agency said of letting an item out, as a colleague of whoever asked types it."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import SpokenHow
from mashdesk.domain.refusals import Problem
from mashdesk.domain.releases import Release, only_in_words
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import read_moment
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.on_behalf import (
    ROLES,
    ReleaseForAgency,
    ReleaseSaid,
    check_release,
    release_for_agency,
    releases_to_record,
)

__all__ = ["ReleaseOnBehalf", "ReleaseSaid", "waiting_releases"]


def waiting_releases(who: SignedIn, releases: tuple[Release, ...], sheet: EnquirySheet | None) -> tuple[Release, ...]:
    """What this person may record, who did not ask for it and reads the item."""
    may = bool(set(ROLES) & who.person.roles)
    return releases_to_record(releases, sheet, who.profile, who.person.name) if sheet is not None and may else ()


class ReleaseOnBehalf(TypedEntry):
    """Where only one thing can have been said, it is chosen."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        sheet: EnquirySheet,
        release: Release,
        item: Item,
        parent: QObject | None = None,
    ) -> None:
        choices = _choices(release, item)
        began = {"manner": choices[0].value} if len(choices) == 1 else {}
        super().__init__(who, tasks, bus, f"release-on-behalf/{release.id}", began=began, parent=parent)
        self.sheet, self.release, self.item, self.choices = sheet, release, item, choices

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_release(self._command(), self.release.asked, self.who.now())

    def save(self) -> None:
        """Record it."""
        command, sitting, release, enquiry = self._command(), self.who.sitting, self.release, self.sheet.row.enquiry
        changes = Changes(sheet=True, requests=True, letters=True, enquiry=enquiry)
        self.form.send(lambda: release_for_agency(sitting, command, release, enquiry), changes)

    def _command(self) -> ReleaseForAgency:
        told = {name: str(value or "").strip() for name, value in self.values.items()}
        manner = next((one for one in self.choices if one.value == told.get("manner")), None)
        how = told.get("how", "")
        return ReleaseForAgency(
            self.form.request,
            self.release.id,
            manner,
            told.get("words", "") if manner is ReleaseSaid.WORDS else "",
            told.get("because", "") if manner is ReleaseSaid.REFUSED else "",
            told.get("said_by", ""),
            told.get("said_by_post", ""),
            read_moment(told.get("said", "")),
            SpokenHow(how) if how in set(SpokenHow) else None,
        )


def _choices(release: Release, item: Item) -> tuple[ReleaseSaid, ...]:
    """What can have been said: nothing is released that was answered, nor taken back that does not stand."""
    if not release.open:
        return (ReleaseSaid.TAKEN_BACK,)
    said = (ReleaseSaid.WHOLE, ReleaseSaid.WORDS, ReleaseSaid.REFUSED)
    return said[1:] if only_in_words(item, release.purpose) else said
