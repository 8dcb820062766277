"""How an item is named beside another one, and what is told of a mark."""

from uuid import UUID

from mashdesk.domain.calendar import london_day
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.language import say
from mashdesk.gui.widgets.time_words import day_words

LONG = 60
"""Characters of an item's own words by which it is told from the others."""
SIGN = say("≠ Contradicted: ")
"""What stands before an item's own words, in the picture and in the list."""


def item_words(item: Item) -> str:
    """An item in a list of several: whose, of when, and how it begins."""
    when = day_words(item.happened) if item.happened else item.happened_words or say("no date")
    what = " ".join(item.what.split())
    short = what if len(what) <= LONG else f"{what[:LONG].rsplit(' ', 1)[0]}…"
    return f"{item.agency_name} · {when} · “{short}”"


def named(item: UUID, sheet: EnquirySheet) -> str:
    """The item with this id, as `item_words`; a mark never comes without both its items."""
    return next((item_words(one) for one in sheet.items if one.id == item), say("an item"))


def mark_words(one: Contradiction, item: UUID, sheet: EnquirySheet) -> str:
    """What a mark says at one of its two items: what it contradicts, why, who says so and when; or that it is over."""
    told = f"{named(one.against(item), sheet)}. {one.why} ({one.by}, {day_words(london_day(one.at))})"
    if one.taken_back is None:
        return say("Contradicts {told}").format(told=told)
    over = f"{one.taken_back_by}, {day_words(london_day(one.taken_back))}"
    return say("No longer said to contradict {told} Taken back: {taken_back_because} ({over})").format(
        told=told, taken_back_because=one.taken_back_because, over=over
    )


def pair_words(one: Contradiction, sheet: EnquirySheet) -> str:
    """Both items of a mark."""
    return say("{named}, and {named_2}").format(named=named(one.one, sheet), named_2=named(one.other, sheet))
