"""The picture in words: who each person is, where they live and what they are to whom; no line says more.

It draws on what its reader was given and on nothing else. A confidential address is in neither, whoever reads: who may
know it reads it among the people, and a picture lies open on a table.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mashdesk.domain.ages import age_words
from mashdesk.domain.calendar import day_words
from mashdesk.domain.codes import BirthAccuracy, PersonRole, RelationshipKind
from mashdesk.domain.genogram.family import Family
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import Household, Person, Relationship

WITHHELD = "Address withheld"
NOT_TOLD = "Nobody told the address"
NO_HOME = "Nobody told where they live"
NOT_HOUSED, DIED = "Home not told", "Died"
"""Over those without a home, as short as a column of the picture wants it."""
CONCERNED = "whom it is about"


@dataclass(frozen=True)
class PersonWords:
    """A person of the picture in words: the name, by which nobody else here goes, and a sentence for each fact."""

    person: UUID
    name: str
    told: tuple[str, ...]

    @property
    def read_aloud(self) -> str:
        """All of it as one text."""
        return ". ".join((self.name, *self.told)) + "."


def described(family: Family, today: date) -> tuple[PersonWords, ...]:
    """Everybody of the picture, in the order in which they are named."""
    names = {one: isolated(name) for one, name in names_apart(family.people).items()}
    return tuple(
        PersonWords(person.id, names[person.id], tuple(_told(person, names, family, today))) for person in family.people
    )


def names_apart(people: Iterable[Person]) -> dict[UUID, str]:
    """Each person's name; two of the same name are told apart by birth, and else by number."""
    told = {person.id: _name(person) for person in people}
    several = Counter(told.values())
    longer = {person.id: _with_birth(person, told[person.id]) for person in people}
    told = {one: longer[one] if several[name] > 1 else name for one, name in told.items()}
    several, counted = Counter(told.values()), Counter[str]()
    for one, name in told.items():
        if several[name] > 1:
            counted[name] += 1
            told[one] = f"{name} ({counted[name]})"
    return told


def home_title(home: Household, family: Family) -> str:
    """Such as "Household 2", as the people's part numbers them."""
    return f"Household {[one.id for one in family.households].index(home.id) + 1}"


def home_address(home: Household) -> str:
    """The address, or why there is none."""
    if home.withheld or (home.address and home.address.confidential):
        return WITHHELD
    if home.address is None:
        return NOT_TOLD
    return ", ".join(part for part in (*home.address.lines, home.address.postcode) if part.strip())


def homes_of(person: UUID, family: Family) -> tuple[Household, ...]:
    """Every home in which they live today."""
    return tuple(home for home in family.households if person in home.people)


def age_of(person: Person, today: date) -> str:
    """Such as "6", "due 3 Feb 2027" or "died aged 40", short enough for a sign."""
    if person.birth_accuracy is BirthAccuracy.EXPECTED:
        return f"due {day_words(person.birth)}" if person.birth else "unborn"
    return age_words(person.birth_accuracy, person.birth, today, person.died)


def relation_told(one: Relationship, names: dict[UUID, str]) -> str:
    """Such as "mother of Rowan Hale, with parental responsibility"."""
    of = "is related to" if one.kind is RelationshipKind.UNKNOWN else f"{one.kind.words.lower()} of"
    how = ", how is not known" if one.kind is RelationshipKind.UNKNOWN else ""
    return f"{of} {names[one.to]}{how}{_responsibility(one)}"


def _told(person: Person, names: dict[UUID, str], family: Family, today: date) -> Iterator[str]:
    concerned = person.role is PersonRole.SUBJECT
    yield person.role.words if not concerned else f"The one {CONCERNED}"
    age = age_words(person.birth_accuracy, person.birth, today, person.died)
    yield f"Aged {age}" if age[:1].isdigit() or age.startswith("about") else _sentence(age)
    if person.died:
        yield f"Died {day_words(person.died)}"
    if not person.died or homes_of(person.id, family):
        yield _lives(person, family)
    for one in family.relationships:
        if one.to in names and one.person in names:
            if one.person == person.id:
                yield _sentence(relation_told(one, names))
            elif one.to == person.id:
                yield f"{names[one.person]}: {_turned(one)}{_responsibility(one)}"


def _turned(one: Relationship) -> str:
    return "related, how is not known" if one.kind is RelationshipKind.UNKNOWN else one.kind.words.lower()


def _lives(person: Person, family: Family) -> str:
    homes = [f"{home_title(home, family).lower()} ({home_address(home)})" for home in homes_of(person.id, family)]
    return f"Lives in {' and in '.join(homes)}" if homes else NO_HOME


def _responsibility(one: Relationship) -> str:
    said = {True: ", with parental responsibility", False: ", without parental responsibility", None: ""}
    return said[one.parental_responsibility]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _name(person: Person) -> str:
    return " ".join(person.name.split()) or "Name not known"


def _with_birth(person: Person, name: str) -> str:
    return f"{name} (born {day_words(person.birth)})" if person.birth and not _unborn(person) else name


def _unborn(person: Person) -> bool:
    return person.birth_accuracy is BirthAccuracy.EXPECTED
