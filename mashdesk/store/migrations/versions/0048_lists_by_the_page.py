"""A page of a list begins where the one before it ended: the indices of worklists hold their whole order."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0042"

ENQUIRIES = ("ix_enquiry_open_due", "enquiry", ["hub", sa.text("coalesce(due, 'infinity'::timestamptz)"), "id"])
REQUESTS = (
    "ix_asked_open",
    "asked",
    ["agency", sa.text("coalesce(answered, '-infinity'::timestamptz)"), "due", "request"],
)


def upgrade() -> None:
    """Those of before end at the day, where many may stand."""
    for (name, table, columns), only in ((ENQUIRIES, "state <> 'closed'"), (REQUESTS, "not closed")):
        op.drop_index(name, table, schema="mash")
        op.create_index(name, table, columns, unique=False, schema="mash", postgresql_where=sa.text(only))
