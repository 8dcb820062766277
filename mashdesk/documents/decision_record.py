"""The decision record: everything that led to a decision, who took it and why, for the file inside the hub.

It holds sealed information, because its only reader is the senior social worker; it never leaves the hub. It is marked
OFFICIAL-SENSITIVE at the top and bottom of every page (Government Security Classifications: capitals, centred), and
each page says which it is of how many.
"""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mashdesk.documents.dates import written_moment
from mashdesk.documents.pages import PageCanvas, new_canvas
from mashdesk.documents.paragraphs import Align, Prose, Style
from mashdesk.documents.record_decisions import decisions_section, in_brief, signatures_section
from mashdesk.documents.record_information import discussion_section, information_section
from mashdesk.documents.record_layout import QUIET, TITLE
from mashdesk.documents.record_referral import consent_section, people_section, referral_section, screening_section
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import Weight
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import DecisionRecordFacts

MARKING = "OFFICIAL-SENSITIVE"

_MARGIN = 22 * mm
_PAGE_WIDTH, _PAGE_HEIGHT = A4
_ROOM = _PAGE_WIDTH - 2 * _MARGIN
_MARK = Style(size=11, leading=15, weight=Weight.BOLD, align=Align.CENTRE)
_FOOT = replace(QUIET, size=9.5, leading=13, after=0)


def render_decision_record(facts: DecisionRecordFacts, profile: HubProfile | None = None) -> bytes:
    """The record as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one of `facts.hub` is taken.
    DocumentRefused when it cannot be made.
    """
    profile = profile or shipped_profile(facts.hub)
    ask_for("decision record", {"its reference": facts.sheet.row.reference, "whoever prints it": facts.printed_by})
    ask_for_room("decision record", facts)
    with refused_plainly("decision record"):
        return _rendered(facts, profile)


def _rendered(facts: DecisionRecordFacts, profile: HubProfile) -> bytes:
    buffer = BytesIO()
    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    frame = Frame(_MARGIN, 27 * mm, _ROOM, _PAGE_HEIGHT - (27 + 24) * mm, **bare)
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=clean(f"Decision record {facts.sheet.row.reference}"),
        author="",
        subject="",
        creator="MASH Desk",
        pageTemplates=[PageTemplate("page", [frame])],
    )

    def canvas(target: BytesIO, **options: Any) -> PageCanvas:
        return new_canvas(target, lambda page, number, pages: _furniture(page, facts, number, pages), **options)

    document.build(list(_flow(facts, profile)), canvasmaker=canvas)
    return buffer.getvalue()


def _flow(facts: DecisionRecordFacts, profile: HubProfile) -> Iterator[Flowable]:
    sheet = facts.sheet
    yield Prose("Decision record", TITLE)
    yield Prose(f"{profile.name} · {sheet.row.reference}", QUIET)
    yield from in_brief(sheet, profile)
    yield from referral_section(sheet)
    yield from people_section(sheet)
    yield from consent_section(sheet)
    yield from screening_section(sheet, profile)
    yield from information_section(sheet, profile)
    yield from discussion_section(sheet)
    yield from decisions_section(sheet, profile)
    yield from signatures_section(sheet)


def _furniture(canvas: PageCanvas, facts: DecisionRecordFacts, number: int, pages: int) -> None:
    """What stands on every page: the marking twice, the reference, who printed it and when, page x of y."""
    _line(canvas, MARKING, _PAGE_HEIGHT - 10 * mm, _MARK)
    _line(canvas, MARKING, 14 * mm, _MARK)
    printed = f"{facts.sheet.row.reference} · printed {written_moment(facts.printed)} by {facts.printed_by}"
    _line(canvas, " ".join(printed.split()), 21 * mm, _FOOT, share=0.8)
    _line(canvas, f"Page {number} of {pages}", 21 * mm, replace(_FOOT, align=Align.RIGHT))


def _line(canvas: PageCanvas, text: str, top: float, style: Style, share: float = 1) -> None:
    """Draws one line from `top` down; what does not fit on it shrinks rather than covering the marking."""
    prose = Prose(text, style)
    while prose.wrap(_ROOM * share, _PAGE_HEIGHT)[1] > style.leading and prose.style.size > 1:
        prose = Prose(text, replace(prose.style, size=prose.style.size * 0.8))
    prose.drawOn(canvas, _MARGIN, top - style.leading)
