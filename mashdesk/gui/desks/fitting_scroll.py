"""A page that scrolls only when its contents, at the width they really get, are higher than the room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.widgets.cards import Scroll


class _Contents(QWidget):
    def minimumSizeHint(self) -> QSize:
        """No height of its own where height follows from width.

        Qt reckons a least height at the least width, where every text and every row of chips is broken into many
        lines, and a scroll area would make its contents as high as that.
        """
        least = super().minimumSizeHint()
        layout = self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class FittingScroll(Scroll):
    """Fill `body`, as with any `Scroll`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        contents = _Contents()
        contents.setProperty("surface", "none")
        self.body = QVBoxLayout(contents)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.setWidget(contents)
        contents.setAutoFillBackground(False)


class OneOf(QWidget):
    """Several widgets at one place, one of them shown; the others ask for no room at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._all: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """One more; the first is shown."""
        self._all.append(widget)
        self._column.addWidget(widget)
        widget.setVisible(len(self._all) == 1)

    def show_one(self, wanted: QWidget) -> None:
        """Show this one."""
        for widget in self._all:
            widget.setVisible(widget is wanted)

    def shown(self) -> QWidget | None:
        """The one that is shown."""
        return next((widget for widget in self._all if not widget.isHidden()), None)
