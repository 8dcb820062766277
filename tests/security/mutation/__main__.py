"""Tries every mutant of the rules: `python -m tests.security.mutation`.

Prints each mutant that no test notices, and how many there were of each kind; the exit code is 1 when one survived.
What is known from an earlier run (`--kept`) is not tried again unless the file or the tests changed.

On several cores, each run with a part and a file of its own; what they noticed is then taken together:

    cp tests/security/mutation/noticed.txt build/first.txt    (and second.txt)
    python -m tests.security.mutation --part 1/2 --kept build/first.txt
    python -m tests.security.mutation --part 2/2 --kept build/second.txt
    python -m tests.security.mutation --take build/first.txt,build/second.txt --show
"""

import argparse
import signal
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.security.mutation.catalogue import MADE_FIRST, mutants, of_the_gate
from tests.security.mutation.equivalent import EQUIVALENT
from tests.security.mutation.ground import ground
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.results import NOTICED, Results
from tests.security.mutation.runner import Runner
from tests.security.mutation.session import watched, with_tests
from tests.security.mutation.trial import Lent, Outcome

KEPT = Path(__file__).with_name("noticed.txt")
TOUCHED = Path("build/mutants.touched.json")
_OFTEN = 50
_FIRST_FILES = ("40_identity.sql", "50_keys.sql", "55_openings.sql", "app/sheet.sql", "app/opening.sql",
                "app/leaving.sql", "app/restriction.sql", "app/connected.sql", "app/break_glass.sql",
                "app/release.sql")  # fmt: skip
"""Those that decide who sees what."""
ORDER = ("policy", "trigger", "check", "role", "attribute", "constraint", "branch", "part", "comparison", "deed",
         "grant", "handler", "figure", "member", "and-or", "by hand")  # fmt: skip
"""Most dangerous first, in case there is no time for all."""


Outcomes = dict[str, tuple[Mutant, Outcome]]


def main() -> int:
    """Try what is wanted; tell what survived."""
    told = _arguments()
    every = mutants()
    wanted = [one for one in every if one.key not in EQUIVALENT and _meant(told, one)]
    wanted.sort(key=_importance)
    wanted = wanted[told.part[0] - 1 :: told.part[1]]
    results = Results(told.kept)
    for other in filter(None, told.take.split(",")):
        results.take(Results(Path(other)), every)
        results.save(every)
    outcomes: Outcomes = {}
    left = []
    for one in wanted:
        known = None if told.afresh else results.known(one)
        if known is None:
            left.append(one)
        else:
            outcomes[one.key] = (one, known)
    if told.show:
        for one in wanted:
            _say(f"{one.key}\n    {one.shown}")
    elif left:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what is known by then is kept
        try:
            _try(left, every, results, told, outcomes)
        finally:
            results.save(every)
    return _summary(outcomes, len(wanted))


def _try(
    left: list[Mutant], every: list[Mutant], results: Results, told: argparse.Namespace, outcomes: Outcomes
) -> None:
    ends = time.monotonic() + 60 * told.minutes
    lent = Lent()

    def tell(one: Mutant, outcome: Outcome) -> None:
        results.keep(one, outcome)
        outcomes[one.key] = (one, outcome)
        if len(outcomes) % _OFTEN == 0:
            results.save(every)
        if told.verbose or outcome.how not in NOTICED:
            _say(f"{outcome.how:9}{outcome.seconds:6.1f}  {one.key}  {outcome.by}")
            _say(f"    {one.shown}")
            _say(f"    {outcome.why}")

    def one_after_another(items: list[pytest.Item]) -> None:
        runner.collected(items)
        runner.by_faults([one for one in left if of_the_gate(one.file)], tell)
        for one in [one for one in left if one.key not in outcomes]:
            if time.monotonic() > ends:
                break
            tell(one, runner.outcome(one))

    with ground() as place:
        runner = Runner(place, results, watched(place, TOUCHED), lent, told.patience, told.by)
        place.leave()
        with_tests(lent, one_after_another)


def _meant(told: argparse.Namespace, one: Mutant) -> bool:
    files, keys = told.file.split(","), told.only.split(",")
    return any(part in one.file for part in files) and any(part in one.key for part in keys)


def _importance(one: Mutant) -> tuple[bool, bool, bool, int]:
    """The gate's own last; before it what needs a blank server, for that takes longest."""
    return of_the_gate(one.file), one.file in MADE_FIRST, one.file not in _FIRST_FILES, ORDER.index(one.kind)


def _summary(outcomes: Outcomes, wanted: int) -> int:
    by_kind: Counter[tuple[str, str]] = Counter((one.kind, outcome.how) for one, outcome in outcomes.values())
    for (kind, how), many in sorted(by_kind.items()):
        _say(f"{kind:12}{how:10}{many:6}")
    survivors = [one for one, outcome in outcomes.values() if outcome.how not in NOTICED]
    for one in survivors:
        _say(f"SURVIVED  {one.key}\n    {one.shown}")
    _say(f"{len(outcomes)} of {wanted} tried, {len(survivors)} survived, {len(EQUIVALENT)} listed as equivalent")
    return int(bool(survivors))


def _say(text: str) -> None:
    print(text, file=sys.__stdout__, flush=True)


def _part(told: str) -> tuple[int, int]:
    number, _, of = told.partition("/")
    if not 1 <= int(number) <= int(of):
        raise argparse.ArgumentTypeError("Write it as 1/2: the first of two parts.")
    return int(number), int(of)


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--file", default="", help="only files whose name has one of these (a,b) in it")
    words.add_argument("--only", default="", help="only mutants whose key has one of these (a,b) in it")
    words.add_argument("--kept", type=Path, default=KEPT, help="where the outcomes are kept (%(default)s)")
    words.add_argument("--afresh", action="store_true", help="try again what is known, too")
    words.add_argument("--patience", type=float, default=1e6, help="seconds for one mutant; the rest another time")
    words.add_argument("--by", default="", help="only by tests whose name has one of these (a,b) in it")
    words.add_argument("--minutes", type=float, default=1e6, help="stop after so many minutes; the next run goes on")
    words.add_argument("--show", action="store_true", help="only list the mutants")
    words.add_argument("--part", type=_part, default=(1, 1), help="1/2: the first of two parts of the mutants")
    words.add_argument("--take", default="", help="first take what other runs kept in these files (a,b)")
    words.add_argument("--verbose", action="store_true", help="print every outcome")
    return words.parse_args()


if __name__ == "__main__":
    sys.exit(main())
