"""The kinds of column, and the names that constraints get."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.schema import SchemaItem

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(schema="mash", naming_convention=NAMES)


def words(name: str, *, null: bool = False) -> Column[str]:
    """Text that is never null: what nobody wrote is empty."""
    return Column(name, Text, nullable=null, server_default=None if null else text("''"))


def moment(name: str, *, null: bool = False, now: bool = False) -> Column[object]:
    """An aware moment; `now` lets the server's clock fill it."""
    return Column(name, TIMESTAMP(timezone=True), nullable=null, server_default=text("now()") if now else None)


def yes_no(name: str, *, null: bool = False) -> Column[bool]:
    """Yes or no; with `null`, also "nobody said"."""
    return Column(name, Boolean, nullable=null, server_default=None if null else text("false"))


def own_id() -> Column[object]:
    """A random id: nothing can be told from it."""
    return Column("id", Uuid, primary_key=True, server_default=text("gen_random_uuid()"))


def keys() -> Column[object]:
    """Who may ever read the row; kept by trigger."""
    return Column("acl", ARRAY(Text), nullable=False, server_default=text("'{}'"))


def of_enquiry(*, key: bool = False) -> Column[object]:
    """The enquiry that the row belongs to."""
    return Column("enquiry", Uuid, ForeignKey("mash.enquiry.id"), nullable=False, primary_key=key, index=not key)


def of_the_enquiry(name: str, table: str = "person") -> ForeignKeyConstraint:
    """What is named is of the row's own enquiry, whoever writes the row."""
    return ForeignKeyConstraint(["enquiry", name], [f"mash.{table}.enquiry", f"mash.{table}.id"])


def staff_login(name: str, *, null: bool = False) -> Column[str]:
    """A member of staff, by login."""
    return Column(name, Text, ForeignKey("mash.staff.login"), nullable=null)


def never_edited(table: str) -> tuple[SchemaItem, ...]:
    """What a row of an enquiry corrects and why, who wrote it and when, and who may read it."""
    return (
        Column("corrects", Uuid, unique=True),
        words("why"),
        staff_login("by"),
        moment("at", now=True),
        keys(),
        UniqueConstraint("enquiry", "id"),
        of_the_enquiry("corrects", table),
        CheckConstraint("(corrects is null) = (why = '')", name="correction_whole"),
    )


def one_of(column: str, *allowed: str) -> CheckConstraint:
    """A closed list, as text with a check: cheap under the policies, and readable."""
    return CheckConstraint(f"{column} in ({', '.join(repr(word) for word in allowed)})", name=column)


def level_range(name: str = "level") -> CheckConstraint:
    """Threshold levels 1 to 4."""
    return CheckConstraint(f"{name} between 1 and 4", name=name)
