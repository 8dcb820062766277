"""A sitting is told by a number that is drawn when something is first opened in it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateSequence

revision = "0015"
down_revision = "0010"


def upgrade() -> None:
    """Openings from before end with this upgrade: their sittings have no number. Each lasted half an hour at most."""
    op.execute(CreateSequence(sa.Sequence("sitting", schema="mash")))
    op.drop_index("ix_opening_sitting", "opening", schema="mash")
    op.create_index(
        "ix_opening_sitting", "opening", ["sitting", "who", "enquiry", "expires"], unique=False, schema="mash"
    )
