"""Cold start: how long until the sign-in window can be used, against an empty Qt window, in one run.

    .venv/bin/python benchmarks/cold_start.py [--runs N] [--at-most RATIO]

Both are started anew each time, one after the other, so that whatever else the computer does meets both. Counted is the
time from the start of the process until its window is shown and the event loop turns. Goal: at most 2 times.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from run import Screen  # noqa: E402 - the repository's own starter, found once its folder is on the path

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print("shown", flush=True), application.quit()))
application.exec()
"""
EMPTY_WINDOW = [sys.executable, "-c", EMPTY]
SIGN_IN = [sys.executable, "-m", "mashdesk", "--exit-when-shown"]
GOAL = 2.0


def main() -> int:
    """Measure, print one line for each, and fail when the ratio is above the limit."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--runs", type=int, default=15)
    words.add_argument("--at-most", type=float, default=GOAL)
    told = words.parse_args()
    with Screen() as screen, tempfile.TemporaryDirectory() as home:
        platform = {"QT_QPA_PLATFORM": "xcb"} if sys.platform == "linux" else {}
        environment = {**screen, **platform, "MASHDESK_HOME": home, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as wherever the program is installed
        empty, sign_in = _interleaved(told.runs, environment)
    ratio = statistics.median(sign_in) / statistics.median(empty)
    for name, seconds in (("empty window", empty), ("sign-in window", sign_in)):
        print(f"{name:15} median {statistics.median(seconds):.3f} s   {min(seconds):.3f} to {max(seconds):.3f} s")
    print(f"ratio {ratio:.2f} over {told.runs} runs each; goal at most {told.at_most:.2f}")
    return int(ratio > told.at_most)


def _interleaved(runs: int, environment: dict[str, str]) -> tuple[list[float], list[float]]:
    for command in (EMPTY_WINDOW, SIGN_IN):
        _seconds(command, environment)  # the first start fills the caches
    pairs = [(_seconds(EMPTY_WINDOW, environment), _seconds(SIGN_IN, environment)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """From the start of the process until it says that its window is shown."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        line = running.stdout.readline()
        took = time.perf_counter() - began
        running.communicate(timeout=60)
    if line.strip() != "shown" or running.returncode != 0:
        raise SystemExit(
            f"{' '.join(command[1:3])} did not say that its window is shown (it ended with {running.returncode})."
        )
    return took


if __name__ == "__main__":
    sys.exit(main())
