"""Who is kept from an enquiry: restrictions to named people, and colleagues who are connected with the family."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.restrictions import Colleague, Connection, NamedPerson
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class RestrictEnquiry:
    """Only `named` (user names) may see the enquiry from now on; each still reads only what their role gives them."""

    request: UUID
    reason: str
    named: tuple[str, ...]


@dataclass(frozen=True)
class LiftRestriction:
    """Everybody may see the enquiry again whom the hub's rules let."""

    request: UUID
    because: str


@dataclass(frozen=True)
class DeclareConnected:
    """`who` is connected with the enquiry, or with `person` on it; without `who`, the person who says so."""

    request: UUID
    who: str | None = None
    person: UUID | None = None


@dataclass(frozen=True)
class LiftConnected:
    """A connection that is none, or none any more."""

    request: UUID
    connection: UUID
    because: str


def check_restriction(command: RestrictEnquiry) -> tuple[Problem, ...]:
    """What is still missing; whether the names will do, the database says."""
    found = []
    if not command.reason.strip():
        found.append(Problem("reason", "Say why this enquiry is restricted."))
    if not command.named:
        found.append(Problem("named", "Name at least one person who may see this enquiry."))
    return tuple(found)


def restrict_enquiry(sitting: Sitting, command: RestrictEnquiry, sheet: EnquirySheet) -> None:
    """Restrict, or put other names in the place of those that stand (`app.restrict_enquiry`).

    Raises BadInput, ChangedMeanwhile, and NotThereOrNotYours for whoever may not restrict it.
    """
    _require(check_restriction(command))
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "reason": command.reason,
        "named": list(command.named),
    }
    save(sitting, "restrict_enquiry", command.request, body)


def lift_restriction(sitting: Sitting, command: LiftRestriction, enquiry: UUID) -> None:
    """End the restriction (`app.lift_restriction`). Raises ChangedMeanwhile when it was lifted already."""
    _require(_reason(command.because))
    body = {"enquiry": str(enquiry), "because": command.because}
    save(sitting, "lift_restriction", command.request, body)


def declare_connected(sitting: Sitting, command: DeclareConnected, enquiry: UUID) -> None:
    """From now on the enquiry does not exist for whoever is connected (`app.declare_connected`)."""
    body: dict[str, object] = {"enquiry": str(enquiry)}
    body |= {"who": command.who} if command.who else {}
    body |= {"person": str(command.person)} if command.person else {}
    save(sitting, "declare_connected", command.request, body)


def lift_connected(sitting: Sitting, command: LiftConnected) -> None:
    """The enquiry exists for them again (`app.lift_connected`); hub managers only, and never for themselves."""
    _require(_reason(command.because))
    body = {"connected": str(command.connection), "because": command.because}
    save(sitting, "lift_connected", command.request, body)


def named_people(sitting: Sitting, enquiry: UUID) -> tuple[NamedPerson, ...]:
    """Whom the restriction of an opened enquiry names (`app.named_people`); none when it is not restricted."""
    with sitting.at_once() as work:
        return work.named_people(enquiry)


def may_be_named(sitting: Sitting, enquiry: UUID) -> tuple[Colleague, ...]:
    """Whom a hub manager may name on an enquiry they have open (`app.may_be_named`)."""
    with sitting.at_once() as work:
        return work.may_be_named(enquiry)


def practitioners_to_name(sitting: Sitting, enquiry: UUID) -> tuple[Colleague, ...]:
    """Whom a decision maker may name who asks one more agency on a restricted enquiry (`app.practitioners_to_name`)."""
    with sitting.at_once() as work:
        return work.practitioners_to_name(enquiry)


def connected_people(sitting: Sitting) -> tuple[Connection, ...]:
    """The connections that a hub manager may lift (`app.connected_people`)."""
    with sitting.at_once() as work:
        return work.connected_people()


def _reason(because: str) -> tuple[Problem, ...]:
    return () if because.strip() else (Problem("because", "Say why."),)


def _require(problems: Sequence[Problem]) -> None:
    if problems:
        raise BadInput(problems)
