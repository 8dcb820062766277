"""A sitting has a number, what a search found is kept as lists, and what is looked for leads the indices.

The number is drawn when something is first opened in the sitting.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateSequence

revision = "0015"
down_revision = "0010"

KEYS = "replace((array_to_tsvector(acl))::text, '''', '')"
KEYED = f"string_to_array(%(what)s || '|' || replace({KEYS}, ' ', ' ' || %(what)s || '|'), ' ')"
BORN, NHS, CODE, SECTOR = (
    KEYED % {"what": what} for what in ("(birth - '2000-01-01'::date)::text", "nhs_number", "code", "left(code, -2)")
)
LOOKED_FOR = {
    ("person", "words"): (["words", "acl"], None),
    ("person", "spelt"): (["spelt trigram.gin_trgm_ops", "acl"], None),
    ("person", "birth"): ([f"({BORN})"], "birth is not null"),
    ("person", "nhs_number"): ([f"({NHS})"], "nhs_number <> ''"),
    ("address", "code"): ([f"({CODE} || {SECTOR})"], "code <> ''"),
}


def upgrade() -> None:
    """Openings and searches from before end with this upgrade. Each lasted half an hour at most."""
    op.execute(CreateSequence(sa.Sequence("sitting", schema="mash")))
    op.drop_index("ix_opening_sitting", "opening", schema="mash")
    op.create_index(
        "ix_opening_sitting", "opening", ["sitting", "who", "enquiry", "expires"], unique=False, schema="mash"
    )
    for (table, name), (columns, said) in LOOKED_FOR.items():
        _looked_up(table, name, columns, said)
    _hits()


def _looked_up(table: str, name: str, columns: list[str], said: str | None) -> None:
    """A GIN index is walked in the order of its columns: the keys, which millions share, are asked last.

    What few share stands there once for each key of its row: whoever lacks the key touches nothing of it.
    """
    op.drop_index(f"ix_{table}_{name}", table, schema="mash")
    op.create_index(
        f"ix_{table}_{name}",
        table,
        [sa.text(column) for column in columns],
        postgresql_using="gin",
        postgresql_where=sa.text(said) if said else None,
        schema="mash",
    )


def _hits() -> None:
    op.drop_table("search_hit", schema="mash")
    op.execute("delete from mash.search")
    op.create_table(
        "search_hit",
        sa.Column("search", sa.Uuid(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("people", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("hinted", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.CheckConstraint(
            "how in ('nhs_number', 'birth', 'postcode', 'name', 'part', 'nearby')", name=op.f("ck_search_hit_how")
        ),
        sa.ForeignKeyConstraint(["search"], ["mash.search.id"], name=op.f("fk_search_hit_search"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("search", "how", name=op.f("pk_search_hit")),
        schema="mash",
    )
