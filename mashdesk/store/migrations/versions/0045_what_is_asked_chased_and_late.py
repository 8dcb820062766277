"""Questions that an agency answers one by one, chases of an answer, and why something was late."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0045"
down_revision = "0044"

CHECKS_SAY_SOMETHING = (
    "cardinality(checks) <= 40 and array_position(checks, null) is null and '' <> all (checks) "
    "and length(array_to_string(checks, '')) <= 10000"
)
REASONS = "'not_seen', 'records_elsewhere', 'nobody_free', 'system_down', 'more_to_check', 'waited', 'other'"


def upgrade() -> None:
    """Nobody was asked by questions, chased, or asked why yet."""
    op.add_column(
        "information_request",
        sa.Column("checks", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        schema="mash",
    )
    op.create_check_constraint(
        op.f("ck_information_request_checks_say_something"), "information_request", CHECKS_SAY_SOMETHING, schema="mash"
    )
    number = sa.Column("chased", sa.SmallInteger(), server_default=sa.text("0"), nullable=False)
    op.add_column("asked", number, schema="mash")
    escalated: sa.Column[bool] = sa.Column("escalated", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    op.add_column("asked", escalated, schema="mash")
    _findings()
    _reasons()
    _chases()
    for table in ("finding", "late_reason", "chase"):
        op.create_index(op.f(f"ix_{table}_enquiry"), table, ["enquiry"], schema="mash")


def _findings() -> None:
    op.create_table(
        "finding",
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        _words("because"),
        *_of_a_request("finding"),
        _check("finding", "found", "found in ('found', 'nothing_known', 'not_checked')"),
        _check("finding", "not_checked_because", "(found = 'not_checked') = (because ~ '[^[:space:]]')"),
        sa.PrimaryKeyConstraint("request", "place", name=op.f("pk_finding")),
        schema="mash",
    )


def _reasons() -> None:
    op.create_table(
        "late_reason",
        sa.Column("clock", sa.Uuid(), nullable=False),
        sa.Column("request", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        _words("words"),
        *_by("late_reason"),
        *_of_a_request("late_reason"),
        _check("late_reason", "reason", f"reason in ({REASONS})"),
        _check("late_reason", "other_says_what", "reason <> 'other' or words ~ '[^[:space:]]'"),
        sa.ForeignKeyConstraint(
            ["enquiry", "clock"], ["mash.clock.enquiry", "mash.clock.id"], name=op.f("fk_late_reason_enquiry_clock")
        ),
        sa.PrimaryKeyConstraint("clock", name=op.f("pk_late_reason")),
        sa.UniqueConstraint("request", name=op.f("uq_late_reason_request")),
        schema="mash",
    )


def _chases() -> None:
    op.create_table(
        "chase",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        _words("words"),
        *_by("chase"),
        *_of_a_request("chase"),
        _check("chase", "told", "told in ('practitioner', 'agency_manager', 'hub_manager')"),
        _check("chase", "means", "means in ('telephone', 'secure_email', 'in_person')"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chase")),
        sa.UniqueConstraint("request", "number", name=op.f("uq_chase_request_number")),
        schema="mash",
    )


def _of_a_request(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f(f"fk_{table}_request")),
    )


def _by(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    moment = postgresql.TIMESTAMP(timezone=True)
    return (
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{table}_by")),
    )


def _check(table: str, name: str, told: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}"))


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
