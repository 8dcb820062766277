"""Advice without a referral (Waltham Forest leaflet, F30): who asked what, what they were advised, and by whom.

The fact that it was given stands in a row for lists; what was said stands in a row of its own that is never edited.
"""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid

from mashdesk.store.tables.columns import keys, metadata, moment, own_id, staff_login, words

SAID = ("asker", "agency", "reach", "question", "answer", "given_by")

advice = Table(
    "advice",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    words("reference"),
    moment("asked"),
    Column("told_to_refer", Boolean, nullable=False),
    Column("enquiry", Uuid, ForeignKey("mash.enquiry.id"), index=True),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    Index("uq_advice_hub_reference", "hub", "reference", unique=True),
    Index("ix_advice_asked", "asked"),
)

advice_said = Table(
    "advice_said",
    metadata,
    Column("advice", Uuid, ForeignKey("mash.advice.id"), primary_key=True),
    *(words(name) for name in SAID),
    *(CheckConstraint(f"{name} ~ '[^[:space:]]'", name=f"says_{name}") for name in SAID),
)

advice_opening = Table(
    "advice_opening",
    metadata,
    own_id(),
    Column("advice", Uuid, ForeignKey("mash.advice.id"), nullable=False, index=True),
    staff_login("who"),
    Column("sitting", Text, nullable=False),
    words("reason"),
    Column("transaction", Text, nullable=False),
    moment("opened", now=True),
    moment("expires"),
    Index("ix_advice_opening_sitting", "sitting", "who", "expires"),
    Index("ix_advice_opening_who_opened", "who", "opened"),  # how many openings of one person in an hour
)
