"""Other names, ways to reach somebody, no-contact orders, warnings; who was born, died or is called otherwise."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0028"
down_revision = "0027"

NAME = "family_name || ' ' || given_names"
MARKS = r"[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200e\u200f\u2066-\u2069]"
APOSTROPHES = r"[\u0027\u2018\u2019\u02b9\u02bb\u02bc\u0060.]"
GAPS = r"[\s,;:/\\()\u0022\u201c\u201d\u2010-\u2015_|&+!?*#@%=<>~^$\[\]{}-]+"
LETTERS = (
    f"replace(replace(replace(translate(lower(regexp_replace(normalize({NAME}, NFKD), '{MARKS}', '', 'g')), "
    "'łđøħŧı', 'ldohti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')"
)
FOLDED = f"btrim(regexp_replace(regexp_replace({LETTERS}, '{APOSTROPHES}', '', 'g'), '{GAPS}', ' ', 'g'))"
WORDS = f"case when restricted then '{{}}'::text[] else string_to_array({FOLDED}, ' ') end"
SPELT = rf"case when restricted then '' else replace(encode(decode({FOLDED}, 'escape'), 'escape'), '\', 'q') end"
ORDERS = (
    "kind in ('non_molestation', 'occupation', 'restraining', 'bail', 'protection', 'prohibited_steps', "
    "'child_arrangements', 'other')"
)
CORRECTED = {
    "correction_whole": "(corrects is null) = (why = '')",
    "ends_something": "corrects is not null or not ended",
}


def upgrade() -> None:
    """Nothing was said yet; names are written given names first, as they were."""
    op.add_column("person", _yes_no("family_first"), schema="mash")
    _names()
    _contacts()
    _orders()
    _warnings()
    _changes()


def _names() -> None:
    checks = {
        "kind": "kind in ('alias', 'former', 'birth', 'own_script')",
        "says_a_name": "family_name || given_names ~ '[^[:space:]]'",
        "days_in_order": "until >= since",
    }
    columns = (
        _id("person"),
        _text("kind"),
        *(_words(name) for name in ("family_name", "given_names")),
        _yes_no("family_first"),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("since", "until")),
        _yes_no("restricted"),
        sa.Column("words", sa.ARRAY(sa.Text()), sa.Computed(WORDS, persisted=True)),
        sa.Column("spelt", sa.Text(), sa.Computed(SPELT, persisted=True)),
    )
    _table("person_name", columns, checks, "person")
    trigrams = {"spelt": "trigram.gin_trgm_ops"}
    for name, operators in (("words", {}), ("spelt", trigrams)):
        op.create_index(
            f"ix_person_name_{name}",
            "person_name",
            [name, "acl"],
            postgresql_using="gin",
            postgresql_ops=operators,
            schema="mash",
        )


def _contacts() -> None:
    checks = {
        "channel": "channel in ('phone', 'email', 'other')",
        "safe": "safe in ('safe', 'not_safe', 'unknown')",
        "says_how": "detail ~ '[^[:space:]]'",
        "says_why_not_safe": "safe <> 'not_safe' or safety ~ '[^[:space:]]'",
    }
    columns = (_id("person"), _text("channel"), _words("detail"), _text("safe"), _words("safety"), _words("said_by"))
    _table("person_contact", (*columns, _yes_no("restricted")), checks, "person")


def _orders() -> None:
    checks = {
        "kind": ORDERS,
        "protects_somebody_else": "cardinality(protects) > 0 and person <> all (protects)",
        "days_in_order": "until >= since",
        "says_source": "source ~ '[^[:space:]]'",
    }
    columns = (
        _id("person"),
        sa.Column("protects", sa.ARRAY(sa.Uuid()), nullable=False),
        _text("kind"),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("since", "until")),
        *(_words(name) for name in ("source", "conditions")),
    )
    _table("no_contact", columns, checks, "person")


def _warnings() -> None:
    checks = {
        "kind": "kind in ('violence', 'weapons', 'not_alone', 'dog', 'property', 'health', 'other')",
        "about_one": "(person is null) <> (household is null)",
        "says_what_and_who": "words ~ '[^[:space:]]' and said_by ~ '[^[:space:]]'",
        "told_or_why_not": "told = (why_not_told = '')",
    }
    columns = (
        *(sa.Column(name, sa.Uuid(), nullable=True) for name in ("person", "household")),
        _text("kind"),
        *(_words(name) for name in ("words", "said_by")),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("since", "review")),
        _yes_no("told"),
        _words("why_not_told"),
    )
    _table("warning", columns, checks, "person", "household")


def _changes() -> None:
    op.create_table(
        "person_change",
        *_own(),
        _id("person"),
        _text("step"),
        sa.Column("happened", sa.Date(), nullable=True),
        _words("note"),
        sa.Column("before", postgresql.JSONB(), nullable=False),
        _yes_no("restricted"),
        *_whose("person_change", {"step": "step in ('born', 'died', 'named')"}),
        _within("person_change", "person", "person"),
        schema="mash",
    )
    _found("person_change", "person")


def _table(name: str, columns: tuple[object, ...], checks: Mapping[str, str], *named: str) -> None:
    """A table of what is corrected or ended by another row of it; `named` are the tables of the columns so called."""
    op.create_table(
        name,
        *_own(),
        *columns,  # type: ignore[arg-type]
        sa.Column("corrects", sa.Uuid(), nullable=True),
        _words("why"),
        _yes_no("ended"),
        *_whose(name, {**CORRECTED, **checks}),
        *(_within(name, table, table) for table in named),
        _within(name, "corrects", name),
        sa.UniqueConstraint("corrects", name=op.f(f"uq_{name}_corrects")),
        sa.UniqueConstraint("enquiry", "id", name=op.f(f"uq_{name}_enquiry_id")),
        schema="mash",
    )
    _found(name, *named)


def _found(table: str, *columns: str) -> None:
    for column in ("enquiry", *columns):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], schema="mash")


def _own() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
    )


def _whose(table: str, checks: Mapping[str, str]) -> tuple[sa.schema.SchemaItem, ...]:
    moment = postgresql.TIMESTAMP(timezone=True)
    return (
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        *(sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}")) for name, told in checks.items()),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f(f"fk_{table}_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{table}_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _within(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["enquiry", column], [f"mash.{named}.enquiry", f"mash.{named}.id"], name=op.f(f"fk_{table}_enquiry_{column}")
    )


def _id(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _yes_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.text("false"), nullable=False)
