"""The theme keeps what the design promises: contrast, the system's wishes, text to twice its size."""

import gc
import json
import weakref

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QColor, QFontInfo, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui import fonts, icons
from mashdesk.gui.theme import Kind, Theme, Tokens, style_sheet, tokens, tokens_of
from mashdesk.paths import resources

TEXT_PAIRS = [
    ("text", "surface"),
    ("text2", "surface"),
    ("text3", "surface"),
    ("text3", "canvas"),
    ("text2", "sel"),
    ("text", "sel"),
    ("text", "canvas"),
    ("text2", "sunken"),
    ("accent", "surface"),
    ("accent", "soft"),
    ("accent_on", "accent"),
    ("red_text", "surface"),
    ("red_text", "red_soft"),
    ("amber_text", "surface"),
    ("amber_text", "amber_soft"),
    ("amber_text", "sel"),
    ("red_text", "sel"),
    ("green_text", "surface"),
    ("green_text", "green_soft"),
    ("lock", "lock_soft"),
    ("lock", "surface"),
    ("lock", "sel"),
    ("rail_text", "rail"),
    ("rail_text", "rail_on"),
]
SHAPE_PAIRS = [
    ("control", "surface"),
    ("focus", "surface"),
    ("focus", "sel"),
    ("focus", "canvas"),
    ("red", "surface"),
    ("amber_edge", "surface"),
    ("green", "surface"),
    ("none_edge", "surface"),
    ("red_on", "red"),
    ("amber_on", "amber"),
    ("green_on", "green"),
]
DESIGNED = {
    ("text", "surface"): (16.4, 13.9, 21.0),
    ("text3", "canvas"): (5.0, 7.5, 21.0),
    ("red", "surface"): (6.5, 4.5, 8.6),
}


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_is_readable_on_what_lies_behind_it(kind: Kind, front: str, back: str) -> None:
    assert _contrast(tokens_of(kind).of(front), tokens_of(kind).of(back)) >= 4.5


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(("front", "back"), SHAPE_PAIRS)
def test_shapes_and_focus_stand_out(kind: Kind, front: str, back: str) -> None:
    assert _contrast(tokens_of(kind).of(front), tokens_of(kind).of(back)) >= 3


@pytest.mark.parametrize(("pair", "figures"), DESIGNED.items())
def test_contrast_is_what_the_design_computed(pair: tuple[str, str], figures: tuple[float, ...]) -> None:
    for kind, figure in zip(Kind, figures, strict=True):
        assert _contrast(tokens_of(kind).of(pair[0]), tokens_of(kind).of(pair[1])) == pytest.approx(figure, abs=0.06)


def test_the_palette_says_which_theme_is_on(theme: Theme) -> None:
    for kind in Kind:
        theme.choose(kind)
        assert tokens() == tokens_of(kind)
        assert QApplication.palette().text().color() == QColor(tokens_of(kind).text)


def test_f11_goes_round_the_three_themes_and_the_choice_is_kept(qapp: QApplication, settings: QSettings) -> None:
    first = Theme(qapp, settings)
    first.choose(Kind.LIGHT)
    assert [first.cycle() for _ in range(3)] == [Kind.DARK, Kind.HIGH_CONTRAST, Kind.LIGHT]
    first.cycle()
    assert Theme(qapp, settings).kind is Kind.DARK


def test_until_somebody_chooses_the_system_decides(theme: Theme, qapp: QApplication) -> None:
    theme.choose(None)
    assert theme.follows_system
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    dark_heard = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.kind is (Kind.DARK if dark_heard else Kind.LIGHT)
    qapp.styleHints().unsetColorScheme()


def test_a_damaged_setting_is_ignored(qapp: QApplication, settings: QSettings) -> None:
    settings.setValue("look/theme", "mauve")
    settings.setValue("look/text", "enormous")
    theme = Theme(qapp, settings)
    assert theme.follows_system
    assert theme.text_scale == 100


def test_text_grows_to_twice_its_size_and_no_further(theme: Theme) -> None:
    theme.set_text_scale(900)
    assert theme.text_scale == 200
    assert QFontInfo(QApplication.font()).pixelSize() == 28
    assert fonts.font("small").pixelSize() == 25
    theme.set_text_scale(100)
    assert fonts.px(76) == 76


def test_a_label_already_on_the_screen_grows_with_the_text(theme: Theme, qtbot) -> None:  # type: ignore[no-untyped-def]
    label = QLabel("Testcase")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().height()
    theme.set_text_scale(200)
    assert label.sizeHint().height() >= 1.8 * before


def test_the_step_up_and_down_stays_within_bounds(theme: Theme) -> None:
    theme.step_text(+1)
    assert theme.text_scale == 125
    for _ in range(9):
        theme.step_text(-1)
    assert theme.text_scale == 100


def test_no_role_of_text_is_smaller_than_the_design_allows() -> None:
    assert min(size for size, _weight in fonts.ROLES.values()) >= 11.5


def test_the_style_sheet_leaves_nothing_unfilled() -> None:
    for kind in Kind:
        sheet = style_sheet(tokens_of(kind), 1.5)
        assert "$" not in sheet
        assert "gpx" not in sheet


@pytest.mark.parametrize("kind", list(Kind))
def test_the_marks_in_controls_have_the_colours_of_their_theme(kind: Kind) -> None:
    folder = resources() / "theme" / kind.value
    wanted = {"chevron": "text2", "check": "accent_on", "dot": "accent"}
    for name, tone in wanted.items():
        assert tokens_of(kind).of(tone) in (folder / f"{name}.svg").read_text(encoding="utf-8")


def test_every_theme_names_the_same_tokens() -> None:
    told = json.loads((resources() / "theme" / "tokens.json").read_text(encoding="utf-8"))
    assert {frozenset(colours) for colours in told.values()} == {frozenset(Tokens.__dataclass_fields__)}


def test_inter_is_the_face_and_its_figures_are_of_one_width(theme: Theme) -> None:
    assert QFontInfo(QApplication.font()).family() == "Inter"
    label = QLabel()
    label.setFont(fonts.figures("body"))
    widths = {label.fontMetrics().horizontalAdvance(figure * 10) for figure in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize(
    "name", ["ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "রহিমা", "தமிழ்", "नीलम", "محمد", "יעל", "李小龍", "김", "สมชาย", "Ελένη", "Оксана", "Nguyễn"]
)
def test_a_name_in_any_script_is_written_with_letters_and_no_empty_boxes(theme: Theme, name: str) -> None:
    assert fonts.load_other_scripts() == fonts.load_other_scripts()
    layout = QTextLayout(name, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    assert glyphs
    assert 0 not in glyphs


def test_every_shipped_icon_can_be_painted_in_any_colour(qapp: QApplication) -> None:
    names = [file.stem for file in (resources() / "icons").glob("*.svg")]
    assert len(names) > 30
    for name in names:
        drawn = icons.pixmap(name, "#ff0000", 24).toImage()
        dots = [drawn.pixelColor(x, y) for x in range(24) for y in range(24)]
        colours = {dot.name() for dot in dots if dot.alpha() == 255}
        assert colours == {"#ff0000"}, name


def test_what_is_on_already_is_not_put_on_every_widget_again(theme: Theme, qtbot: QtBot) -> None:
    told: list[QEvent.Type] = []

    class Listening(QWidget):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
            told.append(event.type())

    widget = Listening()
    qtbot.addWidget(widget)
    widget.show()
    told.clear()
    theme.choose(theme.kind)
    theme.set_text_scale(theme.text_scale)
    assert told == []
    theme.choose(Kind.DARK)
    assert QEvent.Type.PaletteChange in told
    assert QEvent.Type.FontChange not in told


def test_a_window_of_the_program_changes_in_two_turns_and_hears_what_happens_between(
    qapp: QApplication, settings: QSettings, qtbot: QtBot
) -> None:
    theme = Theme(qapp, settings, by_window=True)
    theme.choose(Kind.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    with qtbot.waitSignal(theme.changed):
        theme.choose(Kind.DARK)
        assert tokens() == tokens_of(Kind.LIGHT)
        theme.choose(Kind.HIGH_CONTRAST)  # chosen again before the first was on
    assert tokens() == tokens_of(Kind.HIGH_CONTRAST)
    assert window.styleSheet() == style_sheet(tokens(), 1.0)
    assert window.updatesEnabled()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Kind.LIGHT)
    theme.deleteLater()


def test_a_window_that_is_gone_is_not_held_by_the_theme(qapp: QApplication, settings: QSettings, qtbot: QtBot) -> None:
    theme = Theme(qapp, settings, by_window=True)
    window, following = QWidget(), QWidget()
    qtbot.addWidget(following)
    held = weakref.ref(window)
    theme.dress(window)
    window.deleteLater()
    with qtbot.waitSignal(window.destroyed):
        pass
    del window
    theme.dress(following)
    gc.collect()
    assert held() is None
    theme.deleteLater()


def test_a_page_looks_the_same_after_every_theme_and_size_has_been_on(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for role in ("title", "body"):
        label = QLabel(role)
        label.setProperty("role", role)
        column.addWidget(label)
    edit = QLineEdit("Typed")
    edit.setEnabled(False)  # a cursor that blinks looks different by itself
    column.addWidget(edit)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    qtbot.waitExposed(page)
    theme.choose(Kind.LIGHT)
    qtbot.wait(1)
    before = page.grab().toImage()
    theme.choose(Kind.DARK)
    theme.set_text_scale(200)
    assert page.grab().toImage() != before
    theme.choose(Kind.LIGHT)
    theme.set_text_scale(100)
    qtbot.waitUntil(lambda: page.grab().toImage() == before)
