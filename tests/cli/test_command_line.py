"""The command line says no in one plain sentence, and its answers can be read by anything."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mashdesk import __version__
from mashdesk.access.connections import Connections, KnownServer, keep_connections
from mashdesk.cli.arguments import command_line
from mashdesk.cli.sample_hub import OFFICER
from tests.cli.conftest import AsStaff, Mashdesk
from tests.cluster_fixtures import Database


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as the system starts it, with nobody at the terminal."""
    command = [sys.executable, "-m", "mashdesk", *words]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, stdin=subprocess.DEVNULL, check=False, timeout=60
    )


@pytest.mark.parametrize("words", [("referrals",), ("letters",), ("letters", "print"), ("--server",), ("hub", "show")])
def test_words_that_make_no_command_end_with_one_sentence_and_code_2(
    mashdesk: Mashdesk, words: tuple[str, ...]
) -> None:
    told = mashdesk(*words)
    assert (told.code, told.out, len(told.err.splitlines())) == (2, "", 1)
    assert "--help" in told.err


def test_the_promised_commands_are_there() -> None:
    """ARCHITECTURE: the command line is public."""
    promised = {
        "referral": {"schema", "import"},
        "letters": {"due", "print"},
        "server": {"init", "upgrade", "check", "harden", "collect", "seal-log", "verify-log"},
        "staff": {
            *("add", "import", "list", "suspend", "reopen", "close", "unlock", "roles", "agency", "expiry"),
            *("ask-reset", "reset-password", "resets", "approve-reset", "withdraw-reset", "change-password"),
        },
        "hub": {"list", "show", "schema", "check", "load"},
        "demo": set(),
        "self-test": set(),
    }
    found = {name: set(_commands(parser)) for name, parser in _commands(command_line()).items()}
    assert found == promised


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(groups[0].choices) if groups else {}


def test_every_command_explains_itself(mashdesk: Mashdesk) -> None:
    for name, parser in _commands(command_line()).items():
        for words in ((name,), *((name, inner) for inner in _commands(parser))):
            told = mashdesk(*words, "--help")
            assert (told.code, told.err) == (0, "")
            assert "mashdesk " + " ".join(words) in told.out


def test_the_version_is_the_programs(mashdesk: Mashdesk) -> None:
    assert mashdesk("--version").out == f"MASH Desk {__version__}\n"


def test_without_server_user_or_password_it_says_what_is_missing(mashdesk: Mashdesk) -> None:
    assert "Say which server" in mashdesk("letters", "due").err
    assert "Say which server" in mashdesk("letters", "due", "--server", "unknown").err
    assert "Say who you are" in mashdesk("letters", "due", "--server", "h/d").err
    assert "Say where the database is" in mashdesk("server", "check", password="p").err


def test_nobody_is_asked_for_a_password_where_nobody_sits(tmp_path: Path) -> None:
    told = program(
        "letters", "due", "--server", "127.0.0.1:1/d", "--user", "u", MASHDESK_HOME=str(tmp_path), MASHDESK_PASSWORD=""
    )
    assert told.returncode == 1
    assert told.stderr.decode().splitlines() == [
        "mashdesk: There is no password: set MASHDESK_PASSWORD, or use a terminal."
    ]


def test_the_last_server_and_user_are_taken_when_none_is_named(
    mashdesk: Mashdesk, hub: Database, passwords: dict[str, str], tmp_path: Path
) -> None:
    known = KnownServer("The hub", hub.server.address.host, hub.server.address.port, hub.name)
    keep_connections(tmp_path / "settings", Connections().used(known, OFFICER))
    assert mashdesk("letters", "due", password=passwords[OFFICER]).out == "0 due.\n"
    assert mashdesk("letters", "due", "--server", "The hub", password=passwords[OFFICER]).code == 0


def test_settings_that_cannot_be_read_are_said_plainly(mashdesk: Mashdesk, tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "connections.json").write_text('{"password": "a-secret-word"}')
    told = mashdesk("letters", "due")
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert "a-secret-word" not in told.err


def test_what_nobody_foresaw_tells_its_kind_and_no_content(mashdesk: Mashdesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise ZeroDivisionError("Quibblethorpe")

    monkeypatch.setattr("mashdesk.cli.referral.referral_form_text", broken)
    told = mashdesk("referral", "schema")
    assert (told.code, told.out) == (1, "")
    assert told.err == "mashdesk: Something happened that the program did not foresee (ZeroDivisionError).\n"


def test_the_form_is_printed_whole_on_a_terminal_of_any_alphabet() -> None:
    for encoding in ("ascii", "cp1252", "utf-8"):
        told = program("referral", "schema", PYTHONIOENCODING=encoding)
        assert told.returncode == 0, told.stderr
        assert json.loads(told.stdout)["title"] == "MASH Desk referral"


def test_a_reader_that_stops_listening_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "mashdesk", "referral", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_files_name_cannot_play_with_the_terminal(as_staff: AsStaff, hub: Database, tmp_path: Path) -> None:
    told = as_staff(hub, OFFICER, "referral", "import", tmp_path / "a\x1b[2Jb\u202e.json")
    assert told.code == 1
    assert not {"\x1b", "\u202e"} & set(told.out + told.err)


def test_the_words_are_understood_before_anything_heavy_is_loaded() -> None:
    """The sign-in window shows first and imports behind it."""
    heavy = ("sqlalchemy", "psycopg", "reportlab", "keyring", "PySide6", "jsonschema")
    code = "import sys, mashdesk.__main__; print([name for name in {heavy!r} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code.format(heavy=heavy)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
