"""The family's picture: everybody once, nobody upon somebody else, each line between its people, the same in words."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.codes import BirthAccuracy, PersonRole, Sex
from mashdesk.domain.genogram.generations import generations
from mashdesk.domain.genogram.grid import grid
from mashdesk.domain.genogram.picture import family_picture
from mashdesk.domain.genogram.shapes import Box, FamilyPicture, Point, Shape, Tie, TieKind
from mashdesk.domain.genogram.words import DIED, NO_HOME, NOT_HOUSED, NOT_TOLD, WITHHELD, described, names_apart
from mashdesk.domain.snapshots import Address, EnquirySheet
from tests.invented_family import ADA, BEN, ISLA, ROWAN, TODAY, K, family, hales, home, is_a, large_family, somebody


@st.composite
def families(draw: st.DrawFn) -> EnquirySheet:
    count = draw(st.integers(1, 15))
    dates = st.none() | st.dates(date(1930, 1, 1), date(2026, 3, 1))
    people = [
        somebody(
            number,
            draw(st.sampled_from(("Ada", "Rowan", "Isla", "Noor", ""))),
            draw(st.sampled_from(PersonRole)),
            sex=draw(st.sampled_from(Sex)),
            birth=draw(dates),
            birth_accuracy=draw(st.sampled_from(BirthAccuracy)),
            died=draw(dates),
        )
        for number in range(1, count + 1)
    ]
    one = st.integers(1, count)
    pr = st.sampled_from((True, False, None))
    relations = draw(st.lists(st.builds(is_a, one, st.sampled_from(K), one, pr), max_size=30))
    homes = [home(100 + at, *draw(st.sets(one, max_size=8))) for at in range(draw(st.integers(0, 4)))]
    return family(people, [each for each in relations if each.person != each.to], homes)


WIDTHS = st.integers(1, 9)


@given(families(), WIDTHS)
def test_everybody_stands_once_and_nobody_upon_somebody_else(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    assert [sign.person for sign in picture.signs] == [one.id for one in told.people]
    assert not any(one.cell.overlaps(other.cell) for one, other in combinations(picture.signs, 2))
    for sign in picture.signs:
        assert inside(sign.mark, sign.cell)
        assert inside(sign.words, sign.cell)
        assert not sign.mark.overlaps(sign.words)


@given(families(), WIDTHS)
def test_homes_stand_apart_and_hold_their_own_people_and_no_others(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    assert not any(one.box.overlaps(other.box) for one, other in combinations(picture.homes, 2))
    assert {one.household for one in picture.homes} - {None} == {one.id for one in told.households}
    people = {one.id: set(one.people) for one in told.households}
    for place in picture.homes:
        standing = {sign.person for sign in picture.signs if place.box.overlaps(sign.cell)}
        housed = people.get(place.household, set()) if place.household else set()
        assert standing <= housed if place.household else not standing & set().union(*people.values())
        assert not any(place.words.overlaps(sign.cell) for sign in picture.signs)
        assert inside(place.words, place.box)


@given(families(), WIDTHS)
def test_all_of_it_lies_in_the_picture(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    whole = Box(0, 0, picture.width, picture.height)
    assert all(inside(one.box, whole) for one in picture.homes)
    assert all(inside(one.cell, whole) for one in picture.signs)
    assert all(whole.holds(point) for tie in picture.ties for point in tie.points)


@given(families(), WIDTHS)
def test_a_line_ends_at_its_people_and_goes_past_everybody_else(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    for tie in picture.ties:
        assert picture.sign(tie.person).mark.holds(tie.points[0])
        assert picture.sign(tie.to).mark.holds(tie.points[-1])
        others = [sign for sign in picture.signs if sign.person not in (tie.person, tie.to)]
        for one, other in pieces(tie):
            assert one[0] == other[0] or one[1] == other[1], "lines run straight"
            assert not any(crossed(one, other, sign.mark) for sign in others)
            assert not any(crossed(one, other, sign.words) for sign in picture.signs)


@given(families(), WIDTHS)
def test_lines_of_two_families_never_lie_upon_each_other_between_the_rows(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    along: dict[float, set[tuple[TieKind, frozenset[UUID]]]] = {}
    parents: dict[tuple[TieKind, UUID], frozenset[UUID]] = {}
    for tie in picture.ties:
        parents[tie.kind, tie.to] = parents.get((tie.kind, tie.to), frozenset()) | {tie.person}
    for tie in picture.ties:
        directed = tie.kind in (TieKind.PARENT, TieKind.CARING)
        group = parents[tie.kind, tie.to] if directed else frozenset((tie.person, tie.to))
        for one, other in pieces(tie):
            if one[1] == other[1]:
                along.setdefault(one[1], set()).add((tie.kind, group))
    assert all(len(groups) == 1 for groups in along.values())


@given(families())
def test_each_relation_is_found_in_the_words_of_both(told: EnquirySheet) -> None:
    names = names_apart(told.people)
    said = {one.person: one.read_aloud for one in described(told, TODAY)}
    assert len(set(names.values())) == len(names), "two people of one name are told apart"
    for one in told.relationships:
        word = "how is not known" if one.kind is K.UNKNOWN else one.kind.words.lower()
        for person_, other in ((one.person, one.to), (one.to, one.person)):
            assert names[other] in said[person_]
            assert word in said[person_].lower()


@given(families(), WIDTHS)
def test_each_relation_has_its_line_or_hangs_from_the_same_parent(told: EnquirySheet, across: int) -> None:
    picture = family_picture(told, TODAY, across)
    drawn = {frozenset((tie.person, tie.to)) for tie in picture.ties}
    parents = {tie.to: set[UUID]() for tie in picture.ties}
    for tie in picture.ties:
        if tie.kind is TieKind.PARENT:
            parents[tie.to].add(tie.person)
    for one in told.relationships:
        common = parents.get(one.person, set()) & parents.get(one.to, set())
        assert frozenset((one.person, one.to)) in drawn or common


@given(families(), WIDTHS)
def test_a_picture_is_no_wider_than_was_asked_for(told: EnquirySheet, across: int) -> None:
    placed = grid(told, across)
    assert all(sum(column.across for column in band) <= across for band in placed.bands)


def drawn(told: EnquirySheet) -> FamilyPicture:
    return family_picture(told, TODAY, 6)


def test_the_signs_say_who_it_is() -> None:
    signs = {sign.person.int: sign for sign in drawn(hales()).signs}
    assert [signs[one].shape for one in (ADA, ROWAN, ISLA, 6)] == [
        Shape.CIRCLE, Shape.SQUARE, Shape.TRIANGLE, Shape.DIAMOND,
    ]  # fmt: skip
    assert [one for one, sign in signs.items() if sign.concerned] == [ROWAN, ISLA]
    assert [one for one, sign in signs.items() if sign.died] == [5]
    assert signs[ADA].facts == ("35", "PR: Rowan")
    assert signs[ROWAN].facts == ("6", "also home 2")
    assert signs[ISLA].facts == ("due 1 Jun 2026",)
    assert signs[5].facts == ("died aged 70",)


def test_generations_stand_above_each_other_and_relatives_by_what_they_are() -> None:
    assert {one.int: stands for one, stands in generations(hales()).items()} == {
        ADA: -1, ROWAN: 0, ISLA: 0, BEN: -1, 5: -2, 6: -1,
    }  # fmt: skip
    signs = {sign.person.int: sign.cell.top for sign in drawn(hales()).signs}
    assert signs[ADA] == signs[BEN] < signs[ROWAN] == signs[ISLA]


@pytest.mark.parametrize(
    ("role", "born", "stands"),
    [
        (PersonRole.OTHER_ADULT, None, -1),
        (PersonRole.PARENT, None, -1),
        (PersonRole.OTHER_CHILD, None, 0),
        (PersonRole.SIBLING, None, 0),
        (PersonRole.OTHER_ADULT, date(1950, 1, 1), -2),
        (PersonRole.OTHER_ADULT, date(1990, 1, 1), -1),
        (PersonRole.OTHER_ADULT, date(2015, 1, 1), 0),
        (PersonRole.OTHER_CHILD, date(2024, 1, 1), 0),
    ],
)
def test_who_is_related_to_nobody_stands_by_age_and_by_why_they_are_named(
    role: PersonRole, born: date | None, stands: int
) -> None:
    child = somebody(1, "Rowan", PersonRole.SUBJECT, birth=date(2019, 5, 1))
    told = family((child, somebody(2, "Kit", role, birth=born)))
    assert generations(told)[UUID(int=2)] == stands


def test_a_mother_counts_more_than_an_aunt() -> None:
    """What is told wrongly of somebody far does not move somebody near."""
    people = [
        somebody(number, "Kit", PersonRole.SUBJECT if number == 1 else PersonRole.OTHER_ADULT) for number in (1, 2)
    ]
    told = family(people, (is_a(2, K.GRANDMOTHER, 1), is_a(2, K.MOTHER, 1)))
    assert generations(told)[UUID(int=2)] == -1


def test_lines_are_of_the_kind_of_what_they_stand_for() -> None:
    ties = {(tie.person.int, tie.to.int): tie.kind for tie in drawn(hales()).ties}
    assert ties == {
        (ADA, ROWAN): TieKind.PARENT, (ADA, ISLA): TieKind.PARENT, (BEN, ROWAN): TieKind.PARENT,
        (BEN, ADA): TieKind.FORMER, (5, ROWAN): TieKind.OTHER, (6, ISLA): TieKind.CARING,
    }  # fmt: skip


def test_the_same_said_from_both_sides_is_one_line() -> None:
    people = [somebody(number, "Kit") for number in (1, 2)]
    told = family(people, (is_a(1, K.PARTNER, 2), is_a(2, K.PARTNER, 1), is_a(1, K.SPOUSE, 2)))
    assert len(drawn(told).ties) == 1


def test_no_address_that_is_held_back_or_confidential_is_in_picture_or_words() -> None:
    secret = Address(UUID(int=9), UUID(int=102), ("2 Hidden Lane",), "QQ9 9ZZ", confidential=True)
    for address, withheld in ((None, True), (secret, False), (secret, True)):
        told = replace(hales(), households=(home(101, ADA), home(102, BEN, address=address, withheld=withheld)))
        picture = drawn(told)
        assert [(one.address, one.withheld) for one in picture.homes[:2]] == [
            ("101 Mill Lane, QQ1 1AA", False), (WITHHELD, True),
        ]  # fmt: skip
        said = " ".join(one.read_aloud for one in described(told, TODAY))
        assert WITHHELD in said
        assert "Hidden" not in said + repr(picture)


def test_a_home_of_which_nobody_told_the_address_and_people_without_a_home_say_so() -> None:
    told = replace(hales(), households=(home(101, ADA, address=None),))
    homes = drawn(told).homes
    assert [(one.title, one.address) for one in homes] == [("Household 1", NOT_TOLD), (NOT_HOUSED, "")]
    said = {one.person.int: one.told for one in described(told, TODAY)}
    assert "Lives in household 1 (Nobody told the address)" in said[ADA]
    assert NO_HOME in said[BEN]
    assert NO_HOME not in said[5], "who died lives nowhere, and nobody need tell where"


def test_a_person_in_words() -> None:
    said = {one.person.int: one.read_aloud for one in described(hales(), TODAY)}
    assert said[ROWAN] == (
        "Rowan Hale. The one whom it is about. Aged 6. "
        "Lives in household 1 (101 Mill Lane, QQ1 1AA) and in household 2 (Address withheld). "
        "Ada Hale: mother, with parental responsibility. Ben Hale: father. Brother of Hale. Ruth Hale: grandmother."
    )
    assert "Died aged 70. Died 1 Jan 2020" in said[5]
    assert "Unborn, expected 1 Jun 2026" in said[ISLA]


def test_people_of_one_name_are_told_apart_by_birth_and_else_by_number() -> None:
    born = date(1990, 5, 1)
    people = (somebody(1, "Ada", birth=born), somebody(2, "Ada"), somebody(3, "Ada"), somebody(4, "Ben", birth=born))
    assert list(names_apart(people).values()) == [
        "Ada Hale (born 1 May 1990)",
        "Ada Hale (1)",
        "Ada Hale (2)",
        "Ben Hale",
    ]
    twins = (somebody(1, "Ada", birth=born), somebody(2, "Ada", birth=born))
    assert list(names_apart(twins).values()) == ["Ada Hale (born 1 May 1990) (1)", "Ada Hale (born 1 May 1990) (2)"]


def test_a_couple_stands_side_by_side_and_children_by_age() -> None:
    people = (
        somebody(1, "Ada", PersonRole.PARENT, birth=date(1990, 1, 1)), somebody(2, "Kit", birth=date(1991, 1, 1)),
        somebody(3, "Ben", PersonRole.PARENT, birth=date(1995, 1, 1)),
        somebody(4, "Isla", PersonRole.SUBJECT, birth=date(2020, 1, 1)),
        somebody(5, "Rowan", PersonRole.SUBJECT, birth=date(2018, 1, 1)),
    )  # fmt: skip
    told = family(people, (is_a(3, K.PARTNER, 1), is_a(1, K.MOTHER, 4)), (home(101, 1, 2, 3, 4, 5),))
    left = {sign.person.int: sign.cell.left for sign in drawn(told).signs}
    assert left[1] < left[3] < left[2]
    assert left[5] < left[4]


def test_a_large_family_is_readable_on_a_small_screen() -> None:
    """Fifteen people, four households, three generations: four side by side, and not endlessly high."""
    picture = family_picture(large_family(), TODAY, 4)
    assert len(picture.signs) == 15
    assert {one.title for one in picture.homes} == {*(f"Household {at}" for at in range(1, 5)), DIED}
    assert picture.width < 4 * 190
    assert picture.height < 1200


def inside(box: Box, whole: Box) -> bool:
    across = whole.left <= box.left and box.right <= whole.right + 1e-6
    return across and whole.top <= box.top and box.bottom <= whole.bottom + 1e-6


def pieces(tie: Tie) -> list[tuple[Point, Point]]:
    return list(zip(tie.points, tie.points[1:], strict=False))


def crossed(one: Point, other: Point, box: Box) -> bool:
    (left, right), (top, bottom) = (sorted(pair) for pair in zip(one, other, strict=True))
    return left < box.right and right > box.left and top < box.bottom and bottom > box.top
