"""Beside an opened enquiry: one entry about the family. What is typed stays, whatever becomes of it."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.family.controls import put, value_of, when_changed
from mashdesk.gui.desks.family.questions import Question, questions
from mashdesk.gui.viewmodels.family_entry import Entry, FamilyEntry
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

TITLES = {
    Entry.CONSENT: "Agreement",
    Entry.BASIS: "Going without agreement",
    Entry.TELLING: "Telling the family",
    Entry.CONTACT: "Contact with the family",
}
TOLD = "The hub's own people read this through an opening; no agency does. It is kept as it is."


class EntryPanel(StepPanel):
    """Signals are those of `StepPanel`; `cancel` leaves it, what is typed is kept."""

    def __init__(self, parent: QWidget | None, model: FamilyEntry) -> None:
        super().__init__(parent, model.form, title=TITLES[model.entry], submit="Record", icon="check")
        self._model = model
        self._filling = False
        self._questions = questions(model.entry, model.sheet, model.who.profile)
        self.fields = {one.name: self._field(one) for one in self._questions}
        self.cancel = Button(self, text="Cancel", kind="quiet")
        self.foot.insertWidget(0, self.cancel)
        for field in self.fields.values():
            self.form_area.body.addWidget(field)
        self.form_area.body.addStretch(1)
        told = PlainLabel(self, text=TOLD, role="small", tone="text2", wrap=True)
        self.body.insertWidget(self.body.count() - 1, told)
        self.fill()
        for question in self._questions:
            when_changed(question.control, self._on_changed)
        model.form.look_for_draft()

    @property
    def model(self) -> FamilyEntry:
        """What is typed."""
        return self._model

    def focus_first(self) -> None:
        """To the first question."""
        self.fields[self._questions[0].name].setFocus()

    def save(self) -> None:
        """Check, then keep it."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        for question in self._questions:
            put(question.control, self._model.values.get(question.name))
        self._filling = False
        self._show_asked()

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.take_draft({})

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        self._model.sheet = sheet

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def _field(self, question: Question) -> Field:
        return Field(question.control, self, label=question.label, hint=question.hint, optional=question.optional)

    def _on_changed(self) -> None:
        if self._filling:
            return
        values = {one.name: value_of(one.control) for one in self._questions}
        self._model.typed({one.name: values[one.name] for one in self._questions if one.shown(values)})
        self._show_asked()

    def _show_asked(self) -> None:
        for question in self._questions:
            self.fields[question.name].setVisible(question.shown(self._model.values))
