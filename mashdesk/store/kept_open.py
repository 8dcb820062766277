"""What a sitting has open: a line that has to be made anew finds it open again, under the same reason, logged again.

An opening belongs to its line, and goes with it. Whoever sits there goes on reading and writing; nobody is asked a
second time within the half hour. Whose desk is locked, or whose time has run out, is asked anew.
"""

from time import monotonic
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

HALF_AN_HOUR = 1_800.0


class KeptOpen:
    """One for each sitting. `attended` is whether somebody sits there: an empty chair opens nothing."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, UUID], tuple[str, float]] = {}
        self.attended = True

    def opened(self, function: str, what: UUID, reason: str, seconds: float = HALF_AN_HOUR) -> None:
        """`app.<function>` opened this for so long."""
        self._open[function, what] = (reason, monotonic() + seconds)

    def closed(self, function: str, what: UUID) -> None:
        """It was closed by whoever opened it."""
        self._open.pop((function, what), None)

    def open_again(self, line: psycopg.Connection[Any]) -> None:
        """On a new line and before anything else on it: each opening is a transaction of its own, kept first."""
        still, self._open = self._open, {}
        line.autocommit = True
        try:
            for (function, what), (reason, until) in still.items():
                if self.attended and monotonic() < until and self._is_given(line, function, what, reason):
                    self._open[function, what] = (
                        reason,
                        until,
                    )  # no longer than was asked for, however often it breaks
        finally:
            if not line.closed:
                line.autocommit = False

    def _is_given(self, line: psycopg.Connection[Any], function: str, what: UUID, reason: str) -> bool:
        try:
            line.execute(sql.SQL("select app.{}(%s, %s)").format(sql.Identifier(function)), [what, reason])
        except (psycopg.OperationalError, psycopg.InterfaceError):  # the line is gone once more, and nothing was asked
            raise
        except psycopg.Error:  # it is not this person's to open any more: whoever reads it is told
            return False
        return True
