"""The left of the find desk: the line to ask in, what can be asked, the hits, and what they are not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.refusals import BadInput
from mashdesk.gui.desks.finding.hit_list import HitList
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.find_model import FindModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.plain_label import PlainLabel

HINT = say("A name or part of one, a date of birth, a postcode, an NHS number, together or alone; or a reference.")
LOGGED = say("That you looked, and how many you found, is kept.")
ASK_MANAGER = say("Somebody else may fit, on an enquiry that is restricted.")


class FindPane(QWidget):
    """Enter looks; the arrows go to the hits.

    Signals:
        row_chosen(PersonFound): the selection came to rest on this person.
        row_opened(PersonFound): Enter or a double click asked to open; comes after `row_chosen`.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, model: FindModel, who: SignedIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._who = model, who
        self.edit = FindEdit(self)
        self.field = Field(self.edit, self, label=say("Find a person"), hint=HINT)
        self.button = Button(self, text=say("Find"), kind="primary", key="Enter")
        self.ask_manager = Banner(self, kind="warning", head=say("Ask the hub manager."), text=ASK_MANAGER)
        self.list = HitList(self)
        self.foot = PlainLabel(self, text=LOGGED, role="small", tone="text2", wrap=True)
        self._lay_out()
        self.edit.returnPressed.connect(self.look)
        self.edit.textEdited.connect(lambda _text: self.field.set_problem(None))
        self.button.clicked.connect(self.look)
        self.list.row_chosen.connect(self.row_chosen)
        self.list.row_opened.connect(self.row_chosen)
        self.list.row_opened.connect(self.row_opened)
        model.busy_changed.connect(self._set_busy)
        model.answered.connect(self._on_answered)
        model.refused.connect(self._on_refused)

    def look(self) -> None:
        """Look for what is typed."""
        self.field.set_problem(None)
        self._model.look_for(self.edit.text().strip())

    def look_for(self, text: str) -> None:
        """Look for this."""
        self.edit.setText(text)
        self.look()

    def focus_line(self) -> None:
        """To the line to ask in, what is in it selected."""
        self.edit.setFocus()
        self.edit.selectAll()

    def _set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.button.setText(say("Looking…") if busy else say("Find"))

    def _on_answered(self) -> None:
        answer = self._model.answer
        assert answer is not None
        self.list.set_rows(answer.found, london_day(self._who.now()))
        self.ask_manager.setVisible(answer.ask_manager)
        self.foot.setText(f"{_counted(len(answer.found), more=answer.more)} {LOGGED}")
        if answer.found:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, failure: Exception) -> None:
        problems = failure.problems if isinstance(failure, BadInput) else ()
        self.field.set_problem(" ".join(say(one.message) for one in problems) or plain_words(failure))
        self.focus_line()

    def _lay_out(self) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 8)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(8)
        above.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        above.addLayout(row)
        above.addWidget(self.ask_manager)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.foot.setContentsMargins(16, 4, 16, 0)
        column.addWidget(self.foot)
        self.ask_manager.hide()


def _counted(found: int, *, more: bool) -> str:
    if not found:
        return say("Nobody was found among the enquiries that you may see.")
    if more:
        return say("The {found} likeliest; there are more. Add a date of birth or a postcode.").format(found=found)
    return say("{found} found, the likeliest first.").format(found=counted(found, "person", "people"))
