"""Who at a virtual agency said something, out of a row that may hold it."""

from typing import Any

from sqlalchemy import Row

from mashdesk.domain.codes import SpokenHow
from mashdesk.domain.gathering import Spoken

SPOKEN = ("said_by", "said_by_post", "said", "how", "late_because")
"""The columns that it is made of."""


def spoken(row: Row[Any]) -> Spoken | None:
    """None where the agency wrote for itself."""
    if row.said is None:
        return None
    return Spoken(row.said_by, row.said_by_post, row.said, SpokenHow(row.how), getattr(row, "late_because", ""))
