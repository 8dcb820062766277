"""Mutants that nobody can tell from the rules, each with why. A test fails when an entry fits no mutant any more."""

from collections.abc import Mapping

REASONS: Mapping[str, tuple[str, ...]] = {}

EQUIVALENT: Mapping[str, str] = {key: reason for reason, keys in REASONS.items() for key in keys}
