"""The first house: hub, staff, referrals and people."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "access_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("transaction", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_log")),
        schema="mash",
    )
    op.create_table(
        "hub",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("profile", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("loaded", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub")),
        schema="mash",
    )
    op.create_table(
        "schema_state",
        sa.Column("single", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("program_version", sa.Text(), nullable=False),
        sa.Column("sql_hash", sa.Text(), nullable=False),
        sa.Column("applied", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("single", name=op.f("ck_schema_state_one_row")),
        sa.PrimaryKeyConstraint("single", name=op.f("pk_schema_state")),
        schema="mash",
    )
    op.create_table(
        "agency",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("function", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_agency_hub")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
        schema="mash",
    )
    op.create_table(
        "enquiry",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'received'"), nullable=False),
        sa.Column("rating", sa.Text(), server_default=sa.text("'not_rated'"), nullable=False),
        sa.Column("received", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("due", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("due_what", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("anonymity_asked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("asked", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("returned", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("kind in ('support', 'child_protection')", name=op.f("ck_enquiry_kind")),
        sa.CheckConstraint("rating in ('red', 'amber', 'green', 'not_rated')", name=op.f("ck_enquiry_rating")),
        sa.CheckConstraint(
            "state in ('received', 'screened', 'gathering', 'discussed', 'decided', 'closed')",
            name=op.f("ck_enquiry_state"),
        ),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_enquiry_hub")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiry")),
        sa.UniqueConstraint("hub", "reference", name=op.f("uq_enquiry_hub_reference")),
        schema="mash",
    )
    op.create_index(
        "ix_enquiry_open_due",
        "enquiry",
        ["hub", "due"],
        unique=False,
        schema="mash",
        postgresql_where=sa.text("state <> 'closed'"),
    )
    op.create_table(
        "household",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("people", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("has_address", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_household_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sa.UniqueConstraint("enquiry", "id", name=op.f("uq_household_enquiry_id")),
        schema="mash",
    )
    op.create_index(op.f("ix_household_enquiry"), "household", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "narrative",
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("sanitised", sa.Boolean(), nullable=False),
        sa.Column("concern", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("length(concern) <= 100000", name=op.f("ck_narrative_concern_length")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_narrative_enquiry")),
        sa.PrimaryKeyConstraint("enquiry", "sanitised", name=op.f("pk_narrative")),
        schema="mash",
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("given_names", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("known_as", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sex", sa.Text(), server_default=sa.text("'U'"), nullable=False),
        sa.Column("birth_accuracy", sa.Text(), server_default=sa.text("'unknown'"), nullable=False),
        sa.Column("birth", sa.Date(), nullable=True),
        sa.Column("died", sa.Date(), nullable=True),
        sa.Column("first_language", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("interpreter", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint(
            "birth_accuracy in ('known', 'estimated', 'unknown', 'expected')", name=op.f("ck_person_birth_accuracy")
        ),
        sa.CheckConstraint(
            "role in ('subject', 'parent', 'sibling', 'other_adult', 'other_child')", name=op.f("ck_person_role")
        ),
        sa.CheckConstraint("sex in ('M', 'F', 'U')", name=op.f("ck_person_sex")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_person_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("enquiry", "id", name=op.f("uq_person_enquiry_id")),
        schema="mash",
    )
    op.create_index(op.f("ix_person_enquiry"), "person", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "referrer",
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("role", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("organisation", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("email", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("relationship", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("anonymity_asked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("anonymity_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_referrer_enquiry")),
        sa.PrimaryKeyConstraint("enquiry", name=op.f("pk_referrer")),
        schema="mash",
    )
    op.create_table(
        "staff",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("post", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("roles", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("added", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "not (roles && array['administrator','auditor']) or not (roles && array['mash_officer','agency_practitioner','senior_social_worker','hub_manager','information_officer'])",
            name=op.f("ck_staff_administrators_and_auditors_see_no_content"),
        ),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_staff_agency")),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_staff_hub")),
        sa.PrimaryKeyConstraint("login", name=op.f("pk_staff")),
        schema="mash",
    )
    op.create_table(
        "address",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("household", sa.Uuid(), nullable=False),
        sa.Column("lines", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("postcode", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("confidential", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(
            ["enquiry", "household"],
            ["mash.household.enquiry", "mash.household.id"],
            name=op.f("fk_address_enquiry_household"),
        ),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_address_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.UniqueConstraint("household", name=op.f("uq_address_household")),
        schema="mash",
    )
    op.create_index(op.f("ix_address_enquiry"), "address", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "decision",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("harm", sa.Text(), nullable=False),
        sa.Column("would_benefit", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("outcome_words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("next_steps", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("told_family", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("contingency", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("signed_by_post", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("signed", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("supersedes", sa.Uuid(), nullable=True),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("harm in ('yes', 'no', 'may_be')", name=op.f("ck_decision_harm")),
        sa.CheckConstraint("level between 1 and 4", name=op.f("ck_decision_level")),
        sa.ForeignKeyConstraint(
            ["enquiry", "person"], ["mash.person.enquiry", "mash.person.id"], name=op.f("fk_decision_enquiry_person")
        ),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_decision_enquiry")),
        sa.ForeignKeyConstraint(["signed_by"], ["mash.staff.login"], name=op.f("fk_decision_signed_by")),
        sa.ForeignKeyConstraint(["supersedes"], ["mash.decision.id"], name=op.f("fk_decision_supersedes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_decision_supersedes")),
        schema="mash",
    )
    op.create_index(op.f("ix_decision_enquiry"), "decision", ["enquiry"], unique=False, schema="mash")
    op.create_index(
        "uq_decision_first",
        "decision",
        ["person"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("supersedes is null"),
    )
    op.create_table(
        "discussion",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("held", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("agreed", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_discussion_enquiry")),
        sa.ForeignKeyConstraint(["recorded_by"], ["mash.staff.login"], name=op.f("fk_discussion_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discussion")),
        schema="mash",
    )
    op.create_index(op.f("ix_discussion_enquiry"), "discussion", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "information_request",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("lawful_basis", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("questions", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sent", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("due", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint(
            "answer in ('items', 'not_known', 'nothing_relevant', 'withheld')",
            name=op.f("ck_information_request_answer"),
        ),
        sa.CheckConstraint(
            "(answer is null) = (answered is null) and (answer is null) = (answered_by is null)",
            name=op.f("ck_information_request_answer_whole"),
        ),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_information_request_agency")),
        sa.ForeignKeyConstraint(["answered_by"], ["mash.staff.login"], name=op.f("fk_information_request_answered_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_information_request_enquiry")),
        sa.ForeignKeyConstraint(["sent_by"], ["mash.staff.login"], name=op.f("fk_information_request_sent_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_information_request")),
        sa.UniqueConstraint("enquiry", "agency", name=op.f("uq_information_request_enquiry_agency")),
        schema="mash",
    )
    op.create_index(
        op.f("ix_information_request_enquiry"), "information_request", ["enquiry"], unique=False, schema="mash"
    )
