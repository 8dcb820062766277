"""What a virtual agency answered, written down by the hub's own people: who there said it, when and how."""

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
    """Nobody has been answered for yet."""
    op.create_table(
        "answer_on_behalf",
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        *(_words(name) for name in ("said_by", "said_by_post")),
        sa.Column("said", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        _words("late_because"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_answer_on_behalf_{name}")) for name, told in RULES.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_answer_on_behalf_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_answer_on_behalf_enquiry")),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f("fk_answer_on_behalf_request")),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_answer_on_behalf")),
        schema="mash",
    )
    op.create_index(op.f("ix_answer_on_behalf_enquiry"), "answer_on_behalf", ["enquiry"], schema="mash")


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
