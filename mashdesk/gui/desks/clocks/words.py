"""How the desk says what a clock is of, what started it, and what it counts from."""

from collections.abc import Mapping
from types import MappingProxyType

from mashdesk.domain.clock_register import ClockKind, RegisteredClock
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.language import say

_EVENTS = {
    "receipt": say("The referral was received"),
    "screen": say("The enquiry was screened"),
    "rerate": say("It was rated anew"),
    "reopen": say("The decision was reopened"),
    "screen_again": say("It was reopened for screening"),
    "sent": say("The agency was asked"),
    "signed": say("The decision was signed"),
    "withheld": say("A letter was withheld"),
    "made_anew": say("A letter was made anew"),
    "handed": say("The family was handed to a team"),
    "strategy_needed": say("A strategy discussion was said to be needed"),
    "strategy": say("A strategy discussion was recorded"),
    "raised": say("The special pathway was raised"),
}
_COUNTS_FROM = {
    "receipt": say("receipt"),
    "discussion": say("the discussion"),
    "strategy": say("the strategy discussion"),
    "event": say("then"),
}


def clock_words(clock: RegisteredClock, sheet: EnquirySheet, steps: Mapping[str, str] = MappingProxyType({})) -> str:
    """Such as "Decision", or "Agency return, Police"; `steps` are those of special pathways that have a limit."""
    if clock.kind is ClockKind.PATHWAY:
        return f"{say(clock.kind.words)}: {steps.get(clock.pathway_step, '')}".removesuffix(": ").removesuffix(".")
    if clock.kind is not ClockKind.RETURN:
        return say(clock.kind.words)
    asked = next((one.agency_name for one in sheet.requests if one.id == clock.about), "")
    return f"{say(clock.kind.words)}, {asked}" if asked else say(clock.kind.words)


def event_words(clock: RegisteredClock) -> str:
    """What started it."""
    return _EVENTS.get(clock.event, clock.event)


def counts_words(clock: RegisteredClock) -> str:
    """What its time counts from."""
    return say("counted from {counts_from}").format(counts_from=_COUNTS_FROM.get(clock.counts_from, clock.counts_from))
