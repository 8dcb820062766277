"""What the form of a return says, to whoever answers for their own agency or writes down what another one said."""

from collections.abc import Mapping
from dataclasses import dataclass

from mashdesk.domain.codes import AnswerKind

SEND = {
    "": "Return",
    AnswerKind.NOTHING_RELEVANT.value: "Return: nothing relevant",
    AnswerKind.NOT_KNOWN.value: "Return: not known to us",
    AnswerKind.WITHHELD.value: "Return: held back",
}


@dataclass(frozen=True)
class ReturnWords:
    """`other`: what is said, by the answer, where there are no items."""

    holds: str
    answers: tuple[tuple[str, str], ...]
    other: Mapping[str, str]
    because_hint: str
    not_sent: str


OWN = ReturnWords(
    holds="What do you hold?",
    answers=(
        (AnswerKind.ITEMS.value, "Something relevant"),
        (AnswerKind.NOTHING_RELEVANT.value, "Known, nothing relevant"),
        (AnswerKind.NOT_KNOWN.value, "Not known to us"),
        (AnswerKind.WITHHELD.value, "Held back, because …"),
    ),
    other={
        "": "Choose what your agency holds about these people.",
        AnswerKind.NOTHING_RELEVANT.value: "The hub reads: known to you, and nothing that bears on this.",
        AnswerKind.NOT_KNOWN.value: "The hub reads: searched for, and not known to you. That never means “no concern”.",
        AnswerKind.WITHHELD.value: "The hub sees that something is held back. It does not see what.",
    },
    because_hint="Senior social workers and information officers read this, and your own agency.",
    not_sent="Not returned.",
)


def for_another(agency: str) -> ReturnWords:
    """Of an agency that has nobody in the hub."""
    return ReturnWords(
        holds=f"What does {agency} hold?",
        answers=(
            (AnswerKind.ITEMS.value, "Something relevant"),
            (AnswerKind.NOTHING_RELEVANT.value, "Known, nothing relevant"),
            (AnswerKind.NOT_KNOWN.value, "Not known to them"),
            (AnswerKind.WITHHELD.value, "Held back, because …"),
        ),
        other={
            "": "Choose what they said that they hold about these people.",
            AnswerKind.NOTHING_RELEVANT.value: "The hub reads: known to them, and nothing that bears on this.",
            AnswerKind.NOT_KNOWN.value: "The hub reads: searched for, and not known. That never means “no concern”.",
            AnswerKind.WITHHELD.value: "The hub sees that something is held back. It does not see what.",
        },
        because_hint="Only senior social workers and information officers read this once it is recorded.",
        not_sent="Not recorded.",
    )
