"""How a concern came to notice, what a professional told the family, and whether the family agreed to each request; of what came before nobody knows."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0034"
down_revision = "0033"

CODES = ("route", "consent_ground", "parents_ground")
KINDS = "kind in ('screening', 'acknowledgement', 'decision', 'return', 'letters', 'withheld')"
LISTS = ("explained", "not_explained")


def upgrade() -> None:
    """Add them; earlier referrals and requests say nothing of it."""
    for name in CODES:
        op.add_column(
            "referral", sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False), schema="mash"
        )
    for name in LISTS:
        codes: sa.Column[list[str]] = sa.Column(
            name, postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
        )
        op.add_column("referral", codes, schema="mash")
    op.create_check_constraint(
        op.f("ck_referral_explained_or_not"), "referral", "not explained && not_explained", schema="mash"
    )
    op.drop_constraint(op.f("ck_clock_kind"), "clock", schema="mash", type_="check")
    op.create_check_constraint(op.f("ck_clock_kind"), "clock", KINDS, schema="mash")
    op.add_column("information_request", sa.Column("agreed", sa.Boolean(), nullable=True), schema="mash")
