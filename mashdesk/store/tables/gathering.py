"""Screening, and what agencies were asked and returned."""

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import (
    keys,
    level_range,
    metadata,
    moment,
    of_enquiry,
    of_the_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)

LATE_REASONS = ("not_seen", "records_elsewhere", "nobody_free", "system_down", "more_to_check", "waited", "other")

screening = Table(
    "screening",
    metadata,
    own_id(),
    of_enquiry(),
    Column("level", SmallInteger, nullable=False),
    words("why"),
    Column("rating", Text, nullable=False),
    words("social_worker"),
    words("social_worker_named"),
    words("threshold"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    level_range(),
    one_of("rating", "red", "amber", "green"),
    one_of("social_worker", "", "yes", "no", "not_known"),
    CheckConstraint("(social_worker = 'yes') = (social_worker_named ~ '[^[:space:]]')", name="social_worker_is_named"),
)

information_request = Table(
    "information_request",
    metadata,
    own_id(),
    of_enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("purpose_code", Text),  # the hub's profile's; `purpose` are its words as they stood
    *(words(name) for name in ("purpose", "lawful_basis", "questions", "unsigned_because")),
    Column("checks", ARRAY(Text), nullable=False, server_default=text("'{}'")),  # the questions, each to be answered
    moment("sent", now=True),
    staff_login("sent_by"),
    moment("due"),
    Column("answer", Text),
    moment("answered", null=True),
    staff_login("answered_by", null=True),
    yes_no("agreed", null=True),  # as it stood when it was sent; nobody kept it of those sent before
    keys(),
    UniqueConstraint("enquiry", "agency"),
    Index("ix_information_request_sent", "sent"),
    one_of("answer", "items", "not_known", "nothing_relevant", "withheld"),
    CheckConstraint(
        "cardinality(checks) <= 40 and array_position(checks, null) is null and '' <> all (checks) "
        "and length(array_to_string(checks, '')) <= 10000",
        name="checks_say_something",
    ),
    CheckConstraint(
        "(answer is null) = (answered is null) and (answer is null) = (answered_by is null)", name="answer_whole"
    ),
)

withholding = Table(
    "withholding",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    of_enquiry(),
    words("because"),
    keys(),
    CheckConstraint("because <> ''", name="has_reason"),
)

finding = Table(
    "finding",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    Column("place", SmallInteger, primary_key=True),
    of_enquiry(),
    Column("found", Text, nullable=False),
    words("because"),
    keys(),
    one_of("found", "found", "nothing_known", "not_checked"),
    CheckConstraint("(found = 'not_checked') = (because ~ '[^[:space:]]')", name="not_checked_because"),
)

late_reason = Table(
    "late_reason",
    metadata,
    Column("clock", Uuid, primary_key=True),
    of_enquiry(),
    Column("request", Uuid, ForeignKey("mash.information_request.id"), unique=True),
    Column("reason", Text, nullable=False),
    words("words"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("reason", *LATE_REASONS),
    of_the_enquiry("clock", "clock"),
    CheckConstraint("reason <> 'other' or words ~ '[^[:space:]]'", name="other_says_what"),
)

chase = Table(
    "chase",
    metadata,
    own_id(),
    of_enquiry(),
    Column("request", Uuid, ForeignKey("mash.information_request.id"), nullable=False),
    Column("number", SmallInteger, nullable=False),
    Column("told", Text, nullable=False),
    Column("means", Text, nullable=False),
    words("words"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    UniqueConstraint("request", "number"),
    one_of("told", "practitioner", "agency_manager", "hub_manager"),
    one_of("means", "telephone", "secure_email", "in_person"),
)

asked = Table(
    "asked",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    of_enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    moment("due"),
    moment("answered", null=True),
    Column("chased", SmallInteger, nullable=False, server_default=text("0")),
    yes_no("escalated"),  # the hub manager was told
    yes_no("closed"),  # the enquiry's, so that an agency's list finds what is open without reading what is not
    keys(),
    Index("ix_asked_agency_due", "agency", "due"),
    Index(
        "ix_asked_open",
        "agency",
        text("greatest(answered, '-infinity'::timestamptz)"),
        "due",
        "request",
        postgresql_where=text("not closed"),
    ),
)

item = Table(
    "item",
    metadata,
    own_id(),
    of_enquiry(),
    Column("request", Uuid, ForeignKey("mash.information_request.id"), nullable=False, index=True),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("people", ARRAY(Uuid), nullable=False),
    Column("happened", Date),
    *(words(name) for name in ("happened_words", "what", "relevance", "lawful_basis")),
    Column("nature", Text, nullable=False),
    Column("handling", Text, nullable=False),
    Column("shared_with", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    yes_no("not_for_family"),
    *(Column(f"police_{name}", Text) for name in ("source", "information", "handling")),
    words("police_conditions"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("nature", "fact", "opinion"),
    one_of("handling", "hub", "named_agencies", "decision_maker"),
    CheckConstraint("handling = 'named_agencies' or shared_with = '{}'", name="shared_only_when_named"),
    one_of("police_source", "1", "2", "3"),
    one_of("police_information", "A", "B", "C", "D", "E"),
    one_of("police_handling", "P", "C"),
    CheckConstraint(
        "num_nulls(police_source, police_information, police_handling) in (0, 3) "
        "and (police_handling is not distinct from 'C') = (police_conditions <> '')",
        name="police_codes_whole",
    ),
    UniqueConstraint("enquiry", "id"),
)
