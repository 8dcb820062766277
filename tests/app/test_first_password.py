"""Signing in with a password that somebody else gave: one's own first; a closed account is told why, in plain words."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import DEMO, Desktop
from mashdesk.app.window import _change_password
from mashdesk.cli.sample_hub import PEOPLE
from mashdesk.gui.change_password import AGAIN, CURRENT, NEW, ChangePassword, ChangePasswordDialog
from tests.cluster_fixtures import Database
from tests.conftest import server_of
from tests.security.newcomers import PASSWORD, Newcomers, newcomers_of
from tests.security.psql import Row, as_installer

WAIT = 20_000
OWN = "a phrase of my own"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def installer(hub: Database) -> Iterator[psycopg.Connection[Row]]:
    """The superuser in this test's hub."""
    with as_installer(hub) as connection:
        yield connection


@pytest.fixture
def newcomers(hub: Database, installer: psycopg.Connection[Row]) -> Iterator[Newcomers]:
    """People of this test's own."""
    with newcomers_of(hub, installer) as people:
        yield people


@pytest.fixture
def desktop(
    hub: Database,
    newcomers: Newcomers,
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[Desktop]:
    """The desktop before anybody has signed in; it ends before the people go."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    server = server_of(hub.server, hub.name)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def _offered(desktop: Desktop, qtbot: QtBot, login: str) -> ChangePassword:
    desktop.sign_in(DEMO, login, PASSWORD, False)
    form = desktop.sign_in_form
    assert form is not None
    qtbot.waitUntil(lambda: form.change is not None, timeout=WAIT)
    assert form.change is not None
    return form.change


def _fill(change: ChangePassword, new: str, again: str) -> None:
    change.edit(NEW).setText(new)
    change.edit(AGAIN).setText(again)
    change.change_button.click()


def test_a_first_password_is_changed_in_place_and_the_desk_opens(
    desktop: Desktop, newcomers: Newcomers, qtbot: QtBot
) -> None:
    change = _offered(desktop, qtbot, newcomers.add("nova.desk", "mash_officer", own=False))
    assert desktop.window is None
    assert change.edit(CURRENT).text() == PASSWORD
    _fill(change, "short", "short")
    qtbot.waitUntil(lambda: "at least 12" in change.fields[NEW].problem, timeout=WAIT)
    assert change.edit(NEW).text() == "short"
    _fill(change, OWN, OWN + "x")
    qtbot.waitUntil(lambda: "not the same" in change.fields[AGAIN].problem, timeout=WAIT)
    _fill(change, OWN, OWN)
    qtbot.waitUntil(lambda: desktop.window is not None, timeout=WAIT)
    newcomers.sign_in("nova.desk", OWN)


def test_the_wrong_present_password_is_said_beside_it_and_nothing_is_lost(
    desktop: Desktop, newcomers: Newcomers, qtbot: QtBot
) -> None:
    change = _offered(desktop, qtbot, newcomers.add("nova.wrong", "mash_officer", own=False))
    change.edit(CURRENT).setText("not the password")
    _fill(change, OWN, OWN)
    qtbot.waitUntil(lambda: "not the password you have now" in change.fields[CURRENT].problem, timeout=WAIT)
    assert (change.edit(NEW).text(), change.edit(AGAIN).text()) == (OWN, OWN)
    change.cancel_button.click()
    assert desktop.sign_in_form is not None
    assert desktop.sign_in_form.change is None
    assert change.edit(NEW).text() == ""


def test_a_closed_account_is_told_why(desktop: Desktop, newcomers: Newcomers, qtbot: QtBot) -> None:
    login = newcomers.add("nova.why", "mash_officer", dates="'', null, null, null, null")
    desktop.sign_in(DEMO, login, PASSWORD, False)
    form = desktop.sign_in_form
    assert form is not None
    qtbot.waitUntil(lambda: "vetting is not on record" in form.ui.connection_banner.words, timeout=WAIT)
    assert desktop.window is None


def test_who_is_signed_in_changes_their_password_and_is_warned_in_time(
    desktop: Desktop, newcomers: Newcomers, qtbot: QtBot
) -> None:
    soon = "'DBS', current_date - 10, current_date + 20, current_date - 10, current_date + 100"
    desktop.sign_in(DEMO, newcomers.add("nova.menu", "mash_officer", dates=soon), PASSWORD, False)
    qtbot.waitUntil(lambda: desktop.window is not None, timeout=WAIT)
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert any("Your vetting on record ends in 20 days" in told for told in session.told)
    _change_password(window, session, desktop._tasks)
    (dialog,) = window.findChildren(ChangePasswordDialog)
    dialog.form.edit(CURRENT).setText(PASSWORD)
    _fill(dialog.form, OWN, OWN)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
    assert session.is_password(OWN)
    session.sitting.interrupt()
    qtbot.waitUntil(lambda: _reads(session), timeout=WAIT)


def _reads(session: object) -> bool:
    """Whether the sitting connects anew, with the new password."""
    from mashdesk.app.session import DeskSession
    from mashdesk.domain.refusals import Refusal

    assert isinstance(session, DeskSession)
    try:
        with session.sitting.work() as work:
            return bool(work.me().login)
    except Refusal:
        return False
