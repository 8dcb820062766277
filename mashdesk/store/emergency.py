"""The emergency packs as the database gives them: the store's side of `services.ports.EmergencyPacks`."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.emergency_pack import BegunRefresh, StandingPack
from mashdesk.domain.restrictions import Colleague
from mashdesk.store.errors import as_refusals
from mashdesk.store.readers import read, read_one


class HubPacks:
    """The packs of the hub, and the one that lies on this workstation."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def holders(self) -> tuple[Colleague, ...]:
        """The colleagues who could hold a key."""
        with as_refusals():
            return tuple(Colleague(**row._asdict()) for row in read(self._connection, "pack_holders"))

    def listed(self) -> tuple[StandingPack, ...]:
        """All that stand."""
        with as_refusals():
            rows = [row._asdict() for row in read(self._connection, "emergency_packs")]
        never = {"refreshed_by": "", "enquiries": 0}
        return tuple(
            StandingPack(**row | {name: row[name] or nothing for name, nothing in never.items()}) for row in rows
        )

    def standing(self, pack: UUID) -> str:
        """What a workstation does with its pack: "refresh", "keep" or "erase"."""
        with as_refusals():
            return str(read_one(self._connection, "emergency_pack_standing", pack))

    def begin(self, pack: UUID) -> BegunRefresh:
        """The first half of a refresh: each enquiry's entry in the log."""
        with as_refusals():
            (row,) = read(self._connection, "begin_emergency_pack", pack)
        return BegunRefresh(**row._asdict())

    def content(self, refresh: UUID) -> tuple[Mapping[str, object], ...]:
        """What the pack holds, row by row."""
        with as_refusals():
            return tuple(row._asdict() for row in read(self._connection, "emergency_pack", refresh))
