"""The access log says which classes were open and read, and keeps what the server's own log saw of refused attempts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """What is empty leaves an entry's digest as it was: entries from before stay what they were sealed as."""
    for name in ("classes", "about", "source"):
        column = sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)
        op.add_column("access_log", column, schema="mash")
    op.add_column("access_log", sa.Column("happened", postgresql.TIMESTAMP(timezone=True)), schema="mash")
    op.create_index(
        "ix_access_log_about",
        "access_log",
        ["about", "happened"],
        unique=False,
        schema="mash",
        postgresql_where=sa.text("about <> ''"),
    )
    op.create_index(
        "ix_access_log_source",
        "access_log",
        ["source"],
        unique=True,
        schema="mash",
        postgresql_where=sa.text("source <> ''"),
    )
    op.create_table(
        "server_log",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("first_line", sa.LargeBinary(), nullable=False),
        sa.Column("read_to", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_server_log")),
        schema="mash",
    )
