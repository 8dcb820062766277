"""Who may be whom: what somebody who looked for earlier people was told, and what was said of two people.

These rows carry no keys: nobody reads them but through functions that say what the asking person may know.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid, text

from mashdesk.store.tables.columns import metadata, moment, one_of, own_id, staff_login, words, yes_no

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
