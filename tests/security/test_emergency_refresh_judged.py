"""The rules of an emergency pack's refresh one by one: setting up, when it counts, what is kept of its use."""

from uuid import UUID

from tests.security import packing
from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NEW, NO, NOW, House, bad
from tests.security.packed_judged import BEGIN, READ, a_pack
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE

HUB = "northamptonshire"


def test_setting_up_and_removing_leave_these_rows(rules: Rules) -> None:
    house = House(rules)
    answer, left = house.done(MANAGER, "set_up_emergency_pack", packing.body(workstation="  Duty desk "))
    key = "\\x" + packing.PUBLIC_KEY.hex()
    made = {"id": NEW, "hub": HUB, "workstation": "Duty desk", "holder": OFFICER, "other_holder": DECIDER,
            "public_key": key, "set_up_by": MANAGER, "set_up": NOW, "removed": None, "removed_by": None}  # fmt: skip
    assert left == {
        "emergency_pack": [made],
        "access_log": [{"what": "emergency pack set up", "who": MANAGER}],
    }  # fmt: skip
    assert house.sent_twice(MANAGER, "set_up_emergency_pack", packing.body(workstation="Another"))
    _, left = house.done(MANAGER, "remove_emergency_pack", answer)
    assert left == {
        "emergency_pack": [{"key": answer["pack"], "removed": NOW, "removed_by": MANAGER}],
        "access_log": [{"what": "emergency pack removed", "who": MANAGER}],
    }
    for login in EVERYBODY:
        assert (login, house.refused(login, "remove_emergency_pack", answer)) == (login, NO)
    assert house.refused(MANAGER, "remove_emergency_pack", {"pack": "x"}) == NO


def test_of_another_hubs_pack_nothing_is_there(rules: Rules) -> None:
    pack = a_pack(rules)
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    rules.do("update mash.emergency_pack set hub = 'other'")
    assert rules.refused(MANAGER, "app.remove_emergency_pack(gen_random_uuid(), $1)", pack=pack) == NO
    assert rules.answer(OFFICER, "app.emergency_pack_standing(($1 ->> 'pack')::uuid)", pack=pack) == "erase"
    assert rules.rows(MANAGER, "select * from app.emergency_packs()") == []
    assert (
        rules.refused(OFFICER, "(select refresh from app.begin_emergency_pack(($1 ->> 'pack')::uuid))", pack=pack) == NO
    )
    assert a_pack(rules) != pack, "its name is taken in the other hub only"


def test_a_refresh_counts_for_its_person_and_sitting_from_the_next_transaction_on(rules: Rules) -> None:
    pack = a_pack(rules)
    (begun,) = rules.rows(OFFICER, BEGIN, pack=pack)
    refresh = begun["refresh"]
    assert rules.rows(OFFICER, READ, refresh=refresh) == []
    rules.do("update mash.pack_refresh set transaction = '1'")
    assert len(rules.rows(OFFICER, READ, refresh=refresh)) == begun["enquiries"] == 3
    assert rules.rows(DECIDER, READ, refresh=refresh) == []
    for spoilt in ("sitting = 'x'", "at = clock_timestamp() - interval '301 seconds'"):
        with rules.connection.transaction(force_rollback=True):
            rules.do(f"update mash.pack_refresh set {spoilt}")
            assert rules.rows(OFFICER, READ, refresh=refresh) == []
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.pack_refresh set at = clock_timestamp() - interval '280 seconds'")
        assert len(rules.rows(OFFICER, READ, refresh=refresh)) == 3
    rules.do("update mash.emergency_pack set removed = now(), removed_by = %s", MANAGER)
    assert rules.rows(OFFICER, READ, refresh=refresh) == []


def test_five_minutes_lie_between_two_refreshes_of_a_pack(rules: Rules) -> None:
    pack, other = a_pack(rules), a_pack(rules, workstation="Another")
    early = bad("", "This pack was refreshed less than five minutes ago.")
    ask = "(select refresh from app.begin_emergency_pack(($1 ->> 'pack')::uuid))"
    rules.rows(OFFICER, BEGIN, pack=pack)
    assert rules.refused(DECIDER, ask, pack=pack) == early
    assert rules.refused(DECIDER, ask, pack=other) is None
    for ago, told in (("290 seconds", early), ("301 seconds", None)):
        rules.do("update mash.pack_refresh set at = clock_timestamp() - %s::interval", ago)
        assert rules.refused(DECIDER, ask, pack=pack) == told


def test_what_was_done_is_kept_between_the_refresh_and_now(rules: Rules) -> None:
    house, pack = House(rules), a_pack(rules)
    (begun,) = rules.rows(OFFICER, BEGIN, pack=pack)
    enquiry = rules.one("select id::text from mash.enquiry order by id limit 1")
    rules.do("update mash.pack_refresh set at = '2026-01-05 12:00Z', enquiries = %s", [UUID(enquiry)])
    both = [{"what": "emergency pack {}", "who": POLICE, "reason": packing.WORKSTATION, "about": one}
            for one in (OFFICER, DECIDER)]  # fmt: skip
    for what, said, kept in (("opened", "2026-01-06T12:00:00+00:00", "2026-01-06T12:00:00+00:00"),
                             ("read", "2026-01-05T11:59:59+00:00", "2026-01-05T12:00:00+00:00"),
                             ("printed", "2999-01-01T00:00:00+00:00", NOW)):  # fmt: skip
        of = {"enquiry": enquiry} if what == "read" else {}
        body = packing.use(begun, what=what, happened=said, **of)
        _, left = house.done(POLICE, "emergency_pack_used", body)
        row = {"id": NEW, "refresh": begun["refresh"], "what": what, "happened": kept, "by": POLICE, "at": NOW}
        assert left["pack_use"] == [row | {"looked_at": of.get("enquiry")}]
        about = {} if what == "opened" else {"enquiry": enquiry}
        told = [one | {"what": f"emergency pack {what}"} | about for one in both]
        wanted = [*told, {"what": "emergency pack use told", "who": POLICE}]
        assert sorted(left["access_log"], key=str) == sorted(wanted, key=str)
        assert house.sent_twice(POLICE, "emergency_pack_used", body)
    for spoilt in ({"what": "erased"}, {"what": "read"}, {"what": "opened", "enquiry": enquiry}, {"happened": "x"}):
        refusal = house.refused(POLICE, "emergency_pack_used", packing.use(begun, **spoilt))
        assert refusal == bad("", "What was noted of the emergency pack cannot be read.")
    for login in EVERYBODY:
        may = login in (OFFICER, DECIDER, POLICE, MANAGER, INFORMATION)
        assert house.refused(login, "emergency_pack_used", packing.use(begun)) == (None if may else NO)
