"""Password resets that wait for a second administrator, and what people are told about accounts."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from mashdesk.store.tables.columns import metadata, moment, one_of, own_id, staff_login, words

password_reset = Table(
    "password_reset",
    metadata,
    own_id(),
    staff_login("login"),
    words("verifier"),
    words("because"),
    Column("asked_by", Text, nullable=False),
    moment("asked", now=True),
    moment("expires"),
    moment("ended", null=True),
    Column("ended_by", Text),
    Column("outcome", Text),
    one_of("outcome", "applied", "withdrawn", "expired"),
    CheckConstraint("because <> ''", name="has_reason"),
    CheckConstraint(
        "(ended is null) = (ended_by is null) and (ended is null) = (outcome is null) "
        "and (ended is null) = (verifier <> '')",
        name="whole",
    ),
    Index("uq_password_reset_waiting", "login", unique=True, postgresql_where=text("ended is null")),
)

account_notice = Table(
    "account_notice",
    metadata,
    own_id(),
    Column("told", Text, ForeignKey("mash.staff.login"), nullable=False),
    staff_login("about"),
    Column("what", Text, nullable=False),
    Column("by", Text, nullable=False),
    moment("at", now=True),
    one_of("what", "account_added", "roles_changed", "password_reset", "locked_out"),
    Index("ix_account_notice_told_at", "told", "at"),
)
