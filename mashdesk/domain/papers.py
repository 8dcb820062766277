"""The hub's papers for its own file: what each holds is chosen before it is laid out, so nothing else can be on it.

Of what agencies gave, a paper that people sit around holds what everybody in the hub may read. What was given for
named agencies, or for the decision maker alone, is never on it, whoever prints it, and nothing on it tells whether
there is any.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mashdesk.domain.codes import Handling, Nature
from mashdesk.domain.contradictions import standing
from mashdesk.domain.discussion import Discussion
from mashdesk.domain.genogram.family import FamilyNamed
from mashdesk.domain.snapshots import EnquirySheet, Item, Person, WorklistRow
from mashdesk.domain.way import StepTaken


@dataclass(frozen=True)
class PaperHead:
    """What every such paper begins with, and the foot of its pages."""

    hub: str
    reference: str
    restricted: bool
    received: datetime
    subjects: tuple[Person, ...]
    printed: datetime
    printed_by: str


@dataclass(frozen=True)
class SharedItem:
    """An item that everybody in the hub may read, and no other."""

    agency_name: str
    happened: date | None
    happened_words: str
    what: str
    nature: Nature
    about: tuple[str, ...]
    relevance: str
    not_for_family: bool
    police: str
    at: datetime


@dataclass(frozen=True)
class SharedContradiction:
    """Two items, both of which everybody in the hub may read, that somebody marked as contradicting each other."""

    one: SharedItem
    other: SharedItem
    why: str
    by: str


@dataclass(frozen=True)
class DecisionRecordFacts:
    """All that the internal decision record prints; its only reader is the senior social worker."""

    hub: str
    sheet: EnquirySheet
    printed: datetime
    printed_by: str


@dataclass(frozen=True)
class DiscussionRecordFacts:
    """The partners' discussions of an enquiry, the latest first, and what their agencies shared with all of the hub."""

    head: PaperHead
    discussions: tuple[Discussion, ...]
    items: tuple[SharedItem, ...]
    contradictions: tuple[SharedContradiction, ...] = ()


@dataclass(frozen=True)
class StrategyRecordFacts:
    """The strategy discussions of an enquiry, the latest first."""

    head: PaperHead
    held: tuple[StepTaken, ...]


@dataclass(frozen=True)
class FamilyPictureFacts:
    """Who is named on an enquiry, what they are to each other and who lives with whom, as of a day (`genogram`)."""

    head: PaperHead
    family: FamilyNamed
    day: date


def paper_head(row: WorklistRow, subjects: tuple[Person, ...], hub: str, printed: datetime, by: str) -> PaperHead:
    """The head of a paper on an enquiry about these children (or this adult)."""
    return PaperHead(hub, row.reference, "restricted" in row.badges, row.received, subjects, printed, by)


def shared_items(sheet: EnquirySheet) -> tuple[SharedItem, ...]:
    """The items that everybody in the hub may read, in the sheet's order."""
    return tuple(_shared(item, sheet) for item in sheet.items if item.handling is Handling.HUB)


def shared_contradictions(sheet: EnquirySheet) -> tuple[SharedContradiction, ...]:
    """The marks that stand between two items that everybody in the hub may read; of any other nothing tells."""
    items = {item.id: item for item in sheet.items if item.handling is Handling.HUB}
    return tuple(
        SharedContradiction(_shared(items[one.one], sheet), _shared(items[one.other], sheet), one.why, one.by)
        for one in standing(sheet.contradictions)
        if one.one in items and one.other in items
    )


def _shared(item: Item, sheet: EnquirySheet) -> SharedItem:
    return SharedItem(
        agency_name=item.agency_name,
        happened=item.happened,
        happened_words=item.happened_words,
        what=item.what,
        nature=item.nature,
        about=tuple(sheet.person(person).name for person in item.people),
        relevance=item.relevance,
        not_for_family=item.not_for_family,
        police=item.police.words if item.police else "",
        at=item.at,
    )


def strategy_discussions(taken: Sequence[StepTaken]) -> tuple[StepTaken, ...]:
    """Of the steps that were taken, the strategy discussions."""
    return tuple(step for step in taken if step.step == "strategy")
