"""Clocks counted anew by another calendar, asked by itself: which, by whom, and what is kept of it."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NEW, NO, NOW, bad
from tests.security.clocks_judged import Clocks
from tests.security.psql import DECIDER, MANAGER

DAY = "2026-01-05"
STARTED, DUE, CLOSES = "2026-01-05T09:00:00+00:00", "2026-01-06T17:00:00+00:00", "2026-01-07T17:00:00+00:00"
WRONG = bad("days", "These days cannot be kept as they are.")
COUNT = "count_clocks_anew"


class Counting(Clocks):
    """The hub's profile was approved by the manager after the clocks had started."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("alter table mash.hub_text disable trigger all")
        rules.do("alter table mash.hub_text_answer disable trigger all")
        self.text = str(rules.one(
            "insert into mash.hub_text (hub, kind, words, because, follows, by, at) select id, 'profile', profile, "
            "'Her funeral', priv.text_approved_last(id, 'profile'), %s, now() from mash.hub "
            "where id = 'northamptonshire' returning id::text", DECIDER))  # fmt: skip
        answer = """insert into mash.hub_text_answer (text, answer, because, by, at, in_force)
            values (%s, 'approved', '', %s, clock_timestamp() + interval '1 ms', '2026-01-05T12:00:00Z')"""
        rules.do(answer, self.text, MANAGER)

    def counted(self, kind: str = "screening", **more: object) -> str:
        """A clock of a working day that runs."""
        told: dict[str, object] = {"limit_words": "1 working day", "started": STARTED, "due": DUE}
        return self.runs(kind, **told | more)

    def days(self, **more: object) -> dict[str, Any]:
        """The body that tells when a working day is over."""
        return {"days": [{"day": DAY, "working_days": 1, "closes": CLOSES, **more}]}

    def asked(self, login: str = MANAGER) -> list[tuple[str, int]]:
        """What a desk is asked to count."""
        return [
            (row["day"], row["working_days"]) for row in self.rules.rows(login, "select * from app.days_to_count()")
        ]


def test_a_hub_managers_desk_alone_is_asked_and_tells(rules: Rules) -> None:
    hub = Counting(rules)
    hub.counted()
    for login in EVERYBODY:
        refused = hub.house.refused(login, COUNT, hub.days())
        assert (login, refused) == (login, None if login == MANAGER else NO)
    assert hub.asked() == [(DAY, 1)]
    assert hub.asked(DECIDER) == []
    assert hub.house.sent_twice(MANAGER, COUNT, hub.days())


def test_what_was_due_is_kept_with_why_and_who_approved_the_calendar(rules: Rules) -> None:
    hub = Counting(rules)
    clock, letters = hub.counted(), hub.counted("letters", due="2026-01-06T23:59:59+00:00")
    letter = hub.letter()
    rules.do("update mash.letter set due = '2026-01-06T23:59:59+00:00' where id = %s", letter)
    answer, left = hub.house.done(MANAGER, COUNT, hub.days())
    assert answer == {"clocks": 2}
    assert {row["key"]: row["due"] for row in left["clock"]} == {clock: CLOSES, letters: "2026-01-07T23:59:59+00:00"}
    row = {
        "id": NEW,
        "enquiry": hub.enquiry,
        "clock": clock,
        "was_started": STARTED,
        "was_due": DUE,
        "started": STARTED,
    }
    row |= {"due": CLOSES, "reason": "The hub's calendar changed: Her funeral", "by": MANAGER, "at": NOW}
    assert [one for one in left["start_correction"] if one["clock"] == clock] == [row]
    assert [one["due"] for one in left["letter"]] == ["2026-01-07T23:59:59+00:00"]
    assert left["access_log"] == [{"what": "clocks counted anew", "who": MANAGER}]
    assert left.keys() == {"clock", "start_correction", "letter", "access_log", "enquiry"}
    assert [(one["key"], one["due"], one["due_what"]) for one in left["enquiry"]] == [
        (hub.enquiry, CLOSES, "screening")
    ]
    assert hub.asked() == []


@pytest.mark.parametrize("more", [
    {"stopped": "2026-01-05T10:00:00Z", "stop": "met"}, {"event": "made_anew"}, {"limit_words": "4 hours"},
    {"limit_words": ""}, {"limit_words": "2 working days"}, {"started": "2026-01-05T12:00:00+00:00"},
    {"started": "2026-01-04T23:30:00+00:00"}, {"due": CLOSES},
])  # fmt: skip
def test_what_has_stopped_runs_otherwise_began_since_or_is_right_already_stays(
    more: dict[str, str], rules: Rules
) -> None:
    hub = Counting(rules)
    hub.counted(**more)
    answer, left = hub.house.done(MANAGER, COUNT, hub.days())
    assert answer == {"clocks": 0}
    assert left.keys() == {"access_log"}


def test_a_clock_is_counted_once_by_each_calendar_and_a_corrected_start_hinders_nothing(rules: Rules) -> None:
    hub = Counting(rules)
    clock = hub.counted(started="2026-01-05T09:00:00+00:00")
    for was, at in (("2026-01-05T08:00:00Z", "now()"), (STARTED, "'2026-01-05T11:59:00Z'")):
        rules.do("insert into mash.start_correction (enquiry, clock, was_started, was_due, started, due, reason, by, "
                 f"at) values (%s, %s, %s, %s, %s, %s, 'Why', %s, {at})",
                 hub.enquiry, clock, was, DUE, STARTED, DUE, DECIDER)  # fmt: skip
    assert hub.asked() == [(DAY, 1)]
    hub.house.done(MANAGER, COUNT, hub.days())
    answer, _ = hub.house.done(MANAGER, COUNT, hub.days(closes="2026-01-08T17:00:00+00:00"))
    assert answer == {"clocks": 0}


def test_another_hubs_clocks_are_not_counted(rules: Rules) -> None:
    hub = Counting(rules)
    hub.counted()
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", hub.enquiry)
    assert hub.asked() == []
    assert hub.house.done(MANAGER, COUNT, hub.days())[0] == {"clocks": 0}


@pytest.mark.parametrize("kept_away", ["connected", "restricted"])
def test_what_a_manager_may_not_see_is_counted_and_not_told(kept_away: str, rules: Rules) -> None:
    hub = Counting(rules)
    clock = hub.counted()
    if kept_away == "connected":
        rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)",
                 hub.enquiry, MANAGER, DECIDER)  # fmt: skip
    else:
        rules.do("alter table mash.enquiry disable trigger keep_acl")
        rules.do("update mash.enquiry set acl = array['staff:' || %s] where id = %s", DECIDER, hub.enquiry)
    answer, left = hub.house.done(MANAGER, COUNT, hub.days())
    assert answer == {"clocks": 0}
    assert {row["key"]: row["due"] for row in left["clock"]} == {clock: CLOSES}


@pytest.mark.parametrize(("more", "said"), [
    ({"closes": None}, WRONG), ({"day": None}, WRONG), ({"working_days": None}, WRONG), ({"closes": "soon"}, WRONG),
    ({"closes": "2026-01-05T17:00:00+00:00"}, WRONG), ({"closes": "2026-01-27T17:00:00+00:00"}, None),
    ({"closes": "2026-01-28T17:00:00+00:00"}, WRONG), ({"closes": "2026-01-06T00:30:00+00:00"}, None),
])  # fmt: skip
def test_no_calendar_hides_that_something_is_late(more: dict[str, object], said: object, rules: Rules) -> None:
    hub = Counting(rules)
    hub.counted()
    assert hub.house.refused(MANAGER, COUNT, hub.days(**more)) == said


def test_each_letter_kind_of_end_stays(rules: Rules) -> None:
    ends = "select priv.ends_as_before(%s, %s)::text"
    rules.do("set local timezone to 'UTC'")
    for due, closes, expected in (
        ("2026-06-01T22:59:59Z", "2026-06-03T16:00:00Z", "2026-06-03 22:59:59+00"),
        ("2026-06-01T23:59:59Z", "2026-06-03T16:00:00Z", "2026-06-03 16:00:00+00"),
    ):  # fmt: skip
        assert rules.one(ends, due, closes) == expected


def test_of_several_days_each_moves_its_own(rules: Rules) -> None:
    hub = Counting(rules)
    one, two = hub.counted(), hub.counted("acknowledgement", limit_words="2 working days")
    body = hub.days()["days"] + hub.days(working_days=2, closes="2026-01-08T17:00:00+00:00")["days"]
    assert hub.asked() == [(DAY, 1), (DAY, 2)]
    _, left = hub.house.done(MANAGER, COUNT, {"days": body})
    assert {row["key"]: row["due"] for row in left["clock"]} == {one: CLOSES, two: "2026-01-08T17:00:00+00:00"}
