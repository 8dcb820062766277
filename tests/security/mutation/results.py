"""What noticed which mutant, kept between runs; what changed since is tried again."""

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import asdict
from pathlib import Path

from mashdesk.store import schema
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.trial import Outcome

NOTICED = ("gate", "test", "broken")
_TESTS = Path(__file__).parents[1]


class Results:
    """A JSON file: by key, the outcome and what it depends on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[str, dict[str, object]] = json.loads(path.read_text()) if path.is_file() else {}
        self._tests = tests_hash()
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)
        for key, kept in self._kept.items():
            if kept["how"] == "test":
                self._learn(key, str(kept["by"]))

    def known(self, mutant: Mutant) -> Outcome | None:
        """The outcome of an earlier run, if neither the file nor (for a survivor) the tests have changed since."""
        kept = self._kept.get(mutant.key)
        if kept is None or kept["rules"] != _hash(schema.SQL / mutant.file):
            return None
        if kept["how"] not in NOTICED and kept["tests"] != self._tests:
            return None
        return Outcome(str(kept["how"]), str(kept["by"]), float(str(kept["seconds"])))

    def keep(self, mutant: Mutant, outcome: Outcome) -> None:
        """Remember an outcome, at once on disk."""
        rules = _hash(schema.SQL / mutant.file)
        self._kept[mutant.key] = {**asdict(outcome), "rules": rules, "tests": self._tests}
        if outcome.how == "test":
            self._learn(mutant.key, outcome.by)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._kept, indent=0))

    def likely(self, mutant: Mutant, at_most: int) -> list[str]:
        """Tests that noticed a neighbour: another mutant of the same function first, then of the same file."""
        subject = self.killers[f"{mutant.file}:{mutant.subject}"].most_common(at_most)
        file = self.killers[mutant.file].most_common(at_most)
        found = dict.fromkeys(test for test, _ in [*subject, *file] if "::" in test)
        return list(found)[:at_most]

    def _learn(self, key: str, test: str) -> None:
        parts = key.split(":")
        self.killers[":".join(parts[:2])][test] += 1
        self.killers[parts[0]][test] += 1


def tests_hash() -> str:
    """What the tests of the rules depend on, in one word."""
    return _hash(*sorted(path for path in _TESTS.iterdir() if path.suffix in (".py", ".txt")))


def _hash(*paths: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]
