"""The register of clocks: what each counts from, until when, and how it stopped.

A start or a limit is changed by a correction alone, which keeps what was there, who says so and why.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    of_enquiry,
    of_the_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
)

KINDS = (
    "screening",
    "acknowledgement",
    "decision",
    "return",
    "letters",
    "withheld",
    "taking_over",
    "written_follow_up",
    "strategy_discussion",
    "conference",
    "assessment",
    "referrer_told",
    "child_letter",
    "pathway",
)
EVENTS = (
    "receipt",
    "screen",
    "rerate",
    "reopen",
    "screen_again",
    "sent",
    "signed",
    "withheld",
    "made_anew",
    "handed",
    "strategy_needed",
    "strategy",
    "raised",
    "added",
)
STOPS = ("met", "late", "withheld", "no_longer_needed")

clock = Table(
    "clock",
    metadata,
    own_id(),
    of_enquiry(),
    Column("kind", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("counts_from", Text, nullable=False),
    Column("about", Uuid, ForeignKey("mash.information_request.id")),
    Column("pathway", Uuid),
    words("pathway_step"),
    moment("started"),
    moment("due"),
    words("limit_words"),
    words("rule"),
    moment("at", now=True),
    moment("stopped", null=True),
    Column("stop", Text),
    keys(),
    UniqueConstraint("enquiry", "id"),
    one_of("kind", *KINDS),
    one_of("event", *EVENTS),
    of_the_enquiry("pathway", "pathway"),
    one_of("counts_from", "receipt", "discussion", "strategy", "event"),
    one_of("stop", *STOPS),
    CheckConstraint("due >= started", name="forwards"),
    CheckConstraint("(stopped is null) = (stop is null)", name="stopped_whole"),
    CheckConstraint("(kind = 'return') = (about is not null)", name="return_is_of_a_request"),
    CheckConstraint("(kind = 'pathway') = (pathway is not null)", name="pathway_is_of_one"),
    CheckConstraint("(pathway is null) = (pathway_step = '')", name="pathway_has_a_step"),
    Index("uq_clock_about", "about", unique=True),
    Index(
        "uq_clock_one_runs",
        "enquiry",
        "kind",
        unique=True,
        postgresql_where=text("stopped is null and kind not in ('return', 'pathway')"),
    ),
    Index("uq_clock_pathway_step", "pathway", "pathway_step", unique=True),
)

start_correction = Table(
    "start_correction",
    metadata,
    own_id(),
    of_enquiry(),
    Column("clock", Uuid, nullable=False),
    *(moment(name) for name in ("was_started", "was_due", "started", "due")),
    words("reason"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    ForeignKeyConstraint(["enquiry", "clock"], ["mash.clock.enquiry", "mash.clock.id"]),
    CheckConstraint("reason ~ '[^[:space:]]'", name="has_reason"),
)
