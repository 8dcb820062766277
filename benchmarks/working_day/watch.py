"""Stalls of the event loop, measured inside it: how late a timer comes, and what the user's thread did meanwhile.

Lateness is told twice: on the clock, and without the time for which the thread was ready and the system ran something
else instead (the scheduler's own figure, on Linux). What is left is the program's: its work, its waiting for a lock.
"""

import statistics
import sys
import threading
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time, thread_time
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5
LATE = 0.060
"""From here on the stack of the user's thread is noted."""
GOAL = 0.100


@dataclass
class Stall:
    """One time when the loop came late: seconds on the clock, the program's own of them, and of the processor."""

    late: float
    own: float
    thread_cpu: float
    process_cpu: float
    doing: str
    seen: "Counter[str]" = field(default_factory=Counter)


class Watch(QObject):
    """Made on the user's thread; `doing` names the step of the day that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = ""
        self.stalls: list[Stall] = []
        self.lateness: list[float] = []
        self._thread = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._stop = threading.Event()
        self._last = (perf_counter(), waited(), thread_time(), process_time())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)
        self._sampler = threading.Thread(target=self._look, name="watch", daemon=True)
        self._sampler.start()

    def stop(self) -> None:
        """No more looking."""
        self._timer.stop()
        self._stop.set()
        self._sampler.join()

    def own(self) -> list[float]:
        """The program's own part of each stall."""
        return sorted((one.own for one in self.stalls), reverse=True)

    def p99(self) -> float:
        """Of a hundred turns of the loop ninety-nine come within this."""
        return statistics.quantiles(self.lateness, n=100)[-1] if len(self.lateness) > 100 else 0.0

    def _tick(self) -> None:
        now = (perf_counter(), waited(), thread_time(), process_time())
        gap, ready, thread_cpu, process_cpu = (after - before for after, before in zip(now, self._last, strict=True))
        late = max(0.0, gap - EVERY_MS / 1000)
        self.lateness.append(late)
        if late > LATE:
            own = max(0.0, late - ready)
            self.stalls.append(Stall(late, own, thread_cpu, process_cpu, self.doing, self._seen))
        if self._seen:
            self._seen = Counter()
        self._last = (perf_counter(), waited(), thread_time(), process_time())

    def _look(self) -> None:
        while not self._stop.wait(0.01):
            if perf_counter() - self._last[0] > LATE:
                frame = sys._current_frames().get(self._thread)  # noqa: SLF001 - the only way to see another thread
                if frame is not None:
                    self._seen[_place(frame)] += 1


def waited() -> float:
    """For how many seconds this thread was ready to run and did not: something else had the processor."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def _place(frame: FrameType) -> str:
    """The innermost places of the program itself, the innermost first."""
    stack = traceback.extract_stack(frame)
    inside = [one for one in reversed(stack) if "mashdesk" in one.filename or "benchmarks" in one.filename][:5]
    innermost = stack[-1]
    first = f"({Path(innermost.filename).name}:{innermost.name}) "
    return first + " < ".join(f"{Path(one.filename).stem}:{one.lineno}:{one.name}" for one in inside)
