"""Vetting, training, first passwords, lock-out and leavers; password resets; notices about accounts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"

VETTING = "(vetting = '') = (vetted is null) and (vetted is null) = (vetted_until is null) and vetted <= vetted_until"
TRAINING = "(trained is null) = (trained_until is null) and trained <= trained_until"
RESET = "(ended is null) = (ended_by is null) and (ended is null) = (outcome is null) and (ended is null) = (verifier <> '')"
OUTCOMES = "outcome in ('applied', 'withdrawn', 'expired')"
NOTICES = "what in ('account_added', 'roles_changed', 'password_reset', 'locked_out')"


def upgrade() -> None:
    """Make the tables. Accounts from before keep their passwords; their vetting and training must be recorded."""
    op.add_column("staff", _words("vetting"), schema="mash")
    for day in ("vetted", "vetted_until", "trained", "trained_until"):
        op.add_column("staff", sa.Column(day, sa.Date(), nullable=True), schema="mash")
    op.add_column(
        "staff", sa.Column("must_change", sa.Boolean(), server_default=sa.text("false"), nullable=False), schema="mash"
    )
    op.alter_column("staff", "must_change", server_default=sa.text("true"), schema="mash")
    for moment in ("locked", "closed"):
        op.add_column("staff", _moment(moment, nullable=True), schema="mash")
    for name, rule in (
        ("vetting_whole", VETTING),
        ("training_whole", TRAINING),
        ("closed_for_good", "closed is null or not active"),
    ):
        op.create_check_constraint(op.f(f"ck_staff_{name}"), "staff", rule, schema="mash")
    _password_reset()
    _account_notice()


def _password_reset() -> None:
    op.create_table(
        "password_reset",
        _id(),
        sa.Column("login", sa.Text(), nullable=False),
        _words("verifier"),
        _words("because"),
        sa.Column("asked_by", sa.Text(), nullable=False),
        _moment("asked", nullable=False, server_default=sa.text("now()")),
        _moment("expires", nullable=False),
        _moment("ended", nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.CheckConstraint(OUTCOMES, name=op.f("ck_password_reset_outcome")),
        sa.CheckConstraint("because <> ''", name=op.f("ck_password_reset_has_reason")),
        sa.CheckConstraint(RESET, name=op.f("ck_password_reset_whole")),
        sa.ForeignKeyConstraint(["login"], ["mash.staff.login"], name=op.f("fk_password_reset_login")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_password_reset")),
        schema="mash",
    )
    op.create_index(
        "uq_password_reset_waiting",
        "password_reset",
        ["login"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("ended is null"),
    )


def _account_notice() -> None:
    op.create_table(
        "account_notice",
        _id(),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", nullable=False, server_default=sa.text("now()")),
        sa.CheckConstraint(NOTICES, name=op.f("ck_account_notice_what")),
        sa.ForeignKeyConstraint(["about"], ["mash.staff.login"], name=op.f("fk_account_notice_about")),
        sa.ForeignKeyConstraint(["told"], ["mash.staff.login"], name=op.f("fk_account_notice_told")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_notice")),
        schema="mash",
    )
    op.create_index("ix_account_notice_told_at", "account_notice", ["told", "at"], schema="mash")


def _id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _moment(name: str, *, nullable: bool, server_default: sa.TextClause | None = None) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, nullable=nullable, server_default=server_default)
