"""At a sheet: the part "Papers", for whoever prints any."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.papers_model import PapersModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class PrintingPapers(QObject):
    """Whoever prints no paper of the hub's file is offered none.

    `choose_place` asks where a file goes, given the name it would have; None when the person thinks better of it.
    """

    def __init__(
        self,
        desk: QWidget,
        enquiry: EnquiryModel,
        sheet: EnquirySheetView,
        who: SignedIn,
        tasks: Tasks,
        *,
        choose_place: Callable[[str], Path | None] | None = None,
    ) -> None:
        super().__init__(desk)
        self._desk, self._enquiry, self._sheet = desk, enquiry, sheet
        self.choose_place = choose_place or self._ask_for_place
        self.model = PapersModel(who, tasks, self)
        if not self.model.offered():
            return
        sheet.offer_papers()
        enquiry.sheet_changed.connect(self._on_sheet_changed)
        sheet.papers.paper_asked.connect(self._on_asked)
        sheet.part_chosen.connect(lambda _part: self._look())
        self.model.looked.connect(self._show)
        self.model.written.connect(lambda title: sheet.say("safe", say("{title}: written.").format(title=title)))
        self.model.refused.connect(
            lambda title, why: sheet.say("warning", say("{title}: not written.").format(title=title), why)
        )

    def _on_sheet_changed(self) -> None:
        self._show()
        self._look()

    def _look(self) -> None:
        """What the sheet does not show is read where it is looked at, and logged only then."""
        if self._enquiry.sheet is not None and self._sheet.part == "papers":
            self.model.look(self._enquiry.sheet.row.enquiry)

    def _show(self) -> None:
        if self._enquiry.sheet is not None:
            self._sheet.papers.show_papers(self.model.offered(), self._enquiry.sheet, strategy=self.model.strategy)

    def _on_asked(self, key: str) -> None:
        sheet = self._enquiry.sheet
        paper = next((one for one in self.model.offered() if one.key == key), None)
        place = self.choose_place(paper.file_name(sheet)) if sheet and paper else None
        if sheet and paper and place:
            self._sheet.say("info", say("{paper}: being written…").format(paper=paper.title))
            self.model.write(paper, sheet, place)

    def _ask_for_place(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self._desk, say("Where the paper goes"), name, say("PDF (*.pdf)"))
        return Path(chosen) if chosen else None
