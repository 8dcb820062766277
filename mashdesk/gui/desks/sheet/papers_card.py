"""The part "Papers": what can be printed of the enquiry for the hub's own file, and what each holds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.facts import ScrollingCard, block
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.papers_model import HubPaper
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel


class PapersCard(ScrollingCard):
    """A line for each paper. Signals: `paper_asked(str)`: the paper of this key is to be written."""

    paper_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Papers"))
        self.buttons: dict[str, Button] = {}

    def show_papers(self, papers: Sequence[HubPaper], sheet: EnquirySheet, *, strategy: bool) -> None:
        """Show what can be printed of this enquiry; `strategy` says whether such a discussion is recorded."""
        self.buttons = {}
        self.fill(*(self._paper(paper, there=paper.there(sheet, strategy)) for paper in papers))

    def _paper(self, paper: HubPaper, *, there: bool) -> QWidget:
        card = block()
        line, words = QHBoxLayout(), QVBoxLayout()
        words.addWidget(PlainLabel(card, text=paper.title, role="strong"))
        holds = paper.holds if there else say("Nothing is recorded yet.")
        words.addWidget(PlainLabel(card, text=holds, role="small", tone="text2", wrap=True))
        line.addLayout(words, 1)
        button = Button(card, text=say("Save as PDF…"), icon="printer", compact=True)
        button.setAccessibleName(say("Save as PDF: {paper}").format(paper=paper.title))
        button.setEnabled(there)
        button.clicked.connect(lambda: self.paper_asked.emit(paper.key))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(line)
        self.buttons[paper.key] = button
        return card
