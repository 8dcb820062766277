"""Speed at a million enquiries, five million items and 1.2 million people: ratios in one run, paired call by call.

    python -m benchmarks.million --keep FOLDER --all

The first run makes the database in FOLDER (11 GB, a quarter of an hour); later runs use it again. Each line shows
median and 95th percentile in milliseconds through the rules, then of the same SQL as the superuser, whom no policy
stops, then the ratio of the medians and its goal. `--reading`, `--searching`, `--together`, `--switching`,
`--scrolling` and `--opening` measure a part.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.million import figures, opening, reading, scrolling, searching, switching, together
from benchmarks.million.check import differing_keys
from benchmarks.million.fill import fill
from benchmarks.million.place import Connection, Place, kept

Part = Callable[[Place, Connection, argparse.Namespace], list[figures.Line]]
PARTS: dict[str, tuple[str, Part]] = {
    "reading": ("Reading, one desk", lambda place, bare, told: reading.lines_of(place, bare, told.runs)),
    "searching": ("People among 1.2 million", lambda place, bare, told: searching.lines_of(place, bare, told.runs)),
    "together": ("Fifty desks at once", lambda place, _, told: together.lines_of(place, told.seconds)),
    "switching": ("The desk", lambda place, _, told: switching.lines_of(place, min(told.runs, 200))),
    "scrolling": ("Down a long list", lambda place, bare, told: scrolling.lines_of(place, bare, told.runs)),
    "opening": (
        "Openings and their log",
        lambda place, bare, told: opening.lines_of(place, bare, told.runs, told.seconds),
    ),
}


def main() -> int:
    """Make what is missing, measure what was asked for, and fail when a goal is missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--keep", type=Path, required=True, help="the folder where the database is kept between runs")
    words.add_argument("--enquiries", type=int, default=1_000_000)
    words.add_argument("--runs", type=int, default=1000, help="pairs of each comparison")
    words.add_argument("--seconds", type=float, default=20.0, help="how long many desks work at once")
    words.add_argument("--all", action="store_true", help="every part")
    for part, (title, _) in PARTS.items():
        words.add_argument(f"--{part}", action="store_true", help=title)
    told = words.parse_args()
    with kept(told.keep) as place, place.bare() as bare:
        fill(bare, told.enquiries)
        differing = differing_keys(bare)
        if differing:
            print("Keys that are not the triggers' own: " + ", ".join(differing))
            return 1
        missed = 0
        for part, (title, measure) in PARTS.items():
            if told.all or getattr(told, part):
                lines = measure(place, bare, told)
                figures.shown(title, lines)
                missed += sum(line.met is False for line in lines)
    print(f"\n{missed} goals missed" if missed else "\nevery goal met")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
