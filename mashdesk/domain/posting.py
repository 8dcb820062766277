"""What stands on a posting list: enough to send every letter of a batch once, and nobody's name.

It lies beside the franking machine, and outlives the envelopes. So a letter is found by its reference and by the mark
at the foot of each of its pages; whoever folds it reads both there. Name and address stand in the window.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

MARK = 8
"""How many characters of a letter's id stand at the foot of its pages."""


@dataclass(frozen=True)
class BoundLetters:
    """Letters one after the other in one PDF; `places` is each one's first page and number of pages."""

    pdf: bytes
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class PostingLine:
    """One letter of the batch. `first_page`: its place in the batch's PDF; 0 where each letter was printed by itself.

    `again`: it was printed before, so another copy may be about, or in the post already.
    """

    letter: UUID
    reference: str
    confidential: bool
    pages: int
    first_page: int = 0
    again: bool = False

    @property
    def mark(self) -> str:
        """What stands beside the reference at the foot of each page."""
        return str(self.letter)[:MARK]

    @property
    def sheets(self) -> int:
        """Sheets of paper, printed on both sides."""
        return (self.pages + 1) // 2


@dataclass(frozen=True)
class PostingListFacts:
    """A batch in the order in which it goes to the post."""

    hub: str
    lines: tuple[PostingLine, ...]
    printed: datetime
    printed_by: str

    @property
    def sheets(self) -> int:
        """Sheets of paper in the whole batch, printed on both sides."""
        return sum(line.sheets for line in self.lines)
