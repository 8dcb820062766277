"""What was found on a letter's page and who cleared it; why a letter was withheld, made anew, or came back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"

WHY = "why in ('', 'NOT_TO_BE_LOCATED', 'ANONYMOUS_REFERRER', 'SEALED', 'OTHER_PARENT', 'NOT_RELEASED', 'OTHER_FAMILY')"


def upgrade() -> None:
    """Make the columns and tables. A letter that was printed before waits for its release like any other."""
    _letter()
    _hits()
    _stops()


def _letter() -> None:
    for name in ("checked", "released"):
        op.add_column("letter", _moment(name, null=True), schema="mash")
        op.add_column("letter", sa.Column(f"{name}_by", sa.Text(), nullable=True), schema="mash")
        op.create_foreign_key(
            op.f(f"fk_letter_{name}_by"),
            "letter",
            "staff",
            [f"{name}_by"],
            ["login"],
            source_schema="mash",
            referent_schema="mash",
        )
    op.add_column("letter", _words("post_class"), schema="mash")
    op.add_column("letter", sa.Column("supersedes", sa.Uuid(), nullable=True), schema="mash")
    op.create_unique_constraint(op.f("uq_letter_supersedes"), "letter", ["supersedes"], schema="mash")
    op.create_foreign_key(
        op.f("fk_letter_supersedes"),
        "letter",
        "letter",
        ["supersedes"],
        ["id"],
        source_schema="mash",
        referent_schema="mash",
    )
    for name, condition in (
        ("state", "state in ('due', 'printed', 'posted', 'withdrawn', 'withheld', 'returned')"),
        ("printed_whole", "state in ('due', 'withdrawn', 'withheld') or (printed is not null and content_hash <> '')"),
        ("posted_whole", "state not in ('posted', 'returned') or posted is not null"),
    ):
        op.drop_constraint(op.f(f"ck_letter_{name}"), "letter", schema="mash", type_="check")
        op.create_check_constraint(op.f(f"ck_letter_{name}"), "letter", condition, schema="mash")
    op.create_check_constraint(
        op.f("ck_letter_post_class"),
        "letter",
        "post_class in ('', 'first', 'second', 'signed_for', 'by_hand')",
        schema="mash",
    )
    op.create_check_constraint(
        op.f("ck_letter_released_whole"), "letter", "released is null or checked is not null", schema="mash"
    )


def _hits() -> None:
    _table(
        "letter_hit",
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.Column("page", sa.SmallInteger(), nullable=False),
        _words("why"),
        sa.Column("boxes", sa.ARRAY(sa.Double()), server_default=sa.text("'{}'"), nullable=False),
        _moment("cleared", null=True),
        sa.Column("cleared_by", sa.Text(), nullable=True),
        _words("because"),
        _check("letter_hit", "rule", "rule ~ '^[A-Z_]{1,40}$'"),
        _check("letter_hit", "page", "page between 0 and 1000"),
        _check("letter_hit", "why", WHY),
        _check("letter_hit", "boxes", "cardinality(boxes) % 4 = 0"),
        _check(
            "letter_hit",
            "cleared_whole",
            "(cleared is null) = (cleared_by is null) and (cleared is null) = (because = '') "
            "and (cleared is null or not stops)",
        ),
        _staff("letter_hit", "cleared_by"),
    )


def _stops() -> None:
    _table(
        "letter_stop",
        sa.Column("kind", sa.Text(), nullable=False),
        _words("because"),
        sa.Column("review", sa.Date(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at"),
        _check("letter_stop", "kind", "kind in ('withheld', 'made_anew', 'returned')"),
        _check("letter_stop", "has_reason", "because <> ''"),
        _check("letter_stop", "withheld_has_review", "(kind = 'withheld') = (review is not null)"),
        _staff("letter_stop", "by"),
    )


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("letter", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"mash.{column}.id"], name=op.f(f"fk_{name}_{column}"))
            for column in ("enquiry", "letter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        schema="mash",
    )
    for column in ("enquiry", "letter"):
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False, schema="mash")


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _moment(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(
        name,
        postgresql.TIMESTAMP(timezone=True),
        server_default=None if null else sa.text("now()"),
        nullable=null,
    )


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _staff(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["mash.staff.login"], name=op.f(f"fk_{table}_{column}"))
