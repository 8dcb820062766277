"""The answer to one information request: what the agency holds, with items or without."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.return_form.item_form import ItemForm
from mashdesk.gui.desks.return_form.items_so_far import ItemsSoFar
from mashdesk.gui.desks.return_form.questions_part import QuestionsPart, WhyLatePart
from mashdesk.gui.desks.return_form.words import OWN, SEND, ReturnWords
from mashdesk.gui.desks.saved_at_the_window import state_words
from mashdesk.gui.forms.ui_return_form import Ui_ReturnForm
from mashdesk.gui.language import counted, say
from mashdesk.gui.viewmodels.agency_return_model import AgencyReturnModel
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.typed_return import Typed, blank_item, written_items

GATHER_AFTER_MS = 150


class ReturnForm(QWidget):
    """One item is in the form; the others wait in the list above it."""

    def __init__(
        self,
        model: AgencyReturnModel,
        parent: QWidget | None = None,
        *,
        drafts_survive: bool = True,
        words: ReturnWords = OWN,
    ) -> None:
        super().__init__(parent)
        self._drafts_survive, self._words = drafts_survive, words
        self.ui = Ui_ReturnForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._because = fields_of(self)["because"]
        self.item = ItemForm(
            model.visibility, model.profile_agencies, model.lawful_bases, police=model.gives_police_codes
        )
        self.so_far = ItemsSoFar()
        self.ui.items_layout.addWidget(self.so_far)
        self.ui.items_layout.addWidget(self.item, 1)
        self.questions, self.why_late = QuestionsPart(self), WhyLatePart(self)
        self.ui.lay_1.insertWidget(self.ui.lay_1.indexOf(self.ui.items_part), self.questions)
        self.ui.lay_1.insertWidget(self.ui.lay_1.indexOf(self.ui.bar), self.why_late)
        self._dress()

        self._model = model
        self._people: Sequence[tuple[str, str]] = ()
        self._items: list[Typed] = [blank_item()]
        self._place = 0
        self._taken_out: tuple[int, Typed] | None = None
        self._filling = False
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self.gather)

        self._connect()

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """The people whom items may be about."""
        self._people = people
        self.item.ui.people.offer(people)

    def show_typed(self, typed: Typed) -> None:
        """Show what stands in the view-model."""
        self._on_filled(typed, False)

    def gather(self) -> None:
        """Tell the view-model what stands in the form now."""
        self._gathering.stop()
        self._model.take(self._typed())
        self._say_button()

    def add_item(self) -> None:
        """One more item (Ctrl+N)."""
        if self.ui.answer.value != AnswerKind.ITEMS.value:
            self.ui.answer.choose(AnswerKind.ITEMS.value)
        self._typed()
        self._items.append(blank_item())
        self._edit(len(self._items) - 1)
        self.item.ui.when.setFocus()
        self.gather()

    def send(self) -> None:
        """Return it (F8)."""
        self.gather()
        self._model.send()

    def _gather_rest(self) -> None:
        """What was typed in the last moment."""
        if self._gathering.isActive():
            self.gather()

    def keep(self) -> None:
        """Keep the draft (Ctrl+S)."""
        self._gather_rest()
        if self._model.form is not None:
            self._model.form.keep_draft()

    def _dress(self) -> None:
        self.ui.answer.offer(self._words.answers)
        self.ui.holds_label.setText(self._words.holds)
        self.ui.answer.setAccessibleName(self._words.holds)
        self._because.set_hint(self._words.because_hint)
        self.ui.add.set_icon("plus")
        self.ui.add.set_key("Ctrl+N")
        self.ui.send.set_icon("send")
        self.ui.send.set_key("F8")
        self.ui.notice.hide()

    def _connect(self) -> None:
        self.ui.answer.changed.connect(self._on_answer_changed)
        self.ui.because.textChanged.connect(self._on_changed)
        self.questions.changed.connect(self._on_changed)
        self.why_late.changed.connect(self._on_changed)
        self.item.changed.connect(self._on_changed)
        self.item.removal_asked.connect(lambda: self._take_out(self._place))
        self.so_far.edit_asked.connect(self._on_edit_asked)
        self.so_far.removal_asked.connect(self._take_out)
        self.ui.add.clicked.connect(self.add_item)
        self.ui.send.clicked.connect(self.send)
        self.ui.notice.action_asked.connect(self._put_back)
        self._model.filled.connect(self._on_filled)
        self._model.problems_found.connect(self._on_problems_found)
        self._model.refused.connect(lambda words: self._say("warning", self._words.not_sent, words))
        self._model.state_changed.connect(self._show_state)
        self._model.leaving.connect(self._gather_rest)

    def _show_state(self, state: SavedIs) -> None:
        self.ui.state.setText(state_words(state, drafts_survive=self._drafts_survive))

    def _typed(self) -> Typed:
        self._items[self._place] = self.item.typed()
        items = [dict(item) for item in self._items]
        typed = {"answer": self.ui.answer.value or "", "because": self.ui.because.toPlainText(), "items": items}
        if self.questions.rows:
            typed["findings"] = self.questions.typed()
        return typed | (self.why_late.typed() if self._says_why_late() else {})

    def _on_filled(self, typed: Typed, kept: bool) -> None:
        self._filling = True
        self._items = [dict(item) for item in typed.get("items", ())] or [blank_item()]
        self.ui.answer.choose(typed.get("answer") or None)
        self.ui.because.setPlainText(str(typed.get("because") or ""))
        self.questions.ask(self._model.checks)
        self.questions.put(typed.get("findings"))
        self.why_late.put(typed)
        self._edit(0)
        self._filling = False
        self._show_parts()
        self.ui.notice.hide()
        if kept:
            self._say("info", say("This was typed earlier and not returned."), say("Go on with it."))

    def _edit(self, place: int) -> None:
        was_filling, self._filling = self._filling, True
        self._place = place
        self.item.show_item(self._items[place], place + 1, self._people)
        self.item.ui.remove.setVisible(len(self._items) > 1)
        self.so_far.show_items(self._items, place)
        self._filling = was_filling
        self._say_button()

    def _on_edit_asked(self, place: int) -> None:
        self._typed()
        self._edit(place)

    def _take_out(self, place: int) -> None:
        self._typed()
        self._taken_out = (place, self._items.pop(place))
        if not self._items:
            self._items = [blank_item()]
        self._edit(min(self._place, len(self._items) - 1))
        self._say("info", say("Item {place} was taken out.").format(place=place + 1), "", say("Put it back"))
        self._on_changed()

    def _put_back(self) -> None:
        if self._taken_out is not None:
            self._typed()
            self._items.insert(*self._taken_out)
            self._edit(self._taken_out[0])
            self._taken_out = None
            self._on_changed()
        self.ui.notice.hide()

    def _on_answer_changed(self) -> None:
        self._show_parts()
        self._on_changed()

    def _on_changed(self) -> None:
        """Gathered in a moment, and not the later the longer somebody types without a pause."""
        if not (self._filling or self._gathering.isActive()):
            self._gathering.start(GATHER_AFTER_MS)

    def _show_parts(self) -> None:
        answer = str(self.ui.answer.value or "")
        items = answer == AnswerKind.ITEMS.value
        self.ui.items_part.setVisible(items)
        self.ui.other_part.setVisible(not items)
        self.ui.add.setVisible(items)
        self.ui.other_words.setText(self._words.other.get(answer, ""))
        self._because.setVisible(answer == AnswerKind.WITHHELD.value)
        answers = answer not in ("", AnswerKind.WITHHELD.value)
        self.questions.setVisible(bool(self.questions.rows) and answers)
        self.why_late.setVisible(self._says_why_late())
        self._say_button()

    def _says_why_late(self) -> bool:
        return bool(self.ui.answer.value) and self._model.asks_why_late

    def _say_button(self) -> None:
        answer = str(self.ui.answer.value or "")
        items = [*self._items[: self._place], self.item.typed(), *self._items[self._place + 1 :]]
        many = len(written_items({"items": items}))
        words = say("Return {items}").format(items=counted(many, "item")) if many else say("Return")
        self.ui.send.setText(SEND.get(answer, words))

    def _on_problems_found(self, problems: Iterable[Problem]) -> None:
        told = list(problems)
        self._because.set_problem(next((say(one.message) for one in told if one.field == "because"), None))
        places = [int(one.field.split(".")[1]) for one in told if one.field.startswith("items.")]
        if places and self._place not in places:
            self._on_edit_asked(places[0])
        start = f"items.{self._place}."
        own = [Problem(one.field.removeprefix(start), one.message) for one in told if one.field.startswith(start)]
        first: Any = self.questions.show_problems(told)
        first = self.item.show_problems(own) or first
        first = self.why_late.show_problems(told) or first
        self._show_parts()
        if told:
            self._say("warning", self._words.not_sent, say(told[0].message) if len(told) == 1 else _missing_words(told))
            first = first or (self._because if told[0].field == "because" else self.ui.answer)
            first.setFocus()

    def _say(self, kind: str, head: str, text: str, action: str = "") -> None:
        self.ui.notice.say(kind, head, text, action)
        self.ui.notice.show()


def _missing_words(problems: Sequence[Problem]) -> str:
    items = {one.field.split(".")[1] for one in problems if one.field.startswith("items.")}
    where = (
        say(" in item {items}").format(items=", ".join(str(int(place) + 1) for place in sorted(items, key=int)))
        if items
        else ""
    )
    return say("{problems} things are missing{where}: they are marked.").format(problems=len(problems), where=where)
