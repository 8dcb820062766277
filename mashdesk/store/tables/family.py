"""What the family agreed to, on what basis the hub went without, whom it told, whom it spoke to and who rang.

Three separate records (permission, basis, telling), the log of contacts and the log of calls. Rows are never edited:
what changed, or was wrong, is a later row, and the last one about the same people counts.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, Index, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

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
    yes_no,
)

ANSWERS = (
    "given_explicit",
    "given_implicit",
    "refused",
    "withdrawn",
    "not_asked_unsafe",
    "not_asked_emergency",
    "not_asked_delay",
    "unable_to_contact",
    "not_required",
    "child_gave",
    "best_interests",
)
CAPACITIES = ("parental_responsibility", "competent_child", "adult", "best_interests", "carer")
ABOUT = ("checks", "support")
RESULTS = (
    "spoke",
    "declined",
    "no_answer",
    "message_left",
    "message_unsafe",
    "wrong_number",
    "interpreter_needed",
    "other_person_answered",
    "unsafe",
)


def _person(name: str, *, null: bool = False) -> Column[object]:
    return Column(name, Uuid, nullable=null)


def _list(name: str) -> Column[list[str]]:
    return Column(name, ARRAY(Text), nullable=False, server_default=text("'{}'"))


consent = Table(
    "consent",
    metadata,
    own_id(),
    of_enquiry(),
    _person("person"),
    Column("about", Text, nullable=False),
    _person("by_person", null=True),
    Column("capacity", Text),
    Column("answer", Text, nullable=False),
    _list("explained"),
    words("explanation"),
    words("options"),
    yes_no("understood", null=True),
    yes_no("committed", null=True),
    _list("agencies"),
    *(words(name) for name in ("limits", "why", "how")),
    moment("happened"),
    words("correction"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("about", *ABOUT),
    one_of("capacity", *CAPACITIES),
    one_of("answer", *ANSWERS),
    CheckConstraint("explained <@ array['why', 'what', 'how', 'with_whom']", name="explained"),
    CheckConstraint(
        "answer not in ('given_explicit', 'given_implicit', 'refused', 'withdrawn', 'child_gave', 'best_interests') "
        "or (by_person is not null and capacity is not null)",
        name="somebody_answered",
    ),
    CheckConstraint("answer <> 'given_implicit' or agencies <> '{}'", name="implicit_names_the_service"),
    CheckConstraint("answer <> 'child_gave' or capacity = 'competent_child'", name="child_is_competent"),
    of_the_enquiry("person"),
    of_the_enquiry("by_person"),
    Index("ix_consent_person", "person", "about"),
)

lawful_basis = Table(
    "lawful_basis",
    metadata,
    own_id(),
    of_enquiry(),
    _person("person"),
    Column("about", Text, nullable=False),
    Column("ground", Text),
    words("ground_words"),
    words("reason"),
    staff_login("authorised_by"),
    moment("at", now=True),
    keys(),
    one_of("about", *ABOUT),
    CheckConstraint("reason <> ''", name="has_reason"),
    CheckConstraint("(ground is null) = (ground_words = '')", name="ground_whole"),
    of_the_enquiry("person"),
    Index("ix_lawful_basis_person", "person", "about"),
)

telling = Table(
    "telling",
    metadata,
    own_id(),
    of_enquiry(),
    _person("person"),
    yes_no("told"),
    Column("told_by", Text),
    moment("happened", null=True),
    *(words(name) for name in ("how", "what")),
    yes_no("sure_of_no_risk", null=True),
    words("ground"),
    words("why_not"),
    words("correction"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("told_by", "referrer", "hub", "receiving_service"),
    CheckConstraint(
        "told = (told_by is not null) and told = (happened is not null) and told = (why_not = '')", name="told_whole"
    ),
    of_the_enquiry("person"),
    Index("ix_telling_person", "person"),
)

family_contact = Table(
    "family_contact",
    metadata,
    own_id(),
    of_enquiry(),
    _person("person"),
    moment("tried"),
    Column("channel", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("safe", Text, nullable=False),
    *(words(name) for name in ("safety", "views")),
    _person("child", null=True),
    *(words(name) for name in ("wishes", "explained", "explained_how", "interpreter")),
    words("correction"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("channel", "phone", "in_person", "video", "letter", "email", "text"),
    one_of("result", *RESULTS),
    one_of("safe", "yes", "no", "not_known"),
    CheckConstraint("(child is null) = (wishes = '')", name="wishes_of_a_child"),
    CheckConstraint("result not in ('unsafe', 'message_unsafe') or safety <> ''", name="unsafe_has_reason"),
    of_the_enquiry("person"),
    of_the_enquiry("child"),
    Index("ix_family_contact_person", "person"),
)

family_call = Table(
    "family_call",
    metadata,
    own_id(),
    of_enquiry(),
    _person("person", null=True),
    *(_list(name) for name in ("asked", "agreed", "not_agreed")),
    Column("result", Text, nullable=False),
    Column("told", JSONB, nullable=False, server_default=text("'{}'")),
    words("note"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("result", "known", "not_known", "stopped"),
    CheckConstraint("asked <@ array['birth', 'home', 'child', 'reference']", name="asked"),
    CheckConstraint("(agreed || not_agreed) <@ asked and not agreed && not_agreed", name="answers"),
    CheckConstraint("(result = 'known') = (told <> '{}')", name="told_whole"),
    CheckConstraint(
        "result <> 'known' or (person is not null and cardinality(agreed) >= 3 and not_agreed = '{}')", name="known"
    ),
    of_the_enquiry("person"),
    Index("ix_family_call_enquiry_at", "enquiry", "at"),
)
"""Who rang and said who they are. What they answered is never kept, only which answers agreed. `told`: what could be
told, as codes, ids and days."""
