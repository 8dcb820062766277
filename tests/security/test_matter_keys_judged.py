"""Whose a matter is, each rule asked by itself: the keys of its kind, a restriction, a connection, whom it is about."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, NO, bad
from tests.security.held_matters import HeldMatters
from tests.security.matters_judged import UNSEEN
from tests.security.psql import AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

REQUESTS = {"subject_access", "rectification", "objection"}
UNKNOWN = bad("reference", "No enquiry with this reference is known to you. Leave it out if you are not sure.")
DEALS = "(select coalesce(jsonb_agg(s.login order by s.login), '[]') from priv.matter_people(it) s)"
CHOICE = "(select jsonb_object_agg(s.login, s.deals) from priv.matter_colleagues(it) s)"
SEEN = "priv.check_is_seen(it)"


def test_each_kind_and_whom_it_touches_gives_these_keys(rules: Rules) -> None:
    held = HeldMatters(rules)
    information, manager = f"information:{held.hub}", f"manager:{held.hub}"
    for kind in (*REQUESTS, "complaint", "feedback"):
        assert rules.one("select priv.is_request(%s)", kind) is (kind in REQUESTS)
        limited = "subject_access" if kind in REQUESTS else kind
        assert rules.one("select priv.limited_like(%s)", kind) == limited
        for touches in ("hub", "colleague", "manager", "information"):
            keys = [information] if touches != "information" else []
            keys += [manager] if touches != "manager" and kind not in REQUESTS else []
            told = held.value("priv.keys_by_kind(it)", held.row(kind, touches=touches))
            assert (kind, touches, told) == (kind, touches, keys)


def test_a_matter_has_the_keys_of_its_kind_and_of_its_handler_and_of_the_named_of_its_restricted_enquiry(
    rules: Rules,
) -> None:
    held = HeldMatters(rules)
    information, manager, handler = f"information:{held.hub}", f"manager:{held.hub}", f"staff:{DECIDER}"
    mine, other, *_ = held.enquiries()
    keys = "priv.keys_of_matter(it)"
    for about in (None, mine):
        assert held.value(keys, held.row(enquiry=about)) == [information, manager]
        assert held.value(keys, held.row(enquiry=about, handler=DECIDER)) == [information, manager, handler]
    held.restrict(other, INFORMATION, DECIDER)
    assert held.value(keys, held.row(enquiry=mine, handler=DECIDER)) == [information, manager, handler]
    held.restrict(mine, DECIDER, OFFICER, over=True)
    rules.do("update mash.enquiry set restricted = true where id = %s", mine)
    glass = [f"glass:{mine}:{manager}"]
    assert held.value(keys, held.row(enquiry=mine, handler=DECIDER)) == glass
    held.restrict(mine, INFORMATION, OFFICER)
    named = [f"staff:{INFORMATION}", *glass]
    assert held.value(keys, held.row(enquiry=mine)) == named
    assert held.value(keys, held.row(enquiry=mine, handler=DECIDER)) == named
    assert held.value(keys, held.row(enquiry=mine, handler=OFFICER)) == [*named, f"staff:{OFFICER}"]


def test_a_matter_keeps_its_keys_with_its_row(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter = held.kept("subject_access")
    look = "select acl from mash.matter where id = %s"
    assert rules.one(look, matter["id"]) == [f"information:{held.hub}"]
    rules.do("update mash.matter set handler = %s, acl = '{}' where id = %s", OFFICER, matter["id"])
    assert rules.one(look, matter["id"]) == [f"information:{held.hub}", f"staff:{OFFICER}"]


def test_a_matter_is_somebodys_by_a_key_unless_it_is_about_them_or_they_are_connected(rules: Rules) -> None:
    held = HeldMatters(rules)
    mine, other, *_ = held.enquiries()
    ask = "priv.is_my_matter(it, array(select jsonb_array_elements_text($1 -> 'keys')))"
    for acl, keys, about, there in (
        (["a", "b"], ["b", "c"], None, True),
        (["a", "b"], ["a", "b"], None, True),
        (["a"], ["a", "c"], None, True),
        (["a", "b"], ["c"], None, False),
        (["a"], ["a"], MANAGER, True),
        (["a"], ["a"], INFORMATION, False),
        (["a"], ["b"], MANAGER, False),
    ):
        assert (acl, about, held.value(ask, held.row(acl=acl, about=about), keys=keys)) == (acl, about, there)
    matter = held.row(acl=["a"], enquiry=mine)
    for enquiry, login, over, there in (
        (other, INFORMATION, False, True),
        (mine, MANAGER, False, True),
        (mine, INFORMATION, True, True),
        (mine, INFORMATION, False, False),
    ):
        held.connect(enquiry, login, over=over)
        assert (enquiry, login, over, held.value(ask, matter, keys=["a"])) == (enquiry, login, over, there)
        assert held.value(ask, held.row(acl=["a"]), keys=["a"]) is True


def test_matters_are_open_to_whoever_opened_them_before_in_this_sitting_while_it_lasts(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, second, closed, over, just, aside, theirs = (held.kept("feedback") for _ in range(7))
    gone = held.kept("feedback", touches="information")
    held.opening(matter)
    held.opening(second)
    held.opening(gone)
    held.opening(closed, lasts="-1 second")
    held.opening(over, MANAGER)
    held.opening(just, transaction=rules.one("select pg_current_xact_id()::text"))
    held.opening(aside, sitting="1.1")
    held.opening(theirs, POLICE)
    opened = "array(select one from unnest(priv.my_open_matters()) one order by one)"
    assert held.value(opened, matter) == sorted([matter["id"], second["id"]])
    for one in (matter, second, closed, over, just, aside, theirs, gone):
        there = [one["id"]] if one in (matter, second) else []
        assert held.value("priv.if_matter_open(($1 -> 'm' ->> 'id')::uuid)", one) == there
        lock = "to_jsonb(priv.lock_matter(($1 -> 'm' ->> 'id')::uuid, ($1 ->> 'version')::integer))"
        if there:
            assert held.value(lock, one, version=1)["id"] == one["id"]
            assert held.said(lock, one, version=2) == CHANGED
        else:
            assert held.said(lock, one, version=1) == NO
    assert held.said(lock, held.row(), version=1) == NO


def test_a_matter_is_held_until_the_command_is_done_and_so_is_what_it_is_counted_and_judged_by(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter = held.kept()
    held.opening(matter)
    enquiry, reference = rules.do("select id::text, reference from mash.enquiry limit 1")[0]
    for table, one, call in (
        ("matter", matter["id"], "priv.lock_matter(($1 ->> 'id')::uuid, 1)"),
        ("hub", held.hub, "priv.next_matter($1 ->> 'id')"),
        ("enquiry", enquiry, "priv.enquiry_called($1 ->> 'reference')"),
    ):
        look = f"select xmin::text, xmax::text from mash.{table} where id = %s"
        before = rules.do(look, one)
        with rules.connection.transaction(force_rollback=True):
            rules.answer(INFORMATION, call, id=one, reference=reference)
            assert (table, rules.do(look, one) == before) == (table, False)


def test_a_reference_counts_the_hubs_matters_of_this_year(rules: Rules) -> None:
    held = HeldMatters(rules)
    year = rules.one("select to_char(priv.today(), 'YY')")
    with rules.connection.transaction(force_rollback=True):
        assert rules.one("select priv.next_matter(%s)", held.hub) == f"{year}-R00101"
    held.other_hub(MANAGER)
    look = "select xmin::text, xmax::text from mash.hub where id = 'other'"
    for number in range(101, 105):
        held.kept(hub=held.hub, reference=f"19-R00{number}")
        held.kept(hub="other", reference=f"{year}-R00{number}")
    held.kept(hub=held.hub, reference=f"{year}-R00101")
    before = rules.do(look)
    with rules.connection.transaction():
        assert rules.one("select priv.next_matter(%s)", held.hub) == f"{year}-R00102"
    assert rules.do(look) == before


def test_an_enquiry_is_called_by_its_reference_by_those_for_whom_it_exists(rules: Rules) -> None:
    held = HeldMatters(rules)
    (mine, called), (other, second), *_ = rules.do("select id::text, reference from mash.enquiry order by id")
    call = "priv.enquiry_called($1 ->> 'r')"
    for told, found in ((None, None), ("", None), ("  ", None), (called, mine), (f" {second}  ", other)):
        assert (told, rules.answer(INFORMATION, call, r=told)) == (told, found)
    for login, reference in ((INFORMATION, "x"), (INFORMATION, called[:-1]), (POLICE, "x"), (AUDITOR, called)):
        assert (login, rules.refused(login, call, r=reference)) == (login, UNKNOWN)
    held.connect(other, INFORMATION)
    held.connect(mine, MANAGER)
    assert rules.refused(INFORMATION, call, r=second) == UNKNOWN
    assert rules.answer(INFORMATION, call, r=called) == mine


def test_whom_the_hub_could_name_for_a_matter(rules: Rules) -> None:
    held = HeldMatters(rules)
    held.other_hub(MANAGER, INFORMATION, DECIDER)
    rules.newcomer("both", MANAGER, roles=["hub_manager", "information_officer"])
    rules.newcomer("away", DECIDER, active=False)
    roles = "select login from mash.staff s where hub = %s and priv.is_open(s) and %s = any (s.roles)"
    deciders, managers, officers = (
        {one for (one,) in rules.do(roles, held.hub, role)}
        for role in ("senior_social_worker", "hub_manager", "information_officer")
    )
    assert {DECIDER, SCREENER} <= deciders
    assert (managers, officers) == ({MANAGER, "both"}, {INFORMATION, "both"})
    every = deciders | managers | officers
    enquiry, other, *_ = held.enquiries()
    told: Any
    for told, people in (
        ({}, every),
        ({"about": DECIDER}, every - {DECIDER}),
        ({"touches": "manager"}, every - managers),
        ({"touches": "manager", "about": DECIDER}, every - {DECIDER}),
        ({"touches": "manager", "about": MANAGER}, every - {MANAGER}),
        ({"touches": "information"}, every - officers),
        ({"touches": "information", "about": INFORMATION}, every - {INFORMATION}),
        ({"touches": "colleague"}, every),
        ({"enquiry": enquiry}, every),
        ({"hub": "other"}, {f"other.{one}" for one in (MANAGER, INFORMATION, DECIDER)}),
    ):
        assert (told, set(held.value(DEALS, held.row(**told)))) == (told, people)
    held.connect(enquiry, DECIDER)
    held.connect(other, SCREENER)
    assert set(held.value(DEALS, held.row(enquiry=enquiry))) == every - {DECIDER}
    assert set(held.value(DEALS, held.row())) == every
    held.restrict(enquiry, INFORMATION, SCREENER)
    rules.do("select priv.spread_keys(%s)", enquiry)
    assert set(held.value(DEALS, held.row(enquiry=enquiry))) == {INFORMATION, SCREENER}


def test_from_whom_the_readers_of_a_matter_choose(rules: Rules) -> None:
    held = HeldMatters(rules)
    held.other_hub(MANAGER, DECIDER)
    rules.newcomer("away", MANAGER, active=False)
    every = dict.fromkeys(held.value(DEALS, held.row()), True)
    managers = {MANAGER: False}
    for told, choice in (
        ({}, every),
        ({"touches": "colleague"}, every),
        ({"touches": "manager"}, every | managers),
        ({"touches": "information"}, every | {INFORMATION: False}),
        ({"touches": "manager", "about": DECIDER}, {one: True for one in every if one != DECIDER}),
        ({"touches": "colleague", "about": MANAGER}, {one: True for one in every if one != MANAGER}),
    ):
        assert (told, held.value(CHOICE, held.row(**told))) == (told, choice)
    name, post = rules.do("select name, post from mash.staff where login = %s", MANAGER)[0]
    told = held.value("(select to_jsonb(s) from priv.matter_colleagues(it) s where s.login = $1 ->> 'who')",
                      held.row(), who=MANAGER)  # fmt: skip
    assert told == {"login": MANAGER, "name": name, "post": post, "deals": True}
    enquiry = held.enquiries()[0]
    held.connect(enquiry, DECIDER)
    choice = held.value(CHOICE, held.row(enquiry=enquiry, touches="colleague"))
    assert choice == every | {DECIDER: False}
    held.restrict(enquiry, OFFICER)
    rules.do("select priv.spread_keys(%s)", enquiry)
    assert held.value(CHOICE, held.row(enquiry=enquiry)) is None


@pytest.mark.parametrize("spoilt", ["away", "about", "connected", "key", "hub"])
def test_a_matter_is_kept_only_while_somebody_would_see_it(spoilt: str, rules: Rules) -> None:
    held = HeldMatters(rules)
    held.other_hub(MANAGER)
    enquiry, other, *_ = held.enquiries()
    matter = held.row(acl=[f"staff:{MANAGER}"], enquiry=enquiry)
    held.connect(enquiry, INFORMATION)
    held.connect(other, MANAGER)
    assert held.said(SEEN, matter) is None
    assert held.said(SEEN, held.row(acl=[f"manager:{held.hub}"])) is None
    if spoilt == "away":
        rules.do("update mash.staff set active = false where login = %s", MANAGER)
    elif spoilt == "about":
        matter["about"] = MANAGER
    elif spoilt == "connected":
        held.connect(enquiry, MANAGER)
    elif spoilt == "key":
        matter["acl"] = [f"decider:{uuid4()}"]
    else:
        matter["acl"] = [f"staff:other.{MANAGER}"]
    assert held.said(SEEN, matter) == bad("reference", UNSEEN)


def test_who_would_deal_with_what_of_an_enquiry_if_a_restriction_named_them(rules: Rules) -> None:
    held = HeldMatters(rules)
    enquiry, other, *_ = held.enquiries()
    ids = sorted(str(uuid4()) for _ in range(6))
    answered = {"state": "answered", "result": "upheld", "answered": "2025-03-03T09:00:00+00:00"}
    for one, kind, more in zip(
        ids,
        ("subject_access", "complaint", "complaint", "feedback", "complaint", "feedback"),
        (
            {},
            answered,
            {"touches": "information"},
            {"about": INFORMATION, "touches": "colleague"},
            {"touches": "manager", "handler": DECIDER, "about": MANAGER},
            {},
        ),
        strict=True,
    ):
        held.kept(kind, id=one, enquiry=other if one == ids[-1] else enquiry, **more)
    ask = "(select priv.would_deal_with(s, ($1 ->> 'e')::uuid) from mash.staff s where s.login = $1 ->> 'who')"
    for asker, who, told in (
        (OFFICER, INFORMATION, [1, 4]),
        (OFFICER, MANAGER, [2, 3]),
        (OFFICER, DECIDER, [4]),
        (OFFICER, OFFICER, []),
        (INFORMATION, MANAGER, [2]),
        (INFORMATION, INFORMATION, [1, 3]),
        (MANAGER, INFORMATION, [1]),
        (MANAGER, DECIDER, []),
    ):
        assert (asker, who, rules.answer(asker, ask, e=enquiry, who=who)) == (asker, who, told)
