"""A text being written: its fields on the left, the real page and what changes beside them, while one types."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.hub_texts import PROFILE
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.refusals import Problem
from mashdesk.domain.text_fields import Shape, TextField, problems_beside
from mashdesk.domain.two_versions import Choices
from mashdesk.domain.wording_fields import places_hint
from mashdesk.gui import fonts
from mashdesk.gui.desks.controls import line, one_of, put, ticks, value_of, when_changed, words
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.desks.texting.beside import BesideText
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.action_entry import read_day
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.text_editing import PAGE_OF_PROFILE, Looked, TextEditing
from mashdesk.gui.viewmodels.texts_model import PROFILE_WORDS, TextRow, TextsModel, since_words
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea
from mashdesk.gui.widgets.two_versions import TwoVersionsView

BESIDE_FROM = 760
"""Logical pixels at the present text size from which the page stands beside the fields."""
PAGES = {"sharing": LetterKind.ONWARD}
"""Of which letter a sample stands beside a section of the profile, where it is not a parent's."""
LARGEST_FILE = 1024 * 1024
SECOND = say("What you propose holds when somebody else has approved it.")
ONLY_READ = say("You can look at it. {who} proposes changes.")
MOVING = say("Another version was approved meanwhile. What you typed is put over it.")
MOVED = say("What you typed stands over it now. Look at “What changes”, then propose it.")
WAITS = say("A proposal of this text waits for its answer. Another one can be made after that.")


class EditorPage(QWidget):
    """Follows one text, or one section of the profile.

    Signals:
        proposed: it waits for somebody else now.
    """

    proposed = Signal()

    def __init__(self, model: TextsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.editing: TextEditing | None = None
        self._row: TextRow | None = None
        self.fields: dict[str, Field] = {}
        self._filling = False
        self.head = PlainLabel(self, role="display")
        self.stands = PlainLabel(self, tone="text2", wrap=True)
        self.banner = Banner(self, kind="warning")
        self.form = Card(self)
        self.versions = TwoVersionsView(self)
        self.why = Card(self)
        self.because = Field(words(2), self.why, label=say("Why"), hint=say("Whoever approves it reads this."))
        self.begins = Field(
            line(), self.why, label=say("From"), hint=say("Such as 21 Nov 2026; else at once."), optional=True
        )
        self.propose = Button(self.why, text=say("Propose"), kind="primary", icon="send", key="F8")
        self.again = Button(self.why, text=say("Begin again"), kind="quiet")
        self.from_file = Button(self.why, text=say("Take in a file…"), kind="quiet")
        self.beside = BesideText(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._scroll = QWidget(self), FittingScroll(self)
        self._below = QVBoxLayout(self._left)
        self._lay_out()
        self._connect()

    def show_text(self, editing: TextEditing, row: TextRow) -> None:
        """Show a text, and of the profile one section."""
        if self.editing is not editing:
            if self.editing is not None:
                self.editing.form.keep_draft()
            self.editing = editing
            editing.ready.connect(lambda: self._if_shown(editing, self._renew))
            editing.looked.connect(lambda looked: self._if_shown(editing, lambda: self._on_looked(looked)))
            editing.changed.connect(lambda: self._if_shown(editing, self._show_changes))
            editing.form.problems_found.connect(self._on_refused)
            editing.form.changed_meanwhile.connect(lambda: self._say("warning", say("Not proposed."), MOVING))
            editing.moved.connect(
                lambda: self._if_shown(
                    editing, lambda: self._say("warning", say("Another version was approved."), MOVED)
                )
            )
            editing.form.refused.connect(lambda told: self._say("warning", say("Not proposed."), told))
            editing.form.state_changed.connect(lambda state: self._if_shown(editing, lambda: self._on_state(state)))
            editing.form.saved.connect(self.proposed)
        self._row = row
        self.head.setText(f"{PROFILE_WORDS}: {row.title}" if row.kind == PROFILE else row.title)
        self.banner.hide()
        self.show_standing()
        if editing.loaded:
            self._renew()
            editing.look_soon()
        else:
            empty(self.form.body)
            editing.load()
        editing.show_page_of(PAGES.get(row.section, PAGE_OF_PROFILE))

    def show_standing(self) -> None:
        """Since when it stands, its versions, and whether a proposal waits."""
        if self._row is None:
            return
        kind, model = self._row.kind, self._model
        standing, now = model.standing(kind), model.who.now()
        told = (
            say("Version {since}.").format(since=since_words(standing))
            if standing
            else say("As it comes with the program.")
        )
        may, waits = model.may_propose(kind), model.texts.waiting(kind) is not None
        who = say("An administrator") if kind == PROFILE else say("A hub manager")
        self.stands.setText(f"{told} {SECOND if may else ONLY_READ.format(who=who)}")
        self.why.setVisible(may and not self._choosing)
        self.from_file.setVisible(kind == PROFILE)
        self.propose.setEnabled(may and not waits)
        if waits:
            self._say("info", say("It waits."), WAITS)
        others = [one for one in model.texts.texts if one.kind == kind and one.answer and not one.in_force]
        self.beside.show_versions(model.versions(kind), others, now)

    def primary_action(self) -> None:
        """Propose it, or go on with what was chosen of two versions (F8)."""
        if self._choosing:
            self.versions.primary_action()
        elif not self.why.isHidden() and self.propose.isEnabled():
            self._on_propose()

    def focus_start(self) -> None:
        """To the first field."""
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def take_file(self, place: Path) -> None:
        """A whole profile from a file: what no field shows can be changed there."""
        assert self.editing is not None
        try:
            with place.open("rb") as file:
                told = file.read(LARGEST_FILE + 1)
            wrong = say("This file is too large.") if len(told) > LARGEST_FILE else ""
            wrong = wrong or self.editing.take_whole(told.decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            wrong = say("This file cannot be read.")
        if wrong:
            self._say("warning", say("Not taken in."), wrong)

    def _if_shown(self, editing: TextEditing, call: Callable[[], None]) -> None:
        if self.editing is editing:
            call()

    @property
    def _choosing(self) -> bool:
        return self.editing is not None and self.editing.versions is not None

    def _show_versions(self) -> None:
        """What somebody else had approved beside what is typed, in the place of the fields until it is chosen."""
        assert self.editing is not None
        if self.editing.versions is not None:
            self.versions.show_versions(self.editing.versions)
        for part in (self.versions, self.versions.go_on):
            part.setVisible(self._choosing)
        self.form.setVisible(not self._choosing)
        self.show_standing()

    def _on_versions_chosen(self, choices: Choices) -> None:
        if self.editing is not None:
            self.editing.choose_versions(choices)
            self._say("info", say("Another version was approved."), MOVED)
            self.focus_start()

    def _renew(self) -> None:
        """The fields anew, with what is typed in them."""
        assert self.editing is not None
        assert self._row is not None
        self._filling = True
        self._show_versions()
        empty(self.form.body)
        may = self._model.may_propose(self._row.kind)
        if self._row.kind != PROFILE:
            hint = places_hint(LetterKind(self._row.kind))
            self.form.body.addWidget(PlainLabel(self.form, text=hint, role="small", tone="text2", wrap=True))
        self.fields = {one.place: self._field(one, may) for one in self._asked()}
        put(self.because.control, self.editing.because)
        put(self.begins.control, self.editing.begins)
        self._filling = False
        self._show_changes()

    def _field(self, field: TextField, may: bool) -> Field:
        assert self.editing is not None
        typed = self.editing.shown(field)
        long = field.shape in (Shape.WORDS, Shape.LINES, Shape.SOME, Shape.DAYS, Shape.ROWS, Shape.PARAGRAPHS)
        control: QWidget = words(max(2, min(12, len(typed) // 52 + typed.count("\n") + 1))) if long else line()
        if field.shape is Shape.CHOICE and may:
            control = one_of([(told, told) for _code, told in field.choices])
        elif field.shape is Shape.SOME and may:
            control = ticks([(told, told) for _code, told in field.choices])
        put(control, typed.splitlines() if isinstance(control, PeopleChoice) else typed)
        if isinstance(control, QLineEdit | TextArea):
            control.setReadOnly(not may)
        shown = Field(control, self.form, label=field.label, hint=field.hint, optional=field.optional)
        when_changed(control, lambda: self._on_typed(field, control))
        self.form.body.addWidget(shown)
        return shown

    def _on_typed(self, field: TextField, control: QWidget) -> None:
        if not self._filling and self.editing is not None:
            told = value_of(control)
            self.editing.type(field, "\n".join(map(str, told)) if isinstance(told, list) else str(told))
            if field.begins and field.shape is Shape.CHOICE:
                QTimer.singleShot(0, self, lambda: self._ask_the_rest(field, self.editing))

    def _ask_the_rest(self, field: TextField, editing: TextEditing | None) -> None:
        """Once somebody is chosen to hear of it, how they do is asked below; the keyboard stays where it was."""
        if editing is None or editing is not self.editing or self._choosing:
            return
        if [one.place for one in self._asked()] != list(self.fields):
            self._renew()
            editing.look_soon()
            self.fields[field.place].setFocus()

    def _asked(self) -> list[TextField]:
        """The fields of what is shown."""
        assert self.editing is not None
        assert self._row is not None
        wanted = self._row.section
        return [field for one in self.editing.sections if wanted in ("", one.key) for field in one.fields]

    def _on_said(self) -> None:
        if not self._filling and self.editing is not None:
            because, begins = value_of(self.because.control), value_of(self.begins.control)
            self.editing.say(because=str(because), begins=str(begins))

    def _on_looked(self, looked: Looked) -> None:
        self.beside.show_looked(looked)
        self._show_problems(looked.problems)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        assert self.editing is not None
        every = [one for section in self.editing.sections for one in section.fields]
        said = problems_beside(every, problems)
        for place, field in self.fields.items():
            field.set_problem(said.get(place))
        named = {field.place: field.label for field in every}
        self.beside.name_marked([named[place] for place in said if place in self.fields])
        elsewhere = [
            f"{named[place]}: {words}" if place in named else words
            for place, words in said.items()
            if place not in self.fields
        ]
        if elsewhere:
            self._say("warning", say("Somewhere else in this text:"), " ".join(elsewhere))
        elif self._model.texts.waiting(self.editing.kind) is None:
            self.banner.hide()

    def _show_changes(self) -> None:
        if self.editing is not None:
            self.beside.show_changes(self.editing.changes)

    def _on_propose(self) -> None:
        assert self.editing is not None
        for field in (self.because, self.begins):
            field.set_problem(None)
        begins: datetime | None = None
        typed = self.editing.begins.strip()
        if typed:
            day = read_day(typed)
            if day is None:
                self.begins.set_problem(say("Type a day such as 21 Nov 2026, or leave it empty."))
                return
            begins = self.editing.beginning_of(day)
        if not self.editing.changes:
            self._say("info", say("Nothing is changed."), say("What stands here is what holds already."))
            return
        self.editing.propose(begins)

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        own = {"because": self.because, "begins": self.begins}
        for problem in problems:
            if problem.field in own:
                own[problem.field].set_problem(say(problem.message))
                own[problem.field].setFocus()
        others = tuple(one for one in problems if one.field not in own)
        if others:
            self._show_problems(others)

    def _on_state(self, state: SavedIs) -> None:
        busy = state in (SavedIs.SAVING, SavedIs.CHECKING)
        waits = self.editing is not None and self._model.texts.waiting(self.editing.kind) is not None
        self.propose.setEnabled(not busy and not waits)
        self.propose.setText(say("Proposing…") if busy else say("Propose"))

    def _say(self, kind: str, head: str, told: str) -> None:
        self.banner.say(kind, head, told)
        self.banner.show()

    def _choose_file(self) -> None:
        place, _kind = QFileDialog.getOpenFileName(self, say("A hub profile"), "", say("Hub profiles (*.json)"))
        if place:
            self.take_file(Path(place))

    def _begin_again(self) -> None:
        if self.editing is not None:
            self.editing.begin_again()

    def _connect(self) -> None:
        self.propose.clicked.connect(self._on_propose)
        self.versions.chosen.connect(self._on_versions_chosen)
        self.beside.text_asked.connect(self._on_text_asked)
        self.again.clicked.connect(self._begin_again)
        self.from_file.clicked.connect(self._choose_file)
        for field in (self.because, self.begins):
            when_changed(field.control, self._on_said)
        self._model.changed.connect(self.show_standing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page beside the fields where there is room, else each in its turn."""
        super().resizeEvent(event)
        self._arrange(across=self.width() / fonts.growth() >= BESIDE_FROM)

    def _arrange(self, *, across: bool) -> None:
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if across else directions.BottomToTop
        if self._sides.direction() is wanted:
            return
        self._sides.setDirection(wanted)
        was_hidden = self.why.isHidden()  # Qt hides what gets another parent
        if across:
            self._below.addWidget(self.why)
        else:
            self._scroll.body.insertWidget(1, self.why)
        self.why.setVisible(not was_hidden)
        self.beside.take_turns(not across)
        if across:
            self._left.show()

    def _on_text_asked(self, asked: bool) -> None:
        """Where there is room for one thing only, the text or what stands beside it."""
        across = self._sides.direction() is QBoxLayout.Direction.LeftToRight
        self._left.setVisible(across or asked)
        self._sides.setStretchFactor(self.beside, 0 if asked else 11)

    def minimumSizeHint(self) -> QSize:
        """No more than a desk has."""
        return QSize(0, 0)

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.body.setContentsMargins(0, 0, 8, 0)
        scroll.body.addWidget(self.form)
        scroll.body.addWidget(self.versions)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self.because, 3)
        asked.addWidget(self.begins, 2, Qt.AlignmentFlag.AlignTop)
        self.why.body.addLayout(asked)
        foot = QHBoxLayout()
        for button in (self.from_file, self.again):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.propose)
        self.why.body.addLayout(foot)
        scroll.body.addStretch(1)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(8)
        self._below.addWidget(scroll, 1)
        self._below.addWidget(self.why)
        self._below.addWidget(self.versions.go_on, 0, Qt.AlignmentFlag.AlignRight)
        for part in (self.versions, self.versions.go_on):
            part.hide()
        self._sides.setSpacing(12)
        self._sides.addWidget(self._left, 9)
        self._sides.addWidget(self.beside, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for each in (self.head, self.stands, self.banner):
            column.addWidget(each)
        column.addLayout(self._sides, 1)
        self.banner.hide()
