"""What a sheet leaves open: who has not answered, of whom and of which time nothing is told; and who told what.

Worked out from the items and requests that the reader's sheet shows anyway, never from what is kept from them: so
another reader, who receives more, may find fewer gaps. Only the hub's people receive every request; to an agency's
practitioner, who receives their own alone, a gap would speak of others, and none is told.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from mashdesk.domain.ages import months_on
from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import AnswerKind, Nature
from mashdesk.domain.readers_of_item import HUB_ROLES
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item, Person

QUIET_MONTHS = 12
"""From here on a time of which nothing is told is a gap. In a year a school, a surgery or a health visitor normally
sees a child at least once, so a year of silence asks for a reason; shorter ones are ordinary and would hide it."""


@dataclass(frozen=True)
class Stretch:
    """A time of which nothing is told, between two days of which something is."""

    after: date
    before: date

    @property
    def months(self) -> int:
        """Whole months from the one day to the other."""
        return months_on(self.after, self.before)


@dataclass(frozen=True)
class Contribution:
    """What one agency told: how many facts and opinions, of when; `answers` are its answers, None one that is due."""

    agency: str
    facts: int
    opinions: int
    undated: int
    first: date | None
    last: date | None
    answers: tuple[AnswerKind | None, ...]


@dataclass(frozen=True)
class Gaps:
    """Agencies by name that owe an answer or hold one back, subjects of whom no item speaks, stretches in order.

    What else an agency answered is in its `Contribution`.
    """

    unanswered: tuple[str, ...]
    held_back: tuple[str, ...]
    unspoken: tuple[Person, ...]
    quiet: tuple[Stretch, ...]


def told_of_gaps(roles: Collection[str]) -> bool:
    """Whether somebody with these roles receives every request of the hub, and so may be told what is missing."""
    return not HUB_ROLES.isdisjoint(roles)


def gaps_of(sheet: EnquirySheet) -> Gaps:
    """What this sheet leaves open."""
    return Gaps(
        unanswered=_answering(sheet.requests, None),
        held_back=_answering(sheet.requests, AnswerKind.WITHHELD),
        unspoken=_unspoken(sheet),
        quiet=quiet_stretches([item.happened for item in sheet.items], london_day(sheet.referral.received)),
    )


def quiet_stretches(days: Collection[date | None], referral: date) -> tuple[Stretch, ...]:
    """Every stretch of at least QUIET_MONTHS without a told day, from the first told day to the referral."""
    told = sorted({day for day in days if day is not None and day <= referral} | {referral})
    stretches = (Stretch(after, before) for after, before in pairwise(told))
    return tuple(one for one in stretches if one.months >= QUIET_MONTHS)


def contributions_of(sheet: EnquirySheet) -> tuple[Contribution, ...]:
    """What each agency told that was asked or has given something, in the order in which they were asked."""
    names = (*(one.agency_name for one in sheet.requests), *(one.agency_name for one in sheet.items))
    return tuple(_contribution(name, sheet) for name in dict.fromkeys(names))


def _contribution(agency: str, sheet: EnquirySheet) -> Contribution:
    items = [item for item in sheet.items if item.agency_name == agency]
    days = sorted(item.happened for item in items if item.happened is not None)
    return Contribution(
        agency=agency,
        facts=_of_nature(items, Nature.FACT),
        opinions=_of_nature(items, Nature.OPINION),
        undated=len(items) - len(days),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        answers=tuple(one.answer for one in sheet.requests if one.agency_name == agency),
    )


def _of_nature(items: Collection[Item], nature: Nature) -> int:
    return sum(item.nature is nature for item in items)


def _answering(requests: Collection[InformationRequest], answer: AnswerKind | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.agency_name for one in requests if one.answer is answer))


def _unspoken(sheet: EnquirySheet) -> tuple[Person, ...]:
    """Before anything is told at all, nobody stands out."""
    spoken = {person for item in sheet.items for person in item.people}
    return tuple(child for child in sheet.subjects if sheet.items and not spoken & _ways_written(child, sheet))


def _ways_written(child: Person, sheet: EnquirySheet) -> set[object]:
    return {one.id for one in sheet.written(child.id)}
