"""The hub's profile and the wordings of its letters in versions; a letter knows which it was printed with."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0033"
down_revision = "0032"

FIRST = """
with kept as (
  insert into mash.hub_text (hub, kind, words, because, at)
  select h.id, 'profile', h.profile, 'Loaded by the installer', h.loaded from mash.hub h returning id, at)
insert into mash.hub_text_answer (text, answer, at, in_force) select id, 'approved', at, at from kept
"""


def upgrade() -> None:
    """The profile that a hub has is its first version, in force since it was loaded."""
    _text()
    _answer()
    op.add_column("hub", sa.Column("profile_due", postgresql.TIMESTAMP(timezone=True), nullable=True), schema="mash")
    for name in ("profile_text", "wording_text"):
        op.add_column("letter", sa.Column(name, sa.Uuid(), nullable=True), schema="mash")
        op.create_foreign_key(
            op.f(f"fk_letter_{name}"),
            "letter",
            "hub_text",
            [name],
            ["id"],
            source_schema="mash",
            referent_schema="mash",
        )
    op.execute(FIRST)


def _text() -> None:
    op.create_table(
        "hub_text",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", postgresql.JSONB(), nullable=False),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        _moment("begins"),
        sa.Column("follows", sa.Uuid(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        _moment("at", now=True),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_hub_text_hub")),
        sa.ForeignKeyConstraint(["follows"], ["mash.hub_text.id"], name=op.f("fk_hub_text_follows")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_hub_text_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_text")),
        schema="mash",
    )
    op.create_index("ix_hub_text_hub_kind", "hub_text", ["hub", "kind"], schema="mash")


def _answer() -> None:
    rules = {
        "answer": "answer in ('approved', 'sent_back', 'withdrawn')",
        "approved_whole": "(answer = 'approved') = (in_force is not null)",
        "says_why": "answer <> 'sent_back' or because ~ '[^[:space:]]'",
    }
    op.create_table(
        "hub_text_answer",
        sa.Column("text", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        _moment("at", now=True),
        _moment("in_force"),
        *(sa.CheckConstraint(told, name=op.f(f"ck_hub_text_answer_{name}")) for name, told in rules.items()),
        sa.ForeignKeyConstraint(["text"], ["mash.hub_text.id"], name=op.f("fk_hub_text_answer_text")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_hub_text_answer_by")),
        sa.PrimaryKeyConstraint("text", name=op.f("pk_hub_text_answer")),
        schema="mash",
    )


def _moment(name: str, *, now: bool = False) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=sa.text("now()") if now else None, nullable=not now)
