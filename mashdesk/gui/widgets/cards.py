"""White cards on the grey canvas: a thin line, radius 8, and their contents in a column or a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mashdesk.gui.widgets.plain_label import PlainLabel


class Card(QFrame):
    """A card; put contents into `body`. `sunken` is the card within a card."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: str = "",
        sunken: bool = False,
        across: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sunken" if sunken else "card")
        self.body: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self.body.setContentsMargins(*((12, 8, 12, 8) if sunken else (16, 10, 16, 12)))
        self.body.setSpacing(6 if sunken else 8)
        self.title = PlainLabel(self, text=title, role="title")
        self.title.setVisible(bool(title))
        if title:
            self.body.addWidget(self.title)
            self.setAccessibleName(title)


class Line(QFrame):
    """A hair line between things."""

    def __init__(self, parent: QWidget | None = None, *, down: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("line", "down" if down else "across")


class Scroll(QScrollArea):
    """Contents that scroll when they do not fit, on no ground of their own. Fill `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("surface", "none")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (taken := layout.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
