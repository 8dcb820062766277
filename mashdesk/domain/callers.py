"""A parent rings: what is read aloud to them, and what is not said (Northamptonshire leaflet, N12).

What may be told comes from the database, composed for this very caller; here it becomes sentences, with the hub's own
words for complaints and for seeing what is held. To whoever is not told, the sentences are the same whatever the
reason, and neither confirm nor deny that there is a referral.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mashdesk.domain.calendar import day_words
from mashdesk.domain.family_codes import StageTold
from mashdesk.domain.hub_profile import HubContact

RING_BACK = (
    "I cannot talk about any family on the telephone before we are sure whom we are talking to.",
    "That says nothing about whether we know a family or not: I say the same to everybody.",
    "If there is something to talk about with you, a senior social worker rings you back, on a number that we have.",
)
IN_DANGER = "If a child is in danger now, ring 999."
NOT_SAID = (
    "Who told us, or anything that would give them away.",
    "The other parent, other children, another household.",
    "Where anybody lives, goes to school or is.",
    "Which agencies were asked, and what they said.",
    "The rating, what was discussed, who may read this.",
)
NOT_SAID_WHILE_ASKING = (
    "Any name, number, address or day: let them say it.",
    "Whether an answer was right.",
    "That there is a referral, or that there is none.",
)
NOT_SAID_AT_ALL = (
    "That there is a referral, or that there is none.",
    "Which answers agreed and which did not.",
    "Why you cannot say more.",
    "Any name, number or address, to check or to correct.",
)


@dataclass(frozen=True)
class ChildTold:
    """A child of the caller; the outcome, and its words for the family, only where a letter told them."""

    name: str
    outcome: str
    words: str


@dataclass(frozen=True)
class MayBeTold:
    """All that this caller may be told. `posted` and `due`: days of their own letters."""

    received: date
    stage: StageTold
    children: tuple[ChildTold, ...]
    posted: tuple[date, ...]
    due: tuple[date, ...]


def read_aloud(told: MayBeTold, contact: HubContact) -> tuple[str, ...]:
    """What a known caller hears, sentence by sentence."""
    names = _listed([child.name for child in told.children])
    return (
        f"A referral about {names} came to us on {day_words(told.received)}.",
        told.stage.words,
        *(_outcome(child) for child in told.children if child.outcome),
        *(f"We posted a letter about it to you on {day_words(day)}." for day in told.posted),
        *(f"A letter about it is to reach you; we send it by {day_words(day)}." for day in told.due),
        *what_the_hub_adds(contact),
    )


def what_the_hub_adds(contact: HubContact) -> tuple[str, ...]:
    """The hub's own words on complaints and on seeing what is held; what it does not say is left out."""
    held = contact.subject_access or contact.privacy
    return (*contact.complaints, *([f"To ask what we hold about you: {held}."] if held else []))


def _outcome(child: ChildTold) -> str:
    return " ".join(part for part in (f"For {child.name}: {child.outcome}.".replace("..", "."), child.words) if part)


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
