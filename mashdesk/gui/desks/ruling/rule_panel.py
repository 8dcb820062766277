"""Beside the chronology: one item that is not for the family, whether it may go into a bundle, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mashdesk.domain.releases import ItemRuling
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.releasing.words import item_line
from mashdesk.gui.desks.ruling.words import ruling_words
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.ruling_model import RulingModel
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

ASKED = say("May it go into a bundle?")
TOLD = say(
    "The agency's release is asked for as well: a ruling does not replace it. A later ruling takes this one's place."
)


class RulePanel(PanelBeside):
    """Rules on one item.

    Signals are those of `PanelBeside`.
    """

    def __init__(
        self, parent: QWidget | None, model: RulingModel, sheet: EnquirySheet, earlier: Sequence[ItemRuling]
    ) -> None:
        super().__init__(parent, model.form, title=say("Rule on an item"), submit=say("Keep the ruling"), icon="scale")
        self._model = model
        self._filling = False
        self.may_leave = ChoiceRow(self)
        self.may_leave.offer(
            [(True, say("Yes, its subject may read it")), (False, say("No, it stays in the hub"))], down=True
        )
        self.because = TextArea(self, lines=4)
        self.fields = {
            "may_leave": Field(self.may_leave, self, label=ASKED),
            "because": Field(
                self.because, self, label=say("Why"), hint=say("Kept with the ruling, for whoever asks later.")
            ),
        }
        self._lay_out(sheet, earlier)
        self.may_leave.changed.connect(self._on_changed)
        self.because.textChanged.connect(self._on_changed)
        model.form.look_for_draft()

    def focus_first(self) -> None:
        """To the question."""
        self.fields["may_leave"].setFocus()

    def save(self) -> None:
        """Check, then keep."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        self.may_leave.choose(self._model.may_leave)
        self.because.setPlainText(self._model.because)
        self._filling = False

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.take_draft({})

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def _lay_out(self, sheet: EnquirySheet, earlier: Sequence[ItemRuling]) -> None:
        item = self._model.item
        facts = [Fact(self, label=f"{item.agency_name} · {item_line(item, sheet)}", words=item.what)]
        facts += [Fact(self, label=say("Ruled before"), words=ruling_words(one)) for one in earlier[:1]]
        for widget in (block(*facts), self.fields["may_leave"], self.fields["because"]):
            self.form_area.body.addWidget(widget)
        self.form_area.body.addStretch(1)
        told = PlainLabel(self, text=TOLD, role="small", tone="text2", wrap=True)
        self.body.insertWidget(self.body.count() - 1, told)

    def _on_changed(self) -> None:
        if not self._filling:
            value = self.may_leave.value
            self._model.typed(value if isinstance(value, bool) else None, self.because.toPlainText())
