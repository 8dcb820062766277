"""The time line closer or further away: wider than its card it scrolls; the chosen item stays where it is seen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.chronology_lanes import ChronologyLanes

LEVELS = (100, 150, 200, 300, 400, 600, 800, 1200, 1600)
"""How wide the time line is, in per cent of the card."""
_NOTCH = 120
"""What a mouse wheel tells for one notch; a touchpad tells it in small parts."""
_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,  # the key of the plus, without Shift
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class ZoomingLanes(Scroll):
    """Holds the picture. Ctrl and the wheel, + and − go closer and further away, 0 shows the whole time again.

    Signals:
        zoomed: `percent` is another.
    """

    zoomed = Signal()
    own_keys = ((say("+, − and 0"), say("Time line closer, further away, the whole time")),)

    def __init__(self, picture: ChronologyLanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent = LEVELS[0]
        self._picture = picture
        self._turned = 0
        self._looked_at: int | None = None
        self.body.addWidget(picture, 1)
        self.setFocusProxy(picture)
        corner = QWidget(self)
        corner.setProperty("surface", "none")
        self.setCornerWidget(corner)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().rangeChanged.connect(self._on_range_changed)

    def zoom(self, step: int) -> None:
        """One closer (1), one further away (-1), or the whole time (0)."""
        place = LEVELS.index(self.percent) + step if step else 0
        percent = LEVELS[min(len(LEVELS) - 1, max(0, place))]
        if percent == self.percent:
            return
        chosen = self._picture.chosen_place()
        if chosen is not None and self._looked_at is None:  # of two quick steps the first saw it where it was
            self._looked_at = chosen.center().x() - self.horizontalScrollBar().value()
        self.percent = percent
        self._widen()
        self.zoomed.emit()

    def show_chosen(self) -> None:
        """Scroll no further than needed to see the chosen item, right of the agencies' names."""
        place = self._picture.chosen_place()
        if place is not None:
            aside = self._picture.names_width() + place.width() // 2 + px(8)
            above = self._picture.head_height() + place.height() // 2
            room = self.viewport()
            self.ensureVisible(
                place.center().x(), place.center().y(), min(aside, room.width() // 2), min(above, room.height() // 2)
            )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl closer and further away."""
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        for _ in range(abs(notches)):
            self.zoom(1 if notches > 0 else -1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the picture leaves: + and −, and 0."""
        if event.key() in _KEYS and event.modifiers() in _ALONE:
            self.zoom(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide again in the new room."""
        super().resizeEvent(event)
        self._widen()

    def _on_scrolled(self, _value: int) -> None:
        self._picture.see_from(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _widen(self) -> None:
        whole = self.percent == LEVELS[0]
        self._picture.setMinimumWidth(0 if whole else self.viewport().width() * self.percent // 100)

    def _on_range_changed(self, _least: int, _most: int) -> None:
        """The picture has its new width: what was looked at is put back to where it was."""
        place, looked_at = self._picture.chosen_place(), self._looked_at
        if looked_at is None or place is None:
            return
        self._looked_at = None
        self.horizontalScrollBar().setValue(place.center().x() - looked_at)
        self.show_chosen()


class ZoomButtons(QWidget):
    """Further away, how close (which shows the whole time again), closer."""

    def __init__(self, lanes: ZoomingLanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self.out, self.fit, self.closer = self._button("−", -1), self._button("100 %", 0), self._button("+", 1)
        self.out.setAccessibleName(say("Time line further away (key −)"))
        self.closer.setAccessibleName(say("Time line closer (key +)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.out, self.fit, self.closer):
            button.setToolTip(button.accessibleName())
            row.addWidget(button)
        lanes.zoomed.connect(self._on_zoomed)
        self._show()

    def _button(self, text: str, step: int) -> Button:
        button = Button(self, text=text, kind="quiet", compact=True)
        button.clicked.connect(_step(self._lanes, step))
        return button

    def _show(self) -> None:
        percent = self._lanes.percent
        self.fit.setText(say("{percent} %").format(percent=percent))
        told = say("Time line at {percent} %. Press to see the whole time (key 0)").format(percent=percent)
        self.fit.setAccessibleName(told)
        self.fit.setToolTip(told)

    def _on_zoomed(self) -> None:
        self._show()
        told = say("Time line at {percent} %").format(percent=self._lanes.percent)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._lanes, told))


def _step(lanes: ZoomingLanes, step: int) -> Callable[[], None]:
    return lambda: lanes.zoom(step)
