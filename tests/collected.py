"""Which of the tests that somebody names pytest would run: `python -m tests.collected FILE::NAME …`, one a line.

Each is imported and gathered as in a run of all tests, and none is run. One that a mark skips is not said.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAID = "runs: "


class Gathered:
    """What pytest gathered, as a plugin of its run."""

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Say each that would run, once, whatever it is given."""
        for name in sorted({item.nodeid.split("[")[0] for item in session.items if not is_left_out(item)}):
            print(f"\n{SAID}{name}")  # noqa: T201


def is_left_out(item: pytest.Item) -> bool:
    """Whether a mark keeps it from running, or from failing."""
    if item.get_closest_marker("skip") or item.get_closest_marker("xfail"):
        return True
    return any(mark.args and mark.args[0] for mark in item.iter_markers("skipif"))


def that_run(named: Sequence[str]) -> set[str]:
    """Those of them that pytest would run, asked in a process of its own; one that is not there ends it at once."""
    asked = [sys.executable, "-m", "tests.collected", *sorted(set(named))]
    answer = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    return {line.removeprefix(SAID) for line in answer.stdout.splitlines() if line.startswith(SAID)}


if __name__ == "__main__":
    quiet = ["--collect-only", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--continue-on-collection-errors"]
    sys.exit(pytest.main([*quiet, *sys.argv[1:]], plugins=[Gathered()]))
