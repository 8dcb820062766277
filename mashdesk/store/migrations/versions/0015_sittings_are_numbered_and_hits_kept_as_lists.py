"""A sitting has a number, what a search found is kept as lists, and what is looked for leads the indices.

The number is drawn when something is first opened in the sitting.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateSequence

revision = "0015"
down_revision = "0010"

LOOKED_FOR = {
    ("person", "words"): "words",
    ("person", "spelt"): "spelt trigram.gin_trgm_ops",
    ("person", "birth"): "(array[birth])",
    ("person", "nhs_number"): "(array[nhs_number])",
    ("address", "code"): '(array[code, "left"(code, -2)])',
}
SAID = {"nhs_number": "nhs_number <> ''", "code": "code <> ''"}


def upgrade() -> None:
    """Openings and searches from before end with this upgrade. Each lasted half an hour at most."""
    op.execute(CreateSequence(sa.Sequence("sitting", schema="mash")))
    op.drop_index("ix_opening_sitting", "opening", schema="mash")
    op.create_index(
        "ix_opening_sitting", "opening", ["sitting", "who", "enquiry", "expires"], unique=False, schema="mash"
    )
    for (table, name), what in LOOKED_FOR.items():
        _led_by(table, name, what)
    _hits()


def _led_by(table: str, name: str, what: str) -> None:
    """A GIN index is walked in the order of its columns: the keys, which millions share, are asked last."""
    op.drop_index(f"ix_{table}_{name}", table, schema="mash")
    said = SAID.get(name)
    op.create_index(
        f"ix_{table}_{name}",
        table,
        [sa.text(what), "acl"],
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
