"""What the hub's own people wrote down for a virtual agency: who there said it, when and how."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Table, Text, UniqueConstraint, Uuid

from mashdesk.store.tables.columns import (
    keys,
    metadata,
    moment,
    of_enquiry,
    one_of,
    own_id,
    staff_login,
    words,
    yes_no,
)

answer_on_behalf = Table(
    "answer_on_behalf",
    metadata,
    Column("request", Uuid, ForeignKey("mash.information_request.id"), primary_key=True),
    of_enquiry(),
    *(words(name) for name in ("said_by", "said_by_post")),
    moment("said"),
    Column("how", Text, nullable=False),
    words("late_because"),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("how", "telephone", "secure_email", "letter"),
    CheckConstraint("said_by ~ '[^[:space:]]' and said_by_post ~ '[^[:space:]]'", name="names_somebody"),
)

release_on_behalf = Table(
    "release_on_behalf",
    metadata,
    own_id(),
    of_enquiry(),
    Column("release", Uuid, nullable=False),
    Column("item", Uuid, nullable=False),
    yes_no("taken_back"),
    *(words(name) for name in ("said_by", "said_by_post")),
    moment("said"),
    Column("how", Text, nullable=False),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("how", "telephone", "secure_email", "letter"),
    CheckConstraint("said_by ~ '[^[:space:]]' and said_by_post ~ '[^[:space:]]'", name="names_somebody"),
    UniqueConstraint("release", "taken_back"),
    ForeignKeyConstraint(["enquiry", "release"], ["mash.release_request.enquiry", "mash.release_request.id"]),
    ForeignKeyConstraint(["enquiry", "item"], ["mash.item.enquiry", "mash.item.id"]),
)
