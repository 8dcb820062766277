"""The emergency pack: on which workstations one is kept, by whom, each refresh, each use that was told afterwards.

Nothing of a pack's content is here: it is composed anew at each refresh, and its key is the two holders' alone.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, Uuid, text

from mashdesk.store.tables.columns import metadata, moment, one_of, own_id, staff_login, words

emergency_pack = Table(
    "emergency_pack",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    words("workstation"),
    staff_login("holder"),
    staff_login("other_holder"),
    Column("public_key", LargeBinary, nullable=False),
    staff_login("set_up_by"),
    moment("set_up", now=True),
    moment("removed", null=True),
    staff_login("removed_by", null=True),
    CheckConstraint("workstation ~ '[^[:space:]]'", name="has_a_name"),
    CheckConstraint("holder <> other_holder", name="two_holders"),
    CheckConstraint("octet_length(public_key) = 32", name="public_key"),
    CheckConstraint("(removed is null) = (removed_by is null)", name="removed_whole"),
    Index("uq_emergency_pack_standing", "hub", "workstation", unique=True, postgresql_where=text("removed is null")),
)

pack_refresh = Table(
    "pack_refresh",
    metadata,
    own_id(),
    Column("pack", Uuid, ForeignKey("mash.emergency_pack.id"), nullable=False),
    staff_login("by"),
    moment("at"),
    Column("sitting", Text, nullable=False),
    Column("transaction", Text, nullable=False),
    Column("proof", LargeBinary, nullable=False),
    Column("enquiries", ARRAY(Uuid), nullable=False),
    Index("ix_pack_refresh_pack", "pack", "at"),
)
"""`proof`: the digest of a number that lies inside the sealed pack. Whoever tells of a use must know it."""

pack_use = Table(
    "pack_use",
    metadata,
    own_id(),
    Column("refresh", Uuid, ForeignKey("mash.pack_refresh.id"), nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("looked_at", Uuid),
    moment("happened"),
    staff_login("by"),
    moment("at", now=True),
    one_of("what", "opened", "read", "printed"),
    CheckConstraint("(what = 'read') = (looked_at is not null)", name="read_is_of_an_enquiry"),
)
