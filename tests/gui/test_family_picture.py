"""The family as a picture: painted in every look, gone through with the keyboard, read aloud, the same in words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.domain.genogram.words import described
from mashdesk.gui.desks.sheet.people_card import PEOPLE, PICTURE, WORDS, PeopleCard
from mashdesk.gui.theme import Kind, Theme, tokens
from tests.invented_family import ADA, BEN, ISLA, ROWAN, hales, large_family

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> PeopleCard:
    made = PeopleCard()
    made.resize(660, 560)
    made.show_sheet(hales(), NOW)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def at_the_picture(card: PeopleCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_F6)
    assert card.strip.chosen == PICTURE


def test_f6_goes_to_the_picture_and_from_there_to_the_words_and_back(card: PeopleCard) -> None:
    assert card.strip.chosen == PEOPLE
    for shown in (PICTURE, WORDS, PICTURE):
        QTest.keyClick(card, Qt.Key.Key_F6)
        assert card.strip.chosen == shown
    assert card.picture.view.hasFocus()


def test_the_keyboard_reaches_everybody_and_each_is_read_aloud(card: PeopleCard) -> None:
    at_the_picture(card)
    view, said = card.picture.view, {one.person: one.read_aloud for one in described(hales(), TODAY)}
    QTest.keyClick(view, Qt.Key.Key_Home)
    reached = []
    for _ in said:
        assert view.chosen is not None
        reached.append(view.chosen)
        assert view.accessibleDescription() == said[view.chosen] == card.picture.words.text()
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert set(reached) == set(said)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.chosen == reached[-1]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen == reached[-1]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen == reached[-2]


def test_up_and_down_go_to_those_before_and_after(card: PeopleCard) -> None:
    at_the_picture(card)
    view = card.picture.view
    for start, key, ends in (
        (ROWAN, Qt.Key.Key_Up, ADA),
        (ADA, Qt.Key.Key_Down, ROWAN),
        (BEN, Qt.Key.Key_Down, ISLA),
        (ADA, Qt.Key.Key_Up, ADA),
    ):
        view.choose(UUID(int=start))
        QTest.keyClick(view, key)
        assert view.chosen == UUID(int=ends)


def test_enter_shows_all_of_them_among_those_they_live_with(card: PeopleCard) -> None:
    at_the_picture(card)
    card.picture.view.choose(UUID(int=BEN))
    QTest.keyClick(card.picture.view, Qt.Key.Key_Return)
    assert card.strip.chosen == PEOPLE
    assert card.lines[UUID(int=BEN)].hasFocus()
    assert "Ben Hale" in card.lines[UUID(int=BEN)].accessibleName()


def test_whoever_edits_lands_on_what_is_edited(card: PeopleCard) -> None:
    card.offer(editing=True)
    card.show_sheet(hales(), NOW)
    card.show_person(UUID(int=ADA))
    assert card.buttons[UUID(int=ADA)].hasFocus()


def test_a_family_that_changed_is_drawn_anew_and_who_was_chosen_stays_chosen(card: PeopleCard) -> None:
    at_the_picture(card)
    view = card.picture.view
    view.choose(UUID(int=ROWAN))
    card.show_sheet(replace(hales(), people=hales().people[:3]), NOW)
    assert len(view.picture.signs) == 3
    assert view.chosen == UUID(int=ROWAN)
    view.choose(UUID(int=ADA))
    card.show_sheet(replace(hales(), people=hales().people[1:3]), NOW)
    assert not view.accessibleDescription()
    assert UUID(int=ADA) != card.picture.view.chosen


def test_a_click_chooses_and_a_double_click_shows_all(card: PeopleCard, qtbot: QtBot) -> None:
    at_the_picture(card)
    view = card.picture.view
    place = view.place_of(view.picture.sign(UUID(int=ROWAN)).cell).center()
    with qtbot.waitSignal(view.person_chosen):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert view.chosen == UUID(int=ROWAN)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert view.chosen == UUID(int=ROWAN)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert card.strip.chosen == PEOPLE


def test_the_words_have_a_block_for_each_person_with_every_fact(card: PeopleCard) -> None:
    card.strip.choose(WORDS)
    texts = {label.text() for label in card.words.findChildren(QLabel)}
    for one in described(hales(), TODAY):
        assert {one.name, "\n".join(one.told)} <= texts


def test_the_name_says_what_it_is_and_which_keys_there_are(card: PeopleCard) -> None:
    at_the_picture(card)
    assert card.picture.view.accessibleName().startswith("Family picture, 6 people, 2 households. Arrow keys")
    assert card.words.accessibleName()


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("steps", [0, 6])
def test_in_every_look_and_size_signs_and_words_are_painted_and_it_fits_the_width(
    kind: Kind, steps: int, card: PeopleCard, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(kind)
    theme.step_text(steps)
    card.show_sheet(large_family(), NOW)
    at_the_picture(card)
    view = card.picture.view
    qtbot.waitUntil(lambda: view.picture.width * view.scale <= view.width() + 1)
    qtbot.waitUntil(lambda: view.picture.height * view.scale <= view.height() + 1)
    image = view.grab().toImage()
    ink, ground = QColor(tokens().text).lightness(), QColor(tokens().surface).lightness()
    for sign in view.picture.signs:
        for part in (view.place_of(sign.mark), view.place_of(sign.words)):
            at = [(x, y) for x in range(part.left(), part.right()) for y in range(part.top(), part.bottom())]
            seen = [abs(image.pixelColor(*one).lightness() - ground) for one in at]
            assert sum(far > abs(ink - ground) * 0.6 for far in seen) > 20, sign.name
    theme.step_text(-steps)
    theme.choose(Kind.LIGHT)
