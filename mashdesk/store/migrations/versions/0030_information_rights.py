"""Information rights: matters, what was said in each, what was done, their clocks and openings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0030"
down_revision = "0029"

KINDS = "('subject_access', 'complaint', 'feedback')"
ROUTES = "('service', 'email', 'privacy', 'subject_access', 'feedback', 'complaints', 'other')"
MEANS = "('telephone', 'letter', 'email', 'in_person', 'form', 'passed_on')"
STEPS = (
    "('receive', 'identity', 'acknowledge', 'name', 'link', 'correct_start', 'extend', 'next_stage', 'answer', "
    "'reopen', 'note')"
)
RESULTS = (
    "('sent', 'sent_in_part', 'nothing_held', 'refused', 'withdrawn', 'upheld', 'upheld_in_part', 'not_upheld', "
    "'acted_on', 'noted')"
)
LETTERS = (
    "kind in ('outcome_parent', 'outcome_adult', 'child', 'please_call', 'acknowledgement', 'feedback', 'onward', "
    "'access_received', 'complaint_received')"
)
WITHOUT_A_PERSON = "kind in ('acknowledgement', 'feedback', 'access_received', 'complaint_received')"


def upgrade() -> None:
    """Nobody has asked, complained or praised yet."""
    _matter()
    _asked()
    _step()
    _clock()
    _opening()
    _letters()


def _matter() -> None:
    op.create_table(
        "matter",
        _id(),
        sa.Column("hub", sa.Text(), nullable=False),
        *(_words(name) for name in ("reference", "kind", "route", "touches")),
        sa.Column("enquiry", sa.Uuid(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("about", "handler")),
        *(sa.Column(name, sa.SmallInteger(), nullable=False) for name in ("stage", "stages")),
        sa.Column("tried_first", sa.Boolean(), nullable=True),
        _moment("received"),
        _moment("due", null=True),
        _words("state"),
        sa.Column("result", sa.Text(), nullable=True),
        _moment("answered", null=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _list("acl"),
        _check("matter", "kind", f"kind in {KINDS}"),
        _check("matter", "route", f"route in {ROUTES}"),
        _check("matter", "touches", "touches in ('hub', 'manager', 'information', 'colleague')"),
        _check("matter", "state", "state in ('open', 'answered')"),
        _check("matter", "result", f"result in {RESULTS}"),
        _check("matter", "stage", "stage between 1 and stages"),
        _check("matter", "asks_the_hub", "kind <> 'subject_access' or touches = 'hub'"),
        _check("matter", "not_ones_own", "handler <> about"),
        _check("matter", "answered_whole", "(state = 'answered') = (answered is not null and result is not null)"),
        _to("matter", "hub", "hub.id"),
        _to("matter", "enquiry", "enquiry.id"),
        *(_to("matter", name, "staff.login") for name in ("about", "handler", "by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter")),
        schema="mash",
    )
    op.create_index("uq_matter_hub_reference", "matter", ["hub", "reference"], unique=True, schema="mash")
    op.create_index(op.f("ix_matter_enquiry"), "matter", ["enquiry"], schema="mash")
    op.create_index("ix_matter_state_due", "matter", ["state", "due"], schema="mash")
    op.create_index("ix_matter_by_at", "matter", ["by", "at"], schema="mash")


def _asked() -> None:
    op.create_table(
        "matter_asked",
        *_own(),
        *(_words(name) for name in ("asker", "means")),
        _list("lines"),
        *(_words(name) for name in ("postcode", "reach", "on_behalf_of", "authority", "words")),
        sa.Column("corrects", sa.Uuid(), nullable=True),
        _words("why"),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _check("matter_asked", "means", f"means in {MEANS}"),
        _check("matter_asked", "correction_whole", "(corrects is null) = (why = '')"),
        _check("matter_asked", "says_what", "words ~ '[^[:space:]]'"),
        _to("matter_asked", "corrects", "matter_asked.id"),
        _to("matter_asked", "by", "staff.login"),
        *_keys("matter_asked"),
        sa.UniqueConstraint("corrects", name=op.f("uq_matter_asked_corrects")),
        schema="mash",
    )
    _indexes("matter_asked")
    first = sa.text("corrects is null")
    op.create_index(
        "uq_matter_asked_first", "matter_asked", ["matter"], unique=True, schema="mash", postgresql_where=first
    )


def _step() -> None:
    op.create_table(
        "matter_step",
        *_own(),
        *(_words(name) for name in ("step", "words")),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("about", "handler")),
        *(_moment(name, null=True) for name in ("was_started", "was_due", "started", "due")),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _check("matter_step", "step", f"step in {STEPS}"),
        _check("matter_step", "answer_whole", "(step = 'answer') = (result is not null)"),
        *(_to("matter_step", name, "staff.login") for name in ("about", "handler", "by")),
        *_keys("matter_step"),
        schema="mash",
    )
    _indexes("matter_step")


def _clock() -> None:
    op.create_table(
        "matter_clock",
        *_own(),
        _words("kind"),
        *(_moment(name) for name in ("started", "due")),
        *(_words(name) for name in ("limit_words", "rule")),
        _moment("stopped", null=True),
        sa.Column("stop", sa.Text(), nullable=True),
        _moment("at", now=True),
        _check("matter_clock", "kind", f"kind in {KINDS}"),
        _check("matter_clock", "stop", "stop in ('met', 'late')"),
        _check("matter_clock", "stopped_whole", "(stopped is null) = (stop is null)"),
        _check("matter_clock", "due_after_start", "due >= started"),
        *_keys("matter_clock"),
        schema="mash",
    )
    _indexes("matter_clock")
    running = sa.text("stopped is null")
    op.create_index(
        "uq_matter_clock_running", "matter_clock", ["matter"], unique=True, schema="mash", postgresql_where=running
    )


def _opening() -> None:
    op.create_table(
        "matter_opening",
        *_own(),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("who", "sitting")),
        _words("reason"),
        sa.Column("transaction", sa.Text(), nullable=False),
        _moment("opened", now=True),
        _moment("expires"),
        _to("matter_opening", "who", "staff.login"),
        *_keys("matter_opening"),
        schema="mash",
    )
    _indexes("matter_opening")
    op.create_index("ix_matter_opening_sitting", "matter_opening", ["sitting", "who", "expires"], schema="mash")


def _letters() -> None:
    """An acknowledgement is a letter of the enquiry that its matter concerns."""
    op.add_column("letter", sa.Column("matter", sa.Uuid(), nullable=True), schema="mash")
    op.create_index(op.f("ix_letter_matter"), "letter", ["matter"], schema="mash")
    op.create_foreign_key(
        op.f("fk_letter_matter"), "letter", "matter", ["matter"], ["id"], source_schema="mash", referent_schema="mash"
    )
    for name, told in (
        ("kind", LETTERS),
        ("recipient_whole", f"(recipient is null) = ({WITHOUT_A_PERSON}) and (recipient is null) = (address is null)"),
    ):
        op.drop_constraint(op.f(f"ck_letter_{name}"), "letter", schema="mash", type_="check")
        op.create_check_constraint(op.f(f"ck_letter_{name}"), "letter", told, schema="mash")
    whole = "(matter is not null) = (kind in ('access_received', 'complaint_received'))"
    op.create_check_constraint(op.f("ck_letter_matter_whole"), "letter", whole, schema="mash")


def _id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)


def _own() -> tuple[sa.Column[object], ...]:
    return _id(), sa.Column("matter", sa.Uuid(), nullable=False)


def _keys(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return _to(table, "matter", "matter.id"), sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _indexes(table: str) -> None:
    op.create_index(op.f(f"ix_{table}_matter"), table, ["matter"], schema="mash")


def _check(table: str, name: str, told: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(told, name=op.f(f"ck_{table}_{name}"))


def _to(table: str, column: str, named: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"mash.{named}"], name=op.f(f"fk_{table}_{column}"))


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _moment(name: str, *, null: bool = False, now: bool = False) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=sa.text("now()") if now else None, nullable=null)
