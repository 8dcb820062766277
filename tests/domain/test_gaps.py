"""Gaps: every stretch of a silent year and nothing else, no child forgotten, every item counted once."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.ages import months_on
from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import AnswerKind, Nature, PersonRole
from mashdesk.domain.gaps import QUIET_MONTHS, Stretch, contributions_of, gaps_of, quiet_stretches, told_of_gaps
from mashdesk.domain.readers_of_item import ROLES
from mashdesk.domain.snapshots import AlsoWritten, EnquirySheet
from tests.documents.invented_case import FATHER, TOBIAS, item, person, request, sheet

REFERRAL = date(2026, 11, 21)
DAYS = st.lists(st.none() | st.dates(date(2005, 1, 1), date(2027, 12, 31)), max_size=12)
ASHA = UUID(int=77)


@given(DAYS)
def test_a_stretch_is_a_year_or_more_without_a_told_day(days: list[date | None]) -> None:
    for stretch in quiet_stretches(days, REFERRAL):
        assert stretch.months >= QUIET_MONTHS
        assert not any(stretch.after < day < stretch.before for day in days if day)
        assert stretch.after in days
        assert stretch.before in (*days, REFERRAL)


@given(DAYS, st.integers(0, 40))
def test_every_silent_year_between_the_first_told_day_and_the_referral_is_found(
    days: list[date | None], drawn: int
) -> None:
    told = sorted({day for day in days if day and day <= REFERRAL} | {REFERRAL})
    after = told[drawn % len(told)]
    before = next((day for day in told if day > after), None)
    silent = before is not None and months_on(after, before) >= QUIET_MONTHS
    assert (before is not None and Stretch(after, before) in quiet_stretches(days, REFERRAL)) is silent


@given(DAYS)
def test_stretches_follow_one_another_whatever_order_the_days_come_in(days: list[date | None]) -> None:
    found = quiet_stretches(days, REFERRAL)
    assert found == quiet_stretches(list(reversed(days)), REFERRAL)
    assert all(one.before <= other.after for one, other in pairwise(found))


def test_a_year_is_a_gap_and_a_day_less_is_none() -> None:
    assert quiet_stretches([date(2025, 11, 21)], REFERRAL) == (Stretch(date(2025, 11, 21), REFERRAL),)
    assert quiet_stretches([date(2025, 11, 22)], REFERRAL) == ()


def test_before_the_first_told_day_and_after_the_referral_nothing_is_missing() -> None:
    assert quiet_stretches([], REFERRAL) == ()
    assert quiet_stretches([None], REFERRAL) == ()
    assert quiet_stretches([REFERRAL + timedelta(days=900)], REFERRAL) == ()


def _sheet(**other: object) -> EnquirySheet:
    requests = tuple(
        replace(request(), id=UUID(int=900 + place), agency_name=name, agency=name, answer=answer)
        for place, (name, answer) in enumerate(
            (
                ("Health", AnswerKind.ITEMS),
                ("Housing", None),
                ("Probation", AnswerKind.WITHHELD),
                ("Education", AnswerKind.NOT_KNOWN),
                ("Fire", AnswerKind.NOTHING_RELEVANT),
            )
        )
    )
    return sheet(requests=requests, **other)


def test_each_answer_stands_where_it_belongs() -> None:
    gaps = gaps_of(_sheet())
    assert gaps.unanswered == ("Housing",)
    assert gaps.held_back == ("Probation",)
    answers = {one.agency: one.answers for one in contributions_of(_sheet())}
    assert answers["Education"] == (AnswerKind.NOT_KNOWN,)
    assert answers["Fire"] == (AnswerKind.NOTHING_RELEVANT,)


def test_an_agency_that_was_asked_again_and_has_answered_once_still_owes_an_answer() -> None:
    again = replace(_sheet().requests[0], id=UUID(int=999), answer=None)
    asked = _sheet()
    asked = replace(asked, requests=(*asked.requests, again))
    assert gaps_of(asked).unanswered == ("Housing", "Health")
    assert contributions_of(asked)[0].answers == (AnswerKind.ITEMS, None)


def test_a_child_of_whom_nothing_is_told_is_named_and_an_adult_or_a_child_told_of_is_not() -> None:
    asha = person(ASHA, PersonRole.SUBJECT, "Asha", "Okafor")
    told = _sheet(people=(*sheet().people, asha), items=(item(people=(TOBIAS,)),))
    assert gaps_of(told).unspoken == (asha,)
    assert gaps_of(replace(told, items=(item(people=(TOBIAS, ASHA)),))).unspoken == ()


def test_before_anything_is_told_no_child_stands_out() -> None:
    assert gaps_of(_sheet(items=())).unspoken == ()


def test_a_child_told_of_as_they_were_also_written_is_told_of() -> None:
    other = person(UUID(int=78), PersonRole.SUBJECT, "Toby", "Okafor")
    told = _sheet(items=(item(people=(other.id,)),), also_written=(AlsoWritten(of=TOBIAS, person=other),))
    assert gaps_of(told).unspoken == ()
    assert gaps_of(replace(told, also_written=())).unspoken != ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Health", "Police", "Housing"]),
            st.sampled_from(list(Nature)),
            st.none() | st.dates(date(2015, 1, 1), REFERRAL),
        ),
        max_size=9,
    )
)
def test_every_item_is_counted_once_at_its_agency(told: list[tuple[str, Nature, date | None]]) -> None:
    items = tuple(
        item(id=UUID(int=2000 + place), agency_name=name, nature=nature, happened=day)
        for place, (name, nature, day) in enumerate(told)
    )
    found = contributions_of(_sheet(items=items))
    assert [one.agency for one in found[:5]] == ["Health", "Housing", "Probation", "Education", "Fire"]
    assert len({one.agency for one in found}) == len(found)
    for one in found:
        own = [(nature, day) for name, nature, day in told if name == one.agency]
        days = [day for _nature, day in own if day]
        assert (one.facts, one.opinions) == tuple(
            sum(nature is wanted for nature, _day in own) for wanted in (Nature.FACT, Nature.OPINION)
        )
        assert (one.undated, one.first, one.last) == (
            len(own) - len(days), min(days, default=None), max(days, default=None),
        )  # fmt: skip
    assert sum(one.facts + one.opinions for one in found) == len(told)


def test_the_times_are_those_of_the_sheet_up_to_its_referral() -> None:
    day = london_day(sheet().referral.received)
    long_ago = date(day.year - 4, day.month, 1)
    assert gaps_of(_sheet(items=(item(happened=long_ago),))).quiet == (Stretch(long_ago, day),)


@pytest.mark.parametrize("role", ROLES)
def test_gaps_are_told_to_the_hubs_people_alone(role: str) -> None:
    of_the_hub = {"mash_officer", "senior_social_worker", "hub_manager", "information_officer"}
    assert told_of_gaps({role}) is (role in of_the_hub)
    assert told_of_gaps({role, "agency_practitioner"}) is (role in of_the_hub)


def test_gaps_are_told_to_nobody_without_a_role() -> None:
    assert not told_of_gaps(())


def test_an_adult_is_never_missing() -> None:
    assert FATHER not in {one.id for one in gaps_of(_sheet()).unspoken}
