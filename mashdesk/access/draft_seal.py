"""How a draft is sealed: what is typed cannot be read, moved to another form or person, or told from the file."""

import hashlib
import hmac
import json
import os
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VERSION = 1
"""The form of what is sealed; a draft of another version is not opened."""

KEY_BYTES = 32
NONCE_BYTES = 12


class SealBroken(Exception):
    """This was not sealed with this key for this person and this form, or it has been damaged."""


@dataclass(frozen=True)
class Slot:
    """One form's place in the file: `name` is all that the file shows of it."""

    key: str
    name: bytes


class DraftSeal:
    """Seals and opens one person's drafts with AES-256-GCM.

    The person, the form and the version are bound to each draft without being written: a row that is copied to another
    place, or read by somebody else, does not open.
    """

    def __init__(self, user: str, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("the key of the drafts has 32 bytes")
        self._user = user
        self._content = AESGCM(_derived(key, b"content"))
        self._names = _derived(key, b"names")

    def slot(self, key: str) -> Slot:
        """Where this form's draft lies; without the key nobody can tell which form that is."""
        return Slot(key, hmac.digest(self._names, _joined(self._user, key), hashlib.sha256))

    def close(self, slot: Slot, request: UUID, content: dict[str, object]) -> bytes:
        """The sealed draft: a random nonce of 96 bits, then what only `open` reads. TypeError for what is not JSON."""
        plain = json.dumps({"request": str(request), "content": content}, separators=(",", ":")).encode()
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._content.encrypt(nonce, plain, self._bound(slot))

    def open(self, slot: Slot, sealed: bytes) -> tuple[UUID, dict[str, object]]:
        """The form's request id and what was typed. Raises SealBroken."""
        try:
            plain = self._content.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], self._bound(slot))
            told = json.loads(plain)
            return UUID(told["request"]), dict(told["content"])
        except (InvalidTag, ValueError, KeyError, TypeError, RecursionError):
            raise SealBroken from None

    def _bound(self, slot: Slot) -> bytes:
        return _joined("mashdesk draft", str(VERSION), self._user, slot.key)


def _joined(*parts: str) -> bytes:
    """The parts so that no two lists of parts give the same bytes."""
    return json.dumps(parts).encode()


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"mashdesk drafts: " + purpose).derive(key)
