"""Who sets an emergency pack up, refreshes, lists and removes it: each role, each holder, each hub."""

from typing import Any
from uuid import uuid4

from tests.security import packing
from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import EVERYBODY, FILL, INCOMPLETE, NEW, NO, NOW, House, bad, too_long
from tests.security.packed_judged import BEGIN, READ, a_pack
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
)

STANDING = "app.emergency_pack_standing(($1 ->> 'pack')::uuid)"
BEGUN = "(select refresh from app.begin_emergency_pack(($1 ->> 'pack')::uuid))"
PACKS = "select * from app.emergency_packs()"
HOLDERS = "select * from app.pack_holders()"
HOLDER = bad("holder", "Choose somebody of the hub who may open enquiries.")
OTHER_HOLDER = bad("other_holder", "Choose another colleague of the hub who may open enquiries.")
FOUR = bad("workstation", "Four workstations keep a pack already. Remove one of them first.")
TAKEN = bad("workstation", "A workstation of this name has a pack. Remove that one, or choose another name.")
SUSPEND = "update mash.staff set active = false where login = %s"
EARLIER = "update mash.pack_refresh set transaction = '1'"


def other_hub(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("other.officer", OFFICER, hub="other")


def row_of(rules: Rules, table: str, key: object) -> list[Any]:
    """Who holds a row, as it stands."""
    return rules.do(f"select xmin::text, xmax::text from mash.{table} where {'id' if table == 'hub' else 'login'} = %s",
                    key)  # fmt: skip


def test_only_a_hub_manager_sets_a_pack_up_lists_and_removes_it(rules: Rules) -> None:
    house, pack = House(rules), str(a_pack(rules))
    for login in (*EVERYBODY, SCREENER):
        said = None if login == MANAGER else NO
        assert (login, house.refused(login, "set_up_emergency_pack", packing.body(workstation="A"))) == (login, said)
        assert (login, house.refused(login, "remove_emergency_pack", {"pack": pack})) == (login, said)
        for listing in (PACKS, HOLDERS):
            told = rules.refused(login, f"(select count(*) from ({listing}) l)")
            assert (login, listing, told) == (login, listing, said)
    assert house.sent_twice(MANAGER, "remove_emergency_pack", {"pack": pack})
    assert house.refused(MANAGER, "remove_emergency_pack", {"pack": "x"}) == NO
    assert house.refused(MANAGER, "remove_emergency_pack", {"pack": str(uuid4())}) == NO
    for command in ("set_up_emergency_pack", "remove_emergency_pack", "emergency_pack_used"):
        assert rules.refused(MANAGER, f"app.{command}(null, '{{}}')") == INCOMPLETE


def test_a_pack_has_a_name_two_holders_and_a_key(rules: Rules) -> None:
    house = House(rules)
    changed: Any
    other_hub(rules)
    rules.newcomer("away", OFFICER, active=False)
    a_pack(rules)
    broken = (
        "",
        None,
        "A" * 44,
        "A" * 42 + "=",
        "A" * 44 + "=",
        "A" * 42 + "==",
        "A" * 42 + "-=",
        "\n" + "A" * 43 + "=",
    )
    for changed, said in (
        *(({"holder": one}, HOLDER) for one in (POLICE, INFORMATION, "away", "other.officer", "nobody", None)),
        *(({"holder": one}, None) for one in (SCREENER, MANAGER)),
        *(({"other_holder": one}, OTHER_HOLDER) for one in (OFFICER, POLICE, "away", "other.officer", "nobody", None)),
        *(({"other_holder": one}, None) for one in (SCREENER, MANAGER)),
        *(({"public_key": one}, INCOMPLETE) for one in broken),
        ({"public_key": "+/" + "z" * 40 + "Y="}, None),
        ({"workstation": " "}, bad("workstation", FILL)),
        ({"workstation": "x" * 60}, None),
        ({"workstation": "x" * 61}, bad("workstation", too_long(60))),
        ({"workstation": packing.WORKSTATION}, TAKEN),
        ({"workstation": f" {packing.WORKSTATION} "}, TAKEN),
    ):
        body = packing.body(workstation="Another") | changed
        assert (changed, house.refused(MANAGER, "set_up_emergency_pack", body)) == (changed, said)


def test_a_hub_keeps_four_and_what_was_removed_or_is_another_hubs_does_not_count(rules: Rules) -> None:
    house = House(rules)
    other_hub(rules)
    packs = [str(a_pack(rules, workstation=f"Desk {place}")) for place in range(4)]
    one_more = packing.body(workstation="One more")
    assert house.refused(MANAGER, "set_up_emergency_pack", one_more) == FOUR
    _, left = house.undone(MANAGER, "remove_emergency_pack", {"pack": packs[0]})
    assert left["emergency_pack"] == [{"key": packs[0], "removed": NOW, "removed_by": MANAGER}]
    rules.do("update mash.emergency_pack set hub = 'other' where id = %s", packs[0])
    assert house.refused(MANAGER, "set_up_emergency_pack", one_more) is None
    rules.do("update mash.emergency_pack set hub = 'northamptonshire' where id = %s", packs[0])
    rules.do("update mash.emergency_pack set removed = now(), removed_by = %s where id = %s", MANAGER, packs[1])
    assert house.refused(MANAGER, "set_up_emergency_pack", one_more) is None
    assert house.refused(MANAGER, "remove_emergency_pack", {"pack": packs[1]}) == NO


def test_two_managers_at_once_count_one_after_the_other(rules: Rules) -> None:
    other_hub(rules)
    hubs = ("northamptonshire", "other")
    mine, aside = (row_of(rules, "hub", one) for one in hubs)
    told = rules.refused(MANAGER, "priv.set_up_pack(priv.me(), $1 -> 'body')", body=packing.body(holder="nobody"))
    assert told == HOLDER
    held, left = (row_of(rules, "hub", one) for one in hubs)
    assert (held == mine, left == aside) == (False, True)


def test_who_may_hold_one_is_told_to_the_manager_by_name(rules: Rules) -> None:
    other_hub(rules)
    rules.newcomer("away", OFFICER, active=False)
    told = rules.rows(MANAGER, HOLDERS)
    wanted = rules.do(
        "select login, name, post, agency, priv.agency_name(agency) from mash.staff s where hub = 'northamptonshire' "
        "and active and roles && array['mash_officer', 'senior_social_worker', 'hub_manager'] order by name, login"
    )
    names = ("login", "name", "post", "agency", "agency_name")
    assert told == [dict(zip(names, row, strict=True)) for row in wanted]
    assert {OFFICER, DECIDER, SCREENER, MANAGER} <= {row["login"] for row in told}


def test_the_managers_list_tells_of_each_pack_who_refreshed_and_opened_it_last(rules: Rules) -> None:
    first, second = a_pack(rules, workstation="B desk"), a_pack(rules, workstation="A desk", other_holder=SCREENER)
    gone, theirs = a_pack(rules, workstation="C desk"), a_pack(rules, workstation="D desk")
    other_hub(rules)
    rules.do("update mash.emergency_pack set removed = now(), removed_by = %s where id = %s", MANAGER, gone)
    rules.do("update mash.emergency_pack set hub = 'other' where id = %s", theirs)
    enquiry = rules.one("select id from mash.enquiry limit 1")
    refresh = ("insert into mash.pack_refresh (pack, by, at, sitting, transaction, proof, enquiries) "
               "values (%s, %s, %s, 'x', '1', '', %s) returning id")  # fmt: skip
    old = rules.one(refresh, first, OFFICER, "2026-01-05 10:00Z", [])
    new = rules.one(refresh, first, DECIDER, "2026-01-06 10:00Z", [enquiry])
    aside = rules.one(refresh, second, OFFICER, "2026-01-07 10:00Z", [enquiry, enquiry])
    use = "insert into mash.pack_use (refresh, what, looked_at, happened, by) values (%s, %s, %s, %s, %s)"
    for of, what, looked_at, happened in (
        (old, "opened", None, "2026-01-08 10:00Z"),
        (old, "opened", None, "2026-01-09 10:00Z"),
        (new, "read", enquiry, "2026-01-10 10:00Z"),
        (new, "printed", None, "2026-01-11 10:00Z"),
    ):
        rules.do(use, of, what, looked_at, happened, POLICE)
    rules.do(SUSPEND, SCREENER)
    names: dict[str, str] = dict(rules.do("select login, name from mash.staff"))
    common = {"holder": names[OFFICER], "set_up_by": names[MANAGER]}
    mine = {"id": str(first), "workstation": "B desk", "other_holder": names[DECIDER], "enquiries": 1, "held": True}
    mine |= {"refreshed": "2026-01-06T10:00:00+00:00", "refreshed_by": names[DECIDER]}
    mine |= {"opened": "2026-01-09T10:00:00+00:00"}
    other = {"id": str(second), "workstation": "A desk", "other_holder": names[SCREENER], "enquiries": 2}
    other |= {"refreshed": "2026-01-07T10:00:00+00:00", "refreshed_by": names[OFFICER], "opened": None, "held": False}
    told = rules.rows(MANAGER, PACKS)
    assert [row.pop("set_up") is None for row in told] == [False, False]
    assert told == [common | other, common | mine]
    assert aside != new


def test_what_a_workstation_does_with_its_pack(rules: Rules) -> None:
    pack = a_pack(rules)
    for login, said in (
        *((one, "refresh") for one in (OFFICER, DECIDER, MANAGER)),
        *((one, "keep") for one in (SCREENER, POLICE, INFORMATION)),
    ):
        assert (login, rules.answer(login, STANDING, pack=pack)) == (login, said)
        assert rules.answer(login, STANDING, pack=uuid4()) == "erase"
    for login in (AUDITOR, ADMINISTRATOR):
        assert rules.refused(login, STANDING, pack=pack) == NO
    for spoilt in (SUSPEND, "update mash.emergency_pack set removed = now(), removed_by = %s"):
        with rules.connection.transaction(force_rollback=True):
            rules.do(spoilt, OFFICER)
            for login in (DECIDER, MANAGER, POLICE):
                assert rules.answer(login, STANDING, pack=pack) == "erase"
    other_hub(rules)
    rules.newcomer("other.decider", DECIDER, hub="other")
    rules.do("update mash.emergency_pack set hub = 'other', holder = 'other.officer', other_holder = 'other.decider'")
    assert rules.one("select priv.is_held(p) from mash.emergency_pack p") is True
    for login in (OFFICER, POLICE):
        assert rules.answer(login, STANDING, pack=pack) == "erase"


def test_who_begins_a_refresh_and_what_it_leaves(rules: Rules) -> None:
    house, pack = House(rules), a_pack(rules)
    for login in (*EVERYBODY, SCREENER):
        said = None if login in (OFFICER, DECIDER, MANAGER) else NO
        assert (login, rules.refused(login, BEGUN, pack=pack)) == (login, said)
        assert (login, rules.refused(login, BEGUN, pack=uuid4())) == (login, NO)
    for spoilt in (SUSPEND, "update mash.emergency_pack set removed = now(), removed_by = %s"):
        with rules.connection.transaction(force_rollback=True):
            rules.do(spoilt, OFFICER)
            for login in (DECIDER, MANAGER):
                assert rules.refused(login, BEGUN, pack=pack) == NO
    (row,), left = house.read(DECIDER, BEGIN, pack=str(pack))
    enquiries = rules.one("select priv.enquiries_to_pack('northamptonshire', array['decider:northamptonshire'])")
    assert (row["public_key"], row["enquiries"]) == ("\\x" + packing.PUBLIC_KEY.hex(), len(enquiries))
    assert (len(row["proof"]), len(enquiries)) == (64, 3)
    (kept,) = left["pack_refresh"]
    proof = rules.one("select '\\x' || encode(sha256(convert_to(%s, 'UTF8')), 'hex')", row["proof"])
    assert kept == {"id": NEW, "pack": str(pack), "by": DECIDER, "at": NOW, "sitting": kept["sitting"], "proof": proof,
                    "transaction": kept["transaction"], "enquiries": [str(one) for one in enquiries]}  # fmt: skip
    assert kept["sitting"] == rules.one("select priv.sitting()")
    assert kept["transaction"] == rules.one("select pg_current_xact_id()::text")
    log = {"what": "emergency pack refreshed", "who": DECIDER, "reason": packing.WORKSTATION}
    assert sorted(left["access_log"], key=str) == sorted([log | {"enquiry": str(one)} for one in enquiries], key=str)
    assert rules.one("select count(*) from mash.access_log where what = 'emergency pack refreshed' "
                     "and classes = 'ordinary hub'") == 3  # fmt: skip


def test_the_account_and_the_pack_stay_as_they_are_while_a_refresh_begins(rules: Rules) -> None:
    pack, other = a_pack(rules), a_pack(rules, workstation="Another")
    refresh = "insert into mash.pack_refresh (pack, by, at, sitting, transaction, proof, enquiries) values "
    for one in (pack, other):  # their rows are referred to already
        rules.do(f"{refresh} (%s, %s, '2026-01-05 10:00Z', 'x', '1', '', '{{}}')", one, DECIDER)
    look = "select id, xmin::text, xmax::text from mash.emergency_pack"
    mine, before = row_of(rules, "staff", DECIDER), {row[0]: row for row in rules.do(look)}
    with rules.connection.transaction(force_rollback=True):
        rules.answer(DECIDER, BEGUN, pack=pack)
        after = {row[0]: row for row in rules.do(look)}
        assert row_of(rules, "staff", DECIDER) != mine
    assert (after[pack] == before[pack], after[other] == before[other]) == (False, True)


def read_by(rules: Rules, login: str, refresh: object) -> list[str]:
    """The enquiries that somebody reads of it."""
    return [str(row["enquiry"]) for row in rules.rows(login, READ, refresh=refresh)]


def test_a_refresh_is_of_one_pack_and_reads_what_it_began_with(rules: Rules) -> None:
    pack, other = a_pack(rules), a_pack(rules, workstation="Another")
    (begun,) = rules.rows(MANAGER, BEGIN, pack=pack)
    rules.do(EARLIER)
    all_three = read_by(rules, MANAGER, begun["refresh"])
    assert (len(all_three), len(set(all_three))) == (3, 3)
    assert read_by(rules, MANAGER, uuid4()) == []
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.pack_refresh set enquiries = enquiries[1:1]")
        assert read_by(rules, MANAGER, begun["refresh"]) == all_three[:1]
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.enquiry set restricted = true where id = %s", all_three[0])
        assert read_by(rules, MANAGER, begun["refresh"]) == all_three[1:]
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.emergency_pack set removed = now(), removed_by = %s where id = %s", MANAGER, pack)
        assert read_by(rules, MANAGER, begun["refresh"]) == []
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.staff set roles = '{information_officer}' where login = %s", MANAGER)
        assert read_by(rules, MANAGER, begun["refresh"]) == []
    rules.do("update mash.emergency_pack set removed = now(), removed_by = %s where id = %s", MANAGER, other)
    assert read_by(rules, MANAGER, begun["refresh"]) == all_three


def test_its_use_is_told_by_whoever_knows_the_number_in_it(rules: Rules) -> None:
    house = House(rules)
    a_pack(rules, workstation="Another", other_holder=SCREENER)
    pack = a_pack(rules)
    (begun,) = rules.rows(OFFICER, BEGIN, pack=pack)
    one, *others = rules.one("select enquiries::text[] from mash.pack_refresh")
    rules.do("update mash.pack_refresh set enquiries = %s::uuid[]", [one, *others[:1]])
    unread = bad("", "What was noted of the emergency pack cannot be read.")
    told: Any
    said: Refusal | None
    for told, said in (
        ({}, None),
        ({"proof": "x"}, NO),
        ({"proof": None}, NO),
        ({"refresh": str(uuid4())}, NO),
        ({"refresh": None}, NO),
        ({"refresh": "x"}, unread),
        ({"happened": None}, NO),
        ({"happened": "x"}, unread),
        ({"what": "read", "enquiry": one}, None),
        ({"what": "read", "enquiry": others[-1]}, NO),
        ({"what": "read", "enquiry": "x"}, unread),
        ({"what": "read"}, unread),
        ({"what": "opened", "enquiry": one}, unread),
        ({"what": None}, unread),
        ({"what": "shown"}, unread),
        ({"what": "printed"}, None),
    ):
        body = packing.use(begun, **told)
        assert (told, house.refused(POLICE, "emergency_pack_used", body)) == (told, said)
    _, left = house.undone(POLICE, "emergency_pack_used", packing.use(begun, what="printed"))
    printed = [row for row in left["access_log"] if row["what"] == "emergency pack printed"]
    assert sorted((row["enquiry"], row["about"], row["reason"]) for row in printed) == sorted(
        (enquiry, holder, packing.WORKSTATION) for enquiry in (one, others[0]) for holder in (OFFICER, DECIDER)
    )
    assert house.sent_twice(POLICE, "emergency_pack_used", packing.use(begun))
    for login in EVERYBODY:
        may = login in (OFFICER, DECIDER, POLICE, MANAGER, INFORMATION)
        assert house.refused(login, "emergency_pack_used", packing.use(begun)) == (None if may else NO)
    other_hub(rules)
    rules.do("update mash.emergency_pack set hub = 'other' where id = %s", pack)
    assert house.refused(POLICE, "emergency_pack_used", packing.use(begun)) == NO


def test_a_moment_of_use_lies_between_the_refresh_and_now(rules: Rules) -> None:
    ask = "select priv.between_then_and_now(%s, '2026-01-05 12:00Z') = %s::timestamptz"
    for said, kept in (
        ("2026-01-05 11:59:59Z", "2026-01-05 12:00Z"),
        ("2026-01-05 12:00:01Z", "2026-01-05 12:00:01Z"),
        ("2026-01-06 12:00Z", "2026-01-06 12:00Z"),
    ):
        assert rules.one(ask, said, kept) is True
    late = (
        "select clock_timestamp() - priv.between_then_and_now('2098-01-01', '2026-01-05 12:00Z') < interval '1 minute'"
    )
    assert rules.one(late) is True
