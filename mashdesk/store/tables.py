"""The tables, for Alembic: what is kept. Who may see which row is in `sql/policies`, who may write it in `sql/app`.

Every content row names its enquiry and carries `acl`, the keys of those who may ever read it (kept by trigger).
Column `info["class"]` is the information class of PRODUCT.md's visibility table.
"""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(schema="mash", naming_convention=NAMES)


def _words(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, server_default=None if null else text("''"))


def _moment(name: str, *, null: bool = False, now: bool = False) -> Column[object]:
    return Column(name, TIMESTAMP(timezone=True), nullable=null, server_default=text("now()") if now else None)


def _yes_no(name: str, *, null: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=null, server_default=None if null else text("false"))


def _id() -> Column[object]:
    return Column("id", Uuid, primary_key=True, server_default=text("gen_random_uuid()"))


def _acl() -> Column[object]:
    return Column("acl", ARRAY(Text), nullable=False, server_default=text("'{}'"))


def _enquiry(*, key: bool = False) -> Column[object]:
    return Column("enquiry", Uuid, ForeignKey("mash.enquiry.id"), nullable=False, primary_key=key, index=not key)


def _who(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey("mash.staff.login"), nullable=null)


def _one_of(column: str, *allowed: str) -> CheckConstraint:
    return CheckConstraint(f"{column} in ({', '.join(repr(word) for word in allowed)})", name=column)


def _level(name: str = "level") -> CheckConstraint:
    return CheckConstraint(f"{name} between 1 and 4", name=name)


hub = Table(
    "hub",
    metadata,
    Column("id", Text, primary_key=True),
    _words("name"),
    Column("profile", JSONB, nullable=False),
    _moment("loaded", now=True),
)

agency = Table(
    "agency",
    metadata,
    Column("id", Text, primary_key=True),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    _words("name"),
    _words("function"),
)

staff = Table(
    "staff",
    metadata,
    Column("login", Text, primary_key=True),
    _words("name"),
    _words("post"),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("roles", ARRAY(Text), nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    _moment("added", now=True),
    CheckConstraint(
        "not (roles && array['administrator','auditor']) or not (roles && array['mash_officer',"
        "'agency_practitioner','senior_social_worker','hub_manager','information_officer'])",
        name="administrators_and_auditors_see_no_content",
    ),
)

request = Table(
    "request",
    metadata,
    Column("id", Uuid, primary_key=True),
    _who("who"),
    _words("kind"),
    Column("body_hash", LargeBinary, nullable=False),
    Column("result", JSONB),
    _moment("at", now=True),
)

enquiry = Table(
    "enquiry",
    metadata,
    _id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("reference", Text, nullable=False),
    _words("initials"),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=text("'received'")),
    Column("rating", Text, nullable=False, server_default=text("'not_rated'")),
    _moment("received"),
    _moment("due", null=True),
    _words("due_what"),
    _yes_no("anonymity_asked"),
    Column("asked", SmallInteger, nullable=False, server_default=text("0")),
    Column("returned", SmallInteger, nullable=False, server_default=text("0")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    _acl(),
    UniqueConstraint("hub", "reference"),
    _one_of("kind", "support", "child_protection"),
    _one_of("state", "received", "screened", "gathering", "discussed", "decided", "closed"),
    _one_of("rating", "red", "amber", "green", "not_rated"),
    Index("ix_enquiry_open_due", "hub", "due", postgresql_where=text("state <> 'closed'")),
)

referral = Table(
    "referral",
    metadata,
    _enquiry(key=True),
    Column("source", Text, nullable=False),
    _words("how"),
    _yes_no("consent_asked"),
    _yes_no("consent_given", null=True),
    Column("consent_by", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    _words("consent_why_not"),
    _yes_no("parents_told"),
    _words("parents_why_not"),
    _who("recorded_by"),
    _moment("recorded", now=True),
    _acl(),
)

narrative = Table(
    "narrative",
    metadata,
    _enquiry(key=True),
    Column("sanitised", Boolean, primary_key=True),
    _words("concern"),
    _acl(),
    CheckConstraint("length(concern) <= 100000", name="concern_length"),
)

referrer = Table(
    "referrer",
    metadata,
    _enquiry(key=True),
    *(_words(name) for name in ("name", "role", "organisation", "phone", "email", "relationship")),
    _yes_no("anonymity_asked"),
    _words("anonymity_reason"),
    _acl(),
)

person = Table(
    "person",
    metadata,
    _id(),
    _enquiry(),
    Column("position", SmallInteger, nullable=False),
    Column("role", Text, nullable=False),
    *(_words(name) for name in ("family_name", "given_names", "known_as")),
    Column("sex", Text, nullable=False, server_default=text("'U'")),
    Column("birth_accuracy", Text, nullable=False, server_default=text("'unknown'")),
    Column("birth", Date),
    Column("died", Date),
    _words("first_language"),
    _yes_no("interpreter"),
    _acl(),
    UniqueConstraint("enquiry", "id"),
    _one_of("role", "subject", "parent", "sibling", "other_adult", "other_child"),
    _one_of("sex", "M", "F", "U"),
    _one_of("birth_accuracy", "known", "estimated", "unknown", "expected"),
)

relationship = Table(
    "relationship",
    metadata,
    _id(),
    _enquiry(),
    Column("person", Uuid, nullable=False),
    Column("of", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    _yes_no("parental_responsibility", null=True),
    _acl(),
    ForeignKeyConstraint(["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"]),
    ForeignKeyConstraint(["enquiry", "of"], ["mash.person.enquiry", "mash.person.id"]),
    CheckConstraint("person <> of", name="two_people"),
)

household = Table(
    "household",
    metadata,
    _id(),
    _enquiry(),
    Column("people", ARRAY(Uuid), nullable=False),
    Column("has_address", Boolean, nullable=False, server_default=text("false")),
    _acl(),
    UniqueConstraint("enquiry", "id"),
)

address = Table(
    "address",
    metadata,
    _id(),
    _enquiry(),
    Column("household", Uuid, nullable=False),
    Column("lines", ARRAY(Text), nullable=False),
    _words("postcode"),
    _yes_no("confidential"),
    _acl(),
    UniqueConstraint("household"),
    ForeignKeyConstraint(["enquiry", "household"], ["mash.household.enquiry", "mash.household.id"]),
)

screening = Table(
    "screening",
    metadata,
    _id(),
    _enquiry(),
    Column("level", SmallInteger, nullable=False),
    _words("why"),
    Column("rating", Text, nullable=False),
    _who("by"),
    _moment("at", now=True),
    _acl(),
    _level(),
    _one_of("rating", "red", "amber", "green"),
)

information_request = Table(
    "information_request",
    metadata,
    _id(),
    _enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    *(_words(name) for name in ("purpose", "lawful_basis", "questions")),
    _moment("sent", now=True),
    _who("sent_by"),
    _moment("due"),
    Column("answer", Text),
    _moment("answered", null=True),
    _who("answered_by", null=True),
    _acl(),
    UniqueConstraint("enquiry", "agency"),
    _one_of("answer", "items", "not_known", "nothing_relevant", "withheld"),
    CheckConstraint(
        "(answer is null) = (answered is null) and (answer is null) = (answered_by is null)", name="answer_whole"
    ),
)

withholding = Table(
    "withholding",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    _enquiry(),
    _words("because"),
    _acl(),
    CheckConstraint("because <> ''", name="has_reason"),
)

asked = Table(
    "asked",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    _enquiry(),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    _moment("due"),
    _moment("answered", null=True),
    _acl(),
    Index("ix_asked_agency_due", "agency", "due"),
)

item = Table(
    "item",
    metadata,
    _id(),
    _enquiry(),
    Column("request", Uuid, ForeignKey("mash.information_request.id"), nullable=False, index=True),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("people", ARRAY(Uuid), nullable=False),
    Column("happened", Date),
    *(_words(name) for name in ("happened_words", "what", "relevance", "lawful_basis")),
    Column("nature", Text, nullable=False),
    Column("handling", Text, nullable=False),
    Column("shared_with", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    _yes_no("not_for_family"),
    _who("by"),
    _moment("at", now=True),
    _acl(),
    _one_of("nature", "fact", "opinion"),
    _one_of("handling", "hub", "named_agencies", "decision_maker"),
    CheckConstraint("handling = 'named_agencies' or shared_with = '{}'", name="shared_only_when_named"),
)

discussion = Table(
    "discussion",
    metadata,
    _id(),
    _enquiry(),
    _moment("held"),
    _words("agreed"),
    _who("recorded_by"),
    _moment("recorded", now=True),
    _acl(),
)

attendee = Table(
    "attendee",
    metadata,
    _id(),
    _enquiry(),
    Column("discussion", Uuid, ForeignKey("mash.discussion.id"), nullable=False, index=True),
    Column("position", SmallInteger, nullable=False),
    _words("name"),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    _words("view"),
    _acl(),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    _enquiry(),
    Column("person", Uuid, nullable=False),
    Column("harm", Text, nullable=False),
    _yes_no("would_benefit"),
    Column("level", SmallInteger, nullable=False),
    *(_words(name) for name in ("outcome", "outcome_words", "next_steps", "contingency")),
    _who("signed_by"),
    _words("signed_by_name"),
    _words("signed_by_post"),
    _moment("signed", now=True),
    Column("content_hash", Text, nullable=False),
    Column("supersedes", Uuid, ForeignKey("mash.decision.id"), unique=True),
    _acl(),
    ForeignKeyConstraint(["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"]),
    _one_of("harm", "yes", "no", "may_be"),
    _level(),
    Index("uq_decision_first", "person", unique=True, postgresql_where=text("supersedes is null")),
)

rationale = Table(
    "rationale",
    metadata,
    Column("decision", Uuid, ForeignKey("mash.decision.id"), primary_key=True),
    _enquiry(),
    _words("reasons"),
    _acl(),
)

letter = Table(
    "letter",
    metadata,
    _id(),
    _enquiry(),
    Column("recipient", Uuid, nullable=False),
    Column("address", Uuid, ForeignKey("mash.address.id"), nullable=False),
    Column("confidential", Boolean, nullable=False),
    Column("state", Text, nullable=False, server_default=text("'due'")),
    _moment("due"),
    Column("dated", Date),
    _moment("printed", null=True),
    _who("printed_by", null=True),
    _moment("posted", null=True),
    _who("posted_by", null=True),
    _words("content_hash"),
    _acl(),
    ForeignKeyConstraint(["enquiry", "recipient"], ["mash.person.enquiry", "mash.person.id"]),
    _one_of("state", "due", "printed", "posted"),
    CheckConstraint("state = 'due' or (printed is not null and content_hash <> '')", name="printed_whole"),
    CheckConstraint("state <> 'posted' or posted is not null", name="posted_whole"),
    Index("ix_letter_open_due", "due", postgresql_where=text("state <> 'posted'")),
)

letter_page = Table(
    "letter_page",
    metadata,
    Column("letter", Uuid, ForeignKey("mash.letter.id"), primary_key=True),
    _enquiry(),
    Column("pdf", LargeBinary, nullable=False),
    _acl(),
)

opening = Table(
    "opening",
    metadata,
    _id(),
    _enquiry(),
    _who("who"),
    Column("sitting", Text, nullable=False),
    _words("reason"),
    Column("transaction", Text, nullable=False),
    _moment("opened", now=True),
    _moment("expires"),
    Index("ix_opening_sitting", "sitting", "expires"),
)

access_log = Table(
    "access_log",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    _moment("at", now=True),
    Column("who", Text, nullable=False),
    _words("what"),
    Column("enquiry", Uuid),
    _words("reason"),
    Column("transaction", Text, nullable=False),
)

schema_state = Table(
    "schema_state",
    metadata,
    Column("single", Boolean, primary_key=True, server_default=text("true")),
    Column("program_version", Text, nullable=False),
    Column("sql_hash", Text, nullable=False),
    _moment("applied", now=True),
    CheckConstraint("single", name="one_row"),
)
