"""Whether a social worker has the child already, the team and the group that a family goes to, and what is awaited of others."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"

CHECKS = {
    "clock": {
        "kind": "kind in ('screening', 'acknowledgement', 'decision', 'return', 'letters', 'withheld', 'taking_over', "
        "'written_follow_up')",
        "event": "event in ('receipt', 'screen', 'rerate', 'reopen', 'screen_again', 'sent', 'signed', 'withheld', "
        "'made_anew', 'handed')",
    },
    "step": {
        "step": "step in ('return', 'exit', 'rerate', 'strategy', 'close', 'reopen', 'screen_again', 'transfer', "
        "'in_error', 'dispute', 'step_up', 'settle', 'hand_over', 'assign', 'taken_over', 'written', 'group')",
        "has_reason": "step in ('close', 'hand_over', 'taken_over', 'written', 'group') or reason ~ '[^[:space:]]'",
    },
}
NEW_CHECKS = {
    "step": {"has_team": "(step in ('hand_over', 'assign', 'taken_over')) = (team ~ '[^[:space:]]')"},
    "screening": {
        "social_worker": "social_worker in ('', 'yes', 'no', 'not_known')",
        "social_worker_is_named": "(social_worker = 'yes') = (social_worker_named ~ '[^[:space:]]')",
    },
}
WORDS = {
    "step": ("team",),
    "screening": ("social_worker", "social_worker_named"),
    "enquiry": ("professional_group",),
    "referral": ("parents_agreed", "follow_up_result"),
}


def upgrade() -> None:
    """Add them; earlier screenings and steps say nothing of it."""
    for table, names in WORDS.items():
        for name in names:
            column = sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
            op.add_column(table, column, schema="mash")
    op.add_column("referral", sa.Column("follow_up", sa.Date(), nullable=True), schema="mash")
    for table, checks in CHECKS.items():
        for name in checks:
            op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="mash", type_="check")
    for wanted in (CHECKS, NEW_CHECKS):
        for table, checks in wanted.items():
            for name, condition in checks.items():
                op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition, schema="mash")
