"""The log of calls: who rang, whether they were known, what could be told; and the hub manager hears of wrong callers."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"

NOTICES = "what in ('many_openings', 'many_searches', 'callers_not_known')"
RULES = {
    "result": "result in ('known', 'not_known', 'stopped')",
    "asked": "asked <@ array['birth', 'home', 'child', 'reference']",
    "answers": "(agreed || not_agreed) <@ asked and not agreed && not_agreed",
    "told_whole": "(result = 'known') = (told <> '{}')",
    "known": "result <> 'known' or (person is not null and cardinality(agreed) >= 3 and not_agreed = '{}')",
}


def upgrade() -> None:
    """Nobody has rung yet."""
    _family_call()
    op.create_index(op.f("ix_family_call_enquiry"), "family_call", ["enquiry"], unique=False, schema="mash")
    op.create_index("ix_family_call_enquiry_at", "family_call", ["enquiry", "at"], unique=False, schema="mash")
    op.drop_constraint(op.f("ck_notice_what"), "notice", schema="mash", type_="check")
    op.create_check_constraint(op.f("ck_notice_what"), "notice", NOTICES, schema="mash")


def _family_call() -> None:
    op.create_table(
        "family_call",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=True),
        *(_list(name) for name in ("asked", "agreed", "not_agreed")),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("told", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        _list("acl"),
        *(sa.CheckConstraint(told, name=op.f(f"ck_family_call_{name}")) for name, told in RULES.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_family_call_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_family_call_enquiry")),
        sa.ForeignKeyConstraint(
            ["enquiry", "person"],
            ["mash.person.enquiry", "mash.person.id"],
            name=op.f("fk_family_call_enquiry_person"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_call")),
        schema="mash",
    )


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)
