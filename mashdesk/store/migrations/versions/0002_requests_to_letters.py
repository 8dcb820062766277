"""From information requests to letters."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "opening",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("sitting", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("transaction", sa.Text(), nullable=False),
        sa.Column("opened", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_opening_enquiry")),
        sa.ForeignKeyConstraint(["who"], ["mash.staff.login"], name=op.f("fk_opening_who")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening")),
        schema="mash",
    )
    op.create_index(op.f("ix_opening_enquiry"), "opening", ["enquiry"], unique=False, schema="mash")
    op.create_index("ix_opening_sitting", "opening", ["sitting", "expires"], unique=False, schema="mash")
    op.create_table(
        "referral",
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("consent_asked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("consent_given", sa.Boolean(), nullable=True),
        sa.Column("consent_by", sa.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("consent_why_not", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("parents_told", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("parents_why_not", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_referral_enquiry")),
        sa.ForeignKeyConstraint(["recorded_by"], ["mash.staff.login"], name=op.f("fk_referral_recorded_by")),
        sa.PrimaryKeyConstraint("enquiry", name=op.f("pk_referral")),
        schema="mash",
    )
    op.create_table(
        "relationship",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("of", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parental_responsibility", sa.Boolean(), nullable=True),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("person <> of", name=op.f("ck_relationship_two_people")),
        sa.ForeignKeyConstraint(
            ["enquiry", "of"], ["mash.person.enquiry", "mash.person.id"], name=op.f("fk_relationship_enquiry_of")
        ),
        sa.ForeignKeyConstraint(
            ["enquiry", "person"],
            ["mash.person.enquiry", "mash.person.id"],
            name=op.f("fk_relationship_enquiry_person"),
        ),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_relationship_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relationship")),
        schema="mash",
    )
    op.create_index(op.f("ix_relationship_enquiry"), "relationship", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("body_hash", sa.LargeBinary(), nullable=False),
        sa.Column("result", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["who"], ["mash.staff.login"], name=op.f("fk_request_who")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        schema="mash",
    )
    op.create_table(
        "screening",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("rating in ('red', 'amber', 'green')", name=op.f("ck_screening_rating")),
        sa.CheckConstraint("level between 1 and 4", name=op.f("ck_screening_level")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_screening_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_screening_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening")),
        schema="mash",
    )
    op.create_index(op.f("ix_screening_enquiry"), "screening", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "asked",
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("due", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("answered", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_asked_agency")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_asked_enquiry")),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f("fk_asked_request")),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_asked")),
        schema="mash",
    )
    op.create_index("ix_asked_agency_due", "asked", ["agency", "due"], unique=False, schema="mash")
    op.create_index(op.f("ix_asked_enquiry"), "asked", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "attendee",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("discussion", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("view", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_attendee_agency")),
        sa.ForeignKeyConstraint(["discussion"], ["mash.discussion.id"], name=op.f("fk_attendee_discussion")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_attendee_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendee")),
        schema="mash",
    )
    op.create_index(op.f("ix_attendee_discussion"), "attendee", ["discussion"], unique=False, schema="mash")
    op.create_index(op.f("ix_attendee_enquiry"), "attendee", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "item",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("people", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("happened", sa.Date(), nullable=True),
        sa.Column("happened_words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("what", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("relevance", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("lawful_basis", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("handling", sa.Text(), nullable=False),
        sa.Column("shared_with", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("not_for_family", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint(
            "handling = 'named_agencies' or shared_with = '{}'", name=op.f("ck_item_shared_only_when_named")
        ),
        sa.CheckConstraint("handling in ('hub', 'named_agencies', 'decision_maker')", name=op.f("ck_item_handling")),
        sa.CheckConstraint("nature in ('fact', 'opinion')", name=op.f("ck_item_nature")),
        sa.ForeignKeyConstraint(["agency"], ["mash.agency.id"], name=op.f("fk_item_agency")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_item_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_item_enquiry")),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f("fk_item_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        schema="mash",
    )
    op.create_index(op.f("ix_item_enquiry"), "item", ["enquiry"], unique=False, schema="mash")
    op.create_index(op.f("ix_item_request"), "item", ["request"], unique=False, schema="mash")
    op.create_table(
        "letter",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.Uuid(), nullable=False),
        sa.Column("address", sa.Uuid(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'due'"), nullable=False),
        sa.Column("due", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("printed", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("printed_by", sa.Text(), nullable=True),
        sa.Column("posted", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("posted_by", sa.Text(), nullable=True),
        sa.Column("content_hash", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("state <> 'posted' or posted is not null", name=op.f("ck_letter_posted_whole")),
        sa.CheckConstraint(
            "state = 'due' or (printed is not null and content_hash <> '')", name=op.f("ck_letter_printed_whole")
        ),
        sa.CheckConstraint("state in ('due', 'printed', 'posted', 'withdrawn')", name=op.f("ck_letter_state")),
        sa.ForeignKeyConstraint(["address"], ["mash.address.id"], name=op.f("fk_letter_address")),
        sa.ForeignKeyConstraint(
            ["enquiry", "recipient"],
            ["mash.person.enquiry", "mash.person.id"],
            name=op.f("fk_letter_enquiry_recipient"),
        ),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_letter_enquiry")),
        sa.ForeignKeyConstraint(["posted_by"], ["mash.staff.login"], name=op.f("fk_letter_posted_by")),
        sa.ForeignKeyConstraint(["printed_by"], ["mash.staff.login"], name=op.f("fk_letter_printed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        schema="mash",
    )
    op.create_index(op.f("ix_letter_enquiry"), "letter", ["enquiry"], unique=False, schema="mash")
    op.create_index(
        "ix_letter_open_due",
        "letter",
        ["due"],
        unique=False,
        schema="mash",
        postgresql_where=sa.text("state <> 'posted'"),
    )
    op.create_table(
        "rationale",
        sa.Column("decision", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("reasons", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["mash.decision.id"], name=op.f("fk_rationale_decision")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_rationale_enquiry")),
        sa.PrimaryKeyConstraint("decision", name=op.f("pk_rationale")),
        schema="mash",
    )
    op.create_index(op.f("ix_rationale_enquiry"), "rationale", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "withholding",
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("because", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("because <> ''", name=op.f("ck_withholding_has_reason")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_withholding_enquiry")),
        sa.ForeignKeyConstraint(["request"], ["mash.information_request.id"], name=op.f("fk_withholding_request")),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_withholding")),
        schema="mash",
    )
    op.create_index(op.f("ix_withholding_enquiry"), "withholding", ["enquiry"], unique=False, schema="mash")
    op.create_table(
        "letter_page",
        sa.Column("letter", sa.Uuid(), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_letter_page_enquiry")),
        sa.ForeignKeyConstraint(["letter"], ["mash.letter.id"], name=op.f("fk_letter_page_letter")),
        sa.PrimaryKeyConstraint("letter", name=op.f("pk_letter_page")),
        schema="mash",
    )
    op.create_index(op.f("ix_letter_page_enquiry"), "letter_page", ["enquiry"], unique=False, schema="mash")
