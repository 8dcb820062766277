"""The steps that are taken on an enquiry, and the states that it may leave the hub in."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"

STATES = "state in ('received', 'screened', 'gathering', 'discussed', 'decided', 'returned', 'exited', 'transferred', 'closed')"


def upgrade() -> None:
    """Widen the states, make the table."""
    op.drop_constraint(op.f("ck_enquiry_state"), "enquiry", schema="mash")
    op.create_check_constraint(op.f("ck_enquiry_state"), "enquiry", STATES, schema="mash")
    op.create_table(
        "step",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("step", "came_from", "came_to")),
        *(_words(name) for name in ("reason", "particulars")),
        sa.Column("happened", postgresql.TIMESTAMP(timezone=True), nullable=True),
        _words("confirmed_by"),
        sa.Column("rating", sa.Text(), nullable=True),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *_checks(),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_step_enquiry")),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_step_agency")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_step_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
        schema="mash",
    )
    op.create_index(op.f("ix_step_enquiry"), "step", ["enquiry"], unique=False, schema="mash")


def _checks() -> list[sa.CheckConstraint]:
    said = {
        "step": "step in ('return', 'exit', 'rerate', 'strategy', 'close', 'reopen', 'screen_again', 'transfer', "
        "'in_error', 'dispute', 'step_up', 'settle')",
        "rating": "rating in ('red', 'amber', 'green')",
        "rated_anew": "(step = 'rerate') = (rating is not null)",
        "has_reason": "step = 'close' or reason ~ '[^[:space:]]'",
    }
    return [sa.CheckConstraint(condition, name=op.f(f"ck_step_{name}")) for name, condition in said.items()]


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
