"""A tour of the demo: what is where at these desks, told at the real widgets, left at any moment by Esc."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel

DIMMED = 150
"""How dark the rest is, of 255."""
WIDTH = 340


@dataclass(frozen=True)
class TourStep:
    """One thing to know. `at` finds its widget on the desk of `view`, "" for the window's own."""

    view: str
    head: str
    text: str
    at: Callable[[QWidget], QWidget | None]


class Tour(QWidget):
    """Covers the frame, but for the widget that is told of. Right or Enter goes on, Left back, Esc leaves.

    Signals:
        ended: it was left, or is over.
    """

    ended = Signal()

    def __init__(self, frame: QWidget, steps: Sequence[TourStep], show_view: Callable[[str], QWidget]) -> None:
        super().__init__(frame)
        self._frame, self._steps, self._show_view = frame, tuple(steps), show_view
        self._target: QWidget | None = None
        self.place = 0
        self.setAccessibleName(say("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bubble = Card(self)
        self.head = PlainLabel(self.bubble, role="heading", wrap=True)
        self.words = PlainLabel(self.bubble, wrap=True)
        self.count = PlainLabel(self.bubble, role="small", tone="text2")
        self.leave = Button(self.bubble, text=say("Leave"), kind="quiet", key="Esc")
        self.back = Button(self.bubble, text=say("Back"), key="←")
        self.next = Button(self.bubble, text=say("Next"), kind="primary", key="→")
        self._lay_out()
        self.leave.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.go(self.place - 1))
        self.next.clicked.connect(lambda: self.go(self.place + 1))
        for watched in (frame, self.leave, self.back, self.next):
            watched.installEventFilter(self)
        self.setGeometry(frame.rect())
        self.show()
        self.raise_()
        self.go(0)

    def go(self, place: int) -> None:
        """To a step; beyond the last it is over."""
        if place >= len(self._steps):
            self.end()
            return
        self.place = max(0, place)
        step = self._steps[self.place]
        desk = self._show_view(step.view) if step.view else self._frame
        self._target = step.at(desk)
        self.head.setText(step.head)
        self.words.setText(step.text)
        self.count.setText(say("{place} of {steps}").format(place=self.place + 1, steps=len(self._steps)))
        self.back.setEnabled(self.place > 0)
        self.next.setText(say("Done") if self.place == len(self._steps) - 1 else say("Next"))
        self.next.setAccessibleDescription(f"{step.head}. {step.text}")  # it has the keyboard, and is read aloud
        self._arrange()
        self.raise_()
        self.next.setFocus()

    def end(self) -> None:
        """Leave it."""
        self._frame.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.ended.emit()

    @property
    def cut_out(self) -> QRect:
        """Where the widget is that is told of; empty where it is not in sight."""
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            return QRect()
        corner = target.mapTo(self._frame, QPoint(0, 0))
        return QRect(corner, target.size()).adjusted(-4, -4, 4, 4).intersected(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the tour; none reaches the desk."""
        self._press(event)
        event.accept()

    def _press(self, event: QKeyEvent) -> bool:
        """Whether it was a key of the tour."""
        steps = {Qt.Key.Key_Right: +1, Qt.Key.Key_Left: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in steps:
            self.go(self.place + steps[Qt.Key(event.key())])
        return event.key() == Qt.Key.Key_Escape or event.key() in steps

    def event(self, event: QEvent) -> bool:
        """The session's keys wait while the tour is on; only locking and hiding do not."""
        overrides = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overrides and event.key() not in (Qt.Key.Key_F9, Qt.Key.Key_F10):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """In another text size, once everything in it has its own."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "next"):
            QTimer.singleShot(0, self, self._arrange)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays among the tour's own buttons."""
        buttons = [button for button in (self.leave, self.back, self.next) if button.isEnabled()]
        here = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(here + (1 if forward else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the frame; and arrows are the tour's, before a button moves the keyboard with them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is not self._frame:
            return self._press(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setGeometry(self._frame.rect())
            self._arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim everything but the cut-out, and ring it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QPainterPath()
        dim.addRect(self.rect().toRectF())
        hole = QPainterPath()
        hole.addRoundedRect(self.cut_out.toRectF(), 8, 8)
        painter.fillPath(dim.subtracted(hole), QColor(0, 0, 0, DIMMED))
        pen = painter.pen()
        pen.setColor(QColor(tokens().focus))
        pen.setWidth(3)
        painter.setPen(pen)
        painter.drawPath(hole)
        painter.end()

    def _arrange(self) -> None:
        """The bubble beside the cut-out, or below or above it; in the middle where there is nothing to point at."""
        width, layout = min(px(WIDTH), self.width() - 24), self.bubble.body
        layout.invalidate()
        layout.activate()
        self.bubble.setFixedSize(width, layout.totalHeightForWidth(width))
        size, hole, gap = self.bubble.size(), self.cut_out, 14
        room = self.rect().adjusted(12, 12, -12 - size.width(), -12 - size.height())
        corner = self.rect().center() - QPoint(size.width() // 2, size.height() // 2)
        if not hole.isEmpty():
            beside = hole.right() + gap + size.width() < self.width()
            below = hole.bottom() + gap + size.height() < self.height()
            if beside:
                corner = QPoint(hole.right() + gap, hole.top())
            elif below:
                corner = QPoint(hole.left(), hole.bottom() + gap)
            else:
                corner = QPoint(hole.left() - gap - size.width(), hole.top() - gap - size.height())
        left = max(room.left(), min(corner.x(), room.right()))
        top = max(room.top(), min(corner.y(), room.bottom()))
        self.bubble.move(left, top)
        self.update()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.leave, self.back, self.next):
            foot.addWidget(button)
        for widget in (self.head, self.words):
            self.bubble.body.addWidget(widget)
        self.bubble.body.addLayout(foot)
