"""What the desktop needs of the place where this computer keeps its emergency pack."""

from typing import Protocol
from uuid import UUID

from mashdesk.domain.emergency_pack import EmergencyPack, KeptPack, PackUse
from mashdesk.services.emergency_pack import PackPlace


class PackHere(PackPlace, Protocol):
    """The one pack of this computer's user, at the server that the desk is signed in to."""

    def kept(self) -> KeptPack | None:
        """Which pack lies here; None when none does."""
        ...

    def prepare(self, passphrase: str, other: str) -> str:
        """A new key that both passphrases open, kept nowhere yet: its public half in letters."""
        ...

    def adopt(self, pack: UUID, workstation: str) -> None:
        """The server knows the prepared key: from now on this computer keeps this pack. Raises PackCannotBeKept."""
        ...


class SealedPack(Protocol):
    """A pack that two people open while the server is away."""

    def open(self, passphrase: str, other: str) -> EmergencyPack:
        """Raises PackUnreadable, and does not say which of the two is wrong."""
        ...

    def note(self, use: PackUse) -> None:
        """Keep what is done with it; on the disk when this returns. Raises PackCannotBeKept."""
        ...
