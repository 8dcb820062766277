"""Work off the user's thread: a worker takes it in order, results come home to the thread that paints.

The workers know nothing of Qt, and what they run must not touch a widget. One alone speaks to the server, so database
work is serialised. A second writes on this computer: what is typed must not wait for a server that does not answer.
What somebody asked for goes before what only keeps the screen fresh: over a slow line that would be a second's wait.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from queue import PriorityQueue
from time import monotonic
from typing import Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mashdesk.domain.refusals import TookTooLong
from mashdesk.gui.language import kept

T = TypeVar("T")

DEADLINE = 12.0
"""Seconds after which the person is told, whatever the network does."""

_WATCH_EVERY = 100
"""Milliseconds between two looks at the deadlines."""


class _Rank(IntEnum):
    ASKED, FRESHENING, END = range(3)


@dataclass(eq=False)
class Task:
    """One piece of work that was asked for. `cancel()`: neither success nor failure will be delivered."""

    operation: Callable[[], object]
    on_success: Callable[[Any], object]
    on_failure: Callable[[Exception], object]
    receiver: QObject | None
    due: float
    number: int
    here: bool = False
    started: bool = False
    over: bool = False
    result: object = None
    failure: Exception | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> bool:
        """Called by the worker: False when nobody waits any more, so that nothing is done behind their back."""
        with self._turn:
            self.started = not self.over
            return self.started

    def attempt(self) -> None:
        """Run the operation, unless nobody waits any more; keep its result, or what went wrong."""
        if self.begin():
            try:
                self.result = self.operation()
            except Exception as problem:  # noqa: BLE001 - whatever it is, whoever asked is told
                self.failure = problem

    def finish(self) -> bool:
        """True for the first who finishes the task, False ever after."""
        with self._turn:
            was_over, self.over = self.over, True
            return not was_over

    def cancel(self) -> None:
        """Forget it. What has not begun will not begin; what runs, runs on unheard."""
        self.finish()

    @property
    def wanted(self) -> bool:
        """Whether the object that asked is still there."""
        return self.receiver is None or shiboken6.isValid(self.receiver)


_Queue = PriorityQueue[tuple[_Rank, int, Task | None]]


class _Home(QObject):
    """Says on the thread that this object lives on which task is over.

    Never the task itself: widgets hang on it, and must not go on the worker's thread with the last that held it.
    """

    arrived = Signal(int)


class Tasks(QObject):
    """The program's workers. Made at the composition root and closed there.

    `interrupt` is called on the user's thread when a running task is late: it should cut the connection, so that the
    worker comes free; it must return at once.

    Signals:
        waiting_changed(bool): work is under way, or no longer.
        refused(Exception): something was not done; whoever asked for it is told as well.
        leaving: the desk is covered or left: what stands in a form and was not told to anybody yet is told now.
    """

    waiting_changed = Signal(bool)
    refused = Signal(object)
    leaving = Signal()

    def __init__(self, parent: QObject | None = None, *, interrupt: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._interrupt = interrupt
        self._queue: _Queue = PriorityQueue()
        self._here: _Queue = PriorityQueue()
        self._numbers = count()
        self._open: list[Task] = []
        self._given: dict[int, Task] = {}
        """What the worker has or had, each until it is known to have let go of it."""
        self.is_closed = False
        self._home = _Home()
        self._home.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_EVERY)
        self._watch.timeout.connect(self._look_at_deadlines)
        # A daemon: a hung network must not keep a closed program alive.
        self._threads = [
            threading.Thread(target=self._work, args=(queue, self._home), name=name, daemon=True)
            for queue, name in ((self._queue, "desk"), (self._here, kept("desk: drafts")))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def waiting(self) -> bool:
        """Whether work is under way."""
        return bool(self._open)

    def run(
        self,
        operation: Callable[[], T],
        on_success: Callable[[T], object],
        on_failure: Callable[[Exception], object],
        *,
        receiver: QObject | None = None,
        deadline: float = DEADLINE,
        freshening: bool = False,
        here: bool = False,
    ) -> Task:
        """Run `operation` on the worker, then one of the two on this thread.

        `freshening` waits until nothing is to be done that somebody asked for: reading again what is on the screen.
        Whoever asks for it cancels it when it may not be read any more.

        `here` says that nothing of it goes to the server: it waits for nothing that does.

        `receiver` (found by itself when `on_success` is a method of a Qt object) gets nothing once it is gone.
        A task that is not done `deadline` seconds from now fails with TookTooLong; if it had not begun, it never will.
        """
        asked_by = receiver or getattr(on_success, "__self__", None)
        known = asked_by if isinstance(asked_by, QObject) else None
        heard, due = cast(Callable[[Any], object], on_success), monotonic() + deadline
        task = Task(operation, heard, on_failure, known, due, next(self._numbers), here)
        self._open.append(task)
        self._given[task.number] = task
        if len(self._open) == 1:
            self._watch.start()
            self.waiting_changed.emit(True)
        queue = self._here if here else self._queue
        queue.put((_Rank.FRESHENING if freshening else _Rank.ASKED, task.number, task))
        return task

    def forget(self, receiver: QObject) -> None:
        """Deliver nothing more to this object: it has been closed."""
        for task in [task for task in self._open if task.receiver is receiver]:
            task.cancel()
            self._close(task)

    def close(self, wait: float = 3.0) -> bool:
        """Take no more work and wait for the workers; False if one is stuck and was left behind."""
        self.leaving.emit()
        for task in list(self._open):
            task.cancel()
            self._close(task)
        self.is_closed = True
        for queue in (self._queue, self._here):
            queue.put((_Rank.END, next(self._numbers), None))
        until = monotonic() + wait
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    @staticmethod
    def _work(queue: _Queue, home: _Home) -> None:
        while (task := queue.get()[-1]) is not None:
            task.attempt()
            number = task.number
            del task  # before it is told, so that the last to hold it is never this thread
            if shiboken6.isValid(home):
                home.arrived.emit(number)

    def _on_arrived(self, number: int) -> None:
        task = self._given.pop(number)
        first = task.finish()
        self._close(task)
        if not first:
            return
        if not task.wanted:
            return
        if task.failure is not None:
            task.on_failure(task.failure)
            self.refused.emit(task.failure)
        else:
            task.on_success(task.result)

    def _look_at_deadlines(self) -> None:
        now = monotonic()
        for task in [task for task in self._open if task.due <= now]:
            if not task.finish():
                continue
            self._close(task)
            if task.started and not task.here and self._interrupt is not None:
                self._interrupt()
            if task.wanted:
                task.on_failure(TookTooLong())

    def _close(self, task: Task) -> None:
        if task in self._open:
            self._open.remove(task)
        if not self._open and self._watch.isActive():
            self._watch.stop()
            self.waiting_changed.emit(False)
