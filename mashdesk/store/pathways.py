"""Snapshots of special pathways (`app.pathways`, `app.pathway_answers`), and whom an allegation could concern."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.pathways import Pathway, PathwayAnswer, Pathways, StepAnswer
from mashdesk.domain.restrictions import Colleague
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount
from mashdesk.store.readers import read_together


def pathways(connection: Connection, enquiry: UUID, *, raising: bool) -> Pathways:
    """The pathways of an opened enquiry; `raising` asks for the colleagues whom an allegation could concern, too."""
    functions = ("pathways", "pathway_answers", *(("people_concerned",) if raising else ()))
    told = read_together(connection, functions, enquiry)
    return Pathways(
        pathways=tuple(Pathway(**row._asdict()) for row in told["pathways"]),
        answers=tuple(
            PathwayAnswer(**row._asdict() | {"answer": StepAnswer(row.answer)}) for row in told["pathway_answers"]
        ),
        colleagues=tuple(Colleague(**row._asdict()) for row in told.get("people_concerned", ())),
    )


class PathwaysWork(OwnAccount):
    """The functions of `app/pathway_seen.sql`."""

    def pathways(self, enquiry: UUID, *, raising: bool) -> Pathways:
        """The special pathways of an opened enquiry; `raising` with whom an allegation could concern."""
        with as_refusals():
            return pathways(self._connected, enquiry, raising=raising)
