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
def dialog(qtbot: QtBot, desk: QWidget) -> OwnCertificate:
    made = OwnCertificate(desk)
    with qtbot.waitExposed(made):
        made.open()
    return made


def asked_for(dialog: OwnCertificate) -> set[str]:
    return {name for name, field in dialog.fields.items() if field.isVisible()}


def test_without_a_module_for_cards_a_file_is_asked_for_and_nothing_else(dialog: OwnCertificate) -> None:
    assert asked_for(dialog) == {"certificate", "passphrase"}
    assert not dialog.where.isVisible()


def test_a_card_that_is_in_goes_before_a_file_and_enter_signs(dialog: OwnCertificate, qtbot: QtBot) -> None:
    dialog.show_cards(CARDS)
    assert asked_for(dialog) == {"card", "pin"}
    assert dialog.pin.echoMode() is QLineEdit.EchoMode.Password
    dialog.cards.setCurrentIndex(1)
    dialog.pin.setText("246813")
    with qtbot.waitSignal(dialog.sign_asked) as signal:
        QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert signal.args == [Card("0b", "246813")]
    assert "246813" not in repr(signal.args)


def test_a_file_can_still_be_chosen_and_what_was_typed_of_it_is_not_hidden(dialog: OwnCertificate) -> None:
    dialog.certificate.setText("mine.p12")
    dialog.show_cards(CARDS)
    assert asked_for(dialog) == {"certificate", "passphrase"}
    assert dialog.where.isVisible()
    dialog.where.choose(IN_FILE)
    assert dialog.certificate.text() == "mine.p12"


def test_what_is_missing_is_said_beside_it_and_nothing_is_asked(dialog: OwnCertificate, qtbot: QtBot) -> None:
    dialog.show_cards((), "No card is in.")
    assert dialog.fields["card"].problem == "No card is in."
    with qtbot.assertNotEmitted(dialog.sign_asked):
        dialog.sign.click()
        assert dialog.fields["card"].problem == NO_CARD
        dialog.show_cards(CARDS)
        assert dialog.fields["card"].problem == ""
        dialog.sign.click()
        assert dialog.fields["pin"].problem == NO_PIN


def test_a_refused_pin_keeps_the_card_and_the_dialog_leaves_no_pin(dialog: OwnCertificate) -> None:
    dialog.show_cards(CARDS)
    dialog.pin.setText("1")
    dialog.sign.click()
    dialog.show_refused([Problem("pin", "This is not the card’s PIN.")])
    assert dialog.fields["pin"].problem == "This is not the card’s PIN."
    assert dialog.sign.isEnabled()
    dialog.reject()
    assert dialog.pin.text() == ""
