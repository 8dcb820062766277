"""The access log is read page by page, newest first: by time, by kind, by enquiry, each along an index of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """An index in the order of the pages takes the place of the coarse one; two more for what is looked for."""
    op.drop_index("ix_access_log_at", "access_log", schema="mash")
    op.create_index("ix_access_log_at", "access_log", ["at", "id"], schema="mash")
    op.create_index("ix_access_log_what", "access_log", ["what", "at"], schema="mash")
    op.create_index(
        "ix_access_log_enquiry",
        "access_log",
        ["enquiry", "at"],
        schema="mash",
        postgresql_where=sa.text("enquiry is not null"),
    )
