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
    Index("ix_opening_sitting", "sitting", "who", "enquiry", "expires"),
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
    words("classes"),
    words("about"),
    moment("happened", null=True),
    words("source"),
    Index("ix_access_log_transaction", "transaction"),
    Index("ix_access_log_who", "who", "at"),
    Index("ix_access_log_at", "at", "id"),
    Index("ix_access_log_what", "what", "at"),
    Index("ix_access_log_enquiry", "enquiry", "at", postgresql_where=text("enquiry is not null")),
    Index("ix_access_log_about", "about", "happened", postgresql_where=text("about <> ''")),
    Index("ix_access_log_source", "source", unique=True, postgresql_where=text("source <> ''")),
)
"""`classes`: what an opening gives, or what was read. The last three are of entries collected from the server's own
log: whom it is about, when it happened, and the line that it was, which is collected once."""

server_log = Table(
    "server_log",
    metadata,
    Column("file", Text, primary_key=True),
    Column("first_line", LargeBinary, nullable=False),
    Column("read_to", BigInteger, nullable=False),
)
"""How far each file of the server's own log was collected; a file is known by its name and its first line's hash."""

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
