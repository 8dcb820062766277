"""What a picture of a family is drawn from: a sheet has it, and so has a paper that holds no more than that."""

from dataclasses import dataclass
from typing import Protocol

from mashdesk.domain.codes import PersonRole
from mashdesk.domain.snapshots import Household, Person, Relationship


class Family(Protocol):
    """Those named on an enquiry, what they are to each other today, and who lives with whom today."""

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody, those who are merged as one."""
        ...

    @property
    def subjects(self) -> tuple[Person, ...]:
        """Whom it is about."""
        ...

    @property
    def relationships(self) -> tuple[Relationship, ...]:
        """What holds today."""
        ...

    @property
    def households(self) -> tuple[Household, ...]:
        """The homes, each with its address as far as the reader may know it."""
        ...


@dataclass(frozen=True)
class FamilyNamed:
    """The same read by itself."""

    people: tuple[Person, ...]
    relationships: tuple[Relationship, ...]
    households: tuple[Household, ...]

    @property
    def subjects(self) -> tuple[Person, ...]:
        """Whom it is about."""
        return tuple(person for person in self.people if person.role is PersonRole.SUBJECT)
