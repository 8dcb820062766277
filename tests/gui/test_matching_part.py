"""The part "Seen before": likely earlier people with reasons in words, what was said of two, and how often before."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.matching import Statement
from mashdesk.gui.desks.controls import put, value_of
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.matching.matching_card import LOOKING
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.matching import referred
from tests.gui.releasing import MANAGER

Desk = DecisionDesk | HubOverview | FrontDoor


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and its part "Seen before" chosen and looked for."""
    desk = desk_at(kind, place, enquiry, qtbot, "To see who was known before")
    qtbot.waitUntil(lambda: desk.linking.model.read, timeout=WAIT)
    desk.sheet.choose_part("before")
    qtbot.waitUntil(lambda: has_looked(words_on(desk.sheet.matching)), timeout=WAIT)
    return desk


def has_looked(words: str) -> bool:
    """Whether the whole card is there, and the hub was looked through."""
    return "That you looked" in words and LOOKING not in words


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_likely_people_are_shown_with_reasons_in_words_and_how_long_ago(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    referred(busy_staff, {"given_names": "Zorah"}, days_ago=100)
    here = referred(busy_staff)
    told = words_on(shown(FrontDoor, at(OFFICER), here, qtbot).sheet.matching)
    assert "Zora could be" in told
    assert "Zorah Quillon" in told
    assert "born 4 Mar 2011" in told
    assert "The same date of birth · a name that is spelt like it" in told
    assert "in the last 6 months" in told
    assert "Ask the hub manager" not in told


def test_brothers_and_sisters_are_told_by_their_name(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    little = {"given_names": "Wilma", "family_name": "", "birth": {"accuracy": "unknown"}}
    referred(busy_staff, {}, little)
    here = referred(busy_staff, {}, little)
    told = words_on(shown(FrontDoor, at(OFFICER), here, qtbot).sheet.matching)
    assert "Wilma could be" in told
    assert "named there together with Zora" in told


@pytest.mark.parametrize("kind", [FrontDoor, DecisionDesk])
def test_the_same_person_is_said_beside_the_picture_and_counted_as_seen_before(
    kind: type[FrontDoor | DecisionDesk], at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    referred(busy_staff, days_ago=100)
    here = referred(busy_staff)
    desk = shown(kind, at(OFFICER if kind is FrontDoor else DECIDER), here, qtbot)
    card = desk.sheet.matching
    button = next(one for (*_, statement), one in card.buttons.items() if statement is Statement.SAME)
    button.click()
    panel = desk.linking.panel
    assert panel is not None
    panel.save()
    assert "Say why" in words_on(panel)
    put(panel.fields["why"].control, "The mother said so on the telephone")
    panel.save()
    qtbot.waitUntil(lambda: "How often before" in words_on(card), timeout=WAIT)
    assert desk.linking.panel is None
    told = words_on(card)
    assert "0 other enquiries in the 3 months before, 1 in 6 months, 1 in 12 months" in told
    assert "The same person" in told
    assert "The mother said so on the telephone" in told
    assert "could be" not in told
    assert not any(statement is Statement.SAME for (*_, statement) in card.buttons)


def test_what_was_said_is_taken_back_with_a_reason(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    referred(busy_staff)
    here = referred(busy_staff)
    desk = shown(FrontDoor, at(OFFICER), here, qtbot)
    card = desk.sheet.matching
    next(one for (*_, statement), one in card.buttons.items() if statement is Statement.DIFFERENT).click()
    assert desk.linking.panel is not None
    put(desk.linking.panel.fields["why"].control, "Twins")
    desk.linking.panel.save()
    qtbot.waitUntil(lambda: "Different people" in words_on(card), timeout=WAIT)
    (back,) = card.buttons.values()
    back.click()
    assert desk.linking.panel is not None
    put(desk.linking.panel.fields["because"].control, "Not twins after all")
    desk.linking.panel.save()
    qtbot.waitUntil(lambda: "Not twins after all" in words_on(card), timeout=WAIT)
    assert "Taken back" in words_on(card)
    assert "Zora could be" in words_on(card)


def test_nobody_likely_is_said_and_that_it_was_looked_for(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    here = referred(busy_staff, {"given_names": "Xyla", "family_name": "Vornholt"})
    told = words_on(shown(FrontDoor, at(OFFICER), here, qtbot).sheet.matching)
    assert "Nobody likely" in told
    assert "That you looked, and how many were likely, is kept." in told


def test_the_hub_manager_reads_and_is_offered_nothing_to_say(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    referred(busy_staff)
    desk = shown(HubOverview, at(MANAGER), referred(busy_staff), qtbot)
    assert "Zora could be" in words_on(desk.sheet.matching)
    assert desk.sheet.matching.buttons == {}


def test_the_hub_is_not_looked_through_before_the_part_is_chosen(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place = at(OFFICER)
    desk = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(referred(busy_staff), "A call about it")
    qtbot.waitUntil(lambda: desk.linking.model.read, timeout=WAIT)
    with place.who.sitting.at_once() as work:
        assert not [one for one in work.access_log.own() if one.what == "earlier people looked for"]


TWICE = ({"given_names": "Wilma", "role": "parent"}, {"given_names": "Wilma-Mae", "role": "other_adult", "birth": {}})


def choose(desk: Desk, **names: str) -> None:
    """The form of a merge is begun, and these are chosen by their given names."""
    button = desk.sheet.matching.merge
    assert button is not None
    button.click()
    panel, sheet = desk.linking.panel, desk.enquiry.sheet
    assert panel is not None
    assert sheet is not None
    for field, name in names.items():
        put(panel.fields[field].control, next(str(one.id) for one in sheet.people if one.given_names == name))


def test_two_people_are_compared_field_by_field_merged_and_taken_apart_again(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    here = referred(busy_staff, {}, *TWICE)
    desk = shown(FrontDoor, at(OFFICER), here, qtbot)
    card = desk.sheet.matching
    choose(desk, merged="Wilma-Mae", stays="Wilma")
    panel = desk.linking.panel
    assert panel is not None
    qtbot.waitUntil(lambda: "Wilma stays" in words_on(panel), timeout=WAIT)
    told = words_on(panel)
    assert "Wilma stays\nWilma-Mae, written again" in told
    assert "Name, differs\nWilma Quillon\nWilma-Mae Quillon" in told
    assert "Sex, the same" in told
    panel.save()
    assert "Say why" in words_on(panel)
    put(panel.fields["why"].control, "She said so herself")
    panel.save()
    qtbot.waitUntil(lambda: "Wilma-Mae Quillon is read as Wilma Quillon" in words_on(card), timeout=WAIT)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    assert [one.given_names for one in sheet.people] == ["Zora", "Wilma"]
    desk.sheet.choose_part("people")
    assert "Wilma is also written" in words_on(desk.sheet)
    desk.sheet.choose_part("before")
    (undo,) = card.undo.values()
    undo.click()
    assert desk.linking.panel is not None
    put(desk.linking.panel.fields["because"].control, "Two sisters after all")
    desk.linking.panel.save()
    qtbot.waitUntil(lambda: "Two sisters after all" in words_on(card), timeout=WAIT)
    assert "Undone" in words_on(card)
    assert "Wilma-Mae Quillon was read as Wilma Quillon" in words_on(card)
    assert card.undo == {}


def test_what_stands_against_a_merge_is_said_at_its_field_and_nothing_typed_is_lost(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    here = referred(busy_staff, {}, {"given_names": "Zorah"}, *TWICE)
    desk = shown(FrontDoor, at(OFFICER), here, qtbot)
    for chosen, said in (
        ({"merged": "Wilma", "stays": "Wilma"}, "Choose the other of the two"),
        ({"merged": "Wilma", "stays": "Wilma-Mae"}, "Change the two over"),
        ({"merged": "Zorah", "stays": "Zora"}, "a senior social worker says that they are one"),
    ):
        choose(desk, **chosen)
        panel = desk.linking.panel
        assert panel is not None
        put(panel.fields["why"].control, "Typed")
        panel.save()
        assert said in words_on(panel)
        assert value_of(panel.fields["why"].control) == "Typed"


def test_whoever_merges_nobody_is_offered_no_merge_and_one_person_is_merged_with_nobody(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    assert shown(HubOverview, at(MANAGER), referred(busy_staff, {}, *TWICE), qtbot).sheet.matching.merge is None
    assert shown(FrontDoor, at(OFFICER), referred(busy_staff), qtbot).sheet.matching.merge is None
