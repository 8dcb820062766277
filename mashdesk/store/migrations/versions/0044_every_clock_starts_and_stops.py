"""Clocks of protection, of a special pathway's steps, of who else hears of the outcome; and that somebody was told."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0044"
down_revision = "0043"

CHECKS = {
    "clock": {
        "kind": "kind in ('screening', 'acknowledgement', 'decision', 'return', 'letters', 'withheld', 'taking_over', "
        "'written_follow_up', 'strategy_discussion', 'conference', 'assessment', 'referrer_told', 'child_letter', "
        "'pathway')",
        "event": "event in ('receipt', 'screen', 'rerate', 'reopen', 'screen_again', 'sent', 'signed', 'withheld', "
        "'made_anew', 'handed', 'strategy_needed', 'strategy', 'raised')",
        "counts_from": "counts_from in ('receipt', 'discussion', 'strategy', 'event')",
    },
    "step": {
        "step": "step in ('return', 'exit', 'rerate', 'strategy', 'close', 'reopen', 'screen_again', 'transfer', "
        "'in_error', 'dispute', 'step_up', 'settle', 'hand_over', 'assign', 'taken_over', 'written', 'group', "
        "'strategy_needed', 'conference', 'no_conference', 'assessed')",
        "has_reason": "step in ('close', 'hand_over', 'taken_over', 'written', 'group', 'conference', 'assessed') "
        "or reason ~ '[^[:space:]]'",
    },
}
NEW_CHECKS = {
    "pathway_is_of_one": "(kind = 'pathway') = (pathway is not null)",
    "pathway_has_a_step": "(pathway is null) = (pathway_step = '')",
}


def upgrade() -> None:
    """No such clock ran yet."""
    op.add_column("clock", sa.Column("pathway", sa.Uuid(), nullable=True), schema="mash")
    step = sa.Column("pathway_step", sa.Text(), server_default=sa.text("''"), nullable=False)
    op.add_column("clock", step, schema="mash")
    op.create_foreign_key(
        op.f("fk_clock_enquiry_pathway"),
        "clock",
        "pathway",
        ["enquiry", "pathway"],
        ["enquiry", "id"],
        source_schema="mash",
        referent_schema="mash",
    )
    for table, checks in CHECKS.items():
        for name, condition in checks.items():
            op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="mash", type_="check")
            op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition, schema="mash")
    for name, condition in NEW_CHECKS.items():
        op.create_check_constraint(op.f(f"ck_clock_{name}"), "clock", condition, schema="mash")
    op.drop_index("uq_clock_one_runs", "clock", schema="mash")
    op.create_index(
        "uq_clock_one_runs",
        "clock",
        ["enquiry", "kind"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("stopped is null and kind not in ('return', 'pathway')"),
    )
    op.create_index("uq_clock_pathway_step", "clock", ["pathway", "pathway_step"], unique=True, schema="mash")
    op.create_table(
        "outcome_heard",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("happened", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("recipient in ('child', 'adult', 'referrer')", name=op.f("ck_outcome_heard_recipient")),
        sa.CheckConstraint("how in ('call', 'in_person', 'not_told')", name=op.f("ck_outcome_heard_how")),
        sa.CheckConstraint("because ~ '[^[:space:]]'", name=op.f("ck_outcome_heard_says_why")),
        sa.CheckConstraint("(recipient = 'referrer') = (person is null)", name=op.f("ck_outcome_heard_of_whom")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_outcome_heard_enquiry")),
        sa.ForeignKeyConstraint(
            ["enquiry", "person"],
            ["mash.person.enquiry", "mash.person.id"],
            name=op.f("fk_outcome_heard_enquiry_person"),
        ),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_outcome_heard_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_heard")),
        schema="mash",
    )
    op.create_index(op.f("ix_outcome_heard_enquiry"), "outcome_heard", ["enquiry"], schema="mash")
