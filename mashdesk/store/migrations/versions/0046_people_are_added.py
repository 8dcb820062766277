"""Somebody is added to an enquiry that runs, or was entered in error; whether post to a home is safe for somebody."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"

EVENTS = (
    "event in ('receipt', 'screen', 'rerate', 'reopen', 'screen_again', 'sent', 'signed', 'withheld', 'made_anew', "
    "'handed', 'strategy_needed', 'strategy', 'raised', 'added')"
)
CHANGED: Mapping[str, Mapping[str, str]] = {
    "clock": {"event": EVENTS},
    "person_change": {
        "step": "step in ('added', 'born', 'died', 'named', 'numbered', 'postcode', 'in_error', 'put_back')"
    },
    "person_contact": {
        "channel": "channel in ('phone', 'email', 'post', 'other')",
        "says_how": "channel = 'post' or detail ~ '[^[:space:]]'",
    },
}
ADDED = {
    "person_change": {
        "social_worker": "social_worker in ('yes', 'no', 'not_known')",
        "added_with_a_reason": "step <> 'added' or note ~ '[^[:space:]]' and said_by ~ '[^[:space:]]'",
    },
    "person_contact": {"post_to_a_home": "(channel = 'post') = (household is not null)"},
}


def upgrade() -> None:
    """Nobody was added or taken away yet, and of no home was it said whether post there is safe."""
    said_by: sa.Column[str] = sa.Column("said_by", sa.Text(), server_default=sa.text("''"), nullable=False)
    op.add_column("person_change", said_by, schema="mash")
    op.add_column("person_change", sa.Column("social_worker", sa.Text(), nullable=True), schema="mash")
    op.add_column("person_contact", sa.Column("household", sa.Uuid(), nullable=True), schema="mash")
    op.create_index(op.f("ix_person_contact_household"), "person_contact", ["household"], schema="mash")
    op.create_foreign_key(
        op.f("fk_person_contact_enquiry_household"), "person_contact", "household", ["enquiry", "household"],
        ["enquiry", "id"], source_schema="mash", referent_schema="mash",
    )  # fmt: skip
    for table, checks in CHANGED.items():
        for name in checks:
            op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="mash", type_="check")
        _check(table, checks)
    for table, checks in ADDED.items():
        _check(table, checks)


def _check(table: str, checks: Mapping[str, str]) -> None:
    for name, told in checks.items():
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, told, schema="mash")
