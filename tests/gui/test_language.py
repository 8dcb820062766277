"""Every text of the screens can be translated, and a translation is what is shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.pseudo_language import ROOT, accented, beside_packaging, build, gathering

unmarked = beside_packaging("shown_text").unmarked
SCREENS = (ROOT / "mashdesk" / "gui", ROOT / "mashdesk" / "app")
# Headings of the user guide, by which it is cut into parts; the guide is a document of its own.
NOT_SHOWN = {"help_for_desks.py"}
# Said where there is no screen.
WITHOUT_A_SCREEN = ROOT / "mashdesk" / "app" / "__init__.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The .qm of the tests' own language."""
    return str(build(tmp_path_factory.mktemp("language")))


def sources() -> list[Path]:
    found = sorted(path for folder in SCREENS for path in folder.rglob("*.py"))
    left_out = {WITHOUT_A_SCREEN, *(path for path in found if path.name in NOT_SHOWN or path.name.startswith("ui_"))}
    return [path for path in found if path not in left_out]


def test_no_text_of_the_screens_is_unmarked() -> None:
    found = []
    for path in sources():
        found += [f"{path.relative_to(ROOT)}:{one.lineno}" for one in unmarked(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'label = PlainLabel(text="Close")',
        'TEXT = "Nobody is named yet"',
        'WORDS = {"a": "Not done"}',
        'x = f"Signed by {name}"',
        'x = f"{name} has an account"',
        'self.notice.say("safe", "Tell them that it came.")',
        'x = "Open" if a else ""',
        'def f(prompt: str = "Choose"): pass',
        'x = told.get("a", "a kind of content")',
        'x = say("Close") + " for good"',
    ],
)
def test_a_shown_text_without_its_mark_is_found(source: str) -> None:
    assert len(list(unmarked(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'label = PlainLabel(text=say("Close"), role="title")',
        'x = say("Signed by {name}").format(name=name)',
        'x = counted(3, "other enquiry", "other enquiries")',
        'x = {"Fact": 1}["Fact"]',
        'x = f"action-{doing}/{about}"',
        'x = f"{one} · {other}"',
        'assert a, "A programmer reads this"',
        'button.set_key("Ctrl+PgDown")',
        'x: "Some Type" = 1',
        'if nature == "Opinion": pass',
        '"""What it is for."""',
    ],
)
def test_what_is_for_the_program_needs_no_mark(source: str) -> None:
    assert list(unmarked(source)) == []


def test_the_template_holds_what_is_shown() -> None:
    command = gathering()
    written = set(command.read(command.TEMPLATE))
    shown = set(command.every_text())
    assert written == shown, "Run ./run.py translations"


@pytest.mark.parametrize(
    ("english", "told"),
    [("due {when} {due}", "{when}"), ("%n item", "one"), ("Close", "Close {x}"), ("{at:%H:%M}", "{at}"), ("A", "{")],
)
def test_a_translation_that_names_something_else_is_not_built(english: str, told: str) -> None:
    command = gathering()
    text = command.Text("MASH Desk", english, numbered="%n" in english)
    with pytest.raises(command.Unfit):
        command.check(text, command.Translated([told], unfinished=False))
    command.check(text, command.Translated([english], unfinished=False))


def test_a_translation_lacking_one_text_is_not_built(tmp_path: Path) -> None:
    command = gathering()
    one, other = command.Text("MASH Desk", "Close"), command.Text("MASH Desk", "Open")
    path, told = tmp_path / "mashdesk_cy.ts", {one: command.Translated(["Cau"], unfinished=False)}
    command.write(path, [one, other], told, "cy")
    assert command.read(path)[one].forms == ["Cau"]
    command.build(path, [one, other], told)
    assert not path.with_suffix(".qm").exists()
    command.build(path, [one], told)
    assert path.with_suffix(".qm").exists()


def said(words: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"from mashdesk.gui.language import counted, say; print({words})"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True, text=True, check=True, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.rstrip("\n")


def test_the_program_speaks_the_translation_that_is_named(made: str) -> None:
    assert said('say("Nobody is named yet")', MASHDESK_TRANSLATION=made) == accented("Nobody is named yet")
    assert said('counted(3, "item")', MASHDESK_TRANSLATION=made) == accented("%n item").replace("%n", "3")
    assert said('say("No text of the program")', MASHDESK_TRANSLATION=made) == "No text of the program"


@pytest.mark.parametrize(
    ("english", "pattern", "values"),
    [
        ("in the last 6 months", "in the last {months} months", {"months": "6"}),
        ("unborn, expected 3 Feb 2027", "unborn, expected {birth}", {"birth": "3 Feb 2027"}),
        ("Anonymous", "Anonymous", {}),
        ("Choose whose action this is.", "Choose whose action this is.", {}),
        ("The hub's profile names no further step.", "The hub's profile names no further step.", {}),
    ],
)
def test_words_of_the_rules_and_of_the_database_are_known_again(
    made: str, english: str, pattern: str, values: dict[str, str]
) -> None:
    told = said(f"say({english!r})", MASHDESK_TRANSLATION=made)
    assert told == accented(pattern).format(**values)


@pytest.mark.parametrize("language", ["en_GB.UTF-8", "cy_GB.UTF-8", "C"])
def test_without_a_translation_it_speaks_english(language: str) -> None:
    told = said('say("Close"), counted(1, "agency", "agencies"), counted(2, "item")', LC_ALL=language, LANGUAGE="")
    assert told == "Close 1 agency 2 items"


def test_every_desk_speaks_the_translation(made: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", "desks_in_pseudo.py"]
    done = subprocess.run(
        command,
        cwd=ROOT / "tests" / "gui",
        env={**os.environ, "PYTHONPATH": str(ROOT), "MASHDESK_TRANSLATION": made},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
