"""The part "History": what was done, by whom and when, from what this reader received, the latest first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.actions import Action, ActionResult, Actions, ResultKind
from mashdesk.domain.codes import EnquiryState, Rating
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.gathering import Chase, ChaseMeans, ChaseTold
from mashdesk.domain.people_said import ChangeStep, Need, NeedKind, PersonChange, StaffWarning, WarningKind
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import StepTaken, Way
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.sheet.history_card import HistoryCard, HistoryModel
from mashdesk.gui.desks.sheet.history_lines import history_of
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, At, desk_at, sheet_as
from tests.gui.releasing import enquiry_at

NOW = datetime(2046, 11, 27, 15, 0, tzinfo=UTC)
WHO = "Wilhelmina Sample"


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> EnquirySheet:
    """What the decision maker receives of an enquiry that was decided."""
    return sheet_as(busy_staff, DECIDER, enquiry_at(busy_staff, EnquiryState.DECIDED))


def told(sheet: EnquirySheet, way: Way | None = None, actions: Actions | None = None) -> list[str]:
    return [line.what for line in history_of(sheet, way or Way(), actions or Actions())]


def by(sheet: EnquirySheet, what: str) -> set[str]:
    return {line.by for line in history_of(sheet, Way(), Actions()) if line.what == what}


def test_an_enquiry_is_told_from_its_referral_to_its_decision(decided: EnquirySheet) -> None:
    lines = history_of(decided, Way(), Actions())
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert lines[-1].what == "Referral came in"
    assert decided.screening is not None
    screened = f"Screened: level {decided.screening.level}, {decided.screening.rating.words}"
    assert by(decided, screened) == {decided.screening.by}
    for request in decided.requests:
        assert by(decided, f"{request.agency_name} asked for information") == {request.sent_by}
        assert request.answer is not None
        answered = f"{request.agency_name} answered: {request.answer.words}"
        assert by(decided, answered) == {
            f"recorded by {request.answered_by}" if request.spoken else request.answered_by
        }
    assert "Discussion held" in told(decided)
    for decision in decided.decisions:
        name = decided.person(decision.person).called
        signed = f"Decision on {name} signed: {decision.outcome_words}"
        assert by(decided, signed) == {decision.signed_by_name}


def test_what_was_not_answered_or_posted_is_not_told(decided: EnquirySheet) -> None:
    letter = decided.letters[0]
    unanswered = replace(
        decided,
        requests=tuple(replace(one, answer=None, answered=None) for one in decided.requests),
        letters=(replace(letter, printed=None, posted=None),),
        screening=None,
    )
    lines = told(unanswered)
    assert not [line for line in lines if "answered" in line or line.startswith(("Letter", "Screened"))]
    posted = replace(letter, printed=NOW, printed_by=WHO, posted=NOW + timedelta(hours=1), posted_by=WHO)
    lines = told(replace(decided, letters=(posted,)))
    to = f"{letter.kind.words}, to {letter.recipient_name}"
    assert lines[:2] == [f"Letter posted: {to}", f"Letter printed: {to}"]


def test_a_decision_that_supersedes_another_is_told_as_such(decided: EnquirySheet) -> None:
    first = decided.decisions[0]
    name = decided.person(first.person).called
    anew = replace(first, id=uuid4(), supersedes=first.id, outcome_words="", signed=NOW + timedelta(days=900))
    assert told(replace(decided, decisions=(anew, first)))[0] == f"Decision on {name} signed anew"


def test_chases_and_contradictions_are_told_with_who_took_them_back(decided: EnquirySheet) -> None:
    request, items = decided.requests[0], decided.items
    chase = Chase(uuid4(), request.id, 1, ChaseTold.PRACTITIONER, ChaseMeans.TELEPHONE, "Rang", WHO, NOW)
    of_another = replace(chase, id=uuid4(), request=uuid4())
    marked = Contradiction(
        uuid4(), items[0].id, items[1].id, "They differ", WHO, NOW, NOW + timedelta(days=1), "Kit Sample", "Cleared up"
    )
    sheet = replace(decided, chases=(chase, of_another), contradictions=(marked,))
    assert by(sheet, f"{request.agency_name} asked for its answer again") == {WHO}
    assert len([line for line in told(sheet) if line.endswith("again")]) == 1
    assert by(sheet, "Two items marked: they contradict each other") == {WHO}
    assert by(sheet, "That two items contradict each other: taken back") == {"Kit Sample"}
    stands = replace(marked, taken_back=None, taken_back_by=None)
    assert not [line for line in told(replace(decided, contradictions=(stands,))) if "taken back" in line]


def test_people_who_were_added_and_what_was_said_and_corrected_are_told(decided: EnquirySheet) -> None:
    person = decided.subjects[0]
    need = Need(uuid4(), None, "", False, WHO, NOW, person.id, NeedKind.LANGUAGE, "Twi", "The mother")
    corrected = replace(need, id=uuid4(), corrects=need.id)
    over = replace(need, id=uuid4(), corrects=corrected.id, ended=True)
    of_the_referral = replace(need, id=uuid4(), by="")
    warning = StaffWarning(
        uuid4(),
        None,
        "",
        False,
        WHO,
        NOW,
        None,
        uuid4(),
        WarningKind.DOG,
        "A dog",
        "Police",
        NOW.date(),
        NOW.date(),
        True,
        "",
    )
    change = PersonChange(uuid4(), person.id, ChangeStep.ADDED, None, "His aunt", {}, False, WHO, NOW)
    said = replace(decided.said, needs=(need, corrected, over, of_the_referral), warnings=(warning,), changes=(change,))
    lines = told(replace(decided, said=said))
    assert f"{person.called}: Added to the enquiry" in lines
    needs = [line for line in lines if "what they need" in line]
    name = person.called
    assert needs == [
        f"{name}: what they need",
        f"{name}: what they need, corrected",
        f"{name}: what they need, over",
    ]
    assert "A home: a warning for staff" in lines
    assert not [line for line in lines if "Twi" in line or "dog" in line.lower()]


def test_steps_and_actions_are_told_when_they_have_been_read(decided: EnquirySheet, theme: Theme, qtbot: QtBot) -> None:
    step = StepTaken(
        uuid4(),
        "rerate",
        EnquiryState.SCREENED,
        EnquiryState.SCREENED,
        "Worse",
        "",
        None,
        "",
        Rating.RED,
        WHO,
        NOW + timedelta(days=900),
    )
    assert told(decided, Way(taken=(step,)))[0] == "Rated anew: Red"
    to_team = replace(step, step="hand_over", rating=None, team="Team North")
    assert told(decided, Way(taken=(to_team,)))[0] == "Handed to the social worker’s team: Team North"
    assert told(decided, Way(taken=(replace(step, step="settle", rating=None),)))[0] == "Dispute settled"

    action = _action("Visit them")
    done = ActionResult(uuid4(), action.id, ResultKind.DONE, "Seen", NOW, None, "", WHO, NOW + timedelta(days=901))
    of_nothing = replace(done, id=uuid4(), action=uuid4())
    actions = Actions((action, replace(action, id=uuid4(), corrects=action.id)), (done, of_nothing))
    lines = [line for line in told(decided, None, actions) if line.startswith("Action")]
    assert lines == ["Action done: Visit them", "Action set: Visit them", "Action corrected: Visit them"]

    card = HistoryCard()
    qtbot.addWidget(card)
    card.show_sheet(decided, NOW)
    before = card.table.model().rowCount()
    card.show_way(Way(taken=(step,)))
    card.show_actions(actions)
    assert card.table.model().rowCount() == before + 1 + 3
    another = replace(decided, row=replace(decided.row, enquiry=uuid4()))
    card.show_sheet(another, NOW)
    assert card.table.model().rowCount() == before


def _action(what: str) -> Action:
    return Action(uuid4(), None, None, what, "health", "Health", None, None, NOW, None, None, None, "", WHO, NOW, False)


def test_the_table_answers_as_qt_wants_and_is_read_aloud(decided: EnquirySheet, theme: Theme, qtbot: QtBot) -> None:
    card = HistoryCard()
    qtbot.addWidget(card)
    model = card.table.model()
    assert isinstance(model, HistoryModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    card.show_sheet(decided, NOW)
    lines = len(history_of(decided, Way(), Actions()))
    assert card.table.accessibleName() == f"History of the enquiry, {lines} lines, the latest first"
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert heads == ["When", "What was done", "By whom"]
    last = model.rowCount() - 1
    assert model.index(last, 1).data() == "Referral came in"
    assert model.index(last, 1).data(Qt.ItemDataRole.ToolTipRole) == "Referral came in"


@pytest.mark.parametrize(("login", "kind"), [(DECIDER, DecisionDesk), (OFFICER, FrontDoor)])
def test_at_a_desk_the_keyboard_goes_through_it_and_it_tells_no_more_than_was_received(
    at: At,
    busy_staff: SignedInStaff,
    qtbot: QtBot,
    theme: Theme,
    login: str,
    kind: type[DecisionDesk] | type[FrontDoor],
) -> None:
    enquiry: UUID = enquiry_at(busy_staff, EnquiryState.DECIDED)
    desk: Any = desk_at(kind, at(login), enquiry, qtbot, "To see what was done")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and desk.way.model.read, timeout=WAIT)
    desk.sheet.choose_part("history")
    table = desk.sheet.history.table
    qtbot.waitUntil(table.isVisible)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    model = table.model()
    shown = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert set(told(sheet)) <= set(shown)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
