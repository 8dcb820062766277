"""Who hears of the outcome beside the parents: reading how far each was told, and recording it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.recipients import Hearing, OutcomeRecipient
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class RecordHeard:
    """How this recipient was told, or why they are not."""

    request: UUID
    of: OutcomeRecipient
    how: Hearing | None
    happened: datetime | None
    because: str


def read_recipients(sitting: Sitting, enquiry: UUID) -> tuple[OutcomeRecipient, ...]:
    """All of them on an opened enquiry (`app.outcome_recipients`)."""
    with sitting.at_once() as work:
        return work.recipients(enquiry)


def check_heard(command: RecordHeard) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    told = (
        ("how", command.how, "Say how they were told, or that they are not told."),
        ("happened", command.happened, "Say when this was, such as 21 Nov 2026 14:50."),
        ("because", command.because.strip(), "Say what they were told, or why they are not."),
    )
    return tuple(Problem(field, words) for field, there, words in told if not there)


def record_heard(sitting: Sitting, command: RecordHeard, sheet: EnquirySheet) -> None:
    """Keep it (`app.record_heard`). Raises BadInput, and ChangedMeanwhile when the sheet is not the last."""
    problems = check_heard(command)
    if problems or command.how is None or command.happened is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "recipient": command.of.recipient.value,
        "person": str(command.of.person) if command.of.person else None,
        "how": command.how.value,
        "happened": command.happened.isoformat(),
        "because": command.because,
    }
    save(sitting, "record_heard", command.request, body)
