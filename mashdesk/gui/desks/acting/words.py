"""How the desks say what is to be done: in lists, and where it comes from."""

from datetime import datetime

from mashdesk.domain.actions import Action
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.snapshots import EnquirySheet, WorklistRow
from mashdesk.gui.language import counted, say

CHASE, REVIEW, RING = "chase", "review", "ring"
AWAITED = {
    "taking_over": say("Awaited · a team takes the family over"),
    "written_follow_up": say("Awaited · the written form after the call"),
    "strategy_discussion": say("Awaited · a strategy discussion"),
    "conference": say("Awaited · the child protection conference"),
    "assessment": say("Awaited · social care's assessment"),
    "referrer_told": say("Awaited · the referrer hears what was decided"),
    "child_letter": say("Awaited · a child hears what was decided"),
    "pathway": say("Awaited · a step of a special pathway"),
}


def owed_words(row: WorklistRow) -> str:
    """The third line of a row: whose it is, for the hub; what kind of enquiry it is of, for the agency itself."""
    if row.due_what in AWAITED:
        return AWAITED[row.due_what]
    if row.due_what == RING:
        return say("To ring for an answer · {whose}").format(whose=row.whose)
    if row.due_what == CHASE and row.told is not None:
        return say("To chase · {whose} · {told}").format(whose=row.whose, told=say(row.told.words).lower())
    if row.due_what == REVIEW:
        return say("To review · {whose}").format(whose=row.whose)
    return say("To do · {what}").format(what=row.whose or say(row.kind.words).lower())


def origin_words(action: Action, sheet: EnquirySheet) -> str:
    """Which discussion or decision it comes from, as far as this reader receives it."""
    if action.decision is not None:
        found = next((one for one in sheet.decisions if one.id == action.decision), None)
        return (
            say("The decision about {called}").format(called=sheet.person(found.person).called)
            if found
            else say("The decision")
        )
    held = sheet.discussion
    known = held is not None and held.id == action.discussion
    return (
        say("The discussion of {held}").format(held=day_of(held.held))
        if held is not None and known
        else say("The partners’ discussion")
    )


def until_words(action: Action) -> str:
    """Such as "3 Dec 2026 (5 working days)"."""
    days = action.working_days
    return day_of(action.due) + (f" ({counted(days, 'working day')})" if days else "")


def day_of(moment: datetime) -> str:
    """Such as "21 Nov 2026"."""
    return day_words(london_day(moment))
