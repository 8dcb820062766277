"""The pages of a letter as pictures, one below the other: the real page, not a likeness of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPaintEvent, QPen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from mashdesk.domain.letter_safety import Box
from mashdesk.gui.language import counted, say
from mashdesk.gui.theme import tokens
from mashdesk.gui.viewmodels.page_images import PageImage

_GAP = 12
_SMALLEST, _LARGEST, _STEP = 0.5, 2.5, 1.25
A4_WIDTH, A4_HEIGHT = 595.28, 841.89
"""Points. Every page of a letter is A4."""
_ROUND = 2.0


@dataclass(frozen=True)
class PageMark:
    """A rectangle on a page, in points from its bottom left corner; one of them may be the chosen one."""

    page: int
    box: Box
    chosen: bool = False


def picture_of(page: PageImage) -> QImage:
    """A page as Qt paints it, independent of the bytes it came from."""
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888).copy()


def put_on_paper(pages: Sequence[PageImage], printer: QPrinter) -> bool:
    """Paint each page onto its own sheet, whole; False when the printer did not take all of them."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if place and not printer.newPage():
            printer.abort()
            painter.end()
            return False
        painter.drawImage(QRectF(painter.viewport()), picture_of(page))
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


class _Pages(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[QImage] = []
        self.marks: tuple[PageMark, ...] = ()
        self.zoom = 1.0
        self.room = 400
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All pages at the present width."""
        width = self.page_width()
        return QSize(width, sum(self._height(each, width) + _GAP for each in self.pictures) or _GAP)

    def page_width(self) -> int:
        """The width of a page on the screen."""
        return max(120, round(self.room * self.zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages with a thin edge; paper is white in every theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(tokens().control))
        top, width = 0, self.page_width()
        for number, picture in enumerate(self.pictures, start=1):
            painter.setPen(QColor(tokens().control))
            place = QRectF(0, top, width - 1, self._height(picture, width) - 1)
            painter.drawImage(place, picture)
            painter.drawRect(place)
            self._paint_marks(painter, number, place)
            top += self._height(picture, width) + _GAP
        painter.end()

    def _paint_marks(self, painter: QPainter, page: int, place: QRectF) -> None:
        """Each in its place; the chosen one is thicker: never by colour alone."""
        for mark in self.marks:
            if mark.page == page:
                painter.setPen(QPen(QColor(tokens().red_text), 3.0 if mark.chosen else 1.2))
                painter.drawRect(_on_page(mark.box, place))

    @staticmethod
    def _height(picture: QImage, width: int) -> int:
        return round(picture.height() * width / max(1, picture.width()))


def _on_page(box: Box, place: QRectF) -> QRectF:
    across, down = place.width() / A4_WIDTH, place.height() / A4_HEIGHT
    left, top = place.left() + box.left * across, place.top() + (A4_HEIGHT - box.top) * down
    size = (box.right - box.left) * across, (box.top - box.bottom) * down
    return QRectF(left, top, *size).adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND)


class PageView(QScrollArea):
    """Signals: `page_changed(int, int)`: this page of so many is at the top."""

    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = _Pages()
        self.setWidget(self._pages)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(say("The letter's pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._say_page)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages.pictures)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show these pages from the top."""
        self._pages.pictures = [picture_of(page) for page in pages]
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(counted(len(pages), "page"))
        self.fit()

    @property
    def marks(self) -> tuple[PageMark, ...]:
        """What is outlined."""
        return self._pages.marks

    def outline(self, marks: Sequence[PageMark]) -> None:
        """Outline these on the pages, and bring the chosen one into sight."""
        self._pages.marks = tuple(marks)
        self._pages.update()
        chosen = next((mark for mark in marks if mark.chosen), None)
        if chosen is not None and self.count:
            each = self._pages.sizeHint().height() / self.count
            down = (chosen.page - 1 + 1 - chosen.box.top / A4_HEIGHT) * each
            self.ensureVisible(0, round(down), 0, self.height() // 3)

    def fit(self) -> None:
        """As wide as there is room."""
        self._zoom(1.0)

    def larger(self) -> None:
        """A step larger."""
        self._zoom(min(_LARGEST, self._pages.zoom * _STEP))

    def smaller(self) -> None:
        """A step smaller."""
        self._zoom(max(_SMALLEST, self._pages.zoom / _STEP))

    def resizeEvent(self, event: object) -> None:
        """Fit again."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._zoom(self._pages.zoom)

    def _zoom(self, zoom: float) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self._pages.zoom = zoom
        self._pages.room = max(200, self.width() - bar - 8)
        self._pages.resize(self._pages.sizeHint())
        self._pages.update()
        self._say_page()

    def _say_page(self) -> None:
        if self.count:
            each = self._pages.sizeHint().height() / self.count
            here = min(self.count, int((self.verticalScrollBar().value() + each / 3) / each) + 1)
            self.page_changed.emit(here, self.count)
