"""Two items of an enquiry that were marked as contradicting each other: by whom, why, and whether that was taken back.

Nothing of the items changes by it, and nobody reads a mark who does not read both.
"""

from sqlalchemy import CheckConstraint, Column, Index, Table, Uuid, text

from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, of_the_enquiry, own_id, staff_login, words

contradiction = Table(
    "contradiction",
    metadata,
    own_id(),
    of_enquiry(),
    Column("one", Uuid, nullable=False),
    Column("other", Uuid, nullable=False),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    moment("taken_back", null=True),
    staff_login("taken_back_by", null=True),
    words("taken_back_because"),
    keys(),
    of_the_enquiry("one", "item"),
    of_the_enquiry("other", "item"),
    CheckConstraint("one < other", name="two_items_in_order"),
    CheckConstraint("why ~ '[^[:space:]]'", name="has_reason"),
    CheckConstraint(
        "(taken_back is null) = (taken_back_by is null) and (taken_back is null) = (taken_back_because = '')",
        name="whole",
    ),
    Index("uq_contradiction_standing", "one", "other", unique=True, postgresql_where=text("taken_back is null")),
)
"""The two stand in the order of their ids, so that they are marked once whichever of them was chosen first."""
