"""Where a workstation keeps its emergency pack: the locked key, the sealed pack, and notes of what was done with it.

No file's name says anything. A file is written whole beside the old one, on the disk, and only then takes its place;
what is written is sealed already, so that nothing readable is ever on the disk.
"""

import base64
import contextlib
import json
import os
from datetime import datetime
from pathlib import Path
from uuid import UUID

from mashdesk.access.pack_seal import LockedKey, locked_key_of, new_key, seal, unseal
from mashdesk.domain.emergency_pack import (
    EmergencyPack,
    KeptPack,
    PackCannotBeKept,
    PackUnreadable,
    PackUse,
    read_pack,
)

FOLDER = "emergency"
KEY, PACK, NOTE = "key", "pack", "note-"
COMING = ".coming"


class EmergencyPlace:
    """The one emergency pack of this computer's user.

    With `server`, as a desk has it that is signed in there, another server's pack is as if there were none.
    """

    def __init__(self, home: Path, server: str | None = None) -> None:
        self._folder = home / FOLDER
        self._server = server
        self._prepared: LockedKey | None = None

    def prepare(self, passphrase: str, other: str) -> str:
        """A new key that both passphrases open, kept nowhere yet: its public half in letters.

        Takes some tenths of a second.
        """
        self._prepared = new_key(passphrase, other)
        return base64.b64encode(self._prepared.public).decode()

    def adopt(self, pack: UUID, workstation: str) -> None:
        """The server knows the prepared key: from now on this computer keeps this pack. Raises PackCannotBeKept."""
        assert self._prepared is not None, "a key is prepared first"
        key, self._prepared = self._prepared, None
        told = {"pack": str(pack), "server": self._server or "", "workstation": workstation, **key.told()}
        self._remove(PACK)
        self._write(KEY, json.dumps(told).encode())

    def kept(self) -> KeptPack | None:
        """Which pack lies here; None when none does, or its key cannot be read."""
        told = self._key_told()
        try:
            kept = KeptPack(UUID(told["pack"]), str(told["server"]), str(told["workstation"]))
        except (KeyError, ValueError, TypeError, AttributeError):
            return None
        return kept if self._server in (None, kept.server) else None

    @property
    def has_pack(self) -> bool:
        """Whether there is anything to open."""
        return (self._folder / PACK).is_file() and self.kept() is not None

    def keep(self, content: bytes, public_key: bytes) -> None:
        """Seal what was read to the server's key in place of what was here. Raises PackCannotBeKept.

        PackUnreadable where this computer's key is another: whoever holds it could not open what is sealed.
        """
        kept = self.kept()
        if kept is None or locked_key_of(self._key_told()).public != public_key:
            raise PackUnreadable
        self._write(PACK, seal(content, public_key, kept.pack.bytes))

    def open(self, passphrase: str, other: str) -> EmergencyPack:
        """The pack, with both passphrases, in either order. Raises PackUnreadable."""
        kept = self.kept()
        if kept is None:
            raise PackUnreadable
        key = locked_key_of(self._key_told())
        try:
            sealed = (self._folder / PACK).read_bytes()
        except OSError:
            raise PackUnreadable from None
        try:
            return read_pack(unseal(sealed, key, (passphrase, other), kept.pack.bytes))
        except PackUnreadable:
            return read_pack(unseal(sealed, key, (other, passphrase), kept.pack.bytes))

    def erase(self) -> None:
        """The pack and its key are gone; what is still to be told of its use stays."""
        for name in (PACK, KEY):
            self._remove(name)

    # What was done with it

    def note(self, use: PackUse) -> None:
        """Keep one thing that was done; it is on the disk when this returns. Raises PackCannotBeKept."""
        told = {"id": str(use.id), "refresh": str(use.refresh), "proof": use.proof, "what": use.what}
        told |= {"happened": use.happened.isoformat(), "enquiry": str(use.enquiry) if use.enquiry else ""}
        self._write(f"{NOTE}{use.id}", json.dumps(told).encode())

    def uses(self) -> tuple[PackUse, ...]:
        """What was done and is not told yet, in order."""
        found = filter(None, map(_use, self._folder.glob(f"{NOTE}*")))
        return tuple(sorted(found, key=lambda use: use.happened))

    def told(self, use: PackUse) -> None:
        """The server knows of this one. Raises PackCannotBeKept."""
        self._remove(f"{NOTE}{use.id}")

    # Files

    def _key_told(self) -> dict[str, str]:
        try:
            told = json.loads((self._folder / KEY).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def _make_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder.chmod(0o700)

    def _write(self, name: str, content: bytes) -> None:
        coming = self._folder / f"{name}{COMING}"
        try:
            self._make_folder()
            handle = os.open(coming, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            coming.replace(self._folder / name)
            self._settle()
        except OSError:
            with contextlib.suppress(OSError):
                coming.unlink(missing_ok=True)
            raise PackCannotBeKept from None

    def _settle(self) -> None:
        """The new name is on the disk too; Windows does that by itself, and cannot be asked."""
        if os.name == "posix":
            handle = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def _remove(self, name: str) -> None:
        try:
            for path in (self._folder / name, self._folder / f"{name}{COMING}"):
                path.unlink(missing_ok=True)
        except OSError:
            raise PackCannotBeKept from None


def _use(path: Path) -> PackUse | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        enquiry = UUID(told["enquiry"]) if told["enquiry"] else None
        happened = datetime.fromisoformat(told["happened"])
        return PackUse(UUID(told["id"]), UUID(told["refresh"]), told["proof"], told["what"], happened, enquiry)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
