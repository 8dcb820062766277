"""A letter to one reader: to a parent what was decided, who does what next and whom to ask; and every other kind.

What a kind says stands in its file in resources/letters, what holds for it in `domain/letter_kinds.py`. It is built
from `LetterFacts` and the hub's profile alone; for a family these hold no referrer, for nobody another household or
anything sealed, so nothing of them can be printed. Clear print: 12 points, left aligned, one column, no italics. Who
needs large print has the same words set anew in 18 points; only what must fit a window or a letterhead stays smaller.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, KeepTogether, NextPageTemplate, PageTemplate, Spacer

from mashdesk.documents.asked_words import basis_words, purpose_words
from mashdesk.documents.dates import written_day
from mashdesk.documents.envelope import WINDOW, Zone, draw_address, draw_fold_marks
from mashdesk.documents.letter_template import (
    ChildWords,
    LetterTemplate,
    Paragraph,
    Section,
    TemplateError,
    filled,
    template_of,
)
from mashdesk.documents.pages import PageCanvas, TextFrame, new_canvas
from mashdesk.documents.paragraphs import Align, Prose, Style, scaled
from mashdesk.documents.refused import DocumentRefused, ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.documents.typed_text import clean, compose
from mashdesk.documents.typefaces import Weight
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.posting import MARK
from mashdesk.domain.typed_text import LONGEST_NAME

_LEFT = 24 * mm
_RIGHT = 24 * mm
_QUIET = HexColor("#404040")
_PAGE_WIDTH, _PAGE_HEIGHT = A4

BODY = Style(after=9)
_LINE = Style()
_QUIET_LINE = Style(colour=_QUIET)
_HEADING = Style(size=13.5, leading=18, weight=Weight.BOLD, before=6, after=3, keep_with_next=True)
_CHILD = Style(size=13, leading=18, weight=Weight.BOLD, before=3, after=2, keep_with_next=True)
_SUBJECT = Style(size=14, leading=19, weight=Weight.BOLD, after=9, keep_with_next=True)
_NEXT = Style(weight=Weight.BOLD, after=2, keep_with_next=True)
_HUB = Style(size=15.5, leading=21, weight=Weight.BOLD)
_LARGE = 1.5  # 18 points (UKAAF clear and large print, DOMAIN 6.6)


_NEEDED = {
    LetterKind.HAND_OFF: {"name": "whom it is about"},
    LetterKind.POLICE_DISCLOSURE: {
        "name": "whom it is about",
        "necessity": "why it is necessary",
        "ground": "the hub's ground",
    },
    LetterKind.AGENCY_REQUEST: {"name": "whom it is about", "purpose": "what it is for", "due": "by when"},
}
"""What a letter to people at their work does not leave without."""


def render_letter(facts: LetterFacts, profile: HubProfile | None = None) -> bytes:
    """The letter as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were made; without it the shipped one of `facts.hub` is taken.
    DocumentRefused when it cannot be made; AddressRefused, one of these, when the address is not whole or does not fit
    the window.
    """
    profile = profile or shipped_profile(facts.hub)
    _ask(facts, profile)
    with refused_plainly("letter"):
        return _Letter(facts, profile, template_of(facts.kind, profile.texts)).rendered()


def _ask(facts: LetterFacts, profile: HubProfile) -> None:
    """What a letter cannot do without, and how long its lines may be."""
    rule = RULES[facts.kind]
    if rule.says_outcome and not facts.children:
        raise DocumentRefused("This letter is about no child. Nothing is made up in its place.")
    ask_for("letter", {"its reference": facts.reference, "whoever signs it": facts.signed_by_name})
    if facts.kind is LetterKind.PLEASE_CALL:
        ask_for("letter", {"the hub's telephone number": profile.contact.phone})
    if rule.own_words:
        ask_for("letter", {"what is written to this reader": facts.words})
    if rule.goes_to is GoesTo.SERVICE:
        ask_for("letter", {"an address": "\n".join(facts.home)})
    ask_for("letter", {words: facts.beside(name) for name, words in _NEEDED.get(facts.kind, {}).items()})
    for child in facts.children:
        named = {} if rule.neutral else {"a child's name": child.name}
        ask_for("letter", named | {"what was decided for a child": child.outcome})
    lines = (facts.recipient_name, facts.reference, facts.signed_by_name, facts.signed_by_post, facts.hub)
    for line in (*lines, *facts.address_lines, facts.postcode, *(child.name for child in facts.children)):
        ask_for_room("letter", line, LONGEST_NAME)
    ask_for_room("letter", facts)


class _Letter:
    """One letter being set; never used for a second one."""

    def __init__(self, facts: LetterFacts, profile: HubProfile, template: LetterTemplate) -> None:
        self.facts = facts
        self.profile = profile
        self.template = template
        self.places = _places(facts, profile)
        self._scale = _LARGE if facts.large_print else 1

    def rendered(self) -> bytes:
        buffer = BytesIO()
        document = BaseDocTemplate(
            buffer,
            pagesize=A4,
            title=clean(f"{self.template.title} {self.facts.reference}"),
            author="",
            subject="",
            creator="MASH Desk",
            pageTemplates=_page_templates(),
        )
        document.build(list(self._flow()), canvasmaker=self._canvas)
        room, words = (2, "two pages") if self.facts.large_print else (1, "one page")
        if document.page > RULES[self.facts.kind].most_pages * room > 0:
            raise DocumentRefused(f"This letter does not fit on {words}. Write less.")
        return buffer.getvalue()

    def _canvas(self, buffer: BytesIO, **options: Any) -> PageCanvas:
        return new_canvas(buffer, self._furniture, **options)

    def _prose(self, text: str, style: Style) -> Prose:
        return Prose(text, scaled(style, self._scale))

    def _flow(self) -> Iterator[Flowable]:
        if self.facts.items and not any(section.items for section in self.template.sections):
            raise TemplateError("The letter's wording has no place for what agencies released for it.")
        if self.facts.words and not any(section.fact == "words" for section in self.template.sections):
            raise TemplateError("The letter's wording has no place for what was written to this reader.")
        if self.facts.beside("agreed") and not self.template.says("agreed"):
            raise TemplateError("The letter's wording has no place for what the discussion agreed.")
        yield NextPageTemplate("later")
        yield self._prose(filled(self.template.greeting, self.places), BODY)
        yield self._prose(filled(self.template.subject, self.places), _SUBJECT)
        told = [flowable for section in self.template.sections for flowable in self._section(section)]
        last = _last_with_its_heading(told)
        yield from told[:last]
        yield KeepTogether([*told[last:], *self._signature()])  # never alone on a page

    def _section(self, section: Section) -> Iterator[Flowable]:
        """The section's flowables, under its heading; nothing at all where it has nothing to say."""
        content: list[Flowable] = [self._prose(text, BODY) for text in [self._fact(section.fact)] if text.strip()]
        content += [
            flowable for child in _together(self.facts.children) for flowable in self._child(child, section.children)
        ]
        content += [
            self._prose(text, BODY) for item in self.facts.items if section.items for text in self._released(item)
        ]
        content += [self._prose(text, BODY) for text in map(self._words, section.paragraphs) if text]
        if content and section.heading:
            yield self._prose(section.heading, _HEADING)
        yield from content

    def _child(self, child: LetterChild, words: ChildWords | None) -> Iterator[Flowable]:
        if words is None:
            return
        name = filled(words.name, {"child": child.name})
        if name:
            yield self._prose(name, _CHILD)
        yield self._prose(child.outcome, BODY)
        told = child.told_family.strip() or _hub_words(child.outcome_code, self.profile)
        if told:
            yield self._prose(words.next, _NEXT)
            yield self._prose(told, BODY)

    def _fact(self, name: str) -> str:
        told = {
            "words": self.facts.words,
            "name": self.facts.beside("name") or "\n".join(child.name for child in self.facts.children),
            "home": "\n".join(self.facts.home),
            "outcome": "\n".join(child.outcome for child in self.facts.children),
        }
        beside = self.facts.beside(name)
        worded = {"purpose": purpose_words(beside, self.profile), "basis": basis_words(beside)}
        return told.get(name) or worded.get(name) or beside

    def _released(self, item: LetterItem) -> Iterator[str]:
        """What an agency released, and under what conditions people at their work have it; a family is told none."""
        yield item.words
        if item.conditions.strip() and RULES[self.facts.kind].to_work:
            yield compose("Under these conditions: {conditions}", conditions=item.conditions)

    def _words(self, paragraph: Paragraph) -> str:
        own = self.profile.letters.paragraph(paragraph.profile)
        return own or filled(paragraph.words, self.places)

    def _signature(self) -> list[Flowable]:
        team = self.profile.signatory(RULES[self.facts.kind].goes_to.value)
        signed = [self.facts.signed_by_name, self.facts.signed_by_post, team]
        ending = [self._prose(self.template.ending, _LINE), Spacer(1, 15 * mm)]
        return [*ending, *(self._prose(line, _LINE) for line in signed if line.strip())]

    def _furniture(self, canvas: PageCanvas, page: int, pages: int) -> None:
        quiet = scaled(_QUIET_LINE, self._scale)
        if page == 1:
            self._first_page(canvas)
        else:
            _place(canvas, self.template.marking, _PAGE_HEIGHT - 12 * mm, quiet)
        _place(canvas, f"{self.facts.reference} · {str(self.facts.letter)[:MARK]}", 20 * mm, quiet)
        _place(canvas, f"Page {page} of {pages}", 20 * mm, replace(quiet, align=Align.RIGHT))

    def _first_page(self, canvas: PageCanvas) -> None:
        letterhead = [(self.profile.name, _HUB), (_reached(self.profile), _QUIET_LINE)]
        _place_all(canvas, letterhead, Zone(_LEFT / mm, 13, 186, WINDOW.top))
        draw_address(canvas, self.facts.recipient_name, self.facts.address_lines, self.facts.postcode)
        draw_fold_marks(canvas)
        beside_window = [
            (self.template.marking, Style(weight=Weight.BOLD)),
            (filled(self.template.for_one, self.places), Style(after=8)),
            (written_day(self.facts.dated), _LINE),
            (filled(self.template.reference, self.places), _LINE),
        ]
        large = [(text, scaled(style, self._scale)) for text, style in beside_window]
        _place_all(canvas, large, Zone(120, 51, 186, 96))


def _last_with_its_heading(told: Sequence[Flowable]) -> int:
    """Where the last paragraph begins, or the headings that must not be parted from it."""
    first = max(len(told) - 1, 0)
    while first > 0 and told[first - 1].keepWithNext:
        first -= 1
    return first


def _together(children: Sequence[LetterChild]) -> Iterator[LetterChild]:
    """Children of whom the same is said are named together, so that a letter about four does not say it four times."""
    for _said, same in groupby(children, key=lambda child: (child.outcome_code, child.outcome, child.told_family)):
        first, *others = same
        *most, last = [child.name for child in (first, *others) if child.name] or [""]
        yield replace(first, name=f"{', '.join(most)} and {last}" if most else last)


def _hub_words(outcome: str, profile: HubProfile) -> str:
    """The hub's words for an outcome; empty for one that the profile no longer has."""
    return next((one.family_words for one in profile.outcomes if one.code == outcome), "")


def _places(facts: LetterFacts, profile: HubProfile) -> Mapping[str, str]:
    contact = profile.contact
    return {
        "recipient": facts.recipient_name,
        "agreed": facts.beside("agreed"),
        "reference": facts.reference,
        "front_door": profile.front_door,
        "phone": contact.phone,
        "out_of_hours": contact.out_of_hours,
        "email": contact.email,
        "complaints": "\n".join(contact.complaints),
        "subject_access": contact.subject_access,
        "privacy": contact.privacy,
        "feedback": contact.feedback,
    }


def _reached(profile: HubProfile) -> str:
    """The letterhead below the name: where the hub is and how to reach it, as far as it says."""
    contact = profile.contact
    places = [", ".join(contact.address), " · ".join(part for part in (contact.phone, contact.email) if part)]
    return "\n".join(compose("{place}", place=place) for place in places if place)


def _page_templates() -> list[PageTemplate]:
    """The first page's text begins below the first fold and the window."""
    width = _PAGE_WIDTH - _LEFT - _RIGHT
    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    first = TextFrame(_LEFT, 25 * mm, width, _PAGE_HEIGHT - (25 + 100) * mm, **bare)
    later = TextFrame(_LEFT, 25 * mm, width, _PAGE_HEIGHT - (25 + 24) * mm, **bare)
    return [PageTemplate("first", [first]), PageTemplate("later", [later])]


def _place_all(canvas: PageCanvas, texts: Sequence[tuple[str, Style]], zone: Zone) -> None:
    """Draws texts from the zone's top down, smaller where they would not fit: a name may be 200 letters long."""
    for scale in (1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4):
        set_texts = [Prose(text, scaled(style, scale)) for text, style in texts if text]
        heights = [prose.wrap(zone.width, zone.height)[1] + prose.style.after for prose in set_texts]
        if sum(heights) <= zone.height:
            break
    top = _PAGE_HEIGHT - zone.top * mm
    for prose, height in zip(set_texts, heights, strict=True):
        prose.drawOn(canvas, zone.left * mm, top - height + prose.style.after)
        top -= height


def _place(canvas: PageCanvas, text: str, top: float, style: Style) -> None:
    """Draws one line of text between the margins, `top` points above the foot of the page."""
    prose = Prose(text, style)
    _, height = prose.wrap(_PAGE_WIDTH - _LEFT - _RIGHT, _PAGE_HEIGHT)
    prose.drawOn(canvas, _LEFT, top - height)
