"""The guidance that each hub's profile names is shown, with its source and date; only https is opened."""

import json
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.cli.sample_hub import profile_text
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.guidance import ADD, NONE, GuidanceDialog
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.button import Button
from tests.gui.test_accessible_names import nameless

PERSON = SignedInPerson("sam", "Sam Sample", "MASH officer", "cs", "Children's services", "testshire", frozenset())
LINK = "https://a.example/x"
HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")


class Shown:
    """The dialog of a profile, and what was copied and opened from it."""

    def __init__(self, told: dict[str, Any], qtbot: QtBot) -> None:
        self.copied: list[str] = []
        self.opened: list[str] = []
        profile = load_profile(json.dumps(told))
        self.dialog = GuidanceDialog(None, profile, copy=self.copied.append, open_link=self.opened.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @property
    def words(self) -> list[str]:
        """All that stands there."""
        return [label.text() for label in self.dialog.findChildren(QLabel)]

    def press(self, name: str) -> None:
        """The button of this name."""
        (button,) = [one for one in self.dialog.findChildren(Button) if one.accessibleName() == name]
        button.click()


@pytest.mark.parametrize("hub", HUBS)
def test_each_hubs_list_is_shown_with_where_it_comes_from(hub: str, theme: Theme, qtbot: QtBot) -> None:
    told = json.loads(profile_text(hub))
    shown = Shown(told, qtbot)
    for one in told["guidance"]:
        assert one["title"] in shown.words
        assert any("From the leaflet" in line and one["rules"][0] in line for line in shown.words)
    if told["threshold"]["document"]:
        assert told["threshold"]["document"] in shown.words
    assert (NONE in shown.words) is not (bool(told["guidance"]) or bool(told["threshold"]["document"]))
    assert nameless(shown.dialog) == []


def test_waltham_forests_reference_list_is_whole(theme: Theme, qtbot: QtBot) -> None:
    words = Shown(json.loads(profile_text("waltham_forest")), qtbot).words
    for title in ("What to do if you're worried", "Safeguarding Alerts and Looked After", "MASE", "NSPCC"):
        assert any(title in line for line in words), title


def test_who_published_it_when_and_where_is_said_and_only_https_is_opened(theme: Theme, qtbot: QtBot) -> None:
    told = json.loads(profile_text("waltham_forest"))
    told["guidance"] = [
        {"title": "Safe", "publisher": "A board", "published": "2026-05-04", "address": LINK, "origin": "local"},
        {"title": "Plain", "address": "http://b.example", "origin": "local"},
        {"title": "Odd", "address": "file:///etc/passwd", "origin": "local"},
        {"title": "Bare", "origin": "local"},
    ]  # fmt: skip
    shown = Shown(told, qtbot)
    assert "A board · 4 May 2026 · The hub's own" in shown.words
    for title in ("Safe", "Plain", "Odd"):
        shown.press(f"Copy the address of {title}")
        assert f"“{title}” is copied" in shown.dialog.said.text()
    assert shown.copied == [LINK, "http://b.example", "file:///etc/passwd"]
    shown.press("Open Safe in the browser")
    assert shown.opened == [LINK]
    names = [one.accessibleName() for one in shown.dialog.findChildren(Button)]
    assert [name for name in names if name.startswith("Open ") and "Safe" not in name] == []
    assert [name for name in names if "Bare" in name] == []


def test_a_hub_that_names_none_is_told_how_to_add_some(theme: Theme, qtbot: QtBot) -> None:
    told = json.loads(profile_text("oxfordshire"))
    told["guidance"], told["threshold"]["document"] = [], ""
    words = Shown(told, qtbot).words
    assert NONE in words
    assert ADD in words


def test_it_is_asked_for_under_ones_name(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, PERSON, [])
    qtbot.addWidget(window)
    window._menu._fill()
    action = next(one for one in window._menu.actions() if one.text().startswith("The hub's guidance"))
    with qtbot.waitSignal(window.guidance_asked):
        action.trigger()
