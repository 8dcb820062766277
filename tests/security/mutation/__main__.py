"""Tries every mutant of the rules: `python -m tests.security.mutation`.

Prints each mutant that no test notices, and how many there were of each kind; the exit code is 1 when one survived.
What is known from an earlier run (`--kept`) is not tried again unless the file or the tests changed.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from tests.security.mutation.catalogue import mutants, of_the_gate
from tests.security.mutation.equivalent import EQUIVALENT
from tests.security.mutation.ground import ground
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.results import NOTICED, Results
from tests.security.mutation.runner import Runner
from tests.security.mutation.trial import Outcome

KEPT = Path("build/mutants.json")
ORDER = ("policy", "trigger", "check", "role", "attribute", "constraint", "branch", "part", "comparison", "deed",
         "grant", "handler", "figure", "member", "and-or", "by hand")  # fmt: skip
"""Most dangerous first, in case there is no time for all."""


def main() -> int:
    """Try what is wanted; tell what survived."""
    told = _arguments()
    wanted = [one for one in mutants() if told.file in one.file and told.only in one.key and one.key not in EQUIVALENT]
    wanted.sort(key=lambda one: (of_the_gate(one.file), ORDER.index(one.kind)))
    results = Results(told.kept)
    outcomes: dict[str, tuple[Mutant, Outcome]] = {}
    left = []
    for one in wanted:
        known = None if told.afresh else results.known(one)
        if known is None:
            left.append(one)
        else:
            outcomes[one.key] = (one, known)
    if told.show:
        for one in wanted:
            print(f"{one.key}\n    {one.shown}")  # noqa: T201
    elif left:
        outcomes |= _tried(left, results, told)
    return _summary(outcomes, len(wanted))


def _tried(left: list[Mutant], results: Results, told: argparse.Namespace) -> dict[str, tuple[Mutant, Outcome]]:
    ends = time.monotonic() + 60 * told.minutes
    outcomes = {}
    with ground() as place:
        runner = Runner(place, results, told.kept.with_suffix(".touched.json"))
        for one in left:
            if time.monotonic() > ends:
                break
            outcome = runner.outcome(one)
            results.keep(one, outcome)
            outcomes[one.key] = (one, outcome)
            if told.verbose or outcome.how not in NOTICED:
                print(f"{outcome.how:9}{outcome.seconds:6.1f}  {one.key}  {outcome.by}\n    {one.shown}", flush=True)  # noqa: T201
    return outcomes


def _summary(outcomes: dict[str, tuple[Mutant, Outcome]], wanted: int) -> int:
    by_kind: Counter[tuple[str, str]] = Counter((one.kind, outcome.how) for one, outcome in outcomes.values())
    for (kind, how), many in sorted(by_kind.items()):
        print(f"{kind:12}{how:10}{many:6}")  # noqa: T201
    survivors = [one for one, outcome in outcomes.values() if outcome.how not in NOTICED]
    for one in survivors:
        print(f"SURVIVED  {one.key}\n    {one.shown}")  # noqa: T201
    print(f"{len(outcomes)} of {wanted} tried, {len(survivors)} survived, {len(EQUIVALENT)} listed as equivalent")  # noqa: T201
    return int(bool(survivors))


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--file", default="", help="only files whose name has this in it")
    words.add_argument("--only", default="", help="only mutants whose key has this in it")
    words.add_argument("--kept", type=Path, default=KEPT, help="where the outcomes are kept (%(default)s)")
    words.add_argument("--afresh", action="store_true", help="try again what is known, too")
    words.add_argument("--minutes", type=float, default=1e6, help="stop after so many minutes; the next run goes on")
    words.add_argument("--show", action="store_true", help="only list the mutants")
    words.add_argument("--verbose", action="store_true", help="print every outcome")
    return words.parse_args()


if __name__ == "__main__":
    sys.exit(main())
