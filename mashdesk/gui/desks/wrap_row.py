"""Small things side by side that go on in the next line where there is no room: chips, tick boxes."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class WrapRow(QWidget):
    """Lays its widgets out in lines and is as high as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[QWidget, ...] = ()
        self._left_out: frozenset[QWidget] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of what was there."""
        for gone in self._shown:
            if gone not in widgets:
                gone.hide()
                gone.deleteLater()
        self._shown, self._left_out = tuple(widgets), frozenset()
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self.arrange()

    def leave_out(self, widgets: Collection[QWidget]) -> None:
        """Of those shown, leave these out for now: they keep what they are."""
        self._left_out = frozenset(widgets)
        for each in self._shown:
            each.setVisible(each not in self._left_out)
        self.arrange()

    def widgets(self) -> tuple[QWidget, ...]:
        """What is shown, in order."""
        return self._shown

    def arrange(self) -> None:
        """Lay out again: something has grown."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def sizeHint(self) -> QSize:
        """As high as the lines at the present width."""
        widest = max((each.sizeHint().width() for each in self._shown), default=0)
        return QSize(widest, self._place(self.width(), move=False))

    def minimumSizeHint(self) -> QSize:
        """The lines at the present width; the width itself may shrink."""
        return QSize(0, self._place(self.width(), move=False))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at a width."""
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Grow with the text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _place(self, width: int, *, move: bool) -> int:
        left = top = line = 0
        for each in self._shown:
            if each in self._left_out:
                continue
            size = each.sizeHint()
            taken = min(size.width(), max(width, 1))
            if left and left + taken > width:
                left, top, line = 0, top + line + _GAP, 0
            if move:
                each.setGeometry(left, top, taken, size.height())
            left, line = left + taken + _GAP, max(line, size.height())
        return top + line
