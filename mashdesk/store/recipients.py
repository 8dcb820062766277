"""Snapshots of who hears of the outcome beside the parents (`app.outcome_recipients`)."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.codes import LetterState
from mashdesk.domain.recipients import Hearing, OutcomeRecipient, Recipient
from mashdesk.store.readers import read_of


def recipients(connection: Connection, enquiry: UUID) -> tuple[OutcomeRecipient, ...]:
    """All of them on an opened enquiry."""
    return tuple(
        OutcomeRecipient(
            recipient=Recipient(row.recipient),
            letter=LetterState(row.letter_state) if row.letter_state else None,
            how=Hearing(row.how) if row.how else None,
            because=row.because or "",
            by=row.by or "",
            **{name: getattr(row, name) for name in ("person", "condition", "means", "signed_by", "rule")},
            **{name: getattr(row, name) for name in ("happened", "at")},
        )
        for row in read_of(connection, "outcome_recipients", enquiry)
    )
