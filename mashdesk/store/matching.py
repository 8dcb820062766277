"""Snapshots of who was known before (`app.likely_people`, `app.links`, `app.seen_before`)."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from mashdesk.domain.codes import BirthAccuracy, EnquiryState, PersonRole, Rating
from mashdesk.domain.matching import (
    LikelyAnswer,
    LikelyPerson,
    Link,
    Matching,
    PersonMerge,
    Reason,
    SeenBefore,
    Statement,
)
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store.readers import read, read_together


def likely(connection: Connection, search: UUID) -> LikelyAnswer:
    """The answer to an asking of this sitting. Raises NotThereOrNotYours when it is over, or somebody else's."""
    told = read(connection, "likely_answer", search)
    if not told:
        raise NotThereOrNotYours
    people = tuple(
        LikelyPerson(
            **_person(row),
            reasons=tuple(one for one in Reason if one.value in row.reasons),
            beside=tuple(row.beside),
        )
        for row in read(connection, "likely_people", search)
    )
    return LikelyAnswer(people, told[0].ask_manager, told[0].more)


def matching(connection: Connection, enquiry: UUID) -> Matching:
    """What was said of an opened enquiry's people."""
    told = read_together(connection, ("links", "seen_before", "merges"), enquiry)
    links = (Link(**_person(row) | {"statement": Statement(row.statement)}) for row in told["links"])
    seen = (
        SeenBefore(**row._asdict() | {"state": EnquiryState(row.state), "rating": Rating(row.rating)})
        for row in told["seen_before"]
    )
    merges = (PersonMerge(**row._asdict()) for row in told["merges"])
    return Matching(tuple(links), tuple(seen), tuple(merges))


def _person(row: Row[Any]) -> dict[str, Any]:
    told = row._asdict()
    codes = {
        "state": EnquiryState(row.state),
        "rating": Rating(row.rating),
        "role": PersonRole(row.role),
        "birth_accuracy": BirthAccuracy(row.birth_accuracy),
    }
    return {name: value for name, value in told.items() if name not in ("reasons", "beside")} | codes
