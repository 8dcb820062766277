"""Who hears of the outcome beside the parents, as the hub's profile names them, and how far each has been told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.codes import LetterState


class Recipient(StrEnum):
    """A child (Dudley leaflet, D19), an adult whom it is about (D1), a professional who referred (Oxfordshire, O22)."""

    CHILD = "child"
    ADULT = "adult"
    REFERRER = "referrer"

    @property
    def words(self) -> str:
        """As the desk names them where they have no name."""
        return {"child": "A child", "adult": "The adult", "referrer": "Whoever referred"}[self.value]


class Hearing(StrEnum):
    """How somebody was told without a letter, or that they are not told."""

    CALL = "call"
    IN_PERSON = "in_person"
    NOT_TOLD = "not_told"

    @property
    def words(self) -> str:
        """As the desk says it."""
        return {"call": "Told by telephone", "in_person": "Told in person", "not_told": "Not told"}[self.value]


@dataclass(frozen=True)
class OutcomeRecipient:
    """One of them since the last decision. `person` is None where it is who referred.

    `letter` is the state of the letter to them, `how` what was recorded instead; neither: they are still to hear.
    """

    recipient: Recipient
    person: UUID | None
    condition: str
    means: str
    signed_by: str
    rule: str
    letter: LetterState | None
    how: Hearing | None
    because: str
    happened: datetime | None
    by: str
    at: datetime | None

    @property
    def is_still_to_hear(self) -> bool:
        """Whether no letter to them is under way, left or is withheld, and nothing was recorded."""
        return self.letter is None and self.how is None

    @property
    def ways(self) -> tuple[Hearing, ...]:
        """What can be recorded in a letter's place: where it goes by letter, only that they are not told."""
        return (Hearing.NOT_TOLD,) if self.means == "letter" else tuple(Hearing)
