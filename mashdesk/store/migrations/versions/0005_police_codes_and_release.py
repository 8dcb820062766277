"""Police codes on items, and the release of an item by the agency that owns it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the columns and tables. Items from before keep no codes: they are sealed as they were returned."""
    _police_codes()
    _requests()
    _releases()
    op.add_column(
        "letter", sa.Column("strict", sa.Boolean(), server_default=sa.text("false"), nullable=False), schema="mash"
    )


def _police_codes() -> None:
    for name in ("police_source", "police_information", "police_handling"):
        op.add_column("item", sa.Column(name, sa.Text(), nullable=True), schema="mash")
    op.add_column(
        "item", sa.Column("police_conditions", sa.Text(), server_default=sa.text("''"), nullable=False), schema="mash"
    )
    for name, allowed in (
        ("police_source", "'1', '2', '3'"),
        ("police_information", "'A', 'B', 'C', 'D', 'E'"),
        ("police_handling", "'P', 'C'"),
    ):
        op.create_check_constraint(op.f(f"ck_item_{name}"), "item", f"{name} in ({allowed})", schema="mash")
    op.create_check_constraint(
        op.f("ck_item_police_codes_whole"),
        "item",
        "num_nulls(police_source, police_information, police_handling) in (0, 3) "
        "and (police_handling is not distinct from 'C') = (police_conditions <> '')",
        schema="mash",
    )


def _requests() -> None:
    op.create_table(
        "release_request",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        _moment("asked", now=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        _moment("answered"),
        sa.Column("answered_by", sa.Text(), nullable=True),
        _moment("withdrawn"),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        _moment("left_hub"),
        _keys(),
        sa.CheckConstraint("purpose in ('letter', 'onward', 'bundle')", name=op.f("ck_release_request_purpose")),
        sa.CheckConstraint("answer in ('whole', 'sanitised', 'refused')", name=op.f("ck_release_request_answer")),
        sa.CheckConstraint(
            "(answer is null) = (answered is null) and (answer is null) = (answered_by is null) "
            "and (answer is not distinct from 'refused') = (because <> '')",
            name=op.f("ck_release_request_answer_whole"),
        ),
        sa.CheckConstraint(
            "(withdrawn is null) = (withdrawn_by is null) and (withdrawn is null or left_hub is null) "
            "and (coalesce(answer, 'refused') <> 'refused' or coalesce(withdrawn, left_hub) is null)",
            name=op.f("ck_release_request_withdrawn_before_it_left"),
        ),
        *_references("release_request", "enquiry", "item", "agency"),
        *_staff("release_request", "asked_by", "answered_by", "withdrawn_by"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_request")),
        schema="mash",
    )
    for name in ("enquiry", "item"):
        op.create_index(op.f(f"ix_release_request_{name}"), "release_request", [name], unique=False, schema="mash")
    for name, where in (("open", "answer is null"), ("standing", "answer <> 'refused' and withdrawn is null")):
        op.create_index(
            f"uq_release_request_{name}",
            "release_request",
            ["item", "purpose"],
            unique=True,
            schema="mash",
            postgresql_where=sa.text(where),
        )
    op.create_table(
        "release_asked",
        sa.Column("release", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        _moment("asked", null=False),
        _moment("answered"),
        _keys(),
        sa.CheckConstraint("purpose in ('letter', 'onward', 'bundle')", name=op.f("ck_release_asked_purpose")),
        *_references("release_asked", "enquiry", "agency", release="release_request"),
        sa.PrimaryKeyConstraint("release", name=op.f("pk_release_asked")),
        schema="mash",
    )
    op.create_index(op.f("ix_release_asked_enquiry"), "release_asked", ["enquiry"], unique=False, schema="mash")


def _releases() -> None:
    op.create_table(
        "item_release",
        sa.Column("release", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Uuid(), nullable=False),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        _keys(),
        *_references("item_release", "enquiry", "item", release="release_request"),
        sa.PrimaryKeyConstraint("release", name=op.f("pk_item_release")),
        schema="mash",
    )
    op.create_index(op.f("ix_item_release_enquiry"), "item_release", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "letter_release",
        sa.Column("letter", sa.Uuid(), nullable=False),
        sa.Column("release", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("put_in_by", sa.Text(), nullable=False),
        _moment("put_in", now=True),
        _keys(),
        *_references("letter_release", "enquiry", "letter", release="release_request"),
        *_staff("letter_release", "put_in_by"),
        sa.PrimaryKeyConstraint("letter", "release", name=op.f("pk_letter_release")),
        schema="mash",
    )
    op.create_index(op.f("ix_letter_release_enquiry"), "letter_release", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "item_ruling",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Uuid(), nullable=False),
        sa.Column("may_leave", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _keys(),
        sa.CheckConstraint("because <> ''", name=op.f("ck_item_ruling_has_reason")),
        *_references("item_ruling", "enquiry", "item"),
        *_staff("item_ruling", "by"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_ruling")),
        schema="mash",
    )
    for name in ("enquiry", "item"):
        op.create_index(op.f(f"ix_item_ruling_{name}"), "item_ruling", [name], unique=False, schema="mash")


def _moment(name: str, *, null: bool = True, now: bool = False) -> sa.Column[object]:
    clock = sa.text("now()") if now else None
    return sa.Column(name, postgresql.TIMESTAMP(timezone=True), server_default=clock, nullable=null and not now)


def _keys() -> sa.Column[object]:
    return sa.Column("acl", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _references(table: str, *columns: str, **others: str) -> list[sa.ForeignKeyConstraint]:
    named = {column: column for column in columns} | others
    return [
        sa.ForeignKeyConstraint([column], [f"mash.{other}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, other in named.items()
    ]


def _staff(table: str, *columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], ["mash.staff.login"], name=op.f(f"fk_{table}_{column}")) for column in columns
    ]
