"""The rules weakened on purpose, one line at a time: the security tests must notice each of them.

    python -m tests.security.mutants [--only NAME]

Each mutant is a copy of `store/sql` with one thing changed. The tests of this folder run against it and must fail
(or the catalogue gate must refuse it). A mutant that survives is printed, and the exit code is 1.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from mashdesk.store import schema
from tests.security.weakened_rules import MUTANTS, Mutant

VARIABLE = "MASHDESK_TEST_MUTANT"
QUICKEST_FIRST = ("visibility_random", "log_first", "sealed", "commands",
                  "closed_accounts", "account_changes", "passwords", "no_privileges", "accounts", "together",
                  "restriction", "connected_people", "break_glass", "visibility_table", "nothing_is_said",
                  "access_log", "log_tampering", "catalogue_gate", "police_codes", "release", "letter_items",
                  "release_together")  # fmt: skip


def pytest_configure() -> None:
    """As a pytest plugin: take the rules from the mutant's copy."""
    if VARIABLE in os.environ:
        schema.SQL = Path(os.environ[VARIABLE])


def killed_by(mutant: Mutant) -> str:
    """The first test that notices the mutant, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {VARIABLE: str(mutant.write(Path(folder)))}
        here = Path(__file__).parent
        files = [here / f"test_{name}.py" for name in QUICKEST_FIRST]
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "tests.security.mutants", "-p", "no:cacheprovider"]
        command += [str(file) for file in files]
        done = subprocess.run(
            command, env=environment, cwd=here.parents[1], capture_output=True, text=True, check=False
        )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return "" if done.returncode == 0 else (lines or [done.stdout[-300:]])[0].split(" - ")[0]


def main() -> int:
    """Try every mutant; list the survivors."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--only", default="")
    told = words.parse_args()
    survivors = []
    for mutant in (one for one in MUTANTS if told.only in one.name):
        noticed = killed_by(mutant)
        survivors += [] if noticed else [mutant.name]
        print(f"{'noticed ' if noticed else 'SURVIVED'}  {mutant.name}: {noticed}", flush=True)  # noqa: T201
    print(f"{len(survivors)} survived: {survivors}")  # noqa: T201
    return int(bool(survivors))


if __name__ == "__main__":
    sys.exit(main())
