"""Icons: Lucide's line drawings, tinted with a colour of the theme when they are painted, so that they follow it."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from mashdesk.paths import resources


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon in one colour, `size` logical pixels square; FileNotFoundError for an icon that is not shipped."""
    from PySide6.QtSvg import QSvgRenderer  # only when the first icon is painted: the sign-in window shows without it

    drawing = QPixmap(round(size * ratio), round(size * ratio))
    drawing.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    painter = QPainter(drawing)
    renderer.render(painter, QRectF(0, 0, drawing.width(), drawing.height()))
    painter.end()
    drawing.setDevicePixelRatio(ratio)
    return drawing


def paint(painter: QPainter, place: QRect, name: str, colour: str) -> None:
    """Paint an icon into `place` (its shorter side, centred)."""
    size = min(place.width(), place.height())
    corner = place.center() - QRect(0, 0, size, size).center()
    painter.drawPixmap(corner, pixmap(name, colour, size, painter.device().devicePixelRatio()))


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """An icon for menus and line edits, in one colour; made anew when the theme changes."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, QColor(colour).name(), size, ratio))
    return made
