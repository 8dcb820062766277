"""The emergency pack: what a hub needs of its open enquiries while the server is away, and what was done with it.

What is in it is chosen by the database (docs/decisions/0032). Here it is put into the bytes that are sealed, and read
from them again when two people open it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from mashdesk.domain.calendar import LONDON, day_words
from mashdesk.domain.clock_register import ClockKind
from mashdesk.domain.codes import EnquiryState, PersonRole, Rating, ReferralKind
from mashdesk.domain.people_said import WarningKind
from mashdesk.domain.refusals import Refusal

FORMAT = "mashdesk-emergency-pack/1"
SHORTEST_PASSPHRASE = 15
NO_CONTACT = "no_contact"
NO_NAMES = "Not in the pack. Ask a senior social worker, who reads it when the server is back."


class PackUnreadable(Refusal):
    """A passphrase is wrong, or the pack is damaged or was changed: it is not said which."""

    def __init__(self) -> None:
        super().__init__("The pack does not open with these two passphrases. Type both again.")


class PackCannotBeKept(Refusal):
    """The disk is full, or the folder is closed; the pack that was there before is still there."""

    def __init__(self) -> None:
        super().__init__("The emergency pack cannot be written on this computer. Its disk may be full.")


@dataclass(frozen=True)
class PackedContact:
    """A way to reach somebody that was said to be safe; `safety`: what is safe when."""

    channel: str
    detail: str
    safety: str

    @property
    def sentence(self) -> str:
        """Such as "01632 960001 (safe after six)"."""
        return f"{self.detail} ({self.safety})" if self.safety else self.detail


@dataclass(frozen=True)
class PackedPerson:
    """Whom the enquiry is about, or somebody who may be rung. Birth only of whom it is about."""

    name: str
    known_as: str
    role: str
    birth: date | None
    accuracy: str
    contacts: tuple[PackedContact, ...]

    @property
    def sentence(self) -> str:
        """The name, when they were born, and how it is safe to reach them."""
        called = f"{self.name}, known as {self.known_as}" if self.known_as else self.name
        born = f", born {day_words(self.birth)}" if self.birth else ""
        ways = [f"Safe: {one.sentence}" for one in self.contacts]
        return "\n".join([f"{called or 'Name not known'}{born}", *ways])


@dataclass(frozen=True)
class PackedWarning:
    """A warning that stands, or an order that keeps somebody away.

    `words` is empty where somebody of the enquiry lives at a confidential address; of an order it is the names of those
    who must not be contacted, without whoever hides.
    """

    about: str
    kind: str
    words: str
    review: date | None

    @property
    def sentence(self) -> str:
        """What kind, about whom, and its words where they may be told."""
        if self.kind == NO_CONTACT:
            return (
                f"Order: {self.about or 'somebody'} must not contact {self.words or 'somebody who is not named here'}."
            )
        kind = WarningKind(self.kind).words
        head = f"{kind}: {self.about}" if self.about else kind
        return f"{head}. {self.words}".rstrip() if self.words else f"{head}."


@dataclass(frozen=True)
class PackedAgency:
    """An agency that was asked."""

    name: str
    due: datetime
    answered: bool

    @property
    def sentence(self) -> str:
        """Such as "Police: has answered"."""
        return f"{self.name}: {'has answered' if self.answered else f'to answer by {moment_words(self.due)}'}"


@dataclass(frozen=True)
class PackedEnquiry:
    """One open enquiry of the pack. `clocks`: kind and moment of those that run."""

    enquiry: UUID
    reference: str
    initials: str
    kind: ReferralKind
    state: EnquiryState
    rating: Rating
    received: datetime
    due: datetime | None
    due_what: str
    clocks: tuple[tuple[str, datetime], ...]
    people: tuple[PackedPerson, ...]
    warnings: tuple[PackedWarning, ...]
    agencies: tuple[PackedAgency, ...]

    def holds(self, text: str) -> bool:
        """Whether what somebody looks for stands in its reference, its initials or the names of its people."""
        told = [self.reference, self.initials, *(f"{one.name} {one.known_as}" for one in self.people)]
        return all(word in " ".join(told).casefold() for word in text.casefold().split())

    def lines(self) -> tuple[tuple[str, str], ...]:
        """All of it as labels and words, the same on a screen and on paper; warnings first."""
        told = [("Warning", one.sentence) for one in self.warnings]
        told += [(PersonRole(one.role).words, one.sentence) for one in self.people]
        told += [("Names", NO_NAMES)] if not self.people else []
        told += [("Next", f"{ClockKind(kind).words} due {moment_words(due)}") for kind, due in self.clocks]
        told += [("Agencies asked", "\n".join(one.sentence for one in self.agencies))] if self.agencies else []
        told.append(("Came in", f"{moment_words(self.received)} · {self.kind.words} · {self.state.words}"))
        return tuple(told)


@dataclass(frozen=True)
class EmergencyPack:
    """An opened pack as it stood when it was `made`; `proof` is what shows afterwards that it was open."""

    hub: str
    workstation: str
    refresh: UUID
    proof: str
    made: datetime
    enquiries: tuple[PackedEnquiry, ...]


@dataclass(frozen=True)
class KeptPack:
    """Which pack a computer keeps, of which server (by the name that people here call it), on which workstation."""

    pack: UUID
    server: str
    workstation: str


@dataclass(frozen=True)
class StandingPack:
    """A pack in the hub manager's list. `held`: both holders may still open enquiries of the hub."""

    id: UUID
    workstation: str
    holder: str
    other_holder: str
    set_up: datetime
    set_up_by: str
    refreshed: datetime | None
    refreshed_by: str
    enquiries: int
    opened: datetime | None
    held: bool


@dataclass(frozen=True)
class BegunRefresh:
    """The first half of a refresh: it is logged; the pack is to be sealed to this key."""

    refresh: UUID
    made: datetime
    public_key: bytes
    proof: str
    enquiries: int


@dataclass(frozen=True)
class PackUse:
    """One thing that was done with an opened pack: "opened", "read" (an enquiry) or "printed" (all of it)."""

    id: UUID
    refresh: UUID
    proof: str
    what: str
    happened: datetime
    enquiry: UUID | None = None


def moment_words(at: datetime) -> str:
    """Such as "27 November 2026, 15:40"."""
    there = at.astimezone(LONDON)
    return f"{day_words(there.date())}, {there:%H:%M}"


def pack_bytes(hub: str, workstation: str, begun: BegunRefresh, rows: Iterable[Mapping[str, object]]) -> bytes:
    """What is sealed: the rows of `app.emergency_pack` as they came."""
    told = {"format": FORMAT, "hub": hub, "workstation": workstation, "refresh": begun.refresh, "proof": begun.proof}
    whole = told | {"made": begun.made, "enquiries": [dict(row) for row in rows]}
    return json.dumps(whole, default=_plain, ensure_ascii=False).encode()


def read_pack(plain: bytes) -> EmergencyPack:
    """The pack that these bytes hold. Raises PackUnreadable."""
    try:
        told = json.loads(plain)
        if told["format"] != FORMAT:
            raise PackUnreadable
        refresh, made = UUID(told["refresh"]), datetime.fromisoformat(told["made"])
        enquiries = tuple(map(_enquiry, told["enquiries"]))
        return EmergencyPack(told["hub"], told["workstation"], refresh, told["proof"], made, enquiries)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise PackUnreadable from None


def _enquiry(told: Mapping[str, Any]) -> PackedEnquiry:
    return PackedEnquiry(
        UUID(told["enquiry"]),
        told["reference"],
        told["initials"],
        ReferralKind(told["kind"]),
        EnquiryState(told["state"]),
        Rating(told["rating"]),
        datetime.fromisoformat(told["received"]),
        datetime.fromisoformat(told["due"]) if told["due"] else None,
        told["due_what"],
        tuple((one["kind"], datetime.fromisoformat(one["due"])) for one in told["clocks"]),
        tuple(map(_person, told["people"])),
        tuple(PackedWarning(one["about"], one["kind"], one["words"], _day(one["review"])) for one in told["warnings"]),
        tuple(
            PackedAgency(one["name"], datetime.fromisoformat(one["due"]), one["answered"]) for one in told["agencies"]
        ),
    )


def _person(told: Mapping[str, Any]) -> PackedPerson:
    contacts = tuple(PackedContact(one["channel"], one["detail"], one["safety"]) for one in told["contacts"])
    birth = _day(told["birth"])
    return PackedPerson(told["name"], told["known_as"], told["role"], birth, told["accuracy"], contacts)


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not packed")
