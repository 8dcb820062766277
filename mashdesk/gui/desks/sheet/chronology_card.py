"""The chronology of an enquiry: every agency's items as its time line shows them, and what nobody tells."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import AnswerKind, Handling
from mashdesk.domain.contradictions import standing
from mashdesk.domain.gaps import contributions_of, gaps_of, told_of_gaps
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item
from mashdesk.gui.desks.contradicting.item_contradictions import ItemContradictions
from mashdesk.gui.desks.contradicting.words import SIGN
from mashdesk.gui.desks.sheet.gaps_part import GapsPart
from mashdesk.gui.desks.sheet.gaps_words import quiet_of
from mashdesk.gui.desks.sheet.words import basis_words, counted, listed, police_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_lanes import Lane
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, Leaving
from mashdesk.gui.widgets.time_words import day_words

Standing = Callable[[Item], tuple[tuple[Leaving, ...], bool]]
"""How the requests to let an item out stand (or what was ruled on it), and whether this reader may ask (or rule)."""
LABEL = 24
"""Characters of an item's own words that its label begins with."""


class ChronologyCard(Chronology):
    """Chronology of the sheet; one agency alone where a tile asks for it. Gaps are told once a desk says to whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: EnquirySheet | None = None
        self.gaps = GapsPart(self)
        self.head.insertWidget(self.head.count() - 1, self.gaps.button)
        self.body.insertWidget(self.body.indexOf(self.filter), self.gaps)
        self._tells_gaps = False
        self._standing: Standing = lambda _item: ((), False)
        self._ruled: Standing = lambda _item: ((), False)
        self.contradictions = ItemContradictions(self)
        self.body.addWidget(self.contradictions)
        self.title.hide()  # the tab above says it

    def tell_gaps_to(self, roles: Collection[str]) -> None:
        """Tell this person what is missing, if they are of the hub: to an agency it would tell of other agencies."""
        self._tells_gaps = told_of_gaps(roles)

    def show_sheet(self, sheet: EnquirySheet, _now: datetime) -> None:
        """Show this enquiry's items; of another enquiry all of them."""
        another = self._sheet is None or self._sheet.row.enquiry != sheet.row.enquiry
        self._sheet = sheet
        if another:
            self.filter.want_all()
            self.gaps.fold()
        self._show_sheet()

    def show_only(self, agency: str) -> None:
        """Show one agency's lane; "" for all."""
        self.filter.want_agency(agency)

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
        lanes = lanes_of(self._sheet)
        items = [self._with_release(item) for item in items_of(self._sheet)]
        gaps = gaps_of(self._sheet) if self._tells_gaps else None
        quiet = quiet_of(gaps) if gaps else ()
        self.show_items(lanes, items, london_day(self._sheet.referral.received), quiet)
        if gaps is None:
            self.gaps.show_nothing()
        else:
            self.gaps.show_gaps(gaps, contributions_of(self._sheet), self._sheet)

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
    named = names_apart(sheet)
    shown = [_shown(item, number, sheet, named) for number, item in enumerate(sheet.items, 1)]
    held = [_held_back(request) for request in sheet.requests if request.answer is AnswerKind.WITHHELD]
    return (*shown, *held)


def names_apart(sheet: EnquirySheet) -> dict[UUID, str]:
    """One word for each person, or the whole name, or also the place in the list, until no two are called alike."""
    called = Counter(person.called for person in sheet.people)
    names = Counter(person.name for person in sheet.people)
    apart = {}
    for place, person in enumerate(sheet.people, 1):
        name = person.name if names[person.name] == 1 else f"{person.name} ({place})"
        apart[person.id] = person.called if called[person.called] == 1 else name
    return apart


def _shown(item: Item, number: int, sheet: EnquirySheet, named: Mapping[UUID, str]) -> ChronologyItem:
    request = next((one for one in sheet.requests if one.id == item.request), None)
    recorded = say(" · recorded by {by}").format(by=item.by) if request is not None and request.spoken else ""
    return ChronologyItem(
        key=str(item.id),
        agency=item.agency_name,
        when=item.happened,
        label=_label(item.what),
        when_words=day_words(item.happened) if item.happened else item.happened_words or say("no date"),
        text=item.what,
        about=say("Item {number} · about {about}{recorded}").format(
            number=number, about=_about(item, named), recorded=recorded
        ),
        why=say("Why shared: {relevance} · basis: {lawful_basis}{codes}").format(
            relevance=item.relevance, lawful_basis=basis_words(item.lawful_basis), codes=_codes(item)
        ),
        seen_by=_seen_by(item, sheet),
        not_for_family=item.not_for_family,
        sealed=item.handling is Handling.DECISION_MAKER,
        nature=say(item.nature.words),
        people=tuple(named[person] for person in item.people if person in named),
    )


def _codes(item: Item) -> str:
    return f" · {police_words(item.police)}" if item.police else ""


def _held_back(request: InformationRequest) -> ChronologyItem:
    day = london_day(request.answered) if request.answered else None
    return ChronologyItem(
        key=str(request.id),
        agency=request.agency_name,
        when=day,
        label=say("Held back"),
        when_words=day_words(day) if day else "",
        why=say("Why held back: {withheld_because}").format(withheld_because=request.withheld_because)
        if request.withheld_because
        else "",
        held_back=True,
    )


def _label(what: str) -> str:
    words = " ".join(what.split())
    if len(words) <= LABEL:
        return words.rstrip(".")
    return f"{words[:LABEL].rsplit(' ', 1)[0].rstrip('.,;:')}…"


def _about(item: Item, named: Mapping[UUID, str]) -> str:
    return listed([named[person] for person in item.people if person in named]) or say("nobody named")


def _seen_by(item: Item, sheet: EnquirySheet) -> str:
    kept = say("not for the family") if item.not_for_family else ""
    seen = {
        Handling.HUB: "",
        Handling.DECISION_MAKER: say("Decision maker only"),
        Handling.NAMED_AGENCIES: say("Only {shared_with}").format(
            shared_with=counted(len(item.shared_with) + 1, "agency", "agencies")
        ),
    }[item.handling]
    said = " · ".join(part for part in (seen, kept) if part)
    return (
        (said[:1].upper() + said[1:])
        if said
        else say("Hub may see this: {asked}").format(asked=counted(_asked(sheet), "agency", "agencies"))
    )


def _asked(sheet: EnquirySheet) -> int:
    return len({request.agency for request in sheet.requests})
