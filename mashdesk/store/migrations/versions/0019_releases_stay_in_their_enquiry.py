"""What is asked of an item, released of it or ruled on it belongs to the item's own enquiry."""

from alembic import op

revision = "0019"
down_revision = "0018"

NAMED = (
    ("release_request", "item", "item"),
    ("item_release", "item", "item"),
    ("item_release", "release", "release_request"),
    ("item_ruling", "item", "item"),
)


def upgrade() -> None:
    """A key over enquiry and id on both sides, so that a row cannot name another enquiry's."""
    for table in ("item", "release_request"):
        op.create_unique_constraint(op.f(f"uq_{table}_enquiry_id"), table, ["enquiry", "id"], schema="mash")
    for table, column, named in NAMED:
        _within_the_enquiry(table, column, named)


def _within_the_enquiry(table: str, column: str, named: str) -> None:
    op.drop_constraint(op.f(f"fk_{table}_{column}"), table, schema="mash", type_="foreignkey")
    op.create_foreign_key(
        op.f(f"fk_{table}_enquiry_{column}"),
        table,
        named,
        ["enquiry", column],
        ["enquiry", "id"],
        source_schema="mash",
        referent_schema="mash",
    )
