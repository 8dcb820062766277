"""Information rights asked by themselves: who takes a matter in, who sees it and who cannot, what is refused."""

from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, HOUR_HENCE, Rules
from tests.security.changed_rows import EVERYBODY, FILL, NO, bad
from tests.security.matters_judged import CONNECTED_TO_ALL, MATTER_ROLES, READING, SUSPENDED, UNSEEN, Matters
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

CONNECTED = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
REQUESTS = ("subject_access", "rectification", "objection")
UNKEPT = bad("received", "This cannot be kept as it is. Check the choices and the time.")
UNKNOWN = bad("reference", "No enquiry with this reference is known to you. Leave it out if you are not sure.")
NOT_THE_LIMIT = bad("due", "This is not what follows from the hub's limit. Try again.")


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


@pytest.mark.parametrize("login", [POLICE, AUDITOR, ADMINISTRATOR])
def test_who_takes_nothing_in_and_reads_nothing(login: str, rights: Matters) -> None:
    matter = rights.opened(rights.taken(), login)
    assert rights.said(login, "receive_matter", rights.receiving()) == NO
    for function in (*READING, "matter_people"):
        assert rights.read(login, function, matter) == []
    for call in (
        "matters(integer)",
        "open_matter(uuid,text)",
        "matter(uuid)",
        "matter_asked(uuid)",
        "passed_on()",
        "matter_steps(uuid)",
        "matter_clocks(uuid)",
        "matter_people(uuid)",
        "receive_matter(uuid,jsonb)",
        "correct_matter(uuid,jsonb)",
        "take_matter_step(uuid,jsonb)",
        "close_matter(uuid)",
    ):
        assert rights.rules.one("select has_function_privilege(%s, %s, 'execute')", login, f"app.{call}") is False


def test_whoever_takes_it_in_passes_it_on_and_sees_no_more_than_that(rights: Matters) -> None:
    for login in (OFFICER, DECIDER):
        matter = rights.opened(rights.taken(by=login), login)
        assert matter not in rights.listed(login)
        assert all(rights.read(login, function, matter) == [] for function in READING)
        told = rights.rules.rows(login, "select * from app.passed_on()")
        assert told == [{"reference": rights.fact(matter, "reference"), "kind": "complaint", "at": told[0]["at"]}]
    assert [row["reference"] for row in rights.rules.rows(SCREENER, "select reference from app.passed_on()")] == []


def test_what_was_passed_on_is_forgotten_after_ninety_days_and_for_the_connected(rights: Matters) -> None:
    matter = rights.taken(reference=rights.reference())
    passed = "select 1 from app.passed_on()"
    assert len(rights.rules.rows(OFFICER, passed)) == 1
    for days, there in ((89, 1), (91, 0)):
        rights.rules.do("update mash.matter set at = now() - make_interval(days => %s) where id = %s", days, matter)
        assert len(rights.rules.rows(OFFICER, passed)) == there
    rights.rules.do("update mash.matter set at = now() where id = %s", matter)
    rights.rules.do(CONNECTED, rights.enquiry, OFFICER, OFFICER)
    assert rights.rules.rows(OFFICER, passed) == []


def test_officers_have_no_way_to_the_content(rights: Matters) -> None:
    for call in ("matters(integer)", "open_matter(uuid,text)", "matter(uuid)", "matter_asked(uuid)"):
        assert rights.rules.one("select has_function_privilege(%s, %s, 'execute')", OFFICER, f"app.{call}") is False
    matter = rights.taken()
    rights.rules.do("update mash.matter set handler = %s where id = %s", DECIDER, matter)
    rights.opened(matter, OFFICER)
    assert rights.said(OFFICER, "take_matter_step", {"matter": "x"}) == NO
    assert rights.said(OFFICER, "correct_matter", {"matter": "x"}) == NO


@pytest.mark.parametrize(
    ("kind", "touches", "readers"),
    [
        ("subject_access", "hub", {INFORMATION}),
        ("rectification", "hub", {INFORMATION}),
        ("objection", "hub", {INFORMATION}),
        ("complaint", "hub", {INFORMATION, MANAGER}),
        ("complaint", "colleague", {INFORMATION, MANAGER}),
        ("complaint", "manager", {INFORMATION}),
        ("complaint", "information", {MANAGER}),
        ("feedback", "hub", {INFORMATION, MANAGER}),
        ("feedback", "manager", {INFORMATION}),
    ],
)
def test_who_sees_which_kind_and_nobody_else(kind: str, touches: str, readers: set[str], rights: Matters) -> None:
    matter = rights.opened(rights.taken(kind, touches=touches), *EVERYBODY, "other.pell")
    for login in (*EVERYBODY, "other.pell"):
        assert (login, matter in rights.listed(login)) == (login, login in readers)
        for function in READING:
            there = login in readers and (function != "matter_clocks" or kind in REQUESTS)
            assert (login, function, bool(rights.read(login, function, matter))) == (login, function, there)


@pytest.mark.parametrize("kind", REQUESTS)
def test_a_request_is_about_nobodys_conduct_has_a_name_and_a_month(kind: str, rights: Matters) -> None:
    for touches in ("manager", "information", "colleague"):
        assert rights.said(OFFICER, "receive_matter", rights.receiving(kind, touches=touches)) == UNKEPT
    assert rights.said(OFFICER, "receive_matter", rights.receiving(kind, asker=" ")) == bad("asker", FILL)
    for months, days, said in ((1, -1, NOT_THE_LIMIT), (1, 0, None), (1, 11, NOT_THE_LIMIT)):
        body = rights.receiving(kind, due=rights.due(months, days))
        assert (days, rights.said(OFFICER, "receive_matter", body)) == (days, said)
    _, left = rights.house.done(OFFICER, "receive_matter", rights.receiving(kind))
    (clock,) = left["matter_clock"]
    law = rights.rules.do("select words, rule from priv.limit_of(%s, 'subject_access', null)", rights.hub)
    assert (clock["kind"], [(clock["limit_words"], clock["rule"])]) == (kind, law)


def test_whom_it_is_about_never_sees_it_and_whoever_is_named_for_it_does(rights: Matters) -> None:
    rights.join("nova.second", MANAGER)
    matter = rights.taken(touches="colleague")
    people = (MANAGER, "nova.second", INFORMATION, DECIDER, SCREENER)
    rights.opened(matter, *people)

    def seen() -> set[str]:
        readers = {login for login in people if rights.read(login, "matter_asked", matter)}
        assert readers == {login for login in people if matter in rights.listed(login)}
        return readers

    assert seen() == {MANAGER, "nova.second", INFORMATION}
    rights.rules.do("update mash.matter set about = %s, handler = %s where id = %s", MANAGER, DECIDER, matter)
    assert seen() == {"nova.second", INFORMATION, DECIDER}
    rights.rules.do("update mash.staff set active = false where login = %s", DECIDER)
    assert seen() == {"nova.second", INFORMATION}


def test_nothing_is_read_before_an_opening_that_was_committed_in_this_sitting_and_lasts(rights: Matters) -> None:
    matter, other = rights.taken("subject_access"), rights.taken()
    rights.opened(other, INFORMATION)
    for more in ({"now": True}, {"lasts": HOUR_AGO}, {"sitting": "1.1"}):
        rights.opened(matter, INFORMATION, **more)
    rights.opened(matter, MANAGER)
    assert all(rights.read(INFORMATION, function, matter) == [] for function in READING)
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "note")) == NO
    rights.opened(matter, INFORMATION, lasts=HOUR_HENCE)
    assert all(rights.read(INFORMATION, function, matter) for function in READING)
    rights.rules.rows(INFORMATION, "select app.close_matter(($1 ->> 'm')::uuid)", m=matter)
    assert all(rights.read(INFORMATION, function, matter) == [] for function in READING)
    assert rights.read(INFORMATION, "matter", other)


def test_an_opening_asks_for_a_reason_and_leaves_its_trace(rights: Matters) -> None:
    matter = rights.taken(reference=rights.reference())
    call = "select expires - opened as lasts from app.open_matter(($1 ->> 'm')::uuid, $1 ->> 'why')"
    told, left = rights.house.read(INFORMATION, call, m=matter, why="  To answer it ")
    assert told == [{"lasts": "00:30:00"}]
    log = {"what": "matter opened", "who": INFORMATION, "enquiry": rights.enquiry}
    assert left["access_log"] == [log | {"reason": f"{rights.fact(matter, 'reference')}: To answer it"}]
    assert [row["reason"] for row in left["matter_opening"]] == ["To answer it"]
    why = bad("reason", "Say in a few words why you open this.")
    opened = "(select opened from app.open_matter(($1 ->> 'm')::uuid, $1 ->> 'why'))"
    for words, said in (("  ab ", why), (None, why), ("x" * 501, why), ("abc", None), ("x" * 500, None)):
        assert (words, rights.rules.refused(INFORMATION, opened, m=matter, why=words)) == (words, said)
    assert rights.rules.refused(DECIDER, opened, m=matter, why="To look") == NO
    assert rights.rules.refused(INFORMATION, opened, m=str(uuid4()), why="To look") == NO


def test_an_enquiry_that_is_not_ones_own_is_not_there(rights: Matters) -> None:
    told = rights.receiving(reference=rights.reference())
    assert rights.said(OFFICER, "receive_matter", told) is None
    with rights.rules.connection.transaction(force_rollback=True):
        rights.rules.do(CONNECTED, rights.enquiry, OFFICER, OFFICER)
        assert rights.said(OFFICER, "receive_matter", told) == UNKNOWN
    rights.restrict(rights.enquiry, DECIDER)
    assert rights.said(OFFICER, "receive_matter", told) == UNKNOWN


def test_a_matter_of_a_restricted_enquiry_is_theirs_who_are_named_on_it(rights: Matters) -> None:
    matter = rights.taken(reference=rights.reference())
    other = rights.taken(reference=rights.reference(rights.other))
    rights.rules.do("update mash.matter set handler = %s where id = %s", DECIDER, matter)
    rights.opened(matter, *MATTER_ROLES)
    rights.restrict(rights.enquiry, INFORMATION, OFFICER)
    for login, there in ((INFORMATION, True), (MANAGER, False), (DECIDER, False)):
        assert (login, matter in rights.listed(login)) == (login, there)
        assert (login, bool(rights.read(login, "matter_asked", matter))) == (login, there)
    assert rights.listed(MANAGER) == [other]
    rights.rules.do(
        "insert into mash.named_person (restriction, login, named_by) select id, %s, %s from mash.restriction",
        DECIDER,
        MANAGER,
    )
    rights.rules.do("select priv.spread_keys(%s)", rights.enquiry)
    assert rights.read(DECIDER, "matter_asked", matter)
    assert not rights.read(MANAGER, "matter_asked", matter)


def test_a_matter_that_nobody_would_see_is_not_kept(rights: Matters) -> None:
    told = rights.receiving(reference=rights.reference())
    rights.restrict(rights.enquiry, DECIDER, SCREENER)
    assert rights.said(DECIDER, "receive_matter", told) == bad("reference", UNSEEN)
    rights.rules.do(
        "insert into mash.named_person (restriction, login, named_by) select id, %s, %s from mash.restriction",
        MANAGER,
        DECIDER,
    )
    rights.rules.do("select priv.spread_keys(%s)", rights.enquiry)
    assert rights.said(DECIDER, "receive_matter", told) is None
    assert rights.said(DECIDER, "receive_matter", told | {"touches": "manager"}) == bad("reference", UNSEEN)
    for spoiled in (SUSPENDED, CONNECTED_TO_ALL):
        with rights.rules.connection.transaction(force_rollback=True):
            rights.rules.do(spoiled, MANAGER)
            assert rights.said(DECIDER, "receive_matter", told) == bad("reference", UNSEEN)


def test_the_connected_see_nothing_of_a_matter_about_their_enquiry(rights: Matters) -> None:
    matter, free = rights.taken(reference=rights.reference()), rights.taken()
    rights.opened(matter, INFORMATION)
    rights.opened(free, INFORMATION)
    rights.rules.do(CONNECTED, rights.enquiry, INFORMATION, INFORMATION)
    assert rights.listed(INFORMATION) == [free]
    assert all(rights.read(INFORMATION, function, matter) == [] for function in READING)
    assert rights.read(INFORMATION, "matter", free)
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "note")) == NO
    rights.rules.do("update mash.connected set lifted = now(), lifted_by = who, lifted_because = 'Why'")
    assert rights.read(INFORMATION, "matter", matter)


def test_the_worklist_tells_what_runs_out_next_first_and_what_was_answered_lately_last(rights: Matters) -> None:
    third, first = rights.taken("subject_access", due=rights.due(1, 3)), rights.taken("subject_access")
    without, done = rights.taken(), rights.taken("feedback")
    answered = (
        "update mash.matter set state = 'answered', result = 'noted', answered = now() - make_interval(days => %s) "
        "where id = %s"
    )
    rights.rules.do(answered, 89, done)
    assert rights.listed(INFORMATION) == [first, third, without, done]
    told = rights.rules.rows(INFORMATION, "select * from app.matters(1)")
    facts = "reference, kind, state, stage, stages, received, due, version"
    kept = rights.rules.one(f"select to_jsonb(t) from (select {facts} from mash.matter where id = %s) t", first)
    assert told == [
        kept | {"matter": first, "due_from": kept["received"], "handler_name": None, "enquiry_reference": None}
    ]
    assert rights.rules.rows(INFORMATION, "select 1 from app.matters(-1)") == []
    rights.rules.do(answered, 91, done)
    assert done not in rights.listed(INFORMATION)


def test_a_matter_is_read_as_it_is_kept(rights: Matters) -> None:
    matter = rights.opened(rights.taken("subject_access", reference=rights.reference()), INFORMATION)
    facts = (
        "id, reference, kind, route, touches, state, stage, stages, tried_first, received, due, result, answered, "
        "about, handler, version, at"
    )
    kept = rights.rules.one(f"select to_jsonb(t) from (select {facts} from mash.matter where id = %s) t", matter)
    name = rights.rules.one("select name from mash.staff where login = %s", OFFICER)
    names = {"about_name": None, "handler_name": None, "enquiry_reference": rights.reference(), "by": name}
    assert rights.read(INFORMATION, "matter", matter) == [kept | names]
    for function, columns in (
        ("matter_asked", "id, asker, means, lines, postcode, reach, on_behalf_of, authority, words, corrects, why, at"),
        ("matter_steps", "id, step, words, result, stage, about, handler, was_started, was_due, started, due, at"),
        ("matter_clocks", "id, kind, started, due, limit_words, rule, stopped, stop"),
    ):
        table = function.removesuffix("s") if function != "matter_asked" else function
        own = {} if function == "matter_clocks" else {"by": name}
        rows = rights.rules.do(
            f"select to_jsonb(t) from (select {columns} from mash.{table} where matter = %s) t", matter
        )
        assert rights.read(INFORMATION, function, matter) == [row[0] | own for row in rows]
