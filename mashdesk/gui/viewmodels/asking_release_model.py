"""Asking an agency to let one of its items out of the hub: for what, and why it is needed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import Item
from mashdesk.domain.typed_text import is_blank
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import AskRelease, ask_release


class AskingReleaseModel(QObject):
    """One item; `purposes` are those that may be asked for now. `form` says how the saving goes."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        enquiry: UUID,
        item: Item,
        purposes: Sequence[LeavingPurpose],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._who, self._enquiry = who, enquiry
        self.item, self.purposes = item, tuple(purposes)
        self.purpose: LeavingPurpose | None = self._only
        self.why = ""
        self.form = CommandForm(who, tasks, bus, f"ask-release/{item.id}", self)

    @property
    def _only(self) -> LeavingPurpose | None:
        return self.purposes[0] if len(self.purposes) == 1 else None

    def typed(self, purpose: LeavingPurpose | None, why: str) -> None:
        """Something was chosen or typed."""
        self.purpose, self.why = purpose, why
        self.form.typed({"purpose": purpose.value if purpose else "", "why": why})

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before; a purpose that is not open any more is not taken."""
        purpose = str(draft.get("purpose", ""))
        self.purpose = next((one for one in self.purposes if one.value == purpose), self._only)
        self.why = str(draft.get("why", ""))

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        missing = []
        if self.purpose is None:
            missing.append(Problem("purpose", say("Choose what it is for.")))
        if is_blank(self.why):
            missing.append(Problem("why", say("Say what it is needed for: the agency reads this.")))
        return tuple(missing)

    def save(self) -> None:
        """Ask."""
        if self.purpose is None:
            return
        command = AskRelease(self.form.request, self.item.id, self.purpose, self.why)
        enquiry, sitting = self._enquiry, self._who.sitting
        self.form.send(lambda: ask_release(sitting, command, enquiry), Changes(sheet=True, enquiry=enquiry))
