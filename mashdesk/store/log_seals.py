"""Sealing the access log: what is finished is closed into a chain whose heads can be kept outside the database."""

from dataclasses import dataclass

from sqlalchemy import Engine, text

BATCH = 10_000
"""About how many entries one seal closes; never a part of a transaction."""


@dataclass(frozen=True)
class Head:
    """What is kept of one seal outside the database: `first` is the id of its first entry, `head` is hexadecimal."""

    seal: int
    head: str
    entries: int
    first: int


def seal(engine: Engine, batch: int = BATCH) -> int:
    """Seal everything that is finished, a transaction for each seal; how many entries were sealed."""
    sealed = 0
    while True:
        with engine.begin() as connection:
            done = connection.execute(text("select priv.seal_log(:batch, true)"), {"batch": batch}).scalar_one()
        if not done:
            return sealed
        sealed += int(done)


def heads(engine: Engine, after: int = 0) -> list[Head]:
    """The seals with a number above `after`, in order."""
    wanted = text(
        "select number, encode(head, 'hex') as head, entries, first from mash.log_seal "
        "where number > :after order by number"
    )
    with engine.connect() as connection:
        return [
            Head(row.number, row.head, row.entries, row.first) for row in connection.execute(wanted, {"after": after})
        ]
