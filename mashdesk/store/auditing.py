"""Reading the access log: the auditor's pages and seals, a request's entries, and everybody's own."""

from uuid import UUID

from sqlalchemy import Connection, func, select

from mashdesk.domain.access_log import BusyHour, LogEntry, LogFilter, SealLook, SealsStanding, StaffName
from mashdesk.store.errors import as_refusals
from mashdesk.store.readers import read


class HubLog:
    """On the connection of one unit of work, as `services.ports.AccessLog` says."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: LogFilter, after: LogEntry | None, at_most: int) -> tuple[LogEntry, ...]:
        """Newest first, after an entry of the page before."""
        place = (after.at, after.id) if after is not None else (None, None)
        told = (wanted.since, wanted.until, wanted.person or None, wanted.kind or None, wanted.enquiry, at_most)
        with as_refusals():
            return tuple(LogEntry(**row._asdict()) for row in read(self._connection, "log_page", *place, *told))

    def own(self) -> tuple[LogEntry, ...]:
        """By oneself and about oneself, newest first."""
        with as_refusals():
            rows = read(self._connection, "my_access_log")
        return tuple(
            LogEntry(row.id, row.at, "", "", row.what, row.enquiry, row.reason, row.classes, row.happened)
            for row in rows
        )

    def of_subject(self, matter: UUID) -> tuple[LogEntry, ...]:
        """On the enquiry that a request for a copy is about, newest first."""
        with as_refusals():
            return tuple(LogEntry(**row._asdict()) for row in read(self._connection, "log_of_subject", matter))

    def openings_by_hour(self, wanted: LogFilter, at_least: int) -> tuple[BusyHour, ...]:
        """Most first."""
        with as_refusals():
            rows = read(self._connection, "openings_by_hour", wanted.since, wanted.until, at_least)
        return tuple(BusyHour(**row._asdict()) for row in rows)

    def seals_standing(self) -> SealsStanding:
        """How far the log is sealed."""
        with as_refusals():
            row = read(self._connection, "seals_standing")[0]
        return SealsStanding(row.seals, row.made or 0, row.last_at, row.head or "", row.unsealed, row.oldest)

    def look_at_seal(self, number: int) -> SealLook:
        """One seal against its entries; a seal that is not there is a finding."""
        with as_refusals():
            rows = read(self._connection, "look_at_seal", number)
        if not rows:
            return SealLook(number, 0, "It is missing.")
        return SealLook(number, rows[0].entries, rows[0].finding)

    def note_export(self, filters: str) -> None:
        """The trace of an export; commit before there is anything to write."""
        with as_refusals():
            self._connection.execute(select(func.app.note_log_export(filters)))

    def staff_names(self) -> tuple[StaffName, ...]:
        """Whose entries there may be."""
        with as_refusals():
            return tuple(StaffName(**row._asdict()) for row in read(self._connection, "staff_names"))
