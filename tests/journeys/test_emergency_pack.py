"""The server goes away, two people open the emergency pack, the server comes back, and the access log has it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.access.connections import Connections, KnownServer, keep_connections
from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.app.desktop import Desktop
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import DECIDER, OFFICER, found_sample_hub
from mashdesk.domain.access_log import LogFilter
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import NoConnection
from mashdesk.services.emergency_pack import SetUpPack, refresh, set_up
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.sitting import Sitting
from tests.cluster_fixtures import memory_place, server_place
from tests.conftest import server_of

MANAGER, AUDITOR = "maud.hollingbery", "aurelia.thorne"
ONE, OTHER = "seven brass kettles sing", "a ferry to nowhere, twice"
HUB = "The hub"
WAIT = 30_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where this journey's own server keeps its files."""
    with server_place(memory_place()) as place:
        yield place


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Desktop]:
    """The workstation."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    desktop = Desktop(qapp)
    yield desktop
    desktop.close()
    desktop.deleteLater()


def known(server: PrivateServer, home: Path) -> None:
    """The workstation knows the hub's server by its name."""
    address = server_of(server, "hub")
    keep_connections(home, Connections((KnownServer(HUB, address.host, address.port, "hub"),), HUB, OFFICER))


def founded(server: PrivateServer, passwords: Mapping[str, str], profile: HubProfile) -> None:
    with server.superuser_connection() as connection:
        connection.execute("create database hub")
    found_sample_hub(server.superuser_url("hub"), passwords)
    with SignedInStaff(server_of(server, "hub"), passwords) as staff:
        put_in_progress(staff, profile)


def set_up_here(server: PrivateServer, passwords: Mapping[str, str], home: Path) -> None:
    """The hub manager sets up the pack, and it is filled."""
    manager, place = Sitting(server_of(server, "hub"), MANAGER, passwords[MANAGER]), EmergencyPlace(home, HUB)
    command = SetUpPack(uuid4(), "Duty desk", OFFICER, DECIDER)
    pack = set_up(manager, command, place.prepare(ONE, OTHER))
    place.adopt(pack, "Duty desk")
    assert refresh(manager, place, pack, "The hub's own name", "Duty desk") == 3
    manager.sign_out()


def opened_while_away(desktop: Desktop, qtbot: QtBot, passwords: Mapping[str, str]) -> str:
    """The sign-in finds no server; two people open the pack and look at one enquiry. Its reference."""
    desktop.show_sign_in()
    form = desktop.sign_in_form
    assert form is not None
    assert not form.pack_button.isVisibleTo(form)
    desktop.sign_in(HUB, OFFICER, passwords[OFFICER], False)
    qtbot.waitUntil(lambda: form.pack_button.isVisibleTo(form), timeout=WAIT)
    form.pack_button.click()
    window = desktop.pack_window
    assert window is not None
    window.opening.passphrase.setText(ONE)
    window.opening.other.setText(OTHER)
    window.opening.submit.click()
    qtbot.waitUntil(lambda: window.is_open, timeout=WAIT)
    reference = window.reading.list.rows()[0].reference
    window.reading.list.setCurrentIndex(window.reading.list.model().index(0, 0))
    qtbot.waitUntil(lambda: window.model.enquiry is not None, timeout=WAIT)
    with qtbot.waitSignal(window.left, timeout=WAIT):
        window.close()
    assert form.isVisible()
    return reference


def test_from_a_server_that_is_away_to_the_entries_in_its_log(
    folder: Path, tmp_path: Path, passwords: Mapping[str, str], profile: HubProfile, desktop: Desktop, qtbot: QtBot
) -> None:
    own = {login: f"{word} of its own" for login, word in passwords.items()}
    with PrivateServer(folder, durable=False) as server:
        founded(server, own, profile)
        known(server, tmp_path)
        set_up_here(server, own, tmp_path)
        gone = server_of(server, "hub")
    with pytest.raises(NoConnection):
        Sitting(gone, OFFICER, own[OFFICER])
    reference = opened_while_away(desktop, qtbot, own)
    assert [use.what for use in EmergencyPlace(tmp_path).uses()] == ["opened", "read"]
    with PrivateServer(folder, durable=False) as server:
        known(server, tmp_path)
        desktop.sign_in(HUB, OFFICER, own[OFFICER], False)
        qtbot.waitUntil(lambda: desktop.window is not None, timeout=WAIT)
        qtbot.waitUntil(lambda: EmergencyPlace(tmp_path).uses() == (), timeout=WAIT)
        auditor = Sitting(server_of(server, "hub"), AUDITOR, own[AUDITOR])
        with auditor.at_once() as work:
            opened = work.access_log.page(LogFilter(kind="emergency pack opened"), None, 50)
            read = work.access_log.page(LogFilter(kind="emergency pack read"), None, 50)
        auditor.sign_out()
        with server.superuser_connection("hub") as connection:
            enquiry = connection.execute("select id from mash.enquiry where reference = %s", [reference]).fetchone()
        desktop.sign_out()
    assert enquiry is not None
    assert sorted(entry.login for entry in opened) == sorted([OFFICER, DECIDER])
    assert {(entry.login, entry.enquiry) for entry in read} == {(one, enquiry[0]) for one in (OFFICER, DECIDER)}
