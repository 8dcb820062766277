"""Information rights: when a matter is due, where it can come in, what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from mashdesk.cli.sample_hub import profile_text
from mashdesk.domain.hub_policies import ClockRule
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.matter_clocks import add_months, matter_due
from mashdesk.domain.matter_codes import MatterKind, MatterStep
from mashdesk.domain.matters import Asked, Matter, MatterRow, StepDone, routes, stage_words

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
    ],
)
def test_a_month_ends_on_the_same_day_or_the_months_last(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@pytest.mark.parametrize(
    ("received", "extended", "due"),
    [
        (datetime(2026, 11, 27, 10, 0, tzinfo=UTC), False, datetime(2026, 12, 29, 23, 59, 59, tzinfo=UTC)),
        (datetime(2026, 11, 24, 10, 0, tzinfo=UTC), False, datetime(2026, 12, 24, 23, 59, 59, tzinfo=UTC)),
        (datetime(2026, 7, 31, 23, 30, tzinfo=UTC), False, datetime(2026, 9, 1, 22, 59, 59, tzinfo=UTC)),
        (datetime(2026, 11, 27, 10, 0, tzinfo=UTC), True, datetime(2027, 3, 1, 23, 59, 59, tzinfo=UTC)),
    ],
    ids=["a bank holiday and a weekend are passed over", "a working day", "the London day counts", "two months more"],
)
def test_a_copy_of_what_is_held_is_due_within_the_laws_month(received: datetime, extended: bool, due: datetime) -> None:
    for hub in HUBS:
        profile = load_profile(profile_text(hub))
        assert matter_due(MatterKind.SUBJECT_ACCESS, received, profile, extended=extended) == due


def test_a_complaint_has_the_limit_of_the_profile_or_none_and_feedback_has_none() -> None:
    assert matter_due(MatterKind.COMPLAINT, NOW, load_profile(profile_text("worcestershire"))) is None
    profile = limited = load_profile(profile_text("northamptonshire"))  # N14, N15: stages, and the program's own limit
    clocks = profile.policies.clocks
    assert clocks["complaint"] == ClockRule("complaint", "working_days", 10)
    assert matter_due(MatterKind.COMPLAINT, NOW, limited) == datetime(2026, 12, 11, 23, 59, 59, tzinfo=UTC)
    hours = replace(profile.policies, clocks={**clocks, "complaint": ClockRule("complaint", "hours", 2)})
    due = matter_due(MatterKind.COMPLAINT, NOW, replace(profile, policies=hours))
    assert due == profile.calendar.add_working_hours(NOW, 2)
    assert matter_due(MatterKind.FEEDBACK, NOW, limited) is None


def test_worcestershires_information_access_team_is_where_requests_go() -> None:
    told = routes(load_profile(profile_text("worcestershire")).contact)
    assert "Dataprotection@worcestershire.gov.uk" in told["subject_access"]
    assert "WR5 2NP" in told["subject_access"]
    assert "complaints" not in told


def test_northamptonshires_feedback_address_is_for_feedback_and_its_complaints_have_two_steps() -> None:
    contact = load_profile(profile_text("northamptonshire")).contact
    told = routes(contact)
    assert told["feedback"] == "For feedback only: MASHLeafletFeedback@childrenfirstnorthamptonshire.co.uk"
    assert "01604 363436" in told["complaints"]
    assert "subject_access" not in told
    row = a_row(MatterKind.COMPLAINT, stages=2)
    assert stage_words(row, contact).startswith("Step 1 of 2. If you are not happy")
    assert "Customer Feedback" in stage_words(replace(row, stage=2), contact)
    assert stage_words(a_row(MatterKind.FEEDBACK), contact) == ""


def test_oxfordshires_one_mailbox_takes_comments_complaints_and_questions() -> None:
    told = routes(load_profile(profile_text("oxfordshire")).contact)
    for key in ("email", "privacy", "complaints"):
        assert "commentsandcomplaints@oxfordshire.gov.uk" in told[key]


def test_a_hub_that_names_no_steps_says_so() -> None:
    contact = load_profile(profile_text("dudley")).contact
    assert stage_words(a_row(MatterKind.COMPLAINT), contact).startswith("The leaflet names no steps")
    assert "other" in routes(contact)


def test_what_comes_next_and_what_can_be_done() -> None:
    asked = a_matter(MatterKind.SUBJECT_ACCESS)
    assert asked.next is MatterStep.ACKNOWLEDGE
    assert asked.may_take(NOW)[:4] == (
        MatterStep.ACKNOWLEDGE, MatterStep.NAME, MatterStep.IDENTITY, MatterStep.ANSWER,
    )  # fmt: skip
    assert MatterStep.EXTEND in asked.may_take(NOW)
    assert MatterStep.EXTEND not in asked.may_take(datetime(2027, 1, 1, tzinfo=UTC))
    assert MatterStep.NEXT_STAGE not in asked.may_take(NOW)
    done = replace(asked, steps=tuple(a_step(one) for one in ("acknowledge", "identity", "extend")), handler="somebody")
    assert done.next is MatterStep.ANSWER
    assert MatterStep.EXTEND not in done.may_take(NOW)
    over = replace(asked, row=replace(asked.row, is_open=False))
    assert (over.next, over.may_take(NOW)) == (None, (MatterStep.REOPEN, MatterStep.NOTE))
    complaint = a_matter(MatterKind.COMPLAINT, stages=2)
    assert MatterStep.NEXT_STAGE in complaint.may_take(NOW)
    closed = replace(complaint, row=replace(complaint.row, is_open=False))
    assert closed.may_take(NOW)[0] is MatterStep.NEXT_STAGE
    moved = replace(complaint, row=replace(complaint.row, stage=2), steps=(a_step("next_stage"),))
    assert not {MatterStep.NEXT_STAGE, MatterStep.CORRECT_START} & set(moved.may_take(NOW))
    feedback = a_matter(MatterKind.FEEDBACK)
    assert not {MatterStep.IDENTITY, MatterStep.EXTEND, MatterStep.REOPEN} & set(feedback.may_take(NOW))


def test_what_was_taken_down_last_stands() -> None:
    first, second = an_asked("One"), an_asked("Two")
    matter = replace(a_matter(MatterKind.COMPLAINT), asked=(first, replace(second, corrects=first.id)))
    assert matter.standing.asker == "Two"


def a_row(kind: MatterKind, *, stages: int = 1) -> MatterRow:
    due = datetime(2026, 12, 29, 23, 59, 59, tzinfo=UTC) if kind is MatterKind.SUBJECT_ACCESS else None
    return MatterRow(uuid4(), "26-R00101", kind, True, 1, stages, NOW, due, "", "", 1)


def a_matter(kind: MatterKind, *, stages: int = 1) -> Matter:
    return Matter(
        a_row(kind, stages=stages), "service", "hub", None, "", None, "", "", "", "Ottilie Brandreth", NOW,
        (an_asked("Marigold Sample"),), (), (), (),
    )  # fmt: skip


def an_asked(asker: str, corrects: UUID | None = None) -> Asked:
    return Asked(uuid4(), asker, "letter", (), "", "", "", "", "Words", corrects, "", "Ottilie Brandreth", NOW)


def a_step(step: str) -> StepDone:
    return StepDone(uuid4(), step, "Words", "", 1, "", "", None, None, None, None, "Ignatius Pell", NOW)
