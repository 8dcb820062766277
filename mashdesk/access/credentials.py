"""Passwords and the key of the drafts, in the system's own keyring or nowhere. The only importer of `keyring`.

A keyring counts only when it is one of those that the system itself protects. There are others that write passwords
into a plain file; with one of them, or with none, nothing is remembered.
"""

import base64
import binascii
import contextlib
import secrets
from collections.abc import Callable
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from mashdesk.domain.refusals import Refusal

KEY_BYTES = 32
Answer = TypeVar("Answer")

PROTECTED = {
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.SecretService.Keyring": "the desktop's keyring",
    "keyring.backends.libsecret.Keyring": "the desktop's keyring",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet",
}
"""The keyrings that are trusted, by their class, and what people call them."""

CHAIN = "keyring.backends.chainer.ChainerBackend"


class NothingRemembered(Refusal):
    """There is no keyring, or it is locked: the password was not kept, and nothing else was done with it."""

    def __init__(self) -> None:
        super().__init__("This computer has no keyring that can be used. The password is not remembered.")


def keyring_name() -> str | None:
    """What people call this computer's keyring; None when there is none that protects what it is told."""
    backend = _protected()
    return PROTECTED[_class_of(backend)] if backend is not None else None


def remembered(server_name: str, user: str) -> str | None:
    """The password of this person at this server, when it was remembered and the keyring is open."""
    try:
        return _tried(lambda backend: backend.get_password(_service(server_name), user))
    except NothingRemembered:
        return None


def remember(server_name: str, user: str, password: str) -> None:
    """Keep the password in the keyring. Raises NothingRemembered."""
    _tried(lambda backend: backend.set_password(_service(server_name), user, password))


def forget(server_name: str, user: str) -> None:
    """Take the password out of the keyring; harmless when it is not in it. Raises NothingRemembered."""
    if _protected() is not None:
        _tried(lambda backend: _taken_out(backend, _service(server_name), user))


def draft_key(server_name: str, user: str) -> bytes | None:
    """The key of this person's drafts at this server, made on first use; None when no keyring can keep it.

    A keyring that is locked is not an empty one: the key that it holds must never be replaced by a new one.
    """
    try:
        return _tried(lambda backend: _key_in(backend, _service(f"{server_name} (drafts)"), user))
    except NothingRemembered:
        return None


def _tried(ask: Callable[[KeyringBackend], Answer]) -> Answer:
    """What the keyring answers. Raises NothingRemembered when there is none, or when it is locked or in trouble."""
    backend = _protected()
    if backend is None:
        raise NothingRemembered
    try:
        return ask(backend)
    except Exception:  # noqa: BLE001 - a keyring is another program, and each kind raises errors of its own
        raise NothingRemembered from None


def _taken_out(backend: KeyringBackend, service: str, user: str) -> None:
    with contextlib.suppress(PasswordDeleteError):  # it was not there
        backend.delete_password(service, user)


def _key_in(backend: KeyringBackend, service: str, user: str) -> bytes | None:
    if backend.get_password(service, user) is None:
        backend.set_password(service, user, base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode())
    return _key(backend.get_password(service, user))  # read again: another window may have been quicker


def _key(kept: str | None) -> bytes | None:
    try:
        key = base64.b64decode(kept or "", validate=True)
    except binascii.Error:
        return None
    return key if len(key) == KEY_BYTES else None


def _service(server_name: str) -> str:
    return f"MASH Desk: {server_name}"


def _protected() -> KeyringBackend | None:
    """The keyring in use when it is trusted; of a chain of them, its first trusted one."""
    try:
        chosen = keyring.get_keyring()
        several = list(getattr(chosen, "backends", ())) if _class_of(chosen) == CHAIN else [chosen]
    except Exception:  # noqa: BLE001 - the system's settings name a keyring that cannot be loaded
        return None
    return next((backend for backend in several if _class_of(backend) in PROTECTED), None)


def _class_of(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
