"""A page of a list begins where the one before it ended: the indices of worklists hold their whole order. References
are looked for, too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"

ENQUIRIES = ("hub", "least(due, 'infinity'::timestamptz)", "id")
REQUESTS = (
    "agency",
    "greatest(answered, '-infinity'::timestamptz)",
    "due",
    "request",
)
HOW = "how in ('reference', 'nhs_number', 'birth', 'postcode', 'name', 'part', 'nearby')"


def upgrade() -> None:
    """Those of before end at the day, where many may stand."""
    _make_anew("ix_enquiry_open_due", "enquiry", ENQUIRIES, "state <> 'closed'")
    _make_anew("ix_asked_open", "asked", REQUESTS, "not closed")
    op.drop_constraint(op.f("ck_search_hit_how"), "search_hit", schema="mash")
    op.create_check_constraint(op.f("ck_search_hit_how"), "search_hit", HOW, schema="mash")


def _make_anew(name: str, table: str, columns: tuple[str, ...], only: str) -> None:
    op.drop_index(name, table, schema="mash")
    told = [sa.text(one) for one in columns]
    op.create_index(name, table, told, unique=False, schema="mash", postgresql_where=sa.text(only))
