"""Whether a partner agrees, by which threshold document somebody judged, how it left early, what a strategy decided."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0047"
down_revision = "0046"

WORDS = {
    "attendee": ("agrees",),
    "screening": ("threshold",),
    "decision": ("threshold",),
    "step": (
        *("outcome", "outcome_words", "harm"),
        *("section_47", "enquiries", "parents_informed", "parents_why_not", "medical", "safety_plan"),
    ),
}
CHECKS = {
    "attendee": {"agrees": "agrees in ('', 'agree', 'disagree', 'abstain')"},
    "step": {
        "harm": "harm in ('', 'no')",
        "enquiries": "enquiries in ('', 'single', 'joint', 'none')",
        "parents_informed": "parents_informed in ('', 'before', 'not_before')",
        "attended": "attended <@ array['police', 'health', 'education', 'social_care']",
        "left_early": "step = 'exit' or (outcome = '' and outcome_words = '')",
        "unharmed": "step in ('exit', 'return') or harm = ''",
        "of_a_strategy": "step = 'strategy' or (section_47 = '' and enquiries = '' and parents_informed = '' and "
        "parents_why_not = '' and medical = '' and safety_plan = '' and attended = '{}' and next_review is null)",
    },
}


def upgrade() -> None:
    """What was recorded earlier says nothing of it."""
    for table, names in WORDS.items():
        for name in names:
            column = sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            op.add_column(table, column, schema="mash")
    whoever: postgresql.ARRAY[str] = postgresql.ARRAY(sa.Text())
    op.add_column("step", sa.Column("attended", whoever, server_default=sa.text("'{}'"), nullable=False), schema="mash")
    op.add_column("step", sa.Column("next_review", sa.Date(), nullable=True), schema="mash")
    for table, checks in CHECKS.items():
        for name, condition in checks.items():
            op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition, schema="mash")
