"""Special pathways, asked by themselves: who raises and reads them and who cannot, what is kept, what is refused."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.pathways_judged import FLAGS, READERS, Pathways
from tests.security.psql import DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.way_judged import STATES

WHICH = bad("flag", "Choose which pathway this is.")
ALREADY = bad("flag", "This pathway is raised already.")
UNKEPT = bad("flag", "This cannot be kept as it is. Check the choices.")
WHOM = bad(
    "concerned", "Choose whom of the hub's and the agencies' staff this concerns, or say that it is none of them."
)
ONESELF = bad("concerned", "What concerns you yourself is raised by somebody else. Declare that you are connected.")
STRANGER = bad("concerned", "Choose members of the hub's staff.")
NOT_HERE = bad("people", "Choose people who are named on this enquiry.")
CONNECTED = (
    "select who, person::text, declared_by from mash.connected where enquiry = %s and lifted is null order by who"
)


def test_an_officer_or_a_senior_social_worker_raises_a_pathway_and_nobody_else(rules: Rules) -> None:
    way = Pathways(rules)
    only_for(way.house, (OFFICER, DECIDER), "raise_pathway", way.raising(), others=(MANAGER,))


def test_a_senior_social_worker_or_a_hub_manager_raises_an_allegation_and_nobody_else(rules: Rules) -> None:
    way = Pathways(rules)
    only_for(way.house, (DECIDER, MANAGER), "raise_pathway", way.raising("allegation"), others=(OFFICER,))


def test_each_pathway_is_raised_in_each_state_and_none_that_is_not_known(rules: Rules) -> None:
    way = Pathways(rules).opened()
    for flag in FLAGS:
        assert (flag, way.said(DECIDER, "raise_pathway", way.raising(flag))) == (flag, None)
    for state in STATES:
        way.stand(state)
        assert (state, way.said(DECIDER, "raise_pathway", way.raising())) == (state, None)
    assert way.said(DECIDER, "raise_pathway", way.raising(None)) == WHICH
    assert way.said(DECIDER, "raise_pathway", way.raising("x")) == UNKEPT


def test_every_row_of_a_pathway_is_kept_as_it_was_told_and_nobody_is_connected_by_it(rules: Rules) -> None:
    way = Pathways(rules).opened()
    version = way.version()
    body = way.raising(concerned=[OFFICER], nobody_here=None)
    answer, left = way.house.done(DECIDER, "raise_pathway", body)
    assert (answer["version"], set(answer)) == (version + 1, {"version", "pathway"})
    row = {"id": NEW, "enquiry": way.enquiry, "person": way.child, "flag": "fgm", "why": "markerwhy"}
    assert left == {
        "pathway": [row | {"by": DECIDER, "at": NOW}],
        "pathway_mark": [{"pathway": NEW, "enquiry": way.enquiry, "over": False}],
        "access_log": [{"what": "pathway raised", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }


def test_the_same_pathway_stands_once_for_a_person_and_once_for_the_enquiry(rules: Rules) -> None:
    way = Pathways(rules).opened()
    whole = way.raised()
    assert way.said(DECIDER, "raise_pathway", way.raising(person=None)) == ALREADY
    assert way.said(DECIDER, "raise_pathway", way.raising()) is None
    assert way.said(DECIDER, "raise_pathway", way.raising("missing", person=None)) is None
    way.house.done(DECIDER, "raise_pathway", way.raising())
    assert way.said(DECIDER, "raise_pathway", way.raising()) == ALREADY
    way.raised("prevent", way.other)
    assert way.said(DECIDER, "raise_pathway", way.raising("prevent", person=None)) is None
    way.answered(whole, step="", answer="taken_off")
    assert way.said(DECIDER, "raise_pathway", way.raising(person=None)) is None


def test_what_cannot_be_kept_of_a_pathway_is_refused_in_words(rules: Rules) -> None:
    way = Pathways(rules).opened()
    elsewhere = way.bodies.subject("school")
    told: list[tuple[Any, ...]] = [
        ({"why": " "}, bad("why", FILL)), ({"why": "x" * 5000}, None),
        ({"why": "x" * 5001}, bad("why", too_long(5000))),
        ({"person": elsewhere}, NOT_HERE), ({"person": str(uuid4())}, NOT_HERE), ({"person": "x"}, UNKEPT),
        ({"person": None}, None), ({"enquiry": str(uuid4())}, NO), ({"enquiry": "x"}, UNKEPT),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(DECIDER, "raise_pathway", way.raising(**changed))) == (changed, said)


def test_an_allegation_says_whom_it_concerns_or_that_it_is_nobody_here(rules: Rules) -> None:
    way = Pathways(rules).opened()
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("elsewhere", OFFICER, hub="other")
    told: list[tuple[Any, ...]] = [
        ({"nobody_here": None}, WHOM), ({"nobody_here": False}, WHOM), ({"concerned": [OFFICER]}, WHOM),
        ({"concerned": [OFFICER], "nobody_here": None}, WHOM), ({"concerned": [OFFICER], "nobody_here": False}, None),
        ({"concerned": [DECIDER], "nobody_here": False}, ONESELF),
        ({"concerned": [OFFICER, DECIDER], "nobody_here": False}, ONESELF),
        ({"concerned": ["nobody"], "nobody_here": False}, STRANGER),
        ({"concerned": ["elsewhere"], "nobody_here": False}, STRANGER),
        ({"concerned": "x"}, bad("concerned", "This is not a list that can be kept.")), ({"nobody_here": "x"}, UNKEPT),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(DECIDER, "raise_pathway", way.raising("allegation", **changed))) == (changed, said)


def test_whom_an_allegation_concerns_is_connected_by_the_same_act(rules: Rules) -> None:
    way = Pathways(rules).opened()
    body = way.raising("allegation", concerned=[POLICE, OFFICER, OFFICER], nobody_here=False)
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, POLICE, POLICE)
    _, left = way.house.done(DECIDER, "raise_pathway", body)
    (row,) = left["connected"]
    assert (row["who"], row["person"], row["declared_by"], row["declared"]) == (OFFICER, way.child, DECIDER, NOW)
    assert left["opening"] == [{"key": one["key"], "expires": NOW} for one in left["opening"]]
    logged = {"who": DECIDER, "enquiry": way.enquiry}
    assert left["access_log"] == [
        *([{"what": "connection declared", **logged}] * 2), {"what": "pathway raised", **logged}
    ]  # fmt: skip
    assert rules.do(CONNECTED, way.enquiry) == [(OFFICER, way.child, DECIDER), (POLICE, None, POLICE)]
    for login in (OFFICER, POLICE):
        assert rules.rows(login, "select 1 from app.worklist() where enquiry = ($1 ->> 'e')::uuid"
                          if login == OFFICER else "select 1 from app.my_requests() where enquiry = ($1 ->> 'e')::uuid",
                          e=way.enquiry) == []  # fmt: skip
        assert rules.refused(login, "(app.open_enquiry(($1 ->> 'e')::uuid, 'To look')).opened", e=way.enquiry) == NO
    assert way.seen("pathways", OFFICER) == way.marked(OFFICER) == []
    assert way.enquiry in way.marked(DECIDER)


def test_no_agency_reads_a_pathway_and_an_allegation_is_kept_from_the_front_door(rules: Rules) -> None:
    way = Pathways(rules).opened()
    plain, kept = way.raised(), way.raised("allegation")
    answers = {one: way.answered(one) for one in (plain, kept)}
    elsewhere = way.raised("allegation", way.other)
    beside = way.answered(elsewhere, enquiry=way.other)
    for login, read in (
        (OFFICER, [plain]), (SCREENER, [plain, kept]), (DECIDER, [plain, kept]), (MANAGER, [plain, kept]),
        (INFORMATION, [plain, kept]), (POLICE, []), (HEALTH, []),
    ):  # fmt: skip
        assert (login, way.seen("pathways", login)) == (login, sorted(read))
        assert (login, way.seen("pathway_answers", login)) == (login, sorted(answers[one] for one in read))
        there = ("pathways", elsewhere), ("pathway_answers", beside)
        for function, row in there:
            assert (login, way.seen(function, login, way.other)) == (login, [row] if kept in read else [])


def test_nothing_of_a_pathway_is_read_before_an_opening(rules: Rules) -> None:
    way = Pathways(rules)
    way.answered(way.raised())
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        assert way.seen("pathways", login) == way.seen("pathway_answers", login) == []


def test_the_worklist_wears_a_mark_for_those_who_may_know_while_it_stands(rules: Rules) -> None:
    way = Pathways(rules)
    assert all(way.marked(login) == [] for login in (OFFICER, DECIDER, MANAGER, INFORMATION))
    kept, plain = way.raised("allegation"), way.raised(enquiry=way.other)
    for login, told in ((OFFICER, [way.other]), *((one, [way.enquiry, way.other]) for one in READERS[1:5])):
        assert (login, sorted(way.marked(login))) == (login, sorted(told))
    way.answered(plain, enquiry=way.other)
    way.answered(kept)
    assert sorted(way.marked(DECIDER)) == sorted([way.enquiry, way.other])
    way.answered(kept, step="", answer="taken_off")
    assert way.marked(DECIDER) == [way.other]
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.other, DECIDER, DECIDER)
    assert way.marked(DECIDER) == []
    assert way.marked(OFFICER) == [way.other]


def test_who_is_not_named_on_a_restricted_enquiry_sees_no_mark_and_reads_no_pathway(rules: Rules) -> None:
    way = Pathways(rules).opened()
    pathway = way.raised("allegation")
    answer = way.answered(pathway)
    rules.do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", way.enquiry, MANAGER)
    rules.do("insert into mash.named_person (restriction, login, named_by) select id, l, %s from mash.restriction, "
             "(values (%s), (%s)) one(l)", MANAGER, DECIDER, OFFICER)  # fmt: skip
    rules.do("update mash.enquiry set restricted = true where id = %s", way.enquiry)
    rules.do("select priv.spread_keys(%s)", way.enquiry)
    assert (way.seen("pathways", DECIDER), way.seen("pathway_answers", DECIDER)) == ([pathway], [answer])
    assert way.marked(DECIDER) == [way.enquiry]
    for login in (OFFICER, SCREENER, MANAGER, INFORMATION):
        assert way.seen("pathways", login) == way.seen("pathway_answers", login) == way.marked(login) == []


def test_whoever_raises_an_allegation_is_offered_every_colleague_but_themselves(rules: Rules) -> None:
    way = Pathways(rules)
    assert way.concerned(DECIDER) == []
    way.opened()
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("elsewhere", OFFICER, hub="other")
    rules.newcomer("gone", OFFICER, active=False, closed="2026-01-05T09:30:00+00:00")
    everybody = rules.do("select login from mash.staff where login not in ('elsewhere', 'gone') order by name, login")
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, POLICE, POLICE)
    for login in (SCREENER, DECIDER, MANAGER):
        assert way.concerned(login) == [one for (one,) in everybody if one != login]
    for login in EVERYBODY:
        if login not in (DECIDER, MANAGER):
            assert way.concerned(login) == []
    rules.do("update mash.staff set active = false where login = %s", DECIDER)
    assert way.concerned(DECIDER) == []
    sql = "select * from app.people_concerned(($1 ->> 'e')::uuid) where login = $1 ->> 'l'"
    (told,) = rules.rows(MANAGER, sql, e=way.enquiry, l=SCREENER)
    kept = "select s.name, s.post, s.agency, a.name from mash.staff s join mash.agency a on a.id = s.agency"
    (meant,) = rules.do(f"{kept} where s.login = %s", SCREENER)
    assert (told["name"], told["post"], told["agency"], told["agency_name"]) == meant


def test_what_is_raised_of_somebody_is_raised_of_them_however_they_are_written(rules: Rules) -> None:
    way = Pathways(rules).opened()
    again = rules.one("insert into mash.person (enquiry, position, role) values (%s, 91, 'subject') returning id::text",
                      way.enquiry)  # fmt: skip
    way.house.done(DECIDER, "raise_pathway", way.raising(person=again))
    assert way.said(DECIDER, "raise_pathway", way.raising()) is None
    rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
             way.enquiry, again, way.child, DECIDER)  # fmt: skip
    for one in (way.child, again):
        assert way.said(DECIDER, "raise_pathway", way.raising(person=one)) == ALREADY
    assert way.said(DECIDER, "raise_pathway", way.raising(person=None)) is None
