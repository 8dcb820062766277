"""Which of the hub's purposes a request was for, and why an agency was asked that has not signed; nobody kept it of earlier ones."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Add both; an earlier request has its purpose in words."""
    op.add_column("information_request", sa.Column("purpose_code", sa.Text(), nullable=True), schema="mash")
    reason = sa.Column("unsigned_because", sa.Text(), server_default=sa.text("''"), nullable=False)
    op.add_column("information_request", reason, schema="mash")
