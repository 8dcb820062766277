"""While a referral is typed: a quiet line says how many people like this are known, and on wish who and why."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.referral_form.known_before import HIDE, SHOW, KnownBefore
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.known_model import person_in
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.matching import referred

ZORA = {
    "ref": "p1", "given_names": "Zora", "family_name": "Quillon", "birth": "4/3/2011", "birth_accuracy": "known",
}  # fmt: skip


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(OFFICER), MemoryDrafts()) as ready:
        yield ready


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> FrontDoor:
    made = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(made)
    made.resize(1290, 718)
    made.show()
    made.new()
    made.form.go_to("people")
    return made


def type_of(desk: FrontDoor, ref: str = "p1", **told: str) -> None:
    """Type it and leave each field."""
    card = desk.form.people.card(ref)
    for name, words in {"given_names": "Zora", "family_name": "Quillon", "birth": "4/3/2011", **told}.items():
        line = getattr(card.ui, name)
        line.setText(words)
        line.editingFinished.emit()


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text())


def known(desk: FrontDoor) -> KnownBefore:
    return desk.form.people.known


def askings(place: Place) -> int:
    with place.who.sitting.at_once() as work:
        return sum(one.what == "earlier people looked for" for one in work.access_log.own())


def test_once_name_and_birth_stand_there_it_is_said_how_many_are_known_and_shown_on_wish(
    desk: FrontDoor, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    referred(busy_staff, days_ago=20)
    referred(busy_staff, {"given_names": "Zorah"}, days_ago=100)
    assert known(desk).isHidden()
    type_of(desk)
    qtbot.waitUntil(lambda: known(desk).isVisible(), timeout=WAIT)
    assert words_on(known(desk)) == "2 people like this are known."
    known(desk).line.action_asked.emit()
    told = words_on(known(desk))
    assert "Zorah Quillon · born 4 Mar 2011" in told
    assert "The same date of birth · the same name" in told
    assert "in the last 3 months" in told
    assert known(desk).line._action.text() == HIDE
    known(desk).line.action_asked.emit()
    assert words_on(known(desk)) == "2 people like this are known."
    assert known(desk).line._action.text() == SHOW


def test_each_way_of_telling_a_person_is_asked_once(
    desk: FrontDoor, place: Place, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    referred(busy_staff)
    type_of(desk)
    qtbot.waitUntil(lambda: known(desk).isVisible(), timeout=WAIT)
    type_of(desk)
    assert askings(place) == 1
    type_of(desk, given_names="Xyla", family_name="Vornholt")
    qtbot.waitUntil(lambda: known(desk).isHidden(), timeout=WAIT)
    qtbot.waitUntil(lambda: askings(place) >= 2, timeout=WAIT)


def test_the_line_is_of_the_person_who_is_shown_and_goes_with_them(
    desk: FrontDoor, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    referred(busy_staff)
    type_of(desk)
    qtbot.waitUntil(lambda: known(desk).isVisible(), timeout=WAIT)
    desk.form.people.add_person()
    assert known(desk).isHidden()
    desk.form.people.tabs.tab_chosen.emit("p1")
    assert words_on(known(desk)) == "1 person like this is known."
    desk.form.people.card("p1").removal_asked.emit()
    assert known(desk).isHidden()


def test_starting_afresh_forgets_who_was_known(desk: FrontDoor, busy_staff: SignedInStaff, qtbot: QtBot) -> None:
    referred(busy_staff)
    type_of(desk)
    qtbot.waitUntil(lambda: known(desk).isVisible(), timeout=WAIT)
    desk.form.ui.afresh.click()
    assert known(desk).isHidden()
    type_of(desk)
    qtbot.waitUntil(lambda: known(desk).isVisible(), timeout=WAIT)


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ({}, True),
        ({"given_names": " "}, False),
        ({"family_name": ""}, False),
        ({"birth": ""}, False),
        ({"birth": "31/2/2011"}, False),
        ({"birth_accuracy": "estimated"}, False),
        ({"birth": "", "nhs_number": "999 000 0018"}, True),
        ({"birth": "", "nhs_number": "999 000 0019"}, False),
        ({"given_names": "", "family_name": "", "birth": "", "nhs_number": "9990000018"}, True),
    ],
)
def test_a_person_is_asked_about_with_a_whole_name_and_a_birth_or_with_a_number(
    changed: dict[str, str], asked: bool
) -> None:
    assert (person_in(ZORA | changed) is not None) is asked
