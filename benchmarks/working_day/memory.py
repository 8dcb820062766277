"""What the desk's process holds: its memory as the system counts it, and the objects of Qt that Python knows."""

import gc
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


@dataclass
class Held:
    """At the end of one day, everybody signed out."""

    mib: float
    objects: int
    widgets: int
    kinds: "Counter[str]"


def held() -> Held:
    """Counted after everything that nobody holds has been cleared away."""
    gc.collect()
    there = [one for one in gc.get_objects() if isinstance(one, QObject)]
    kinds = Counter(type(one).__name__ for one in gc.get_objects())
    return Held(resident_mib(), len(there), len(QApplication.allWidgets()), kinds)


def resident_mib() -> float:
    """The memory that the process occupies now."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
