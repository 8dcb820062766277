"""Finding a person among the enquiries that one may see: what a search answers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mashdesk.domain.codes import BirthAccuracy, Coded, EnquiryState, PersonRole, Rating
from mashdesk.domain.names import name_of

SHORTEST_TERM, LONGEST_TERM = 2, 100
"""Characters."""


class HowFound(Coded):
    """Why a person is a hit; the likeliest first."""

    REFERENCE = "reference", "reference"
    NHS_NUMBER = "nhs_number", "NHS number"
    BIRTH = "birth", "date of birth"
    POSTCODE = "postcode", "postcode"
    NAME = "name", "name"
    PART = "part", "part of the name"
    NEARBY = "nearby", "a name spelt like it"


@dataclass(frozen=True)
class PersonFound:
    """A person in one enquiry: who it is and the enquiry's worklist facts; the content is behind its opening."""

    enquiry: UUID
    reference: str
    state: EnquiryState
    rating: Rating
    person: UUID
    role: PersonRole
    family_name: str
    given_names: str
    known_as: str
    birth_accuracy: BirthAccuracy
    birth: date | None
    died: date | None
    how: HowFound
    family_first: bool

    @property
    def name(self) -> str:
        """The whole name as told, in the person's own order."""
        return name_of(
            self.given_names, self.family_name, self.known_as, self.birth_accuracy, family_first=self.family_first
        )


@dataclass(frozen=True)
class SearchAnswer:
    """What one search found. `ask_manager`: somebody on a restricted enquiry may fit; nothing else is said of them."""

    found: tuple[PersonFound, ...]
    ask_manager: bool
    more: bool
