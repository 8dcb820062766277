"""An account that is closed while its desk is open: covered, and told why; nothing looks merely empty."""

from collections.abc import Mapping
from uuid import uuid4

from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import Desktop
from mashdesk.app.window import ClosedAccount
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.gui.main_window import MainWindow
from tests.app.test_desktop import WAIT, desktop, front_door, pytestmark, signed_in
from tests.cluster_fixtures import Database

__all__ = ["desktop", "pytestmark"]

EXPIRED = "update mash.staff set vetted = date '2019-03-31', vetted_until = date '2020-03-31' where login = %s"
SUSPENDED = "update mash.staff set active = false where login = %s"


def _set(hub: Database, statement: str) -> None:
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute(statement.encode(), [OFFICER])


def _asked_now(window: MainWindow) -> None:
    for one in window.findChildren(ClosedAccount):
        one.clock.timeout.emit()


def test_a_desk_whose_account_is_closed_is_covered_and_says_what_closed_it(
    desktop: Desktop, qtbot: QtBot, busy_hub: Database
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    desk = front_door(window, qtbot)
    _set(busy_hub, EXPIRED)
    desk.enquiry.open(desk.worklist.rows[0].enquiry, "Question about this enquiry")  # refused like anything else
    qtbot.waitUntil(lambda: window.curtain.is_ended, timeout=WAIT)
    assert "vetting on record ended on 31 March 2020" in window.curtain.ended.accessibleName()
    survives = desktop.session is not None and desktop.session.drafts.survives
    assert ("is kept" in window.curtain.ended.accessibleName()) is survives
    assert not desk.isVisible()


def test_a_desk_where_nobody_does_anything_hears_of_it_too(desktop: Desktop, qtbot: QtBot, busy_hub: Database) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    front_door(window, qtbot)
    _set(busy_hub, SUSPENDED)
    _asked_now(window)
    qtbot.waitUntil(lambda: window.curtain.is_ended, timeout=WAIT)
    assert "suspended" in window.curtain.ended.accessibleName()


def test_no_key_brings_it_back_only_signing_in_anew(
    desktop: Desktop, qtbot: QtBot, busy_hub: Database, passwords: Mapping[str, str]
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    _set(busy_hub, SUSPENDED)
    _asked_now(window)
    qtbot.waitUntil(lambda: window.curtain.is_ended, timeout=WAIT)
    for way in (window.curtain.hide_everything, window.lock, window.unlock, window.curtain.show_everything):
        way()
        assert window.curtain.is_ended
    window.curtain.ended.action_asked.emit()
    qtbot.waitUntil(lambda: desktop.sign_in_form is not None, timeout=WAIT)
    assert desktop.window is None


def test_an_account_that_is_open_is_left_in_peace(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    desk = front_door(window, qtbot)
    with qtbot.waitSignal(desk.enquiry.refused, timeout=WAIT):
        desk.enquiry.open(uuid4(), "Question about this enquiry")
    _asked_now(window)
    qtbot.wait(300)
    assert not window.curtain.is_ended
    assert desk.isVisible()
