"""The hub manager's way to a restriction on the enquiry that is open: the panel beside the picture, and back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.protecting.restrict_panel import RestrictPanel
from mashdesk.gui.desks.protecting.why_card import WhyCard
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.header import Action
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.restriction_model import RestrictionModel
from mashdesk.gui.viewmodels.saying_why_model import SayingWhy, lifting_restriction
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.plain_label import PlainLabel

RESTRICT = Action("restrict", say("Restrict…"), "lock")
NAMES = Action("restrict", say("Who may see it…"), "lock")
LIFTED = say("Everybody sees it again whom the hub's rules let.")


class Restricting(QObject):
    """Offers the action on the sheet's head; for whoever is no hub manager it does nothing."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk)
        self._desk, self._enquiry, self._sheet = desk, enquiry, sheet
        self._with = (who, tasks, bus)
        self.panel: RestrictPanel | WhyCard | None = None
        if who.has_role("hub_manager"):
            enquiry.sheet_changed.connect(self._on_sheet_changed)
            sheet.header.action_asked.connect(lambda _key: self._begin())

    def _on_sheet_changed(self) -> None:
        sheet = self._enquiry.sheet
        if sheet is None:
            self._end()
        else:
            self._sheet.header.set_actions(None, [NAMES if "restricted" in sheet.row.badges else RESTRICT])
            if isinstance(self.panel, RestrictPanel):
                self.panel.take_sheet(sheet)

    def _begin(self) -> None:
        if self._enquiry.sheet is None or self.panel is not None:
            return
        who, tasks, bus = self._with
        panel = RestrictPanel(self._desk, RestrictionModel(who, tasks, bus, self._enquiry.sheet, self))
        panel.done.connect(self._end)
        panel.changed_meanwhile.connect(self._enquiry.reload)
        panel.room_changed.connect(lambda: self._sheet.set_panel(panel))
        panel.lift_asked.connect(self._begin_lifting)
        self._show(panel)
        panel.fields["reason"].setFocus()

    def _begin_lifting(self) -> None:
        enquiry = self._enquiry.enquiry
        if enquiry is None:
            return
        self._end()
        who, tasks, bus = self._with
        model = SayingWhy(
            who, tasks, bus, key=f"lift-restriction/{enquiry}", doing=lifting_restriction(enquiry), parent=self
        )
        told = PlainLabel(None, text=LIFTED, wrap=True)
        card = WhyCard(
            self._desk,
            model,
            facts=[PlainLabel(None, text=say("Lift the restriction"), role="title"), told],
            ask=say("Why it is lifted"),
            submit=say("Lift it"),
            survives=who.drafts.survives,
        )
        model.form.saved.connect(self._end)
        self._show(card)
        card.field.setFocus()

    def _show(self, panel: RestrictPanel | WhyCard) -> None:
        self.panel = panel
        self._sheet.set_panel(panel)

    def _end(self) -> None:
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        if isinstance(gone, RestrictPanel):
            gone.command.keep_draft()
        self._sheet.set_panel(None)
        gone.deleteLater()
