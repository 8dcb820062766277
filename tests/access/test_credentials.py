"""Passwords and the key of the drafts are kept in a keyring that the system protects, or nowhere."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from mashdesk.access import credentials
from tests.access.conftest import RunWithKeyring, environment_of


class PlainFileKeyring(KeyringBackend):
    """As those that write passwords into a file that anybody can read."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.written: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        return self.written[-1] if self.written else None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.written.append(password)


class LockedKeyring(KeyringBackend):
    """A trusted keyring whose owner closed the question for its password."""

    priority = 9

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("a locked keyring is never written to")


@pytest.fixture(autouse=True)
def keyring_as_before() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_password_comes_back_from_the_desktops_keyring_and_goes_when_forgotten(with_keyring: RunWithKeyring) -> None:
    told = with_keyring(
        "from mashdesk.access.credentials import *\n"
        "print(keyring_name())\n"
        "print(remembered('The hub', 'a.example'))\n"
        "remember('The hub', 'a.example', 'päss \"word\\'')\n"
        "print(remembered('The hub', 'a.example'))\n"
        "print(remembered('The hub', 'b.example'), remembered('Another hub', 'a.example'))\n"
        "forget('The hub', 'a.example'); forget('The hub', 'a.example')\n"
        "print(remembered('The hub', 'a.example'))"
    )
    assert told.splitlines() == ["the desktop's keyring", "None", "päss \"word'", "None None", "None"]


def test_the_key_of_the_drafts_is_made_once_for_each_person_and_server(with_keyring: RunWithKeyring) -> None:
    program = (
        "from mashdesk.access.credentials import draft_key\n"
        "print(draft_key('The hub', 'a.example').hex(), draft_key('The hub', 'b.example').hex(),"
        " draft_key('Another hub', 'a.example').hex())"
    )
    first = with_keyring(program)
    assert with_keyring(program) == first, "a later start finds the same keys"
    keys = first.split()
    assert len(set(keys)) == 3
    assert all(len(bytes.fromhex(key)) == credentials.KEY_BYTES for key in keys)


def test_drafts_written_beside_the_keyring_are_there_at_the_next_start(
    with_keyring: RunWithKeyring, tmp_path: Path
) -> None:
    opened = (
        "import pathlib, uuid\nfrom mashdesk.access.drafts import open_drafts\n"
        f"drafts = open_drafts(pathlib.Path({str(tmp_path / 'drafts')!r}), 'The hub', 'a.example')\n"
    )
    assert with_keyring(opened + "drafts.keep('referral', uuid.UUID(int=7), {'concern': 'x'}); print(drafts.survives)")
    assert with_keyring(opened + "print(drafts.kept('referral')[1], drafts.survives)") == "{'concern': 'x'} True"


def test_on_a_computer_without_a_keyring_nothing_is_remembered_and_drafts_stay_in_memory(tmp_path: Path) -> None:
    program = (
        "import pathlib\nfrom mashdesk.access import credentials, drafts\n"
        "print(credentials.keyring_name(), credentials.remembered('h', 'u'), credentials.draft_key('h', 'u'))\n"
        f"print(drafts.open_drafts(pathlib.Path({str(tmp_path / 'drafts')!r}), 'h', 'u').survives)\n"
        "credentials.forget('h', 'u')\n"
        "try:\n    credentials.remember('h', 'u', 'secret')\nexcept credentials.NothingRemembered as no:\n    print(no)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment_of(tmp_path), capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert lines[:2] == ["None None None", "False"]
    assert "not remembered" in lines[2]
    assert "secret" not in done.stdout
    assert not (tmp_path / "drafts").exists()


@pytest.mark.parametrize("untrusted", [PlainFileKeyring, NoKeyring, NullKeyring])
def test_a_keyring_that_protects_nothing_is_never_told_anything(untrusted: type[KeyringBackend]) -> None:
    chosen = untrusted()
    keyring.set_keyring(chosen)
    assert credentials.keyring_name() is None
    assert credentials.draft_key("h", "u") is None
    with pytest.raises(credentials.NothingRemembered):
        credentials.remember("h", "u", "secret")
    assert credentials.remembered("h", "u") is None
    assert not getattr(chosen, "written", [])


def test_the_key_in_a_locked_keyring_is_not_replaced_by_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(credentials.PROTECTED, f"{__name__}.LockedKeyring", "a keyring")
    keyring.set_keyring(LockedKeyring())  # type: ignore[no-untyped-call]
    assert credentials.keyring_name() == "a keyring"
    assert credentials.draft_key("h", "u") is None
    assert credentials.remembered("h", "u") is None


def test_a_setting_that_names_no_keyring_at_all_is_as_good_as_none(tmp_path: Path) -> None:
    environment = environment_of(tmp_path) | {"PYTHON_KEYRING_BACKEND": "nothing.of.this.Name"}
    program = "from mashdesk.access.credentials import *\nprint(keyring_name(), remembered('h', 'u'))"
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "None None"), done.stderr
