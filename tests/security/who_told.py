"""What of a referral may say who told the hub, and by what each of its rows is known when it is compared."""

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]

TYPED_OF_TELLING = (
    "source",
    "how",
    "consent_why_not",
    "parents_why_not",
    "parents_agreed",
    "follow_up",
    "follow_up_result",
)
ANSWERED_OF_FAMILY = ("consent_asked", "consent_given", "parents_told", "recorded")
WITHOUT_WHO_TOLD: Facts = {**dict.fromkeys(TYPED_OF_TELLING), "route": "", "explained": [], "not_explained": []}
"""Anonymity covers what gives a person away, not only the name: where and how it came, and what was typed about it."""


def referral_named(row: Facts) -> tuple[Any, ...]:
    """Every column of a referral; what the hub shows in words of its own, by how much there is of it."""
    shown = (bool(row["route"]), len(row["explained"]), len(row["not_explained"]))
    labels = (bool(row["consent_ground"]), bool(row["parents_ground"]), tuple(row["consent_by"]))
    return (*(row[name] for name in (*TYPED_OF_TELLING, *ANSWERED_OF_FAMILY)), *shown, *labels)
