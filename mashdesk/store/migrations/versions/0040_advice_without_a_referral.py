"""Advice without a referral: that it was given, what was said, and who opened it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0040"
down_revision = "0039"

SAID = ("asker", "agency", "reach", "question", "answer", "given_by")


def upgrade() -> None:
    """None was given yet."""
    _advice()
    _said()
    _opening()


def _advice() -> None:
    op.create_table(
        "advice",
        _id(),
        _words("hub", default=False),
        _words("reference"),
        _moment("asked"),
        sa.Column("told_to_refer", sa.Boolean(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=True),
        _words("by", default=False),
        _moment("at", now=True),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_advice_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_advice_enquiry")),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_advice_hub")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice")),
        schema="mash",
    )
    op.create_index("uq_advice_hub_reference", "advice", ["hub", "reference"], unique=True, schema="mash")
    op.create_index("ix_advice_asked", "advice", ["asked"], unique=False, schema="mash")
    op.create_index(op.f("ix_advice_enquiry"), "advice", ["enquiry"], unique=False, schema="mash")


def _said() -> None:
    op.create_table(
        "advice_said",
        sa.Column("advice", sa.Uuid(), nullable=False),
        *(_words(name) for name in SAID),
        *(sa.CheckConstraint(f"{one} ~ '[^[:space:]]'", name=op.f(f"ck_advice_said_says_{one}")) for one in SAID),
        sa.ForeignKeyConstraint(["advice"], ["mash.advice.id"], name=op.f("fk_advice_said_advice")),
        sa.PrimaryKeyConstraint("advice", name=op.f("pk_advice_said")),
        schema="mash",
    )


def _opening() -> None:
    op.create_table(
        "advice_opening",
        _id(),
        sa.Column("advice", sa.Uuid(), nullable=False),
        *(_words(name, default=name == "reason") for name in ("who", "sitting", "reason", "transaction")),
        _moment("opened", now=True),
        _moment("expires"),
        sa.ForeignKeyConstraint(["advice"], ["mash.advice.id"], name=op.f("fk_advice_opening_advice")),
        sa.ForeignKeyConstraint(["who"], ["mash.staff.login"], name=op.f("fk_advice_opening_who")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_opening")),
        schema="mash",
    )
    op.create_index(op.f("ix_advice_opening_advice"), "advice_opening", ["advice"], unique=False, schema="mash")
    op.create_index(
        "ix_advice_opening_sitting", "advice_opening", ["sitting", "who", "expires"], unique=False, schema="mash"
    )


def _id() -> "sa.Column[object]":
    return sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)


def _words(name: str, *, default: bool = True) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), server_default=sa.text("''") if default else None, nullable=False)


def _moment(name: str, *, now: bool = False) -> "sa.Column[object]":
    when = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, when, server_default=sa.text("now()") if now else None, nullable=False)
