"""Under which account the server runs: PostgreSQL refuses the administrator, so then it is one without rights."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from mashdesk.store.embedded.refusals import ServerCannotStart

_WITHOUT_RIGHTS = ("mashdesk", "nobody")
"""A name that an administrator may have made for us, then the one that every system has."""


@dataclass(frozen=True)
class Account:
    """A system account that owns the server's files and processes."""

    uid: int
    gid: int


def server_account() -> Account | None:
    """The account to drop to, or None when the program already runs without an administrator's rights.

    On Windows PostgreSQL's own tools drop an administrator's rights.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd

    for name in _WITHOUT_RIGHTS:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(found.pw_uid, found.pw_gid)
    raise ServerCannotStart(
        "The private server does not run as the administrator, and this system has no account 'nobody'."
    )


def make_private(folder: Path, account: Account | None) -> None:
    """Make a folder that only the server's account may enter."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if account is not None and sys.platform != "win32":
        os.chown(folder, account.uid, account.gid)


def require_reachable(folder: Path, account: Account | None) -> None:
    """Refuse a folder to which the account cannot find its way, with a sentence that says what to do."""
    if account is None:
        return
    for place in (folder, *folder.parents):
        if not _may_pass(place, account):
            raise ServerCannotStart(
                f"For an administrator the server runs as an account without rights, and that cannot enter {place}. "
                "Sign in as an ordinary user, or name another folder in MASHDESK_HOME."
            )


def _may_pass(place: Path, account: Account) -> bool:
    told = place.stat()
    if told.st_uid == account.uid:
        return bool(told.st_mode & 0o100)
    if told.st_gid == account.gid:
        return bool(told.st_mode & 0o010)
    return bool(told.st_mode & 0o001)
