"""The access log: a digest for every entry, and seals over what is finished."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"

DIGEST = """
update mash.access_log set digest = sha256(convert_to(
  octet_length(id::text) || ':' || id || ',' || octet_length(transaction::text) || ':' || transaction || ','
  || octet_length(((extract(epoch from at) * 1000000)::bigint)::text) || ':' || (extract(epoch from at) * 1000000)::bigint
  || ',' || octet_length(who) || ':' || who || ',' || octet_length(what) || ':' || what || ','
  || octet_length(coalesce(enquiry::text, '')) || ':' || coalesce(enquiry::text, '') || ','
  || octet_length(reason) || ':' || reason || ',', 'UTF8'))
"""


def upgrade() -> None:
    """Make the tables; entries from before get their digest now."""
    op.alter_column(
        "access_log",
        "transaction",
        existing_type=sa.Text(),
        type_=sa.BigInteger(),
        schema="mash",
        postgresql_using="transaction::bigint",
    )
    op.add_column("access_log", sa.Column("digest", sa.LargeBinary(), nullable=True), schema="mash")
    op.execute(DIGEST)
    op.alter_column("access_log", "digest", nullable=False, schema="mash")
    op.create_index("ix_access_log_transaction", "access_log", ["transaction"], unique=False, schema="mash")
    op.create_index("ix_access_log_who", "access_log", ["who", "at"], unique=False, schema="mash")
    op.create_index("ix_access_log_at", "access_log", ["at"], unique=False, schema="mash", postgresql_using="brin")
    op.create_table(
        "log_seal",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("lowest", sa.BigInteger(), nullable=False),
        sa.Column("highest", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("manifest", sa.LargeBinary(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_log_seal")),
        schema="mash",
    )
    op.create_table(
        "log_sealer",
        sa.Column("single", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("last", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("single", name=op.f("ck_log_sealer_one_row")),
        sa.PrimaryKeyConstraint("single", name=op.f("pk_log_sealer")),
        schema="mash",
    )
    op.execute("insert into mash.log_sealer default values")
