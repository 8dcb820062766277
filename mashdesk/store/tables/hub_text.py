"""The hub's own texts in versions, its profile and the wordings of its letters, and how each proposal was answered."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from mashdesk.store.tables.columns import metadata, moment, one_of, own_id, staff_login, words

hub_text = Table(
    "hub_text",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("words", JSONB, nullable=False),
    words("because"),
    moment("begins", null=True),
    Column("follows", Uuid, ForeignKey("mash.hub_text.id")),
    staff_login("by", null=True),
    moment("at", now=True),
    Index("ix_hub_text_hub_kind", "hub", "kind"),
)

hub_text_answer = Table(
    "hub_text_answer",
    metadata,
    Column("text", Uuid, ForeignKey("mash.hub_text.id"), primary_key=True),
    Column("answer", Text, nullable=False),
    words("because"),
    staff_login("by", null=True),
    moment("at", now=True),
    moment("in_force", null=True),
    one_of("answer", "approved", "sent_back", "withdrawn"),
    CheckConstraint("(answer = 'approved') = (in_force is not null)", name="approved_whole"),
    CheckConstraint("answer <> 'sent_back' or because ~ '[^[:space:]]'", name="says_why"),
)
