"""Figures of the hub (`app.received_figures`, `app.timeliness_figures` and their like)."""

from datetime import date

from sqlalchemy import Connection

from mashdesk.domain.codes import Rating, ReferralKind
from mashdesk.domain.figures import ClocksStopped, FigureRow
from mashdesk.domain.gathering import LateReason
from mashdesk.store.readers import read


def received(connection: Connection, since: date) -> tuple[tuple[date, Rating, ReferralKind, int], ...]:
    """How many enquiries came in each month, by rating and kind."""
    rows = read(connection, "received_figures", since)
    return tuple((row.month, Rating(row.rating), ReferralKind(row.kind), row.many) for row in rows)


def timeliness(connection: Connection, since: date) -> tuple[ClocksStopped, ...]:
    """How many clocks stopped each month, by kind and rating: met, late, or because a letter is withheld."""
    rows = read(connection, "timeliness_figures", since)
    return tuple(ClocksStopped(row.month, row.kind, Rating(row.rating), row.how, row.many) for row in rows)


def outcomes(connection: Connection, since: date) -> tuple[tuple[date, str, int | None], ...]:
    """How many decisions of each outcome were signed each month; None where there are too few to be told."""
    return tuple((row.month, row.outcome, row.many) for row in read(connection, "outcome_figures", since))


def repeats(connection: Connection, since: date) -> tuple[tuple[date, str, int | None], ...]:
    """How many came each month: "within_3" (months after one before), "within_6", "within_12", "first"; or too few."""
    return tuple((row.month, row.repeat, row.many) for row in read(connection, "repeat_figures", since))


def late_reasons(connection: Connection) -> tuple[tuple[LateReason, bool, int | None], ...]:
    """Why something was late, by reason; whether of agencies' answers; None where there are too few to be told."""
    return tuple((LateReason(row.reason), row.theirs, row.many) for row in read(connection, "late_figures"))


def agencies(connection: Connection) -> tuple[FigureRow, ...]:
    """For each agency: in time, late, asked, and in how many hours it usually answered."""
    return tuple(
        FigureRow(row.agency_name, (row.in_time, row.late, row.asked, None if row.hours is None else float(row.hours)))
        for row in read(connection, "agency_figures")
    )
