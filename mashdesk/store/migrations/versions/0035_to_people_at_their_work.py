"""Letters to people at their work: a disclosure to the police, a request on paper, the hand-off of an open case."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0035"
down_revision = "0034"

LETTERS = (
    "kind in ('outcome_parent', 'outcome_adult', 'child', 'please_call', 'acknowledgement', 'feedback', 'onward', "
    "'hand_off', 'police_disclosure', 'agency_request', 'access_received', 'complaint_received')"
)
WITHOUT_A_PERSON = (
    "(recipient is null) = (kind in ('acknowledgement', 'feedback', 'access_received', 'complaint_received', "
    "'agency_request')) and (address is null) = (recipient is null or kind = 'police_disclosure')"
)
SERVICE = "kind = 'police_disclosure' or (service is not null) = (kind in ('onward', 'hand_off', 'agency_request'))"
TOLD = (
    "case kind when 'police_disclosure' then strict and told ?& array['force', 'reference', 'how', 'ground', "
    "'ground_words', 'necessity', 'harm'] else told = '{}' end"
)
PURPOSES = "purpose in ('letter', 'onward', 'police', 'bundle')"


def upgrade() -> None:
    """Nothing that is there becomes one; what was released for another purpose stays so."""
    told: sa.Column[object] = sa.Column("told", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False)
    op.add_column("letter", told, schema="mash")
    for name, check in (("kind", LETTERS), ("recipient_whole", WITHOUT_A_PERSON), ("service_whole", SERVICE)):
        op.drop_constraint(op.f(f"ck_letter_{name}"), "letter", schema="mash", type_="check")
        op.create_check_constraint(op.f(f"ck_letter_{name}"), "letter", check, schema="mash")
    op.create_check_constraint(op.f("ck_letter_told_whole"), "letter", TOLD, schema="mash")
    for table in ("release_request", "release_asked"):
        op.drop_constraint(op.f(f"ck_{table}_purpose"), table, schema="mash", type_="check")
        op.create_check_constraint(op.f(f"ck_{table}_purpose"), table, PURPOSES, schema="mash")
