"""Openings, the access log and its seals."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)

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
    Column("transaction", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Index("ix_access_log_transaction", "transaction"),
    Index("ix_access_log_who", "who", "at"),
    Index("ix_access_log_at", "at", postgresql_using="brin"),
)

log_seal = Table(
    "log_seal",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    moment("at", now=True),
    Column("lowest", BigInteger, nullable=False),
    Column("highest", BigInteger, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("manifest", LargeBinary, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
)

log_sealer = Table(
    "log_sealer",
    metadata,
    Column("single", Boolean, primary_key=True, server_default=text("true")),
    Column("last", BigInteger, nullable=False, server_default=text("0")),
    CheckConstraint("single", name="one_row"),
)
