"""Likely earlier people, and what was said of two people: the same, or different."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"

SOUND = (
    "case when word ~ '^[a-z]+$' then translate(left(word, 1), 'eiouycqzgv', 'aaaaakksjf') || left(replace(substr("
    "regexp_replace(replace(translate(word, 'bfpvcgjkqsxzdtlmnraeiouyhw', '11112222222233455600000099'), '9', ''), "
    "'(\\d)\\1+', '\\1', 'g'), 2), '0', ''), 4) else '' end"
)
CHECKS = {
    "statement": "statement in ('same', 'different')",
    "two_people_in_order": "one < other",
    "has_reason": "why ~ '[^[:space:]]'",
    "whole": "(withdrawn is null) = (withdrawn_by is null) and (withdrawn is null) = (withdrawn_because = '')",
}


def upgrade() -> None:
    """Make the tables."""
    op.add_column("search", _list("keys", sa.Text()), schema="mash")
    op.add_column("name_word", sa.Column("sound", sa.Text(), sa.Computed(SOUND, persisted=True)), schema="mash")
    op.create_index("ix_name_word_sound", "name_word", ["sound"], unique=False, schema="mash")
    _hits()
    _links()


def _hits() -> None:
    op.create_table(
        "likely_hit",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("search", "about", "person")),
        sa.Column("reasons", sa.ARRAY(sa.Text()), nullable=False),
        _list("beside", sa.Uuid()),
        sa.Column("hinted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(["search"], ["mash.search.id"], name=op.f("fk_likely_hit_search"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("search", "about", "person", name=op.f("pk_likely_hit")),
        schema="mash",
    )


def _links() -> None:
    op.create_table(
        "person_link",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("one", "other")),
        sa.Column("statement", sa.Text(), nullable=False),
        _words("why"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("withdrawn", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        _words("withdrawn_because"),
        *(sa.CheckConstraint(told, name=op.f(f"ck_person_link_{name}")) for name, told in CHECKS.items()),
        *(
            sa.ForeignKeyConstraint([name], [of], name=op.f(f"fk_person_link_{name}"))
            for name, of in (
                ("one", "mash.person.id"),
                ("other", "mash.person.id"),
                ("by", "mash.staff.login"),
                ("withdrawn_by", "mash.staff.login"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_link")),
        schema="mash",
    )
    for name in ("one", "other"):
        op.create_index(op.f(f"ix_person_link_{name}"), "person_link", [name], unique=False, schema="mash")
    op.create_index(
        "uq_person_link_standing",
        "person_link",
        ["one", "other"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("withdrawn is null"),
    )


def _list(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[object]:
    return sa.Column(name, sa.ARRAY(kind), server_default=sa.text("'{}'"), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
