"""An onward referral: to a service of the hub's, about one child or adult."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

KINDS = "kind in ('outcome_parent', 'outcome_adult', 'child', 'please_call', 'acknowledgement', 'feedback', 'onward')"


def upgrade() -> None:
    """Nothing that is there becomes one."""
    op.add_column("letter", sa.Column("service", sa.Text(), nullable=True), schema="mash")
    op.add_column(
        "letter", sa.Column("attention", sa.Text(), server_default=sa.text("''"), nullable=False), schema="mash"
    )
    op.create_foreign_key(
        op.f("fk_letter_service"),
        "letter",
        "agency",
        ["service"],
        ["id"],
        source_schema="mash",
        referent_schema="mash",
    )
    op.drop_constraint(op.f("ck_letter_kind"), "letter", schema="mash", type_="check")
    op.create_check_constraint(op.f("ck_letter_kind"), "letter", KINDS, schema="mash")
    op.create_check_constraint(
        op.f("ck_letter_service_whole"), "letter", "(service is not null) = (kind = 'onward')", schema="mash"
    )
