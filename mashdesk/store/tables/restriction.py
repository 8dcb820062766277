"""Who is kept from an enquiry, who is let in all the same, and what the hub manager is told about it.

These rows carry no keys: nobody reads them but through functions that say what the asking person may know.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Table, Text, Uuid, text

from mashdesk.store.tables.columns import metadata, moment, of_enquiry, one_of, own_id, staff_login, words
from mashdesk.store.tables.traces import opening

restriction = Table(
    "restriction",
    metadata,
    own_id(),
    of_enquiry(),
    words("reason"),
    staff_login("placed_by"),
    moment("placed", now=True),
    moment("lifted", null=True),
    staff_login("lifted_by", null=True),
    words("lifted_because"),
    CheckConstraint("reason <> ''", name="has_reason"),
    CheckConstraint(
        "(lifted is null) = (lifted_by is null) and (lifted is null) = (lifted_because = '')", name="whole"
    ),
    Index("uq_restriction_standing", "enquiry", unique=True, postgresql_where=text("lifted is null")),
)

named_person = Table(
    "named_person",
    metadata,
    Column("restriction", Uuid, ForeignKey("mash.restriction.id"), primary_key=True),
    Column("login", Text, ForeignKey("mash.staff.login"), primary_key=True, index=True),
    staff_login("named_by"),
    moment("named", now=True),
)

connected = Table(
    "connected",
    metadata,
    own_id(),
    of_enquiry(),
    staff_login("who"),
    Column("person", Uuid),
    staff_login("declared_by"),
    moment("declared", now=True),
    moment("lifted", null=True),
    staff_login("lifted_by", null=True),
    words("lifted_because"),
    ForeignKeyConstraint(["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"]),
    CheckConstraint(
        "(lifted is null) = (lifted_by is null) and (lifted is null) = (lifted_because = '')", name="whole"
    ),
    Index("uq_connected_standing", "who", "enquiry", unique=True, postgresql_where=text("lifted is null")),
)

break_glass = Table(
    "break_glass",
    metadata,
    own_id(),
    of_enquiry(),
    staff_login("who"),
    Column("sitting", Text, nullable=False),
    words("reason"),
    Column("transaction", Text, nullable=False),
    moment("at", now=True),
    moment("expires"),
    moment("reviewed", null=True),
    staff_login("reviewed_by", null=True),
    words("review"),
    CheckConstraint("reason <> ''", name="has_reason"),
    CheckConstraint("reviewed_by <> who", name="reviewed_by_somebody_else"),
    CheckConstraint("(reviewed is null) = (reviewed_by is null) and (reviewed is null) = (review = '')", name="whole"),
    Index("ix_break_glass_who_expires", "who", "expires"),
)

notice = Table(
    "notice",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("what", Text, nullable=False),
    staff_login("who"),
    moment("at", now=True),
    one_of("what", "many_openings", "many_searches", "callers_not_known"),
    Index("ix_notice_hub_at", "hub", "at"),
)

Index("ix_opening_who_opened", opening.c.who, opening.c.opened)  # how many openings of one person in an hour
