"""The emergency pack opened: two passphrases, a list to read and print, closed when nobody is at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.app.emergency import pack_window
from mashdesk.domain.refusals import Refusal
from mashdesk.gui.desks.packing.pack_window import PackWindow
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.theme import Theme
from tests.gui.packing import ONE, OTHER, kept_pack, quick

WAIT = 10_000


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EmergencyPlace:
    """A workstation with a pack."""
    quick(monkeypatch)
    return kept_pack(tmp_path)


@pytest.fixture
def window(place: EmergencyPlace, theme: Theme, qtbot: QtBot) -> Iterator[PackWindow]:
    """Its window, asking for the passphrases."""
    tasks = Tasks()
    window = pack_window(place, tasks)
    qtbot.addWidget(window)
    window.show()
    yield window
    tasks.close()


def opened(window: PackWindow, qtbot: QtBot) -> PackWindow:
    window.opening.passphrase.setText(ONE)
    window.opening.other.setText(OTHER)
    QTest.keyClick(window.opening.other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.is_open, timeout=WAIT)
    return window


def looked_at(window: PackWindow, qtbot: QtBot, place: int) -> str:
    window.reading.list.setCurrentIndex(window.reading.list.model().index(place, 0))
    reference = window.reading.list.rows()[place].reference
    qtbot.waitUntil(
        lambda: window.model.enquiry is not None and window.model.enquiry.reference == reference, timeout=WAIT
    )
    qtbot.wait(50)
    return words_of(window)


def words_of(window: PackWindow) -> str:
    """What the window says, in the labels that are shown."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    return " ".join([*labels, *(f"{row.reference} {row.initials}" for row in window.reading.list.rows())])


def test_a_wrong_passphrase_says_nothing_of_which_and_leaves_nothing_in_the_fields(
    window: PackWindow, place: EmergencyPlace, qtbot: QtBot
) -> None:
    edits = (window.opening.passphrase, window.opening.other)
    assert {edit.echoMode() for edit in edits} == {QLineEdit.EchoMode.Password}
    window.opening.submit.click()
    assert window.opening.first.problem == "Type this passphrase."
    for typed in ((ONE, "something else"), ("something else", OTHER)):
        for edit, words in zip(edits, typed, strict=True):
            edit.setText(words)
        window.opening.submit.click()
        assert [edit.text() for edit in edits] == ["", ""]
        qtbot.waitUntil(lambda: "does not open" in window.opening.first.problem, timeout=WAIT)
        assert not window.is_open
    assert place.uses() == ()


def test_it_is_read_by_name_and_each_look_is_noted_before_it_is_shown(
    window: PackWindow, place: EmergencyPlace, qtbot: QtBot
) -> None:
    opened(window, qtbot)
    assert [use.what for use in place.uses()] == ["opened"]
    assert "As of" in window.reading.banner.words
    assert len(window.reading.list.rows()) == 3
    window.reading.find_edit.setText("thistle wil")
    assert [row.reference for row in window.reading.list.rows()] == ["NH-2026-0041"]
    told = looked_at(window, qtbot, 0)
    for words in (
        "Wilhelmina Thistlewood",
        "01632 960013",
        "Threatened a health visitor",
        "Violence or threats to staff",
    ):
        assert words in told
    assert [use.what for use in place.uses()] == ["opened", "read"]
    assert place.uses()[1].enquiry == window.reading.list.rows()[0].enquiry
    window.reading.find_edit.clear()
    assert "Not in the pack" in looked_at(window, qtbot, 2)
    looked_at(window, qtbot, 0)
    assert [use.what for use in place.uses()] == ["opened", "read", "read"], "the first look is enough"


@pytest.mark.parametrize("way", ["F9", "F10", "button", "still", "close"])
def test_closed_it_is_gone_from_the_screen_and_from_memory(
    window: PackWindow, qtbot: QtBot, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, qtbot)
    looked_at(window, qtbot, 0)
    if way == "button":
        window.reading.close_pack.click()
    elif way == "still":
        window._still.start(10)
    elif way == "close":
        with qtbot.waitSignal(window.left, timeout=WAIT):
            window.close()
    else:
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{way}"))
    qtbot.waitUntil(lambda: not window.is_open, timeout=WAIT)
    assert (window.model.pack, window.model.enquiry, window.reading.list.rows()) == (None, None, ())
    assert "Thistlewood" not in words_of(window)
    assert "NH-2026" not in words_of(window)


def test_somebody_at_the_keyboard_keeps_it_open(window: PackWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    window._still.setInterval(400)
    window._still.start()
    for _ in range(4):
        qtbot.wait(200)
        QTest.keyClick(window.reading.find_edit, Qt.Key.Key_A)
    assert window.is_open


class _Full(Refusal):
    """The disk is full."""


def test_what_cannot_be_noted_is_neither_opened_nor_shown(
    window: PackWindow, place: EmergencyPlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_use: object) -> None:
        raise _Full("The emergency pack cannot be written on this computer. Its disk may be full.")

    with monkeypatch.context() as disk:
        disk.setattr(place, "note", full)
        window.opening.passphrase.setText(ONE)
        window.opening.other.setText(OTHER)
        window.opening.submit.click()
        qtbot.waitUntil(lambda: "disk" in window.opening.first.problem, timeout=WAIT)
        assert window.model.pack is None
    opened(window, qtbot)
    monkeypatch.setattr(place, "note", full)
    window.reading.list.setCurrentIndex(window.reading.list.model().index(0, 0))
    qtbot.waitUntil(lambda: "disk" in window.reading.notice.words, timeout=WAIT)
    assert "Thistlewood" not in words_of(window)


def test_all_of_it_goes_to_paper_and_is_noted_first(
    place: EmergencyPlace, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    tasks, paper = Tasks(), tmp_path / "paper.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(paper))
    window = pack_window(place, tasks)
    window._choose_printer = lambda: printer
    qtbot.addWidget(window)
    window.show()
    opened(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Sent to the printer" in window.reading.notice.words, timeout=3 * WAIT)
    assert paper.stat().st_size > 1000
    assert [use.what for use in place.uses()] == ["opened", "printed"]
    assert (window.windowTitle(), printer.docName()) == ("MASH Desk", "list")
    tasks.close()
