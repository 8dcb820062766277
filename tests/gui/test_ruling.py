"""The information officer rules whether an item that is not for the family goes into a bundle, and nobody else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.codes import EnquiryState, Handling
from mashdesk.domain.snapshots import Item
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.desks.ruling.rule_panel import RulePanel
from mashdesk.gui.theme import Theme
from mashdesk.services.releases import rulings
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import INFORMATION, MANAGER, enquiry_at
from tests.gui.test_accessible_names import nameless

WHY = "He was there himself: the school's account tells him nothing new"
Desk = DecisionDesk | HubOverview
At = Callable[[str], Place]


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and everything of it read."""
    desk = desk_at(kind, place, enquiry, qtbot, "A subject access request")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and desk.releasing.model.read, timeout=WAIT)
    if not place.who.has_role("hub_manager"):
        qtbot.waitUntil(lambda: desk.ruling.model.read, timeout=WAIT)
    return desk


def items(desk: Desk) -> tuple[Item, ...]:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet.items


def kept_from_the_family(desk: Desk) -> Item:
    return next(one for one in items(desk) if one.not_for_family and one.handling is not Handling.DECISION_MAKER)


def panel_for(desk: Desk, item: Item) -> RulePanel:
    desk.sheet.chronology.choose(str(item.id))
    desk.sheet.chronology.rule.click()
    assert isinstance(desk.ruling.panel, RulePanel)
    return desk.ruling.panel


@pytest.mark.parametrize(("login", "kind"), [(DECIDER, DecisionDesk), (MANAGER, HubOverview)])
def test_whoever_may_not_rule_is_offered_it_at_no_item(
    login: str, kind: Callable[..., Desk], at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(kind, at(login), decided, qtbot)
    for item in items(desk):
        desk.sheet.chronology.choose(str(item.id))
        assert desk.sheet.chronology.rule.isHidden()
        desk.sheet.chronology.ruling_asked.emit(str(item.id))
        assert desk.ruling.panel is None


def test_a_ruling_is_offered_where_the_family_must_not_read_the_item_and_where_it_is_not_sealed(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(RightsDesk, at(INFORMATION), decided, qtbot)
    offered = set()
    for item in items(desk):
        desk.sheet.chronology.choose(str(item.id))
        meant = item.not_for_family and item.handling is not Handling.DECISION_MAKER
        assert desk.sheet.chronology.rule.isHidden() is not meant
        offered.add(meant)
    assert offered == {True, False}


def test_what_is_missing_is_told_at_its_field_and_nothing_is_ruled(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(RightsDesk, at(INFORMATION), decided, qtbot)
    panel = panel_for(desk, kept_from_the_family(desk))
    assert nameless(desk) == []
    desk.primary_action()
    assert panel.fields["may_leave"].problem
    assert panel.fields["because"].problem
    panel.because.setPlainText(WHY)
    desk.back()
    assert desk.ruling.panel is None
    assert rulings(busy_staff.sitting(INFORMATION), decided) == ()
    again = panel_for(desk, kept_from_the_family(desk))
    qtbot.waitUntil(lambda: again.because.toPlainText() == WHY, timeout=WAIT)


def test_a_ruling_stands_at_its_item_and_a_later_one_takes_its_place(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(RightsDesk, at(INFORMATION), decided, qtbot)
    item = kept_from_the_family(desk)
    for may_leave, short in ((True, "May go into a bundle"), (False, "Into no bundle")):
        panel = panel_for(desk, item)
        panel.may_leave.button(may_leave).setChecked(True)
        panel.because.setPlainText(f"{WHY}: {short}")
        with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
            desk.primary_action()
        assert desk.ruling.panel is None
        qtbot.waitUntil(lambda said=short: said in _standing(desk), timeout=WAIT)  # type: ignore[misc]
        assert _standing(desk) == [short]
    told = rulings(busy_staff.sitting(INFORMATION), decided)
    assert [(one.item, one.may_leave) for one in told] == [(item.id, False), (item.id, True)]


def test_the_decision_maker_reads_what_was_ruled(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    rights = shown(RightsDesk, at(INFORMATION), decided, qtbot)
    item = kept_from_the_family(rights)
    panel = panel_for(rights, item)
    panel.may_leave.button(False).setChecked(True)
    panel.because.setPlainText(WHY)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        rights.primary_action()
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    desk.sheet.chronology.choose(str(item.id))
    assert _standing(desk) == ["Into no bundle"]
    assert desk.sheet.chronology.chosen is not None
    assert WHY in desk.sheet.chronology.chosen.read_aloud


def _standing(desk: Desk) -> list[str]:
    chosen = desk.sheet.chronology.chosen
    return [one.short for one in chosen.leaving] if chosen else []
