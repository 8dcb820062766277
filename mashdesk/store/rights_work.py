"""What a unit of work may ask of information rights: requests for a file, complaints, feedback."""

from uuid import UUID

from sqlalchemy import func, select

from mashdesk.domain.matters import Matter, MatterRow, PassedOn
from mashdesk.store import matters
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount


class RightsWork(OwnAccount):
    """The functions of `app/matter*.sql`."""

    def matters(self) -> tuple[MatterRow, ...]:
        """The matters that this person may see."""
        with as_refusals():
            return matters.matters(self._connected)

    def passed_on(self) -> tuple[PassedOn, ...]:
        """What this person took in and passed on."""
        with as_refusals():
            return matters.passed_on(self._connected)

    def open_matter(self, matter: UUID, reason: str) -> None:
        """Ask for an opening; there is something to read only after this unit of work is committed."""
        with as_refusals():
            self._connected.execute(select(func.app.open_matter(matter, reason)))

    def matter(self, matter: UUID) -> Matter:
        """One that is open. Raises NotThereOrNotYours when it is not."""
        with as_refusals():
            return matters.matter(self._connected, matter)

    def close_matter(self, matter: UUID) -> None:
        """End this sitting's opening at once."""
        with as_refusals():
            self._connected.execute(select(func.app.close_matter(matter)))
