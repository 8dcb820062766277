"""What services say is missing before anything is sent: everything at once, each beside its field, in plain words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from mashdesk.domain.codes import AnswerKind, Handling, HarmAnswer, Nature, Rating
from mashdesk.domain.letters import recipients
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.decisions import ChildDecision, SignDecisions, check_decision, check_signing
from mashdesk.services.discussions import RecordDiscussion, TookPart, check_discussion
from mashdesk.services.gathering import Asking, NewItem, ReturnInformation, SendRequests, check_requests, check_return
from mashdesk.services.screening import ScreenEnquiry, check_screening
from tests.documents.invented_case import sheet

TODAY = date(2026, 3, 3)
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
ITEM = NewItem((uuid4(),), TODAY, "", "Seen alone.", Nature.FACT, "She is six.", "public_task", Handling.HUB)
WHOLE = ChildDecision(uuid4(), HarmAnswer.NO, True, 2, "early_help_team", "Because.", "They ring.", "Look again.")


def fields(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.field for problem in problems]


def test_screening_needs_a_level_a_reason_and_a_rating() -> None:
    nothing = ScreenEnquiry(uuid4(), None, " ", Rating.NOT_RATED)
    assert fields(check_screening(nothing, _named())) == ["level", "rating", "why"]
    assert check_screening(ScreenEnquiry(uuid4(), 3, "Left alone.", Rating.AMBER), _named()) == ()


def test_whether_a_social_worker_has_the_child_is_asked_where_the_hub_asks_it() -> None:
    command = ScreenEnquiry(uuid4(), 3, "Left alone.", Rating.AMBER)
    assert fields(check_screening(command, _named(), open_case="asked")) == ["social_worker"]
    yes = replace(command, social_worker="yes")
    assert fields(check_screening(yes, _named(), open_case="asked")) == ["social_worker_named"]
    assert check_screening(replace(yes, social_worker_named="Sam Sample"), _named(), open_case="asked") == ()
    assert check_screening(replace(command, social_worker="no"), _named(), open_case="asked") == ()


def test_where_anonymity_is_asked_agencies_read_words_of_the_hubs_own() -> None:
    anonymous = replace(_named(), referral=replace(_named().referral, anonymity_asked=True))
    command = ScreenEnquiry(uuid4(), 3, "Left alone.", Rating.AMBER)
    assert fields(check_screening(command, anonymous)) == ["sanitised_concern"]
    assert check_screening(replace(command, sanitised_concern="A child alone."), anonymous) == ()


def test_a_request_says_what_for_and_on_what_ground() -> None:
    assert fields(check_requests(SendRequests(uuid4(), ()))) == ["requests"]
    asking = SendRequests(uuid4(), (Asking("police", "", ""), Asking("health", "To decide", "public_task")))
    assert fields(check_requests(asking)) == ["police.purpose", "police.lawful_basis"]


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (ReturnInformation(uuid4(), uuid4(), None), "answer"),
        (ReturnInformation(uuid4(), uuid4(), AnswerKind.WITHHELD, " "), "because"),
        (ReturnInformation(uuid4(), uuid4(), AnswerKind.ITEMS), "items"),
        (ReturnInformation(uuid4(), uuid4(), AnswerKind.ITEMS, items=(replace(ITEM, what=""),)), "items.0.what"),
        (
            ReturnInformation(uuid4(), uuid4(), AnswerKind.ITEMS, items=(ITEM, replace(ITEM, people=()))),
            "items.1.people",
        ),
        (
            ReturnInformation(uuid4(), uuid4(), AnswerKind.ITEMS, items=(replace(ITEM, happened=date(2026, 3, 4)),)),
            "items.0.happened",
        ),
        (
            ReturnInformation(
                uuid4(), uuid4(), AnswerKind.ITEMS, items=(replace(ITEM, handling=Handling.NAMED_AGENCIES),)
            ),
            "items.0.shared_with",
        ),
    ],
)
def test_a_return_says_what_is_missing_and_where(answer: ReturnInformation, field: str) -> None:
    assert fields(check_return(answer, TODAY)) == [field]


@pytest.mark.parametrize("answer", [AnswerKind.NOT_KNOWN, AnswerKind.NOTHING_RELEVANT])
def test_an_agency_that_knows_nothing_has_nothing_more_to_say(answer: AnswerKind) -> None:
    assert check_return(ReturnInformation(uuid4(), uuid4(), answer), TODAY) == ()


def test_a_discussion_has_people_with_names_and_an_end() -> None:
    assert fields(check_discussion(RecordDiscussion(uuid4(), NOW, (), ""))) == ["attendees", "agreed"]
    nameless = RecordDiscussion(uuid4(), NOW, (TookPart(" ", "police", "Worried."),), "A visit.")
    assert fields(check_discussion(nameless)) == ["attendees"]


def test_where_the_hubs_letter_says_what_was_agreed_the_discussion_says_it_for_the_family() -> None:
    whole = RecordDiscussion(uuid4(), NOW, (TookPart("Robin Sample", "police", ""),), "A visit.", " ")
    assert fields(check_discussion(whole, letter_says=True)) == ["told_family"]
    assert check_discussion(whole) == check_discussion(replace(whole, told_family="A visit."), letter_says=True) == ()


def test_a_decision_is_whole_or_says_what_it_lacks() -> None:
    assert check_decision(WHOLE) == ()
    nothing = ChildDecision(WHOLE.person, None, None, None, "", " ", "", "")
    named = [field.removeprefix(f"{WHOLE.person}.") for field in fields(check_decision(nothing))]
    assert named == ["harm", "would_benefit", "level", "outcome", "reasons", "next_steps", "contingency"]


def test_nothing_is_signed_before_the_discussion() -> None:
    undiscussed = replace(sheet(), discussion=None)
    assert fields(check_signing(SignDecisions(uuid4(), (WHOLE,)), undiscussed)) == ["discussion"]
    assert fields(check_signing(SignDecisions(uuid4(), ()), sheet())) == ["decisions"]


def test_a_letter_goes_to_each_living_parent_who_has_an_address() -> None:
    written_to = recipients(sheet())
    assert written_to
    first = written_to[0]
    dead = tuple(replace(one, died=TODAY) if one.id == first.id else one for one in sheet().people)
    assert first.id not in {one.id for one in recipients(replace(sheet(), people=dead))}
    homeless = replace(sheet(), households=())
    assert recipients(homeless) == ()
    strangers = replace(sheet(), relationships=())
    assert recipients(strangers) == ()
    assert all(isinstance(one.id, UUID) for one in written_to)


def _named() -> EnquirySheet:
    """An enquiry whose referrer has not asked to stay anonymous."""
    return replace(sheet(), referral=replace(sheet().referral, anonymity_asked=False))
