"""The command line as a person or a script uses it, against a real server."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from mashdesk.cli import main
from tests.cluster_fixtures import Database


@dataclass(frozen=True)
class Told:
    """What one command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer of `--json`."""
        return json.loads(self.out)


Mashdesk: TypeAlias = Callable[..., Told]
AsStaff: TypeAlias = Callable[..., Told]


@pytest.fixture
def mashdesk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Mashdesk:
    """Run a command with settings of its own and nobody at the terminal; `password` is MASHDESK_PASSWORD."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("MASHDESK_PASSWORD", raising=False)

    def run(*words: object, password: str = "") -> Told:
        monkeypatch.setenv("MASHDESK_PASSWORD", password)
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Told(code, told.out, told.err)

    return run


@pytest.fixture
def as_staff(mashdesk: Mashdesk, passwords: Mapping[str, str]) -> AsStaff:
    """Run a command as one of the sample staff at a test's database."""

    def run(database: Database, login: str, *words: object) -> Told:
        return mashdesk(*words, "--server", address(database), "--user", login, password=passwords[login])

    return run


def address(database: Database) -> str:
    """What `--server` is told."""
    return f"{database.server.address.host}:{database.server.address.port}/{database.name}"


def installer(database: Database, name: str = "") -> tuple[str, str]:
    """What `--url` is told, without the password, and the password."""
    url = database.superuser_url
    return f"postgresql://{url.username}@{url.host}:{url.port}/{name or database.name}", str(url.password)
