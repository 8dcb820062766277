"""Beside the chronology: one item, what its release is needed for, and why; its agency reads all of it."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import Handling, LeavingPurpose
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.releasing.words import PURPOSES, item_line
from mashdesk.gui.desks.sheet.facts import Fact, block
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.asking_release_model import AskingReleaseModel
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

TOLD = say("The agency decides. Until then nothing of it leaves.")
NOT_IN_A_LETTER = say("Not for the family: no letter")


class AskPanel(PanelBeside):
    """Asks for one release.

    Signals are those of `PanelBeside`.
    """

    def __init__(self, parent: QWidget | None, model: AskingReleaseModel, sheet: EnquirySheet) -> None:
        super().__init__(
            parent,
            model.form,
            title=say("Ask for its release"),
            submit=say("Ask {agency_name}").format(agency_name=model.item.agency_name),
            icon="send",
        )
        self._model = model
        self._filling = False
        self.purpose = ChoiceRow(self)
        self.purpose.offer([(one.value, PURPOSES[one]) for one in model.purposes], down=True)
        self.why = TextArea(self, lines=3)
        self.fields = {
            "purpose": Field(self.purpose, self, label=say("What it is needed for")),
            "why": Field(
                self.why, self, label=say("Why it is needed"), hint=say("The agency reads this before it answers.")
            ),
        }
        self._lay_out(sheet)
        self.purpose.changed.connect(self._on_changed)
        self.why.textChanged.connect(self._on_changed)
        self.fill()
        model.form.look_for_draft()

    def focus_first(self) -> None:
        """To the purpose."""
        self.fields["purpose" if self._model.purpose is None else "why"].setFocus()

    def save(self) -> None:
        """Check, then ask."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        self.purpose.choose(self._model.purpose.value if self._model.purpose else None)
        self.why.setPlainText(self._model.why)
        self._filling = False

    def start_empty(self) -> None:
        """Forget what was typed; a choice once made stays visible until another is."""
        self._model.take_draft({})

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def _lay_out(self, sheet: EnquirySheet) -> None:
        item = self._model.item
        label = f"{item.agency_name} · {item_line(item, sheet)}"
        facts: list[QWidget] = [Fact(self, label=label, words=item.what)]
        if item.not_for_family:
            facts.append(Chip(self, text=NOT_IN_A_LETTER, icon="user-x", kind="lock"))
        elif item.handling is Handling.NAMED_AGENCIES:
            facts.append(Chip(self, text=say("Only for agencies that it named"), icon="users", kind="lock"))
        for widget in (block(*facts), self.fields["purpose"], self.fields["why"]):
            self.form_area.body.addWidget(widget)
        self.form_area.body.addStretch(1)
        told = PlainLabel(self, text=TOLD, role="small", tone="text2", wrap=True)
        self.body.insertWidget(self.body.count() - 1, told)

    def _on_changed(self) -> None:
        if not self._filling:
            value = self.purpose.value
            purpose = LeavingPurpose(value) if isinstance(value, str) else None
            self._model.typed(purpose, self.why.toPlainText())
