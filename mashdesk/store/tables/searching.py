"""Finding people: what a name is looked up by, the dictionary of names, and who searched."""

from sqlalchemy import ARRAY, Column, Computed, ForeignKey, Index, Integer, Table, Text, Uuid, text

from mashdesk.store.tables.columns import metadata, moment, one_of, own_id, staff_login, words, yes_no
from mashdesk.store.tables.folding import SOUND

name_word = Table(
    "name_word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("variants", ARRAY(Text), nullable=False),
    Column("sound", Text, Computed(SOUND, persisted=True)),
    Index("ix_name_word_sound", "sound"),
    Index("ix_name_word_variants", "variants", postgresql_using="gin"),
)

search = Table(
    "search",
    metadata,
    own_id(),
    staff_login("who"),
    Column("sitting", Text, nullable=False),
    words("term"),
    Column("transaction", Text, nullable=False),
    moment("at", now=True),
    moment("expires"),
    Column("found", Integer, nullable=False, server_default=text("0")),
    yes_no("ask_manager"),
    Column("keys", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Index("ix_search_who", "who", "at"),
)

search_hit = Table(
    "search_hit",
    metadata,
    Column("search", Uuid, ForeignKey("mash.search.id", ondelete="CASCADE"), primary_key=True),
    Column("how", Text, primary_key=True),
    Column("before", Integer, nullable=False),
    Column("people", ARRAY(Uuid), nullable=False),
    Column("hinted", ARRAY(Uuid), nullable=False),
    one_of("how", "reference", "nhs_number", "birth", "postcode", "name", "part", "nearby"),
)
"""One row for each stage: how many hits came before, whom it found, and at whom it can only be hinted. Lists, for fifty
rows with a foreign key each took as long as finding them."""
