"""What a letter must not tell its reader, what stands in the way of posting it, and what was found on its pages.

None of these shows its words when it is printed into a log: `repr` leaves them out. They are for the screen of the
senior social worker who looks at the page.
"""

from dataclasses import dataclass, field, fields
from enum import StrEnum

from mashdesk.domain.letter_rules import Rule


class TermKind(StrEnum):
    """What sort of words a protected term is: it decides which other ways of writing it count as the same."""

    NAME = "name"
    ADDRESS = "address"
    POSTCODE = "postcode"
    PHONE = "phone"
    EMAIL = "email"
    PLACE = "place"
    """A school, surgery, nursery or refuge by its name."""
    NUMBER = "number"
    """A number that stands for one person or place, such as an NHS number or a door code."""
    REFERENCE = "reference"
    WORDS = "words"
    """What a sealed item, the other parent or an anonymous referrer's account says."""


class Protection(StrEnum):
    """Why the reader must not learn it."""

    NOT_TO_BE_LOCATED = "This reader must not be able to find this person."
    ANONYMOUS_REFERRER = "Who told the hub asked not to be named."
    SEALED = "This is sealed: it never leaves the hub."
    OTHER_PARENT = "This is the other parent's own matter."
    NOT_RELEASED = "The agency that told this has not released it for this letter."
    OTHER_FAMILY = "This belongs to another family."


@dataclass(frozen=True)
class ProtectedTerm:
    """Words that must not stand in the letter; `whose` says for the screen whom they belong to."""

    kind: TermKind
    text: str = field(repr=False)
    why: Protection
    whose: str = field(default="", repr=False)


@dataclass(frozen=True)
class ProtectedTerms:
    """All that one reader must not find in one letter."""

    terms: tuple[ProtectedTerm, ...] = ()

    def of(self, *kinds: TermKind) -> tuple[ProtectedTerm, ...]:
        """The terms of these kinds."""
        return tuple(term for term in self.terms if term.kind in kinds)


@dataclass(frozen=True)
class LetterFlags:
    """What is known of the recipient and the address when the letter is about to leave.

    Each one stops it, but that an order keeps the recipient away from somebody: that is cleared with a reason.
    """

    recipient_suppressed: bool = False
    address_unsafe: bool = False
    address_stale: bool = False
    not_the_recipients_household: bool = False
    kept_away: bool = False

    @property
    def raised(self) -> tuple[str, ...]:
        """The names of the flags that are up."""
        return tuple(flag.name for flag in fields(self) if getattr(self, flag.name))


@dataclass(frozen=True)
class Reader:
    """Whom the letter is meant for, as the record says now, and what this person knows or may know.

    `may_know` are names, addresses, numbers and words one by one: the reader's own children, the hub's own telephone
    numbers and names, whoever signs, and what an agency released for this letter. The reader's own name and address
    need not be repeated.
    """

    name: str = field(repr=False)
    address_lines: tuple[str, ...] = field(repr=False)
    postcode: str = field(repr=False)
    reference: str
    letter: str
    """What stands in the foot of each page beside the reference."""
    signed_by: str = field(default="", repr=False)
    may_know: tuple[str, ...] = field(default=(), repr=False)

    @property
    def known(self) -> tuple[str, ...]:
        """Everything this reader may find in the letter."""
        whole = " ".join((*self.address_lines, self.postcode))
        own = (self.name, whole, *self.address_lines, self.postcode, self.reference, self.letter, self.signed_by)
        return tuple(text for text in (*own, *self.may_know) if text.strip())


@dataclass(frozen=True)
class Box:
    """A rectangle on a page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Finding:
    """One place in a letter that somebody must look at before it is posted.

    `page` counts from 1; 0 is the file or the letter as a whole. `words` are what stands there, `whose` whom they
    belong to: both for the screen only.
    """

    rule: Rule
    page: int
    boxes: tuple[Box, ...] = ()
    words: str = field(default="", repr=False)
    whose: str = field(default="", repr=False)
    why: Protection | None = None

    @property
    def stops(self) -> bool:
        """Whether nobody may clear it: the letter has to be made anew."""
        return self.rule.stops

    @property
    def advice(self) -> str:
        """What was found and what to do, without a word of the letter."""
        return " ".join(part for part in (self.rule.words, self.why or "") if part)
