"""What a virtual agency said: who there said it, when and how, and below that the answer as an agency would give it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mashdesk.domain.codes import SpokenHow
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.return_form.form import ReturnForm
from mashdesk.gui.desks.return_form.request_header import RequestHeader
from mashdesk.gui.desks.return_form.words import for_another
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.on_behalf_model import OnBehalfModel
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field

SIDE_BY_SIDE_FROM = 820
_HOW = [(one.value, say(one.words)) for one in SpokenHow]


class OnBehalfPanel(PanelBeside):
    """F8 records it. Signals are those of `PanelBeside`."""

    def __init__(self, parent: QWidget | None, model: OnBehalfModel) -> None:
        assert model.form is not None
        name = model.asked.agency_name
        super().__init__(
            parent,
            model.form,
            title=say("Answer from {name}").format(name=name),
            submit=say("Record the answer"),
            icon="check",
        )
        self._model = model
        self._filling = False
        self.header = RequestHeader(model.purposes, self, what=say("Their answer"))
        self.fields = _fields()
        self.answer = ReturnForm(model, self, drafts_survive=model.drafts_survive, words=for_another(name))
        self._lay_out()
        self.header.show_request(model.sheet, model.asked, model.now())
        self.answer.set_people([(str(one.id), one.called) for one in model.sheet.people])
        self.answer.show_typed(model.content)
        self._fill()
        for field in self.fields.values():
            controls.when_changed(field.control, self._on_changed)
        model.filled.connect(lambda _typed, _kept: self._fill())

    def focus_first(self) -> None:
        """To who said it."""
        self.fields["said_by"].setFocus()

    def save(self) -> None:
        """Check, then record it."""
        self.say("", "")
        self.answer.gather()
        self._model.send()

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.start_empty()

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self._model.sheet = sheet

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Of who said it here; the answer's own form says the rest."""
        super().show_problems([one for one in problems if one.field in self.fields or one.field in ("", "request")])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The item and its readers side by side where there is room."""
        super().resizeEvent(event)
        self.answer.item.arrange(narrow=self.width() < px(SIDE_BY_SIDE_FROM))

    def _fill(self) -> None:
        self._filling = True
        for name, field in self.fields.items():
            controls.put(field.control, self._model.spoken.get(name))
        self._filling = False
        self._show_late()

    def _on_changed(self) -> None:
        if not self._filling:
            self._model.speak({name: controls.value_of(field.control) for name, field in self.fields.items()})
            self._show_late()

    def _show_late(self) -> None:
        self.fields["late_because"].setVisible(self._model.late)

    def _lay_out(self) -> None:
        who = Card(self)
        who.setAccessibleName(say("Who gave the answer"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, name in enumerate(("said_by", "said_by_post", "said")):
            grid.setColumnStretch(place, 1)
            grid.addWidget(self.fields[name], 0, place, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.fields["how"], 1, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["late_because"], 1, 2, Qt.AlignmentFlag.AlignTop)
        who.body.addLayout(grid)
        for part in (self.header, who, self.answer):
            self.form_area.body.addWidget(part)
        self.answer.ui.bar.hide()
        self.answer.ui.add.set_key("")  # Ctrl+N begins a referral here
        self.foot.insertWidget(1, self.answer.ui.add)
        self._model.problems_found.connect(self.show_problems)


def _fields() -> dict[str, Field]:
    return {
        "said_by": Field(controls.line(), label=say("Who there gave the answer")),
        "said_by_post": Field(controls.line(), label=say("Their post")),
        "said": Field(controls.line(), label=say("When they answered"), hint=say("Such as 21 Nov 2026 14:50.")),
        "how": Field(controls.row_of(_HOW), label=say("How it reached the hub")),
        "late_because": Field(controls.line(), label=say("Why it came late")),
    }
