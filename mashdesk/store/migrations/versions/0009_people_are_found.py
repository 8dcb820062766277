"""People are found by name, birth, postcode and NHS number: columns to look in, a dictionary of names, searches."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"

TOLD = "family_name || ' ' || given_names || ' ' || known_as"
MARKS = r"[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200e\u200f\u2066-\u2069]"
APOSTROPHES = r"[\u0027\u2018\u2019\u02b9\u02bb\u02bc\u0060.]"
GAPS = r"[\s,;:/\\()\u0022\u201c\u201d\u2010-\u2015_|&+!?*#@%=<>~^$\[\]{}-]+"
LETTERS = (
    f"replace(replace(replace(translate(lower(regexp_replace(normalize({TOLD}, NFKD), '{MARKS}', '', 'g')), "
    "'łđøħŧı', 'ldohti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')"
)
FOLDED = f"btrim(regexp_replace(regexp_replace({LETTERS}, '{APOSTROPHES}', '', 'g'), '{GAPS}', ' ', 'g'))"
SPELT = rf"replace(encode(decode({FOLDED}, 'escape'), 'escape'), '\', 'q')"
CODE = "upper(regexp_replace(postcode, '[^A-Za-z0-9]', '', 'g'))"
NOTICES = "what in ('many_openings', 'many_searches')"


def upgrade() -> None:
    """Columns and what finds them; names that are there already enter the dictionary."""
    op.execute("create schema if not exists trigram")
    op.execute("revoke all on schema trigram from public")
    op.execute("create extension if not exists pg_trgm with schema trigram")
    op.add_column(
        "person", sa.Column("nhs_number", sa.Text(), server_default=sa.text("''"), nullable=False), schema="mash"
    )
    _computed("person", "words", postgresql.ARRAY(sa.Text()), f"string_to_array({FOLDED}, ' ')")
    _computed("person", "spelt", sa.Text(), SPELT)
    _computed("address", "code", sa.Text(), CODE)
    _indices()
    _dictionary()
    _searches()
    op.drop_constraint("ck_notice_what", "notice", schema="mash")
    op.create_check_constraint(op.f("ck_notice_what"), "notice", NOTICES, schema="mash")


def _computed(table: str, name: str, kind: object, how: str) -> None:
    op.add_column(table, sa.Column(name, kind, sa.Computed(how, persisted=True)), schema="mash")  # type: ignore[arg-type]


def _indices() -> None:
    op.create_index("ix_person_words", "person", ["acl", "words"], postgresql_using="gin", schema="mash")
    op.create_index(
        "ix_person_spelt",
        "person",
        ["acl", "spelt"],
        postgresql_using="gin",
        postgresql_ops={"spelt": "trigram.gin_trgm_ops"},
        schema="mash",
    )
    _by_keys("person", "birth", "array[birth]", None)
    _by_keys("person", "nhs_number", "array[nhs_number]", sa.text("nhs_number <> ''"))
    _by_keys("address", "code", 'array[code, "left"(code, -2)]', sa.text("code <> ''"))


def _by_keys(table: str, name: str, what: str, said: sa.TextClause | None) -> None:
    op.create_index(
        f"ix_{table}_{name}",
        table,
        ["acl", sa.text(f"({what})")],
        postgresql_using="gin",
        postgresql_where=said,
        schema="mash",
    )


def _dictionary() -> None:
    op.create_table(
        "name_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("variants", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_name_word")),
        schema="mash",
    )
    op.execute(
        "insert into mash.name_word select w, array(select w union select left(w, i - 1) || substr(w, i + 1) "
        "from generate_series(1, length(w)) i where length(w) between 4 and 40) "
        "from (select distinct unnest(words) as w from mash.person) one where w <> ''"
    )
    op.create_index("ix_name_word_variants", "name_word", ["variants"], postgresql_using="gin", schema="mash")


def _searches() -> None:
    moment = postgresql.TIMESTAMP(timezone=True)
    op.create_table(
        "search",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("sitting", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("transaction", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=sa.text("now()"), nullable=False),
        sa.Column("expires", moment, nullable=False),
        sa.Column("found", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("ask_manager", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(["who"], ["mash.staff.login"], name=op.f("fk_search_who")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search")),
        schema="mash",
    )
    op.create_index("ix_search_who", "search", ["who", "at"], schema="mash")
    op.create_table(
        "search_hit",
        sa.Column("search", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "how in ('nhs_number', 'birth', 'postcode', 'name', 'part', 'nearby')", name=op.f("ck_search_hit_how")
        ),
        sa.ForeignKeyConstraint(["person"], ["mash.person.id"], name=op.f("fk_search_hit_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["search"], ["mash.search.id"], name=op.f("fk_search_hit_search"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("search", "person", name=op.f("pk_search_hit")),
        schema="mash",
    )
