"""What a virtual agency said, written down by the hub's own people: its answers, and what it said of a release."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0031"
down_revision = "0030"

RULES = {
    "how": "how in ('telephone', 'secure_email', 'letter')",
    "names_somebody": "said_by ~ '[^[:space:]]' and said_by_post ~ '[^[:space:]]'",
}


def upgrade() -> None:
    """Nobody has been spoken for yet."""
    _answers()
    _releases()
    for table in ("answer_on_behalf", "release_on_behalf"):
        op.create_index(op.f(f"ix_{table}_enquiry"), table, ["enquiry"], schema="mash")


def _answers() -> None:
    op.create_table(
        "answer_on_behalf",
        sa.Column("request", sa.Uuid(), nullable=False),
        _words("late_because"),
        *_spoken("answer_on_behalf"),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f("fk_answer_on_behalf_request")),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_answer_on_behalf")),
        schema="mash",
    )


def _releases() -> None:
    op.create_table(
        "release_on_behalf",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("release", "item")),
        sa.Column("taken_back", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        *_spoken("release_on_behalf"),
        _within_the_enquiry("release", "release_request"),
        _within_the_enquiry("item", "item"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_on_behalf")),
        sa.UniqueConstraint("release", "taken_back", name=op.f("uq_release_on_behalf_release_taken_back")),
        schema="mash",
    )


def _spoken(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Who at the agency said it, when and how; who of the hub wrote it down."""
    moment = postgresql.TIMESTAMP(timezone=True)
    return (
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        *(_words(name) for name in ("said_by", "said_by_post")),
        sa.Column("said", moment, nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}")) for name, told in RULES.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{table}_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
    )


def _within_the_enquiry(column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", column],
        [f"mash.{named}.enquiry", f"mash.{named}.id"],
        name=op.f(f"fk_release_on_behalf_enquiry_{column}"),
    )


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
