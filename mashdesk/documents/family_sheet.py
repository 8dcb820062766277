"""The family's picture on paper: who is named, what they are to each other and who lives with whom; then all in words.

A genogram lies on the table of a discussion, so a confidential address is never on it, whoever prints it: two prints by
two people differ in the foot alone. The words say everything that a sign or a line says.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, KeepTogether

from mashdesk.documents.dates import written_day
from mashdesk.documents.paragraphs import Align, Prose, Style, scaled
from mashdesk.documents.record_head import head_section, paper_of
from mashdesk.documents.record_layout import BODY, QUIET, SECTION, SMALL_PART, Heading
from mashdesk.documents.record_pages import record_pages
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.documents.typefaces import Weight
from mashdesk.domain.genogram.picture import family_picture
from mashdesk.domain.genogram.shapes import Box, FamilyPicture, Home, Point, Shape, Sign, Tie, TieKind
from mashdesk.domain.genogram.words import described
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.papers import FamilyPictureFacts

TITLE = "Family picture"
TOLD = (
    "For the hub's file: those named on the enquiry, as of {day}. A confidential address is never on this paper. "
    "PR: parental responsibility."
)
LEGEND = (
    "Square: man or boy. Circle: woman or girl. Diamond: not known. Triangle: unborn. Cross: died. Double outline: "
    "whom it is about. Dashed outline: a household today. Lines: plain, parent and child; dashed, adoptive, step or "
    "foster parent, guardian or carer; double, couple, with two strokes a former one; dotted, related otherwise."
)
ACROSS = 4
_SMALLEST = 7.5
_ROOM_DOWN = 560.0
"""As high as a picture may be to stand on a page of its own with its heading; a higher one is made smaller."""
_LARGEST, _ACROSS, _ROOM_BENEATH = 0.86, 470.0, 420.0
"""How large a picture is at most; a page's width; what the first page has left, both in points."""
_INK, _SOFT = HexColor("#16202c"), HexColor("#465362")
_NAME = Style(size=11.5, leading=15, weight=Weight.BOLD, align=Align.START)
_FACT = Style(size=10.5, leading=14, colour=_SOFT, align=Align.START)
_DASHES = {TieKind.CARING: (4, 3), TieKind.OTHER: (1, 2.5)}


def render_family_picture(facts: FamilyPictureFacts, profile: HubProfile | None = None) -> bytes:
    """The paper as PDF bytes; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one is taken. DocumentRefused
    when it cannot be made.
    """
    head = facts.head
    profile = profile or shipped_profile(head.hub)
    ask_for("family picture", {"its reference": head.reference, "whoever prints it": head.printed_by})
    ask_for("family picture", {"anybody": "there" if facts.family.people else ""})
    ask_for_room("family picture", facts)
    with refused_plainly("family picture"):
        return record_pages(paper_of(TITLE, head), _flow(facts, profile))


def _flow(facts: FamilyPictureFacts, profile: HubProfile) -> Iterator[Flowable]:
    picture = _Picture(family_picture(facts.family, facts.day, ACROSS))
    yield from head_section(TITLE, facts.head, profile, TOLD.format(day=written_day(facts.day)))
    parts = (_drawn(picture), _told(facts)) if picture.fits_beneath_the_head else (_told(facts), _drawn(picture))
    for part in parts:
        yield from part


def _drawn(picture: "_Picture") -> Iterator[Flowable]:
    yield KeepTogether([Heading("The picture", SECTION), picture])
    yield Prose(LEGEND, replace(QUIET, size=9.5, leading=13))


def _told(facts: FamilyPictureFacts) -> Iterator[Flowable]:
    for place, one in enumerate(described(facts.family, facts.day)):
        head = [] if place else [Heading("In words", SECTION)]
        yield KeepTogether([*head, Prose(one.name, SMALL_PART), Prose(". ".join(one.told) + ".", BODY)])


class _Picture(Flowable):  # type: ignore[misc]  # ReportLab is published without types
    """The picture, as wide as the page at most."""

    def __init__(self, picture: FamilyPicture) -> None:
        super().__init__()
        self._picture, self._scale = picture, 1.0

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """As large as the page allows, and never larger than its words want."""
        picture = self._picture
        self._scale = min(_LARGEST, available_width / picture.width, _ROOM_DOWN / picture.height)
        return picture.width * self._scale, self.high

    @property
    def fits_beneath_the_head(self) -> bool:
        """Whether the first page has room for it; otherwise the words go first, and leave no page half empty."""
        return self._picture.height * min(_LARGEST, _ACROSS / self._picture.width) <= _ROOM_BENEATH

    @property
    def high(self) -> float:
        """How high it is on this page."""
        return self._picture.height * self._scale

    def draw(self) -> None:
        """Draws outlines, lines, then signs over the ends of the lines, and words."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.high)
        canvas.scale(self._scale, self._scale)
        canvas.setStrokeColor(_SOFT)
        for home in self._picture.homes:
            _outline(canvas, home)
        for tie in self._picture.ties:
            _line(canvas, tie)
        for home in self._picture.homes:
            _home(canvas, home)
        for sign in self._picture.signs:
            _sign(canvas, sign)
        canvas.restoreState()


def _outline(canvas: Any, home: Home) -> None:
    if home.household is None:
        return
    canvas.setLineWidth(1)
    canvas.setDash(4, 3)
    canvas.roundRect(home.box.left, -home.box.bottom, home.box.width, home.box.height, 6)
    canvas.setDash()


def _line(canvas: Any, tie: Tie) -> None:
    double = tie.kind in (TieKind.COUPLE, TieKind.FORMER)
    canvas.setLineWidth(3.6 if double else 1.2)
    if tie.kind in _DASHES:
        canvas.setDash(*_DASHES[tie.kind])
    _run(canvas, tie.points)
    canvas.setDash()
    if double:
        canvas.saveState()
        canvas.setStrokeColor(HexColor("#ffffff"))
        canvas.setLineWidth(1.2)
        _run(canvas, tie.points)
        canvas.restoreState()
    if tie.kind is TieKind.FORMER:
        _strokes_across(canvas, tie.points)


def _run(canvas: Any, points: tuple[Point, ...]) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0][0], -points[0][1])
    for across, down in points[1:]:
        path.lineTo(across, -down)
    canvas.drawPath(path)


def _strokes_across(canvas: Any, points: tuple[Point, ...]) -> None:
    """Two strokes across the longest level piece: they are a couple no more."""
    level = [(one, other) for one, other in pairwise(points) if one[1] == other[1]]
    if not level:
        return
    one, other = max(level, key=lambda piece: abs(piece[1][0] - piece[0][0]))
    canvas.setLineWidth(1.2)
    for across in ((one[0] + other[0]) / 2 - 2, (one[0] + other[0]) / 2 + 2):
        canvas.line(across - 2, -one[1] - 4.5, across + 2, -one[1] + 4.5)


def _sign(canvas: Any, sign: Sign) -> None:
    canvas.saveState()
    canvas.setStrokeColor(_INK)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setLineWidth(1.4)
    box = sign.mark
    _shape(canvas, sign.shape, box)
    if sign.concerned:
        _shape(canvas, sign.shape, _inner(sign.shape, box))
    if sign.died:
        canvas.line(box.left, -box.top, box.right, -box.bottom)
        canvas.line(box.right, -box.top, box.left, -box.bottom)
    canvas.restoreState()
    most = 4 - len(sign.facts[:2])
    words = [(sign.name, _NAME, most), *((one, _FACT, 1) for one in sign.facts)]
    _words(canvas, words, sign.words, middle=True)


def _inner(shape: Shape, box: Box) -> Box:
    """The second outline; a triangle is lowest in its middle."""
    if shape is Shape.TRIANGLE:
        return Box(box.left + 9, box.top + 12, box.width - 18, box.height - 17)
    return Box(box.left + 5.5, box.top + 5.5, box.width - 11, box.height - 11)


def _shape(canvas: Any, shape: Shape, box: Box) -> None:
    across, down = box.centre
    if shape is Shape.CIRCLE:
        canvas.circle(across, -down, box.width / 2, stroke=1, fill=1)
        return
    corners = {
        Shape.SQUARE: [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)],
        Shape.DIAMOND: [(across, box.top), (box.right, down), (across, box.bottom), (box.left, down)],
        Shape.TRIANGLE: [(across, box.top), (box.right, box.bottom), (box.left, box.bottom)],
    }[shape]
    path = canvas.beginPath()
    path.moveTo(corners[0][0], -corners[0][1])
    for left, top in corners[1:]:
        path.lineTo(left, -top)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _home(canvas: Any, home: Home) -> None:
    _words(canvas, [(home.title, _NAME, 1), (home.address, _FACT, 2)], home.words, middle=False)


def _words(canvas: Any, told: list[tuple[str, Style, int]], room: Box, *, middle: bool) -> None:
    """Each text over so many lines at most, on white, so that no line runs through it."""
    lines = [_fitting(" ".join(text.split()), style, room.width, most) for text, style, most in told if text]
    top = room.top + (max(0.0, room.height - sum(one.depth for one in lines)) / 2 if middle else 0)
    for one in lines:
        canvas.saveState()
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.rect(room.left - 1, -top - one.depth, room.width + 1, one.depth, stroke=0, fill=1)
        canvas.restoreState()
        one.drawOn(canvas, room.left, -top - one.depth)
        top += one.depth


def _fitting(text: str, style: Style, room: float, most: int) -> Prose:
    """A text in so many lines: in smaller type where it needs more, at last cut: the words below have it whole."""
    prose, high = Prose(text, style), most * style.leading + 0.1
    while prose.wrap(room, 0)[1] > high and prose.style.size > _SMALLEST:
        prose = Prose(text, scaled(prose.style, 0.9))
    while prose.wrap(room, 0)[1] > high and len(text) > 1:
        text = text[: len(text) * 4 // 5]
        prose = Prose(f"{text}…", prose.style)
    return prose
