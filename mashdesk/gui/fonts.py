"""The interface's type: Inter in two weights, in the design's sizes, grown with the system's font and the text size."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from mashdesk.gui.language import kept
from mashdesk.paths import resources

FAMILY = "Inter"
BODY_PX = 14.0
"""Body text at 100 %, in logical pixels: everything else is measured against it."""

ROLES: dict[str, tuple[float, int]] = {
    "display": (22, 600),
    "title": (17, 600),
    "figure": (15.5, 600),
    "heading": (14, 600),
    "body": (BODY_PX, 400),
    "strong": (BODY_PX, 600),
    "label": (12.5, 600),
    "small": (12.5, 400),
    "tiny": (11.5, 600),
}
"""Size at 100 % and weight of each role of text; nothing is smaller than 11.5."""

_SYSTEM_POINTS = 13.0 if sys.platform == "darwin" else 9.0 if sys.platform == "win32" else 11.0
"""What the system's font measures where nobody has changed it."""


def load() -> str:
    """Make Inter known to Qt and return the family to use: the system's own where the font files cannot be read."""
    folder = resources() / "fonts"
    files = [str(folder / f"Inter-{weight}.ttf") for weight in (kept("Regular"), kept("SemiBold"))]
    return FAMILY if min(QFontDatabase.addApplicationFont(file) for file in files) >= 0 else QFont().family()


@cache
def load_other_scripts() -> tuple[str, ...]:
    """Make the papers' typefaces known to Qt, once: it takes them where neither Inter nor the system has a letter.

    Without them a name in a script of which this computer has no font is a row of empty boxes. Returns their families.
    """
    ids = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted((resources() / "fonts" / "noto").glob("*.ttf"))
    ]
    return tuple(family for one in ids if one >= 0 for family in QFontDatabase.applicationFontFamilies(one))


def system_growth(system: QFont) -> float:
    """How much larger than usual this person has set the system's text: 1.0 to 2.0, never smaller than the design."""
    return min(2.0, max(1.0, system.pointSizeF() / _SYSTEM_POINTS))


def app_font(family: str, growth: float) -> QFont:
    """Body text for the whole program."""
    font = QFont(family)
    font.setPixelSize(round(BODY_PX * growth))
    # Letters stand where the type designer put them; full hinting tears words apart at 12 px.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def growth() -> float:
    """How much larger than the design the text now is (1.0 to 4.0): sizes that hold text are multiplied with it."""
    font = QApplication.font()
    # Told in pixels it is known; only a font told in points has to be looked up, which costs a hundred times as much.
    pixels = font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
    return max(1.0, pixels / BODY_PX)


def px(length: float) -> int:
    """A length of the design, grown with the text."""
    return round(length * growth())


def font(role: str) -> QFont:
    """The font of one role ("title", "small" …) at the present size; KeyError for a role that does not exist."""
    size, weight = ROLES[role]
    made = QFont(QApplication.font())
    made.setPixelSize(max(1, round(size * growth())))
    made.setWeight(QFont.Weight(weight))
    return made


def figures(role: str) -> QFont:
    """The font of a role with all figures of one width, so that references line up and clocks do not dance."""
    made = font(role)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
