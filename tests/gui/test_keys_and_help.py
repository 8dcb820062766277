"""F1: the keys that work at the desk in front, from the shortcuts themselves, and what the user guide says of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.app.window import views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, PEOPLE, PRACTITIONERS
from mashdesk.domain.user_guide import found, sections_of
from mashdesk.gui.help_for_desks import EVERYWHERE, SECTIONS, guide, sections_for
from mashdesk.gui.live_keys import live_keys
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of

GUIDE = """# Guide

Preface, not shown.

## Take a call

![A picture](pictures/call.png)

Ask *who* rings. See [the law](docs/law.md) and [lock](#lock-it).

## Lock it

Press **F10**.
"""


def test_the_guide_is_cut_into_its_sections_without_pictures_and_links_that_lead_outside() -> None:
    call, lock = sections_of(GUIDE)
    assert (call.title, call.text) == ("Take a call", "Ask *who* rings. See the law and [lock](#lock-it).")
    assert (lock.title, lock.anchor) == ("Lock it", "lock-it")


def test_what_is_looked_for_is_found_anywhere_with_the_desks_own_first() -> None:
    sections = sections_of(GUIDE)
    assert [one.title for one in found(sections, ["Lock it"], "")] == ["Lock it"]
    assert [one.title for one in found(sections, ["Lock it"], " lock ")] == ["Lock it", "Take a call"]
    assert [one.title for one in found(sections, ["Lock it"], "WHO rings")] == ["Take a call"]
    assert found(sections, [], "who F10") == ()


def test_every_view_of_every_role_has_its_help_and_every_heading_is_in_the_guide(
    busy_staff: SignedInStaff, theme: Theme
) -> None:
    headings = {section.title for section in guide()}
    assert set(EVERYWHERE) | {title for titles in SECTIONS.values() for title in titles} <= headings
    for person in PEOPLE:
        with place_of(busy_staff.sitting(person.login)) as place:
            for view in views_of(place.who, place.tasks, place.bus):
                assert SECTIONS.get(view.key), view.key


class Desk(QWidget):
    """Has a main thing to do and nothing to save."""

    def primary_action(self) -> None:
        """Do it."""


class OtherDesk(QWidget):
    """Saves, and has a key of its own."""

    def __init__(self) -> None:
        super().__init__()
        QShortcut("F6", self).setWhatsThis("Another picture")

    def save(self) -> None:
        """Save it."""


@pytest.fixture
def window(theme: Theme, place: Place, qtbot: QtBot) -> MainWindow:
    views = [View("letters", "mail", "Letters", Desk), View("other", "info", "Other", OtherDesk)]
    made = MainWindow(theme, place.who.person, views)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(DECIDER)) as place:
        yield place


def shown(window: MainWindow) -> dict[str, str]:
    return {words: keys for keys, words in window.ui.key_sheet.shown_keys}


def test_only_keys_that_do_something_here_are_listed_and_they_change_with_the_desk(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    told = shown(window)
    assert told["The main thing to do on this screen"] == "F8"
    assert told["Letters"] == "Alt+1"
    assert not {"Ctrl+S", "F6", "Alt+3"} & set(told.values())
    window.show_view("other")
    assert {"Ctrl+S", "F6", "Alt+2"} <= set(shown(window).values())
    assert "F8" not in shown(window).values()


def test_a_key_that_is_switched_off_is_not_listed(window: MainWindow) -> None:
    window.show_view("other")
    next(one for one in window.findChildren(QShortcut) if one.key().toString() == "F6").setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "F6" not in shown(window).values()


def test_it_is_beside_the_work_and_esc_or_f1_takes_it_away(window: MainWindow) -> None:
    sheet = window.ui.key_sheet
    for again in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert sheet.isVisible()
        assert not sheet.isWindow()
        assert sheet.look.hasFocus()
        desk = window.desk("letters")
        assert desk is not None
        assert desk.isVisible()
        QTest.keyClick(sheet.look, again)
        assert not sheet.isVisible()


def test_one_line_looks_in_the_keys_and_turns_to_the_help_where_no_key_has_the_words(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.ui.key_sheet
    QTest.keyClicks(sheet.look, "larger")
    assert list(shown(window)) == ["Larger text"]
    assert not sheet.help.isVisible()
    sheet.look.clear()
    assert "Print and post the letters" in sheet.help.toPlainText()
    QTest.keyClicks(sheet.look, "withhold")
    assert sheet.help.isVisible()
    assert "withhold" in sheet.help.toPlainText().lower()
    assert sheet.help.extraSelections()
    sheet.look.setText("no such word anywhere")
    assert sheet.help.toPlainText().startswith("Nothing in the guide has these words.")
    assert sheet.shown_keys == ()
    assert any(label.text() == "No key of this desk has these words." for label in sheet.findChildren(QLabel))


def test_a_link_of_the_guide_leads_to_its_section_and_no_link_leads_out(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    help_text = window.ui.key_sheet.help
    help_text.anchorClicked.emit(QUrl("#lock-and-hide"))
    assert help_text.toPlainText().startswith("Lock and hide")
    help_text.anchorClicked.emit(QUrl("https://example.org"))
    assert help_text.toPlainText().startswith("Lock and hide")


@pytest.mark.parametrize("login", [DECIDER, PRACTITIONERS["education"], "ottilie.brandreth", "maud.hollingbery",
                                   "aurelia.thorne", "adelaide.winterbourne", "ignatius.pell"])  # fmt: skip
def test_at_every_desk_every_key_that_works_is_in_the_sheet_with_words_and_nothing_else_is(
    busy_staff: SignedInStaff, theme: Theme, login: str, qtbot: QtBot
) -> None:
    with place_of(busy_staff.sitting(login)) as place:
        window = MainWindow(theme, place.who.person, views_of(place.who, place.tasks, place.bus))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        QTest.keyClick(window, Qt.Key.Key_F1)
        for view in views_of(place.who, place.tasks, place.bus):
            desk = window.show_view(view.key)
            told = {key for keys, _words in window.ui.key_sheet.shown_keys for key in keys.split(" or ")}
            bound = {
                one.key().toString()
                for one in window.findChildren(QShortcut)
                if one.isEnabled() and _is_there(one.parent()) and _does_something(one, desk)
            }
            assert bound - told == set(), view.key
            assert {key for key in told - bound if len(key) < 7 and "arrow" not in key and key != "J, K"} == set()
            assert all(words for _keys, words in live_keys(window, desk)), view.key
            assert sections_for(view.key)[0] in window.ui.key_sheet.help.toPlainText(), view.key
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


def _is_there(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def _does_something(shortcut: QShortcut, desk: QWidget) -> bool:
    asks = shortcut.property("asks")
    return not asks or hasattr(desk, asks)
