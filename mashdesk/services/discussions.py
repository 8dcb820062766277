"""The partners' discussion."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.discussion import PartnerView
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class TookPart:
    """Who took part, for which agency, and that agency's view."""

    name: str
    agency: str
    view: str
    agrees: PartnerView | None = None


@dataclass(frozen=True)
class RecordDiscussion:
    """What was said and agreed, and when."""

    request: UUID
    held: datetime
    attendees: tuple[TookPart, ...]
    agreed: str
    told_family: str = ""


def check_discussion(command: RecordDiscussion, *, letter_says: bool = False) -> tuple[Problem, ...]:
    """What is still missing. `letter_says`: the hub's letter says what was agreed (Worcestershire leaflet, W12)."""
    found = []
    if not command.attendees:
        found.append(Problem("attendees", "Say who took part."))
    if any(not person.name.strip() for person in command.attendees):
        found.append(Problem("attendees", "Give the name of everybody who took part."))
    if not command.agreed.strip():
        found.append(Problem("agreed", "Say what was agreed, or that nothing was."))
    if letter_says and not command.told_family.strip():
        found.append(Problem("told_family", "Type what the letter tells the family of it."))
    return tuple(found)


def record_discussion(sitting: Sitting, command: RecordDiscussion, sheet: EnquirySheet) -> None:
    """Keep the discussion (`app.record_discussion`)."""
    problems = check_discussion(command)
    if problems:
        raise BadInput(problems)
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "held": command.held.isoformat(),
        "agreed": command.agreed,
        "told_family": command.told_family,
        "attendees": [
            {"name": one.name, "agency": one.agency, "view": one.view, "agrees": one.agrees or ""}
            for one in command.attendees
        ],
    }
    save(sitting, "record_discussion", command.request, body)
