"""“I know this family”: said where a reason to open is asked, before anything of it can be read."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.connection_model import ConnectionModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class KnowingTheFamily(QObject):
    """Ties a desk's reason panel to the declaration."""

    def __init__(self, reason: ReasonPanel, who: SignedIn, tasks: Tasks, bus: ChangeBus) -> None:
        super().__init__(reason)
        self._reason = reason
        self.model = ConnectionModel(who, tasks, bus, self)
        reason.family.show()
        reason.family_known.connect(lambda row: self.model.declare(row.enquiry))
        self.model.declared.connect(self._on_declared)
        self.model.refused.connect(lambda failure: reason.refuse(plain_words(failure)))

    def _on_declared(self, enquiry: UUID) -> None:
        self._reason.let_go(enquiry)
