"""Stalls of the event loop, measured inside it: how late a timer comes, and what the user's thread did meanwhile.

Lateness is told twice: on the clock, and without the time for which the thread was ready and the system ran something
else instead (the scheduler's own figure, on Linux). What is left is the program's: its work, its waiting for a lock.
"""

import faulthandler
import re
import statistics
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import IO

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
        with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
            while not self._stop.wait(0.01):
                if perf_counter() - self._last[0] > LATE:
                    self._seen[_place(_stack(told, self._thread))] += 1


def waited() -> float:
    """For how many seconds this thread was ready to run and did not: something else had the processor."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


_LINE = re.compile(r'  File "(.*)", line (\d+) in (.*)')


def _stack(told: IO[str], thread: int) -> list[tuple[str, str, str]]:
    """File, line and function of each call of that thread, the innermost first.

    As text, because a frame that is looked at lives on: a painter in it would end late, on this thread, and crash Qt.
    """
    told.seek(0)
    told.truncate()
    faulthandler.dump_traceback(told, all_threads=True)
    told.seek(0)
    for part in told.read().split("\n\n"):
        head, *lines = part.splitlines()
        if f"0x{thread:016x}" in head:
            return [found.groups() for line in lines if (found := _LINE.match(line))]  # type: ignore[misc]
    return []


def _place(stack: list[tuple[str, str, str]]) -> str:
    """The innermost places of the program itself, the innermost first."""
    if not stack:
        return "(nothing)"
    inside = [one for one in stack if "mashdesk" in one[0] or "benchmarks" in one[0]][:5]
    first = f"({Path(stack[0][0]).name}:{stack[0][2]}) "
    return first + " < ".join(f"{Path(file).stem}:{line}:{name}" for file, line, name in inside)
