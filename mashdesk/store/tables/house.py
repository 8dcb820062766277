"""The hub, its agencies and staff, and the traces that work leaves."""

from sqlalchemy import ARRAY, Boolean, CheckConstraint, Column, Date, ForeignKey, LargeBinary, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from mashdesk.store.tables.columns import metadata, moment, staff_login, words

hub = Table(
    "hub",
    metadata,
    Column("id", Text, primary_key=True),
    words("name"),
    Column("profile", JSONB, nullable=False),
    moment("loaded", now=True),
    moment("profile_due", null=True),
)

agency = Table(
    "agency",
    metadata,
    Column("id", Text, primary_key=True),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    words("name"),
    words("function"),
)

staff = Table(
    "staff",
    metadata,
    Column("login", Text, primary_key=True),
    words("name"),
    words("post"),
    Column("hub", Text, ForeignKey("mash.hub.id"), nullable=False),
    Column("agency", Text, ForeignKey("mash.agency.id"), nullable=False),
    Column("roles", ARRAY(Text), nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    moment("added", now=True),
    words("vetting"),
    Column("vetted", Date),
    Column("vetted_until", Date),
    Column("trained", Date),
    Column("trained_until", Date),
    Column("must_change", Boolean, nullable=False, server_default=text("true")),
    moment("locked", null=True),
    moment("closed", null=True),
    CheckConstraint(
        "(vetting = '') = (vetted is null) and (vetted is null) = (vetted_until is null) and vetted <= vetted_until",
        name="vetting_whole",
    ),
    CheckConstraint("(trained is null) = (trained_until is null) and trained <= trained_until", name="training_whole"),
    CheckConstraint("closed is null or not active", name="closed_for_good"),
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
    staff_login("who"),
    words("kind"),
    Column("body_hash", LargeBinary, nullable=False),
    Column("result", JSONB),
    moment("at", now=True),
)

schema_state = Table(
    "schema_state",
    metadata,
    Column("single", Boolean, primary_key=True, server_default=text("true")),
    Column("program_version", Text, nullable=False),
    Column("sql_hash", Text, nullable=False),
    moment("applied", now=True),
    CheckConstraint("single", name="one_row"),
)
