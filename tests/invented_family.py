"""Invented families for the picture: a small one with everything that can be drawn, and a large one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from mashdesk.domain.codes import BirthAccuracy, PersonRole, RelationshipKind, Sex
from mashdesk.domain.snapshots import Address, EnquirySheet, Household, Person, Relationship
from tests.documents.invented_case import person, sheet

TODAY = date(2026, 3, 2)
K = RelationshipKind


def family(
    people: Sequence[Person], relations: Sequence[Relationship] = (), homes: Sequence[Household] = ()
) -> EnquirySheet:
    return sheet(people=tuple(people), relationships=tuple(relations), households=tuple(homes))


def somebody(number: int, given: str, role: PersonRole = PersonRole.OTHER_ADULT, **other: object) -> Person:
    return person(UUID(int=number), role, given, "Hale", **other)


def is_a(one: int, kind: RelationshipKind, other: int, pr: bool | None = None) -> Relationship:
    return Relationship(UUID(int=one), UUID(int=other), kind, pr)


def home(number: int, *people: int, **other: object) -> Household:
    lines = Address(UUID(int=number), UUID(int=number), (f"{number} Mill Lane",), "QQ1 1AA", confidential=False)
    return replace(Household(UUID(int=number), tuple(UUID(int=one) for one in people), lines), **other)  # type: ignore[arg-type]


ADA, ROWAN, ISLA, BEN = 1, 2, 3, 4


def hales() -> EnquirySheet:
    """A mother, a father who lives elsewhere, a boy in both homes, an unborn child, a grandmother who died."""
    people = (
        somebody(ADA, "Ada", PersonRole.PARENT, sex=Sex.FEMALE, birth=date(1990, 5, 1)),
        somebody(ROWAN, "Rowan", PersonRole.SUBJECT, sex=Sex.MALE, birth=date(2019, 5, 1)),
        somebody(ISLA, "", PersonRole.SUBJECT, birth_accuracy=BirthAccuracy.EXPECTED, birth=date(2026, 6, 1)),
        somebody(BEN, "Ben", PersonRole.PARENT, sex=Sex.MALE, birth_accuracy=BirthAccuracy.UNKNOWN),
        somebody(5, "Ruth", sex=Sex.FEMALE, birth=date(1950, 1, 1), died=date(2020, 1, 1)),
        somebody(6, "Kit", birth_accuracy=BirthAccuracy.UNKNOWN),
    )
    relations = (
        is_a(ADA, K.MOTHER, ROWAN, pr=True), is_a(ADA, K.MOTHER, ISLA), is_a(BEN, K.FATHER, ROWAN),
        is_a(BEN, K.FORMER_PARTNER, ADA), is_a(ROWAN, K.BROTHER, ISLA), is_a(5, K.GRANDMOTHER, ROWAN),
        is_a(6, K.PARENTS_PARTNER, ISLA),
    )  # fmt: skip
    return family(people, relations, (home(101, ADA, ROWAN, ISLA), home(102, BEN, ROWAN, withheld=True, address=None)))


def large_family() -> EnquirySheet:
    """Fifteen people in four households, three generations."""
    told = (
        ("Agnes", PersonRole.OTHER_ADULT, Sex.FEMALE, 1948), ("Walter", PersonRole.OTHER_ADULT, Sex.MALE, 1945),
        ("Mary", PersonRole.PARENT, Sex.FEMALE, 1986), ("Ben", PersonRole.PARENT, Sex.MALE, 1984),
        ("Joe", PersonRole.PARENT, Sex.MALE, 1990), ("Sal", PersonRole.OTHER_ADULT, Sex.FEMALE, 1979),
        ("Noor", PersonRole.OTHER_ADULT, Sex.FEMALE, 1988), ("Rowan", PersonRole.SUBJECT, Sex.MALE, 2015),
        ("Isla", PersonRole.SUBJECT, Sex.FEMALE, 2017), ("Ash", PersonRole.SUBJECT, Sex.UNKNOWN, 2019),
        ("Kit", PersonRole.SIBLING, Sex.MALE, 2021), ("Elm", PersonRole.OTHER_CHILD, Sex.FEMALE, 2012),
        ("Ivy", PersonRole.OTHER_CHILD, Sex.FEMALE, 2014), ("Max", PersonRole.OTHER_CHILD, Sex.MALE, 2023),
    )  # fmt: skip
    people = [
        somebody(number, given, role, sex=sex, birth=date(year, 4, number))
        for number, (given, role, sex, year) in enumerate(told, 1)
    ]
    due = {"birth": date(2026, 7, 1), "birth_accuracy": BirthAccuracy.EXPECTED}
    people.append(replace(somebody(15, "", PersonRole.SIBLING, **due), family_name=""))
    people[1] = replace(people[1], died=date(2021, 1, 9))
    by_mary = [is_a(3, K.MOTHER, child, pr=True) for child in (8, 9, 10, 11, 15)]
    by_fathers = [is_a(4, K.FATHER, 8, pr=True), is_a(4, K.FATHER, 9), is_a(5, K.FATHER, 11), is_a(5, K.FATHER, 15)]
    elders = [is_a(1, K.MOTHER, 3), is_a(2, K.FATHER, 3), is_a(1, K.MOTHER, 6), is_a(1, K.SPOUSE, 2)]
    couples = [is_a(4, K.FORMER_PARTNER, 3), is_a(5, K.PARTNER, 3), is_a(7, K.PARTNER, 4)]
    others = [
        is_a(5, K.STEP_PARENT, 8), is_a(6, K.AUNT, 8), is_a(6, K.MOTHER, 12), is_a(6, K.MOTHER, 13),
        is_a(7, K.MOTHER, 14), is_a(4, K.FATHER, 14), is_a(8, K.BROTHER, 9), is_a(8, K.HALF_SIBLING, 14),
    ]  # fmt: skip
    homes = (
        home(101, 3, 5, 8, 9, 10, 11, 15),
        home(102, 4, 7, 14, 8),
        home(103, 1),
        home(104, 6, 12, 13, address=None, withheld=True),
    )
    return family(people, (*by_mary, *by_fathers, *elders, *couples, *others), homes)
