"""What came in: the enquiry with its worklist facts, and the referral, people and homes behind it."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, one_of, own_id, staff_login, words, yes_no
from mashdesk.store.tables.folding import BORN, CODE, SECTOR, SPELT, WORDS, keyed

RESPONSIBILITY_GROUNDS = (
    "",
    "birth_mother",
    "married",
    "registered",
    "agreement",
    "court_order",
    "adoption",
    "special_guardianship",
    "guardian",
    "care_order",
    "other",
)
STATES = (
    "received",
    "screened",
    "gathering",
    "discussed",
    "decided",
    "returned",
    "exited",
    "transferred",
    "closed",
)

enquiry = Table(
    "enquiry",
    metadata,
    own_id(),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("reference", Text, nullable=False),
    words("initials"),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=text("'received'")),
    Column("rating", Text, nullable=False, server_default=text("'not_rated'")),
    moment("received"),
    moment("due", null=True),
    words("due_what"),
    moment("due_from", null=True),
    yes_no("anonymity_asked"),
    yes_no("restricted"),
    words("professional_group"),
    Column("asked", SmallInteger, nullable=False, server_default=text("0")),
    Column("returned", SmallInteger, nullable=False, server_default=text("0")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    keys(),
    UniqueConstraint("hub", "reference"),
    one_of("kind", "support", "child_protection"),
    one_of("state", *STATES),
    one_of("rating", "red", "amber", "green", "not_rated"),
    Index(
        "ix_enquiry_open_due",
        "hub",
        text("least(due, 'infinity'::timestamptz)"),
        "id",
        postgresql_where=text("state <> 'closed'"),
    ),
    Index("ix_enquiry_received", "hub", "received"),  # for figures by month
)

referral = Table(
    "referral",
    metadata,
    of_enquiry(key=True),
    Column("source", Text, nullable=False),
    words("how"),
    words("route"),
    yes_no("consent_asked"),
    yes_no("consent_given", null=True),
    Column("consent_by", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    words("consent_why_not"),
    yes_no("parents_told"),
    words("parents_why_not"),
    words("consent_ground"),
    words("parents_ground"),
    *(
        Column(name, ARRAY(Text), nullable=False, server_default=text("'{}'"))
        for name in ("explained", "not_explained")
    ),
    words("parents_agreed"),
    Column("follow_up", Date),
    words("follow_up_result"),
    staff_login("recorded_by"),
    moment("recorded", now=True),
    keys(),
    CheckConstraint("not explained && not_explained", name="explained_or_not"),
)

narrative = Table(
    "narrative",
    metadata,
    of_enquiry(key=True),
    Column("sanitised", Boolean, primary_key=True),
    words("concern"),
    keys(),
    CheckConstraint("length(concern) <= 100000", name="concern_length"),
)

referrer = Table(
    "referrer",
    metadata,
    of_enquiry(key=True),
    *(words(name) for name in ("name", "role", "organisation", "phone", "email", "relationship")),
    yes_no("anonymity_asked"),
    words("anonymity_reason"),
    keys(),
)

person = Table(
    "person",
    metadata,
    own_id(),
    of_enquiry(),
    Column("position", SmallInteger, nullable=False),
    Column("role", Text, nullable=False),
    *(words(name) for name in ("family_name", "given_names", "known_as")),
    Column("sex", Text, nullable=False, server_default=text("'U'")),
    Column("birth_accuracy", Text, nullable=False, server_default=text("'unknown'")),
    Column("birth", Date),
    Column("died", Date),
    words("first_language"),
    yes_no("interpreter"),
    words("nhs_number"),
    yes_no("family_first"),
    words("upn"),
    Column("words", ARRAY(Text), Computed(WORDS, persisted=True)),
    Column("spelt", Text, Computed(SPELT, persisted=True)),
    keys(),
    UniqueConstraint("enquiry", "id"),
    one_of("role", "subject", "parent", "sibling", "other_adult", "other_child"),
    one_of("sex", "M", "F", "U"),
    one_of("birth_accuracy", "known", "estimated", "unknown", "expected"),
    Index("ix_person_words", "words", "acl", postgresql_using="gin"),
    Index("ix_person_spelt", "spelt", "acl", postgresql_using="gin", postgresql_ops={"spelt": "trigram.gin_trgm_ops"}),
    Index(
        "ix_person_birth", text(f"({keyed(BORN)})"), postgresql_using="gin", postgresql_where=text("birth is not null")
    ),
    Index(
        "ix_person_nhs_number",
        text(f"({keyed('nhs_number')})"),
        postgresql_using="gin",
        postgresql_where=text("nhs_number <> ''"),
    ),
)

relationship = Table(
    "relationship",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False),
    Column("of", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    yes_no("parental_responsibility", null=True),
    *(Column(name, Date) for name in ("since", "until")),
    *(words(name) for name in ("ground", "said_by")),
    Column("corrects", Uuid, unique=True),
    words("why"),
    yes_no("ended"),
    staff_login("by", null=True),
    moment("at", now=True),
    keys(),
    UniqueConstraint("enquiry", "id"),
    ForeignKeyConstraint(["enquiry", "corrects"], ["mash.relationship.enquiry", "mash.relationship.id"]),
    one_of("ground", *RESPONSIBILITY_GROUNDS),
    CheckConstraint("(corrects is null) = (why = '')", name="correction_whole"),
    CheckConstraint("corrects is not null or not ended", name="ends_something"),
    CheckConstraint("until >= since", name="days_in_order"),
    CheckConstraint("ground = '' or parental_responsibility is true", name="ground_of_something"),
    CheckConstraint("by is null or ended or said_by ~ '[^[:space:]]'", name="says_who"),
    ForeignKeyConstraint(["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"]),
    ForeignKeyConstraint(["enquiry", "of"], ["mash.person.enquiry", "mash.person.id"]),
    CheckConstraint("person <> of", name="two_people"),
)
"""`by` is empty where the referral says it; what is said of the same two later corrects it or stands beside it."""

household = Table(
    "household",
    metadata,
    own_id(),
    of_enquiry(),
    Column("people", ARRAY(Uuid), nullable=False),
    Column("has_address", Boolean, nullable=False, server_default=text("false")),
    keys(),
    UniqueConstraint("enquiry", "id"),
)

address = Table(
    "address",
    metadata,
    own_id(),
    of_enquiry(),
    Column("household", Uuid, nullable=False),
    Column("lines", ARRAY(Text), nullable=False),
    words("postcode"),
    yes_no("confidential"),
    Column("code", Text, Computed(CODE, persisted=True)),
    keys(),
    UniqueConstraint("household"),
    ForeignKeyConstraint(["enquiry", "household"], ["mash.household.enquiry", "mash.household.id"]),
    Index(
        "ix_address_code",
        text(f"({keyed('code')} || {keyed(SECTOR)})"),
        postgresql_using="gin",
        postgresql_where=text("code <> ''"),
    ),
)
