"""At a sheet: the part "Seen before", and the forms that say something of two people, merge them, or take it back."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.matching import LikelyPerson, Link, PersonMerge, Statement
from mashdesk.domain.names import isolated
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.matching.merging import MergePanel, undo_panel
from mashdesk.gui.desks.matching.words import called
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.link_entry import LinkEntry
from mashdesk.gui.viewmodels.matching_model import MatchingModel
from mashdesk.gui.viewmodels.merge_entry import MergeEntry, UndoEntry
from mashdesk.gui.viewmodels.signed_in import SignedIn

TITLES = {Statement.SAME: say("The same person"), Statement.DIFFERENT: say("Different people")}
WHY = {
    Statement.SAME: say("What tells you so, such as a letter, a call, the family's own word."),
    Statement.DIFFERENT: say("Such as twins, or a parent and a child of the same name."),
}
TOLD = say("Both enquiries show it to the hub's people who see both. Neither person is changed; it can be taken back.")
PART = "before"


class LinkingPeople(FormBeside):
    """Whoever matches nobody reads, and is offered nothing to say. The hub is looked through when the part is shown."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part=PART)
        self.sheet = sheet
        self._with = (who, tasks, bus)
        self.model = MatchingModel(who, tasks, bus, enquiry, self)
        sheet.matching.offer(saying=self.model.may_say)
        sheet.matching.statement_asked.connect(self.begin)
        sheet.matching.withdrawal_asked.connect(self.begin_withdrawal)
        sheet.matching.merge_asked.connect(self.begin_merge)
        sheet.matching.undo_asked.connect(self.begin_undo)
        sheet.part_chosen.connect(self._on_part_chosen)
        self.model.changed.connect(self.show_part)
        self.model.looked.connect(self.show_part)
        self.model.refused.connect(lambda why: sheet.say("warning", say("Not looked through."), plain_words(why)))

    def begin(self, one: LikelyPerson, statement: Statement) -> None:
        """Say this of a person here and the earlier one."""
        hint = f"{self._both(one)}. {WHY[statement]}"
        self._stand(one, statement, TITLES[statement], Question("why", say("Why"), controls.words(4), hint))

    def begin_withdrawal(self, one: Link) -> None:
        """Take back what was said."""
        hint = say("{both}. What was said stays to be read.").format(both=self._both(one))
        self._stand(
            one, None, say("Taking back"), Question("because", say("Why it does not hold"), controls.words(4), hint)
        )

    def begin_merge(self) -> None:
        """Somebody is written twice on this enquiry: choose who, and who stays."""
        sheet = self.enquiry.sheet
        if sheet is not None and self.model.may_say:
            who, tasks, bus = self._with
            model = MergeEntry(who, tasks, bus, sheet=sheet, parent=self)
            self.stand(MergePanel(self.desk, model, self.enquiry.now()))

    def begin_undo(self, one: PersonMerge) -> None:
        """Take apart who was merged."""
        sheet = self.enquiry.sheet
        if sheet is not None and self.model.may_say:
            who, tasks, bus = self._with
            model = UndoEntry(who, tasks, bus, one=one, sheet=sheet, parent=self)
            self.stand(undo_panel(self.desk, model, one, sheet))

    def show_part(self) -> None:
        """What was said so far, and the likely as far as they were looked for."""
        sheet, told = self.enquiry.sheet, self.model.matching if self.model.read else None
        self.sheet.show_matching(told, self.model.likely, sheet, self.enquiry.now())
        if sheet is not None and self.sheet.part == PART:
            self.model.look()

    def _both(self, one: LikelyPerson | Link) -> str:
        sheet = self.enquiry.sheet
        here = called(one.about, sheet) if sheet else ""
        return say("{here} here, and {name} of {reference}").format(
            here=here, name=isolated(one.name), reference=one.reference
        )

    def _on_part_chosen(self, key: str) -> None:
        if key == PART:
            self.model.look()

    def _stand(self, one: LikelyPerson | Link, statement: Statement | None, title: str, question: Question) -> None:
        sheet = self.enquiry.sheet
        if sheet is None or not self.model.may_say:
            return
        who, tasks, bus = self._with
        model = LinkEntry(who, tasks, bus, one=one, statement=statement, sheet=sheet, parent=self)
        submit = say("Say so") if statement else say("Take it back")
        self.stand(EntryPanel(self.desk, model, [question], title=title, told=TOLD, submit=submit))
