"""Openings and the access log."""

from sqlalchemy import BigInteger, Column, Identity, Index, Table, Text, Uuid

from mashdesk.store.tables.columns import metadata, moment, of_enquiry, own_id, staff_login, words

opening = Table(
    "opening",
    metadata,
    own_id(),
    of_enquiry(),
    staff_login("who"),
    Column("sitting", Text, nullable=False),
    words("reason"),
    Column("transaction", Text, nullable=False),
    moment("opened", now=True),
    moment("expires"),
    Index("ix_opening_sitting", "sitting", "expires"),
)

access_log = Table(
    "access_log",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    moment("at", now=True),
    Column("who", Text, nullable=False),
    words("what"),
    Column("enquiry", Uuid),
    words("reason"),
    Column("transaction", Text, nullable=False),
)
