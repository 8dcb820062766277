"""The pages of what stays in the hub: marked at the top and the bottom, whose print it is, and which page of how many.

OFFICIAL-SENSITIVE as the Government Security Classifications have it: capitals, centred, on every page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, PageTemplate

from mashdesk.documents.dates import written_moment
from mashdesk.documents.pages import PageCanvas, TextFrame, new_canvas
from mashdesk.documents.paragraphs import Align, Prose, Style
from mashdesk.documents.record_layout import QUIET
from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import Weight

MARKING = "OFFICIAL-SENSITIVE"

_MARGIN = 22 * mm
_PAGE_WIDTH, _PAGE_HEIGHT = A4
_ROOM = _PAGE_WIDTH - 2 * _MARGIN
_MARK = Style(size=11, leading=15, weight=Weight.BOLD, align=Align.CENTRE)
_FOOT = replace(QUIET, size=9.5, leading=13, after=0)


@dataclass(frozen=True)
class Paper:
    """What a paper is called and what stands at the foot of each of its pages."""

    title: str
    reference: str
    printed: datetime
    printed_by: str


def record_pages(paper: Paper, flow: Iterable[Flowable]) -> bytes:
    """The paper as PDF bytes; the same flow always gives the same bytes."""
    buffer = BytesIO()
    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    frame = TextFrame(_MARGIN, 27 * mm, _ROOM, _PAGE_HEIGHT - (27 + 24) * mm, **bare)
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=clean(f"{paper.title} {paper.reference}"),
        author="",
        subject="",
        creator="MASH Desk",
        pageTemplates=[PageTemplate("page", [frame])],
    )

    def canvas(target: BytesIO, **options: Any) -> PageCanvas:
        return new_canvas(target, lambda page, number, pages: _furniture(page, paper, number, pages), **options)

    document.build(list(flow), canvasmaker=canvas)
    return buffer.getvalue()


def _furniture(canvas: PageCanvas, paper: Paper, number: int, pages: int) -> None:
    """What stands on every page: the marking twice, the reference, who printed it and when, page x of y."""
    _line(canvas, MARKING, _PAGE_HEIGHT - 10 * mm, _MARK)
    _line(canvas, MARKING, 14 * mm, _MARK)
    printed = f"{paper.reference} · printed {written_moment(paper.printed)} by {paper.printed_by}"
    _line(canvas, " ".join(printed.split()), 21 * mm, _FOOT, share=0.8)
    _line(canvas, f"Page {number} of {pages}", 21 * mm, replace(_FOOT, align=Align.RIGHT))


def _line(canvas: PageCanvas, text: str, top: float, style: Style, share: float = 1) -> None:
    """Draws one line from `top` down; what does not fit on it shrinks rather than covering the marking."""
    prose = Prose(text, style)
    while prose.wrap(_ROOM * share, _PAGE_HEIGHT)[1] > style.leading and prose.style.size > 1:
        prose = Prose(text, replace(prose.style, size=prose.style.size * 0.8))
    prose.drawOn(canvas, _MARGIN, top - style.leading)
