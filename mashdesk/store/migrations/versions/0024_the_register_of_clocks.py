"""The register of clocks, and when what is due began; clocks that run go on, what stopped before is not invented."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0024"
down_revision = "0023"

LISTS = {
    "kind": "kind in ('screening', 'decision', 'return', 'letters', 'withheld')",
    "event": "event in ('receipt', 'screen', 'rerate', 'reopen', 'screen_again', 'sent', 'signed', 'withheld', "
    "'made_anew')",
    "counts_from": "counts_from in ('receipt', 'discussion', 'event')",
    "stop": "stop in ('met', 'late', 'withheld', 'no_longer_needed')",
    "forwards": "due >= started",
    "stopped_whole": "(stopped is null) = (stop is null)",
    "return_is_of_a_request": "(kind = 'return') = (about is not null)",
}

RUNNING = """
    insert into mash.clock (enquiry, kind, event, counts_from, started, due, limit_words, rule, at)
    select e.id, e.due_what, case e.due_what when 'screening' then 'receipt' when 'decision' then 'screen'
        when 'letters' then 'signed' else 'withheld' end, counts_from, least(began, e.due), e.due,
        concat_ws(' ', told ->> 'hours', case when told ? 'hours' then 'hours' end, told ->> 'working_days',
        case when told ? 'working_days' then 'working days' end), 'local', now()
    from mash.enquiry e join mash.hub h on h.id = e.hub
    cross join lateral (select case e.due_what when 'screening' then h.profile #> '{clocks,screening,limit}'
        when 'decision' then h.profile -> 'clocks' -> 'decision' -> 'limits' -> e.rating
        when 'letters' then h.profile #> '{clocks,parent_letter,limit}' else '{}' end as told) l
    cross join lateral (select case when e.due_what in ('screening', 'decision') then 'receipt' else 'event' end
        as counts_from, case when e.due_what in ('screening', 'decision') then e.received else coalesce((select
        max(d.signed) from mash.decision d where d.enquiry = e.id), e.received) end as began) b
    where e.due is not null and e.due_what in ('screening', 'decision', 'letters', 'withheld')
"""

RETURNS = """
    insert into mash.clock (enquiry, kind, event, counts_from, about, started, due, rule, at, stopped, stop)
    select r.enquiry, 'return', 'sent', 'event', r.id, r.sent, greatest(r.due, r.sent), 'local', r.sent, r.answered,
        case when r.answered is null then null when r.answer = 'withheld' then 'withheld'
        when r.answered <= r.due then 'met' else 'late' end
    from mash.information_request r
"""


def upgrade() -> None:
    """Make the tables, and carry over what is known."""
    op.add_column("enquiry", _moment("due_from", null=True), schema="mash")
    _clock()
    _corrections()
    op.execute(RUNNING)
    op.execute(RETURNS)
    op.execute(
        "update mash.enquiry e set due_from = c.started from mash.clock c where c.enquiry = e.id and c.kind <> 'return'"
    )


def _clock() -> None:
    op.create_table(
        "clock",
        *_own(),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "event", "counts_from")),
        sa.Column("about", sa.Uuid(), nullable=True),
        *(_moment(name) for name in ("started", "due")),
        *(_words(name) for name in ("limit_words", "rule")),
        _moment("at", now=True),
        _moment("stopped", null=True),
        sa.Column("stop", sa.Text(), nullable=True),
        _keys(),
        *(sa.CheckConstraint(told, name=op.f(f"ck_clock_{name}")) for name, told in LISTS.items()),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_clock_enquiry")),
        sa.ForeignKeyConstraint(["about"], ["mash.information_request.id"], name=op.f("fk_clock_about")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock")),
        sa.UniqueConstraint("enquiry", "id", name=op.f("uq_clock_enquiry_id")),
        schema="mash",
    )
    op.create_index(op.f("ix_clock_enquiry"), "clock", ["enquiry"], unique=False, schema="mash")
    op.create_index("uq_clock_about", "clock", ["about"], unique=True, schema="mash")
    op.create_index(
        "uq_clock_one_runs",
        "clock",
        ["enquiry", "kind"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("stopped is null and kind <> 'return'"),
    )


def _corrections() -> None:
    op.create_table(
        "start_correction",
        *_own(),
        sa.Column("clock", sa.Uuid(), nullable=False),
        *(_moment(name) for name in ("was_started", "was_due", "started", "due")),
        _words("reason"),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        _keys(),
        sa.CheckConstraint("reason ~ '[^[:space:]]'", name=op.f("ck_start_correction_has_reason")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_start_correction_by")),
        sa.ForeignKeyConstraint(["enquiry"], ["mash.enquiry.id"], name=op.f("fk_start_correction_enquiry")),
        sa.ForeignKeyConstraint(
            ["enquiry", "clock"],
            ["mash.clock.enquiry", "mash.clock.id"],
            name=op.f("fk_start_correction_enquiry_clock"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_start_correction")),
        schema="mash",
    )
    op.create_index(op.f("ix_start_correction_enquiry"), "start_correction", ["enquiry"], unique=False, schema="mash")


def _own() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("enquiry", sa.Uuid(), nullable=False),
    )


def _keys() -> sa.Column[object]:
    return sa.Column("acl", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def _moment(name: str, *, null: bool = False, now: bool = False) -> sa.Column[object]:
    kind = postgresql.TIMESTAMP(timezone=True)
    return sa.Column(name, kind, server_default=sa.text("now()") if now else None, nullable=null)
