"""What the access log keeps: of whoever is signed in, who may read their own entries; of a file that is asked for."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.access_log import LogEntry
from mashdesk.gui.desks.auditing.log_list import LogList
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.own_log_model import AT_MOST, KeptLogModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

TOLD = say(
    "What you opened, read, looked for, printed and changed, and what was tried in your name. Auditors see it too."
)
FILE = say("Who looked at enquiry {reference}")
TOLD_OF_FILE = say(
    "Who opened, read, printed and changed the enquiry that this request is about, and why, as they said it."
)


@dataclass(frozen=True)
class Kept:
    """Whose entries are shown: what stands above them, and what in their place while there are none."""

    title: str
    told: str
    empty: str
    matter: UUID | None = None


OWN = Kept(say("What is kept of me"), TOLD, say("Nothing is kept of you yet."))


def of_file(reference: str, matter: UUID) -> Kept:
    """The entries on the enquiry that a copy is asked of."""
    return Kept(FILE.format(reference=reference), TOLD_OF_FILE, say("Nobody has looked at it yet."), matter)


class KeptLogDialog(QDialog):
    """Newest first; Esc closes it."""

    def __init__(self, parent: QWidget | None, who: SignedIn, tasks: Tasks, kept: Kept = OWN) -> None:
        super().__init__(parent)
        self._kept = kept
        self.setWindowTitle("MASH Desk")
        self.list = LogList(self, name=kept.title)
        self.foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self.close_button = Button(self, text=say("Close"), key="Esc")
        self._model = KeptLogModel(who, tasks, self, matter=kept.matter)
        self._lay_out()
        self.close_button.clicked.connect(self.accept)
        self._model.fetched.connect(self._show)
        self._model.refused.connect(lambda why: self.foot.setText(plain_words(why)))
        self._model.reload()

    def _show(self, entries: tuple[LogEntry, ...]) -> None:
        self.list.entries.clear()
        self.list.entries.append(entries)
        many = counted(len(entries), "entry", "entries")
        cut = self._kept.matter is None and len(entries) == AT_MOST
        latest = say("The latest {many}.").format(many=many) if cut else say("{many}, newest first.").format(many=many)
        self.foot.setText(latest if entries else self._kept.empty)

    def _lay_out(self) -> None:
        self.resize(px(640), px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self, text=self._kept.title, role="title"))
        column.addWidget(PlainLabel(self, text=self._kept.told, tone="text2", wrap=True))
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.list.setFocus()
