"""Worklist snapshots: facts without content."""

from sqlalchemy import Connection

from mashdesk.domain.codes import EnquiryState, LetterState, Rating, ReferralKind
from mashdesk.domain.snapshots import LetterRow, SignedInPerson, WorklistRow
from mashdesk.store.readers import read


def me(connection: Connection) -> SignedInPerson | None:
    """Who this login is; None when the account is not open."""
    for row in read(connection, "me"):
        return SignedInPerson(
            row.login, row.name, row.post, row.agency, row.agency_name, row.hub, frozenset(row.roles or ())
        )
    return None


def badges(*, anonymous: bool, restricted: bool, pathway: bool = False) -> tuple[str, ...]:
    """What a row wears, by the keys of the desk's badges."""
    told = {"restricted": restricted, "anonymous": anonymous, "pathway": pathway}
    return tuple(key for key, there in told.items() if there)


def hub_worklist(connection: Connection) -> tuple[WorklistRow, ...]:
    """The hub's open enquiries, what runs out next first."""
    return tuple(
        WorklistRow(
            enquiry=row.enquiry,
            reference=row.reference,
            initials=row.initials,
            state=EnquiryState(row.state),
            rating=Rating(row.rating),
            kind=ReferralKind(row.kind),
            received=row.received,
            due=row.due,
            due_what=row.due_what,
            due_from=row.due_from,
            version=row.version,
            badges=badges(anonymous=row.anonymity_asked, restricted=row.restricted, pathway=row.pathway),
            asked=row.asked,
            returned=row.returned,
            group=row.professional_group,
        )
        for row in read(connection, "worklist")
    )


def agency_worklist(connection: Connection) -> tuple[WorklistRow, ...]:
    """The requests to this person's agency, unanswered first, by due time."""
    return tuple(
        WorklistRow(
            enquiry=row.enquiry,
            reference=row.reference,
            initials=row.initials,
            state=EnquiryState(row.state),
            rating=Rating(row.rating),
            kind=ReferralKind(row.kind),
            received=row.received,
            due=row.due,
            due_what="return",
            version=row.version,
            badges=badges(anonymous=False, restricted=row.restricted),
            request=row.request,
            answered=row.answered is not None,
            chased=row.chased,
            escalated=row.escalated,
        )
        for row in read(connection, "my_requests")
    )


def letters(connection: Connection) -> tuple[LetterRow, ...]:
    """Letters due, printed, and posted in the last week."""
    return tuple(
        LetterRow(
            row.letter, row.enquiry, row.reference, row.initials, LetterState(row.state), row.due, row.confidential
        )
        for row in read(connection, "letters_worklist")
    )
