"""The widgets keep the design's promises: words with every colour, whole rows read aloud, plain text."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import mashdesk.gui
from mashdesk.domain.codes import Rating
from mashdesk.gui import icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import Kind, Theme, tokens
from mashdesk.gui.widgets.agency_tile import AgencyTile
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip, badge
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.guard_list import Guard, GuardList
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rating_mark import RatingMark
from mashdesk.gui.widgets.saved_state import SavedState
from mashdesk.gui.widgets.section_rail import Section, SectionModel, SectionRail, SectionState
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.text_area import TextArea
from mashdesk.gui.widgets.worklist_list import WorklistList
from mashdesk.gui.widgets.worklist_model import WorklistModel
from mashdesk.paths import resources
from tests.gui.sample_desk import NOW, TILES, SampleDesk, a_row, rows

pytestmark = pytest.mark.usefixtures("theme")

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
MARKUP = "<b>bold</b> <img src=file:///etc/passwd> &amp; <script>"


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


# Worklist


def test_the_worklist_model_is_a_sound_model() -> None:
    model = WorklistModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.set_rows(rows(), NOW)
    model.set_now(NOW + timedelta(minutes=1))
    model.set_rows(rows()[:3], NOW)
    model.set_rows([], NOW)
    assert tester.model() is model


def test_a_screen_reader_reads_the_whole_row(qtbot: QtBot) -> None:
    worklist = WorklistList(name="My worklist")
    _shown(qtbot, worklist)
    worklist.set_rows(rows(), NOW)
    seen = QAccessible.queryAccessibleInterface(worklist)
    assert seen.text(QAccessible.Text.Name) == "My worklist"
    assert seen.child(1).text(QAccessible.Text.Name) == (
        "Red, due 14:50, 48 min. TS-2026-0412, R.T. + 2. Gathering · 4 of 6 returned. "
        "Referrer anonymous. Confidential address"
    )


def test_rows_are_76_high_and_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    worklist = WorklistList()
    _shown(qtbot, worklist)
    worklist.set_rows(rows(), NOW)
    assert worklist.visualRect(worklist.model().index(0, 0)).height() == 76
    theme.set_text_scale(200)
    qtbot.waitUntil(lambda: worklist.visualRect(worklist.model().index(0, 0)).height() == 152)


def test_j_and_k_move_and_enter_opens(qtbot: QtBot) -> None:
    worklist = WorklistList()
    _shown(qtbot, worklist)
    worklist.set_rows(rows(), NOW)
    worklist.choose(rows()[0])
    with qtbot.waitSignal(worklist.row_chosen) as chosen:
        QTest.keyClick(worklist, Qt.Key.Key_J)
    assert chosen.args == [rows()[1]]
    QTest.keyClick(worklist, Qt.Key.Key_K)
    assert worklist.chosen() == rows()[0]
    with qtbot.waitSignal(worklist.row_opened) as opened:
        QTest.keyClick(worklist, Qt.Key.Key_Return)
    assert opened.args == [rows()[0]]


def test_the_chosen_enquiry_stays_chosen_when_the_list_is_fetched_again(qtbot: QtBot) -> None:
    worklist = WorklistList()
    _shown(qtbot, worklist)
    worklist.set_rows(rows(), NOW)
    worklist.choose(rows()[4])
    with qtbot.assertNotEmitted(worklist.row_chosen):
        worklist.set_rows([a_row(1, Rating.RED, 5), *rows()], NOW)
    assert worklist.chosen() == rows()[4]
    worklist.set_rows(rows()[:2], NOW)
    assert worklist.chosen() is None
    assert not worklist.choose(rows()[4])


@pytest.mark.parametrize("kind", list(Kind))
def test_a_chosen_row_shows_fill_and_bar(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    theme.choose(kind)
    worklist = WorklistList()
    worklist.resize(308, 400)
    _shown(qtbot, worklist)
    worklist.set_rows(rows(), NOW)
    worklist.choose(rows()[1])
    picture = worklist.grab().toImage()
    middle = worklist.visualRect(worklist.model().index(1, 0)).center().y()
    assert picture.pixelColor(1, middle).name().upper() == tokens().accent
    assert picture.pixelColor(9, middle).name().upper() == tokens().sel


def test_what_an_agency_has_answered_has_no_clock() -> None:
    model = WorklistModel()
    asked = a_row(7, Rating.RED, 5, request=rows()[0].enquiry, due_what="Return to the hub")
    assert model.third_line(asked) == "Return to the hub"
    answered = a_row(7, Rating.RED, 5, request=rows()[0].enquiry, answered=True)
    assert model.third_line(answered) == "Answered"


def test_a_badge_that_nobody_has_drawn_is_still_said() -> None:
    assert badge("court_order").words == "Court order"
    assert Chip.for_badge("restricted").text == "Restricted"


@pytest.mark.parametrize("rating", list(Rating))
def test_each_rating_has_a_shape_and_a_word_of_its_own(qtbot: QtBot, rating: Rating) -> None:
    pictures = {}
    for each in Rating:
        mark = RatingMark(rating=each)
        _shown(qtbot, mark)
        # In one colour, so that only the shape can tell them apart.
        grey = (
            mark.grab(mark.rect().adjusted(0, 0, px(26) - mark.width(), 0))
            .toImage()
            .convertToFormat(mark.grab().toImage().Format.Format_Mono)
        )
        pictures[each] = bytes(grey.constBits())
        assert mark.accessibleName() == f"Rating: {each.words}"
    assert sum(picture == pictures[rating] for picture in pictures.values()) == 1


# Form


def test_what_is_wrong_is_said_under_the_field_and_to_the_screen_reader(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = Field(edit, label="Date of birth", hint="As told", optional=True)
    _shown(qtbot, field)
    before = field.sizeHint().height()
    field.set_problem("There is no 31 February. Type the day you were told, or choose “about” or “not known”.")
    assert field.sizeHint().height() > before
    assert edit.accessibleName() == "Date of birth, optional"
    assert edit.accessibleDescription().startswith("There is no 31 February.")
    assert edit.property("problem") is True
    field.set_problem(None)
    assert edit.accessibleDescription() == "As told"
    assert field.problem == ""


def test_the_text_does_not_jump_when_a_field_is_entered(qtbot: QtBot) -> None:
    window = QWidget()
    one, other = QLineEdit("Testcase", window), QLineEdit("Testcase", window)
    other.move(0, 60)
    _shown(qtbot, window)
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    assert one.sizeHint() == other.sizeHint()


def test_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    window = QWidget()
    area, after = TextArea(window, lines=2), QLineEdit(window)
    _shown(qtbot, window)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.toPlainText() == ""


def test_sections_say_how_far_they_are(qtbot: QtBot) -> None:
    sections = [
        Section("how", "How it came in", SectionState.DONE, "Phone, 13:55"),
        Section("people", "People", SectionState.MISSING, "2 people · 1 thing missing"),
        Section("send", "Check and send"),
    ]
    model = SectionModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.set_sections(sections)
    assert tester.model() is model
    rail = SectionRail(sections=sections)
    _shown(qtbot, rail)
    assert rail.chosen == "how"
    with qtbot.waitSignal(rail.section_chosen) as chosen:
        QTest.keyClick(rail, Qt.Key.Key_Down)
    assert chosen.args == ["people"]
    with qtbot.assertNotEmitted(rail.section_chosen):
        rail.set_sections([sections[0], Section("people", "People", SectionState.DONE), sections[2]])
    assert rail.chosen == "people"
    spoken = QAccessible.queryAccessibleInterface(rail).child(2).text(QAccessible.Text.Name)
    assert spoken == "Check and send. not started"


def test_tabs_keep_the_chosen_one_and_say_their_count(qtbot: QtBot) -> None:
    strip = TabStrip(name="Which", tabs=[Tab("all", "All", 16), Tab("r&d", "Rowan & Ash")])
    _shown(qtbot, strip)
    with qtbot.waitSignal(strip.tab_chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert chosen.args == ["r&d"]
    with qtbot.assertNotEmitted(strip.tab_chosen):
        strip.set_tabs([Tab("all", "All", 17), Tab("r&d", "Rowan & Ash"), Tab("x", "Unborn")])
    assert strip.chosen == "r&d"
    assert strip.accessibleTabName(0) == "All  17"


def test_guards_say_how_many_things_are_missing_and_lead_there(qtbot: QtBot) -> None:
    guards = GuardList(guards=[Guard("outcome", "Rowan has no outcome"), Guard("", "Rated", met=True)])
    _shown(qtbot, guards)
    assert guards.words == "1 thing before you can sign"
    go = guards.findChild(Button)
    assert go is not None
    assert go.accessibleName() == "Go: Rowan has no outcome"
    with qtbot.waitSignal(guards.go_asked) as asked:
        QTest.keyClick(go, Qt.Key.Key_Space)
    assert asked.args == ["outcome"]
    guards.set_guards([Guard("outcome", "Rowan has an outcome", met=True)])
    assert guards.words == "You can sign"


# Saying


def test_saved_is_always_in_words(qtbot: QtBot) -> None:
    state = SavedState()
    qtbot.addWidget(state)
    state.show_saved(NOW)
    assert state.words == "All changes saved 14:02"
    state.set_narrow(True)
    assert (state.words, state.accessibleName()) == ("Saved", "All changes saved 14:02")
    state.show_not_saved(NOW)
    state.set_narrow(False)
    assert state.words == "Not saved, draft kept 14:02"
    state.show_checking()
    assert state.words == "Checking…"


def test_a_banner_has_one_action_and_says_it_all(qtbot: QtBot) -> None:
    banner = Banner(
        kind="stop", head="Is the child in danger now?", text="Ring 999.", action="Emergency services called"
    )
    _shown(qtbot, banner)
    assert banner.words == "Is the child in danger now? Ring 999."
    with qtbot.waitSignal(banner.action_asked):
        banner._action.click()
    banner.say("info", "Noted.")
    assert not banner._action.isVisible()


def test_an_empty_state_says_what_to_do_next(qtbot: QtBot) -> None:
    empty = EmptyState(head="Nothing to answer", text="New requests appear here.", action="Show answered")
    _shown(qtbot, empty)
    with qtbot.waitSignal(empty.action_asked):
        empty._action.click()


@pytest.mark.parametrize("facts", TILES, ids=lambda facts: facts.name)
def test_a_tile_reads_name_state_and_figures(qtbot: QtBot, facts: object) -> None:
    tile = AgencyTile(facts=facts)  # type: ignore[arg-type]
    _shown(qtbot, tile)
    assert tile.facts.name in tile.accessibleName()
    assert tile.facts.state.look[1] in tile.accessibleName()
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Return)


# All of them


def test_text_is_never_read_as_markup_anywhere(qtbot: QtBot) -> None:
    holders: list[QWidget] = [
        PlainLabel(text=MARKUP),
        Field(QLineEdit(), label=MARKUP, hint=MARKUP),
        Banner(head=MARKUP, text=MARKUP, action=MARKUP),
        EmptyState(head=MARKUP, text=MARKUP),
        GuardList(guards=[Guard("k", MARKUP)]),
        SampleDesk(),
    ]
    for holder in holders:
        qtbot.addWidget(holder)
        for label in holder.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("scale", [100, 200])
def test_no_button_is_cut_or_too_small_to_hit(qtbot: QtBot, theme: Theme, scale: int) -> None:
    theme.set_text_scale(scale)
    for kind in ("primary", "plain", "quiet", "danger"):
        button = Button(text="Return 3 items", icon="send", kind=kind, key="F8")
        _shown(qtbot, button)
        assert button.width() >= button._contents_width()
        assert button.height() >= 32 * scale / 100
    assert Button(text="Go", kind="quiet", compact=True).sizeHint().height() >= 24


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("scale", [100, 200])
def test_a_whole_desk_can_be_painted_in_every_look(qtbot: QtBot, theme: Theme, kind: Kind, scale: int) -> None:
    theme.choose(kind)
    theme.set_text_scale(scale)
    desk = SampleDesk()
    desk.resize(1290, 720)
    _shown(qtbot, desk)
    assert desk.minimumSizeHint().height() <= 700
    assert not desk.grab().isNull()


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot) -> None:
    desk = SampleDesk()
    _shown(qtbot, desk)
    wanting = [
        widget
        for widget in desk.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QComboBox)
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert wanting == []


def test_every_icon_that_the_desktop_names_is_shipped() -> None:
    named = re.compile(r'(?:icon=|set_icon\(|Badge\(|View\("\w+", )"([a-z0-9-]+)"')
    wanted = {
        name
        for file in Path(mashdesk.gui.__file__).parent.rglob("*.py")
        for name in named.findall(file.read_text("utf-8"))
    }
    shipped = {file.stem for file in (resources() / "icons").glob("*.svg")}
    assert "lock" in wanted
    assert wanted <= shipped
    assert (resources() / "icons" / "LICENSE").is_file()


def test_an_icon_that_is_not_there_is_an_error_and_not_a_gap(qapp: object) -> None:
    del qapp
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "#000000", 16)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_enter_as_with_space(key: Qt.Key, theme: Theme, qtbot: QtBot) -> None:
    button = Button(text="Next", icon="arrow-right")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
