"""What the hub's own people wrote down for a virtual agency: who there said it, when and how."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, Text, Uuid

from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, one_of, staff_login, words

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
