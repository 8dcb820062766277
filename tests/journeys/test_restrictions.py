"""A colleague's family: restricted, broken into in an emergency, reviewed, lifted, each as its own person does it."""

from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, NotThereOrNotYours
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.services.break_glass import ReviewBreakGlass, break_glass_on, notices, review_break_glass, reviews
from mashdesk.services.gathering import Asking, SendRequests, send_requests
from mashdesk.services.openings import open_enquiry
from mashdesk.services.restrictions import (
    DeclareConnected,
    LiftConnected,
    LiftRestriction,
    RestrictEnquiry,
    connected_people,
    declare_connected,
    lift_connected,
    lift_restriction,
    may_be_named,
    named_people,
    restrict_enquiry,
)
from mashdesk.services.worklists import agency_worklist, hub_worklist

MANAGER, PROBATION = "maud.hollingbery", "probation"
EMERGENCY = "The child is at the police station now and nobody named answers"


@pytest.fixture
def gathering(busy_staff: SignedInStaff) -> UUID:
    """The enquiry whose returns are outstanding."""
    rows = hub_worklist(busy_staff.sitting(DECIDER))
    return next(row.enquiry for row in rows if row.state is EnquiryState.GATHERING)


def _restrict(staff: SignedInStaff, enquiry: UUID) -> tuple[str, ...]:
    manager = staff.sitting(MANAGER)
    sheet = open_enquiry(manager, enquiry, "To restrict it")
    practitioners = {one.login for one in may_be_named(manager, enquiry)} & set(PRACTITIONERS.values())
    named = (MANAGER, DECIDER, *sorted(practitioners))
    restrict_enquiry(manager, RestrictEnquiry(uuid4(), "A colleague's family", named), sheet)
    return named


def _row(staff: SignedInStaff, who: str, enquiry: UUID) -> WorklistRow | None:
    rows = (agency_worklist if who in PRACTITIONERS.values() else hub_worklist)(staff.sitting(who))
    return next((row for row in rows if row.enquiry == enquiry), None)


def test_a_restricted_enquiry_wears_its_badge_and_is_gone_for_the_others(
    busy_staff: SignedInStaff, gathering: UUID
) -> None:
    named = _restrict(busy_staff, gathering)
    for who in (MANAGER, DECIDER, PRACTITIONERS["police"]):
        row = _row(busy_staff, who, gathering)
        assert row is not None
        assert "restricted" in row.badges
    sheet = open_enquiry(busy_staff.sitting(DECIDER), gathering, "To decide")
    assert "restricted" in sheet.row.badges
    assert {one.person.login for one in named_people(busy_staff.sitting(DECIDER), gathering)} == set(named)
    for who in (OFFICER, SCREENER):
        assert _row(busy_staff, who, gathering) is None
        with pytest.raises(NotThereOrNotYours):
            open_enquiry(busy_staff.sitting(who), gathering, "To look")


def test_one_more_agency_is_asked_with_its_practitioner_named(
    busy_staff: SignedInStaff, gathering: UUID, profile: HubProfile
) -> None:
    _restrict(busy_staff, gathering)
    decider = busy_staff.sitting(DECIDER)
    sheet = open_enquiry(decider, gathering, "To ask one agency more")
    asking = Asking(PROBATION, "child_protection", "public_task")
    with pytest.raises(BadInput) as refused:
        send_requests(decider, SendRequests(uuid4(), (asking,)), sheet, profile)
    assert [problem.field for problem in refused.value.problems] == ["named"]
    named = Asking(PROBATION, "child_protection", "public_task", named=(PRACTITIONERS[PROBATION],))
    send_requests(decider, SendRequests(uuid4(), (named,)), sheet, profile)
    assert _row(busy_staff, PRACTITIONERS[PROBATION], gathering) is not None


def test_the_glass_is_broken_told_reviewed_and_the_restriction_lifted(
    busy_staff: SignedInStaff, gathering: UUID
) -> None:
    _restrict(busy_staff, gathering)
    officer, manager = busy_staff.sitting(OFFICER), busy_staff.sitting(MANAGER)
    row = _row(busy_staff, MANAGER, gathering)
    assert row is not None
    with pytest.raises(BadInput):
        break_glass_on(officer, row.reference, "urgent")
    sheet = break_glass_on(officer, row.reference, EMERGENCY)
    assert sheet.people
    assert sheet.referrer is None  # anonymity was asked, and an officer stays an officer
    (broken,) = reviews(manager)
    assert (broken.login, broken.reason, broken.reviewed) == (OFFICER, EMERGENCY, None)
    review_break_glass(manager, ReviewBreakGlass(uuid4(), broken.id, "Rightly"))
    assert [(one.reviewed_by, one.review) for one in reviews(manager)] == [("Maud Hollingbery", "Rightly")]
    lift_restriction(manager, LiftRestriction(uuid4(), "The colleague has left"), gathering)
    row = _row(busy_staff, SCREENER, gathering)
    assert row is not None
    assert "restricted" not in row.badges
    assert notices(manager) == ()


def test_a_connected_colleagues_enquiry_is_gone_until_the_manager_lifts_it(
    busy_staff: SignedInStaff, gathering: UUID
) -> None:
    manager = busy_staff.sitting(MANAGER)
    declare_connected(busy_staff.sitting(SCREENER), DeclareConnected(uuid4()), gathering)
    assert _row(busy_staff, SCREENER, gathering) is None
    assert _row(busy_staff, DECIDER, gathering) is not None
    (connection,) = connected_people(manager)
    assert (connection.login, connection.enquiry) == (SCREENER, gathering)
    lift_connected(manager, LiftConnected(uuid4(), connection.id, "A namesake"))
    assert _row(busy_staff, SCREENER, gathering) is not None


@pytest.mark.parametrize(
    ("reason", "named", "fields"), [("", (), ["reason", "named"]), (" ", ("x",), ["reason"]), ("Why", (), ["named"])]
)
def test_what_a_restriction_lacks_is_said_before_it_is_sent(
    reason: str, named: tuple[str, ...], fields: list[str], busy_staff: SignedInStaff, gathering: UUID
) -> None:
    manager = busy_staff.sitting(MANAGER)
    sheet = open_enquiry(manager, gathering, "To restrict it")
    with pytest.raises(BadInput) as refused:
        restrict_enquiry(manager, RestrictEnquiry(uuid4(), reason, named), sheet)
    assert [problem.field for problem in refused.value.problems] == fields
