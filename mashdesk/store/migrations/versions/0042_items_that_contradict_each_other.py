"""Items of an enquiry that were marked as contradicting each other."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0042"
down_revision = "0041"

CHECKS = {
    "two_items_in_order": "one < other",
    "has_reason": "why ~ '[^[:space:]]'",
    "whole": "(taken_back is null) = (taken_back_by is null) and (taken_back is null) = (taken_back_because = '')",
}


def upgrade() -> None:
    """None was marked yet."""
    op.create_table(
        "contradiction",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("enquiry", "one", "other")),
        _words("why"),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", sa.text("now()")),
        _moment("taken_back"),
        sa.Column("taken_back_by", sa.Text(), nullable=True),
        _words("taken_back_because"),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_contradiction_{name}")) for name, told in CHECKS.items()),
        *(_staff(name) for name in ("by", "taken_back_by")),
        *(_item(name) for name in ("one", "other")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_contradiction_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contradiction")),
        schema="mash",
    )
    op.create_index(op.f("ix_contradiction_enquiry"), "contradiction", ["enquiry"], schema="mash")
    op.create_index(
        "uq_contradiction_standing",
        "contradiction",
        ["one", "other"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("taken_back is null"),
    )


def _item(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", name], ["mash.item.enquiry", "mash.item.id"], name=op.f(f"fk_contradiction_enquiry_{name}")
    )


def _staff(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ["mash.staff.login"], name=op.f(f"fk_contradiction_{name}"))


def _moment(name: str, default: sa.TextClause | None = None) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=default, nullable=default is None)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
