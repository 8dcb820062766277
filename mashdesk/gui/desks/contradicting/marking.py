"""At a sheet: the forms that mark two items as contradicting each other, and that take it back."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.contradictions import MARKERS, Contradiction
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.at_items import AtItems
from mashdesk.gui.desks.contradicting.words import item_words, pair_words
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.contradiction_entry import MarkEntry, TakeBackEntry
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TOLD = say("Both items stay as they are. Whoever reads both reads this, and nobody else. It can be taken back.")
WHY = say("What does not agree, such as two dates of the same visit.")
TAKEN_BACK = say("What was said stays to be read at both items, with why it was taken back.")


class MarkingContradictions(AtItems):
    """Whoever may not mark is offered nothing, and reads what was marked where they read both items."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet)
        self._with = (who, tasks, bus)
        self._may_mark = any(who.has_role(role) for role in MARKERS)
        part = sheet.chronology.contradictions
        part.offer(marking=self._may_mark)
        part.mark_asked.connect(self.begin)
        part.back_asked.connect(self.begin_taking_back)

    def begin(self, key: str) -> None:
        """Mark the item with this id and another one."""
        sheet, item = self.enquiry.sheet, self._item(key)
        if sheet is None or item is None or not self._may_mark:
            return
        choices = [(str(one.id), item_words(one)) for one in sheet.items if one.id != item.id]
        questions = [
            Question(
                "other",
                say("The item that it contradicts"),
                controls.one_of(choices),
                say("This one: {item}").format(item=item_words(item)),
            ),
            Question("why", say("What does not agree"), controls.words(3), WHY),
        ]
        model = MarkEntry(*self._with, item=item, sheet=sheet, parent=self)
        panel = EntryPanel(
            self.desk, model, questions, title=say("Two items contradict"), told=TOLD, submit=say("Mark them")
        )
        self.stand_at(item, panel)

    def begin_taking_back(self, one: Contradiction) -> None:
        """Take this mark back."""
        sheet, chosen = self.enquiry.sheet, self.sheet.chronology.chosen
        item = self._item(chosen.key) if chosen else None
        if sheet is None or item is None or not self._may_mark:
            return
        question = Question("because", say("Why it does not hold"), controls.words(4), f"{pair_words(one, sheet)}.")
        model = TakeBackEntry(*self._with, one=one, sheet=sheet, parent=self)
        panel = EntryPanel(
            self.desk, model, [question], title=say("Taking back"), told=TAKEN_BACK, submit=say("Take it back")
        )
        self.stand_at(item, panel)
