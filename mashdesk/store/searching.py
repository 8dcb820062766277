"""Snapshots of what a search found."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.codes import BirthAccuracy, EnquiryState, PersonRole, Rating
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.domain.searching import HowFound, PersonFound, SearchAnswer
from mashdesk.store.readers import read


def answer(connection: Connection, search: UUID) -> SearchAnswer:
    """The hits of a search that this sitting began. Raises NotThereOrNotYours when it is over, or somebody else's."""
    told = read(connection, "search_answer", search)
    if not told:
        raise NotThereOrNotYours
    found = tuple(
        PersonFound(
            **row._asdict()
            | {
                "state": EnquiryState(row.state),
                "rating": Rating(row.rating),
                "role": PersonRole(row.role),
                "birth_accuracy": BirthAccuracy(row.birth_accuracy),
                "how": HowFound(row.how),
            }
        )
        for row in read(connection, "search_results", search)
    )
    return SearchAnswer(found, told[0].ask_manager, told[0].more)
