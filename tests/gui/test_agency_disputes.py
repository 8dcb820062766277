"""An agency disagrees from its own desk, and reads there what the hub answers to it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import PRACTITIONERS
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.controls import put, value_of
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import MANAGER
from tests.gui.test_agency_desk import a_desk, open_first, words_on
from tests.gui.test_way_part import shown

EDUCATION = PRACTITIONERS["education"]
WHY = "The attendance of the younger child was not talked about."


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[Callable[[str], Place]]:
    with ExitStack() as places:
        drafts = MemoryDrafts()
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


@pytest.fixture
def desk(at: Callable[[str], Place], qtbot: QtBot, theme: Theme) -> AgencyDesk:
    desk = a_desk(at(EDUCATION), qtbot)
    open_first(desk, qtbot)
    qtbot.waitUntil(lambda: any(tab.key == "disputes" for tab in desk.tabs.tabs), timeout=WAIT)
    desk.tabs.choose("disputes")
    desk._show_part("disputes")
    return desk


def _begun(desk: AgencyDesk, step: str) -> EntryPanel:
    desk.disputes.way.buttons[step].click()
    panel = desk.disputes.taking.panel
    assert isinstance(panel, EntryPanel)
    assert panel.isVisible()
    return panel


def _dispute(desk: AgencyDesk, qtbot: QtBot) -> None:
    panel = _begun(desk, "dispute")
    desk.primary_action()
    assert panel.fields["reason"].problem == "Say why."
    put(panel.fields["reason"].control, WHY)
    desk.primary_action()
    qtbot.waitUntil(lambda: desk.disputes.taking.panel is None, timeout=WAIT)
    qtbot.waitUntil(lambda: WHY in words_on(desk.disputes.way), timeout=WAIT)


def test_an_agency_is_offered_to_disagree_and_nothing_that_is_the_hubs(desk: AgencyDesk) -> None:
    assert set(desk.disputes.way.buttons) == {"dispute"}
    told = words_on(desk.disputes.way)
    assert "by no other agency" in told
    assert "No dispute is open." not in told


def test_what_the_hub_answers_is_read_at_the_agencys_desk(
    desk: AgencyDesk, at: Callable[[str], Place], qtbot: QtBot, theme: Theme
) -> None:
    _dispute(desk, qtbot)
    assert desk.sheet is not None
    hub = shown(HubOverview, at(MANAGER), desk.sheet.row.enquiry, qtbot)
    hub.sheet.way.buttons["settle"].click()
    panel = hub.way.panel
    assert isinstance(panel, EntryPanel)
    assert "An agency whose dispute is open reads what you write here." in words_on(panel)
    put(panel.fields["reason"].control, "It is talked about on Monday.")
    panel.primary_action()
    qtbot.waitUntil(lambda: hub.way.panel is None, timeout=WAIT)
    desk.enquiry.reload()
    qtbot.waitUntil(lambda: "It is talked about on Monday." in words_on(desk.disputes.way), timeout=WAIT)
    assert "Dispute settled" in words_on(desk.disputes.way)


def test_what_was_typed_of_a_dispute_is_there_again(desk: AgencyDesk, qtbot: QtBot) -> None:
    panel = _begun(desk, "dispute")
    put(panel.fields["reason"].control, WHY)
    desk.back()
    assert desk.disputes.taking.panel is None
    assert desk.sheet is not None
    again = _begun(desk, "dispute")
    qtbot.waitUntil(lambda: value_of(again.fields["reason"].control) == WHY, timeout=WAIT)


def test_the_agency_desk_fits_the_design_size_while_it_disputes(desk: AgencyDesk, qtbot: QtBot) -> None:
    _begun(desk, "dispute")
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 718
