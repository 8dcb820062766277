"""What is asked on an open enquiry is found without reading what is closed; letters posted lately by when they were."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"


def upgrade() -> None:
    """Make the column, fill it, then the indices."""
    op.add_column(
        "asked", sa.Column("closed", sa.Boolean(), server_default=sa.text("false"), nullable=False), schema="mash"
    )
    op.execute(
        "update mash.asked a set closed = true from mash.enquiry e where e.id = a.enquiry and e.state = 'closed'"
    )
    op.create_index(
        "ix_asked_open",
        "asked",
        ["agency", sa.text("answered nulls first"), "due"],
        unique=False,
        schema="mash",
        postgresql_where=sa.text("not closed"),
    )
    op.create_index(
        "ix_letter_posted",
        "letter",
        ["posted"],
        unique=False,
        schema="mash",
        postgresql_where=sa.text("posted is not null"),
    )
