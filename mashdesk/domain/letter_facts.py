"""What one recipient may know, of which their letter is made: frozen pictures, as the database composed them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mashdesk.domain.letter_kinds import LetterKind


@dataclass(frozen=True)
class LetterChild:
    """What one recipient may know of one child's decision.

    `told_family` is what the decision maker wrote for the family; where it is empty the hub's own words for the outcome
    stand. What the partners agreed among themselves is not here.
    """

    name: str
    outcome: str
    told_family: str
    outcome_code: str


@dataclass(frozen=True)
class LetterItem:
    """Words that an agency released for this letter; never an item's own unless it was released whole."""

    release: UUID
    words: str
    conditions: str = ""
    """What the police want kept with it, for people at their work; a family is never told."""


@dataclass(frozen=True)
class LetterFacts:
    """What this recipient may know, and nothing else; built by the database under the enquiry's lock."""

    letter: UUID
    hub: str
    reference: str
    recipient_name: str
    address_lines: tuple[str, ...]
    postcode: str
    dated: date
    children: tuple[LetterChild, ...]
    signed_by_name: str
    signed_by_post: str
    items: tuple[LetterItem, ...] = ()
    kind: LetterKind = LetterKind.OUTCOME_PARENT
    words: str = ""
    """What whoever made the letter wrote to this reader, and to nobody else."""
    home: tuple[str, ...] = ()
    """Where whom an onward referral or a hand-off is about lives; empty in every other letter."""
    large_print: bool = False
    """Whether it was said of this reader that they need it."""
    told: tuple[tuple[str, str], ...] = ()
    """What a letter to people at their work says beside its words, by the names of `letter_wording.FACTS`."""

    def beside(self, name: str) -> str:
        """One of them; empty where it says nothing."""
        return dict(self.told).get(name, "")
