"""What a form of a referral showed goes when it was sent: no card of a person stays known to the program."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.referral_form.person_card import PersonCard
from tests.gui.at_a_desk import WAIT, Place
from tests.gui.test_front_door import desk, place, tell_the_least

__all__ = ["desk", "place"]


def gone_and_still_known() -> int:
    """Cards whose widget is gone while Python still knows them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sum(type(one) is PersonCard and not shiboken6.isValid(one) for one in gc.get_objects())


def sent(desk: FrontDoor, place: Place, qtbot: QtBot) -> None:
    """A referral of two people, typed and sent."""
    desk.new()
    tell_the_least(desk.form)
    desk.form.people.add_person().ui.given_names.setText("Mina")
    with qtbot.waitSignal(desk.form.recorded, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


@pytest.mark.usefixtures("theme")
def test_no_card_of_a_referral_that_was_sent_stays_known(desk: FrontDoor, place: Place, qtbot: QtBot) -> None:
    before = gone_and_still_known()
    for _number in range(3):
        sent(desk, place, qtbot)
    desk.new()
    assert gone_and_still_known() == before


@pytest.mark.usefixtures("theme")
def test_no_card_that_was_taken_out_stays_known(desk: FrontDoor, qtbot: QtBot) -> None:
    desk.new()
    people = desk.form.people
    before = gone_and_still_known()
    for _number in range(3):
        card = people.add_person()
        desk.form.focus_first()
        card.ui.remove.click()
        del card
    assert gone_and_still_known() == before
    assert [ref for ref, _name in people.people] == ["p1"]
    assert people.card("p1").isVisible() or not people.isVisible()
