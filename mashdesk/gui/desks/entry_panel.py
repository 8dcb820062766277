"""Beside an opened enquiry: a form of a few questions. What is typed stays, whatever becomes of it."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.gui.desks.answered_twice import answered_twice, chosen_of_both
from mashdesk.gui.desks.controls import put, value_of, when_changed
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.question import Question
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel


class FormModel(Protocol):
    """What is typed, by the names of the questions, and what becomes of it."""

    form: CommandForm
    values: dict[str, object]

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed or chosen."""

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""

    def save(self) -> None:
        """Keep it."""


@runtime_checkable
class OfSheet(Protocol):
    """A form about an enquiry that is open."""

    sheet: EnquirySheet


class EntryPanel(PanelBeside):
    """Signals are those of `PanelBeside`."""

    def __init__(
        self,
        parent: QWidget | None,
        model: FormModel,
        questions: Sequence[Question],
        *,
        title: str,
        told: str,
        submit: str = say("Record"),
    ) -> None:
        super().__init__(parent, model.form, title=title, submit=submit, icon="check")
        self._model = model
        self._filling = False
        self.questions = tuple(questions)
        self.fields = {one.name: self._field(one) for one in self.questions}
        for field in self.fields.values():
            self.form_area.body.addWidget(field)
        self.form_area.body.addStretch(1)
        note = PlainLabel(self, text=told, role="small", tone="text2", wrap=True)
        self.body.insertWidget(self.body.count() - 1, note)
        self.fill()
        for question in self.questions:
            when_changed(question.control, self._on_changed)
        model.form.look_for_draft()

    @property
    def model(self) -> FormModel:
        """What is typed."""
        return self._model

    def focus_first(self) -> None:
        """To the first question."""
        self.fields[self.questions[0].name].setFocus()

    def save(self) -> None:
        """Check, then keep it; what somebody else saved of the same is looked at first."""
        self.compare()
        if self.choosing:
            return
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems:
            self._model.save()

    def fill(self) -> None:
        """Show what is typed."""
        self._filling = True
        for question in self.questions:
            put(question.control, self._model.values.get(question.name))
        self._filling = False
        self._show_asked()

    def start_empty(self) -> None:
        """Forget what was typed."""
        self._model.take_draft({})

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""
        if isinstance(self._model, OfSheet):
            self._model.sheet = sheet
        self.compare()

    def two_versions(self) -> TwoVersions | None:
        """What is typed beside what somebody else saved; what stands against nothing typed is taken over."""
        entry = self._model
        theirs = entry.meanwhile if isinstance(entry, TypedEntry) else None
        if theirs is None or not isinstance(entry, TypedEntry):
            return None
        versions = answered_twice(self.questions, entry.began, entry.values, theirs)
        untouched = entry.form.state is SavedIs.NOTHING
        if versions is not None and not untouched:
            return versions
        entry.begin_from(theirs, theirs.values if untouched else entry.values)
        self.fill()
        return None

    def choose_versions(self, choices: Choices) -> None:
        """Go on with what was chosen from both."""
        entry, versions = self._model, self.two_versions()
        theirs = entry.meanwhile if isinstance(entry, TypedEntry) else None
        if versions is not None and theirs is not None and isinstance(entry, TypedEntry):
            entry.begin_from(theirs, chosen_of_both(versions, entry.values, theirs.values, choices))

    def take_draft(self, draft: dict[str, object]) -> None:
        """What was typed before."""
        self._model.take_draft(draft)

    def _field(self, question: Question) -> Field:
        return Field(question.control, self, label=question.label, hint=question.hint, optional=question.optional)

    def _on_changed(self) -> None:
        if self._filling:
            return
        values = {one.name: value_of(one.control) for one in self.questions}
        self._model.typed({one.name: values[one.name] for one in self.questions if one.shown(values)})
        self._show_asked()

    def _show_asked(self) -> None:
        for question in self.questions:
            self.fields[question.name].setVisible(question.shown(self._model.values))
