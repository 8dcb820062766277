"""What somebody needs; who lived where and was what to whom from when to when; numbers and postcodes put right."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0037"
down_revision = "0034"

NEEDS = "kind in ('language', 'interpreter', 'sign_language', 'easy_read', 'large_print', 'hearing', 'sight', 'other')"
GROUNDS = (
    "ground in ('', 'birth_mother', 'married', 'registered', 'agreement', 'court_order', 'adoption', "
    "'special_guardianship', 'guardian', 'care_order', 'other')"
)
CORRECTED = {
    "correction_whole": "(corrects is null) = (why = '')",
    "ends_something": "corrects is not null or not ended",
}


def upgrade() -> None:
    """Nothing was said of either yet; who was what to whom stands as the referrals said it."""
    _needs()
    _residences()
    _relationships()
    _numbers()
    _requests()


def _needs() -> None:
    checks = {
        "kind": NEEDS,
        "says_which": "kind in ('easy_read', 'large_print', 'hearing', 'sight') or words ~ '[^[:space:]]'",
        "says_who": "said_by ~ '[^[:space:]]'",
    }
    columns = (_id("person"), sa.Column("kind", sa.Text(), nullable=False), *map(_words, ("words", "said_by")))
    _table("person_need", columns, checks, "person")


def _residences() -> None:
    checks = {"days_in_order": "until >= since", "says_who": "said_by ~ '[^[:space:]]'"}
    _table("residence", (_id("person"), _id("household"), *_days(), _words("said_by")), checks, "person", "household")


def _relationships() -> None:
    """Who said it is empty where the referral did."""
    added = (*_days(), *map(_words, ("ground", "said_by")), *_corrects())
    columns = (*added, sa.Column("by", sa.Text(), nullable=True), _at())
    for column in columns:
        op.add_column("relationship", column, schema="mash")
    op.create_unique_constraint(op.f("uq_relationship_corrects"), "relationship", ["corrects"], schema="mash")
    op.create_unique_constraint(op.f("uq_relationship_enquiry_id"), "relationship", ["enquiry", "id"], schema="mash")
    checks = {
        **CORRECTED,
        "days_in_order": "until >= since",
        "ground": GROUNDS,
        "ground_of_something": "ground = '' or parental_responsibility is true",
        "says_who": "by is null or ended or said_by ~ '[^[:space:]]'",
    }
    for name, told in checks.items():
        op.create_check_constraint(op.f(f"ck_relationship_{name}"), "relationship", told, schema="mash")
    op.create_foreign_key(
        op.f("fk_relationship_by"), "relationship", "staff", ["by"], ["login"],
        source_schema="mash", referent_schema="mash",
    )  # fmt: skip
    op.create_foreign_key(
        op.f("fk_relationship_enquiry_corrects"), "relationship", "relationship", ["enquiry", "corrects"],
        ["enquiry", "id"], source_schema="mash", referent_schema="mash",
    )  # fmt: skip


def _numbers() -> None:
    op.add_column("person", _words("upn"), schema="mash")
    op.drop_constraint(op.f("ck_person_change_step"), "person_change", schema="mash", type_="check")
    steps = "step in ('born', 'died', 'named', 'numbered', 'postcode')"
    op.create_check_constraint(op.f("ck_person_change_step"), "person_change", steps, schema="mash")


def _requests() -> None:
    """What somebody has a right to ask for, beside a copy of what is held."""
    kinds = "kind in ('subject_access', 'rectification', 'objection', 'complaint', 'feedback')"
    results = (
        "result in ('sent', 'sent_in_part', 'nothing_held', 'refused', 'withdrawn', 'upheld', 'upheld_in_part', "
        "'not_upheld', 'acted_on', 'noted', 'corrected', 'corrected_in_part', 'not_corrected', 'stopped', "
        "'stopped_in_part', 'goes_on')"
    )
    asks = "kind in ('complaint', 'feedback') or touches = 'hub'"
    for table, name, told in (
        ("matter", "kind", kinds),
        ("matter_clock", "kind", kinds),
        ("matter", "result", results),
        ("matter", "asks_the_hub", asks),
    ):
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="mash", type_="check")
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, told, schema="mash")


def _table(name: str, columns: tuple[sa.Column[Any], ...], checks: Mapping[str, str], *named: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        _id("enquiry"),
        *columns,
        *_corrects(),
        sa.Column("by", sa.Text(), nullable=False),
        _at(),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_{name}_{one}")) for one, told in {**CORRECTED, **checks}.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{name}_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{name}_enquiry")),
        *(_within(name, table, table) for table in named),
        _within(name, "corrects", name),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("corrects", name=op.f(f"uq_{name}_corrects")),
        sa.UniqueConstraint("enquiry", "id", name=op.f(f"uq_{name}_enquiry_id")),
        schema="mash",
    )
    for column in ("enquiry", *named):
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column], schema="mash")


def _corrects() -> tuple[sa.Column[Any], ...]:
    ended: sa.Column[Any] = sa.Column("ended", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    return sa.Column("corrects", sa.Uuid(), nullable=True), _words("why"), ended


def _within(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", column], [f"mash.{named}.enquiry", f"mash.{named}.id"], name=op.f(f"fk_{table}_enquiry_{column}")
    )


def _days() -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.Date(), nullable=True) for name in ("since", "until"))


def _at() -> sa.Column[Any]:
    moment = postgresql.TIMESTAMP(timezone=True)
    return sa.Column("at", moment, server_default=sa.text("now()"), nullable=False)


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Uuid(), nullable=False)


def _words(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
