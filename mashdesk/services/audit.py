"""What an auditor looks at: the hub's access log, its seals, many openings; a request's entries; one's own."""

from uuid import UUID

from mashdesk.domain.access_log import BusyHour, LogEntry, LogFilter, SealLook, SealsStanding, StaffName
from mashdesk.services.ports import Sitting

PAGE, EXPORT_PAGE, OWN_AT_MOST = 50, 500, 500


def log_page(
    sitting: Sitting, wanted: LogFilter, after: LogEntry | None = None, at_most: int = PAGE
) -> tuple[LogEntry, ...]:
    """A page of the hub's log, newest first (`app.log_page`); the next one is asked for after its last entry."""
    with sitting.at_once() as work:
        return work.access_log.page(wanted, after, at_most)


def own_log(sitting: Sitting) -> tuple[LogEntry, ...]:
    """One's own latest entries (`app.my_access_log`; PRODUCT's table, row "access log")."""
    with sitting.at_once() as work:
        return work.access_log.own()[:OWN_AT_MOST]


def log_of_subject(sitting: Sitting, matter: UUID) -> tuple[LogEntry, ...]:
    """Who looked at the enquiry that an open request for a copy is about (`app.log_of_subject`)."""
    with sitting.at_once() as work:
        return work.access_log.of_subject(matter)


def openings_by_hour(sitting: Sitting, wanted: LogFilter, at_least: int) -> tuple[BusyHour, ...]:
    """Who opened many enquiries in an hour, of at most thirty-one days (`app.openings_by_hour`)."""
    with sitting.at_once() as work:
        return work.access_log.openings_by_hour(wanted, at_least)


def seals_standing(sitting: Sitting) -> SealsStanding:
    """How far the log is sealed (`app.seals_standing`)."""
    with sitting.at_once() as work:
        return work.access_log.seals_standing()


def look_at_seal(sitting: Sitting, number: int) -> SealLook:
    """One seal against its entries as they are now (`app.look_at_seal`)."""
    with sitting.at_once() as work:
        return work.access_log.look_at_seal(number)


def begin_export(sitting: Sitting, wanted: LogFilter) -> None:
    """Leave the trace that this is exported (`app.note_log_export`), before the first page of it is asked for."""
    with sitting.at_once() as work:
        work.access_log.note_export(wanted.words)


def staff_names(sitting: Sitting) -> tuple[StaffName, ...]:
    """The names of the hub's staff (`app.staff_names`)."""
    with sitting.at_once() as work:
        return work.access_log.staff_names()
