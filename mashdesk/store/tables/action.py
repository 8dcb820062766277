"""What discussions and decisions ask agencies to do, what came of it, and what of it a worklist shows.

Nothing here is edited: an action is corrected by another one that names it, and so is a result.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    never_edited,
    of_enquiry,
    of_the_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
)

STANDS = ("to_do", "to_review", "over")


action = Table(
    "action",
    metadata,
    own_id(),
    of_enquiry(),
    Column("discussion", Uuid),
    Column("decision", Uuid),
    words("what"),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    staff_login("person", null=True),
    moment("due"),
    Column("working_days", SmallInteger),
    Column("review", Date),
    *never_edited("action"),
    of_the_enquiry("discussion", "discussion"),
    of_the_enquiry("decision", "decision"),
    CheckConstraint("(discussion is null) <> (decision is null)", name="comes_from_one"),
    CheckConstraint("what ~ '[^[:space:]]'", name="says_what"),
    CheckConstraint("working_days between 1 and 366", name="working_days"),
)

action_result = Table(
    "action_result",
    metadata,
    own_id(),
    of_enquiry(),
    Column("action", Uuid, nullable=False, index=True),
    Column("result", Text, nullable=False),
    words("words"),
    moment("happened"),
    *never_edited("action_result"),
    of_the_enquiry("action", "action"),
    one_of("result", "done", "not_done", "reviewed"),
    CheckConstraint("result = 'done' or words ~ '[^[:space:]]'", name="says_why"),
    Index(
        "uq_action_result_first",
        "action",
        unique=True,
        postgresql_where=text("corrects is null and result <> 'reviewed'"),
    ),
)

action_owed = Table(
    "action_owed",
    metadata,
    Column("action", Uuid, ForeignKey("mash.action.id"), primary_key=True),
    of_enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    moment("due"),
    Column("review", Date),
    Column("stands", Text, nullable=False),
    keys(),
    one_of("stands", *STANDS),
    Index("ix_action_owed_agency", "agency", "due", postgresql_where=text("stands = 'to_do'")),
    Index("ix_action_owed_stands", "stands", "due", postgresql_where=text("stands <> 'over'")),
)
