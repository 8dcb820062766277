"""Under the agencies' tiles: whose answer is late, and what those with nobody in the hub are still to say."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import InformationRequest
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button


class WaitingLine(WrapRow):
    """What was said of a request, or of a release, is to be recorded.

    Signals:
        record_asked(UUID), release_asked(UUID): which request, which release.
        chase_asked(UUID): the agency of this request is asked again.
    """

    record_asked = Signal(object)
    release_asked = Signal(object)
    chase_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covered = False
        self._waiting: tuple[Sequence[InformationRequest], Sequence[Release]] = ((), ())
        self._late: list[InformationRequest] = []
        self.setAccessibleName(say("Agencies whose answer is awaited"))
        self.hide()

    def show_waiting(self, requests: Sequence[InformationRequest], releases: Sequence[Release] = ()) -> None:
        """Offer these."""
        self._waiting = requests, releases
        self._fill()

    def show_late(self, awaited: Sequence[InformationRequest], now: datetime) -> None:
        """Offer to ask again those whose answer is late."""
        self._late = [one for one in awaited if one.due < now]
        self._fill()

    def _fill(self) -> None:
        requests, releases = self._waiting
        chased = map(self._chase_button, self._late)
        self.show_widgets([*chased, *map(self._button, requests), *map(self._release_button, releases)])
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
            self,
            text=say("Record the answer from {agency_name}…").format(agency_name=request.agency_name),
            icon="message-square-text",
            kind="quiet",
        )
        button.setToolTip(
            say("{agency_name} has nobody in the hub: the hub writes down what it answers.").format(
                agency_name=request.agency_name
            )
        )
        button.clicked.connect(lambda: self.record_asked.emit(request.id))
        return button

    def _chase_button(self, request: InformationRequest) -> Button:
        button = Button(
            self,
            text=say("Chase {agency_name}…").format(agency_name=request.agency_name),
            icon="alarm-clock",
            kind="quiet",
        )
        button.setToolTip(
            say("The answer from {agency_name} is late: record that you asked for it again.").format(
                agency_name=request.agency_name
            )
        )
        button.clicked.connect(lambda: self.chase_asked.emit(request.id))
        return button

    def _release_button(self, release: Release) -> Button:
        name = release.agency_name
        text = (
            say("Record what {name} said of a release…").format(name=name)
            if release.open
            else say("Record that {name} takes a release back…").format(name=name)
        )
        button = Button(self, text=text, icon="message-square-text", kind="quiet")
        button.clicked.connect(lambda: self.release_asked.emit(release.id))
        return button
