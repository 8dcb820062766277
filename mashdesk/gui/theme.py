"""How the program looks: the tokens of the design as a palette first, and a small style sheet for borders and states.

The palette itself says which theme is on, so a widget that paints asks `tokens()` when it paints and is handed nothing.
"""

import json
import re
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from mashdesk.gui import fonts
from mashdesk.gui.language import say
from mashdesk.gui.stillness import stillness
from mashdesk.paths import resources

_BREATH_MS = 5
"""Between the two turns of a change keys and clicks are heard; at 0 the second would follow before them."""


class Kind(StrEnum):
    """The three sets of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"

    @property
    def words(self) -> str:
        """What the person reads."""
        return {"light": say("Light"), "dark": say("Dark"), "high_contrast": say("High contrast")}[self.value]


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme ("#RRGGBB"); what each is for and what contrast it keeps stands in the design."""

    canvas: str
    surface: str
    sunken: str
    rail: str
    rail_on: str
    rail_text: str
    line: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_on: str
    soft: str
    sel: str
    focus: str
    red: str
    red_on: str
    red_soft: str
    red_text: str
    amber: str
    amber_on: str
    amber_edge: str
    amber_soft: str
    amber_text: str
    green: str
    green_on: str
    green_soft: str
    green_text: str
    none_edge: str
    lock: str
    lock_soft: str
    shadow: str

    def of(self, tone: str) -> str:
        """The colour of a tone named in data ("lock", "red_text"); AttributeError for a tone that does not exist."""
        colour: str = getattr(self, tone)
        return colour

    @property
    def kind(self) -> Kind:
        """Which theme these are."""
        return next(kind for kind in Kind if tokens_of(kind) == self)

    @property
    def line_width(self) -> int:
        """Hair lines are 1 px, 2 px in high contrast."""
        return 2 if self.kind is Kind.HIGH_CONTRAST else 1


@cache
def _all_tokens() -> dict[Kind, Tokens]:
    told = json.loads((resources() / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return {Kind(kind): Tokens(**colours) for kind, colours in told.items()}


def tokens_of(kind: Kind) -> Tokens:
    """The colours of one theme."""
    return _all_tokens()[kind]


@cache
def _tokens_by_canvas(canvas: str) -> Tokens:
    known = {QColor(tokens.canvas).name(): tokens for tokens in _all_tokens().values()}
    return known.get(canvas, tokens_of(Kind.LIGHT))


def tokens() -> Tokens:
    """The colours that are on now; light where no theme has been applied yet."""
    return _tokens_by_canvas(QGuiApplication.palette().color(QPalette.ColorRole.Window).name())


def palette(of: Tokens) -> QPalette:
    """The tokens as Qt's palette: Fusion and every standard widget follow it without a style sheet."""
    role = QPalette.ColorRole
    made = QPalette(QColor(of.surface), QColor(of.canvas))
    colours = {
        role.Window: of.canvas,
        role.WindowText: of.text,
        role.Base: of.surface,
        role.AlternateBase: of.sunken,
        role.Text: of.text,
        role.PlaceholderText: of.text3,
        role.Button: of.surface,
        role.ButtonText: of.text,
        role.BrightText: of.red_text,
        role.Highlight: of.accent,
        role.HighlightedText: of.accent_on,
        role.Accent: of.accent,
        role.Link: of.accent,
        role.LinkVisited: of.lock,
        role.ToolTipBase: of.surface,
        role.ToolTipText: of.text,
        role.Light: of.surface,
        role.Midlight: of.sunken,
        role.Mid: of.line,
        role.Dark: of.control,
        role.Shadow: of.shadow,
    }
    for each, colour in colours.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(of.text3))
    return made


def style_sheet(of: Tokens, growth: float) -> str:
    """`resources/theme/desk.qss` with $tokens filled in and every length written "…gpx" grown with the text."""
    marks = (resources() / "theme" / of.kind.value).as_posix()
    filled = _sheet_as_written().substitute(vars(of), hair=f"{of.line_width}px", marks=marks)
    return re.sub(r"([\d.]+)gpx", lambda found: f"{round(float(found[1]) * growth)}px", filled)


@cache
def _sheet_as_written() -> Template:
    return Template((resources() / "theme" / "desk.qss").read_text(encoding="utf-8"))


class Theme(QObject):
    """The theme of the running program: follows the system until the person chooses, and remembers the choice.

    The style sheet lies on the whole application, or, with `by_window`, on the windows that were dressed. A desk is
    then made outside every window, where nothing styles it, and styled once when it is put in: under a sheet of the
    application each part is styled anew, with all within it, whenever it is put into another.

    Signals:
        changed: after colours or sizes have been applied.
    """

    changed = Signal()
    TEXT_SCALES = (100, 125, 150, 175, 200)

    def __init__(self, app: QApplication, settings: QSettings | None = None, *, by_window: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._windows: list[QWidget] | None = [] if by_window else None
        self._sheet = ""
        self._under_way: ExitStack | None = None
        """Held between the two turns of a change: nothing is laid out or painted."""
        self._settings = settings
        # Held, because Python's view of the hints dies with the last reference to it.
        self._hints = app.styleHints()
        self._contrast = self._hints.accessibility()
        # The system's own font, read before ours replaces it, says how large this person has set text.
        self._growth = fonts.system_growth(app.font())
        self._family = fonts.load()
        self._chosen = _kind_or_none(settings.value("look/theme", "") if settings else "")
        self._text_scale = _scale_or_100(settings.value("look/text", 100) if settings else 100)
        app.setStyle(QStyleFactory.create("Fusion"))
        self.apply()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._contrast.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def kind(self) -> Kind:
        """The theme that is on."""
        return self._chosen or self.system_kind()

    @property
    def follows_system(self) -> bool:
        """Whether nobody has chosen a theme here."""
        return self._chosen is None

    @property
    def text_scale(self) -> int:
        """Text size in per cent, 100 to 200, on top of the system's own setting."""
        return self._text_scale

    def system_kind(self) -> Kind:
        """What the system asks for: high contrast before dark before light."""
        if self._contrast.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Kind.HIGH_CONTRAST
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return Kind.DARK if dark else Kind.LIGHT

    def choose(self, kind: Kind | None) -> None:
        """Take this theme; None follows the system again."""
        self._chosen = kind
        self._remember("look/theme", kind.value if kind else "")
        self.apply()

    def cycle(self) -> Kind:
        """The next theme: light, dark, high contrast, light …"""
        kinds = list(Kind)
        following = kinds[(kinds.index(self.kind) + 1) % len(kinds)]
        self.choose(following)
        return following

    def set_text_scale(self, per_cent: int) -> None:
        """Set the text size in per cent; held between 100 and 200."""
        self._text_scale = min(200, max(100, per_cent))
        self._remember("look/text", self._text_scale)
        self.apply()

    def step_text(self, steps: int) -> None:
        """The next larger (+1) or smaller (-1) text size."""
        nearest = min(self.TEXT_SCALES, key=lambda scale: abs(scale - self._text_scale))
        place = self.TEXT_SCALES.index(nearest) + steps
        self.set_text_scale(self.TEXT_SCALES[min(len(self.TEXT_SCALES) - 1, max(0, place))])

    def dress(self, window: QWidget) -> None:
        """This window has the theme from now on, and all that is put into it; best while little is in it."""
        if self._windows is not None:
            self._windows = [*self._there(), window]
            window.setStyleSheet(self._sheet)

    def apply(self) -> None:
        """Put colours and sizes on the whole program; what is the same already is left alone: each costs time.

        Windows that were dressed change in two turns of the event loop, each of which takes half of the time.
        """
        font, colours = self._font(), palette(tokens_of(self.kind))
        if self._under_way is not None:
            return  # what was chosen last is what its second turn puts on
        if self._sheet and (font, colours) == (self._app.font(), self._app.palette()):
            self.changed.emit()
        else:
            self._take_off()
            in_turns = bool(self._windows)
            QTimer.singleShot(_BREATH_MS, self, self._put_on) if in_turns else self._put_on()

    def _take_off(self) -> None:
        self._under_way = ExitStack()
        self._under_way.enter_context(stillness())
        self._lay("")

    def _put_on(self) -> None:
        # Without a sheet between the old and the new: where Qt replaces one by another, each widget takes back what
        # the old one gave it and tells all beneath it, which takes five to eight times as long.
        still, self._under_way = self._under_way or ExitStack(), None
        on = tokens_of(self.kind)
        with still:
            self._app.setFont(self._font())
            self._app.setPalette(palette(on))
            self._lay(style_sheet(on, fonts.growth()))
        self.changed.emit()

    def _font(self) -> QFont:
        return fonts.app_font(self._family, self._growth * self._text_scale / 100)

    def _lay(self, sheet: str) -> None:
        self._sheet = sheet
        if self._windows is None:
            self._app.setStyleSheet(sheet)
            return
        self._windows = self._there()
        for window in self._windows:
            window.setStyleSheet(sheet)

    def _there(self) -> list[QWidget]:
        """Without windows that are gone: everything that a person had in theirs would be held with them."""
        return [window for window in self._windows or () if shiboken6.isValid(window)]

    def _follow_system(self) -> None:
        if self._chosen is None:
            self.apply()

    def _remember(self, key: str, value: object) -> None:
        if self._settings is not None:
            self._settings.setValue(key, value)


def _kind_or_none(kept: object) -> Kind | None:
    return Kind(str(kept)) if str(kept) in set(Kind) else None


def _scale_or_100(kept: object) -> int:
    return min(200, max(100, int(str(kept)))) if str(kept).isdigit() else 100
