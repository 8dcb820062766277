"""Who asks agencies about a restricted enquiry names, at the desk, who of each may see it."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.theme import Theme
from mashdesk.services.openings import open_enquiry
from mashdesk.services.restrictions import RestrictEnquiry, named_people, restrict_enquiry
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, place_of, sheet_as
from tests.gui.test_decision_desk import a_desk, open_it, panel, until_step
from tests.security.psql import as_installer
from tests.security.speaking import FIRE, linked

MANAGER = "maud.hollingbery"


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """Screened, then restricted to the hub manager and the decision maker."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    case.screen()
    manager = staff.sitting(MANAGER)
    sheet = open_enquiry(manager, case.enquiry, "To restrict it")
    restrict_enquiry(manager, RestrictEnquiry(uuid4(), "A colleague's family", (MANAGER, DECIDER)), sheet)
    return case


def test_each_agency_that_is_asked_needs_somebody_named_and_only_they_see_it(
    case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    with place_of(staff.sitting(DECIDER)) as place:
        desk = a_desk(place, qtbot)
        open_it(desk, case, qtbot)
        step = panel(desk)
        assert isinstance(step, RequestsPanel)
        step.tick("education").setChecked(False)
        qtbot.waitUntil(lambda: len(step.ui.named.findChildren(type(step.tick("police")))) == 2, timeout=WAIT)
        qtbot.waitUntil(lambda: step.ui.named.height() > 2 * step.tick("police").height(), timeout=WAIT)  # to be seen
        step.ui.purpose.setCurrentIndex(0)
        step.ui.basis.setCurrentIndex(1)
        desk.primary_action()
        assert step.fields["named"].problem == "Name who may see it at: Police, Health."
        step.ui.named.choose([PRACTITIONERS["police"]])
        step.ui.named.changed.emit()
        desk.primary_action()
        assert step.fields["named"].problem == "Name who may see it at: Health."
        step.ui.named.choose([PRACTITIONERS["police"], PRACTITIONERS["health"]])
        step.ui.named.changed.emit()
        desk.primary_action()
        until_step(desk, Step.GATHER, qtbot)
    sheet = sheet_as(staff, DECIDER, case.enquiry)
    assert {request.agency for request in sheet.requests} == {"police", "health"}
    named = {one.person.login for one in named_people(staff.sitting(DECIDER), case.enquiry)}
    assert named == {MANAGER, DECIDER, PRACTITIONERS["police"], PRACTITIONERS["health"]}


def test_an_agency_that_has_nobody_in_the_hub_is_asked_without_anybody_named(
    case: CaseStudy, hub: Database, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    with as_installer(hub) as truth:
        linked(truth)
    with place_of(staff.sitting(DECIDER)) as place:
        desk = a_desk(place, qtbot)
        open_it(desk, case, qtbot)
        step = panel(desk)
        assert isinstance(step, RequestsPanel)
        for agency in ("police", "health", "education"):
            step.tick(agency).setChecked(False)
        step.tick(FIRE).setChecked(True)
        step.ui.purpose.setCurrentIndex(0)
        step.ui.basis.setCurrentIndex(1)
        desk.primary_action()
        assert not step.fields["named"].problem
        until_step(desk, Step.GATHER, qtbot)
    assert {request.agency for request in sheet_as(staff, DECIDER, case.enquiry).requests} == {FIRE}
