"""What of it stands today, what was before, and how a name is written."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from mashdesk.domain.codes import BirthAccuracy, RelationshipKind
from mashdesk.domain.names import full_name, name_of
from mashdesk.domain.people_said import (
    ContactChannel,
    ContactSafety,
    NameKind,
    Need,
    NeedKind,
    NoContact,
    OrderKind,
    OtherName,
    PeopleSaid,
    Relation,
    Residence,
    ResponsibilityGround,
    StaffWarning,
    WarningKind,
    WayToReach,
    earlier,
    standing,
)

ADA, BEN, HOME = UUID(int=1), UUID(int=2), UUID(int=3)
AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def _said(number: int, corrects: int | None = None, *, ended: bool = False) -> dict[str, Any]:
    before = UUID(int=corrects) if corrects else None
    return {"id": UUID(int=number), "corrects": before, "why": "Why" if corrects else "", "ended": ended, "by": "Sam",
            "at": AT}  # fmt: skip


def warning(number: int, review: date = TODAY, corrects: int | None = None, *, ended: bool = False) -> StaffWarning:
    return StaffWarning(
        **_said(number, corrects, ended=ended), person=None, household=HOME, kind=WarningKind.DOG, words="A dog",
        said_by="Health", since=TODAY, review=review, told=True, why_not_told="",
    )  # fmt: skip


def order(number: int, since: date | None = None, until: date | None = None) -> NoContact:
    return NoContact(
        **_said(number), person=ADA, protects=(BEN,), kind=OrderKind.BAIL, since=since, until=until, source="Police",
        conditions="",
    )  # fmt: skip


def reach(number: int, safe: ContactSafety) -> WayToReach:
    return WayToReach(
        **_said(number), person=ADA, channel=ContactChannel.PHONE, detail=str(number), safe=safe, safety="x",
        said_by="Sam", restricted=False,
    )  # fmt: skip


def test_what_was_corrected_or_ended_stands_no_more_and_is_kept_as_it_was() -> None:
    first, second, over = warning(11), warning(12, corrects=11), warning(13, corrects=12, ended=True)
    other = warning(14)
    assert standing((first, second)) == (second,)
    assert earlier((first, second)) == (first,)
    assert standing((first, second, over, other)) == (other,)
    assert earlier((first, second, over, other)) == (first, second)


@pytest.mark.parametrize(
    ("since", "until", "stands"),
    [
        (None, None, True),
        (date(2026, 11, 21), date(2026, 11, 21), True),
        (date(2026, 11, 22), None, False),
        (None, date(2026, 11, 20), False),
    ],
)
def test_an_order_stands_from_its_first_day_to_its_last(since: date | None, until: date | None, stands: bool) -> None:
    one = order(11, since, until)
    said = PeopleSaid(orders=(one,))
    assert said.orders_standing(TODAY) == ((one,) if stands else ())
    assert said.kept_away(ADA, TODAY) == ((one,) if stands else ())
    assert said.kept_away(BEN, TODAY) == ()
    assert said.orders_about(ADA) == said.orders_about(BEN) == (one,)
    assert said.orders_about(HOME) == ()


def test_a_review_is_overdue_from_the_day_after() -> None:
    assert [warning(11, date(2026, 11, day)).is_overdue(TODAY) for day in (20, 21, 22)] == [True, False, False]
    said = PeopleSaid(warnings=(warning(11, date(2027, 1, 1)), warning(12, date(2026, 12, 1))))
    assert [one.id.int for one in said.warnings_standing()] == [12, 11]
    assert said.warnings_of(HOME) == said.warnings_standing()
    assert said.warnings_of(ADA) == ()


def test_what_is_not_safe_stands_first() -> None:
    every = tuple(reach(number, safe) for number, safe in enumerate(
        (ContactSafety.SAFE, ContactSafety.UNKNOWN, ContactSafety.NOT_SAFE), 11))  # fmt: skip
    assert [one.id.int for one in PeopleSaid(contacts=every).contacts_of(ADA)] == [13, 12, 11]
    assert PeopleSaid(contacts=every).contacts_of(BEN) == ()


@pytest.mark.parametrize(
    ("given", "family", "first", "name"),
    [
        ("Ada", "Rowe", False, "Ada Rowe"),
        ("Thị Ánh", "Đặng", True, "Đặng Thị Ánh"),
        ("Suharto", "", True, "Suharto"),
        (" ", "Ng", False, "Ng"),
        ("", "", False, ""),
    ],
)
def test_a_name_is_written_in_its_own_order_and_one_alone_is_whole(
    given: str, family: str, first: bool, name: str
) -> None:
    assert full_name(given, family, family_first=first) == name
    told = OtherName(
        **_said(11), person=ADA, kind=NameKind.ALIAS, family_name=family, given_names=given, family_first=first,
        since=None, until=None, restricted=False,
    )  # fmt: skip
    assert told.name == name
    assert PeopleSaid(names=(told,)).find(told.id) is told


def test_whoever_has_no_name_is_called_by_what_is_known() -> None:
    assert name_of("", "", "Bo", BirthAccuracy.KNOWN) == "Bo"
    assert name_of("", "", "", BirthAccuracy.EXPECTED) == "Unborn baby"
    assert name_of("", "", "", BirthAccuracy.UNKNOWN) == "Name not known"


@pytest.mark.parametrize(
    ("since", "until", "lives"),
    [
        (None, None, True),
        (TODAY, None, True),
        (date(2026, 11, 22), None, False),
        (None, date(2026, 11, 22), True),
        (None, TODAY, False),
        (date(2026, 11, 1), date(2026, 11, 20), False),
    ],
)
def test_somebody_lives_in_a_home_until_the_day_on_which_they_move_out(
    since: date | None, until: date | None, lives: bool
) -> None:
    one = Residence(**_said(11), person=ADA, household=HOME, since=since, until=until, said_by="Sam")
    assert one.stands(TODAY) is lives
    over = Residence(**_said(12, 11, ended=True), person=ADA, household=HOME, since=since, until=until, said_by="Sam")
    assert over.stands(TODAY) is False
    said = PeopleSaid(residences=(one,))
    assert (said.residences_of(ADA), said.residences_of(BEN), said.find(one.id)) == ((one,), (), one)
    assert PeopleSaid(residences=(one, over)).residences_of(ADA) == ()


def test_what_somebody_needs_and_is_to_others_is_found_as_it_stands() -> None:
    first = Need(**_said(11), person=ADA, kind=NeedKind.LANGUAGE, words="Polish", said_by="Sam")
    second = Need(**_said(12, 11), person=ADA, kind=NeedKind.LANGUAGE, words="Kashubian", said_by="Sam")
    tie = Relation(
        **_said(13), person=ADA, to=BEN, kind=RelationshipKind.MOTHER, parental_responsibility=True,
        ground=ResponsibilityGround.BIRTH_MOTHER, since=None, until=None, said_by="Sam", holds=True,
    )  # fmt: skip
    said = PeopleSaid(needs=(first, second), relations=(tie,))
    assert (said.needs_of(ADA), said.needs_of(BEN)) == ((second,), ())
    assert (said.relations_of(ADA), said.relations_of(BEN)) == ((tie,), ())
    assert [said.find(one.id) for one in (first, tie)] == [first, tie]


def test_a_need_says_enough_or_has_to_say_which() -> None:
    plain = {NeedKind.EASY_READ, NeedKind.LARGE_PRINT, NeedKind.HEARING, NeedKind.SIGHT}
    assert {kind for kind in NeedKind if kind.says_enough} == plain
