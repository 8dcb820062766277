"""That somebody beside the parents heard of the outcome without a letter, or is not told; never edited."""

from sqlalchemy import CheckConstraint, Column, Table, Text, Uuid

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
)

outcome_heard = Table(
    "outcome_heard",
    metadata,
    own_id(),
    of_enquiry(),
    Column("recipient", Text, nullable=False),
    Column("person", Uuid),
    Column("how", Text, nullable=False),
    moment("happened"),
    words("because"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    of_the_enquiry("person"),
    one_of("recipient", "child", "adult", "referrer"),
    one_of("how", "call", "in_person", "not_told"),
    CheckConstraint("because ~ '[^[:space:]]'", name="says_why"),
    CheckConstraint("(recipient = 'referrer') = (person is null)", name="of_whom"),
)
