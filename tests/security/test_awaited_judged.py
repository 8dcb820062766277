"""What the hub waits for of others: a team that a family was handed to, a form after a call; and which group has it."""

import json
from typing import Any

import pytest

from mashdesk.store.tables.clock import KINDS
from tests.security.asking_rules import Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import FILL, NEW, NOW, bad, too_long
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.way_judged import BEFORE, STATES, Way

UNMET = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet($1 ->> 'guard', e, me) u
    where e.id = ($1 ->> 'e')::uuid"""
TEAMS = "select array(select priv.teams_awaited(%s) order by 1)"
HUBS = " where id <> 'other'"
LEAVES = {"harm": "no", "outcome": "none"}
EARLY = {"code": "early", "leads_to": "early_help", "team": "Early Team", "consent_needed": False, "rules": ["N30"]}
CARE = {"code": "care", "leads_to": "social_care", "team": "Care Team", "carried_by": "police",
        "first_contact": "Ring them", "label": "Care"}  # fmt: skip


def _way(rules: Rules) -> Way:
    way = Way(rules)
    rules.do("alter table mash.step disable trigger sealed")
    rules.do("delete from mash.step")
    rules.do("delete from mash.clock where priv.is_awaited(kind)") if _unseal(rules) else None
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{\"outcomes\": [], \"groups\": []}')")
    return way


def _unseal(rules: Rules) -> bool:
    rules.do("alter table mash.clock disable trigger sealed")
    return True


def _profile(rules: Rules, part: str, told: object) -> None:
    rules.do(f"update mash.hub set profile = jsonb_set(profile, '{{{part}}}', %s)" + HUBS, json.dumps(told))


def _took(rules: Rules, way: Way, step: str, team: str, ago: str, enquiry: str = "") -> None:
    rules.do(
        "insert into mash.step (enquiry, step, came_from, came_to, reason, team, by, at) "
        "values (%s, %s, 'screened', 'exited', 'Why', %s, %s, clock_timestamp() - %s::interval)",
        *(enquiry or way.enquiry, step, team, DECIDER, ago),
    )


def _says(rules: Rules, way: Way, guard: str) -> list[dict[str, Any]]:
    return rules.rows(DECIDER, UNMET, e=way.enquiry, guard=guard)


def _fails(rules: Rules, way: Way, guard: str) -> bool:
    return bool(_says(rules, way, guard))


def test_a_team_is_awaited_from_the_handing_over_until_it_has_taken_over(rules: Rules) -> None:
    way = _way(rules)
    assert _says(rules, way, "handed") == [
        {"rule": "N13", "part": "way", "words": "The family was handed to no team that is still awaited."}
    ]
    told = []
    for step, team, ago in (
        ("taken_over", "A", "90 minutes"), ("hand_over", "A", "80 minutes"), ("assign", "B", "70 minutes"),
        ("strategy", "", "65 minutes"), ("taken_over", "A", "60 minutes"), ("taken_over", "B", "50 minutes"),
        ("assign", "B", "40 minutes"), ("reopen", "", "35 minutes"), ("assign", "B", "30 minutes"),
        ("screen_again", "", "25 minutes"), ("hand_over", "A", "20 minutes"), ("transfer", "", "15 minutes"),
        ("hand_over", "A", "10 minutes"), ("in_error", "", "5 minutes"), ("hand_over", "C", "1 minute"),
    ):  # fmt: skip
        _took(rules, way, step, team, ago)
        told.append("".join(rules.one(TEAMS, way.enquiry)))
    assert told == ["", "A", "AB", "AB", "B", "", "B", "", "B", "", "A", "", "A", "", "C"]
    assert not _fails(rules, way, "handed")
    assert rules.one(TEAMS, way.other) == []
    _took(rules, way, "taken_over", "C", "0 minutes", way.other)
    assert rules.one(TEAMS, way.enquiry) == ["C"]


def test_the_last_screening_says_whether_there_is_a_social_worker(rules: Rules) -> None:
    way = _way(rules)
    rules.do("alter table mash.screening disable trigger sealed")
    rules.do("delete from mash.screening where enquiry = %s", way.enquiry)
    assert _says(rules, way, "social_worker") == [
        {"rule": "N22", "part": "screening",
         "words": "The screening does not say that a social worker has the child already."}
    ]  # fmt: skip
    for answer, ago, fails in (("no", 4, True), ("yes", 3, False), ("not_known", 2, True), ("", 1, True)):
        rules.do(
            "insert into mash.screening (enquiry, level, why, rating, social_worker, social_worker_named, by, at) "
            "values (%s, 2, '', 'green', %s, %s, %s, now() - make_interval(mins => %s))",
            *(way.enquiry, answer, "Sam" if answer == "yes" else "", DECIDER, ago),
        )
        assert (answer, _fails(rules, way, "social_worker")) == (answer, fails)
    rules.do(
        "update mash.screening set social_worker = 'yes', social_worker_named = 'Sam' where enquiry = %s", way.other
    )
    assert _fails(rules, way, "social_worker")


def test_early_help_is_the_outcome_that_leads_there_and_names_its_team(rules: Rules) -> None:
    way = _way(rules)
    words = [{"rule": "N28", "part": "screening", "words": "The hub's profile names no early help team."}]
    for outcomes, fails in (
        ([], True), ([EARLY], False), ([EARLY | {"team": None}], True), ([EARLY | {"leads_to": "service"}], True),
        ([CARE, EARLY], False),
    ):  # fmt: skip
        _profile(rules, "outcomes", outcomes)
        assert (outcomes, _says(rules, way, "early_help")) == (outcomes, words if fails else [])


def test_early_help_from_screening_has_the_agreement_that_its_outcome_asks_for(rules: Rules) -> None:
    way = _way(rules)
    rules.do("alter table mash.consent disable trigger sealed")
    rules.do("delete from mash.consent")
    _profile(rules, "outcomes", [CARE, EARLY])
    assert not _fails(rules, way, "agreed")
    _profile(rules, "outcomes", [CARE, EARLY | {"consent_needed": True, "consent_words": "They agree."}])
    missing = [{"rule": "N30", "part": "consent", "words": "They agree. Record their agreement to this first."}]
    assert _says(rules, way, "agreed") == missing
    assert _says(rules, way, "handed") != missing
    rules.do("update mash.person set role = 'sibling' where enquiry = %s and role = 'subject'", way.enquiry)
    assert not _fails(rules, way, "agreed")
    _profile(rules, "outcomes", [])
    assert not _fails(rules, way, "agreed")


def test_a_form_is_awaited_while_its_clock_runs_and_groups_are_the_profiles(rules: Rules) -> None:
    way = _way(rules)
    form = [{"rule": "local", "part": "clocks", "words": "No written form is awaited."}]
    assert _says(rules, way, "form") == form
    _clock(rules, way.other, "written_follow_up")
    _clock(rules, way.enquiry, "taking_over")
    assert _says(rules, way, "form") == form
    _clock(rules, way.enquiry, "written_follow_up")
    assert not _fails(rules, way, "form")
    rules.do("update mash.clock set stopped = now(), stop = 'met' where kind = 'written_follow_up'")
    assert _says(rules, way, "form") == form
    groups = [{"rule": "N23", "part": "way", "words": "The hub's profile names no groups."}]
    assert not _fails(rules, way, "groups")
    _profile(rules, "groups", [])
    assert _says(rules, way, "groups") == groups
    rules.do("update mash.hub set profile = profile - 'groups'" + HUBS)
    assert _says(rules, way, "groups") == groups


def test_which_guards_say_what_a_step_is_about(rules: Rules) -> None:
    guards = [one for (one,) in rules.do("select distinct unnest(guards) from priv.steps()")]
    about = {one for one in guards if rules.one("select priv.is_about(%s)", one)}
    assert about == {
        "social_worker", "early_help", "handed", "form", "groups", "own_dispute", "no_strategy", "conference",
        "assessment",
    }  # fmt: skip
    awaited = {
        "taking_over", "written_follow_up", "strategy_discussion", "conference", "assessment", "referrer_told",
        "child_letter", "pathway",
    }  # fmt: skip
    assert {one for one in KINDS if rules.one("select priv.is_awaited(%s)", one)} == awaited


def _read(way: Way, login: str, sql: str, **given: object) -> tuple[Any, dict[str, list[dict[str, Any]]]]:
    """What a function of the rules leaves, then as if it had not been called."""
    way.rules.do("savepoint before")
    told = way.house.read(login, sql, **given)
    way.rules.do("rollback to before")
    return told


def _clock(rules: Rules, enquiry: str, kind: str, due: str = LATER) -> None:
    rules.do(
        "insert into mash.clock (enquiry, kind, event, counts_from, started, due) "
        "values (%s, %s, 'handed', 'event', now(), %s)",
        *(enquiry, kind, due),
    )


def test_whoever_hands_a_family_on_names_the_team(rules: Rules) -> None:
    way = _way(rules)
    way.stand("screened")
    way.open()
    rules.do("alter table mash.screening disable trigger sealed")
    rules.do("update mash.screening set social_worker = 'yes', social_worker_named = 'Sam'")
    body = way.taking("hand_over", team="North Team", particulars="All of it", taking_over_due=LATER)
    for told, said in ((None, bad("team", FILL)), (" \n", bad("team", FILL)), ("x" * 201, bad("team", too_long(200))),
                       ("x" * 200, None)):  # fmt: skip
        assert (told, way.house.refused(DECIDER, "take_step", body | {"team": told})) == (told, said)
    _, left = way.house.done(DECIDER, "take_step", body)
    kept = {"came_from": "screened", "came_to": "exited", "particulars": "All of it", "team": "North Team"}
    assert left["step"] == [way.step("hand_over", **kept)]
    (clock,) = [one for one in left["clock"] if one.get("kind")]
    assert clock == {
        "id": NEW, "enquiry": way.enquiry, "kind": "taking_over", "event": "handed", "counts_from": "event",
        "about": None, "started": NOW, "due": LATER, "limit_words": "1 working day", "rule": "N13, N28", "at": NOW,
        "pathway": None, "pathway_step": "", "stopped": None, "stop": None,
    }  # fmt: skip


def test_early_helps_team_is_the_hubs_own_and_what_others_name_is_not_kept(rules: Rules) -> None:
    way = _way(rules)
    way.stand("screened")
    way.open()
    _profile(rules, "outcomes", [EARLY, {"code": "none", "label": "None", "leads_to": "nothing", "highest_level": 4}])
    body = way.taking("assign", team="Another", particulars="x", taking_over_due=LATER)
    _, left = way.house.undone(DECIDER, "take_step", body)
    told = {"came_from": "screened", "came_to": "exited", "particulars": "x", "team": "Early Team"}
    assert left["step"] == [way.step("assign", **told)]
    _, left = way.house.undone(DECIDER, "take_step", body | {"step": "exit", "particulars": "y"} | LEAVES)
    assert left["step"][0]["team"] == ""


def test_only_a_team_that_is_awaited_takes_over_and_the_last_one_stops_the_clock(rules: Rules) -> None:
    way = _way(rules)
    way.open()
    for team, ago in (("A", "3 hours"), ("B", "2 hours")):
        _took(rules, way, "assign", team, ago)
    _clock(rules, way.enquiry, "taking_over")
    body = way.taking("taken_over", team="A", happened=BEFORE, confirmed_by="Ann", taking_over_due=LATER)
    unknown = bad("team", "Choose a team that the family was handed to.")
    assert way.house.refused(DECIDER, "take_step", body | {"team": "C"}) == unknown
    _, left = way.house.done(OFFICER, "take_step", body)
    assert "clock" not in left
    told = {"happened": BEFORE, "confirmed_by": "Ann", "team": "A", "by": OFFICER}
    assert left["step"] == [way.step("taken_over", **told)]
    body |= {"version": way.version()}
    assert way.house.refused(DECIDER, "take_step", body) == unknown
    _, left = way.house.undone(DECIDER, "take_step", body | {"team": "B"})
    assert [(one["stop"], one["stopped"]) for one in left["clock"]] == [("met", NOW)]
    rules.do("alter table mash.clock disable trigger keep_clock")
    rules.do("update mash.clock set started = '2020-01-01', due = '2020-01-02' where kind = 'taking_over'")
    _, left = way.house.undone(DECIDER, "take_step", body | {"team": "B"})
    assert [one["stop"] for one in left["clock"]] == ["late"]
    _, left = way.house.undone(DECIDER, "take_step", way.taking("in_error"))
    assert "no_longer_needed" in {one["stop"] for one in left["clock"] if "stop" in one}


def test_what_is_begun_anew_waits_for_no_team(rules: Rules) -> None:
    way = _way(rules)
    way.open()
    _took(rules, way, "assign", "A", "3 hours")
    _clock(rules, way.enquiry, "taking_over")
    _, left = way.house.undone(DECIDER, "take_step", way.taking("dispute", taking_over_due=LATER))
    assert "clock" not in left
    told = {"particulars": "To Leeds", "confirmed_by": "Ann", "happened": BEFORE}
    before = rules.one("select id from mash.clock where kind = 'taking_over'")
    _, left = way.house.undone(DECIDER, "take_step", way.taking("transfer", **told))
    assert [one["stop"] for one in left["clock"] if one.get("key") == str(before)] == ["no_longer_needed"]


def test_a_form_that_came_stops_its_clock_and_what_left_the_hub_needs_none(rules: Rules) -> None:
    way = _way(rules)
    way.open()
    _clock(rules, way.enquiry, "written_follow_up")
    _clock(rules, way.other, "written_follow_up")
    told = {"particulars": "To Leeds", "confirmed_by": "Ann", "happened": BEFORE}
    ((clock,),) = rules.do("select id from mash.clock where kind = 'written_follow_up' and enquiry = %s", way.enquiry)
    for step, more, stop in (
        ("written", {"happened": BEFORE, "reason": ""}, ["met"]), ("dispute", {}, []),
        ("transfer", told, ["no_longer_needed"]), ("in_error", {}, ["no_longer_needed"]),
    ):  # fmt: skip
        _, left = way.house.undone(DECIDER, "take_step", way.taking(step) | more)
        stopped = [one["stop"] for one in left.get("clock", []) if one.get("key") == str(clock)]
        assert (step, stopped) == (step, stop)


def test_a_call_awaits_the_form_that_its_route_asks_for(rules: Rules) -> None:
    way = _way(rules)
    _profile(rules, "referrals", {"routes": [{"code": "call", "asks": "written_form"}, {"code": "talk"},
                                             {"code": "plan", "asks": "with_parents"}]})  # fmt: skip
    await_form = "priv.await_form((select e from mash.enquiry e where e.id = ($1 ->> 'e')::uuid), $1 -> 'body')"
    whole = {"route": "call", "how": "phone", "written_due": LATER}
    for more, awaited in (
        ({}, True), ({"how": "form"}, False), ({"how": None}, True), ({"route": "talk"}, False),
        ({"route": "plan"}, False), ({"route": None}, False), ({"written_due": None}, False),
    ):  # fmt: skip
        _, left = _read(way, DECIDER, f"select {await_form}", e=way.enquiry, body=whole | more)
        assert (more, [one["kind"] for one in left.get("clock", [])]) == (
            more,
            ["written_follow_up"] if awaited else [],
        )


@pytest.mark.parametrize("anonymity", [False, True])
def test_that_a_form_is_awaited_says_who_told_the_hub_and_is_kept_like_it(anonymity: bool, rules: Rules) -> None:
    way = _way(rules)
    rules.do("update mash.enquiry set anonymity_asked = %s where id = %s", anonymity, way.enquiry)
    _clock(rules, way.enquiry, "taking_over")
    _clock(rules, way.enquiry, "written_follow_up")
    rules.do("alter table mash.clock disable trigger keep_clock")
    rules.do(
        "update mash.clock set started = now() - interval '2 hours', due = now() - interval '1 hour' "
        "where kind = 'written_follow_up'"
    )
    close = [row["awaits"] for row in rules.rows(DECIDER, "select * from app.awaited(500)")]
    assert sorted(close) == ["taking_over", "written_follow_up"]
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        rules.open(login, way.enquiry)
    clock = rules.one("select id::text from mash.clock where kind = 'written_follow_up'")
    why = {"enquiry": way.enquiry, "clock": clock, "late_reason": "waited", "late_because": ""}
    written = way.taking("written", happened=BEFORE, reason="")
    told = bad("", "No written form is awaited.")
    assert way.house.refused(OFFICER, "take_step", written) == (told if anonymity else None)
    offered = rules.rows(OFFICER, "select step from app.next_steps(($1 ->> 'e')::uuid)", e=way.enquiry)
    assert ({"step": "written"} in offered) is not anonymity
    way.house.done(DECIDER, "say_why_late", why)
    way.house.done(DECIDER, "take_step", way.taking("written", happened=BEFORE, reason=""))
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        kept = anonymity and login in (OFFICER, MANAGER)
        clocks = rules.rows(login, "select kind from app.clocks(($1 ->> 'e')::uuid)", e=way.enquiry)
        steps = rules.rows(login, "select step from app.steps_taken(($1 ->> 'e')::uuid)", e=way.enquiry)
        assert (login, {"kind": "written_follow_up"} in clocks) == (login, not kept)
        assert (login, {"step": "written"} in steps) == (login, not kept)
    officers = "select count(*) from mash.late_reason l, mash.enquiry e where l.acl && array['officer:' || e.hub]"
    assert rules.one(officers + " and e.id = l.enquiry") == (0 if anonymity else 1)


def test_an_enquiry_goes_to_a_group_of_the_hub_and_to_another_with_a_reason(rules: Rules) -> None:
    way = _way(rules)
    way.open()
    rules.open(MANAGER, way.enquiry)
    _profile(rules, "groups", [{"code": "one", "label": "First group"}, {"code": "two", "label": "Second group"}])
    choose = bad("group", "Choose one of the hub's groups.")
    body = way.taking("group", reason="")
    for told, said in ((None, choose), ("three", choose), ("one", None)):
        assert (told, way.house.refused(DECIDER, "take_step", body | {"group": told})) == (told, said)
    _, left = way.house.done(MANAGER, "take_step", body | {"group": "one", "particulars": "Mine"})
    assert left["step"] == [way.step("group", particulars="First group", reason="", by=MANAGER)]
    assert left["enquiry"] == [{"key": way.enquiry, "version": body["version"] + 1, "professional_group": "one"}]
    body |= {"version": way.version()}
    has = bad("group", "This group has the enquiry already.")
    assert way.house.refused(DECIDER, "take_step", body | {"group": "one", "reason": "Why"}) == has
    assert way.house.refused(DECIDER, "take_step", body | {"group": "two"}) == bad("reason", FILL)
    assert way.house.refused(DECIDER, "take_step", body | {"group": "two", "reason": "Why"}) is None


@pytest.mark.parametrize("login", [OFFICER, DECIDER, SCREENER, MANAGER, INFORMATION, POLICE, AUDITOR, ADMINISTRATOR])
def test_what_is_awaited_is_told_to_the_hub_without_an_opening_and_to_nobody_else(login: str, rules: Rules) -> None:
    way = _way(rules)
    rules.do("delete from mash.opening")
    _clock(rules, way.enquiry, "taking_over")
    _clock(rules, way.other, "written_follow_up", BEFORE.replace("2026", "2099"))
    rules.do("update mash.enquiry set state = 'closed' where id = %s", way.other)
    if login in (POLICE, AUDITOR, ADMINISTRATOR):
        assert rules.rows(login, "select * from app.awaited(500)") == []
        return
    rows = rules.rows(login, "select * from app.awaited(500)")
    assert [(row["awaits"], row["enquiry"]) for row in rows] == [
        ("taking_over", way.enquiry), ("written_follow_up", way.other),
    ]  # fmt: skip
    assert len(rules.rows(login, "select * from app.awaited(1)")) == 1
    assert rules.rows(login, "select * from app.awaited(-1)") == []
    rules.do("update mash.clock set stopped = now(), stop = 'met' where kind = 'taking_over'")
    assert [row["awaits"] for row in rules.rows(login, "select * from app.awaited(500)")] == ["written_follow_up"]
    assert rules.rows(login, "select * from app.clocks(($1 ->> 'e')::uuid)", e=way.enquiry) == []


@pytest.mark.parametrize("state", STATES)
def test_a_signed_decision_hands_the_family_to_the_team_of_its_outcome(state: str, rules: Rules) -> None:
    way = _way(rules)
    _profile(rules, "outcomes", [CARE | {"code": "universal_services"}, EARLY])
    hand = (
        f"priv.hand_to_teams((select e from mash.enquiry e where e.id = ($1 ->> 'e')::uuid), '{state}', '{SCREENER}')"
    )
    rules.do("update mash.decision set outcome = 'universal_services', outcome_words = 'Care'") if _decided(
        rules
    ) else 0
    _, left = _read(way, DECIDER, f"select {hand}", e=way.other)
    told = {"enquiry": way.other, "came_from": "decided", "came_to": state, "reason": "Care", "team": "Care Team"}
    assert left["step"] == [way.step("assign", **told, by=SCREENER)]
    _profile(rules, "outcomes", [CARE | {"code": "universal_services", "team": None}, EARLY])
    _, left = _read(way, DECIDER, f"select {hand}", e=way.other)
    assert "step" not in left


def _decided(rules: Rules) -> bool:
    rules.do("alter table mash.decision disable trigger sealed")
    return True


def test_the_first_contact_is_an_action_of_who_carries_the_outcome_once(rules: Rules) -> None:
    way = _way(rules)
    _profile(rules, "outcomes", [CARE | {"code": "universal_services"}])
    _decided(rules)
    rules.do("update mash.decision set outcome = 'universal_services'")
    contact = f"""priv.set_first_contact((select e from mash.enquiry e where e.id = ($1 ->> 'e')::uuid),
        ($1 ->> 'due')::timestamptz, '{SCREENER}')"""
    _, left = _read(way, DECIDER, f"select {contact}", e=way.other, due=LATER)
    (action,) = left["action"]
    said = {"what": "Ring them", "agency": "police", "due": LATER, "by": SCREENER, "person": None, "discussion": None}
    assert action.items() >= said.items()
    assert action["decision"] is not None
    for outcome, due in ((CARE, LATER), (CARE | {"code": "universal_services", "first_contact": None}, LATER),
                         (CARE | {"code": "universal_services", "carried_by": "nobody"}, LATER),
                         (CARE | {"code": "universal_services"}, None)):  # fmt: skip
        _profile(rules, "outcomes", [outcome])
        _, left = _read(way, DECIDER, f"select {contact}", e=way.other, due=due)
        assert "action" not in left
