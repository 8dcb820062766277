"""What was agreed is done: from the discussion to its agency, a correction, a result, the review; closed or not."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.actions import Actions, ResultKind, Until
from mashdesk.domain.calendar import end_of_day, london_day
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile, NotThereOrNotYours
from mashdesk.domain.snapshots import EnquirySheet, WorklistRow
from mashdesk.services.actions import (
    RecordActionResult,
    SetAction,
    actions_owed,
    my_actions,
    read_actions,
    record_action_result,
    set_action,
)
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist

POLICE, EDUCATION, MANAGER = PRACTITIONERS["police"], PRACTITIONERS["education"], "maud.hollingbery"
NOW = datetime.now(UTC)


@pytest.fixture
def discussed(busy_staff: SignedInStaff) -> UUID:
    rows = hub_worklist(busy_staff.sitting(DECIDER))
    return next(row.enquiry for row in rows if row.state is EnquiryState.DISCUSSED)


def _open(staff: SignedInStaff, login: str, enquiry: UUID) -> EnquirySheet:
    return open_enquiry(staff.sitting(login), enquiry, "To do what was agreed")


def _agency(staff: SignedInStaff, enquiry: UUID) -> str:
    return next(one.agency for one in _open(staff, DECIDER, enquiry).requests if one.agency in PRACTITIONERS)


def _set(staff: SignedInStaff, enquiry: UUID, profile: HubProfile, agency: str, **told: object) -> Actions:
    sheet = _open(staff, DECIDER, enquiry)
    assert sheet.discussion is not None
    whole: dict[str, object] = {"until": Until(working_days=5), "discussion": sheet.discussion.id, **told}
    command = SetAction(uuid4(), "See the home", agency, **whole)  # type: ignore[arg-type]
    set_action(staff.sitting(DECIDER), command, sheet, NOW, profile)
    return read_actions(staff.sitting(DECIDER), enquiry, setting=True)


def _say(staff: SignedInStaff, login: str, enquiry: UUID, command: RecordActionResult) -> None:
    _open(staff, login, enquiry)
    record_action_result(staff.sitting(login), command, enquiry)


def to_do(staff: SignedInStaff, login: str) -> list[WorklistRow]:
    """The actions of the hub's list; what it waits for of others stands beside them."""
    return [row for row in actions_owed(staff.sitting(login)) if row.action is not None]


def test_a_discussion_sets_an_action_that_its_agency_does_and_the_hub_reviews(
    busy_staff: SignedInStaff, discussed: UUID, profile: HubProfile
) -> None:
    agency = _agency(busy_staff, discussed)
    login = PRACTITIONERS[agency]
    review = london_day(NOW)
    (action,) = _set(busy_staff, discussed, profile, agency, person=login, review=review).standing
    assert action.due == end_of_day(profile.calendar.add_working_days(london_day(NOW), 5))
    assert [row.action for row in my_actions(busy_staff.sitting(login))] == [action.id]
    assert [(row.action, row.due_what) for row in to_do(busy_staff, OFFICER)] == [(action.id, "action")]

    done = RecordActionResult(uuid4(), action.id, ResultKind.NOT_DONE, NOW, "Nobody was in")
    _say(busy_staff, login, discussed, done)
    assert my_actions(busy_staff.sitting(login)) == ()
    assert [row.due_what for row in to_do(busy_staff, MANAGER)] == ["review"]
    seen = read_actions(busy_staff.sitting(login), discussed)
    assert [(one.result, one.words) for one in seen.results] == [(ResultKind.NOT_DONE, "Nobody was in")]

    (result,) = seen.results
    helped = RecordActionResult(uuid4(), action.id, ResultKind.REVIEWED, NOW, "Another agency goes", result.id)
    _say(busy_staff, MANAGER, discussed, helped)
    assert to_do(busy_staff, MANAGER) == []


def test_what_is_corrected_is_kept_and_its_new_agency_has_it(
    busy_staff: SignedInStaff, discussed: UUID, profile: HubProfile
) -> None:
    agency = _agency(busy_staff, discussed)
    (wrong,) = _set(busy_staff, discussed, profile, "probation", until=Until(day=date(2099, 1, 2))).standing
    assert my_actions(busy_staff.sitting(PRACTITIONERS["probation"])) == ()
    told = _set(busy_staff, discussed, profile, agency, corrects=wrong, why="The wrong agency", discussion=None)
    (right,) = told.standing
    assert [one.agency for one in told.before(right)] == ["probation"]
    assert [row.action for row in my_actions(busy_staff.sitting(PRACTITIONERS[agency]))] == [right.id]
    with pytest.raises(ChangedMeanwhile):
        _set(busy_staff, discussed, profile, agency, corrects=wrong, why="Again", discussion=None)


def test_no_other_agency_reads_it_or_says_what_came_of_it(
    busy_staff: SignedInStaff, discussed: UUID, profile: HubProfile
) -> None:
    asked = [one.agency for one in _open(busy_staff, DECIDER, discussed).requests if one.agency in PRACTITIONERS]
    mine, other = PRACTITIONERS[asked[0]], PRACTITIONERS[asked[1]]
    (action,) = _set(busy_staff, discussed, profile, asked[0]).standing
    _open(busy_staff, other, discussed)
    assert read_actions(busy_staff.sitting(other), discussed) == Actions()
    assert my_actions(busy_staff.sitting(other)) == ()
    with pytest.raises(NotThereOrNotYours):
        _say(busy_staff, other, discussed, RecordActionResult(uuid4(), action.id, ResultKind.DONE, NOW))
    _open(busy_staff, mine, discussed)
    assert [one.id for one in read_actions(busy_staff.sitting(mine), discussed).actions] == [action.id]


def test_a_second_answer_is_told_of_the_first_and_says_why_it_takes_its_place(
    busy_staff: SignedInStaff, discussed: UUID, profile: HubProfile
) -> None:
    agency = _agency(busy_staff, discussed)
    (action,) = _set(busy_staff, discussed, profile, agency).standing
    login = PRACTITIONERS[agency]
    _say(busy_staff, login, discussed, RecordActionResult(uuid4(), action.id, ResultKind.DONE, NOW))
    with pytest.raises(ChangedMeanwhile):
        _say(busy_staff, DECIDER, discussed, RecordActionResult(uuid4(), action.id, ResultKind.DONE, NOW))
    first = read_actions(busy_staff.sitting(DECIDER), discussed).results[0].id
    again = RecordActionResult(uuid4(), action.id, ResultKind.NOT_DONE, NOW, "Another home", first)
    with pytest.raises(BadInput):
        _say(busy_staff, DECIDER, discussed, again)
    mended = RecordActionResult(uuid4(), action.id, ResultKind.NOT_DONE, NOW, "Another home", first, "A mix-up")
    _say(busy_staff, DECIDER, discussed, mended)
    told = read_actions(busy_staff.sitting(DECIDER), discussed)
    assert [one.id for one in told.results_before(action)] == [first]
    standing = told.result(action)
    assert standing is not None
    assert standing.words == "Another home"


def test_until_when_is_told_before_it_is_sent(busy_staff: SignedInStaff, discussed: UUID, profile: HubProfile) -> None:
    for until in (Until(), Until(day=london_day(NOW) - timedelta(days=1))):
        with pytest.raises(BadInput) as refused:
            _set(busy_staff, discussed, profile, "police", until=until)
        assert [one.field for one in refused.value.problems] == ["due"]
