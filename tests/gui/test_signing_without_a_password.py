"""Where a person signs in by certificate or ticket, no window asks for a password that there is not, or pretends to."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.app.session import DeskSession
from mashdesk.domain.proof import Proof
from mashdesk.gui.lock_screen import LockScreen
from mashdesk.gui.sign_in import SignIn
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.store.sitting import Sitting
from tests.cluster_fixtures import Database
from tests.conftest import server_of
from tests.security.psql import OFFICER

SERVER = "mash.testshire.example"


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> SignIn:
    made = SignIn(servers=[SERVER])
    made.set_keyring("Windows Credential Manager")
    qtbot.addWidget(made)
    made.show()
    QTest.keyClicks(made.ui.name_edit, "sam.sample")
    return made


def test_by_ticket_nothing_is_asked_and_nothing_remembered(window: SignIn, qtbot: QtBot) -> None:
    window.set_asks_for(Proof.KERBEROS.asks_for)
    assert not window.ui.password_edit.isVisible()
    assert not window.ui.remember_check.isVisible()
    with qtbot.waitSignal(window.sign_in_asked) as asked:
        QTest.keyClick(window.ui.name_edit, Qt.Key.Key_Return)
    assert asked.args == [SERVER, "sam.sample", "", False]


def test_by_certificate_the_passphrase_of_the_key_may_be_empty(window: SignIn, qtbot: QtBot) -> None:
    window.set_asks_for(Proof.CERTIFICATE.asks_for)
    assert window.ui.password_edit.accessibleName() == "Passphrase of your key"
    with qtbot.waitSignal(window.sign_in_asked):
        QTest.keyClick(window.ui.password_edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("proof", [Proof.PASSWORD, Proof.CERTIFICATE_AND_PASSWORD, Proof.LDAP])
def test_where_there_is_a_password_it_is_asked_for(proof: Proof, window: SignIn, qtbot: QtBot) -> None:
    window.set_asks_for(Proof.KERBEROS.asks_for)
    window.set_asks_for(proof.asks_for)
    assert window.ui.password_edit.isVisible()
    with qtbot.assertNotEmitted(window.sign_in_asked):
        QTest.keyClick(window.ui.password_edit, Qt.Key.Key_Return)


def test_a_lock_that_nobody_could_open_by_typing_opens_by_signing_in_anew(theme: Theme, qtbot: QtBot) -> None:
    screen = LockScreen(person="Sam Sample")
    qtbot.addWidget(screen)
    screen.set_asks_for("")
    screen.show()
    screen.prepare()
    assert not screen.password_edit.isVisible()
    assert not screen.unlock_button.isVisible()
    assert screen.sign_out_button.isVisible()


@pytest.fixture
def ticketed(hub: Database, passwords: Mapping[str, str]) -> Iterator[DeskSession]:
    """A desk at which nothing is typed; on this computer its server is the test's own."""
    sitting = Sitting(server_of(hub.server, hub.name), OFFICER, passwords[OFFICER])
    sitting.typed = False
    who = SignedIn.__new__(SignedIn)
    yield DeskSession(sitting, who, drafts=None)  # type: ignore[arg-type]
    sitting.sign_out()


def test_a_fresh_sign_in_that_asks_nothing_never_unlocks(ticketed: DeskSession, passwords: Mapping[str, str]) -> None:
    assert not ticketed.is_password("")
    assert not ticketed.is_password(passwords[OFFICER])
