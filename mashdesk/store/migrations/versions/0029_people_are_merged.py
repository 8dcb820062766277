"""Two rows of one enquiry that are the same person: which is read as which, and whether that was undone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0029"
down_revision = "0028"

CHECKS = {
    "two_people": "merged <> stays",
    "has_reason": "why ~ '[^[:space:]]'",
    "whole": "(undone is null) = (undone_by is null) and (undone is null) = (undone_because = '')",
}


def upgrade() -> None:
    """A merge is of one enquiry: both people are named together with it."""
    op.create_table(
        "person_merge",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("enquiry", "merged", "stays")),
        _words("why"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("undone", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        _words("undone_because"),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_person_merge_{name}")) for name, told in CHECKS.items()),
        *(
            sa.ForeignKeyConstraint(
                ["enquiry", name],
                ["mash.person.enquiry", "mash.person.id"],
                name=op.f(f"fk_person_merge_enquiry_{name}"),
            )
            for name in ("merged", "stays")
        ),
        *(
            sa.ForeignKeyConstraint([name], [of], name=op.f(f"fk_person_merge_{name}"))
            for name, of in (
                ("enquiry", "mash.enquiry.id"),
                ("by", "mash.staff.login"),
                ("undone_by", "mash.staff.login"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_merge")),
        schema="mash",
    )
    for name in ("enquiry", "stays"):
        op.create_index(op.f(f"ix_person_merge_{name}"), "person_merge", [name], unique=False, schema="mash")
    op.create_index(
        "uq_person_merge_standing",
        "person_merge",
        ["merged"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("undone is null"),
    )


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
