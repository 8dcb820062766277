"""Information rights: who asked for a copy of what is held, complained or said what they think, and what was done.

A matter is one row of facts, for worklists. What was said and done stands in rows of its own that are never edited.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, ForeignKey, Index, Integer, SmallInteger, Table, Text, Uuid, text

from mashdesk.store.tables.columns import keys, metadata, moment, one_of, own_id, staff_login, words, yes_no

KINDS = ("subject_access", "rectification", "objection", "complaint", "feedback")
STEPS = (
    "receive", "identity", "acknowledge", "name", "link", "correct_start", "extend", "next_stage", "answer", "reopen",
    "note",
)  # fmt: skip
RESULTS = (
    "sent", "sent_in_part", "nothing_held", "refused", "withdrawn", "upheld", "upheld_in_part", "not_upheld",
    "acted_on", "noted", "corrected", "corrected_in_part", "not_corrected", "stopped", "stopped_in_part", "goes_on",
)  # fmt: skip


def _of_matter() -> Column[object]:
    """The matter that the row belongs to."""
    return Column("matter", Uuid, ForeignKey("mash.matter.id"), nullable=False, index=True)


matter = Table(
    "matter",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    words("reference"),
    words("kind"),
    words("route"),
    words("touches"),
    Column("enquiry", Uuid, ForeignKey("mash.enquiry.id"), index=True),
    staff_login("about", null=True),
    staff_login("handler", null=True),
    Column("stage", SmallInteger, nullable=False),
    Column("stages", SmallInteger, nullable=False),
    yes_no("tried_first", null=True),
    moment("received"),
    moment("due", null=True),
    words("state"),
    words("result", null=True),
    moment("answered", null=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("kind", *KINDS),
    one_of("route", "service", "email", "privacy", "subject_access", "feedback", "complaints", "other"),
    one_of("touches", "hub", "manager", "information", "colleague"),
    one_of("state", "open", "answered"),
    one_of("result", *RESULTS),
    CheckConstraint("stage between 1 and stages", name="stage"),
    CheckConstraint("kind in ('complaint', 'feedback') or touches = 'hub'", name="asks_the_hub"),
    CheckConstraint("handler <> about", name="not_ones_own"),
    CheckConstraint("(state = 'answered') = (answered is not null and result is not null)", name="answered_whole"),
    Index("uq_matter_hub_reference", "hub", "reference", unique=True),
    Index("ix_matter_state_due", "state", "due"),
    Index("ix_matter_by_at", "by", "at"),
)

matter_asked = Table(
    "matter_asked",
    metadata,
    own_id(),
    _of_matter(),
    words("asker"),
    words("means"),
    Column("lines", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    words("postcode"),
    words("reach"),
    words("on_behalf_of"),
    words("authority"),
    words("words"),
    Column("corrects", Uuid, ForeignKey("mash.matter_asked.id"), unique=True),
    words("why"),
    staff_login("by"),
    moment("at", now=True),
    one_of("means", "telephone", "letter", "email", "in_person", "form", "passed_on"),
    CheckConstraint("(corrects is null) = (why = '')", name="correction_whole"),
    CheckConstraint("words ~ '[^[:space:]]'", name="says_what"),
    Index("uq_matter_asked_first", "matter", unique=True, postgresql_where=text("corrects is null")),
)

matter_step = Table(
    "matter_step",
    metadata,
    own_id(),
    _of_matter(),
    words("step"),
    words("words"),
    words("result", null=True),
    Column("stage", SmallInteger, nullable=False),
    staff_login("about", null=True),
    staff_login("handler", null=True),
    moment("was_started", null=True),
    moment("was_due", null=True),
    moment("started", null=True),
    moment("due", null=True),
    staff_login("by"),
    moment("at", now=True),
    one_of("step", *STEPS),
    CheckConstraint("(step = 'answer') = (result is not null)", name="answer_whole"),
)

matter_clock = Table(
    "matter_clock",
    metadata,
    own_id(),
    _of_matter(),
    words("kind"),
    moment("started"),
    moment("due"),
    words("limit_words"),
    words("rule"),
    moment("stopped", null=True),
    words("stop", null=True),
    moment("at", now=True),
    one_of("kind", *KINDS),
    one_of("stop", "met", "late"),
    CheckConstraint("(stopped is null) = (stop is null)", name="stopped_whole"),
    CheckConstraint("due >= started", name="due_after_start"),
    Index("uq_matter_clock_running", "matter", unique=True, postgresql_where=text("stopped is null")),
)

matter_opening = Table(
    "matter_opening",
    metadata,
    own_id(),
    _of_matter(),
    staff_login("who"),
    Column("sitting", Text, nullable=False),
    words("reason"),
    Column("transaction", Text, nullable=False),
    moment("opened", now=True),
    moment("expires"),
    Index("ix_matter_opening_sitting", "sitting", "who", "expires"),
    Index("ix_matter_opening_who_opened", "who", "opened"),  # how many openings of one person in an hour
)
