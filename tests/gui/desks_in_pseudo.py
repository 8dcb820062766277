"""Every desk as its user reaches it, in the tests' own language: whatever is shown and is not data wears accents.

Not gathered with the others: the language is decided when the program starts. `test_language.py` starts this.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.app.window import views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER, profile_text
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import install_translation, translation
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.sign_in import SignIn
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.tab_strip import TabStrip
from mashdesk.paths import resources
from mashdesk.services.worklists import who_am_i
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT

MANAGER, INFORMATION_OFFICER = "maud.hollingbery", "ignatius.pell"
AUDITOR, ADMINISTRATOR = "aurelia.thorne", "adelaide.winterbourne"
# What is the same in every language: dates, keys, products and hubs, a child's name before birth, Qt's own words.
MONTHS = (
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October"
    "|November|December"
)
KEYS = r"Ctrl|Alt|Shift|Esc|Enter|Tab|PgUp|PgDown|F\d+"
NAMES = "MASH Desk|GP|NHS|MP|PIN|PDF|CSV|Waltham Forest|Dudley|Oxfordshire|Worcestershire|Unborn baby"
QT = "Scroll Left|Scroll Right"
SAME = re.compile(rf"\b({MONTHS}|{KEYS}|{NAMES}|{QT})\b")
WORDS = re.compile(r"(?:\d+ )?[A-Za-z][A-Za-z'’-]+(?: [A-Za-z'’-]+)*")
REASON = "To look at it"
TEMPLATE = (resources() / "translations" / "mashdesk.ts").read_text(encoding="utf-8")
OUR_WORDS = set(re.findall(r"(?<=[ %n>])[a-z]{3,}(?=[<. ,])", TEMPLATE))
Visit = Callable[[Any, QtBot], Iterator[str]]


def front_door(desk: Any, qtbot: QtBot) -> Iterator[str]:
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    yield "the list"
    desk.new()
    desk.form.people.add_person()
    for key in desk.form.sections:
        desk.form.go_to(key)
        for add in ("add_card", "add_row"):
            getattr(desk.form.sections[key], add, lambda: None)()
        yield key
    desk.form.send()
    yield "what is missing"


def opened(desk: Any, qtbot: QtBot) -> Iterator[str]:
    """Each enquiry of the list, and each part of its sheet."""
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    for row in desk.worklist.rows:
        desk.pane.list.choose(row)
        yield f"{row.reference}, why"
        desk.reason.open_asked.emit(row, REASON)
        qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
        for strip in desk.findChildren(TabStrip):
            for tab in strip.tabs if strip.isVisible() else ():
                strip.choose(tab.key)
                qtbot.wait(50)
                yield f"{row.reference}, {tab.key}"


def agency(desk: Any, qtbot: QtBot) -> Iterator[str]:
    """Each request, answered in each way."""
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    for row in desk.pane.list.rows():
        desk.pane.list.choose(row)
        yield f"{row.reference}, why"
        desk.reason._on_open()
        qtbot.waitUntil(lambda: desk.sheet is not None, timeout=WAIT)
        for answer in ("items", "withheld"):
            desk.form.ui.answer.choose(answer)
            yield f"{row.reference}, {answer}"


def letters(desk: Any, qtbot: QtBot) -> Iterator[str]:
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    desk.list.choose(desk.list.rows()[0].letter)
    yield "why"
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT):
        desk.reason._on_open()
    yield "a letter"


def listed(desk: Any, qtbot: QtBot) -> Iterator[str]:
    """A desk that needs nothing to be opened."""
    qtbot.wait(600)
    yield "as it comes"
    pane = getattr(desk, "pane", None)
    if pane is not None and hasattr(pane, "list") and hasattr(pane.list, "choose"):
        key = OFFICER if hasattr(pane, "agency") else 0
        with suppress(AttributeError, IndexError, TypeError):
            pane.list.choose(key)
        qtbot.wait(300)
        yield "the first one"


VISITS: tuple[tuple[str, str, Visit], ...] = (
    (OFFICER, "front_door", front_door),
    (OFFICER, "letters", letters),
    (OFFICER, "find", listed),
    (SCREENER, "decide", opened),
    (DECIDER, "decide", opened),
    (PRACTITIONERS["education"], "agency", agency),
    (MANAGER, "overview", listed),
    (MANAGER, "matters", listed),
    (MANAGER, "protect", listed),
    (MANAGER, "texts", listed),
    (INFORMATION_OFFICER, "rights", opened),
    (AUDITOR, "audit", listed),
    (ADMINISTRATOR, "staff", listed),
)


@pytest.fixture(autouse=True)
def _translated(qapp: QApplication) -> None:
    assert translation() is not None
    install_translation(qapp)


@pytest.mark.parametrize(("login", "view", "visit"), VISITS, ids=lambda one: one if isinstance(one, str) else "")
def test_it_is_all_translated(
    login: str, view: str, visit: Visit, busy_staff: SignedInStaff, busy_hub: Database, qtbot: QtBot, theme: Theme
) -> None:
    data = data_of(busy_hub)
    with window_of(busy_staff, login, theme) as window:
        qtbot.addWidget(window)
        desk = window.show_view(view)
        left = {place: english(window, data) for place in visit(desk, qtbot)}
    found = {words: place for place, one in reversed(left.items()) for words in one}
    assert not found, "\n".join(f"{words} ({place})" for words, place in found.items())


def test_the_sign_in_is_translated(qtbot: QtBot, theme: Theme) -> None:
    window = SignIn(version="1", servers=["Northamptonshire MASH"])
    qtbot.addWidget(window)
    window.show()
    assert english(window, "northamptonshire mash") == []


@contextmanager
def window_of(staff: SignedInStaff, login: str, theme: Theme) -> Iterator[MainWindow]:
    sitting, tasks, bus = staff.sitting(login), Tasks(), ChangeBus()
    who = SignedIn(sitting, *who_am_i(sitting), Paper(), MemoryDrafts())
    window = MainWindow(theme, who.person, views_of(who, tasks, bus), hub_name=who.profile.name)
    bus.changed.connect(window.refresh)
    theme.dress(window)
    window.resize(1366, 768)
    window.show()
    try:
        yield window
    finally:
        assert tasks.close()


def data_of(hub: Database) -> str:
    """All that the database and the hub's profile hold, in small letters."""
    told = [REASON, json.dumps(json.loads(profile_text()), ensure_ascii=False)]
    with hub.server.superuser_connection(hub.name) as connection:
        tables = connection.execute(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'mash'"
        ).fetchall()
        for (table,) in tables:
            told += [row[0] for row in connection.execute(f"select t::text from {table} t").fetchall()]
    return "\n".join(told).lower()


def english(window: QWidget, data: str) -> list[str]:
    """What is shown or read out, is no data, and wears no accents."""
    pieces = {piece for text in texts_of(window) for piece in re.split(r"\n| · |: |[.] ", SAME.sub("·", text))}
    left = (piece for piece in pieces if piece.strip(" .").lower() not in data)
    found = {part.strip() for piece in left for part in WORDS.findall(piece)}
    return sorted(part for part in found if not _is_data(part, data))


def _is_data(part: str, data: str) -> bool:
    small = part.lower()
    words = re.findall("[A-Za-z'’-]+", part)
    if part in OUR_WORDS:
        return False  # a word such as "items" stands somewhere in every database
    return small in data or all(word[:1].isupper() and word.lower() in data for word in words)


def texts_of(window: QWidget) -> Iterator[str]:
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), *_shown(widget))
    told = QAccessible.queryAccessibleInterface(window)
    yield from _read_out(told)


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))


def _read_out(told: QAccessibleInterface) -> Iterator[str]:
    if told.state().invisible:
        return
    yield from (told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    for place in range(told.childCount()):
        below = told.child(place)
        if below is not None:
            yield from _read_out(below)
