"""What the form of a return says, to whoever answers for their own agency or writes down what another one said."""

from collections.abc import Mapping
from dataclasses import dataclass

from mashdesk.domain.codes import AnswerKind
from mashdesk.gui.language import say

SEND = {
    "": "Return",
    AnswerKind.NOTHING_RELEVANT.value: say("Return: nothing relevant"),
    AnswerKind.NOT_KNOWN.value: say("Return: not known to us"),
    AnswerKind.WITHHELD.value: say("Return: held back"),
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
    holds=say("What do you hold?"),
    answers=(
        (AnswerKind.ITEMS.value, say("Something relevant")),
        (AnswerKind.NOTHING_RELEVANT.value, say("Known, nothing relevant")),
        (AnswerKind.NOT_KNOWN.value, say("Not known to us")),
        (AnswerKind.WITHHELD.value, say("Held back, because …")),
    ),
    other={
        "": say("Choose what your agency holds about these people."),
        AnswerKind.NOTHING_RELEVANT.value: say("The hub reads: known to you, and nothing that bears on this."),
        AnswerKind.NOT_KNOWN.value: say(
            "The hub reads: searched for, and not known to you. That never means “no concern”."
        ),
        AnswerKind.WITHHELD.value: say("The hub sees that something is held back. It does not see what."),
    },
    because_hint=say("Senior social workers and information officers read this, and your own agency."),
    not_sent=say("Not returned."),
)


def for_another(agency: str) -> ReturnWords:
    """Of an agency that has nobody in the hub."""
    return ReturnWords(
        holds=say("What does {agency} hold?").format(agency=agency),
        answers=(
            (AnswerKind.ITEMS.value, say("Something relevant")),
            (AnswerKind.NOTHING_RELEVANT.value, say("Known, nothing relevant")),
            (AnswerKind.NOT_KNOWN.value, say("Not known to them")),
            (AnswerKind.WITHHELD.value, say("Held back, because …")),
        ),
        other={
            "": say("Choose what they said that they hold about these people."),
            AnswerKind.NOTHING_RELEVANT.value: say("The hub reads: known to them, and nothing that bears on this."),
            AnswerKind.NOT_KNOWN.value: say(
                "The hub reads: searched for, and not known. That never means “no concern”."
            ),
            AnswerKind.WITHHELD.value: say("The hub sees that something is held back. It does not see what."),
        },
        because_hint=say("Only senior social workers and information officers read this once it is recorded."),
        not_sent=say("Not recorded."),
    )
