"""A day is proclaimed after clocks had started: what runs is due later, and what it was due before stays to be read."""

import json
from datetime import timedelta
from uuid import uuid4

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.calendar import london_day
from mashdesk.domain.clock_register import ClockKind, ClockRegister
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_texts import PROFILE, TextAnswer
from mashdesk.services.clocks import read_clocks
from mashdesk.services.hub_texts import AnswerText, ProposeText, answer_text, propose_text, texts_of_hub, words_of
from mashdesk.services.openings import open_enquiry
from mashdesk.services.recounting import count_clocks_anew
from mashdesk.services.worklists import hub_worklist, who_am_i

ADMINISTRATOR, MANAGER = "adelaide.winterbourne", "maud.hollingbery"


def _proclaim(staff: SignedInStaff, day: str) -> None:
    """By the administrator, approved by the hub manager."""
    administrator = staff.sitting(ADMINISTRATOR)
    last = texts_of_hub(administrator).approved_last(PROFILE)
    assert last is not None
    told = json.loads(words_of(administrator, last.id))
    told["version"] += 1
    told["proclaimed_days"].append({"day": day, "why": "A day of mourning", "origin": "national"})
    command = ProposeText(uuid4(), PROFILE, json.dumps(told), "A day was proclaimed", None, last.id)
    text = propose_text(administrator, command, Paper().profile_mistakes)
    approve = AnswerText(uuid4(), text, TextAnswer.APPROVED)
    answer_text(staff.sitting(MANAGER), approve, PROFILE, Paper().profile_mistakes)


def test_what_runs_is_counted_anew_once_and_says_why_and_who_approved_it(busy_staff: SignedInStaff) -> None:
    manager = busy_staff.sitting(MANAGER)
    rows = hub_worklist(busy_staff.sitting(DECIDER))
    decided = next(row.enquiry for row in rows if row.state is EnquiryState.DECIDED)
    sheet = open_enquiry(manager, decided, "To see the clocks")
    assert count_clocks_anew(manager, who_am_i(manager)[1]) == 0  # the calendar is the one that they started with
    before = {one.kind: one.due for one in read_clocks(manager, decided).running}
    closed = london_day(before[ClockKind.REFERRER])
    _proclaim(busy_staff, closed.isoformat())
    profile = who_am_i(manager)[1]

    assert count_clocks_anew(manager, profile) > 0
    after: ClockRegister = read_clocks(manager, decided)
    for clock in after.running:
        if clock.kind in (ClockKind.LETTERS, ClockKind.REFERRER):
            assert timedelta(hours=20) < clock.due - before[clock.kind] < timedelta(days=6)
            (kept,) = after.of(clock)
            assert (kept.was_due, kept.due, kept.started) == (before[clock.kind], clock.due, clock.started)
            assert (kept.reason, kept.by) == (
                "The hub's calendar changed: A day was proclaimed", who_am_i(manager)[0].name,
            )  # fmt: skip
    letters = open_enquiry(manager, decided, "To see the letters").letters
    due = next(one.due for one in after.running if one.kind is ClockKind.LETTERS)
    assert {one.due for one in letters} == {due}
    assert sheet.letters
    assert count_clocks_anew(manager, profile) == 0
