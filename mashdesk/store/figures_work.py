"""What a unit of work may ask of the hub's figures: counts that tell of no enquiry (decision 0020)."""

from datetime import date

from sqlalchemy import func, select

from mashdesk.domain.codes import Rating, ReferralKind
from mashdesk.domain.figures import ClocksStopped, FigureRow
from mashdesk.domain.gathering import LateReason
from mashdesk.store import figures
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount


class FiguresWork(OwnAccount):
    """The functions of `app/figures.sql`."""

    def received_figures(self, since: date) -> tuple[tuple[date, Rating, ReferralKind, int], ...]:
        """What came in each month since then, by rating and kind."""
        with as_refusals():
            return figures.received(self._connected, since)

    def timeliness_figures(self, since: date) -> tuple[ClocksStopped, ...]:
        """How the clocks stopped each month since then."""
        with as_refusals():
            return figures.timeliness(self._connected, since)

    def outcome_figures(self, since: date) -> tuple[tuple[date, str, int | None], ...]:
        """What was decided each month since then; None where there are too few to be told."""
        with as_refusals():
            return figures.outcomes(self._connected, since)

    def repeat_figures(self, since: date) -> tuple[tuple[date, str, int | None], ...]:
        """How many referrals of each month were of somebody of whom one came before; None where there are too few."""
        with as_refusals():
            return figures.repeats(self._connected, since)

    def agency_figures(self) -> tuple[FigureRow, ...]:
        """How agencies answered what they were asked in the last twelve whole months."""
        with as_refusals():
            return figures.agencies(self._connected)

    def late_figures(self) -> tuple[tuple[LateReason, bool, int | None], ...]:
        """Why something was late in the last twelve whole months."""
        with as_refusals():
            return figures.late_reasons(self._connected)

    def note_figures(self, how: str) -> None:
        """Keep that figures were "printed" or "exported"."""
        with as_refusals(saving=True):
            self._connected.execute(select(func.app.note_figures(how)))
