"""What is still missing of a return to questions, of a late one, and of a chase."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from mashdesk.domain.codes import AnswerKind
from mashdesk.domain.gathering import ChaseMeans, ChaseTold, Finding, Found, LateReason
from mashdesk.domain.refusals import Problem
from mashdesk.services.chasing import ChaseAgency, check_chase, may_chase
from mashdesk.services.gathering import ReturnInformation, asks_why_late, check_findings, check_why_late
from tests.documents.invented_case import request

CHECKS = ("One", "Two")
NOW = datetime(2026, 11, 27, 15, tzinfo=UTC)
FOUND, NOTHING = Finding(Found.FOUND), Finding(Found.NOTHING_KNOWN)
SAY, WHY = "Say what was found.", "Say why it was not checked."


def returned(answer: AnswerKind | None, *findings: Finding | None) -> ReturnInformation:
    return ReturnInformation(uuid4(), uuid4(), answer, findings=findings)


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        (returned(AnswerKind.NOT_KNOWN, FOUND, NOTHING), ()),
        (returned(AnswerKind.NOT_KNOWN, FOUND), (Problem("findings.1", SAY),)),
        (returned(AnswerKind.ITEMS, None, FOUND), (Problem("findings.0", SAY),)),
        (returned(AnswerKind.ITEMS, FOUND, Finding(Found.NOT_CHECKED, " ")), (Problem("findings.1", WHY),)),
        (returned(AnswerKind.NOTHING_RELEVANT, FOUND, Finding(Found.NOT_CHECKED, "System down")), ()),
        (returned(AnswerKind.WITHHELD), ()),
        (returned(None), ()),
    ],
)
def test_each_question_is_answered_but_by_whoever_holds_back(
    command: ReturnInformation, missing: tuple[Problem, ...]
) -> None:
    assert check_findings(command, CHECKS) == missing


def test_only_an_answer_that_had_time_and_is_late_is_asked_why() -> None:
    for sent, due, asked in ((-2, -1, True), (-2, 1, False), (-1, -1, False), (-1, -2, False), (-2, 0, False)):
        one = request(sent=NOW + timedelta(hours=sent), due=NOW + timedelta(hours=due))
        assert (sent, due, asks_why_late(one, NOW)) == (sent, due, asked)


def test_a_reason_is_chosen_and_another_one_told() -> None:
    assert [one.field for one in check_why_late(None, "Words")] == ["late_reason"]
    assert [one.field for one in check_why_late(LateReason.OTHER, " ")] == ["late_because"]
    assert check_why_late(LateReason.OTHER, "A flood") == ()
    assert check_why_late(LateReason.WAITED, "") == ()


def test_a_chase_says_whom_and_how() -> None:
    whole = ChaseAgency(uuid4(), uuid4(), 1, ChaseTold.PRACTITIONER, ChaseMeans.TELEPHONE)
    assert check_chase(whole) == ()
    empty = ChaseAgency(uuid4(), uuid4(), 1, None, None)
    assert [one.field for one in check_chase(empty)] == ["told", "means"]


def test_only_the_hubs_own_people_chase() -> None:
    for role in ("mash_officer", "senior_social_worker", "hub_manager"):
        assert may_chase({role})
    for role in ("agency_practitioner", "information_officer", "auditor", "administrator"):
        assert not may_chase({role})
