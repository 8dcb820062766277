"""On which workstations an emergency pack is kept, each of its refreshes, and each use."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0031"

PACK_RULES = {
    "has_a_name": "workstation ~ '[^[:space:]]'",
    "two_holders": "holder <> other_holder",
    "public_key": "octet_length(public_key) = 32",
    "removed_whole": "(removed is null) = (removed_by is null)",
}


def upgrade() -> None:
    """No hub keeps one yet."""
    _pack()
    _refresh()
    _use()


def _pack() -> None:
    people = ("holder", "other_holder", "set_up_by", "removed_by")
    op.create_table(
        "emergency_pack",
        _own_id(),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), server_default=sa.text("''"), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("holder", "other_holder")),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("set_up_by", sa.Text(), nullable=False),
        _moment("set_up", now=True),
        _moment("removed", null=True),
        sa.Column("removed_by", sa.Text(), nullable=True),
        *(sa.CheckConstraint(told, name=op.f(f"ck_emergency_pack_{name}")) for name, told in PACK_RULES.items()),
        sa.ForeignKeyConstraint(["hub"], ["mash.hub.id"], name=op.f("fk_emergency_pack_hub")),
        *(
            sa.ForeignKeyConstraint([name], ["mash.staff.login"], name=op.f(f"fk_emergency_pack_{name}"))
            for name in people
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_pack")),
        schema="mash",
    )
    op.create_index(
        "uq_emergency_pack_standing",
        "emergency_pack",
        ["hub", "workstation"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("removed is null"),
    )


def _refresh() -> None:
    op.create_table(
        "pack_refresh",
        _own_id(),
        sa.Column("pack", sa.Uuid(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at"),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("sitting", "transaction")),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.Column("enquiries", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["mash.emergency_pack.id"], name=op.f("fk_pack_refresh_pack")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_pack_refresh_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_refresh")),
        schema="mash",
    )
    op.create_index("ix_pack_refresh_pack", "pack_refresh", ["pack", "at"], unique=False, schema="mash")


def _use() -> None:
    op.create_table(
        "pack_use",
        _own_id(),
        sa.Column("refresh", sa.Uuid(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("looked_at", sa.Uuid(), nullable=True),
        _moment("happened"),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", now=True),
        sa.CheckConstraint("what in ('opened', 'read', 'printed')", name=op.f("ck_pack_use_what")),
        sa.CheckConstraint("(what = 'read') = (looked_at is not null)", name=op.f("ck_pack_use_read_is_of_an_enquiry")),
        sa.ForeignKeyConstraint(["refresh"], ["mash.pack_refresh.id"], name=op.f("fk_pack_use_refresh")),
        sa.ForeignKeyConstraint(["by"], ["mash.staff.login"], name=op.f("fk_pack_use_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_use")),
        schema="mash",
    )
    op.create_index(op.f("ix_pack_use_refresh"), "pack_use", ["refresh"], unique=False, schema="mash")


def _own_id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)


def _moment(name: str, *, null: bool = False, now: bool = False) -> sa.Column[object]:
    default = sa.text("now()") if now else None
    return sa.Column(name, postgresql.TIMESTAMP(timezone=True), server_default=default, nullable=null)
