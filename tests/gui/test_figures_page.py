"""The hub's figures on the overview, on a real hub: who gets them, what is shown, what is written to a file."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.domain.figures import Figure, FigureRow, Series
from mashdesk.gui.desks.figures_page import FiguresPage
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.services.worklists import hub_worklist
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.security.figures import Planted
from tests.security.psql import INFORMATION, MANAGER, as_installer

At = Callable[[str], Place]
ACROSS = Qt.Orientation.Horizontal


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def page_of(desk: HubOverview) -> FiguresPage:
    """The figures on a desk."""
    page = desk.findChild(FiguresPage)
    assert page is not None
    return page


@pytest.fixture
def desk(at: At, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> HubOverview:
    """The hub manager's, of a hub to which seven referrals came in a month long past."""
    row = hub_worklist(busy_staff.sitting(MANAGER))[0]
    with as_installer(busy_hub) as installer:
        past = Planted(installer, row.enquiry)
        for _ in range(7):
            past.enquiry("now", "green")
    place = at(MANAGER)
    made = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(made)
    made.resize(1290, 718)
    made.show()
    qtbot.waitUntil(lambda: bool(page_of(made).model.figures), timeout=WAIT)
    return made


def test_the_hub_manager_sees_figures_while_nothing_is_open(desk: HubOverview, qtbot: QtBot) -> None:
    page = page_of(desk)
    assert page.isVisible()
    model = page.table.model()
    last = model.rowCount() - 1
    heads = [model.headerData(place, ACROSS) for place in range(model.columnCount())]
    assert heads == ["Month", "Red", "Amber", "Green", "Not rated"]
    green = model.index(last, heads.index("Green")).data()
    assert int(green) >= 7
    page.tabs.choose("agencies")
    page.tabs.tab_chosen.emit("agencies")
    assert model.headerData(0, ACROSS) == "Agency"
    assert "fewer than five" in page._counted.text()
    page.tabs.choose("late")
    page.tabs.tab_chosen.emit("late")
    assert [model.headerData(place, ACROSS) for place in range(model.columnCount())] == [
        "Reason",
        "Agencies’ answers",
        "The hub’s own clocks",
    ]
    assert "whoever was late said" in page._counted.text()


def test_esc_leads_from_the_reason_back_to_figures_that_are_read_anew(desk: HubOverview, qtbot: QtBot) -> None:
    page = page_of(desk)
    desk.pane.list.choose(desk.pane.list.rows()[0])
    qtbot.waitUntil(desk.reason.isVisible, timeout=WAIT)
    assert not page.isVisible()
    with qtbot.waitSignal(page.model.changed, timeout=WAIT):
        desk.back()
    assert page.isVisible()


def test_another_span_is_read_again(desk: HubOverview, qtbot: QtBot) -> None:
    page = page_of(desk)
    before = page.table.model().rowCount()
    with qtbot.waitSignal(page.model.changed, timeout=WAIT):
        page.span.choose("3")
        page.span.tab_chosen.emit("3")
    assert before == 13
    assert page.table.model().rowCount() == 4


def test_figures_go_into_files_and_an_entry_says_so(
    desk: HubOverview, qtbot: QtBot, tmp_path: Path, busy_hub: Database
) -> None:
    page = page_of(desk)
    for write, place, begins in ((page.model.export, tmp_path / "f.csv", b"\xef\xbb\xbf"),
                                 (page.model.print_to, tmp_path / "f.pdf", b"%PDF")):  # fmt: skip
        with qtbot.waitSignal(page.model.written, timeout=WAIT):
            write(place)
        assert place.read_bytes().startswith(begins)
    with as_installer(busy_hub) as installer:
        told = installer.execute("select reason from mash.access_log where what = 'figures taken out' order by id")
        assert told.fetchall() == [("exported",), ("printed",)]


def test_a_place_that_cannot_be_written_to_is_said_on_the_page(desk: HubOverview, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(desk)
    with qtbot.waitSignal(page.model.refused, timeout=WAIT):
        page.model.export(tmp_path / "not there" / "f.csv")
    assert "Choose another place" in page._refused.words
    assert page._refused.isVisible()


def test_the_keys_lead_to_the_table_and_to_the_file(
    desk: HubOverview, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(desk)
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Qt.Key.Key_F6)
    assert page.table.hasFocus()
    assert page.table.currentIndex().data() == page.table.model().index(0, 0).data()
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    assert page.tabs.hasFocus()
    chosen = str(tmp_path / "f.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    with qtbot.waitSignal(page.model.written, timeout=WAIT):
        desk.print_page()
    assert (tmp_path / "f.pdf").read_bytes().startswith(b"%PDF")


def test_repeats_are_shown_by_how_long_ago_the_last_one_came(desk: HubOverview) -> None:
    page = page_of(desk)
    page.tabs.choose("repeats")
    page.tabs.tab_chosen.emit("repeats")
    model = page.table.model()
    heads = [model.headerData(place, ACROSS) for place in range(model.columnCount())]
    assert heads == ["Month", "None in 12 months", "Within 12 months", "Within 6 months", "Within 3 months"]
    assert model.rowCount() == 12


def test_parts_of_a_bar_differ_where_their_colours_do_not(desk: HubOverview, qtbot: QtBot) -> None:
    """Whoever sees no colours tells the parts by their pattern."""
    page = page_of(desk)
    grey = tuple(Series(words, "accent") for words in ("One", "Two", "Three"))
    page.chart.show_figure(Figure("x", "X", "Month", "", grey, (FigureRow("May", (1, 1, 1)),)))
    page.chart.adjustSize()
    seen = page.chart.grab().toImage()
    line, part = round(28 * 1.5) + 6, (page.chart.width() - 150 - 64) // 3
    edges = {tuple(seen.pixel(150 + part * at + 8 + step, line) for step in range(8)) for at in range(3)}
    assert len(edges) == 3


def test_the_information_officer_has_no_figures(at: At, qtbot: QtBot, theme: Theme) -> None:
    place = at(INFORMATION)
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    assert desk.findChild(FiguresPage) is None
