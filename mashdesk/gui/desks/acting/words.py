"""How the desks say what is to be done: in lists, and where it comes from."""

from datetime import datetime

from mashdesk.domain.actions import Action
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.snapshots import EnquirySheet, WorklistRow

CHASE, REVIEW, RING = "chase", "review", "ring"
AWAITED = {
    "taking_over": "Awaited · a team takes the family over",
    "written_follow_up": "Awaited · the written form after the call",
}


def owed_words(row: WorklistRow) -> str:
    """The third line of a row: whose it is, for the hub; what kind of enquiry it is of, for the agency itself."""
    if row.due_what in AWAITED:
        return AWAITED[row.due_what]
    if row.due_what == RING:
        return f"To ring for an answer · {row.whose}"
    if row.due_what == CHASE and row.told is not None:
        return f"To chase · {row.whose} · {row.told.words.lower()}"
    if row.due_what == REVIEW:
        return f"To review · {row.whose}"
    return f"To do · {row.whose or row.kind.words.lower()}"


def origin_words(action: Action, sheet: EnquirySheet) -> str:
    """Which discussion or decision it comes from, as far as this reader receives it."""
    if action.decision is not None:
        found = next((one for one in sheet.decisions if one.id == action.decision), None)
        return f"The decision about {sheet.person(found.person).called}" if found else "The decision"
    held = sheet.discussion
    known = held is not None and held.id == action.discussion
    return f"The discussion of {day_of(held.held)}" if held is not None and known else "The partners’ discussion"


def until_words(action: Action) -> str:
    """Such as "3 Dec 2026 (5 working days)"."""
    days = action.working_days
    return day_of(action.due) + (f" ({days} working day{'s' if days != 1 else ''})" if days else "")


def day_of(moment: datetime) -> str:
    """Such as "21 Nov 2026"."""
    return day_words(london_day(moment))
