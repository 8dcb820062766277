"""What the desks offer of a release, before the database is asked: never more than it would take."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from mashdesk.domain.codes import (
    Handling,
    LeavingPurpose,
    Nature,
    PoliceHandling,
    PoliceInformation,
    PoliceSource,
    ReleaseAnswer,
)
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.releases import Release, only_in_words, purposes_open
from mashdesk.domain.snapshots import Item

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)
LETTER, ONWARD, POLICE, BUNDLE = LeavingPurpose
DECIDER, INFORMATION = frozenset({"senior_social_worker"}), frozenset({"information_officer"})
ITEM = Item(
    id=UUID(int=1),
    request=UUID(int=2),
    agency="police",
    agency_name="Police",
    people=(UUID(int=3),),
    happened=None,
    happened_words="",
    what="Seen and safe.",
    nature=Nature.FACT,
    relevance="It bears on his safety.",
    lawful_basis="public_task",
    handling=Handling.HUB,
    shared_with=(),
    not_for_family=False,
    by="somebody",
    at=NOW,
)


def a_release(purpose: LeavingPurpose, answer: ReleaseAnswer | None = None, *, withdrawn: bool = False) -> Release:
    return Release(
        id=UUID(int=9), item=ITEM.id, agency="police", agency_name="Police", purpose=purpose, why="", asked_by="",
        asked=NOW, answer=answer, words="", because="", answered_by="", answered=NOW if answer else None,
        withdrawn=NOW if withdrawn else None, left_hub=None,
    )  # fmt: skip


@pytest.mark.parametrize("role", ["mash_officer", "agency_practitioner", "hub_manager", "auditor", "administrator"])
def test_other_roles_ask_for_nothing(role: str) -> None:
    assert purposes_open(ITEM, {role}, ()) == ()


def test_each_role_asks_for_what_it_composes() -> None:
    assert purposes_open(ITEM, DECIDER, ()) == (LETTER, ONWARD, POLICE)
    assert purposes_open(ITEM, INFORMATION, ()) == (BUNDLE,)
    assert purposes_open(ITEM, DECIDER | INFORMATION, ()) == (LETTER, ONWARD, POLICE, BUNDLE)


def test_what_is_for_the_decision_maker_only_is_never_asked_for() -> None:
    sealed = replace(ITEM, handling=Handling.DECISION_MAKER)
    assert purposes_open(sealed, DECIDER | INFORMATION, ()) == ()


def test_what_is_not_for_the_family_is_asked_for_no_letter() -> None:
    assert purposes_open(replace(ITEM, not_for_family=True), DECIDER, ()) == (ONWARD, POLICE)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (a_release(LETTER), False),
        (a_release(LETTER, ReleaseAnswer.WHOLE), False),
        (a_release(LETTER, ReleaseAnswer.REFUSED), True),
        (a_release(LETTER, ReleaseAnswer.SANITISED, withdrawn=True), True),
        (a_release(ONWARD), True),
    ],
)
def test_an_agency_is_asked_again_only_after_it_refused_or_took_it_back(told: Release, again: bool) -> None:
    assert (LETTER in purposes_open(ITEM, DECIDER, [told])) is again
    assert LETTER in purposes_open(ITEM, DECIDER, [replace(told, item=UUID(int=8))])


@pytest.mark.parametrize(
    ("handling", "words_only"),
    [
        (PoliceHandling.PERMITTED, {LETTER: False, ONWARD: False, POLICE: False, BUNDLE: False}),
        (PoliceHandling.CONDITIONS, {LETTER: True, ONWARD: False, POLICE: False, BUNDLE: True}),
    ],
)
def test_police_conditions_leave_whole_only_to_people_who_can_keep_them(
    handling: PoliceHandling, words_only: Mapping[LeavingPurpose, bool]
) -> None:
    codes = PoliceCodes(PoliceSource("1"), PoliceInformation("A"), handling)
    graded = replace(ITEM, police=codes)
    assert {purpose: only_in_words(graded, purpose) for purpose in LeavingPurpose} == words_only
    assert not any(only_in_words(ITEM, purpose) for purpose in LeavingPurpose)
