"""At an enquiry that is open: who else has it open now."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.sheet.also_open_line import AlsoOpenLine
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.also_open_model import AlsoOpenModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class SeeingWhoElse(QObject):
    """Keeps the line of a desk's head true."""

    def __init__(
        self, desk: QWidget, line: AlsoOpenLine, enquiry: EnquiryModel, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk)
        self._line = line
        self.model = AlsoOpenModel(who, tasks, bus, enquiry, self)
        self.model.changed.connect(self._show)

    def _show(self) -> None:
        self._line.say(self.model.words)
