"""Restricted enquiries, connected people, break-glass and the hub manager's notices."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

WHOLE = "(lifted is null) = (lifted_by is null) and (lifted is null) = (lifted_because = '')"
REVIEWED_WHOLE = "(reviewed is null) = (reviewed_by is null) and (reviewed is null) = (review = '')"
NOW = sa.text("now()")


def upgrade() -> None:
    """Make the tables."""
    op.add_column(
        "enquiry",
        sa.Column("restricted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        schema="mash",
    )
    op.create_table(
        "restriction",
        *_of_enquiry("restriction"),
        _words("reason"),
        *_by("restriction", "placed_by"),
        _moment("placed", nullable=False, server_default=NOW),
        *_lifted("restriction"),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_restriction_has_reason")),
        sa.CheckConstraint(WHOLE, name=op.f("ck_restriction_whole")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
        schema="mash",
    )
    _index("restriction", "enquiry")
    _standing("uq_restriction_standing", "restriction", ["enquiry"])
    op.create_table(
        "named_person",
        sa.Column("restriction", sa.Uuid(), nullable=False),
        *_by("named_person", "login"),
        *_by("named_person", "named_by"),
        _moment("named", nullable=False, server_default=NOW),
        sa.ForeignKeyConstraint(["restriction"], ["mash.restriction.id"], name=op.f("fk_named_person_restriction")),
        sa.PrimaryKeyConstraint("restriction", "login", name=op.f("pk_named_person")),
        schema="mash",
    )
    _index("named_person", "login")
    op.create_table(
        "connected",
        *_of_enquiry("connected"),
        *_by("connected", "who"),
        sa.Column("person", sa.Uuid(), nullable=True),
        *_by("connected", "declared_by"),
        _moment("declared", nullable=False, server_default=NOW),
        *_lifted("connected"),
        sa.ForeignKeyConstraint(
            ["enquiry", "person"],
            ["mash.person.enquiry", "mash.person.id"],
            name=op.f("fk_connected_enquiry_person"),
        ),
        sa.CheckConstraint(WHOLE, name=op.f("ck_connected_whole")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_connected")),
        schema="mash",
    )
    _index("connected", "enquiry")
    _standing("uq_connected_standing", "connected", ["who", "enquiry"])
    op.create_table(
        "break_glass",
        *_of_enquiry("break_glass"),
        *_by("break_glass", "who"),
        sa.Column("sitting", sa.Text(), nullable=False),
        _words("reason"),
        sa.Column("transaction", sa.Text(), nullable=False),
        _moment("at", nullable=False, server_default=NOW),
        _moment("expires", nullable=False),
        _moment("reviewed"),
        *_by("break_glass", "reviewed_by", nullable=True),
        _words("review"),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_break_glass_has_reason")),
        sa.CheckConstraint("reviewed_by <> who", name=op.f("ck_break_glass_reviewed_by_somebody_else")),
        sa.CheckConstraint(REVIEWED_WHOLE, name=op.f("ck_break_glass_whole")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break_glass")),
        schema="mash",
    )
    _index("break_glass", "enquiry")
    op.create_index("ix_break_glass_who_expires", "break_glass", ["who", "expires"], unique=False, schema="mash")
    op.create_table(
        "notice",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        *_by("notice", "who"),
        _moment("at", nullable=False, server_default=NOW),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_notice_hub")),
        sa.CheckConstraint("what in ('many_openings')", name=op.f("ck_notice_what")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        schema="mash",
    )
    op.create_index("ix_notice_hub_at", "notice", ["hub", "at"], unique=False, schema="mash")
    op.create_index("ix_opening_who_opened", "opening", ["who", "opened"], unique=False, schema="mash")


def _moment(name: str, *, nullable: bool = True, server_default: object = None) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=server_default, nullable=nullable)  # type: ignore[arg-type]


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _of_enquiry(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
    )


def _by(table: str, name: str, *, nullable: bool = False) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column(name, sa.Text(), nullable=nullable),
        sa.ForeignKeyConstraint([name], ["mash.staff.login"], name=op.f(f"fk_{table}_{name}")),
    )


def _lifted(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (_moment("lifted"), *_by(table, "lifted_by", nullable=True), _words("lifted_because"))


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False, schema="mash")


def _standing(name: str, table: str, columns: list[str]) -> None:
    op.create_index(name, table, columns, unique=True, schema="mash", postgresql_where=sa.text("lifted is null"))
