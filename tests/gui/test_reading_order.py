"""Tab visits every control of a form, in the order in which one reads them, and comes round; Shift+Tab goes back."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.sample_hub import profile_text
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.desks.referral_form.came_in_section import CameInSection
from mashdesk.gui.desks.referral_form.concern_section import ConcernSection
from mashdesk.gui.desks.referral_form.consent_section import ConsentSection
from mashdesk.gui.desks.referral_form.referrer_section import ReferrerSection
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.theme import Theme

PERSON = SignedInPerson("sam", "Sam Sample", "MASH officer", "cs", "Children's services", "testshire", frozenset())
POLICIES = load_profile(profile_text()).policies


def came_in() -> CameInSection:
    """As the sample hub has it."""
    return CameInSection(POLICIES.referrals)


def referrer() -> ReferrerSection:
    """As the sample hub has it."""
    return ReferrerSection(POLICIES.referrals.referrer_roles)


def consent() -> ConsentSection:
    """As the sample hub has it."""
    return ConsentSection(POLICIES.telling, POLICIES.consent)


SECTIONS = (came_in, referrer, ConcernSection, consent)


def window_of(section: Callable[[], QWidget], theme: Theme, qtbot: QtBot) -> tuple[MainWindow, QWidget]:
    window = MainWindow(theme, PERSON, [View("form", "door-open", "Form", section)])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    desk = window.desk("form")
    assert desk is not None
    return window, desk


def pressed(window: QWidget, key: Qt.Key, times: int) -> list[QWidget]:
    """Where the focus is after each press."""
    visited = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused)
    return visited


def round_trip(window: QWidget) -> list[QWidget]:
    """Every control from where the focus is until it comes there again."""
    visited = pressed(window, Qt.Key.Key_Tab, 60)
    assert visited[0] in visited[1:], "the focus does not come round"
    return visited[: visited.index(visited[0], 1)]


def questions(section: QWidget) -> set[object]:
    """Every thing to answer that is shown; a group of answers is one."""
    lines = [one for one in section.findChildren(QLineEdit) if one.focusProxy() is None]
    others = [*section.findChildren(QComboBox), *section.findChildren(QPlainTextEdit)]
    groups = {one.group() for one in section.findChildren(QRadioButton) if one.isVisible()}
    return {one for one in (*lines, *others) if one.isVisible()} | groups


@pytest.mark.parametrize("section", SECTIONS)
def test_tab_reaches_every_question(section: Callable[[], QWidget], theme: Theme, qtbot: QtBot) -> None:
    window, desk = window_of(section, theme, qtbot)
    visited = round_trip(window)
    reached = {one.group() if isinstance(one, QRadioButton) else one for one in visited}
    assert questions(desk) <= reached


@pytest.mark.parametrize("section", SECTIONS)
def test_tab_goes_down_the_form_and_shift_tab_up_again(
    section: Callable[[], QWidget], theme: Theme, qtbot: QtBot
) -> None:
    window, desk = window_of(section, theme, qtbot)
    inside = [one for one in round_trip(window) if desk.isAncestorOf(one)]
    inside[0].setFocus()
    down = [inside[0], *pressed(window, Qt.Key.Key_Tab, len(inside) - 1)]
    tops = [one.mapTo(desk, one.rect().center()).y() for one in down]
    assert all(after >= before - 24 for before, after in pairwise(tops)), tops
    assert pressed(window, Qt.Key.Key_Backtab, len(inside) - 1) == down[-2::-1]


def test_a_group_of_answers_is_one_stop_and_the_chosen_answer_is_it(theme: Theme, qtbot: QtBot) -> None:
    window, desk = window_of(came_in, theme, qtbot)
    assert isinstance(desk, CameInSection)
    desk.ui.how.choose("email")
    desk.ui.source.setFocus()
    [chosen, after] = pressed(window, Qt.Key.Key_Tab, 2)
    assert (chosen, after) == (desk.ui.how.button("email"), desk.ui.received_day)
