"""What a check of a server found: each in plain words, with the remedy."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much it matters."""

    MUST = "must"
    """The promises to families do not hold with it: the check fails."""
    SHOULD = "should"
    """Worth putting right; the check passes."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be. `item` is a stable word for programs ("log_statement", "pg_hba")."""

    item: str
    level: Level
    sentence: str
    remedy: str


def must(item: str, sentence: str, remedy: str) -> Finding:
    """Something that fails the check."""
    return Finding(item, Level.MUST, sentence, remedy)


def should(item: str, sentence: str, remedy: str) -> Finding:
    """Something to put right when there is time."""
    return Finding(item, Level.SHOULD, sentence, remedy)


@dataclass(frozen=True)
class Report:
    """Everything that a check found, and what it did not need to look at."""

    server_version: str
    database_version: str
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing that must be so is otherwise."""
        return not any(one.level is Level.MUST for one in self.findings)
