"""What was found on a letter's page, and why a letter does not go or went wrong."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKey,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)

from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, one_of, own_id, staff_login, words

letter_hit = Table(
    "letter_hit",
    metadata,
    own_id(),
    of_enquiry(),
    Column("letter", Uuid, ForeignKey("mash.letter.id"), nullable=False, index=True),
    Column("position", SmallInteger, nullable=False),
    Column("rule", Text, nullable=False),
    Column("stops", Boolean, nullable=False),
    Column("page", SmallInteger, nullable=False),
    words("why"),
    Column("boxes", ARRAY(Double), nullable=False, server_default=text("'{}'")),
    moment("cleared", null=True),
    staff_login("cleared_by", null=True),
    words("because"),
    keys(),
    CheckConstraint("rule ~ '^[A-Z_]{1,40}$'", name="rule"),
    CheckConstraint("page between 0 and 1000", name="page"),
    one_of(
        "why", "", "NOT_TO_BE_LOCATED", "ANONYMOUS_REFERRER", "SEALED", "OTHER_PARENT", "NOT_RELEASED", "OTHER_FAMILY"
    ),
    CheckConstraint("cardinality(boxes) % 4 = 0", name="boxes"),
    CheckConstraint(
        "(cleared is null) = (cleared_by is null) and (cleared is null) = (because = '') "
        "and (cleared is null or not stops)",
        name="cleared_whole",
    ),
)

letter_stop = Table(
    "letter_stop",
    metadata,
    own_id(),
    of_enquiry(),
    Column("letter", Uuid, ForeignKey("mash.letter.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    words("because"),
    Column("review", Date),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("kind", "withheld", "made_anew", "returned", "made"),
    CheckConstraint("because <> ''", name="has_reason"),
    CheckConstraint("(kind = 'withheld') = (review is not null)", name="withheld_has_review"),
)
