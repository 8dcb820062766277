"""Mutants that nobody can tell from the rules, each with why. A test fails when an entry fits no mutant any more."""

from collections.abc import Mapping

REASONS: Mapping[str, tuple[str, ...]] = {
    "No table is partitioned; of one the gate would find that its row-level security is not forced.": (
        "20_schemas.sql:do $$ declare thing:member:30b4ff50",
    ),
    "The account is held before its reset is read; and the update that ends it fails in a transaction that still "
    "sees it as it was.": ("app/password.sql:admin.waiting_reset:attribute:cc3ca542",),
}

EQUIVALENT: Mapping[str, str] = {key: reason for reason, keys in REASONS.items() for key in keys}
