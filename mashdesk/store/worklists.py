"""Worklist snapshots: facts without content."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from mashdesk.domain.codes import EnquiryState, LetterState, Rating, ReferralKind
from mashdesk.domain.list_pages import Counts, ListFilter, PageKey, Pages, Stretch
from mashdesk.domain.snapshots import LetterRow, SignedInPerson, WorklistRow
from mashdesk.store.readers import read, read_in_one_breath


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


def hub_pages(
    connection: Connection, told: ListFilter, stretches: Sequence[Stretch], *, counting: bool = False
) -> Pages:
    """The hub's open enquiries, what runs out next first: these stretches of them, and how many there are."""
    cut = (told.stage or None, told.group, told.at_risk)
    calls = [("worklist", (one.lines, *_due_and_id(one.after), *_due_and_id(one.upto), *cut)) for one in stretches]
    counts = [("worklist_counts", (told.group, told.at_risk))] if counting else []
    answers = read_in_one_breath(connection, [*calls, *counts])
    rows = tuple(tuple(_enquiry(row) for row in told) for told in answers[: len(calls)])
    return Pages(rows, _hub_counts(answers[-1][0]) if counting else None)


def agency_pages(connection: Connection, stretches: Sequence[Stretch], *, counting: bool = False) -> Pages:
    """The requests to this person's agency, unanswered first, by due time: stretches, and how many wait."""
    calls = [("my_requests", (one.lines, *_whole_key(one.after), *_whole_key(one.upto))) for one in stretches]
    counts: list[tuple[str, tuple[object, ...]]] = [("my_requests_counts", ())] if counting else []
    answers = read_in_one_breath(connection, [*calls, *counts])
    rows = tuple(tuple(_request(row) for row in told) for told in answers[: len(calls)])
    return Pages(rows, Counts(answers[-1][0].waiting, (), answers[-1][0].read) if counting else None)


def _due_and_id(key: PageKey | None) -> tuple[object, object]:
    return (key.due, key.id) if key is not None else (None, None)


def _whole_key(key: PageKey | None) -> tuple[object, object, object]:
    return (key.answered, key.due, key.id) if key is not None else (None, None, None)


def _hub_counts(row: Any) -> Counts:
    stages = tuple((stage, getattr(row, stage)) for stage in ("screen", "gather", "decide", "letters"))
    return Counts(row.counted, stages, row.read)


def _enquiry(row: Any) -> WorklistRow:
    return WorklistRow(
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


def _request(row: Any) -> WorklistRow:
    return WorklistRow(
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
        answered_at=row.answered,
        chased=row.chased,
        escalated=row.escalated,
    )


def letters(connection: Connection) -> tuple[LetterRow, ...]:
    """Letters due, printed, and posted in the last week."""
    return tuple(
        LetterRow(
            row.letter, row.enquiry, row.reference, row.initials, LetterState(row.state), row.due, row.confidential
        )
        for row in read(connection, "letters_worklist")
    )
