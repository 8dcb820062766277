"""What is to be done on an enquiry: by whom, until when, what came of it, and how it stood before it was corrected."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.actions import Action, ActionResult, Actions, ResultKind
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.acting.words import day_of, origin_words, until_words
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.action_entry import Doing
from mashdesk.gui.viewmodels.actions_model import ActionsModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.time_words import Urgency, time_left, urgency

SET = say("Set an action…")
NOT_ASKED = say("This agency was not asked here: it does not see this in the program. Tell it yourself.")
NOTHING = say("What a discussion or a decision asks somebody to do comes here, with its day and what came of it.")


class ActionsCard(ScrollingCard):
    """Signals: `entry_asked(Doing, UUID | None)`: this is to be typed, about this action."""

    entry_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Actions"))
        self.set_button = Button(self, text=SET, icon="plus", compact=True)
        self.body.insertWidget(0, self.set_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_button.clicked.connect(lambda: self.entry_asked.emit(Doing.SET, None))
        self.set_button.hide()
        self.buttons: dict[tuple[Doing, UUID], Button] = {}

    @staticmethod
    def is_for(model: ActionsModel, sheet: EnquirySheet) -> bool:
        """Whether there is anything to show, or for this person to set."""
        return bool(model.actions.actions) or (model.may_set and can_be_set(sheet))

    def show_actions(self, model: ActionsModel, sheet: EnquirySheet, now: datetime) -> None:
        """All of them as of the server's time, what is still to be done first."""
        self.buttons = {}
        self.set_button.setVisible(model.may_set and can_be_set(sheet))
        told = [self._action(one, model, sheet, now) for one in model.actions.standing]
        self.fill(*(told or [EmptyState(icon="clipboard-list", head=say("Nothing is to be done"), text=NOTHING)]))

    def _action(self, action: Action, model: ActionsModel, sheet: EnquirySheet, now: datetime) -> QWidget:
        told = model.actions
        whose = f"{action.agency_name} · {action.person_name}" if action.person_name else action.agency_name
        card = block(_chip(told, action, now), Fact(label=whose, words=action.what, role="strong"))
        for fact in _facts(told, action, sheet):
            card.body.addWidget(fact)
        asked = {one.agency for one in sheet.requests}
        if model.may_set and action.agency not in asked | {model.who.person.agency} and told.to_do(action):
            card.body.addWidget(Fact(label=say("Not in its list"), words=NOT_ASKED, tone="amber_text"))
        self._offer(card, action, model)
        return card

    def _offer(self, card: QWidget, action: Action, model: ActionsModel) -> None:
        """What this person may say of it."""
        told, offered = model.actions, []
        if model.may_say(action):
            words = say("Say what came of it…") if told.to_do(action) else say("Put this right…")
            offered.append((Doing.RESULT, words, "check" if told.to_do(action) else "pen-line"))
        if model.may_set and told.to_do(action):
            offered.append((Doing.CORRECT, say("Correct…"), "pen-line"))
        if model.may_review and not told.to_do(action):
            offered.append((Doing.REVIEW, say("Review…"), "history"))
        row = WrapRow(card)
        row.show_widgets([self._button(row, doing, action, words, icon) for doing, words, icon in offered])
        if offered:
            card.layout().addWidget(row)  # type: ignore[union-attr]

    def _button(self, parent: QWidget, doing: Doing, action: Action, words: str, icon: str) -> Button:
        button = Button(parent, text=words, icon=icon, compact=True)
        button.setAccessibleName(f"{words.removesuffix('…')}: {action.what}")
        button.clicked.connect(lambda: self.entry_asked.emit(doing, action.id))
        self.buttons[doing, action.id] = button
        return button


def can_be_set(sheet: EnquirySheet) -> bool:
    """An action comes from a discussion or a decision."""
    return sheet.discussion is not None or bool(sheet.decisions)


def _chip(told: Actions, action: Action, now: datetime) -> Chip:
    result = told.result(action)
    if told.to_review(action, london_day(now)):
        return Chip(text=say("To review"), icon="history", kind="amber")
    if result is not None:
        look = ("circle-check", "green") if result.result is ResultKind.DONE else ("circle-slash", "plain")
        return Chip(text=say(result.result.words), icon=look[0], kind=look[1])
    soon = urgency(action.due, now)
    kind = {Urgency.LATE: "red", Urgency.SOON: "amber"}.get(soon, "outline")
    words = (
        time_left(action.due, now)
        if soon is Urgency.LATE
        else say("due {action}").format(action=_day_words(action, now))
    )
    return Chip(text=words[:1].upper() + words[1:], icon=soon.icon, kind=kind)


def _day_words(action: Action, now: datetime) -> str:
    """An action is due by a day, whatever its last second is."""
    days = (london_day(action.due) - london_day(now)).days
    return {0: say("today"), 1: say("tomorrow")}.get(days, day_of(action.due))


def _facts(told: Actions, action: Action, sheet: EnquirySheet) -> Iterator[Fact]:
    review = say(" · review on {review}").format(review=day_words(action.review)) if action.review else ""
    yield Fact(label=say("Until"), words=until_words(action) + review)
    yield Fact(
        label=say("Set by {by}, {at}").format(by=action.by, at=moment_words(action.at)),
        words=origin_words(action, sheet),
    )
    result = told.result(action)
    for one in (*([result] if result else []), *reversed(told.reviews(action))):
        yield Fact(label=_said(one), words=one.words or say("Nothing more was said."))
    for one in reversed(told.results_before(action)):
        yield Fact(
            label=say("Put right later. {said}").format(said=_said(one)),
            words=one.words or say(one.result.words),
            tone="text2",
        )
    later = action
    for before in told.before(action):
        label = say("Before it was corrected: {why}").format(why=later.why)
        yield Fact(
            label=label,
            words=say("{agency_name}: {what} Until {due}.").format(
                agency_name=before.agency_name, what=before.what, due=day_of(before.due)
            ),
            tone="text2",
        )
        later = before


def _said(one: ActionResult) -> str:
    why = f" · {one.why}" if one.why else ""
    return say("{result} {happened} · recorded by {by}{why}").format(
        result=say(one.result.words), happened=moment_words(one.happened), by=one.by, why=why
    )
