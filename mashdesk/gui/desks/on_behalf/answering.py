"""At a sheet: the virtual agencies that wait to be answered for, and the form that records what one said."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.domain.releases import Release
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.on_behalf.panel import OnBehalfPanel
from mashdesk.gui.desks.on_behalf.release_questions import ReleasePanel
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.on_behalf_model import OnBehalfModel, waiting
from mashdesk.gui.viewmodels.release_on_behalf import ReleaseOnBehalf, waiting_releases
from mashdesk.gui.viewmodels.releases_model import ReleasesModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class AnsweringForAgencies(FormBeside):
    """Only those who may are offered anything (PRODUCT: MASH officers and senior social workers)."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="chronology")
        self._sheet, self._with = sheet, (who, tasks, bus)
        self.releases: ReleasesModel | None = None
        if any(not agency.co_located for agency in who.profile.agencies):  # elsewhere nobody is spoken for
            self.releases = ReleasesModel(who, tasks, bus, enquiry, self)
            self.releases.changed.connect(self.show_part)
        sheet.waiting.record_asked.connect(self.begin)
        sheet.waiting.release_asked.connect(self.begin_release)

    def begin(self, request: UUID) -> None:
        """Record what the agency of this request said."""
        (who, tasks, bus), sheet = self._with, self.enquiry.sheet
        asked = next((one for one in waiting(who, sheet) if one.id == request), None)
        if sheet is None or asked is None:
            return
        model = OnBehalfModel(who, tasks, bus, sheet=sheet, asked=asked, parent=self)
        self.stand(OnBehalfPanel(self.desk, model), alone=True)

    def begin_release(self, wanted: UUID) -> None:
        """Record what an agency said of this release."""
        (who, tasks, bus), sheet = self._with, self.enquiry.sheet
        release = next((one for one in self._waiting_releases() if one.id == wanted), None)
        if sheet is None or release is None:
            return
        item = next(one for one in sheet.items if one.id == release.item)
        model = ReleaseOnBehalf(who, tasks, bus, sheet=sheet, release=release, item=item, parent=self)
        self.stand(ReleasePanel(self.desk, model))

    def show_part(self) -> None:
        """Whom the hub answers for and has not yet."""
        self._sheet.waiting.show_waiting(waiting(self._with[0], self.enquiry.sheet), self._waiting_releases())

    def _waiting_releases(self) -> tuple[Release, ...]:
        if self.releases is None or not self.releases.read:
            return ()
        return waiting_releases(self._with[0], self.releases.releases, self.enquiry.sheet)
