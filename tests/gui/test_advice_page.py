"""Advice without a referral at the front door of a real hub: noted, read with a reason, and referred from."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.gui.desks.advice.advice_page import AdvicePage
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.services.advice import advice_given
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless

At = Callable[[str], Place]
TOLD: dict[str, object] = {
    "asker": "Rowan Example",
    "agency": "Sample School",
    "reach": "01632 960101",
    "question": "A pupil comes hungry most Mondays.",
    "answer": "Talk to the parent first; write down what is seen.",
    "told_to_refer": False,
}


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub, whose profile welcomes it."""
    with ExitStack() as places:
        yield lambda login: _welcoming(places.enter_context(place_of(busy_staff.sitting(login))), "accepted")


def _welcoming(place: Place, advice: str) -> Place:
    policies = place.who.profile.policies
    referrals = replace(policies.referrals, advice_without_referral=advice)
    place.who.profile = replace(place.who.profile, policies=replace(policies, referrals=referrals))
    return place


def _front_door(place: Place, qtbot: QtBot) -> FrontDoor:
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    return desk


def _kept(desk: FrontDoor, qtbot: QtBot, **more: object) -> AdvicePage:
    page = desk.advising
    for question in page.panel.questions:
        if question.name in TOLD | more:
            put(question.control, (TOLD | more)[question.name])
    with qtbot.waitSignal(page.panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: bool(page.model.rows), timeout=WAIT)
    return page


def _press(page: AdvicePage, words: str, qtbot: QtBot) -> None:
    def found() -> list[QPushButton]:
        every = page.findChildren(QPushButton)
        return [one for one in every if words in (one.text(), one.accessibleName()) and one.isVisibleTo(page)]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    found()[0].click()


def test_it_is_offered_where_the_hubs_profile_welcomes_it(at: At, theme: Theme, qtbot: QtBot) -> None:
    place = at(OFFICER)
    assert _front_door(place, qtbot).new_advice.isVisible()
    assert not _front_door(_welcoming(place, ""), qtbot).new_advice.isVisible()


def test_what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(at: At, theme: Theme, qtbot: QtBot) -> None:
    place = at(OFFICER)
    desk = _front_door(place, qtbot)
    desk.new_advice.click()
    page = desk.advising
    qtbot.waitUntil(lambda: bool(page.given.findChildren(EmptyState)), timeout=WAIT)
    assert nameless(page) == []
    desk.primary_action()
    fields = page.panel.fields
    assert fields["agency"].problem == "Type where they work, such as a school or a surgery."
    assert fields["told_to_refer"].problem == "Say whether they were told to refer."
    assert not fields["given_by"].problem
    assert "name" in page.panel.questions[3].hint
    put(page.panel.questions[0].control, "Rowan Example")
    put(page.panel.questions[-1].control, "some time")
    desk.primary_action()
    assert fields["asked"].problem.startswith("Type the day and the time")
    desk.save()
    desk.back()
    again = _front_door(place, qtbot).advising
    qtbot.waitUntil(lambda: again.panel.model.values.get("asker") == "Rowan Example", timeout=WAIT)


def test_it_is_read_by_the_hub_with_a_reason_and_a_referral_is_begun_from_it(
    at: At, theme: Theme, qtbot: QtBot
) -> None:
    officer, decider = at(OFFICER), at(DECIDER)
    desk = _front_door(officer, qtbot)
    desk.advise()
    page = _kept(desk, qtbot, asked="2 Nov 2026 09:15")
    (row,) = advice_given(decider.who.sitting)
    assert f"Kept as {row.reference}." in page.notice.words
    assert page.panel.model.values == {"given_by": officer.who.person.name}
    _press(page, f"Open {row.reference}…", qtbot)
    page.reason.open_asked.emit(row, "They rang again")
    qtbot.waitUntil(lambda: page.model.advice is not None, timeout=WAIT)
    advice = page.model.advice
    assert advice is not None
    assert (advice.asker, advice.agency, advice.given_by) == ("Rowan Example", "Sample School", officer.who.person.name)
    assert nameless(page) == []
    _press(page, "Begin a referral from it", qtbot)
    assert desk._pages.currentWidget() is desk.form
    assert page.model.advice is None
    desk.form.gather()
    typed = desk.referral.content
    assert typed["referrer"]["organisation"] == "Sample School"
    assert typed["concern"].startswith(f"Begun from advice {row.reference} of 2/11/2026 09:15, given by ")
    assert "comes hungry" in typed["concern"]
    _sent(desk, qtbot)
    (after,) = advice_given(decider.who.sitting)
    assert after.enquiry_reference in {one.reference for one in hub_worklist(decider.who.sitting)}


def test_a_referral_that_is_being_typed_is_finished_first(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = _front_door(at(OFFICER), qtbot)
    desk.new()
    desk.referral.take(desk.referral.content | {"concern": "Typed before"})
    desk.advise()
    page = _kept(desk, qtbot)
    page.reason.open_asked.emit(page.model.rows[0], "They rang again")
    qtbot.waitUntil(lambda: page.model.advice is not None, timeout=WAIT)
    _press(page, "Begin a referral from it", qtbot)
    assert desk.referral.content["concern"] == "Typed before"
    assert "typed and not sent" in desk.notice.words


def test_a_reason_that_says_nothing_opens_nothing(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = _front_door(at(OFFICER), qtbot)
    desk.advise()
    page = _kept(desk, qtbot)
    page.ask(page.model.rows[0])
    with qtbot.waitSignal(page.model.refused, timeout=WAIT):
        page.reason.open_asked.emit(page.model.rows[0], " ")
    assert page.model.advice is None
    desk.back()
    desk.back()
    assert desk._pages.currentWidget() is not page


def _sent(desk: FrontDoor, qtbot: QtBot) -> None:
    form = desk.form
    form.people.card("p1").ui.given_names.setText("Poppy")
    form.sections["came_in"].ui.kind.choose("child_protection")  # type: ignore[attr-defined]
    form.sections["came_in"].ui.source.choose("2A")  # type: ignore[attr-defined]
    form.sections["consent"].ui.parents_told.choose(True)  # type: ignore[attr-defined]
    form.sections["consent"].ui.consent_asked.choose(False)  # type: ignore[attr-defined]
    form.gather()
    assert desk.referral.reading().problems == ()
    with qtbot.waitSignal(desk.referral.recorded, timeout=WAIT):
        desk.primary_action()
