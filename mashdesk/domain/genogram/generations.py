"""Which row of the picture somebody stands in: nought for the children concerned, less for those before them.

What people are to each other decides; who is related to nobody here stands by age and by why they are named.
"""

import heapq
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from mashdesk.domain.ages import months_on
from mashdesk.domain.codes import BirthAccuracy, PersonRole, RelationshipKind
from mashdesk.domain.genogram.family import Family
from mashdesk.domain.genogram.shapes import BY_BIRTH, CARING, COUPLES, SIBLINGS
from mashdesk.domain.snapshots import Person, Relationship

_K = RelationshipKind
_STEPS: dict[RelationshipKind, int] = {
    **dict.fromkeys(BY_BIRTH | CARING, -1),
    **dict.fromkeys(SIBLINGS | COUPLES | {_K.COUSIN}, 0),
    **dict.fromkeys({_K.AUNT, _K.UNCLE}, -1),
    **dict.fromkeys({_K.GRANDMOTHER, _K.GRANDFATHER}, -2),
}
"""How many generations the first person stands from the second; of other relationships none is known."""
_SURE = BY_BIRTH | SIBLINGS | COUPLES
_BY_ROLE = {PersonRole.PARENT: -1, PersonRole.OTHER_ADULT: -1}
_GENERATION = 17 * 12
"""Months apart from which people who are related to nobody count as of another generation."""

Near = dict[UUID, list[tuple[int, UUID, int]]]


def generations(family: Family) -> dict[UUID, int]:
    """The generation of everybody in the family."""
    near = _near(family)
    found: dict[UUID, int] = {}
    born = _births(family.subjects)
    for person in sorted(family.people, key=_first_asked):
        if person.id not in found:
            _spread(person.id, _by_itself(person, born), near, found)
    return found


def _near(family: Family) -> Near:
    near: Near = {person.id: [] for person in family.people}
    for relation, step in _steps(family.relationships):
        if relation.person in near and relation.to in near:
            cost = 1 if relation.kind in _SURE else 10  # a mother is nearer than an aunt
            near[relation.to].append((cost, relation.person, step))
            near[relation.person].append((cost, relation.to, -step))
    return near


def _steps(relations: Sequence[Relationship]) -> Iterator[tuple[Relationship, int]]:
    return ((one, _STEPS[one.kind]) for one in relations if one.kind in _STEPS)


def _spread(start: UUID, generation: int, near: Near, found: dict[UUID, int]) -> None:
    """From one person to all who are related to them, by what is nearest first."""
    order = list(near)
    waiting = [(0, 0, start, generation)]
    while waiting:
        far, _, person, stands = heapq.heappop(waiting)
        if person in found:
            continue
        found[person] = stands
        for cost, other, step in near[person]:
            heapq.heappush(waiting, (far + cost, order.index(other), other, stands + step))


def _first_asked(person: Person) -> int:
    """Whom it is about first: the others stand by them."""
    return 0 if person.role is PersonRole.SUBJECT else 1


def _by_itself(person: Person, subjects_born: date | None) -> int:
    known = person.birth_accuracy in (BirthAccuracy.KNOWN, BirthAccuracy.ESTIMATED)
    if person.role is PersonRole.SUBJECT or not (known and person.birth and subjects_born):
        return _BY_ROLE.get(person.role, 0)
    return -min(2, round(months_on(person.birth, subjects_born) / (_GENERATION * 1.6)))


def _births(people: Sequence[Person]) -> date | None:
    return min((person.birth for person in people if person.birth), default=None)
