"""Letters of more than one kind: to a child, an adult, a parent who is asked to ring, and whoever referred."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

KINDS = "kind in ('outcome_parent', 'outcome_adult', 'child', 'please_call', 'acknowledgement', 'feedback')"
CHECKS = (
    ("letter", "kind", KINDS),
    (
        "letter",
        "recipient_whole",
        "(recipient is null) = (kind in ('acknowledgement', 'feedback')) and (recipient is null) = (address is null)",
    ),
    ("letter", "made_whole", "(made_by is null) = (kind = 'outcome_parent')"),
    ("letter", "post_class", "post_class in ('', 'first', 'second', 'signed_for', 'by_hand', 'email')"),
    ("letter_stop", "kind", "kind in ('withheld', 'made_anew', 'returned', 'made')"),
)


def upgrade() -> None:
    """What was there before are the outcome letters to parents, which the signing of a decision makes."""
    kind = sa.Column("kind", sa.Text(), server_default=sa.text("'outcome_parent'"), nullable=False)
    words = sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False)
    for column in (kind, words, sa.Column("made_by", sa.Text(), nullable=True)):
        op.add_column("letter", column, schema="mash")
    op.create_foreign_key(
        op.f("fk_letter_made_by"),
        "letter",
        "staff",
        ["made_by"],
        ["login"],
        source_schema="mash",
        referent_schema="mash",
    )
    for name in ("recipient", "address"):
        op.alter_column("letter", name, nullable=True, schema="mash")
    for table, name in (("letter", "post_class"), ("letter_stop", "kind")):
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="mash", type_="check")
    for table, name, condition in CHECKS:
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition, schema="mash")
