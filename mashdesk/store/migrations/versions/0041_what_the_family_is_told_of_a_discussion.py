"""What the family is told of a discussion, where the hub's letter says what was agreed."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    """Earlier discussions say nothing of it."""
    column = sa.Column("told_family", sa.Text(), server_default=sa.text("''"), nullable=False)
    op.add_column("discussion", column, schema="mash")
