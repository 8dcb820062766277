"""Where an enquiry has left the hub or is closed: that it has, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.facts import ScrollingCard
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

HINT = say("Nothing is to be done here. Why it went, and how it is taken up again, stands under “Next steps”.")


class EndedPanel(ScrollingCard):
    """Signals: `way_asked`: show the next steps (F8)."""

    way_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("Ended"))
        steps = Button(self, text=say("Next steps"), icon="arrow-right", kind="primary", key="F8")
        steps.clicked.connect(self.way_asked)
        self.body.addWidget(steps)

    def primary_action(self) -> None:
        """F8."""
        self.way_asked.emit()

    def show_sheet(self, sheet: EnquirySheet) -> None:
        """Show how it ended."""
        self.fill(
            PlainLabel(text=say(sheet.row.state.words), role="figure", wrap=True),
            PlainLabel(text=HINT, role="small", tone="text2", wrap=True),
        )
