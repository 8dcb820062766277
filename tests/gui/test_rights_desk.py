"""The information officer's desk: the enquiry a request is about, opened for that request, read as far as they may."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.domain.access_log import LogFilter
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.services.audit import log_page
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import INFORMATION, enquiry_at
from tests.gui.test_accessible_names import nameless


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(INFORMATION)) as place:
        yield place


@pytest.mark.parametrize("login", ["aurelia.thorne", "adelaide.winterbourne"])
def test_an_auditor_or_administrator_opens_no_enquiry(login: str, busy_staff: SignedInStaff) -> None:
    row = hub_worklist(busy_staff.sitting(INFORMATION))[0]
    with pytest.raises(NotThereOrNotYours):
        open_enquiry(busy_staff.sitting(login), row.enquiry, "A subject access request")


def test_a_request_opens_its_enquiry_whole_and_leaves_its_trace(
    place: Place, busy_staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = RightsDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    assert isinstance(desk._columns.shown(), EmptyState)
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    row = next(one for one in desk.worklist.rows if one.enquiry == enquiry)
    desk.pane.list.choose(row)
    assert nameless(desk) == []
    desk.reason.open_asked.emit(row, desk.reasons[0])
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    assert sheet.people
    assert sheet.decisions
    assert nameless(desk) == []
    entry = log_page(busy_staff.sitting("aurelia.thorne"), LogFilter(person=INFORMATION, kind="opened"))[0]
    assert (entry.enquiry, entry.reason) == (enquiry, "A subject access request")
    assert "confidential" in entry.classes
