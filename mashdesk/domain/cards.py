"""A smart card or token that somebody can sign with, as a desk speaks of it."""

from dataclasses import dataclass

CARD, PIN = "card", "pin"
"""The fields that a refusal speaks of."""


@dataclass(frozen=True)
class CardHere:
    """A card in a reader now: `number` tells it from the others, `label` is what it calls itself."""

    number: str
    label: str
