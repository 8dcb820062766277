"""The special pathways of an enquiry: why each was raised, its duty, and what became of every step of its checklist."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.pathway_checklists import Checklist, ChecklistStep
from mashdesk.domain.pathways import Pathway, PathwayAnswer, StepAnswer, due
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.acting.words import day_of
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.pathway_entry import Telling
from mashdesk.gui.viewmodels.pathways_model import PathwaysModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

RAISE = say("Raise a pathway…")
NOTHING = say(
    "Female genital mutilation, exploitation, missing, an allegation against somebody who works with children: "
    "whatever has duties of its own is raised here, and comes with its checklist."
)
UNKNOWN = say("A step that the checklist no longer has")
Asked = tuple[Telling, UUID, str]


class PathwaysCard(ScrollingCard):
    """Signals: `entry_asked(Telling, UUID | None, str)`: this is to be typed, about this pathway and this step."""

    entry_asked = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Pathways"))
        self.raise_button = Button(self, text=RAISE, icon="plus", compact=True)
        self.body.insertWidget(0, self.raise_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.raise_button.clicked.connect(lambda: self.entry_asked.emit(Telling.RAISE, None, ""))
        self.raise_button.hide()
        self.buttons: dict[Asked, Button] = {}

    def show_pathways(self, model: PathwaysModel, sheet: EnquirySheet, now: datetime) -> None:
        """All of them as of the server's time; those that were taken off come last."""
        self.buttons = {}
        self.raise_button.setVisible(bool(model.to_raise))
        told = [self._pathway(one, model, sheet, now) for one in model.pathways.standing]
        over = [_over(one, model, sheet) for one in model.pathways.over]
        if not told and not over:
            self.fill(EmptyState(icon="shield-check", head=say("No special pathway"), text=NOTHING))
            return
        self.fill(*told, *over)

    def _pathway(self, pathway: Pathway, model: PathwaysModel, sheet: EnquirySheet, now: datetime) -> Card:
        checklist, told = model.checklists[pathway.flag], model.pathways
        left = len(told.left_open(pathway, checklist))
        chip = Chip(text=say("{left} to answer").format(left=left), icon="circle-dashed", kind="amber")
        done = Chip(text=say("Every step is answered"), icon="circle-check", kind="green")
        card = block(chip if left else done, *_head(pathway, checklist, sheet))
        if checklist.duty:
            card.body.addWidget(Fact(label=checklist.source, words=checklist.duty, role="strong"))
        for step in checklist.steps:
            card.body.addWidget(self._step(step, pathway, model, now))
        for answer in told.answered_else(pathway, checklist):
            card.body.addWidget(Fact(label=UNKNOWN, words=_said(answer), tone="text2"))
        if model.may_take_off(pathway):
            button = self._button(card, (Telling.TAKE_OFF, pathway.id, ""), say("Take it off…"), checklist.title, "x")
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _step(self, step: ChecklistStep, pathway: Pathway, model: PathwaysModel, now: datetime) -> Card:
        told = model.pathways
        answer = told.answer(pathway, step.code)
        until = due(step, pathway, model.who.profile)
        card = block(sunken=False)
        head = QHBoxLayout()
        head.addWidget(Fact(label=_whose(step), words=step.words), 1)
        head.addWidget(_chip(answer, until, now), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        for said in _answers(answer, told.answers_before(pathway, step.code)):
            card.body.addWidget(said)
        if model.may_answer(pathway):
            words, icon = (say("Put this right…"), "pen-line") if answer else (say("Answer…"), "check")
            row = WrapRow(card)
            row.show_widgets([self._button(row, (Telling.ANSWER, pathway.id, step.code), words, step.words, icon)])
            card.body.addWidget(row)
        return card

    def _button(self, parent: QWidget, asked: Asked, words: str, about: str, icon: str) -> Button:
        button = Button(parent, text=words, icon=icon, compact=True, kind="quiet")
        button.setAccessibleName(f"{words.removesuffix('…')}: {about}")
        button.clicked.connect(lambda: self.entry_asked.emit(*asked))
        self.buttons[asked] = button
        return button


def about_words(pathway: Pathway, sheet: EnquirySheet) -> str:
    """Of whom it was raised."""
    found = next((one.called for one in sheet.people if one.id == pathway.person), None)
    return found or say("The enquiry as a whole")


def _head(pathway: Pathway, checklist: Checklist, sheet: EnquirySheet) -> Iterator[QWidget]:
    yield PlainLabel(text=checklist.title, role="heading", wrap=True)
    label = say("{about} · raised by {by}, {at}").format(
        about=about_words(pathway, sheet), by=pathway.by, at=moment_words(pathway.at)
    )
    yield Fact(label=label, words=pathway.why)


def _chip(answer: PathwayAnswer | None, until: datetime | None, now: datetime) -> Chip:
    if answer is not None:
        look = ("circle-check", "green") if answer.answer is StepAnswer.DONE else ("circle-slash", "plain")
        return Chip(text=say(answer.answer.words), icon=look[0], kind=look[1])
    if until is None:
        return Chip(text=say("To answer"), icon="circle-dashed", kind="outline")
    if until < now:
        return Chip(text=say("Late: was due {until}").format(until=day_of(until)), icon="alarm-clock", kind="red")
    return Chip(text=say("By {until}").format(until=day_of(until)), icon="clock", kind="amber")


def _whose(step: ChecklistStep) -> str:
    return " · ".join(one for one in (step.who, step.source) if one)


def _answers(answer: PathwayAnswer | None, before: tuple[PathwayAnswer, ...]) -> Iterator[Fact]:
    if answer is not None:
        yield Fact(label=_label(answer), words=_said(answer))
    for one in before:
        yield Fact(label=say("Put right later. {label}").format(label=_label(one)), words=_said(one), tone="text2")


def _label(answer: PathwayAnswer) -> str:
    why = f" · {answer.why}" if answer.why else ""
    return say("{answer} {happened} · recorded by {by}{why}").format(
        answer=say(answer.answer.words), happened=moment_words(answer.happened), by=answer.by, why=why
    )


def _said(answer: PathwayAnswer) -> str:
    told = [say("By {done_by}.").format(done_by=answer.done_by) if answer.done_by else "", answer.words]
    return " ".join(one for one in told if one) or say("Nothing more was said.")


def _over(pathway: Pathway, model: PathwaysModel, sheet: EnquirySheet) -> Card:
    off = model.pathways.taken_off(pathway)
    assert off is not None
    chip = Chip(text=say("Taken off"), icon="circle-slash", kind="plain")
    return block(chip, *_head(pathway, model.checklists[pathway.flag], sheet), Fact(label=_label(off), words=off.words))
