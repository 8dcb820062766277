"""Whoever writes about an enquiry is told who will read it, and is not interrupted when the half hour ends."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.viewmodels.command_form import CommandForm
from tests.gui.at_a_desk import WAIT, Place
from tests.gui.test_decision_desk import case, desk, open_it, panel, place

__all__ = ["case", "desk", "place"]


def test_who_will_read_a_screening_stands_beside_it_before_it_is_saved(
    desk: DecisionDesk, case: CaseStudy, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    step = panel(desk)
    assert isinstance(step, ScreeningPanel)
    said = step.who_reads.accessibleName()
    will, will_not = said.split("; not: ")
    assert "Hub manager" in will
    assert "MASH officers" in will_not
    assert "Any agency" in will_not
    assert step.who_reads.isVisible()


def _almost_over(desk: DecisionDesk, place: Place) -> None:
    """Three minutes are left."""
    sheet = desk.enquiry.sheet
    assert sheet is not None
    place.who.server_ahead += sheet.opening.expires - desk.enquiry.now() - timedelta(minutes=3)


def test_whoever_types_near_the_end_is_not_interrupted_and_the_log_has_another_opening(
    desk: DecisionDesk, case: CaseStudy, place: Place, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    before = desk.enquiry.sheet
    step = panel(desk)
    assert isinstance(step, ScreeningPanel)
    assert before is not None
    _almost_over(desk, place)
    with qtbot.waitSignal(desk.enquiry.ending_soon, timeout=WAIT):  # nobody types: it is said, and nothing is opened
        desk.enquiry.look_at_clock()
    assert desk.enquiry.sheet is before
    step.ui.why.setPlainText("A long text, and not yet at its end")
    desk.enquiry.look_at_clock()
    desk.enquiry.look_at_clock()
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not before, timeout=WAIT)
    assert desk.enquiry.sheet is not None
    assert desk.enquiry.sheet.opening.opened > before.opening.opened
    assert desk.enquiry.sheet.opening.reason == "Screening"
    assert step.ui.why.toPlainText() == "A long text, and not yet at its end"
    with place.who.sitting.at_once() as work:
        reasons = [entry.reason for entry in work.access_log.own()]
    assert reasons.count("Screening") == 2


@pytest.mark.parametrize("elsewhere", ["long ago", "at another desk", "something new"])
def test_what_is_typed_elsewhere_or_long_ago_opens_nothing(
    desk: DecisionDesk, case: CaseStudy, place: Place, qtbot: QtBot, elsewhere: str
) -> None:
    open_it(desk, case, qtbot)
    step = panel(desk)
    assert isinstance(step, ScreeningPanel)
    other = QObject()
    if elsewhere == "long ago":
        step.ui.why.setPlainText("Typed when there was time")
    _almost_over(desk, place)
    if elsewhere != "long ago":
        new = elsewhere == "something new"
        key, parent = ("referral", desk) if new else (f"screening/{case.enquiry}", other)
        CommandForm(place.who, place.tasks, place.bus, key, parent).typed({"why": "elsewhere"})
    with qtbot.waitSignal(desk.enquiry.ending_soon, timeout=WAIT):
        desk.enquiry.look_at_clock()
    assert "Closes in" in desk.sheet.opened.words
