"""Openings of requests and advice are counted with those of enquiries, by person and hour."""

from alembic import op

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    """A look into an index for each opening."""
    for table in ("matter_opening", "advice_opening"):
        op.create_index(f"ix_{table}_who_opened", table, ["who", "opened"], schema="mash")
