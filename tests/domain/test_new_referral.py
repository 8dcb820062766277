"""A referral as a form holds it, as the published format writes it, and what must be right before it is kept."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import jsonschema
import pytest

from mashdesk.domain.codes import BirthAccuracy, PersonRole, ReferralKind, SourceCode
from mashdesk.domain.new_referral import NewHousehold, NewPerson, NewReferral, NewReferrer
from mashdesk.domain.referral_checks import check_referral
from mashdesk.domain.referral_reading import read_referral
from mashdesk.domain.sample_dates import fresh
from mashdesk.paths import resources

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
CHILD = NewPerson("p1", PersonRole.SUBJECT, given_names="Ada", family_name="O'Brien-Łukasz")
REFERRAL = NewReferral(
    SourceCode.SCHOOL, NOW, ReferralKind.CHILD_PROTECTION, "She is worried.", people=(CHILD,), parents_told=True
)


def fields(referral: NewReferral) -> list[str]:
    return [problem.field for problem in check_referral(referral, NOW)]


@pytest.mark.parametrize("case", ["anonymous-neighbour", "self-referral", "school"])
def test_what_is_read_is_written_again_in_the_published_format(case: str) -> None:
    story = json.loads(fresh((resources() / "sample" / f"{case}.json").read_text(encoding="utf-8"), NOW))
    schema = json.loads((resources() / "schemas" / "referral.json").read_text(encoding="utf-8"))
    referral = read_referral(story["referral"])
    jsonschema.validate(referral.document(), schema)
    assert read_referral(referral.document()) == referral


def test_a_name_and_a_worry_are_enough() -> None:
    assert check_referral(REFERRAL, NOW) == ()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(REFERRAL, received=NOW + timedelta(minutes=6)), "received"),
        (replace(REFERRAL, concern=" \u200f\n"), "concern"),
        (replace(REFERRAL, concern="a" * 100_001), "concern"),
        (replace(REFERRAL, people=()), "people"),
        (replace(REFERRAL, people=(CHILD, CHILD)), "people"),
        (replace(REFERRAL, people=(replace(CHILD, birth=date(2026, 3, 4)),)), "people.0.birth"),
        (replace(REFERRAL, people=(replace(CHILD, birth=date(2020, 1, 2), died=date(2020, 1, 1)),)), "people.0.died"),
        (replace(REFERRAL, people=(replace(CHILD, died=date(2026, 3, 4)),)), "people.0.died"),
        (replace(REFERRAL, people=(replace(CHILD, family_name="a\u202eb"),)), "people.0.family_name"),
        (replace(REFERRAL, people=(replace(CHILD, given_names="a" * 201),)), "people.0.given_names"),
        (replace(REFERRAL, referrer=NewReferrer(name="two\nlines")), "referrer.name"),
        (replace(REFERRAL, households=(NewHousehold("h1", ("p9",)),)), "households.0"),
        (replace(REFERRAL, households=(NewHousehold("h1", ("p1",), ("a\u2066b",)),)), "households.0.address"),
        (replace(REFERRAL, kind=ReferralKind.SUPPORT), "consent"),
        (replace(REFERRAL, consent_by=("p9",)), "consent"),
        (replace(REFERRAL, parents_told=False), "parents_told"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(wrong: NewReferral, field: str) -> None:
    assert fields(wrong) == [field]


def test_an_unborn_child_has_an_expected_date_ahead() -> None:
    unborn = NewPerson("p2", PersonRole.SUBJECT, birth_accuracy=BirthAccuracy.EXPECTED, birth=date(2026, 6, 1))
    assert fields(replace(REFERRAL, people=(CHILD, unborn))) == []
    born = replace(unborn, birth=date(2026, 1, 1))
    assert fields(replace(REFERRAL, people=(CHILD, born))) == ["people.1.birth"]


def test_100_000_characters_are_kept() -> None:
    assert check_referral(replace(REFERRAL, concern="ü" * 100_000), NOW) == ()
