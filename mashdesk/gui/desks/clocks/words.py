"""How the desk says what a clock is of, what started it, and what it counts from."""

from collections.abc import Mapping
from types import MappingProxyType

from mashdesk.domain.clock_register import ClockKind, RegisteredClock
from mashdesk.domain.snapshots import EnquirySheet

_EVENTS = {
    "receipt": "The referral was received",
    "screen": "The enquiry was screened",
    "rerate": "It was rated anew",
    "reopen": "The decision was reopened",
    "screen_again": "It was reopened for screening",
    "sent": "The agency was asked",
    "signed": "The decision was signed",
    "withheld": "A letter was withheld",
    "made_anew": "A letter was made anew",
    "handed": "The family was handed to a team",
    "strategy_needed": "A strategy discussion was said to be needed",
    "strategy": "A strategy discussion was recorded",
    "raised": "The special pathway was raised",
}
_COUNTS_FROM = {
    "receipt": "receipt",
    "discussion": "the discussion",
    "strategy": "the strategy discussion",
    "event": "then",
}


def clock_words(clock: RegisteredClock, sheet: EnquirySheet, steps: Mapping[str, str] = MappingProxyType({})) -> str:
    """Such as "Decision", or "Agency return, Police"; `steps` are those of special pathways that have a limit."""
    if clock.kind is ClockKind.PATHWAY:
        return f"{clock.kind.words}: {steps.get(clock.pathway_step, '')}".removesuffix(": ").removesuffix(".")
    if clock.kind is not ClockKind.RETURN:
        return clock.kind.words
    asked = next((one.agency_name for one in sheet.requests if one.id == clock.about), "")
    return f"{clock.kind.words}, {asked}" if asked else clock.kind.words


def event_words(clock: RegisteredClock) -> str:
    """What started it."""
    return _EVENTS.get(clock.event, clock.event)


def counts_words(clock: RegisteredClock) -> str:
    """What its time counts from."""
    return f"counted from {_COUNTS_FROM.get(clock.counts_from, clock.counts_from)}"
