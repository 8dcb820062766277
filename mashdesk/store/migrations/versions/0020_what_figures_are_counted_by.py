"""What came in, was signed and was asked is found by its month, for the figures of the hub overview."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """An index by time on each."""
    op.create_index("ix_enquiry_received", "enquiry", ["hub", "received"], schema="mash")
    op.create_index("ix_decision_signed", "decision", ["signed"], schema="mash")
    op.create_index("ix_information_request_sent", "information_request", ["sent"], schema="mash")
