"""The posting list: a line for each letter of a batch, in the order of the pages, ticked off by whoever posts them.

It names nobody (`mashdesk.domain.posting`). How a letter is sent and on which day is written by hand and then marked in
the program: nothing stops a letter's clock but that.
"""

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, LABEL, QUIET, TITLE, VALUE
from mashdesk.documents.record_pages import Paper, record_pages
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.posting import PostingLine, PostingListFacts
from mashdesk.domain.typed_text import LONGEST_NAME

NAME = "Posting list"
TOLD = (
    "In the order in which they were printed. Reference and mark stand at the foot of every page of a letter. "
    "Write how each was sent and when, then mark it as posted in the program: nothing else stops its clock."
)
AGAIN = "Again"
TOLD_AGAIN = "“Again”: printed before. Look for the earlier copy before this one is posted, and destroy it."
ORIGINAL = "Original"
CONFIDENTIAL = "Confidential address"
TOLD_CONFIDENTIAL = "“Confidential address”: a senior social worker prints and posts it."

_HEADS = ("No.", "Reference", "Mark", "From page", "Sheets", "Print", "Sent by", "Posted on")
_WIDTHS = tuple(width * mm for width in (10, 38, 24, 15, 15, 20, 22, 22))
_RULE = HexColor("#8a8f98")
_AIR = 5.0


def render_posting_list(facts: PostingListFacts, profile: HubProfile | None = None) -> bytes:
    """The list as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one is taken. DocumentRefused
    when it cannot be made.
    """
    profile = profile or shipped_profile(facts.hub)
    ask_for("posting list", {"a letter": "there" if facts.lines else "", "whoever prints it": facts.printed_by})
    ask_for_room("posting list", facts, LONGEST_NAME)
    with refused_plainly("posting list"):
        return record_pages(Paper(NAME, _counted(facts), facts.printed, facts.printed_by), _flow(facts, profile))


def _counted(facts: PostingListFacts) -> str:
    return f"{_number(len(facts.lines), 'letter')}, {_number(facts.sheets, 'sheet')}"


def _number(many: int, what: str) -> str:
    return f"{many} {what}" if many == 1 else f"{many} {what}s"


def _flow(facts: PostingListFacts, profile: HubProfile) -> Iterator[Flowable]:
    yield Prose(NAME, TITLE)
    yield Prose(f"{profile.name}\n{_counted(facts)}, printed on both sides", QUIET)
    yield Prose(TOLD, BODY)
    for there, told in (
        (any(line.again for line in facts.lines), TOLD_AGAIN),
        (any(line.confidential for line in facts.lines), TOLD_CONFIDENTIAL),
    ):
        if there:
            yield Prose(told, BODY)
    yield _Row(_HEADS, head=True)
    for number, line in enumerate(facts.lines, start=1):
        yield _Row(_cells(number, line))


def _cells(number: int, line: PostingLine) -> Sequence[str]:
    reference = f"{line.reference}\n{CONFIDENTIAL}" if line.confidential else line.reference
    first = str(line.first_page) if line.first_page else ""
    return (str(number), reference, line.mark, first, str(line.sheets), AGAIN if line.again else ORIGINAL, "", "")


class _Row(Flowable):  # type: ignore[misc]  # ReportLab is published without types
    """A line of the list with a rule under it, and room for a pen in its last two places."""

    def __init__(self, cells: Sequence[str], *, head: bool = False) -> None:
        super().__init__()
        self._cells = [Prose(cell, LABEL if head else VALUE) for cell in cells]
        self.keepWithNext = head
        self._height = 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As high as its highest cell."""
        told = zip(self._cells, _WIDTHS, strict=True)
        self._height = max(cell.wrap(width - 2 * mm, available_height)[1] for cell, width in told) + 2 * _AIR
        return available_width, self._height

    def draw(self) -> None:
        """Draws the cells, the rule, and a place to write in."""
        self.canv.setStrokeColor(_RULE)
        self.canv.setLineWidth(0.6)
        self.canv.line(0, 0, sum(_WIDTHS), 0)
        across = 0.0
        for cell, width in zip(self._cells, _WIDTHS, strict=True):
            cell.drawOn(self.canv, across, self._height - _AIR - cell.depth)
            across += width
