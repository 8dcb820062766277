"""Actions from discussions and decisions, what came of each, and what of them a worklist shows."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """An action names a discussion or a decision of its own enquiry: a key over enquiry and id on both."""
    for table in ("discussion", "decision"):
        op.create_unique_constraint(op.f(f"uq_{table}_enquiry_id"), table, ["enquiry", "id"], schema="mash")
    _action()
    _result()
    _owed()


def _action() -> None:
    op.create_table(
        "action",
        *_own(),
        *(sa.Column(name, sa.Uuid(), nullable=True) for name in ("discussion", "decision")),
        _words("what"),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        _moment("due"),
        sa.Column("working_days", sa.SmallInteger(), nullable=True),
        sa.Column("review", sa.Date(), nullable=True),
        *_corrected("action"),
        _check("action", "comes_from_one", "(discussion is null) <> (decision is null)"),
        _check("action", "says_what", "what ~ '[^[:space:]]'"),
        _check("action", "working_days", "working_days between 1 and 366"),
        *(_within_the_enquiry("action", name, name) for name in ("discussion", "decision")),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_action_agency")),
        sa.ForeignKeyConstraint(["person"], ["mash.staff.login"], name=op.f("fk_action_person")),
        schema="mash",
    )
    op.create_index(op.f("ix_action_enquiry"), "action", ["enquiry"], schema="mash")


def _result() -> None:
    op.create_table(
        "action_result",
        *_own(),
        sa.Column("action", sa.Uuid(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        _words("words"),
        _moment("happened"),
        *_corrected("action_result"),
        _check("action_result", "result", "result in ('done', 'not_done', 'reviewed')"),
        _check("action_result", "says_why", "result = 'done' or words ~ '[^[:space:]]'"),
        _within_the_enquiry("action_result", "action", "action"),
        schema="mash",
    )
    op.create_index(op.f("ix_action_result_enquiry"), "action_result", ["enquiry"], schema="mash")
    op.create_index(op.f("ix_action_result_action"), "action_result", ["action"], schema="mash")
    first = sa.text("corrects is null and result <> 'reviewed'")
    op.create_index(
        "uq_action_result_first", "action_result", ["action"], unique=True, schema="mash", postgresql_where=first
    )


def _owed() -> None:
    op.create_table(
        "action_owed",
        sa.Column("action", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        _moment("due"),
        sa.Column("review", sa.Date(), nullable=True),
        sa.Column("stands", sa.Text(), nullable=False),
        _keys(),
        _check("action_owed", "stands", "stands in ('to_do', 'to_review', 'over')"),
        sa.ForeignKeyConstraint(["action"], ["mash.action.id"], name=op.f("fk_action_owed_action")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_action_owed_enquiry")),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_action_owed_agency")),
        sa.PrimaryKeyConstraint("action", name=op.f("pk_action_owed")),
        schema="mash",
    )
    op.create_index(op.f("ix_action_owed_enquiry"), "action_owed", ["enquiry"], schema="mash")
    for name, columns, where in (
        ("agency", ["agency", "due"], "stands = 'to_do'"),
        ("stands", ["stands", "due"], "stands <> 'over'"),
    ):
        op.create_index(
            f"ix_action_owed_{name}", "action_owed", columns, schema="mash", postgresql_where=sa.text(where)
        )


def _own() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
    )


def _corrected(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """What a row corrects and why, whose it is, and the constraints that both tables have."""
    return (
        sa.Column("corrects", sa.Uuid(), nullable=True),
        _words("why"),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _keys(),
        _check(table, "correction_whole", "(corrects is null) = (why = '')"),
        _within_the_enquiry(table, "corrects", table),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{table}_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("corrects", name=op.f(f"uq_{table}_corrects")),
        sa.UniqueConstraint("enquiry", "id", name=op.f(f"uq_{table}_enquiry_id")),
    )


def _within_the_enquiry(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", column], [f"mash.{named}.enquiry", f"mash.{named}.id"], name=op.f(f"fk_{table}_enquiry_{column}")
    )


def _check(table: str, name: str, told: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}"))


def _keys() -> sa.Column[object]:
    return sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _moment(name: str, *, now: bool = False) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=sa.text("now()") if now else None, nullable=False)
