"""A desk whose drafts are really encrypted on the disk, with a key that the test knows: no keyring is needed for it."""

from pathlib import Path

import pytest

from mashdesk.access.drafts import EncryptedDrafts
from mashdesk.app import session

KEY = b"a key that only this test knows."


def drafts_of(folder: Path, user: str) -> EncryptedDrafts:
    """The drafts that lie in a folder, as their owner reads them."""
    return EncryptedDrafts(folder, user, KEY)


def use_kept_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sign-in from now on keeps its drafts there."""
    monkeypatch.setattr(session, "open_drafts", lambda folder, _server, user: drafts_of(folder, user))
