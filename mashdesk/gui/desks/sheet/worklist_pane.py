"""The worklist at the left of a desk: title, stages with their counts, the rows, and that they are live."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_policies import Choice
from mashdesk.domain.list_pages import AT_MOST, only_the_first
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.kept_choices import KeptChoices, MemoryChoices
from mashdesk.gui.viewmodels.worklist_model import Stage, WorklistModel
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.worklist_list import WorklistList

EVERY_GROUP = "*"
"""No group of a hub: codes begin with a letter."""
_STAGES = (
    (Stage.ALL, say("All")),
    (Stage.SCREEN, say("Screen")),
    (Stage.GATHER, say("Gather")),
    (Stage.DECIDE, say("Decide")),
)


def next_step_words(row: WorklistRow) -> str:
    """The third line on the hub's own desks: what is to do next."""
    if row.state is EnquiryState.GATHERING:
        if row.asked and row.returned >= row.asked:
            return say("To discuss · all {asked} returned").format(asked=row.asked)
        return say("Gathering · {returned} of {asked} returned").format(returned=row.returned, asked=row.asked)
    return {
        EnquiryState.RECEIVED: say("To screen · {kind}").format(kind=say(row.kind.words).lower()),
        EnquiryState.SCREENED: say("To ask agencies"),
        EnquiryState.DISCUSSED: say("To decide"),
        EnquiryState.DECIDED: say("Decided · letters to go out") if row.due else say("Decided · letters posted"),
    }.get(row.state, say(row.state.words))


class WorklistPane(QWidget):
    """A live worklist with its stages.

    Signals:
        row_chosen(WorklistRow): the selection came to rest on this row, or it was asked to be opened.
        row_opened(WorklistRow): Enter or a double click asked to open it; comes after `row_chosen`.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        model: WorklistModel,
        title: str = say("My worklist"),
        describe: Callable[[WorklistRow], str] = next_step_words,
        staged: bool = True,
        headed: bool = True,
        foot: str = say("Soonest deadline first · live"),
        groups: Sequence[Choice] = (),
        kept: KeptChoices | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._full, self._kept = model, foot, kept or MemoryChoices()
        self.list = WorklistList(self, name=title, describe=describe)
        self.stages = TabStrip(self, name=say("Stage"), tabs=[Tab(stage.value, words) for stage, words in _STAGES])
        self.stages.setVisible(staged)
        self.group = CodePicker(self)
        self.group.offer([(EVERY_GROUP, say("Every group")), *((one.code, one.label) for one in groups)])
        self.group.choose(EVERY_GROUP)
        self.group.setAccessibleName(say("Which group’s enquiries"))
        self.group.setVisible(bool(groups))
        self._foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2")
        self._lay_out(title, headed=headed)
        self._choose_as_kept()
        self.stages.tab_chosen.connect(lambda _stage: self._cut())
        self.group.changed.connect(self._cut)
        self.list.came_into_sight.connect(model.look_at)
        self.list.row_chosen.connect(self.row_chosen)
        self.list.row_opened.connect(self.row_chosen)
        self.list.row_opened.connect(self.row_opened)
        model.rows_changed.connect(self._show)
        model.time_passed.connect(self._on_time_passed)
        model.refused.connect(self._on_refused)

    @property
    def count(self) -> int:
        """How many rows are here."""
        return len(self._model.rows)

    @property
    def counted(self) -> str | None:
        """How many rows there are in all, as far as they are counted."""
        return self._model.counted()

    def find_text(self, text: str) -> bool:
        """Choose the first enquiry that is here whose reference or initials hold this; say so when there is none."""
        wanted = text.casefold()
        found = next((r for r in self._model.rows if wanted in f"{r.reference} {r.initials}".casefold()), None)
        if found is None:
            self._foot.setText(say("None of the rows that are here has that reference or those initials."))
            return False
        self.list.choose(found)
        self.list.setFocus()
        return True

    def _choose_as_kept(self) -> None:
        """What this person had chosen here when they last left; a group that the hub has no more is forgotten."""
        self.stages.choose(self._kept.get("stage"))
        group = self._kept.get("group")
        if self.group.findData(group) >= 0:
            self.group.choose(group)
        self._model.choose(*self._chosen)

    @property
    def _chosen(self) -> tuple[Stage, str | None]:
        group = self.group.code or EVERY_GROUP
        return Stage(self.stages.chosen or Stage.ALL), None if group == EVERY_GROUP else group

    def _cut(self) -> None:
        self._kept.keep("stage", self.stages.chosen)
        self._kept.keep("group", self.group.code)
        self._model.choose(*self._chosen)

    def _show(self) -> None:
        self.stages.set_tabs([Tab(stage.value, words, self._model.counted(stage)) for stage, words in _STAGES])
        self.list.set_rows(self._model.rows, self._model.now())
        self._foot.setText(self._foot_words())

    def _foot_words(self) -> str:
        if self._model.cut:
            return only_the_first(AT_MOST)
        if self._model.rows:
            return self._full
        return say("Nothing here at the moment.") if self._model.empty else say("Fetching…")

    def _on_time_passed(self, _now: datetime) -> None:
        self._show()

    def _on_refused(self, _failure: Exception) -> None:
        self._foot.setText(say("This list could not be fetched anew. It shows what was known before."))

    def _lay_out(self, title: str, *, headed: bool) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12 if headed else 0, 1, 8)
        column.setSpacing(4)
        if headed:
            head = PlainLabel(self, text=title, role="title")
            head.setContentsMargins(16, 0, 0, 0)
            column.addWidget(head)
        stages = QVBoxLayout()
        stages.setContentsMargins(8, 0, 0, 0)
        stages.addWidget(self.stages)
        column.addLayout(stages)
        chosen = QVBoxLayout()
        chosen.setContentsMargins(16, 0, 12, 0)
        chosen.addWidget(self.group)
        column.addLayout(chosen)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()  # not the label's own margins, which a style sheet may take away
        foot.setContentsMargins(16, 4, 0, 0)
        foot.addWidget(self._foot)
        column.addLayout(foot)
