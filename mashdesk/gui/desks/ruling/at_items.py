"""At a sheet: what was ruled on each item that is not for the family, and the way to rule, beside the chronology."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.at_items import AtItems
from mashdesk.gui.desks.ruling.rule_panel import RulePanel
from mashdesk.gui.desks.ruling.words import shown
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.ruling_model import RulingModel
from mashdesk.gui.viewmodels.rulings_model import RulingsModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.chronology_scale import Leaving


class RulingAtItems(AtItems):
    """Whoever may not rule is offered nothing; the decision maker reads what was ruled."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet)
        self._with = (who, tasks, bus)
        self.model = RulingsModel(who, tasks, bus, enquiry, self)
        self.model.changed.connect(self.show_part)
        sheet.chronology.ruling_asked.connect(self.begin)

    def begin(self, key: str) -> None:
        """Rule on the item with this id."""
        sheet, item = self.enquiry.sheet, self._item(key)
        if sheet is None or item is None or not self.model.may_rule(item):
            return
        self.end()
        model = RulingModel(*self._with, enquiry=sheet.row.enquiry, item=item, parent=self)
        self.stand_at(item, RulePanel(self.desk, model, sheet, self.model.of_item(item.id)))

    def show_part(self) -> None:
        """At each item."""
        self.sheet.chronology.show_rulings(self._ruled)

    def _ruled(self, item: Item) -> tuple[tuple[Leaving, ...], bool]:
        return tuple(shown(one) for one in self.model.of_item(item.id)[:1]), self.model.may_rule(item)
