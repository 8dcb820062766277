"""What is typed and not yet saved, kept on this computer so that nothing typed is lost, and nobody else can read it."""

import copy
import threading
from pathlib import Path
from uuid import UUID

from mashdesk.access import credentials
from mashdesk.access.draft_file import DraftFile, DraftsCannotBeKept
from mashdesk.access.draft_seal import DraftSeal, SealBroken

DAMAGED_DRAFT = (
    "A draft on this computer could not be opened: it is damaged, or it is not yours. It was set aside, not deleted."
)
DAMAGED_FILE = "The drafts on this computer could not be opened: their file is damaged. It was set aside, not deleted."


class EncryptedDrafts:
    """One person's drafts, sealed with a key that only the keyring holds. Any thread may use it.

    `notices` are plain sentences about drafts that had to be set aside.
    """

    survives = True
    ends_with_the_program = False

    def __init__(self, folder: Path, user: str, key: bytes) -> None:
        self._seal = DraftSeal(user, key)
        self._file = DraftFile(folder)
        self._notices = [DAMAGED_FILE] if self._file.was_damaged else []

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be opened, told once each."""
        return tuple(self._notices)

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        """Keep what the form holds now; on the disk when this returns. Raises DraftsCannotBeKept."""
        slot = self._seal.slot(key)
        self._file.put(slot.name, self._seal.close(slot, request, content))

    def kept(self, key: str) -> tuple[UUID, dict[str, object]] | None:
        """The form's request id and what was typed; None when there is nothing, or nothing that opens."""
        slot = self._seal.slot(key)
        sealed = self._file.get(slot.name)
        if sealed is None:
            return None
        try:
            return self._seal.open(slot, sealed)
        except SealBroken:
            self._file.set_aside(slot.name, sealed)
            self._notices.append(DAMAGED_DRAFT)
            return None

    def forget(self, key: str) -> None:
        """After the server has confirmed the save, or when the person throws the draft away."""
        self._file.remove(self._seal.slot(key).name)

    def close(self) -> None:
        """When the person signs out."""
        self._file.close()


class MemoryDrafts:
    """Drafts where there is no keyring: never written, and gone when the program ends."""

    survives = False
    notices: tuple[str, ...] = ()

    @property
    def ends_with_the_program(self) -> bool:
        """Whether something is kept here that is gone when the person leaves."""
        with self._turn:
            return bool(self._drafts)

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._drafts: dict[str, tuple[UUID, dict[str, object]]] = {}

    def keep(self, key: str, request: UUID, content: dict[str, object]) -> None:
        """Keep a copy of what the form holds now."""
        with self._turn:
            self._drafts[key] = (request, copy.deepcopy(content))

    def kept(self, key: str) -> tuple[UUID, dict[str, object]] | None:
        """The form's request id and what was typed, or None."""
        with self._turn:
            return copy.deepcopy(self._drafts.get(key))

    def forget(self, key: str) -> None:
        """After the save, or when the draft is thrown away."""
        with self._turn:
            self._drafts.pop(key, None)

    def close(self) -> None:
        """Nothing outlives the program anyway."""
        with self._turn:
            self._drafts.clear()


def open_drafts(folder: Path, server_name: str, user: str) -> EncryptedDrafts | MemoryDrafts:
    """This person's drafts at this server: encrypted where a keyring can keep their key, else in memory only."""
    key = credentials.draft_key(server_name, user)
    if key is None:
        return MemoryDrafts()
    try:
        return EncryptedDrafts(folder, user, key)
    except DraftsCannotBeKept:
        return MemoryDrafts()
