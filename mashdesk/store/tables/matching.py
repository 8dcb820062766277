"""Who may be whom: what somebody who looked for earlier people was told, what was said of two people, and merges.

Hits and links carry no keys: nobody reads them but through functions that say what the asking person may know. A merge
is of one enquiry, and is read like what the hub's own people wrote there.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Table, Text, Uuid, text

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    of_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)

likely_hit = Table(
    "likely_hit",
    metadata,
    Column("search", Uuid, ForeignKey("mash.search.id", ondelete="CASCADE"), primary_key=True),
    Column("about", Uuid, primary_key=True),
    Column("person", Uuid, primary_key=True),
    Column("reasons", ARRAY(Text), nullable=False),
    Column("beside", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    yes_no("hinted"),
)
"""`about` is the person who could be `person`; of somebody who is only typed yet, it is the search itself."""

person_link = Table(
    "person_link",
    metadata,
    own_id(),
    Column("one", Uuid, ForeignKey("mash.person.id"), nullable=False, index=True),
    Column("other", Uuid, ForeignKey("mash.person.id"), nullable=False, index=True),
    Column("statement", Text, nullable=False),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    moment("withdrawn", null=True),
    staff_login("withdrawn_by", null=True),
    words("withdrawn_because"),
    one_of("statement", "same", "different"),
    CheckConstraint("one < other", name="two_people_in_order"),
    CheckConstraint("why ~ '[^[:space:]]'", name="has_reason"),
    CheckConstraint(
        "(withdrawn is null) = (withdrawn_by is null) and (withdrawn is null) = (withdrawn_because = '')", name="whole"
    ),
    Index("uq_person_link_standing", "one", "other", unique=True, postgresql_where=text("withdrawn is null")),
)

person_merge = Table(
    "person_merge",
    metadata,
    own_id(),
    of_enquiry(),
    Column("merged", Uuid, nullable=False),
    Column("stays", Uuid, nullable=False, index=True),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    moment("undone", null=True),
    staff_login("undone_by", null=True),
    words("undone_because"),
    keys(),
    ForeignKeyConstraint(["enquiry", "merged"], ["mash.person.enquiry", "mash.person.id"]),
    ForeignKeyConstraint(["enquiry", "stays"], ["mash.person.enquiry", "mash.person.id"]),
    CheckConstraint("merged <> stays", name="two_people"),
    CheckConstraint("why ~ '[^[:space:]]'", name="has_reason"),
    CheckConstraint(
        "(undone is null) = (undone_by is null) and (undone is null) = (undone_because = '')", name="whole"
    ),
    Index("uq_person_merge_standing", "merged", unique=True, postgresql_where=text("undone is null")),
)
"""`merged` is read as `stays`, until it is undone. Neither row is changed by it."""
