"""An agency disputes from its own desk, and learns nothing by it of what anybody else disputes."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NO, bad
from tests.security.psql import DECIDER, EDUCATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import STATES, Way

NEXT = "select * from app.dispute_steps(($1 ->> 'e')::uuid)"
TAKEN = "select id, step, reason from app.steps_taken(($1 ->> 'e')::uuid)"
DISPUTING = "select * from priv.agencies_disputing(($1 ->> 'e')::uuid, ($1 ->> 'before')::timestamptz) one order by 1"
OWN = bad("", "Your agency has no dispute open.")
FURTHER = "The hub's profile names no further step."


@pytest.fixture
def way(rules: Rules) -> Way:
    way = Way(rules)
    way.open()
    way.disputes("First", "Second", "Third")
    return way


def _next(way: Way, login: str = POLICE) -> list[tuple[str, str | None]]:
    return [(row["step"], row["unmet"]) for row in way.rules.rows(login, NEXT, e=way.enquiry)]


def _taken(way: Way, login: str = POLICE) -> set[str]:
    return {row["id"] for row in way.rules.rows(login, TAKEN, e=way.enquiry)}


@pytest.mark.parametrize("state", STATES)
def test_an_agency_is_offered_its_own_dispute_and_no_other_step(state: str, way: Way) -> None:
    way.stand(state)
    assert _next(way) == [("dispute", None)]
    assert way.rules.rows(PROBATION, NEXT, e=way.enquiry) == []  # asked for nothing here
    way.plant("dispute", "1 hour", agency="police")
    assert _next(way) == [("dispute", None), ("step_up", None)]


def test_what_others_dispute_changes_nothing_that_an_agency_is_told(way: Way) -> None:
    before = way.rules.rows(POLICE, NEXT, e=way.enquiry)
    way.plant("dispute", "3 hours")
    way.plant("dispute", "2 hours", agency="education")
    way.plant("step_up", "1 hour")
    way.plant("dispute", "1 hour", way.other, agency="police")
    assert way.rules.rows(POLICE, NEXT, e=way.enquiry) == before
    assert _taken(way) == set()
    assert way.house.refused(POLICE, "take_step", way.taking("step_up")) == OWN
    assert way.house.refused(POLICE, "take_step", way.taking("settle")) == NO


def test_an_agency_takes_its_own_dispute_up_as_far_as_the_hub_goes_and_not_after_it_is_settled(way: Way) -> None:
    way.disputes("First", "Second")
    way.plant("dispute", "50 minutes", agency="police")
    assert way.house.refused(POLICE, "take_step", way.taking("step_up", reason="")) == bad("reason", "Fill this in.")
    _, left = way.house.done(POLICE, "take_step", way.taking("step_up", reason="Not resolved"))
    assert left["step"] == [
        way.step("step_up", by=POLICE, agency="police", particulars="Second", reason="Not resolved")
    ]
    assert _next(way) == [("dispute", None), ("step_up", FURTHER)]
    assert way.house.refused(POLICE, "take_step", way.taking("step_up")) == bad("", FURTHER)
    way.rules.open(MANAGER, way.enquiry)
    way.house.done(MANAGER, "take_step", way.taking("settle"))
    assert _next(way) == [("dispute", None)]
    assert way.house.refused(POLICE, "take_step", way.taking("step_up")) == OWN


def test_the_hubs_answer_to_a_dispute_is_read_by_whoever_opened_it_and_by_no_other_agency(way: Way) -> None:
    planted = {
        name: way.plant(step, f"{ago} minutes", enquiry, agency=agency)
        for name, step, ago, enquiry, agency in (
            ("before", "settle", 90, way.enquiry, None),
            ("hubs own", "dispute", 85, way.enquiry, None),
            ("to nobody", "step_up", 82, way.enquiry, None),
            ("elsewhere", "dispute", 81, way.other, "police"),
            ("ours", "dispute", 80, way.enquiry, "police"),
            ("taken up", "step_up", 70, way.enquiry, None),
            ("other work", "strategy", 65, way.enquiry, None),
            ("by another agency", "step_up", 60, way.enquiry, "education"),
            ("settled", "settle", 50, way.enquiry, None),
            ("after it", "step_up", 40, way.enquiry, None),
            ("after it too", "settle", 30, way.enquiry, None),
        )
    }
    way.rules.do("select priv.spread_keys(%s)", way.enquiry)
    read = _taken(way)
    assert {name for name, one in planted.items() if one in read} == {"ours", "taken up", "settled"}
    hub = _taken(way, DECIDER)
    assert {name for name, one in planted.items() if one in hub} == set(planted) - {"elsewhere"}
    assert _taken(way, OFFICER) & set(planted.values()) == set()


def test_the_keys_of_a_step_are_whose_words_they_are_or_whom_they_answer(way: Way) -> None:
    views = {f"{role}:{way.rules.one('select hub from mash.enquiry limit 1')}"
             for role in ("decider", "manager", "information")}  # fmt: skip
    way.plant("dispute", "80 minutes", agency="police")
    way.plant("dispute", "70 minutes", agency="education")
    acl = "select acl from mash.step where id = %s"

    def keys(step: str, agency: str | None = None) -> set[str]:
        return set(way.rules.one(acl, way.plant(step, "1 minute", agency=agency))) - views

    both = {"agency:police", "agency:education"}
    told = [keys("step_up"), keys("strategy"), keys("dispute"), keys("step_up", "police"), keys("settle", "education")]
    assert told == [both, set(), set(), {"agency:police"}, {"agency:education"}]


def test_who_disputes_at_a_moment(way: Way) -> None:
    def moment(ago: str) -> Any:
        return way.rules.one("select (clock_timestamp() - %s::interval)::text", ago)

    for step, ago, agency in (
        ("dispute", "100 minutes", "health"), ("settle", "95 minutes", None), ("dispute", "80 minutes", "police"),
        ("dispute", "75 minutes", "police"), ("dispute", "70 minutes", None), ("step_up", "65 minutes", "probation"),
        ("dispute", "60 minutes", "education"), ("settle", "40 minutes", None),
    ):  # fmt: skip
        way.plant(step, ago, agency=agency)
    told = {
        ago: [row["one"] for row in way.rules.rows(DECIDER, DISPUTING, e=way.enquiry, before=moment(ago))]
        for ago in ("98 minutes", "90 minutes", "78 minutes", "50 minutes", "30 minutes")
    }
    assert told == {
        "98 minutes": ["health"], "90 minutes": [], "78 minutes": ["police"], "50 minutes": ["education", "police"],
        "30 minutes": [],
    }  # fmt: skip
    settled = way.rules.one("select at::text from mash.step where step = 'settle' order by at desc limit 1")
    rows = way.rules.rows(DECIDER, DISPUTING, e=way.enquiry, before=settled)
    assert [row["one"] for row in rows] == ["education", "police"]  # what settles them is told to them
    opened = way.rules.one("select max(at)::text from mash.step where step = 'dispute'")
    rows = way.rules.rows(DECIDER, DISPUTING, e=way.enquiry, before=opened)
    assert [row["one"] for row in rows] == ["police"]
    assert way.rules.rows(DECIDER, DISPUTING, e=way.other, before=moment("0 minutes")) == []


def test_on_a_restricted_enquiry_the_answer_is_the_named_peoples_of_that_agency(way: Way) -> None:
    way.plant("dispute", "1 hour", agency="police")
    settled = way.plant("settle", "1 minute")
    restriction = way.rules.one(
        "insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Kin', %s) returning id",
        *(way.enquiry, MANAGER),
    )
    for login in (MANAGER, POLICE, EDUCATION):
        way.rules.do(
            "insert into mash.named_person (restriction, login, named_by) values (%s, %s, %s)",
            restriction,
            login,
            MANAGER,
        )
    way.rules.do("update mash.enquiry set restricted = true where id = %s", way.enquiry)
    way.rules.do("select priv.spread_keys(%s)", way.enquiry)
    acl = way.rules.one("select acl from mash.step where id = %s", settled)
    assert {one for one in acl if one.startswith("staff:")} == {f"staff:{MANAGER}", f"staff:{POLICE}"}


def test_how_far_others_took_their_dispute_is_told_to_no_agency_that_disputes(way: Way) -> None:
    way.disputes("First", "Second")
    way.plant("dispute", "50 minutes", agency="education")
    way.plant("step_up", "45 minutes", agency="education")
    way.plant("dispute", "40 minutes", agency="police")
    assert _next(way) == [("dispute", None), ("step_up", None)]
    _, left = way.house.done(POLICE, "take_step", way.taking("step_up"))
    assert [row["particulars"] for row in left["step"]] == ["Second"]


def test_where_an_agencys_own_dispute_stands(way: Way) -> None:
    own = "priv.own_dispute_stage(($1 ->> 'e')::uuid, $1 ->> 'agency')"
    told = []
    for step, ago, enquiry, agency in (
        ("step_up", 95, way.enquiry, None), ("dispute", 90, way.enquiry, "education"),
        ("step_up", 85, way.enquiry, None), ("dispute", 80, way.enquiry, "police"),
        ("dispute", 78, way.other, "police"), ("step_up", 76, way.other, "police"), ("dispute", 75, way.enquiry, None),
        ("step_up", 70, way.enquiry, "education"), ("strategy", 65, way.enquiry, None),
        ("step_up", 60, way.enquiry, None), ("step_up", 55, way.enquiry, "police"), ("settle", 50, way.enquiry, None),
        ("step_up", 45, way.enquiry, None), ("dispute", 40, way.enquiry, "police"),
    ):  # fmt: skip
        way.plant(step, f"{ago} minutes", enquiry, agency=agency)
        told.append(tuple(way.rules.answer(POLICE, own, e=way.enquiry, agency=one) for one in ("police", "education")))
    assert told == [
        (0, 0), (0, 1), (0, 2), (1, 2), (1, 2), (1, 2), (1, 2), (1, 3), (1, 3), (2, 4), (3, 4), (0, 0), (0, 0), (1, 0),
    ]  # fmt: skip


def test_what_somebody_writes_for_the_hub_is_not_their_own_agencys(way: Way) -> None:
    way.rules.do("update mash.staff set agency = 'police', roles = roles || %s::text[] where login = %s",
                 ["agency_practitioner", "hub_manager"], DECIDER)  # fmt: skip
    _, left = way.house.done(DECIDER, "record_strategy", way.strategy())
    assert [row["agency"] for row in left["step"]] == [None]
    for step, agency in (("strategy_needed", None), ("dispute", "police"), ("step_up", "police"), ("settle", None)):
        _, left = way.house.done(DECIDER, "take_step", way.taking(step))
        assert (step, [row["agency"] for row in left["step"]]) == (step, [agency])
