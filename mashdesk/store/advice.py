"""Snapshots of advice without a referral: what was given lately, and one that is open."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from mashdesk.domain.advice import Advice, AdviceRow
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount
from mashdesk.store.readers import read


class AdviceWork(OwnAccount):
    """The functions of `app/advice.sql`."""

    def advice_given(self) -> tuple[AdviceRow, ...]:
        """What was given lately, the latest first."""
        with as_refusals():
            return tuple(_row(row, row.advice) for row in read(self._connected, "advice_given"))

    def open_advice(self, advice: UUID, reason: str) -> None:
        """Ask for an opening; there is something to read only after this unit of work is committed."""
        with as_refusals():
            self._connected.execute(select(func.app.open_advice(advice, reason)))

    def advice(self, advice: UUID) -> Advice:
        """One that is open. Raises NotThereOrNotYours when it is not."""
        with as_refusals():
            told = read(self._connected, "advice", advice)
        if not told:
            raise NotThereOrNotYours
        (one,) = told
        said = (one.asker, one.agency, one.reach, one.question, one.answer, one.given_by)
        return Advice(_row(one, one.id), *said, at=one.at)

    def close_advice(self, advice: UUID) -> None:
        """End this sitting's opening at once."""
        with as_refusals():
            self._connected.execute(select(func.app.close_advice(advice)))


def _row(row: Row[Any], advice: UUID) -> AdviceRow:
    return AdviceRow(advice, row.reference, row.asked, row.told_to_refer, row.enquiry_reference or "", row.by)
