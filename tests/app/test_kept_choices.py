"""What a person chose in their lists is there again after they signed out, and is nobody else's."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import DEMO, Desktop
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PEOPLE, SCREENER
from mashdesk.gui.desks.acting.hub_lists import ACTIONS
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.viewmodels.worklist_model import Stage
from tests.cluster_fixtures import Database
from tests.conftest import server_of

WAIT = 20_000

# Qt without a screen complains of what only a window manager could do; there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desktop(
    busy_hub: Database,
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[Desktop]:
    """The desktop before anybody has signed in."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    server = server_of(busy_hub.server, busy_hub.name)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def at_the_desk(desktop: Desktop, qtbot: QtBot, login: str) -> DecisionDesk:
    desktop.sign_in(DEMO, login, "", False)
    qtbot.waitUntil(lambda: desktop.window is not None, timeout=WAIT)
    assert desktop.window is not None
    desk = desktop.window.show_view("decide")
    assert isinstance(desk, DecisionDesk)
    qtbot.waitUntil(lambda: desk.worklist.loaded_at is not None, timeout=WAIT)
    return desk


def test_a_stage_and_a_list_stay_chosen_over_the_sign_out_and_are_ones_own(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = at_the_desk(desktop, qtbot, DECIDER)
    every = desk.pane.enquiries.list.rows()
    desk.pane.enquiries.stages.choose(Stage.GATHER.value)
    qtbot.waitUntil(lambda: desk.worklist.counted() is not None, timeout=WAIT)
    cut = desk.pane.enquiries.list.rows()
    assert 0 < len(cut) < len(every)
    desk.pane.choose(ACTIONS)
    desktop.sign_out()

    other = at_the_desk(desktop, qtbot, SCREENER)
    assert other.pane.enquiries.stages.chosen == Stage.ALL.value
    assert other.pane.shown is other.pane.enquiries
    desktop.sign_out()

    again = at_the_desk(desktop, qtbot, DECIDER)
    assert again.pane.enquiries.stages.chosen == Stage.GATHER.value
    assert [row.enquiry for row in again.pane.enquiries.list.rows()] == [row.enquiry for row in cut]
    assert again.pane.shown is again.pane.owing
    desktop._settings.sync()
    kept = (tmp_path / "desk.ini").read_text()
    assert Stage.GATHER.value in kept
    assert not [one for one in (DECIDER, OFFICER, SCREENER, *(one.name for one in PEOPLE)) if one in kept]
