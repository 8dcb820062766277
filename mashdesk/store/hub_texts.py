"""The hub's own texts as the database keeps them: versions, proposals, and which stands."""

import json
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.hub_texts import HubText, TextAnswer
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store.readers import read, read_one


def hub_texts(connection: Connection) -> tuple[HubText, ...]:
    """Every version and proposal, the latest first."""
    return tuple(
        HubText(
            id=row.id,
            kind=row.kind,
            because=row.because,
            begins=row.begins,
            follows=row.follows,
            by=row.by or "",
            by_name=row.by_name or "",
            at=row.at,
            answer=TextAnswer(row.answer) if row.answer else None,
            answer_because=row.answer_because or "",
            answered_by=row.answered_by or "",
            answered_by_name=row.answered_by_name or "",
            answered=row.answered,
            in_force=row.in_force,
        )
        for row in read(connection, "hub_texts")
    )


def words_of(connection: Connection, text: UUID) -> str:
    """The words of one as JSON text. Raises NotThereOrNotYours."""
    told = read_one(connection, "hub_text", text)
    if told is None:
        raise NotThereOrNotYours
    return json.dumps(told)


def in_force(connection: Connection) -> Mapping[str, UUID]:
    """Which version of each text stands now, by its kind."""
    return {row.kind: row.id for row in read(connection, "texts_in_force")}
