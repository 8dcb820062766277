"""What the family agreed to, what goes ahead without it, whom the hub told, whom it reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.family import FamilySide, Unmet
from mashdesk.domain.family_codes import (
    AskedAbout,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class RecordConsent:
    """One answer, about any number of children or adults and both questions at once."""

    request: UUID
    people: tuple[UUID, ...]
    about: tuple[AskedAbout, ...]
    answer: ConsentAnswer | None
    happened: datetime | None
    by_person: UUID | None = None
    capacity: Capacity | None = None
    explained: tuple[Explained, ...] = ()
    explanation: str = ""
    options: str = ""
    understood: bool | None = None
    committed: bool | None = None
    agencies: tuple[str, ...] = ()
    limits: str = ""
    why: str = ""
    how: str = ""
    correction: str = ""


@dataclass(frozen=True)
class RecordLawfulBasis:
    """A senior social worker answers for going ahead without agreement; without a ground, for no longer doing so."""

    request: UUID
    people: tuple[UUID, ...]
    about: tuple[AskedAbout, ...]
    ground: str | None
    reason: str


@dataclass(frozen=True)
class RecordTelling:
    """Whether these people were told of the referral. "Not told" is a senior social worker's to record."""

    request: UUID
    people: tuple[UUID, ...]
    told: bool | None
    told_by: ToldBy | None = None
    happened: datetime | None = None
    how: str = ""
    what: str = ""
    sure_of_no_risk: bool | None = None
    ground: str = ""
    why_not: str = ""
    correction: str = ""


@dataclass(frozen=True)
class RecordFamilyContact:
    """An attempt to reach somebody, and what they said. `wishes` are those of `child`."""

    request: UUID
    person: UUID | None
    tried: datetime | None
    channel: Channel | None
    result: ContactResult | None
    safe: Safe | None
    safety: str = ""
    views: str = ""
    child: UUID | None = None
    wishes: str = ""
    explained: str = ""
    explained_how: str = ""
    interpreter: str = ""
    correction: str = ""


def read_family_side(sitting: Sitting, enquiry: UUID) -> FamilySide:
    """What is recorded of an opened enquiry (`app.consents`, `app.lawful_bases`, `app.tellings` …)."""
    with sitting.at_once() as work:
        return work.family_side(enquiry)


def missing_for_requests(sitting: Sitting, enquiry: UUID, agencies: Sequence[str]) -> tuple[Unmet, ...]:
    """What the hub's leaflet asks before these agencies are asked (`app.missing_for_requests`)."""
    with sitting.at_once() as work:
        return work.missing_for_requests(enquiry, agencies)


def missing_of_referrer(sitting: Sitting, enquiry: UUID) -> tuple[Unmet, ...]:
    """What a professional's referral leaves open of the family; it stops nothing (`app.missing_of_referrer`)."""
    with sitting.at_once() as work:
        return work.missing_of_referrer(enquiry)


def missing_for_outcome(
    sitting: Sitting, enquiry: UUID, person: UUID, *, outcome: str, harm: str, level: int
) -> tuple[Unmet, ...]:
    """What the hub's leaflet asks before this outcome is signed about this person (`app.missing_for_outcome`)."""
    with sitting.at_once() as work:
        return work.missing_for_outcome(enquiry, person, outcome, harm, level)


def record_consent(sitting: Sitting, command: RecordConsent, enquiry: UUID) -> None:
    """Keep an answer (`app.record_consent`). Raises BadInput."""
    body = {
        "enquiry": str(enquiry),
        "people": [str(one) for one in command.people],
        "about": list(command.about),
        "answer": command.answer,
        "happened": _moment(command.happened),
        "by_person": _id(command.by_person),
        "capacity": command.capacity,
        "explained": list(command.explained),
        "explanation": command.explanation,
        "options": command.options,
        "understood": command.understood,
        "committed": command.committed,
        "agencies": list(command.agencies),
        "limits": command.limits,
        "why": command.why,
        "how": command.how,
        "correction": command.correction,
    }
    save(sitting, "record_consent", command.request, body)


def record_lawful_basis(sitting: Sitting, command: RecordLawfulBasis, sheet: EnquirySheet) -> None:
    """Keep the ground (`app.record_lawful_basis`).

    Raises BadInput, and ChangedMeanwhile when the enquiry is not as the sheet shows it: what came in may be the answer.
    """
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "people": [str(one) for one in command.people],
        "about": list(command.about),
        "ground": command.ground,
        "reason": command.reason,
    }
    save(sitting, "record_lawful_basis", command.request, body)


def record_telling(sitting: Sitting, command: RecordTelling, enquiry: UUID) -> None:
    """Keep who was told (`app.record_telling`). Raises BadInput."""
    body = {
        "enquiry": str(enquiry),
        "people": [str(one) for one in command.people],
        "told": command.told,
        "told_by": command.told_by,
        "happened": _moment(command.happened),
        "how": command.how,
        "what": command.what,
        "sure_of_no_risk": command.sure_of_no_risk,
        "ground": command.ground,
        "why_not": command.why_not,
        "correction": command.correction,
    }
    save(sitting, "record_telling", command.request, body)


def record_family_contact(sitting: Sitting, command: RecordFamilyContact, enquiry: UUID) -> None:
    """Keep an attempt (`app.record_family_contact`). Raises BadInput."""
    body = {
        "enquiry": str(enquiry),
        "person": _id(command.person),
        "tried": _moment(command.tried),
        "channel": command.channel,
        "result": command.result,
        "safe": command.safe,
        "safety": command.safety,
        "views": command.views,
        "child": _id(command.child),
        "wishes": command.wishes,
        "explained": command.explained,
        "explained_how": command.explained_how,
        "interpreter": command.interpreter,
        "correction": command.correction,
    }
    save(sitting, "record_family_contact", command.request, body)


def _id(one: UUID | None) -> str | None:
    return None if one is None else str(one)


def _moment(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()
