"""What noticed which mutant, kept between runs: only what is about a changed statement is tried again.

In the file, under each test or finding of the gate, the mutants that it noticed, each with its statement's digest.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from tests.security.mutation.mutant import Mutant
from tests.security.mutation.trial import Outcome

NOTICED = ("gate", "test", "broken", "hung")
_TESTS = Path(__file__).parents[2]
_FOR_GOOD = re.compile(r"(.*) ([0-9a-f]{8})")


class Results:
    """The file: by key, the outcome and the digest of the statement that it is about."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[str, tuple[str, Outcome]] = {}
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)
        for key, place, told in kept_lines(path) if path.is_file() else []:
            how, _, by = told.partition(" ")
            self._learn(key, Outcome(how, by))
            self._kept[key] = (place, Outcome(how, by))

    def known(self, mutant: Mutant) -> Outcome | None:
        """What noticed it earlier, if the statement is still the same and the test still there."""
        place, outcome = self._kept.get(mutant.key, ("", Outcome("")))
        return outcome if place == mutant.place and _is_there(outcome) else None

    def keep(self, mutant: Mutant, outcome: Outcome) -> None:
        """Remember what noticed it; what nothing noticed is tried again by the next run."""
        self._kept.pop(mutant.key, None)
        if outcome.how in NOTICED:
            self._kept[mutant.key] = (mutant.place, outcome)
            self._learn(mutant.key, outcome)

    def take(self, other: "Results", mutants: list[Mutant]) -> None:
        """Remember what another run noticed, too; not what it still knows of statements that are otherwise by now."""
        for one in mutants:
            if (known := other.known(one)) is not None:
                self.keep(one, known)

    def save(self, mutants: list[Mutant]) -> None:
        """Write the file, without mutants that are no more."""
        there = {one.key for one in mutants}
        lines: dict[str, list[str]] = defaultdict(list)
        for key, (place, outcome) in self._kept.items():
            if key in there:
                lines[f"{outcome.how} {outcome.by}".strip()].append(f"    {key} {place}")
        text = "".join(f"{head}\n" + "".join(f"{line}\n" for line in sorted(lines[head])) for head in sorted(lines))
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(text, encoding="utf-8")

    def likely(self, mutant: Mutant, at_most: int) -> list[str]:
        """Tests that noticed a neighbour: another mutant of the same function first, then of the same file."""
        subject = self.killers[f"{mutant.file}:{mutant.subject}"].most_common(at_most)
        file = self.killers[mutant.file].most_common(at_most)
        return list(dict.fromkeys(test for test, _ in [*subject, *file]))

    def _learn(self, key: str, outcome: Outcome) -> None:
        if outcome.how != "test":
            return
        parts = key.split(":")
        for about in (":".join(parts[:2]), parts[0], ""):
            self.killers[about][outcome.by] += 1


def kept_lines(path: Path) -> list[tuple[str, str, str]]:
    """Each line of the file: the mutant, its statement's digest, and what noticed it."""
    lines, told = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _FOR_GOOD.fullmatch(line.strip())
        if line.startswith("    ") and found:
            lines.append((found[1], found[2], told))
        else:
            told = line
    return lines


def _is_there(outcome: Outcome) -> bool:
    """Whether the test has not been taken away since."""
    if outcome.how != "test":
        return True
    file, _, name = outcome.by.partition("::")
    path = _TESTS.parent / file
    return path.is_file() and f"def {name.partition('[')[0]}(" in path.read_text(encoding="utf-8")
