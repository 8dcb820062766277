"""How an emergency pack is sealed: anybody can put something in, and only two people together can take it out.

The pack is sealed to an X25519 key, so that a workstation refreshes it with nobody's passphrase. The private half is
encrypted under both passphrases at once: nothing tells whether one of the two was right, and whoever steals the
computer must guess them together.
"""

import base64
import json
import os
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from mashdesk.domain.emergency_pack import PackUnreadable

MAGIC = b"MASHPACK1"
KEY_BYTES, NONCE_BYTES, SALT_BYTES = 32, 12, 16
SCRYPT_COST = 2**17
"""With blocks of 8: 128 MiB and some tenths of a second for each guess at one passphrase."""
PADDED_TO = 64 * 1024
"""The file's size tells in steps of this only how many enquiries a hub has open."""


@dataclass(frozen=True)
class LockedKey:
    """The pack's key as it lies on the disk: the public half, and the private half under two passphrases."""

    public: bytes
    salts: tuple[bytes, bytes]
    locked: bytes

    def told(self) -> dict[str, str]:
        """In letters, for a file."""
        parts = {"public": self.public, "salt": self.salts[0], "other_salt": self.salts[1], "locked": self.locked}
        return {name: base64.b64encode(part).decode() for name, part in parts.items()}


def locked_key_of(told: dict[str, str]) -> LockedKey:
    """The key in a file. Raises PackUnreadable."""
    try:
        public, salt, other, locked = (
            base64.b64decode(told[name], validate=True) for name in ("public", "salt", "other_salt", "locked")
        )
    except (KeyError, ValueError, TypeError):
        raise PackUnreadable from None
    return LockedKey(public, (salt, other), locked)


def new_key(passphrase: str, other: str) -> LockedKey:
    """A new key that these two passphrases open, and neither alone."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    salts = os.urandom(SALT_BYTES), os.urandom(SALT_BYTES)
    nonce = os.urandom(NONCE_BYTES)
    locked = nonce + _locker(passphrase, other, salts).encrypt(nonce, private.private_bytes_raw(), MAGIC + public)
    return LockedKey(public, salts, locked)


def seal(content: bytes, public: bytes, pack: bytes) -> bytes:
    """The content so that only the private half of this key opens it, and only as this pack's."""
    once = X25519PrivateKey.generate()
    ours = once.public_key().public_bytes_raw()
    nonce = os.urandom(NONCE_BYTES)
    key = _sealing_key(once.exchange(X25519PublicKey.from_public_bytes(public)), ours, public)
    plain = json.dumps({"length": len(content)}).encode().ljust(64) + content
    plain = plain.ljust(-(-len(plain) // PADDED_TO) * PADDED_TO)
    return MAGIC + ours + nonce + key.encrypt(nonce, plain, MAGIC + pack)


def unseal(sealed: bytes, key: LockedKey, passphrases: tuple[str, str], pack: bytes) -> bytes:
    """What was sealed. Raises PackUnreadable, and does not say what was wrong."""
    start, ours, rest = sealed[: len(MAGIC)], sealed[len(MAGIC) :][:KEY_BYTES], sealed[len(MAGIC) + KEY_BYTES :]
    locked = key.locked
    try:
        opened = _locker(*passphrases, key.salts).decrypt(
            locked[:NONCE_BYTES], locked[NONCE_BYTES:], MAGIC + key.public
        )
        if start != MAGIC:
            raise PackUnreadable
        shared = X25519PrivateKey.from_private_bytes(opened).exchange(X25519PublicKey.from_public_bytes(ours))
        plain = _sealing_key(shared, ours, key.public).decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], MAGIC + pack)
        return plain[64 : 64 + int(json.loads(plain[:64])["length"])]
    except (InvalidTag, ValueError, KeyError, TypeError):
        raise PackUnreadable from None


def _locker(passphrase: str, other: str, salts: tuple[bytes, bytes]) -> AESGCM:
    parts = (_stretched(one, salt) for one, salt in zip((passphrase, other), salts, strict=True))
    return AESGCM(_derived(b"".join(parts), b"", b"private key"))


def _stretched(passphrase: str, salt: bytes) -> bytes:
    typed = unicodedata.normalize("NFKC", passphrase).strip().encode()
    return Scrypt(salt=salt, length=KEY_BYTES, n=SCRYPT_COST, r=8, p=1).derive(typed)


def _sealing_key(shared: bytes, ours: bytes, public: bytes) -> AESGCM:
    return AESGCM(_derived(shared, ours + public, b"content"))


def _derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    info = b"mashdesk emergency pack: " + purpose
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt or None, info=info).derive(secret)
