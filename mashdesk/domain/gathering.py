"""What an agency is asked and found, how often it was asked again, and why something came late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from mashdesk.domain.codes import Coded, SpokenHow


class Found(Coded):
    """What came of looking into one question. That nothing is known never means that nobody looked."""

    FOUND = "found", "Found"
    NOTHING_KNOWN = "nothing_known", "Nothing known"
    NOT_CHECKED = "not_checked", "Not checked"


class LateReason(Coded):
    """Why an answer, or something of the hub's own, came after its time."""

    NOT_SEEN = "not_seen", "It was not seen in time"
    RECORDS_ELSEWHERE = "records_elsewhere", "Records had to be fetched from elsewhere"
    NOBODY_FREE = "nobody_free", "Nobody was free to do it"
    SYSTEM_DOWN = "system_down", "A system could not be reached"
    MORE_TO_CHECK = "more_to_check", "There was more to look into than there was time for"
    WAITED = "waited", "It waited for somebody else"
    OTHER = "other", "Something else"


class ChaseTold(Coded):
    """Who is asked for an answer that is awaited."""

    PRACTITIONER = "practitioner", "The practitioner"
    AGENCY_MANAGER = "agency_manager", "Their manager"
    HUB_MANAGER = "hub_manager", "The hub manager"


class ChaseMeans(Coded):
    """How somebody was asked."""

    TELEPHONE = "telephone", "Telephone"
    SECURE_EMAIL = "secure_email", "Secure e-mail"
    IN_PERSON = "in_person", "In person"


@dataclass(frozen=True)
class Spoken:
    """Who at a virtual agency said something, and how it reached the hub; somebody of the hub wrote it down."""

    by: str
    post: str
    said: datetime
    how: SpokenHow
    late_because: str = ""


@dataclass(frozen=True)
class Finding:
    """What came of one question; `because` says why nobody looked."""

    found: Found
    because: str = ""


@dataclass(frozen=True)
class Chase:
    """The how-manieth time an agency was asked for its answer, of whom there, by what means; never edited."""

    id: UUID
    request: UUID
    number: int
    told: ChaseTold
    means: ChaseMeans
    words: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ChaseStep:
    """How late an answer may be before somebody is asked for it, and who (the hub's profile)."""

    late: timedelta
    told: ChaseTold


def why_late_words(reason: LateReason, because: str) -> str:
    """The reason of the list, with the words beside it."""
    return because if reason is LateReason.OTHER else ": ".join(part for part in (reason.words, because) if part)


def next_chase(due: datetime, chased: int, steps: tuple[ChaseStep, ...]) -> tuple[datetime, ChaseTold] | None:
    """From when on whom is to be asked next; None where the hub's profile names nobody else."""
    return (due + steps[chased].late, steps[chased].told) if chased < len(steps) else None
