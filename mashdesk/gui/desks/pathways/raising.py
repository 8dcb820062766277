"""At a sheet: the part "Pathways", and the form beside the picture that raises one, answers a step or takes one off."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.pathways import titles
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.pathways.questions import TITLES, TOLD, answering, raising, taking_off
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.pathway_entry import PathwayEntry, Telling
from mashdesk.gui.viewmodels.pathways_model import PathwaysModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class RaisingPathways(FormBeside):
    """Whoever may only read is offered nothing to type.

    Signals:
        left_open_changed(int): so many steps of the pathways that stand have no answer yet.
    """

    left_open_changed = Signal(int)

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="pathways")
        self.sheet, self._with = sheet, (who, tasks, bus)
        self.model = PathwaysModel(who, tasks, bus, enquiry, self)
        sheet.pathways.entry_asked.connect(self.begin)
        self.model.changed.connect(self.show_part)

    def begin(self, telling: Telling, about: UUID | None, step: str) -> None:
        """Type this about a pathway, or about a new one."""
        sheet, told = self.enquiry.sheet, self.model.pathways
        pathway = told.find(about) if about else None
        if sheet is None or (about is not None and pathway is None):
            return
        who, tasks, bus = self._with
        seen = told.answer(pathway, step) if pathway and step else None
        model = PathwayEntry(
            who,
            tasks,
            bus,
            telling=telling,
            sheet=sheet,
            pathway=pathway,
            step=step,
            seen=seen,
            checklists=self.model.checklists,
            parent=self,
        )
        questions = self._questions(model)
        self.stand(EntryPanel(self.desk, model, questions, title=TITLES[telling], told=TOLD[telling]))

    def show_part(self) -> None:
        """The pathways as they stand."""
        model, sheet = self.model, self.enquiry.sheet
        self.sheet.show_pathways(model if model.read else None, sheet, self.enquiry.now())
        self.sheet.header.show_pathways(titles(model.pathways.standing, model.checklists) if model.read else ())
        self.left_open_changed.emit(model.left_open() if model.read else 0)

    def _questions(self, model: PathwayEntry) -> list[Question]:
        if model.telling is Telling.RAISE:
            return raising(self.model.to_raise, model.sheet, self.model.pathways.colleagues)
        if model.telling is Telling.TAKE_OFF:
            return taking_off()
        checklist = self.model.checklists[model.pathway.flag] if model.pathway else None
        step = checklist.step(model.step) if checklist else None
        return answering(step.words if step else "", again=model.seen is not None)
