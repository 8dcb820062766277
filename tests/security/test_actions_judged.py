"""What is to be done, asked by itself: who reads it and who cannot, what is kept, refused, and told in a worklist."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.actions_judged import LATER_DAY, UNTIL, Acting
from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
)
from tests.security.test_partners_judged import day, put_fire
from tests.security.way_judged import BEFORE

SUSPENDED = "update mash.staff set active = false where login = %s"
CONNECTED = (
    "insert into mash.connected (enquiry, who, declared_by) select id, l, l from mash.enquiry, (values (%s)) one(l)"
)
UNKEPT = "This cannot be kept as it is. Check the choices and the days."
WHOSE = bad("agency", "Choose whose action this is.")
WHEN = bad("due", "Say until when; it cannot be in the past.")
GONE_BY = bad("review", "The day of the review has gone by. Choose one to come.")
WHO = bad("person", "Choose somebody of this agency who may read this.")
ORIGIN = bad("origin", "Say which discussion or decision this comes from.")
ALREADY = bad("", "Something came of this already. Correct that, or set another action.")


def test_an_agency_reads_its_own_actions_where_it_was_asked_and_nobody_elses(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    police, health, probation = way.plant(), way.plant("health", decided=True), way.plant("probation")
    results = {one: way.settle(one) for one in (police, health, probation)}
    for login, of_discussion, of_decision in (
        (OFFICER, [], [health]), (DECIDER, [police, probation], [health]), (SCREENER, [], []),
        (MANAGER, [police, probation], [health]), (INFORMATION, [police, probation], [health]),
        (POLICE, [police], []), (HEALTH, [], [health]), (EDUCATION, [], []), (PROBATION, [], []),
    ):  # fmt: skip
        assert (login, way.seen("actions", login)) == (login, sorted(of_discussion))
        assert (login, way.seen("actions", login, way.other)) == (login, of_decision)
        assert (login, way.seen("action_results", login)) == (login, sorted(results[one] for one in of_discussion))
        assert (login, way.seen("action_results", login, way.other)) == (login, [results[one] for one in of_decision])


def test_who_is_asked_later_reads_its_own_from_then_on(rules: Rules) -> None:
    way = Acting(rules)
    way.opened(PROBATION)
    action = way.plant("probation")
    result = way.settle(action)
    assert not way.seen("actions", PROBATION)
    assert not rules.rows(PROBATION, "select 1 from app.my_actions()")
    rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) values (%s, 'probation', %s, %s)",
             way.enquiry, DECIDER, UNTIL)  # fmt: skip
    assert (way.seen("actions", PROBATION), way.seen("action_results", PROBATION)) == ([action], [result])


def test_nothing_is_read_before_an_opening(rules: Rules) -> None:
    way = Acting(rules)
    action = way.plant()
    way.settle(action)
    for login in (DECIDER, POLICE):
        assert way.seen("actions", login) == way.seen("action_results", login) == []


def test_an_agencys_worklist_tells_its_own_open_actions_as_facts_and_no_more(rules: Rules) -> None:
    way = Acting(rules)
    late, soon, done = way.plant(due=BEFORE), way.plant(), way.plant()
    way.settle(done)
    way.plant("health", decided=True)
    facts = "reference, initials, kind, state, rating, received, version, restricted"
    (head,) = rules.do(f"select to_jsonb(t) from (select {facts} from mash.enquiry where id = %s) t", way.enquiry)
    told = rules.rows(POLICE, "select * from app.my_actions()")
    assert [row.pop("action") for row in told] == [late, soon]
    assert [row.pop("due") for row in told] == [BEFORE, UNTIL]
    assert told == [head[0] | {"enquiry": way.enquiry}] * 2
    assert len(rules.rows(POLICE, "select 1 from app.my_actions(1)")) == 1
    assert len(rules.rows(POLICE, "select 1 from app.my_actions(-1)")) == 0
    way.stand("closed")
    assert len(rules.rows(POLICE, "select 1 from app.my_actions()")) == 2
    rules.do("update mash.staff set roles = array['agency_practitioner', 'mash_officer'] where login = %s", POLICE)
    assert len(rules.rows(POLICE, "select 1 from app.my_actions()")) == 2  # though more is theirs to read


def test_the_hubs_worklist_tells_what_is_to_be_done_and_what_is_to_be_reviewed_by_now(rules: Rules) -> None:
    way = Acting(rules)
    late, reviewed, coming = way.plant(due=BEFORE), way.plant(review="2026-01-06"), way.plant(review=LATER_DAY)
    elsewhere, over = way.plant("health", decided=True), way.plant(review="2026-01-06")
    for one in (reviewed, coming, over):
        way.settle(one)
    way.settle(over, "reviewed")
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        told = rules.rows(login, "select * from app.actions_owed()")
        assert {row["action"]: row["stands"] for row in told} == {
            late: "to_do", reviewed: "to_review", elsewhere: "to_do",
        }  # fmt: skip
        assert told[0]["action"] == late
        assert told[0]["agency_name"] == rules.one("select name from mash.agency where id = 'police'")
        assert len(rules.rows(login, "select 1 from app.actions_owed(1)")) == 1
    rules.do("update mash.action_owed set review = priv.today() where action = %s", coming)
    assert len(rules.rows(DECIDER, "select 1 from app.actions_owed()")) == 4
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("set local session_replication_role = replica")  # another hub's, though its keys were this one's
    rules.do("update mash.enquiry set hub = 'other' where id = %s", way.other)
    rules.do("set local session_replication_role = origin")
    assert elsewhere not in [row["action"] for row in rules.rows(DECIDER, "select action from app.actions_owed()")]


def test_no_more_than_five_hundred_actions_are_told_however_many_are_asked_for(rules: Rules) -> None:
    way = Acting(rules)
    first = way.plant()
    rules.do("insert into mash.action select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* "
             "from mash.action a, generate_series(1, 501) where a.id = %s", first)  # fmt: skip
    for login, function in ((POLICE, "my_actions"), (DECIDER, "actions_owed")):
        for lines, told in (("", 500), ("499", 499), ("500", 500), ("501", 500), ("0", 0), ("-1", 0)):
            counted = rules.rows(login, f"select 1 from app.{function}({lines})")
            assert (function, lines, len(counted)) == (function, lines, told)


def test_a_worklist_keeps_from_the_connected_and_from_who_is_not_named(rules: Rules) -> None:
    way = Acting(rules)
    way.plant()
    told = "select 1 from app.{}()"
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, POLICE, POLICE)
    assert rules.rows(POLICE, told.format("my_actions")) == []
    rules.do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", way.enquiry, MANAGER)
    rules.do("insert into mash.named_person (restriction, login, named_by) select id, %s, %s from mash.restriction",
             DECIDER, MANAGER)  # fmt: skip
    rules.do("update mash.enquiry set restricted = true where id = %s", way.enquiry)
    rules.do("select priv.spread_keys(%s)", way.enquiry)
    assert rules.rows(OFFICER, told.format("actions_owed")) == []
    assert len(rules.rows(DECIDER, told.format("actions_owed"))) == 1


def test_a_senior_social_worker_sets_an_action_and_nobody_else(rules: Rules) -> None:
    way = Acting(rules)
    only_for(way.house, (DECIDER,), "set_action", way.setting())


def test_a_senior_social_worker_corrects_an_action_and_nobody_else(rules: Rules) -> None:
    way = Acting(rules)
    only_for(way.house, (DECIDER,), "correct_action", way.setting(action=way.plant(), why="Another day"))


def test_every_row_of_an_action_is_kept_as_it_was_told(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    version = way.version()
    body = way.setting(person=POLICE, working_days=5, review=LATER_DAY)
    answer, left = way.house.done(DECIDER, "set_action", body)
    assert answer["version"] == version + 1
    row = {"id": NEW, "enquiry": way.enquiry, "discussion": way.discussion, "decision": None, "agency": "police"}
    row |= {"what": "See the home", "person": POLICE, "due": UNTIL, "working_days": 5, "review": LATER_DAY}
    assert left == {
        "action": [row | {"corrects": None, "why": "", "by": DECIDER, "at": NOW}],
        "action_owed": [{"action": NEW, "enquiry": way.enquiry, "agency": "police", "due": UNTIL, "review": LATER_DAY,
                         "stands": "to_do"}],
        "access_log": [{"what": "action set", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }  # fmt: skip


def test_a_correction_is_another_action_and_the_one_before_it_stays(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    version, before = way.version(), way.plant(due=BEFORE, review="2026-01-06")
    body = way.setting(
        action=before, why="To health", agency="health", due=BEFORE, review="2026-01-06", discussion=None
    )
    body |= {"decision": str(uuid4())}
    answer, left = way.house.done(DECIDER, "correct_action", body)
    assert answer["version"] == version + 1
    row = {"id": NEW, "enquiry": way.enquiry, "discussion": way.discussion, "decision": None, "agency": "health"}
    row |= {"what": "See the home", "person": None, "due": BEFORE, "working_days": None, "review": "2026-01-06"}
    assert left == {
        "action": [row | {"corrects": before, "why": "To health", "by": DECIDER, "at": NOW}],
        "action_owed": [
            {"key": before, "stands": "over"},
            {"action": NEW, "enquiry": way.enquiry, "agency": "health", "due": BEFORE, "review": "2026-01-06",
             "stands": "to_do"},
        ],
        "access_log": [{"what": "action corrected", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }  # fmt: skip
    assert way.said(DECIDER, "correct_action", way.setting(action=before, why="Again")) == CHANGED


def test_what_cannot_be_kept_of_an_action_is_refused_in_words(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do(
        "insert into mash.agency (id, hub, name, function) select 'theirs', 'other', 'Theirs', function "
        "from mash.agency limit 1"
    )
    before = way.plant()
    unkept = bad("due", UNKEPT)
    told: list[tuple[Any, ...]] = [
        *(({"agency": one}, WHOSE) for one in ("theirs", "nobody", None)),
        *(({"due": one}, WHEN) for one in (None, BEFORE)), ({"due": "x"}, unkept),
        *(({"review": one}, GONE_BY) for one in ("2026-01-06",)), ({"review": "x"}, unkept),
        *(({"working_days": one}, said) for one, said in ((0, unkept), (1, None), (366, None), (367, unkept))),
        ({"what": " "}, bad("what", FILL)), ({"what": "x" * 5000}, None),
        ({"what": "x" * 5001}, bad("what", too_long(5000))),
        *(({"person": one}, WHO) for one in (HEALTH, "nobody", OFFICER)), ({"person": POLICE}, None),
        ({"version": way.version() - 1}, CHANGED), ({"version": None}, INCOMPLETE), ({"enquiry": str(uuid4())}, NO),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(DECIDER, "set_action", way.setting(**changed))) == (changed, said)
        correcting = way.setting(action=before, why="Why", **changed)
        assert (changed, way.said(DECIDER, "correct_action", correcting)) == (changed, said)
    decision: dict[str, Any] = {"discussion": None, "decision": way.elsewhere}
    wrong: tuple[dict[str, Any], ...] = (
        {"discussion": None},
        decision,
        {"decision": way.elsewhere},
        {"discussion": str(uuid4())},
    )
    for changed in wrong:
        assert (changed, way.said(DECIDER, "set_action", way.setting(**changed))) == (changed, ORIGIN)
    version = rules.one("select version from mash.enquiry where id = %s", way.other)
    there = way.setting(enquiry=way.other, version=version)
    assert way.said(DECIDER, "set_action", there | decision) is None
    assert way.said(DECIDER, "set_action", there) == ORIGIN


def test_an_agency_that_left_is_asked_for_nothing_new_and_keeps_what_it_was_asked(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    theirs, others = way.plant("fire"), way.plant("police")
    left = bad("agency", "Fire and Rescue Service is not the hub's partner today.")
    for days, said in ((0, None), (-1, left)):
        put_fire(rules, until=day(rules, days))
        assert (days, way.said(DECIDER, "set_action", way.setting(agency="fire"))) == (days, said)
        moved = way.setting(action=others, agency="fire", why="To the fire service")
        assert (days, way.said(DECIDER, "correct_action", moved)) == (days, said)
        kept = way.setting(action=theirs, agency="fire", why="Until another day")
        assert (days, way.said(DECIDER, "correct_action", kept)) == (days, None)
        assert way.said(DECIDER, "correct_action", kept | {"agency": "police"}) is None
    put_fire(rules, until=None, **{"from": day(rules, 1)})
    assert way.said(DECIDER, "set_action", way.setting(agency="fire")) == left


def test_a_correction_says_why_and_is_of_an_open_action_of_this_enquiry(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    before, settled, other = way.plant(due=BEFORE, review="2026-01-06"), way.plant(), way.plant("health", decided=True)
    way.settle(settled)
    for changed, said in (
        ({"why": ""}, bad("why", FILL)), ({"why": "x" * 5000}, None), ({"why": "x" * 5001}, bad("why", too_long(5000))),
        ({"action": settled}, ALREADY), ({"action": other}, NO), ({"action": None}, NO),
        ({"due": "2026-01-04T12:00:00+00:00"}, WHEN), ({"review": "2026-01-07"}, GONE_BY),
    ):  # fmt: skip
        body = way.setting(action=before, why="Why", due=BEFORE, review="2026-01-06") | changed
        assert (changed, way.said(DECIDER, "correct_action", body)) == (changed, said)


def test_whoever_is_named_can_read_what_they_are_to_do(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    social = way.setting(agency="social_care")
    for person, said in ((DECIDER, None), (MANAGER, None), (INFORMATION, None), (OFFICER, WHO), (POLICE, WHO)):
        assert (person, way.said(DECIDER, "set_action", social | {"person": person})) == (person, said)
    assert way.said(DECIDER, "set_action", way.setting(agency="probation", person=PROBATION)) == WHO
    assert way.said(DECIDER, "set_action", way.setting(agency="probation")) is None
    assert way.said(DECIDER, "set_action", way.setting(person=DECIDER)) == WHO
    for spoiled in (SUSPENDED, CONNECTED):
        with rules.connection.transaction(force_rollback=True):
            rules.do(spoiled, POLICE)
            assert way.said(DECIDER, "set_action", way.setting(person=POLICE)) == WHO
    rules.do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", way.enquiry, MANAGER)
    rules.do("insert into mash.named_person (restriction, login, named_by) select id, l, %s from mash.restriction, "
             "unnest(array[%s, %s]) l", MANAGER, DECIDER, POLICE)  # fmt: skip
    rules.do("update mash.enquiry set restricted = true where id = %s", way.enquiry)
    rules.do("select priv.spread_keys(%s)", way.enquiry)
    assert way.said(DECIDER, "set_action", way.setting(person=POLICE)) is None
    assert way.said(DECIDER, "set_action", social | {"person": MANAGER, "version": way.version()}) == WHO
    named = rules.rows(DECIDER, "select login from app.people_to_act(($1 ->> 'e')::uuid)", e=way.enquiry)
    assert {row["login"] for row in named} == {DECIDER, POLICE}


def test_what_somebody_can_read_elsewhere_does_not_let_them_be_named_here(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) values (%s, 'probation', %s, %s)",
             way.other, DECIDER, UNTIL)  # fmt: skip
    way.plant("probation", decided=True)
    named = way.setting(agency="probation", person=PROBATION)
    assert way.said(DECIDER, "set_action", named) == WHO


def test_only_a_senior_social_worker_is_told_who_could_act_and_only_whom_the_enquiry_exists_for(rules: Rules) -> None:
    way = Acting(rules)
    ask = "select login, name, post, agency, agency_name from app.people_to_act(($1 ->> 'e')::uuid)"
    assert rules.rows(DECIDER, ask, e=way.enquiry) == []
    way.opened()
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("elsewhere", POLICE, hub="other")
    told = rules.rows(DECIDER, ask, e=way.enquiry)
    logins = [row["login"] for row in told]
    assert {POLICE, DECIDER, MANAGER, OFFICER} <= set(logins)
    assert not {PROBATION, "elsewhere"} & set(logins)
    assert told == sorted(told, key=lambda row: (row["agency"], row["name"]))
    kept = "select to_jsonb(s) from (select login, name, post, agency from mash.staff) s where login = %s"
    police = next(row for row in told if row["login"] == POLICE)
    assert police == rules.one(kept, POLICE) | {"agency_name": "Police"}
    for spoiled in (SUSPENDED, CONNECTED):
        with rules.connection.transaction(force_rollback=True):
            rules.do(spoiled, POLICE)
            assert POLICE not in [row["login"] for row in rules.rows(DECIDER, ask, e=way.enquiry)]
    rules.do("update mash.staff set roles = array['mash_officer'] where login = %s", DECIDER)
    assert rules.rows(DECIDER, ask, e=way.enquiry) == []


def test_an_action_and_its_results_are_read_as_they_are_kept(rules: Rules) -> None:
    way = Acting(rules)
    way.opened()
    first = way.plant(person=POLICE, working_days=3, review=LATER_DAY)
    second = way.plant(corrects=first, why="Why", due=BEFORE)
    wrong = way.settle(second)
    right = way.settle(second, corrects=wrong, why="Mended")
    told = rules.rows(DECIDER, "select * from app.actions(($1 ->> 'e')::uuid)", e=way.enquiry)
    kept = rules.do(
        "select to_jsonb(t) from (select a.id, discussion, decision, what, a.agency, g.name as agency_name, "
        "person, p.name as person_name, due, working_days, review, corrects, why, w.name as by, at, "
        "a.id = %s as corrected from mash.action a join mash.agency g "
        "on g.id = a.agency join mash.staff w on w.login = a.by left join mash.staff p on p.login = a.person "
        "where enquiry = %s order by due) t",
        *(first, way.enquiry),
    )
    assert told == [row[0] for row in kept]
    assert [row["id"] for row in told] == [second, first]
    told = rules.rows(DECIDER, "select * from app.action_results(($1 ->> 'e')::uuid)", e=way.enquiry)
    kept = rules.do(
        "select to_jsonb(t) from (select r.id, action, result, words, happened, corrects, why, w.name as by, at "
        "from mash.action_result r join mash.staff w on w.login = r.by where enquiry = %s order by at, id) t",
        way.enquiry,
    )
    assert told == [row[0] for row in kept]
    assert {row["id"] for row in told} == {wrong, right}


@pytest.mark.parametrize("login", [one for one in EVERYBODY if one not in (OFFICER, DECIDER, MANAGER, INFORMATION)])
def test_the_hubs_list_of_actions_is_the_hubs(login: str, rules: Rules) -> None:
    allowed = rules.one("select has_function_privilege(%s, 'app.actions_owed(integer)', 'execute')", login)
    assert allowed is False
