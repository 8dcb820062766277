"""What is missing of what is said of people: everything at once, each beside its field."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from mashdesk.domain.codes import RelationshipKind, Sex
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    Need,
    NeedKind,
    OrderKind,
    ResponsibilityGround,
    StaffWarning,
    WarningKind,
)
from mashdesk.domain.refusals import Problem
from mashdesk.services.people_checks import (
    check_change,
    check_contact,
    check_name,
    check_need,
    check_order,
    check_relation,
    check_residence,
    check_warning,
)
from mashdesk.services.people_said import (
    ChangePerson,
    Correction,
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayRelation,
    SayResidence,
    SayWarning,
)

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
ADA, BEN = uuid4(), uuid4()
NAME = SayName(uuid4(), ADA, NameKind.ALIAS, "Ada")
PHONE = SayContact(
    uuid4(), ADA, ContactChannel.PHONE, "01632 960 123", ContactSafety.NOT_SAFE, "Overheard", "The school"
)
ORDER = SayOrder(uuid4(), ADA, (BEN,), OrderKind.BAIL, "The police")
DOG = SayWarning(uuid4(), ADA, None, WarningKind.DOG, "A dog", "Health", TODAY, TODAY, told=True)
NEED = SayNeed(uuid4(), ADA, NeedKind.LANGUAGE, "Polish", "The school")
HOME = SayResidence(uuid4(), ADA, uuid4(), "The school")
TIE = SayRelation(
    uuid4(), ADA, BEN, RelationshipKind.MOTHER, "The school", parental_responsibility=True,
    ground=ResponsibilityGround.BIRTH_MOTHER,
)  # fmt: skip
BORN = ChangePerson(uuid4(), ADA, ChangeStep.BORN, TODAY, sex=Sex.FEMALE)
NAMED = ChangePerson(uuid4(), ADA, ChangeStep.NAMED, None, "Ada", note="Deed poll")


def fields(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.field for problem in problems]


def test_what_is_whole_has_no_problem() -> None:
    every = (check_name(NAME), check_contact(PHONE), check_order(ORDER), check_warning(DOG, TODAY),
             check_change(BORN, TODAY), check_change(NAMED, TODAY))  # fmt: skip
    assert every == ((),) * 6


def test_a_name_needs_one_name_a_kind_and_days_in_order() -> None:
    assert fields(check_name(replace(NAME, kind=None, given_names=" "))) == ["kind", "given_names"]
    assert check_name(replace(NAME, given_names="", family_name="Rowe")) == ()
    assert fields(check_name(replace(NAME, since=TODAY, until=TODAY - DAY))) == ["until"]
    assert check_name(replace(NAME, since=TODAY, until=TODAY)) == ()


@pytest.mark.parametrize(
    ("channel", "detail", "right"),
    [
        (ContactChannel.PHONE, "101", True),
        (ContactChannel.PHONE, "+44 7700 900123", True),
        (ContactChannel.PHONE, "her sister", False),
        (ContactChannel.PHONE, "ext 12", False),
        (ContactChannel.EMAIL, "ada@example.org", True),
        (ContactChannel.EMAIL, "ada at example", False),
        (ContactChannel.OTHER, "by way of the school", True),
        (ContactChannel.OTHER, " ", False),
    ],
)
def test_a_number_has_figures_and_an_e_mail_address_its_sign(channel: ContactChannel, detail: str, right: bool) -> None:
    assert fields(check_contact(replace(PHONE, channel=channel, detail=detail))) == ([] if right else ["detail"])


def test_what_is_not_safe_says_why_and_who_said_so() -> None:
    assert fields(check_contact(replace(PHONE, safety="", said_by=" "))) == ["safety", "said_by"]
    assert fields(check_contact(replace(PHONE, safe=ContactSafety.SAFE, safety="", said_by=""))) == ["said_by"]
    assert check_contact(replace(PHONE, safe=ContactSafety.UNKNOWN, safety="", said_by="")) == ()
    assert fields(check_contact(replace(PHONE, safe=None, said_by=""))) == ["safe"]


def test_an_order_keeps_somebody_away_from_somebody_else() -> None:
    nothing = replace(ORDER, protects=(), kind=None, source=" ")
    assert fields(check_order(nothing)) == ["protects", "kind", "source"]
    assert fields(check_order(replace(ORDER, protects=(BEN, ADA)))) == ["protects"]
    assert fields(check_order(replace(ORDER, since=TODAY, until=TODAY - DAY))) == ["until"]


def test_a_warning_says_what_until_when_and_whether_they_know() -> None:
    nothing = SayWarning(uuid4(), None, None, None, "", "", None, None, None)
    told = ["about", "kind", "words", "said_by", "since", "review", "told"]
    assert fields(check_warning(nothing, TODAY)) == told
    assert fields(check_warning(replace(DOG, told=False), TODAY)) == ["why_not_told"]
    assert fields(check_warning(replace(DOG, since=TODAY + DAY), TODAY)) == ["since"]
    for review, right in ((TODAY - DAY, False), (TODAY, True), (TODAY + 366 * DAY, True), (TODAY + 367 * DAY, False)):
        assert fields(check_warning(replace(DOG, review=review), TODAY)) == ([] if right else ["review"])


def test_a_correction_says_why_and_may_leave_a_review_that_has_gone_by() -> None:
    before = StaffWarning(
        UUID(int=1), None, "", False, "Sam", datetime(2026, 1, 1, tzinfo=UTC), ADA, None, WarningKind.DOG, "A dog",
        "Health", TODAY - 90 * DAY, TODAY - DAY, True, "",
    )  # fmt: skip
    again = replace(DOG, review=TODAY - DAY, correction=Correction(before, ""))
    assert fields(check_warning(again, TODAY)) == ["why"]
    assert fields(check_warning(replace(again, review=TODAY - 2 * DAY), TODAY)) == ["review", "why"]


def test_what_became_of_somebody_has_a_day_that_was() -> None:
    assert fields(check_change(replace(BORN, happened=None, sex=None), TODAY)) == ["happened", "sex"]
    assert fields(check_change(replace(BORN, happened=TODAY + DAY), TODAY)) == ["happened"]
    assert fields(check_change(replace(NAMED, given_names=" ", note=" "), TODAY)) == ["given_names", "note"]
    nameless = replace(NAMED, given_names="")
    assert check_change(replace(nameless, family_name="Rowe"), TODAY) == ()
    assert check_change(replace(nameless, known_as="Bo"), TODAY) == ()


def test_a_need_says_whose_which_and_who_said_so() -> None:
    assert check_need(NEED) == ()
    empty = replace(NEED, person=None, kind=None, said_by=" ")
    assert fields(check_need(empty)) == ["person", "kind", "said_by"]
    for kind in NeedKind:
        assert fields(check_need(replace(NEED, kind=kind, words=" "))) == ([] if kind.says_enough else ["words"])


def test_a_home_is_named_already_or_has_an_address_and_a_postcode_that_can_be_one() -> None:
    assert check_residence(HOME) == ()
    typed = replace(HOME, household=None)
    assert fields(check_residence(replace(typed, person=None, said_by=""))) == ["person", "address", "said_by"]
    for code, right in (("", True), ("nn1 1aa", True), ("NN1 1CA", False), ("nowhere", False)):
        told = replace(typed, address="1 Invented Row", postcode=code)
        assert (code, fields(check_residence(told))) == (code, [] if right else ["postcode"])
    assert fields(check_residence(replace(HOME, since=TODAY, until=TODAY - DAY))) == ["until"]


def test_a_tie_is_to_somebody_else_and_a_ground_is_one_of_responsibility() -> None:
    assert check_relation(TIE) == ()
    assert fields(check_relation(replace(TIE, to=None, kind=None, said_by=""))) == ["to", "kind", "said_by"]
    assert fields(check_relation(replace(TIE, to=ADA))) == ["to"]
    for has in (None, False):
        assert fields(check_relation(replace(TIE, parental_responsibility=has))) == ["ground"]
        assert check_relation(replace(TIE, parental_responsibility=has, ground=None)) == ()
    assert fields(check_relation(replace(TIE, since=TODAY, until=TODAY - DAY))) == ["until"]


def test_a_correction_says_why() -> None:
    before = Need(
        id=uuid4(), corrects=None, why="", ended=False, by="Sam", at=datetime(2026, 11, 1, tzinfo=UTC), person=ADA,
        kind=NeedKind.SIGHT, words="", said_by="Sam",
    )  # fmt: skip
    for why, missing in (("", ["why"]), ("Misheard", [])):
        correction = Correction(before, why)
        assert fields(check_need(replace(NEED, correction=correction))) == missing
        assert fields(check_residence(replace(HOME, correction=correction))) == missing
        assert fields(check_relation(replace(TIE, correction=correction))) == missing


def test_numbers_and_postcodes_can_be_right_and_say_why() -> None:
    numbers = ChangePerson(uuid4(), ADA, ChangeStep.NUMBERED, None, nhs_number="943 476 5919", upn="H801200001001",
                           note="The school")  # fmt: skip
    assert check_change(numbers, TODAY) == ()
    assert check_change(replace(numbers, nhs_number="", upn=" "), TODAY) == ()
    wrong = replace(numbers, nhs_number="943 476 5918", upn="H801200001002", note=" ")
    assert fields(check_change(wrong, TODAY)) == ["nhs_number", "upn", "note"]
    place = ChangePerson(uuid4(), ADA, ChangeStep.POSTCODE, None, household=BEN, postcode="nn1 1aa", note="The school")
    assert check_change(place, TODAY) == ()
    assert fields(check_change(replace(place, household=None, postcode="", note=""), TODAY)) == [
        "household", "postcode", "note",
    ]  # fmt: skip
