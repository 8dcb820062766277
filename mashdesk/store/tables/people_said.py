"""What was said of an enquiry's people beside the referral: names, numbers, needs, homes, orders, warnings, changes.

Nothing here is edited: what was said is corrected or ended by another row that names it and says why.
"""

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Column,
    Computed,
    Date,
    Index,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    never_edited,
    of_enquiry,
    of_the_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)
from mashdesk.store.tables.folding import CALLED_SPELT, CALLED_WORDS

NAME_KINDS = ("alias", "former", "birth", "own_script")
CHANNELS = ("phone", "email", "post", "other")
ORDER_KINDS = (
    "non_molestation",
    "occupation",
    "restraining",
    "bail",
    "protection",
    "prohibited_steps",
    "child_arrangements",
    "other",
)
NEED_KINDS = ("language", "interpreter", "sign_language", "easy_read", "large_print", "hearing", "sight", "other")
CHANGES = ("added", "born", "died", "named", "numbered", "postcode", "in_error", "put_back")
WARNING_KINDS = ("violence", "weapons", "not_alone", "dog", "property", "health", "other")


def _said(table: str) -> tuple[SchemaItem, ...]:
    """What was said is corrected or ended by another row."""
    return (
        *never_edited(table),
        yes_no("ended"),
        CheckConstraint("corrects is not null or not ended", name="ends_something"),
    )


person_name = Table(
    "person_name",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    *(words(name) for name in ("family_name", "given_names")),
    yes_no("family_first"),
    *(Column(name, Date) for name in ("since", "until")),
    yes_no("restricted"),
    Column("words", ARRAY(Text), Computed(CALLED_WORDS, persisted=True)),
    Column("spelt", Text, Computed(CALLED_SPELT, persisted=True)),
    *_said("person_name"),
    of_the_enquiry("person"),
    one_of("kind", *NAME_KINDS),
    CheckConstraint("family_name || given_names ~ '[^[:space:]]'", name="says_a_name"),
    CheckConstraint("until >= since", name="days_in_order"),
    Index("ix_person_name_words", "words", "acl", postgresql_using="gin"),
    Index(
        "ix_person_name_spelt",
        "spelt",
        "acl",
        postgresql_using="gin",
        postgresql_ops={"spelt": "trigram.gin_trgm_ops"},
    ),
)
"""Of a restricted name there is nothing to look for: its generated columns are empty."""

person_contact = Table(
    "person_contact",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False, index=True),
    Column("channel", Text, nullable=False),
    Column("household", Uuid, index=True),
    words("detail"),
    Column("safe", Text, nullable=False),
    words("safety"),
    words("said_by"),
    yes_no("restricted"),
    *_said("person_contact"),
    of_the_enquiry("person"),
    one_of("channel", *CHANNELS),
    one_of("safe", "safe", "not_safe", "unknown"),
    of_the_enquiry("household", "household"),
    CheckConstraint("(channel = 'post') = (household is not null)", name="post_to_a_home"),
    CheckConstraint("channel = 'post' or detail ~ '[^[:space:]]'", name="says_how"),
    CheckConstraint("safe <> 'not_safe' or safety ~ '[^[:space:]]'", name="says_why_not_safe"),
)

person_need = Table(
    "person_need",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    *(words(name) for name in ("words", "said_by")),
    *_said("person_need"),
    of_the_enquiry("person"),
    one_of("kind", *NEED_KINDS),
    CheckConstraint(
        "kind in ('easy_read', 'large_print', 'hearing', 'sight') or words ~ '[^[:space:]]'", name="says_which"
    ),
    CheckConstraint("said_by ~ '[^[:space:]]'", name="says_who"),
)

residence = Table(
    "residence",
    metadata,
    own_id(),
    of_enquiry(),
    *(Column(name, Uuid, nullable=False, index=True) for name in ("person", "household")),
    *(Column(name, Date) for name in ("since", "until")),
    words("said_by"),
    *_said("residence"),
    of_the_enquiry("person"),
    of_the_enquiry("household", "household"),
    CheckConstraint("until >= since", name="days_in_order"),
    CheckConstraint("said_by ~ '[^[:space:]]'", name="says_who"),
)
"""From when to when somebody lives in a home; `until` is the day on which they moved out."""

no_contact = Table(
    "no_contact",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False, index=True),
    Column("protects", ARRAY(Uuid), nullable=False),
    Column("kind", Text, nullable=False),
    *(Column(name, Date) for name in ("since", "until")),
    words("source"),
    words("conditions"),
    *_said("no_contact"),
    of_the_enquiry("person"),
    one_of("kind", *ORDER_KINDS),
    CheckConstraint("cardinality(protects) > 0 and person <> all (protects)", name="protects_somebody_else"),
    CheckConstraint("until >= since", name="days_in_order"),
    CheckConstraint("source ~ '[^[:space:]]'", name="says_source"),
)
"""`person` must not contact any of `protects`, who are people of the same enquiry."""

warning = Table(
    "warning",
    metadata,
    own_id(),
    of_enquiry(),
    *(Column(name, Uuid, index=True) for name in ("person", "household")),
    Column("kind", Text, nullable=False),
    *(words(name) for name in ("words", "said_by")),
    *(Column(name, Date, nullable=False) for name in ("since", "review")),
    yes_no("told"),
    words("why_not_told"),
    *_said("warning"),
    of_the_enquiry("person"),
    of_the_enquiry("household", "household"),
    one_of("kind", *WARNING_KINDS),
    CheckConstraint("(person is null) <> (household is null)", name="about_one"),
    CheckConstraint("words ~ '[^[:space:]]' and said_by ~ '[^[:space:]]'", name="says_what_and_who"),
    CheckConstraint("told = (why_not_told = '')", name="told_or_why_not"),
)

person_change = Table(
    "person_change",
    metadata,
    own_id(),
    of_enquiry(),
    Column("person", Uuid, nullable=False, index=True),
    Column("step", Text, nullable=False),
    Column("happened", Date),
    words("note"),
    Column("before", JSONB, nullable=False),
    words("said_by"),
    Column("social_worker", Text),
    yes_no("restricted"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    of_the_enquiry("person"),
    one_of("step", *CHANGES),
    one_of("social_worker", "yes", "no", "not_known"),
    CheckConstraint(
        "step <> 'added' or note ~ '[^[:space:]]' and said_by ~ '[^[:space:]]'", name="added_with_a_reason"
    ),
)
"""`before` is what was known of the person, or of their home, until then; its own row says what is known now.

Of somebody who was added it is empty: `note` says how they belong to the enquiry, `social_worker` whether one has them
already.
"""
