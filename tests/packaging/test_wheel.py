"""What is installed from the wheel finds the same files as a clone."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked as an installer would."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = place.glob("mashdesk-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


def _files(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in found if "__pycache__" not in name}


def test_the_wheel_carries_every_resource(installed: Path) -> None:
    assert _files(installed / "mashdesk" / "resources") == _files(ROOT / "resources")


def test_the_wheel_carries_the_user_guide_where_the_help_looks_for_it(installed: Path) -> None:
    shipped = installed / "mashdesk" / "help" / "user-guide.md"
    assert shipped.read_bytes() == (ROOT / "docs" / "user-guide.md").read_bytes()
    assert "docs/user-guide.md" in (ROOT / "build.spec").read_text(encoding="utf-8")


def test_the_wheel_carries_the_databases_sql_and_migrations(installed: Path) -> None:
    for folder in ("store/sql", "store/migrations"):
        assert _files(installed / "mashdesk" / folder) == _files(ROOT / "mashdesk" / folder)


def test_the_installed_program_finds_its_own_resources(installed: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from mashdesk.paths import resources; print(resources())"],
        cwd=installed.parent,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(told.stdout.strip()) == installed / "mashdesk" / "resources"
