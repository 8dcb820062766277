"""Measuring: call by call in pairs, medians, 95th percentiles, and a table that says which goal is missed."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Doing = Callable[[], object]


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, its figures, and whether its goal is met (None: no goal)."""

    what: str
    figures: str
    met: bool | None = None


@dataclass
class Pairs:
    """Milliseconds of both sides, call by call; and of processor time, which does not grow while others are served."""

    ruled: list[float]
    bare: list[float]
    ruled_busy: list[float]
    bare_busy: list[float]


def pairs(one: Sequence[Doing], other: Sequence[Doing], processes: tuple[int, int] = (0, 0)) -> Pairs:
    """Both in turns; each pair does the same thing, and who goes first changes. `processes` are the server's two."""
    found = Pairs([], [], [], [])
    for number, pair in enumerate(zip(one, other, strict=True)):
        sides = [
            (pair[0], processes[0], found.ruled, found.ruled_busy),
            (pair[1], processes[1], found.bare, found.bare_busy),
        ]
        for doing, process, walls, busy in reversed(sides) if number % 2 else sides:
            before = _busy(process)
            walls.append(milliseconds(doing))
            busy.append(_busy(process) - before)
    return found


def _busy(process: int) -> float:
    """Milliseconds that this thread and a process of the server have been on a processor, where Linux tells."""
    told = Path(f"/proc/{process}/schedstat")
    return time.thread_time() * 1000 + (int(told.read_text().split()[0]) / 1e6 if told.exists() else 0.0)


def milliseconds(doing: Doing) -> float:
    """How long it takes."""
    began = time.perf_counter()
    doing()
    return (time.perf_counter() - began) * 1000


def p95(times: Sequence[float]) -> float:
    """95 of 100 are below."""
    return statistics.quantiles(times, n=20)[-1]


def median(times: Sequence[float]) -> float:
    """Half are below."""
    return statistics.median(times)


def compared(what: str, found: Pairs, at_most: float | None = None) -> Line:
    """The line of a pair: the ratio of their medians, that of processor time, and the goal where there is one."""
    ratio = median(found.ruled) / median(found.bare)
    busy = median(found.ruled_busy) / median(found.bare_busy)
    told = (
        f"{median(found.ruled):8.3f} {p95(found.ruled):8.3f} | {median(found.bare):8.3f} {p95(found.bare):8.3f} | "
        f"{ratio:5.2f} ({busy:.2f} busy)"
    )
    if at_most is None:
        return Line(what, told)
    return Line(what, f"{told}  at most {at_most:.2f}", ratio <= at_most)


def shown(title: str, lines: Sequence[Line]) -> None:
    """Print them, those that miss their goal with a word."""
    print(f"\n{title}")
    for line in lines:
        print(f"  {line.what:44} {line.figures}{'' if line.met is not False else '   MISSED'}")
