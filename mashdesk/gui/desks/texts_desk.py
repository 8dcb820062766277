"""The desk of the hub's texts: its profile and the words of its letters, proposed by one, approved by another.

Nothing of a case is here: every page that it shows is a sample of a family that does not exist.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.texting.editor_page import EditorPage
from mashdesk.gui.desks.texting.proposal_page import ProposalPage
from mashdesk.gui.desks.texting.text_pane import TextPane
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.text_editing import TextEditing
from mashdesk.gui.viewmodels.texts_model import TextRow, TextsModel
from mashdesk.gui.widgets.empty_state import EmptyState

CHOOSE = say(
    "What waits for a second person stands first. An administrator proposes the profile, a hub manager the words of "
    "letters; somebody else approves. Earlier versions stay, and so do the letters that were printed with them."
)


class TextsDesk(QWidget):
    """Texts on the left; on the right the chosen one to be written, or a proposal to be answered."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TextsModel(who, tasks, bus, self)
        self.pane = TextPane(self.model, self)
        self.editor = EditorPage(self.model, self)
        self.proposal = ProposalPage(self.model, self)
        self._nothing = EmptyState(self, icon="file-text", head=say("Choose a text"), text=CHOOSE)
        self._columns = ListAndSheet(self.pane, self, list_words=say("Texts"))
        self._editings: dict[str, TextEditing] = {}
        for page in (self._nothing, self.editor, self.proposal):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self.pane.row_chosen.connect(self._on_chosen)
        self.editor.proposed.connect(self._on_done)
        self.proposal.answered.connect(self._on_done)
        self.model.reload()

    def primary_action(self) -> None:
        """F8: propose what is written, or approve what is looked at."""
        shown = self._columns.shown()
        if shown is self.editor:
            self.editor.primary_action()
        elif shown is self.proposal:
            self.proposal.primary_action()

    def save(self) -> None:
        """Ctrl+S: what is typed is kept on this computer."""
        for editing in self._editings.values():
            editing.form.keep_draft()

    def back(self) -> None:
        """To the list (Esc)."""
        self._columns.show_list()
        self.pane.list.setFocus()

    def find_text(self, text: str) -> bool:
        """Look for a text by its name (Ctrl+K, then Enter)."""
        self._columns.show_list()
        self.pane.edit.setText(text)
        self.pane.list.setFocus()
        return True

    def _on_chosen(self, row: TextRow) -> None:
        if row.proposal is not None:
            self.proposal.show_proposal(row.proposal)
            self._columns.show_page(self.proposal)
            return
        if row.kind not in self._editings:
            self._editings[row.kind] = TextEditing(self.model, row.kind, self)
        self.editor.show_text(self._editings[row.kind], row)
        self._columns.show_page(self.editor)

    def _on_done(self) -> None:
        """What was proposed or answered is looked at anew: the next proposal begins from what stands then."""
        for editing in self._editings.values():
            editing.deleteLater()
        self._editings.clear()
        self.editor.editing = None
        self.proposal.proposal = None
        self._nothing.say(say("Done"), CHOOSE)
        self._columns.show_page(self._nothing)
        self.pane.list.choose_none()
        self.back()
