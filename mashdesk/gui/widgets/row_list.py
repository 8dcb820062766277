"""What the desks' lists of rows share: keys, focus, the ground of a row."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting

ROW_HEIGHT = 76
_TYPING = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)
"""With Ctrl or Alt a key is a command."""


class RowDelegate(QStyledItemDelegate):
    """Rows of three lines, 76 px high at 100 %."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for three lines."""
        del option, index
        return QSize(px(200), px(ROW_HEIGHT))


class RowList(QListView):
    """Arrows or J and K move; the list takes the keyboard without choosing anything.

    Signals:
        typed(str): a letter, digit or mark that means nothing to the list; what is asked of the row may want it.
    """

    typed = Signal(str)

    own_keys = ((say("J, K or arrows"), say("Down and up in a list")),)
    """What `keyPressEvent` answers, for the key sheet."""

    def __init__(self, parent: QWidget | None, *, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def choose_none(self) -> None:
        """Something else is in front: choosing the same row again is asked for anew."""
        self.setCurrentIndex(QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes here; nothing is chosen by that (Qt would take the first row, and it would be opened)."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; where none of them has the keyboard's ring, the list itself has it."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painting.focus_ring(painter, self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J is down, K is up; what is typed is for whatever asks of the row; everything else as in any list."""
        arrows = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
        if event.key() in arrows and not event.modifiers():
            event = QKeyEvent(QEvent.Type.KeyPress, arrows[Qt.Key(event.key())], event.modifiers())
        elif event.text().strip().isprintable() and event.text().strip() and event.modifiers() in _TYPING:
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out again when the text has grown."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self.scheduleDelayedItemsLayout()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
    """The ground of a row: chosen or not, its line below, and the ring where the keyboard is."""
    on = tokens()
    chosen = painting.is_set(option, QStyle.StateFlag.State_Selected)
    painter.fillRect(place, QColor(on.sel if chosen else on.surface))
    if chosen:
        painter.fillRect(QRect(place.left(), place.top(), 4, place.height()), QColor(on.accent))
    else:
        line = QRect(place.left(), place.bottom() - on.line_width + 1, place.width(), on.line_width)
        painter.fillRect(line, QColor(on.line))
    if painting.is_set(option, QStyle.StateFlag.State_HasFocus):
        painting.focus_ring(painter, place.adjusted(5 if chosen else 1, 1, -1, -2))
