"""The head of an enquiry says who else has it open now, and stops saying so when they close it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.restrictions import Colleague
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.also_open_model import also_open_words
from mashdesk.services.openings import close_opening, open_enquiry
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import enquiry_at

At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def a_colleague(name: str, post: str, agency: str = "social_care") -> Colleague:
    return Colleague(name.lower(), name, post, agency, agency.replace("_", " ").capitalize())


def test_it_is_said_in_words_with_the_post_and_another_agencys_name() -> None:
    own, sergeant = a_colleague("Dana Sample", "duty officer"), a_colleague("Kit Sample", "sergeant", "police")
    assert also_open_words((), "social_care") == ""
    assert also_open_words((own,), "social_care") == "Also open now: Dana Sample (duty officer)"
    told = "Also open now: Dana Sample (duty officer), Dana Sample (duty officer) and Kit Sample (sergeant, Police)"
    assert also_open_words((own, sergeant, own), "social_care") == told
    told = "Also open now: Dana Sample (duty officer), Dana Sample (duty officer) and 2 others"
    assert also_open_words((sergeant, own, sergeant, own), "social_care") == told


def test_a_second_person_is_named_in_the_head_and_gone_when_they_close(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place, enquiry = at(DECIDER), enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.enquiry.open(enquiry, "To decide")
    line = desk.sheet.header.also_open
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and not place.tasks.waiting, timeout=WAIT)
    assert line.isHidden()
    other = busy_staff.sitting(OFFICER)
    open_enquiry(other, enquiry, "A call about it")
    place.bus.publish(Changes(openings=True))
    qtbot.waitUntil(lambda: not line.isHidden(), timeout=WAIT)
    assert _name_of(busy_staff, OFFICER) in line.words
    close_opening(other, enquiry)
    place.bus.publish(Changes(openings=True))
    qtbot.waitUntil(line.isHidden, timeout=WAIT)


def test_what_else_changes_does_not_make_the_desk_ask_again(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    place, enquiry = at(DECIDER), enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.enquiry.open(enquiry, "To decide")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and not place.tasks.waiting, timeout=WAIT)
    open_enquiry(busy_staff.sitting(OFFICER), enquiry, "A call about it")
    place.bus.publish(Changes(worklists=True, letters=True))
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    assert desk.sheet.header.also_open.words == ""


def test_an_agency_does_not_learn_that_the_hub_has_it_open(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    for login in (OFFICER, DECIDER):
        open_enquiry(busy_staff.sitting(login), enquiry, "To work on it")
    place = at(_asked(busy_staff, enquiry))
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.enquiry.open(enquiry, "To answer our request")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and not place.tasks.waiting, timeout=WAIT)
    assert desk.also_open.isHidden()


def _asked(staff: SignedInStaff, enquiry: UUID) -> str:
    sheet = open_enquiry(staff.sitting(DECIDER), enquiry, "To see who was asked")
    return PRACTITIONERS[sheet.requests[0].agency]


def _name_of(staff: SignedInStaff, login: str) -> str:
    with staff.sitting(login).at_once() as work:
        return work.me().name
