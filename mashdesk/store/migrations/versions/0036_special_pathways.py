"""Special pathways raised on an enquiry, the answers to the steps of their checklists, and their mark in worklists."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0036"
down_revision = "0035"

FLAGS = (
    "flag in ('allegation', 'asylum', 'child_death', 'domestic_abuse', 'exploitation', 'fabricated_illness', 'fgm', "
    "'forced_marriage', 'harmful_sexual_behaviour', 'missing', 'pre_birth', 'prevent', 'private_fostering')"
)
ANSWERS = {
    "answer": "answer in ('done', 'not_needed', 'taken_off')",
    "of_a_step_or_the_whole": "(answer = 'taken_off') = (step = '')",
    "step": "step ~ '^[a-z0-9_]{0,60}$'",
    "says_why_not": "answer = 'done' or words ~ '[^[:space:]]'",
    "says_who": "answer <> 'done' or done_by ~ '[^[:space:]]'",
    "correction_whole": "(corrects is null) = (why = '')",
}


def upgrade() -> None:
    """None was raised yet."""
    _pathway()
    _answer()
    _mark()


def _pathway() -> None:
    op.create_table(
        "pathway",
        *_own(),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("flag", sa.Text(), nullable=False),
        _words("why"),
        *_whose("pathway", {"flag": FLAGS, "says_why": "why ~ '[^[:space:]]'"}),
        _within("pathway", "person", "person"),
        schema="mash",
    )
    op.create_index(op.f("ix_pathway_enquiry"), "pathway", ["enquiry"], schema="mash")


def _answer() -> None:
    op.create_table(
        "pathway_answer",
        *_own(),
        sa.Column("pathway", sa.Uuid(), nullable=False),
        _words("step"),
        sa.Column("answer", sa.Text(), nullable=False),
        *(_words(name) for name in ("words", "done_by")),
        sa.Column("happened", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("corrects", sa.Uuid(), nullable=True),
        _words("why"),
        *_whose("pathway_answer", ANSWERS),
        _within("pathway_answer", "pathway", "pathway"),
        _within("pathway_answer", "corrects", "pathway_answer"),
        sa.UniqueConstraint("corrects", name=op.f("uq_pathway_answer_corrects")),
        schema="mash",
    )
    for column in ("enquiry", "pathway"):
        op.create_index(op.f(f"ix_pathway_answer_{column}"), "pathway_answer", [column], schema="mash")
    op.create_index(
        "uq_pathway_answer_first",
        "pathway_answer",
        ["pathway", "step"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("corrects is null"),
    )


def _mark() -> None:
    op.create_table(
        "pathway_mark",
        sa.Column("pathway", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("over", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        _keys(),
        sa.ForeignKeyConstraint(["pathway"], ["mash.pathway.id"], name=op.f("fk_pathway_mark_pathway")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_pathway_mark_enquiry")),
        sa.PrimaryKeyConstraint("pathway", name=op.f("pk_pathway_mark")),
        schema="mash",
    )
    op.create_index(op.f("ix_pathway_mark_enquiry"), "pathway_mark", ["enquiry"], schema="mash")


def _own() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
    )


def _whose(table: str, checks: dict[str, str]) -> tuple[sa.schema.SchemaItem, ...]:
    moment = postgresql.TIMESTAMP(timezone=True)
    return (
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=sa.text("now()"), nullable=False),
        _keys(),
        *(sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}")) for name, told in checks.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{table}_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("enquiry", "id", name=op.f(f"uq_{table}_enquiry_id")),
    )


def _within(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", column], [f"mash.{named}.enquiry", f"mash.{named}.id"], name=op.f(f"fk_{table}_enquiry_{column}")
    )


def _keys() -> sa.Column[object]:
    return sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
