"""Discussion, decisions and letters."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from mashdesk.store.tables.columns import (
    keys,
    level_range,
    metadata,
    moment,
    of_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)

discussion = Table(
    "discussion",
    metadata,
    own_id(),
    of_enquiry(),
    moment("held"),
    words("agreed"),
    words("told_family"),
    staff_login("recorded_by"),
    moment("recorded", now=True),
    keys(),
    UniqueConstraint("enquiry", "id"),
)

attendee = Table(
    "attendee",
    metadata,
    own_id(),
    of_enquiry(),
    Column("discussion", Uuid, ForeignKey("mash.discussion.id"), nullable=False, index=True),
    Column("position", SmallInteger, nullable=False),
    words("name"),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    words("view"),
    words("agrees"),
    keys(),
    one_of("agrees", "", "agree", "disagree", "abstain"),
)

decision = Table(
    "decision",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False),
    Column("harm", Text, nullable=False),
    yes_no("would_benefit"),
    Column("level", SmallInteger, nullable=False),
    *(words(name) for name in ("outcome", "outcome_words", "next_steps", "told_family", "contingency", "threshold")),
    staff_login("signed_by"),
    words("signed_by_name"),
    words("signed_by_post"),
    moment("signed", now=True),
    Column("content_hash", Text, nullable=False),
    Column("supersedes", Uuid, ForeignKey("mash.decision.id"), unique=True),
    keys(),
    UniqueConstraint("enquiry", "id"),
    ForeignKeyConstraint(["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"]),
    one_of("harm", "yes", "no", "may_be"),
    level_range(),
    Index("ix_decision_signed", "signed"),
    Index("uq_decision_first", "person", unique=True, postgresql_where=text("supersedes is null")),
)

rationale = Table(
    "rationale",
    metadata,
    Column("decision", Uuid, ForeignKey("mash.decision.id"), primary_key=True),
    of_enquiry(),
    words("reasons"),
    keys(),
)

LETTER_KINDS = (
    "outcome_parent", "outcome_adult", "child", "please_call", "acknowledgement", "feedback", "onward",
    "hand_off", "police_disclosure", "agency_request", "access_received", "complaint_received",
)  # fmt: skip

letter = Table(
    "letter",
    metadata,
    own_id(),
    of_enquiry(),
    Column("kind", Text, nullable=False, server_default=text("'outcome_parent'")),
    Column("recipient", Uuid),
    Column("address", Uuid, ForeignKey("mash.address.id")),
    Column("confidential", Boolean, nullable=False),
    yes_no("strict"),
    words("words"),
    Column("told", JSONB, nullable=False, server_default=text("'{}'")),
    Column("service", Text, ForeignKey("mash.agency.id")),
    Column("matter", Uuid, ForeignKey("mash.matter.id"), index=True),
    words("attention"),
    staff_login("made_by", null=True),
    Column("state", Text, nullable=False, server_default=text("'due'")),
    moment("due"),
    Column("dated", Date),
    moment("printed", null=True),
    staff_login("printed_by", null=True),
    moment("posted", null=True),
    staff_login("posted_by", null=True),
    words("content_hash"),
    moment("checked", null=True),
    staff_login("checked_by", null=True),
    moment("released", null=True),
    staff_login("released_by", null=True),
    words("post_class"),
    Column("supersedes", Uuid, ForeignKey("mash.letter.id"), unique=True),
    Column("profile_text", Uuid, ForeignKey("mash.hub_text.id")),
    Column("wording_text", Uuid, ForeignKey("mash.hub_text.id")),
    keys(),
    ForeignKeyConstraint(["enquiry", "recipient"], ["mash.person.enquiry", "mash.person.id"]),
    one_of("state", "due", "printed", "posted", "withdrawn", "withheld", "returned"),
    one_of("post_class", "", "first", "second", "signed_for", "by_hand", "email"),
    one_of("kind", *LETTER_KINDS),
    CheckConstraint(
        "(recipient is null) = (kind in ('acknowledgement', 'feedback', 'access_received', 'complaint_received', "
        "'agency_request')) and (address is null) = (recipient is null or kind = 'police_disclosure')",
        name="recipient_whole",
    ),
    CheckConstraint("(matter is not null) = (kind in ('access_received', 'complaint_received'))", name="matter_whole"),
    CheckConstraint(
        "kind = 'police_disclosure' or (service is not null) = (kind in ('onward', 'hand_off', 'agency_request'))",
        name="service_whole",
    ),
    CheckConstraint(
        "case kind when 'police_disclosure' then strict and told ?& array['force', 'reference', 'how', 'ground', "
        "'ground_words', 'necessity', 'harm'] else told = '{}' end",
        name="told_whole",
    ),
    CheckConstraint("(made_by is null) = (kind = 'outcome_parent')", name="made_whole"),
    CheckConstraint(
        "state in ('due', 'withdrawn', 'withheld') or (printed is not null and content_hash <> '')",
        name="printed_whole",
    ),
    CheckConstraint("state not in ('posted', 'returned') or posted is not null", name="posted_whole"),
    CheckConstraint("released is null or checked is not null", name="released_whole"),
    Index("ix_letter_open_due", "due", postgresql_where=text("state <> 'posted'")),
    Index("ix_letter_posted", "posted", postgresql_where=text("posted is not null")),
)

letter_page = Table(
    "letter_page",
    metadata,
    Column("letter", Uuid, ForeignKey("mash.letter.id"), primary_key=True),
    of_enquiry(),
    Column("pdf", LargeBinary, nullable=False),
    keys(),
)
