"""Special pathways raised on an enquiry, what became of each step of their checklists, and the mark in worklists.

Nothing here is edited: an answer is corrected by another one that names it; what is taken off stays, with the reason.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from mashdesk.domain.hub_policies import PATHWAYS
from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, one_of, own_id, staff_login, words, yes_no


def _of_the_enquiry(name: str, table: str) -> ForeignKeyConstraint:
    """What is named is of the row's own enquiry, whoever writes the row."""
    return ForeignKeyConstraint(["enquiry", name], [f"mash.{table}.enquiry", f"mash.{table}.id"])


pathway = Table(
    "pathway",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid),
    Column("flag", Text, nullable=False),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    UniqueConstraint("enquiry", "id"),
    _of_the_enquiry("person", "person"),
    one_of("flag", *PATHWAYS),
    CheckConstraint("why ~ '[^[:space:]]'", name="says_why"),
)

pathway_answer = Table(
    "pathway_answer",
    metadata,
    own_id(),
    of_enquiry(),
    Column("pathway", Uuid, nullable=False, index=True),
    words("step"),
    Column("answer", Text, nullable=False),
    words("words"),
    words("done_by"),
    moment("happened"),
    Column("corrects", Uuid, unique=True),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    UniqueConstraint("enquiry", "id"),
    _of_the_enquiry("pathway", "pathway"),
    _of_the_enquiry("corrects", "pathway_answer"),
    one_of("answer", "done", "not_needed", "taken_off"),
    CheckConstraint("(answer = 'taken_off') = (step = '')", name="of_a_step_or_the_whole"),
    CheckConstraint("step ~ '^[a-z0-9_]{0,60}$'", name="step"),
    CheckConstraint("answer = 'done' or words ~ '[^[:space:]]'", name="says_why_not"),
    CheckConstraint("answer <> 'done' or done_by ~ '[^[:space:]]'", name="says_who"),
    CheckConstraint("(corrects is null) = (why = '')", name="correction_whole"),
    Index("uq_pathway_answer_first", "pathway", "step", unique=True, postgresql_where=text("corrects is null")),
)

pathway_mark = Table(
    "pathway_mark",
    metadata,
    Column("pathway", Uuid, ForeignKey("mash.pathway.id"), primary_key=True),
    of_enquiry(),
    yes_no("over"),
    keys(),
)
