"""Under the agencies' tiles: those that have nobody in the hub and have not answered, each with a way to record it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import InformationRequest
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.widgets.button import Button


class WaitingLine(WrapRow):
    """Signals: `record_asked(UUID)`: what the agency of this request said is to be recorded."""

    record_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covered = False
        self.setAccessibleName("Agencies that the hub answers for")
        self.hide()

    def show_waiting(self, requests: Sequence[InformationRequest]) -> None:
        """Offer these."""
        self.show_widgets([self._button(one) for one in requests])
        self._show()

    def cover(self, *, covered: bool) -> None:
        """Hide it while something stands in the picture's place, or no longer."""
        self._covered = covered
        self._show()

    def buttons(self) -> list[Button]:
        """What is offered."""
        return [one for one in self.widgets() if isinstance(one, Button)]

    def _show(self) -> None:
        self.setVisible(bool(self.widgets()) and not self._covered)

    def _button(self, request: InformationRequest) -> Button:
        button = Button(
            self, text=f"Record the answer from {request.agency_name}…", icon="message-square-text", kind="quiet"
        )
        button.setToolTip(f"{request.agency_name} has nobody in the hub: the hub writes down what it answers.")
        button.clicked.connect(lambda: self.record_asked.emit(request.id))
        return button
