"""Pictures of the desks, kept small, and the waiting between them."""

import gc
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageColor
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from mashdesk.gui.theme import tokens

Colour = tuple[int, ...]

gc.disable()  # a worker's thread would clear away what is a window's, which crashes Qt: it is done in `wait` alone


def save_small(widget: QWidget, place: Path) -> None:
    """What a widget shows."""
    save_pixmap_small(widget.grab(), place)


def save_pixmap_small(picture_of: QPixmap, place: Path) -> None:
    """As a PNG of 256 colours without dithering: the theme's and the most frequent as they are, others the nearest."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture_of.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    found = sorted(picture.getcolors(picture.width * picture.height) or [], reverse=True)
    rough = picture.quantize(96, method=Image.Quantize.MEDIANCUT).getpalette() or []
    wanted = [ImageColor.getrgb(colour) for colour in vars(tokens()).values()]
    wanted += [*zip(*[iter(rough)] * 3, strict=True), *(colour for _count, colour in found)]
    kept = list(dict.fromkeys(wanted))[:256]
    nearest = {colour: _nearest(colour, kept) for _count, colour in found}
    few = Image.new("P", picture.size)
    few.putpalette([part for colour in kept for part in colour])
    few.putdata([nearest[colour] for colour in picture.getdata()])
    few.save(place, optimize=True)


def _nearest(colour: Colour, kept: Sequence[Colour]) -> int:
    return min(range(len(kept)), key=lambda place: sum(abs(a - b) for a, b in zip(colour, kept[place], strict=True)))


def wait(milliseconds: int) -> None:
    """In the event loop, as the program waits. `QTest.qWait` keeps Python to itself: the worker would stand still."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    gc.collect()
