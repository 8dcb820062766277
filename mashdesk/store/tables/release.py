"""Originator control: what agencies were asked to let out of the hub, and what they released."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    of_enquiry,
    of_the_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)

PURPOSES = ("letter", "onward", "police", "bundle")


release_request = Table(
    "release_request",
    metadata,
    own_id(),
    of_enquiry(),
    Column("item", Uuid, nullable=False, index=True),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("purpose", Text, nullable=False),
    words("why"),
    staff_login("asked_by"),
    moment("asked", now=True),
    Column("answer", Text),
    words("because"),
    moment("answered", null=True),
    staff_login("answered_by", null=True),
    moment("withdrawn", null=True),
    staff_login("withdrawn_by", null=True),
    moment("left_hub", null=True),
    keys(),
    one_of("purpose", *PURPOSES),
    one_of("answer", "whole", "sanitised", "refused"),
    UniqueConstraint("enquiry", "id"),
    of_the_enquiry("item", "item"),
    CheckConstraint(
        "(answer is null) = (answered is null) and (answer is null) = (answered_by is null) "
        "and (answer is not distinct from 'refused') = (because <> '')",
        name="answer_whole",
    ),
    CheckConstraint(
        "(withdrawn is null) = (withdrawn_by is null) and (withdrawn is null or left_hub is null) "
        "and (coalesce(answer, 'refused') <> 'refused' or coalesce(withdrawn, left_hub) is null)",
        name="withdrawn_before_it_left",
    ),
    Index("uq_release_request_open", "item", "purpose", unique=True, postgresql_where=text("answer is null")),
    Index(
        "uq_release_request_standing",
        "item",
        "purpose",
        unique=True,
        postgresql_where=text("answer <> 'refused' and withdrawn is null"),
    ),
)

item_release = Table(
    "item_release",
    metadata,
    Column("release", Uuid, primary_key=True),
    of_enquiry(),
    Column("item", Uuid, nullable=False),
    words("words"),
    keys(),
    of_the_enquiry("item", "item"),
    of_the_enquiry("release", "release_request"),
)

release_asked = Table(
    "release_asked",
    metadata,
    Column("release", Uuid, ForeignKey("mash.release_request.id"), primary_key=True),
    of_enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("purpose", Text, nullable=False),
    moment("asked"),
    moment("answered", null=True),
    keys(),
    one_of("purpose", *PURPOSES),
)

letter_release = Table(
    "letter_release",
    metadata,
    Column("letter", Uuid, ForeignKey("mash.letter.id"), primary_key=True),
    Column("release", Uuid, ForeignKey("mash.release_request.id"), primary_key=True),
    of_enquiry(),
    staff_login("put_in_by"),
    moment("put_in", now=True),
    keys(),
)

item_ruling = Table(
    "item_ruling",
    metadata,
    own_id(),
    of_enquiry(),
    Column("item", Uuid, nullable=False, index=True),
    yes_no("may_leave"),
    words("because"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    CheckConstraint("because <> ''", name="has_reason"),
    of_the_enquiry("item", "item"),
)
