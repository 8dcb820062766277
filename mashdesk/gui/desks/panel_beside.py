"""A panel that stands beside an opened enquiry for a while, and is left by Cancel; what is typed is kept."""

from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.widgets.button import Button


class PanelBeside(StepPanel):
    """Signals are those of `StepPanel`; `cancel` leaves it."""

    def __init__(
        self, parent: QWidget | None, command: CommandForm, *, title: str, submit: str, icon: str = ""
    ) -> None:
        super().__init__(parent, command, title=title, submit=submit, icon=icon)
        self.cancel = Button(self, text=say("Cancel"), kind="quiet")
        self.foot.insertWidget(0, self.cancel)

    def focus_first(self) -> None:
        """To what is asked first."""
