"""The chronology of an enquiry: every agency's items as its time line shows them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import AnswerKind, Handling, Nature
from mashdesk.domain.contradictions import standing
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item
from mashdesk.gui.desks.contradicting.item_contradictions import ItemContradictions
from mashdesk.gui.desks.contradicting.words import SIGN
from mashdesk.gui.desks.sheet.words import basis_words, counted, listed
from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_lanes import Lane
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, Leaving
from mashdesk.gui.widgets.time_words import day_words

Standing = Callable[[Item], tuple[tuple[Leaving, ...], bool]]
"""How the requests to let an item out stand (or what was ruled on it), and whether this reader may ask (or rule)."""
LABEL = 24
"""Characters of an item's own words that its label begins with."""


class ChronologyCard(Chronology):
    """Chronology of the sheet; one agency alone where a tile asks for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: EnquirySheet | None = None
        self._only = ""
        self._standing: Standing = lambda _item: ((), False)
        self._ruled: Standing = lambda _item: ((), False)
        self.contradictions = ItemContradictions(self)
        self.body.addWidget(self.contradictions)
        self.title.hide()  # the tab above says it

    def show_sheet(self, sheet: EnquirySheet, _now: datetime) -> None:
        """Show this enquiry's items."""
        self._sheet = sheet
        self._show_sheet()

    def show_only(self, agency: str) -> None:
        """Show one agency's lane; "" for all."""
        self._only = agency
        self._show_sheet()

    def show_releases(self, standing: Standing) -> None:
        """Say at each item how its release stands."""
        self._standing = standing
        self._show_sheet()

    def show_rulings(self, ruled: Standing) -> None:
        """Say at each item what was ruled on it."""
        self._ruled = ruled
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._sheet is None:
            return
        lanes = [lane for lane in lanes_of(self._sheet) if self._only in ("", lane.agency)]
        named = {lane.agency for lane in lanes}
        items = [self._with_release(item) for item in items_of(self._sheet) if item.agency in named]
        self.show_items(lanes, items, london_day(self._sheet.referral.received))

    def _with_release(self, shown: ChronologyItem) -> ChronologyItem:
        assert self._sheet is not None
        item = next((one for one in self._sheet.items if str(one.id) == shown.key), None)
        if item is None:
            return shown
        if any(one.is_of(item.id) for one in standing(self._sheet.contradictions)):
            shown = replace(shown, label=f"{SIGN}{shown.label}")
        leaving, may_ask = self._standing(item)
        ruled, may_rule = self._ruled(item)
        return replace(shown, leaving=(*ruled, *leaving), may_ask=may_ask, may_rule=may_rule)

    def _offer(self) -> None:
        """Also what the item contradicts."""
        super()._offer()
        items = self._sheet.items if self._sheet is not None else ()
        item = next((one for one in items if str(one.id) == self._key), None)
        self.contradictions.show_item(item, self._sheet)


def lanes_of(sheet: EnquirySheet) -> tuple[Lane, ...]:
    """A lane for each agency that was asked or has given something."""
    asked = {request.agency_name: request.answer is None for request in sheet.requests}
    given = {item.agency_name: False for item in sheet.items if item.agency_name not in asked}
    return tuple(Lane(name, missing) for name, missing in (asked | given).items())


def items_of(sheet: EnquirySheet) -> tuple[ChronologyItem, ...]:
    """Every item that this reader received, and that something is held back where an agency says so."""
    shown = [_shown(item, number, sheet) for number, item in enumerate(sheet.items, 1)]
    held = [_held_back(request) for request in sheet.requests if request.answer is AnswerKind.WITHHELD]
    return (*shown, *held)


def _shown(item: Item, number: int, sheet: EnquirySheet) -> ChronologyItem:
    nature = " · opinion" if item.nature is Nature.OPINION else ""
    request = next((one for one in sheet.requests if one.id == item.request), None)
    recorded = f" · recorded by {item.by}" if request is not None and request.spoken else ""
    return ChronologyItem(
        key=str(item.id),
        agency=item.agency_name,
        when=item.happened,
        label=_label(item.what),
        when_words=day_words(item.happened) if item.happened else item.happened_words or "no date",
        text=item.what,
        about=f"Item {number} · about {_about(item, sheet)}{nature}{recorded}",
        why=f"Why shared: {item.relevance} · basis: {basis_words(item.lawful_basis)}{_codes(item)}",
        seen_by=_seen_by(item, sheet),
        not_for_family=item.not_for_family,
        sealed=item.handling is Handling.DECISION_MAKER,
    )


def _codes(item: Item) -> str:
    return f" · {item.police.words}" if item.police else ""


def _held_back(request: InformationRequest) -> ChronologyItem:
    day = london_day(request.answered) if request.answered else None
    return ChronologyItem(
        key=str(request.id),
        agency=request.agency_name,
        when=day,
        label="Held back",
        when_words=day_words(day) if day else "",
        why=f"Why held back: {request.withheld_because}" if request.withheld_because else "",
        held_back=True,
    )


def _label(what: str) -> str:
    words = " ".join(what.split())
    if len(words) <= LABEL:
        return words.rstrip(".")
    return f"{words[:LABEL].rsplit(' ', 1)[0].rstrip('.,;:')}…"


def _about(item: Item, sheet: EnquirySheet) -> str:
    named = {person.id: person.called for person in sheet.people}
    return listed([named[person] for person in item.people if person in named]) or "nobody named"


def _seen_by(item: Item, sheet: EnquirySheet) -> str:
    kept = "not for the family" if item.not_for_family else ""
    seen = {
        Handling.HUB: "",
        Handling.DECISION_MAKER: "Decision maker only",
        Handling.NAMED_AGENCIES: f"Only {counted(len(item.shared_with) + 1, 'agency', 'agencies')}",
    }[item.handling]
    said = " · ".join(part for part in (seen, kept) if part)
    return (
        (said[:1].upper() + said[1:]) if said else f"Hub may see this: {counted(_asked(sheet), 'agency', 'agencies')}"
    )


def _asked(sheet: EnquirySheet) -> int:
    return len({request.agency for request in sheet.requests})
