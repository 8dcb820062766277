"""The house keeps its own rules: who may import whom, how large a file may be, what it may be called."""

import ast
import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GENERATED = ROOT / "mashdesk" / "gui" / "forms"
FROZEN = ROOT / "mashdesk" / "store" / "migrations"
STRANGE_TEXT = ROOT / "tests" / "strings"  # hostile input that others collected
LONGEST = 400
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "core", "base"}
EMPTY_CLASS_ENDINGS = ("Utils", "Util", "Helper", "Helpers", "Manager", "Misc", "Base")
TEXT = {
    ".py",
    ".sql",
    ".md",
    ".toml",
    ".json",
    ".ui",
    ".lock",
    ".spec",
    ".qss",
    ".txt",
    ".ini",
    ".mako",
    ".cfg",
    ".html",
}


@functools.cache
def shipped(*names: str) -> tuple[Path, ...]:
    """The project's own files as git would carry them: tracked, or new and not ignored."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for name in sorted(filter(None, told.stdout.split("\0"))) if (path := ROOT / name).is_file())


def _sources(*names: str) -> list[Path]:
    written = [path for path in shipped(*names) if path.suffix == ".py"]
    return [path for path in written if GENERATED not in path.parents]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _told(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_who_may_import_whom() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_standard_librarys_one_exception_stands_behind_one_function() -> None:
    importing = [
        path for path in _sources("mashdesk") if any(name.split(".")[0] == "holidays" for name in _imported(path))
    ]
    assert len(importing) == 1, _told(importing)
    assert importing[0].parent == ROOT / "mashdesk" / "domain"


def test_the_domain_imports_nothing_that_must_be_installed() -> None:
    allowed = sys.stdlib_module_names | {"mashdesk", "holidays"}
    wrong = {
        name for path in _sources("mashdesk/domain") for name in _imported(path) if name.split(".")[0] not in allowed
    }
    assert not wrong


def test_view_models_know_no_widgets() -> None:
    wrong = {
        (path.name, name)
        for path in _sources("mashdesk/gui/viewmodels")
        for name in _imported(path)
        if name.startswith("PySide6") and not name.startswith("PySide6.QtCore") and name != "PySide6"
    }
    assert not wrong


def test_only_credentials_knows_the_keyring() -> None:
    importing = [
        path for path in _sources("mashdesk") if any(name.split(".")[0] == "keyring" for name in _imported(path))
    ]
    assert {path.relative_to(ROOT).as_posix() for path in importing} <= {"mashdesk/access/credentials.py"}


def test_only_the_composition_root_and_the_command_line_know_both_store_and_screens() -> None:
    both = [
        path.relative_to(ROOT / "mashdesk").parts[0]
        for path in _sources("mashdesk")
        if {"store", "gui"} <= {name.split(".")[1] for name in _imported(path) if name.startswith("mashdesk.")}
    ]
    assert set(both) <= {"app", "cli", "__main__.py"}


def test_no_file_is_too_long_to_hold_in_mind() -> None:
    living = [path for path in _sources() if FROZEN not in path.parents]  # history is not edited
    long = [path for path in living if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST]
    assert not long, _told(long)


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path for path in _sources() if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(_tree(path))
    ]
    assert not silent, _told(silent)


def test_no_file_or_class_has_a_name_that_says_nothing() -> None:
    wrong = [path.name for path in _sources() if path.stem.lower() in EMPTY_NAMES]
    wrong += [path.parent.name for path in _sources() if path.parent.name.lower() in EMPTY_NAMES]
    wrong += [
        node.name
        for path in _sources("mashdesk")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ClassDef) and node.name.endswith(EMPTY_CLASS_ENDINGS)
    ]
    assert not wrong


def test_nothing_is_promised_in_place_of_code() -> None:
    promise = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b|pytest\.mark\.(skip|xfail)|pytest\.skip\(")
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in _sources("mashdesk", "tests", "benchmarks", "packaging", "run.py")
        if path != Path(__file__) and (found := promise.search(path.read_text(encoding="utf-8")))
    ]
    assert not wrong


def test_no_path_of_somebodys_machine_is_written_down() -> None:
    # The pieces are joined here so that this file does not hold what it looks for.
    machine = re.compile(
        "|".join(["/ro" + "ot/", "/ho" + "me/[a-z]", "/wo" + "rk/", "/t" + "mp/", r"C:\\\\?Use" + "rs"])
    )
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in shipped()
        if path.suffix in TEXT
        and STRANGE_TEXT not in path.parents
        and (found := machine.search(path.read_text(encoding="utf-8")))
    ]
    assert not wrong


def _forms() -> list[Path]:
    return [path for path in shipped("forms") if path.suffix == ".ui"]


@pytest.mark.parametrize("form", _forms(), ids=lambda path: path.stem)
def test_the_compiled_form_is_the_one_that_was_drawn(form: Path) -> None:
    program = Path(sys.executable).with_name("pyside6-uic")
    fresh = subprocess.run(
        [program, "--no-autoconnection", form], capture_output=True, text=True, encoding="utf-8", check=True
    )
    compiled = GENERATED / f"ui_{form.stem}.py"
    assert _drawn(compiled.read_text(encoding="utf-8")) == _drawn(fresh.stdout), f"compile {form.name} again"


def test_no_compiled_form_is_left_whose_drawing_is_gone() -> None:
    drawn = {f"ui_{form.stem}.py" for form in _forms()} | {"__init__.py"}
    assert {path.name for path in GENERATED.glob("*.py")} <= drawn


def _drawn(text: str) -> str:
    """The compiled form without the line that names the compiler's version."""
    return "\n".join(line for line in text.splitlines() if "Created by: Qt User Interface Compiler" not in line)
