"""How the desk says what a clock is of, what started it, and what it counts from."""

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
}
_COUNTS_FROM = {"receipt": "receipt", "discussion": "the discussion", "event": "then"}


def clock_words(clock: RegisteredClock, sheet: EnquirySheet) -> str:
    """Such as "Decision", or "Agency return, Police"."""
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
