"""Asking an agency to let an item out: offered to whoever composes what leaves, and never what would be refused."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState, Handling, LeavingPurpose
from mashdesk.domain.snapshots import Item
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.releasing.ask_panel import AskPanel
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.chronology_table import RELEASE
from mashdesk.services.releases import releases
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import INFORMATION, MANAGER, WHY, asked, enquiry_at, free_item, refused

Desk = DecisionDesk | HubOverview | FrontDoor
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
    desk = desk_at(kind, place, enquiry, qtbot, "To ask for a release")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    if not isinstance(desk, FrontDoor):
        qtbot.waitUntil(lambda: desk.releasing.model.read, timeout=WAIT)
    return desk


def deciding(place: Place, enquiry: UUID, qtbot: QtBot) -> DecisionDesk:
    desk = shown(DecisionDesk, place, enquiry, qtbot)
    assert isinstance(desk, DecisionDesk)
    return desk


def offered(desk: Desk, item: Item) -> bool:
    desk.sheet.chronology.choose(str(item.id))
    return not desk.sheet.chronology.ask.isHidden()


def panel_for(desk: DecisionDesk | HubOverview, item: Item) -> AskPanel:
    desk.sheet.chronology.choose(str(item.id))
    desk.sheet.chronology.ask.click()
    panel = desk.releasing.panel
    assert isinstance(panel, AskPanel)
    return panel


def purposes(panel: AskPanel) -> tuple[LeavingPurpose, ...]:
    return panel._model.purposes


@pytest.mark.parametrize(("login", "kind"), [(OFFICER, FrontDoor), (MANAGER, HubOverview)])
def test_whoever_may_not_ask_is_not_offered_it_at_any_item(
    login: str, kind: Callable[..., Desk], at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(kind, at(login), decided, qtbot)
    assert desk.enquiry.sheet is not None
    items = desk.enquiry.sheet.items
    assert items
    assert [item.agency for item in items if offered(desk, item)] == []
    desk.sheet.chronology.release_asked.emit(str(items[0].id))
    assert getattr(desk, "releasing", None) is None or desk.releasing.panel is None  # type: ignore[union-attr]


def test_a_sealed_item_is_not_offered_and_what_is_not_for_the_family_for_no_letter(
    at: At, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = deciding(at(DECIDER), decided, qtbot)
    assert desk.enquiry.sheet is not None
    seen = set()
    for item in desk.enquiry.sheet.items:
        assert offered(desk, item) is (item.handling is not Handling.DECISION_MAKER)
        if item.handling is Handling.DECISION_MAKER:
            continue
        panel = panel_for(desk, item)
        assert (LeavingPurpose.LETTER in purposes(panel)) is not item.not_for_family
        assert LeavingPurpose.BUNDLE not in purposes(panel)
        seen.add(item.not_for_family)
    assert seen == {True, False}


def test_the_information_officer_asks_for_a_bundle_and_nothing_else(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(HubOverview, at(INFORMATION), decided, qtbot)
    assert isinstance(desk, HubOverview)
    panel = panel_for(desk, free_item(busy_staff, decided))
    assert purposes(panel) == (LeavingPurpose.BUNDLE,)
    panel.why.setPlainText("He asked to see what is held about him")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    assert desk.releasing.panel is None
    assert [one.purpose for one in releases(busy_staff.sitting(INFORMATION), decided)] == [LeavingPurpose.BUNDLE]


def test_what_is_missing_is_told_at_its_field_and_nothing_is_asked(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = deciding(at(DECIDER), decided, qtbot)
    panel = panel_for(desk, free_item(busy_staff, decided))
    desk.primary_action()
    assert panel.fields["purpose"].problem
    assert panel.fields["why"].problem
    assert releases(busy_staff.sitting(DECIDER), decided) == ()
    desk.back()
    assert desk.releasing.panel is None
    assert desk.steps is not None
    assert desk.sheet._panel is desk.steps.panel


def test_asked_for_a_letter_it_says_so_at_the_item_and_is_offered_for_the_other_purposes_alone(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk, item = deciding(at(DECIDER), decided, qtbot), free_item(busy_staff, decided)
    panel = panel_for(desk, item)
    panel.purpose.button(LeavingPurpose.LETTER.value).setChecked(True)
    panel.why.setPlainText(WHY)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: len(desk.releasing.model.releases) == 1, timeout=WAIT)
    [told] = desk.releasing.model.releases
    assert (told.item, told.purpose, told.why) == (item.id, LeavingPurpose.LETTER, WHY)
    desk.sheet.chronology.choose(str(item.id))
    chosen = desk.sheet.chronology.chosen
    assert chosen is not None
    assert [one.short for one in chosen.leaving] == ["Asked"]
    assert "not answered yet" in chosen.read_aloud
    assert purposes(panel_for(desk, item)) == (LeavingPurpose.ONWARD, LeavingPurpose.POLICE)


def test_the_item_says_why_its_agency_refused_and_may_be_asked_for_again(
    at: At, decided: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    refused(busy_staff, item, decided, "He asked us not to.")
    desk = deciding(at(DECIDER), decided, qtbot)
    desk.sheet.chronology.choose(str(item.id))
    chosen = desk.sheet.chronology.chosen
    assert chosen is not None
    assert "not released, because: He asked us not to." in chosen.leaving[0].words
    desk.sheet.chronology.toggle_list()
    assert not desk.sheet.chronology.table.isColumnHidden(RELEASE)
    assert LeavingPurpose.LETTER in purposes(panel_for(desk, item))


def test_what_is_typed_comes_back_and_a_colleague_who_asked_first_is_told(
    busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    item, drafts = free_item(busy_staff, decided), MemoryDrafts()
    with place_of(busy_staff.sitting(DECIDER), drafts) as place:
        desk = deciding(place, decided, qtbot)
        panel = panel_for(desk, item)
        panel.purpose.button(LeavingPurpose.LETTER.value).setChecked(True)
        panel.why.setPlainText(WHY)
        with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
            desk.save()
        desk.back()
        again = panel_for(desk, item)
        qtbot.waitUntil(lambda: again.why.toPlainText() == WHY, timeout=WAIT)
        asked(busy_staff, item, decided)
        with qtbot.waitSignal(again.command.problems_found, timeout=WAIT):
            desk.primary_action()
        assert "asked for this already" in again.notice
        assert again.why.toPlainText() == WHY
