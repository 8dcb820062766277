"""One ruling on an item that is not for the family: whether it may go into a bundle, and why."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import Item
from mashdesk.domain.typed_text import is_blank
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import RuleOnItem, rule_on_item


class RulingModel(QObject):
    """One item; nothing is chosen before the information officer does. `form` says how the saving goes."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, *, enquiry: UUID, item: Item, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._enquiry = who, enquiry
        self.item = item
        self.may_leave: bool | None = None
        self.because = ""
        self.form = CommandForm(who, tasks, bus, f"ruling/{item.id}", self)

    def typed(self, may_leave: bool | None, because: str) -> None:
        """Something was chosen or typed."""
        self.may_leave, self.because = may_leave, because
        self.form.typed({"may_leave": may_leave, "because": because})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        told = draft.get("may_leave")
        self.may_leave = told if isinstance(told, bool) else None
        self.because = str(draft.get("because", ""))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        missing = []
        if self.may_leave is None:
            missing.append(Problem("may_leave", say("Choose whether it may go into a bundle.")))
        if is_blank(self.because):
            missing.append(Problem("because", say("Say why: whoever answers for a bundle later reads this.")))
        return tuple(missing)

    def save(self) -> None:
        """Rule."""
        if self.may_leave is None:
            return
        command = RuleOnItem(self.form.request, self.item.id, may_leave=self.may_leave, because=self.because)
        enquiry, sitting = self._enquiry, self._who.sitting
        self.form.send(lambda: rule_on_item(sitting, command, enquiry), Changes(sheet=True, enquiry=enquiry))
