"""Consent, the basis for going without, telling the family, and the log of contacts with it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"

ABOUT = "about in ('checks', 'support')"


def upgrade() -> None:
    """Make the four tables. What a referral said of consent stays with the referral."""
    _consent()
    _lawful_basis()
    _telling()
    _family_contact()


def _consent() -> None:
    _table(
        "consent",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("capacity", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        _list("explained"),
        _words("explanation"),
        _words("options"),
        sa.Column("understood", sa.Boolean(), nullable=True),
        sa.Column("committed", sa.Boolean(), nullable=True),
        _list("agencies"),
        *(_words(name) for name in ("limits", "why", "how")),
        _moment("happened"),
        _words("correction"),
        sa.Column("by", sa.Text(), nullable=False),
        _check("consent", "about", ABOUT),
        _check(
            "consent",
            "capacity",
            "capacity in ('parental_responsibility', 'competent_child', 'adult', 'best_interests', 'carer')",
        ),
        _check(
            "consent",
            "answer",
            "answer in ('given_explicit', 'given_implicit', 'refused', 'withdrawn', 'not_asked_unsafe', "
            "'not_asked_emergency', 'not_asked_delay', 'unable_to_contact', 'not_required', 'child_gave', "
            "'best_interests')",
        ),
        _check("consent", "explained", "explained <@ array['why', 'what', 'how', 'with_whom']"),
        _check(
            "consent",
            "somebody_answered",
            "answer not in ('given_explicit', 'given_implicit', 'refused', 'withdrawn', 'child_gave', 'best_interests') "
            "or (by_person is not null and capacity is not null)",
        ),
        _check("consent", "implicit_names_the_service", "answer <> 'given_implicit' or agencies <> '{}'"),
        _check("consent", "child_is_competent", "answer <> 'child_gave' or capacity = 'competent_child'"),
        *_people("consent", "person", "by_person"),
        _staff("consent", "by"),
    )
    op.create_index("ix_consent_person", "consent", ["person", "about"], unique=False, schema="mash")


def _lawful_basis() -> None:
    _table(
        "lawful_basis",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        _words("ground_words"),
        _words("reason"),
        sa.Column("authorised_by", sa.Text(), nullable=False),
        _check("lawful_basis", "about", ABOUT),
        _check("lawful_basis", "has_reason", "reason <> ''"),
        _check("lawful_basis", "ground_whole", "(ground is null) = (ground_words = '')"),
        *_people("lawful_basis", "person"),
        _staff("lawful_basis", "authorised_by"),
    )
    op.create_index("ix_lawful_basis_person", "lawful_basis", ["person", "about"], unique=False, schema="mash")


def _telling() -> None:
    _table(
        "telling",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("told", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=True),
        _moment("happened", null=True),
        _words("how"),
        _words("what"),
        sa.Column("sure_of_no_risk", sa.Boolean(), nullable=True),
        *(_words(name) for name in ("ground", "why_not", "correction")),
        sa.Column("by", sa.Text(), nullable=False),
        _check("telling", "told_by", "told_by in ('referrer', 'hub', 'receiving_service')"),
        _check(
            "telling",
            "told_whole",
            "told = (told_by is not null) and told = (happened is not null) and told = (why_not = '')",
        ),
        *_people("telling", "person"),
        _staff("telling", "by"),
    )
    op.create_index("ix_telling_person", "telling", ["person"], unique=False, schema="mash")


def _family_contact() -> None:
    _table(
        "family_contact",
        sa.Column("person", sa.Uuid(), nullable=False),
        _moment("tried"),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("safe", sa.Text(), nullable=False),
        _words("safety"),
        _words("views"),
        sa.Column("child", sa.Uuid(), nullable=True),
        *(_words(name) for name in ("wishes", "explained", "explained_how", "interpreter", "correction")),
        sa.Column("by", sa.Text(), nullable=False),
        _check(
            "family_contact",
            "channel",
            "channel in ('phone', 'in_person', 'video', 'letter', 'email', 'text')",
        ),
        _check(
            "family_contact",
            "result",
            "result in ('spoke', 'declined', 'no_answer', 'message_left', 'message_unsafe', 'wrong_number', "
            "'interpreter_needed', 'other_person_answered', 'unsafe')",
        ),
        _check("family_contact", "safe", "safe in ('yes', 'no', 'not_known')"),
        _check("family_contact", "wishes_of_a_child", "(child is null) = (wishes = '')"),
        _check("family_contact", "unsafe_has_reason", "result not in ('unsafe', 'message_unsafe') or safety <> ''"),
        *_people("family_contact", "person", "child"),
        _staff("family_contact", "by"),
    )
    op.create_index("ix_family_contact_person", "family_contact", ["person"], unique=False, schema="mash")


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
        *parts,
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        _list("acl"),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f(f"fk_{name}_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        schema="mash",
    )
    op.create_index(op.f(f"ix_{name}_enquiry"), name, ["enquiry"], unique=False, schema="mash")


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _moment(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, postgresql.TIMESTAMP(timezone=True), nullable=null)


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _people(table: str, *columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint(
            ["enquiry", column], ["mash.person.enquiry", "mash.person.id"], name=op.f(f"fk_{table}_enquiry_{column}")
        )
        for column in columns
    ]


def _staff(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["mash.staff.login"], name=op.f(f"fk_{table}_{column}"))
