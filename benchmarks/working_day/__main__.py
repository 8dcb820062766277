"""A working day at one desk, a hundred milliseconds from its server: stalls of the event loop, memory, waiting.

    python -m benchmarks.working_day [--days N] [--delay MS] [--trips]

Officer, screener, two agencies, decision maker and manager work one after the other at the real desks, signed in to
the real database through a line that carries everything `--delay` milliseconds later each way, while a colleague
elsewhere changes things. The desk is a process of its own. `--trips` counts ways to the server and back instead.
Goals: no stall of the program's own above 100 ms; at most 350 MiB after a day, and 1 % more a day after the third.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.working_day import report, trips
from benchmarks.working_day.hub import Hub, busy, colleague
from benchmarks.working_day.line import SlowLine

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Measure, print, and fail when a goal is missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--days", type=int, default=1)
    words.add_argument("--delay", type=float, default=50.0, help="milliseconds, each way")
    words.add_argument("--enquiries", type=int, default=60)
    words.add_argument("--readings", type=int, default=15, help="enquiries that each of four people reads in a day")
    words.add_argument("--trips", action="store_true", help="count round trips of single actions")
    told = words.parse_args()
    with busy(told.enquiries) as hub, SlowLine(hub.server.port, told.delay / 1000) as line:
        print(f"load {os.getloadavg()[0]:.1f} before")
        if told.trips:
            missed = trips.shown(hub, line)
        else:
            with colleague(hub, 4.0):
                missed = report.shown(_worked(hub, line, told))
        print(f"load {os.getloadavg()[0]:.1f} after")
    return int(missed > 0)


def _worked(hub: Hub, line: SlowLine, told: argparse.Namespace) -> dict[str, object]:
    words = {
        "host": hub.server.host,
        "port": line.port,
        "database": hub.server.database,
        "passwords": dict(hub.passwords),
        "days": told.days,
        "readings": told.readings,
    }
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    desk = subprocess.run(
        [sys.executable, "-m", "benchmarks.working_day.desk"],
        input=json.dumps(words) + "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=environment,
    )
    figures: dict[str, object] = json.loads(desk.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    sys.exit(main())
