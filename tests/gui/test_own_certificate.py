"""Signing asks for a card only where this computer can read one; what is missing is said beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.domain.cards import CardHere
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.deciding.own_certificate import IN_FILE, NO_CARD, NO_PIN, OwnCertificate
from mashdesk.gui.viewmodels.decision_record_model import Card

CARDS = (CardHere("0a", "Ruth Amadi"), CardHere("0b", "Sam Sample"))


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made  # alive as long as what stands on it


@pytest.fixture
def panel(qtbot: QtBot, desk: QWidget) -> OwnCertificate:
    made = OwnCertificate(desk)
    made.resize(420, 600)
    with qtbot.waitExposed(desk):
        desk.show()
    return made


def asked_for(panel: OwnCertificate) -> set[str]:
    return {name for name, field in panel.fields.items() if field.isVisible()}


def test_without_a_module_for_cards_a_file_is_asked_for_and_nothing_else(panel: OwnCertificate) -> None:
    assert asked_for(panel) == {"certificate", "passphrase"}
    assert not panel.where.isVisible()


def test_a_card_that_is_in_goes_before_a_file_and_enter_signs(panel: OwnCertificate, qtbot: QtBot) -> None:
    panel.show_cards(CARDS)
    assert asked_for(panel) == {"card", "pin"}
    assert panel.pin.echoMode() is QLineEdit.EchoMode.Password
    panel.cards.setCurrentIndex(1)
    panel.pin.setText("246813")
    with qtbot.waitSignal(panel.sign_asked) as signal:
        QTest.keyClick(panel.pin, Qt.Key.Key_Return)
    assert signal.args == [Card("0b", "246813")]
    assert "246813" not in repr(signal.args)


def test_a_file_can_still_be_chosen_and_what_was_typed_of_it_is_not_hidden(panel: OwnCertificate) -> None:
    panel.certificate.setText("mine.p12")
    panel.show_cards(CARDS)
    assert asked_for(panel) == {"certificate", "passphrase"}
    assert panel.where.isVisible()
    panel.where.choose(IN_FILE)
    assert panel.certificate.text() == "mine.p12"


def test_what_is_missing_is_said_beside_it_and_nothing_is_asked(panel: OwnCertificate, qtbot: QtBot) -> None:
    panel.show_cards((), "No card is in.")
    assert panel.fields["card"].problem == "No card is in."
    with qtbot.assertNotEmitted(panel.sign_asked):
        panel.sign.click()
        assert panel.fields["card"].problem == NO_CARD
        panel.show_cards(CARDS)
        assert panel.fields["card"].problem == ""
        panel.sign.click()
        assert panel.fields["pin"].problem == NO_PIN


def test_a_refused_pin_keeps_the_card_and_the_panel_leaves_no_pin(panel: OwnCertificate) -> None:
    panel.show_cards(CARDS)
    panel.pin.setText("1")
    panel.sign.click()
    panel.show_refused([Problem("pin", "This is not the card’s PIN.")])
    assert panel.fields["pin"].problem == "This is not the card’s PIN."
    assert panel.sign.isEnabled()
    panel.forget_secrets()
    assert panel.pin.text() == ""
