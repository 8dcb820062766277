"""The rules of the emergency pack one by one: who holds it, what is packed, what is not, when a refresh counts."""

from datetime import datetime
from uuid import UUID

import pytest

from tests.security import packing
from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NEW, NO, NOW, House, bad
from tests.security.conftest import case_studies
from tests.security.packed_judged import CONTACT, WARNING, Packed
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

HUB = "northamptonshire"


@pytest.fixture
def packed(rules: Rules) -> Packed:
    """The school's enquiry."""
    return Packed(rules)


def test_who_may_hold_a_pack_is_open_and_of_the_hub_and_opens_enquiries_there(rules: Rules) -> None:
    ask = "select priv.may_hold_pack(s, %s) from mash.staff s where s.login = %s"
    assert [one for one in EVERYBODY if rules.one(ask, HUB, one)] == [OFFICER, DECIDER, MANAGER]
    assert rules.one(ask, "another", OFFICER) is False
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    assert rules.one(ask, HUB, OFFICER) is False


def test_a_pack_is_held_while_both_holders_may_and_it_stands(rules: Rules) -> None:
    pack = a_pack(rules)
    ask = "select priv.is_held(p) from mash.emergency_pack p where p.id = %s"
    assert rules.one(ask, pack) is True
    for login in (OFFICER, DECIDER):
        rules.do("update mash.staff set active = false where login = %s", login)
        assert rules.one(ask, pack) is False
        rules.do("update mash.staff set active = true where login = %s", login)
    rules.do("update mash.staff set active = false where login = %s", MANAGER)
    assert rules.one(ask, pack) is True, "who set it up does not hold it"
    rules.do("update mash.emergency_pack set removed = now(), removed_by = %s", MANAGER)
    assert rules.one(ask, pack) is False


def test_it_is_refreshed_by_its_holders_and_by_who_set_it_up(rules: Rules) -> None:
    a_pack(rules)
    ask = "select priv.refreshes(p, s) from mash.emergency_pack p, mash.staff s where s.login = %s"
    assert [one for one in (*EVERYBODY, SCREENER) if rules.one(ask, one)] == [OFFICER, DECIDER, MANAGER]
    rules.do("update mash.staff set roles = '{information_officer}' where login = %s", MANAGER)
    assert rules.one(ask, MANAGER) is False


def test_open_enquiries_are_packed_that_are_nobodys_and_not_restricted(rules: Rules, packed: Packed) -> None:
    ask = "select %s = any (priv.enquiries_to_pack(%s, %s))"
    keys = [f"officer:{HUB}"]
    there = (packed.enquiry, HUB, keys)
    assert rules.one(ask, *there) is True
    assert rules.one(ask, packed.enquiry, "another", keys) is False
    assert rules.one(ask, packed.enquiry, HUB, ["agency:probation"]) is False
    for column, value, whole in (("state", "closed", "decided"), ("restricted", "true", "false")):
        rules.do(f"update mash.enquiry set {column} = %s, acl = %s where id = %s", value, keys, packed.enquiry)
        rules.do("update mash.enquiry set acl = %s where id = %s", keys, packed.enquiry)
        assert rules.one(ask, *there) is False
        rules.do(f"update mash.enquiry set {column} = %s where id = %s", whole, packed.enquiry)
    assert rules.one(ask, *there) is True
    rules.do(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", packed.elsewhere, POLICE, POLICE
    )
    assert rules.one(ask, *there) is True
    rules.do(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", packed.enquiry, POLICE, POLICE
    )
    assert rules.one(ask, *there) is False
    rules.do("update mash.connected set lifted = now(), lifted_by = %s, lifted_because = 'x'", MANAGER)
    assert rules.one(ask, *there) is True


def test_whoever_is_of_a_confidential_household_anywhere_is_not_packed(rules: Rules, packed: Packed) -> None:
    ask = "select priv.lives_confidentially(%s)"
    housed = "select p.id from mash.person p join mash.household h on p.id = any (h.people) where p.enquiry = %s"
    other = rules.do(housed, packed.elsewhere)[0][0]
    assert [rules.one(ask, one) for one in (packed.child, packed.parent, other)] == [False, False, False]
    packed.hide(rules.one("select h.id from mash.household h where %s = any (h.people) limit 1", other))
    assert [rules.one(ask, one) for one in (packed.child, other)] == [False, True]
    assert rules.one("select priv.somebody_hides(%s)", packed.enquiry) is False
    link = ("insert into mash.person_link (one, other, statement, why, by) "
            "values (least(%s, %s), greatest(%s, %s), %s, 'Seen', %s) returning id")  # fmt: skip
    both = (packed.child, other, packed.child, other)
    apart = rules.one(link, *both, "different", OFFICER)
    assert rules.one(ask, packed.child) is False
    rules.do("update mash.person_link set withdrawn = now(), withdrawn_by = %s, withdrawn_because = 'x' where id = %s",
             OFFICER, apart)  # fmt: skip
    same = rules.one(link, *both, "same", OFFICER)
    assert [rules.one(ask, one) for one in (packed.child, packed.parent)] == [True, False]
    assert rules.one("select priv.somebody_hides(%s)", packed.enquiry) is True
    rules.do("update mash.person_link set withdrawn = now(), withdrawn_by = %s, withdrawn_because = 'x' where id = %s",
             OFFICER, same)  # fmt: skip
    assert rules.one(ask, packed.child) is False


@pytest.mark.parametrize(
    ("changed", "there"),
    [
        ({}, True),
        ({"channel": "email", "detail": "a@example.org"}, True),
        ({"safe": "unknown"}, False),
        ({"safe": "not_safe", "safety": "He listens"}, False),
        ({"restricted": True}, False),
    ],
)
def test_only_what_was_said_to_be_safe_and_is_not_restricted_is_packed(
    packed: Packed, changed: dict[str, object], there: bool
) -> None:
    packed.say("person_contact", CONTACT, **changed)
    assert bool(packed.contacts()) is there
    assert bool([one for one in packed.people() if one["contacts"]]) is there


def test_what_was_corrected_or_ended_or_found_unsafe_is_not_packed(rules: Rules, packed: Packed) -> None:
    first = packed.say("person_contact", CONTACT)
    second = packed.say("person_contact", CONTACT, detail="01632 960012", corrects=first, why="Wrong digit")
    assert packed.contacts() == ["01632 960012"]
    for unsafe, there in (("yes", True), ("not_known", True), ("no", False)):
        rules.do("insert into mash.family_contact (enquiry, person, tried, channel, result, safe, safety, by, at) "
                 "values (%s, %s, now(), 'phone', 'spoke', %s, 'x', %s, clock_timestamp())",
                 packed.enquiry, packed.parent, unsafe, OFFICER)  # fmt: skip
        assert bool(packed.contacts()) is there
    rules.do("insert into mash.family_contact (enquiry, person, tried, channel, result, safe, safety, by, at) "
             "values (%s, %s, now(), 'phone', 'spoke', 'yes', '', %s, clock_timestamp())",
             packed.enquiry, packed.parent, OFFICER)  # fmt: skip
    assert packed.contacts()
    packed.say("person_contact", CONTACT, corrects=second, why="Over", ended=True)
    assert packed.contacts() == []


def test_of_a_hidden_persons_enquiry_no_free_words_no_name_no_number(rules: Rules, packed: Packed) -> None:
    packed.say("person_contact", CONTACT)
    packed.say("warning", WARNING)
    packed.say("warning", WARNING, person=None, household=packed.home)
    name = rules.one("select given_names from mash.person where id = %s", packed.parent)
    assert sorted(one["about"] != "" for one in packed.warnings()) == [False, True]
    assert {one["words"] for one in packed.warnings()} == {WARNING["words"]}
    assert name in str(packed.people()) + str(packed.warnings())
    assert "01632 960011" in str(packed.people())
    other = rules.one(
        "insert into mash.person (enquiry, position, role, given_names) values (%s, 90, 'other_adult', 'Peregrine') "
        "returning id",
        packed.enquiry,
    )
    packed.say("warning", WARNING, person=other, words="Peregrine must not know the refuge", kind="violence")
    packed.hide(packed.home)
    assert packed.warnings() == [{"about": "Peregrine", "kind": "violence", "words": "", "review": "2026-12-31"}]
    told = str(packed.people()) + str(packed.warnings())
    assert (name in told, "01632 960011" in told, "refuge" in told) == (False, False, False)


def test_a_warning_that_was_corrected_or_ended_is_not_packed(packed: Packed) -> None:
    first = packed.say("warning", WARNING)
    second = packed.say("warning", WARNING, words="Two large dogs", corrects=first, why="One more")
    assert [one["words"] for one in packed.warnings()] == ["Two large dogs"]
    packed.say("warning", WARNING, corrects=second, why="Moved", ended=True)
    assert packed.warnings() == []


def test_people_are_those_it_is_about_and_those_who_may_be_rung(rules: Rules, packed: Packed) -> None:
    roles = [one["role"] for one in packed.people()]
    assert roles
    assert set(roles) == {"subject"}
    packed.say("person_contact", CONTACT)
    assert [one["birth"] for one in packed.people() if one["role"] == "parent"] == [None]
    assert next(one["birth"] for one in packed.people() if one["role"] == "subject") is not None
    rules.do("update mash.person set died = '2026-01-01' where id = %s", packed.parent)
    assert {one["role"] for one in packed.people()} == {"subject"}
    rules.do("update mash.person set role = 'sibling' where id = %s", packed.child)
    names = rules.one("select given_names from mash.person where id = %s", packed.child)
    assert names not in str(packed.people())


def test_names_are_written_in_their_own_order(rules: Rules, packed: Packed) -> None:
    ask = "select priv.packed_name(p) from mash.person p where p.id = %s"
    rules.do("update mash.person set given_names = 'A', family_name = 'B' where id = %s", packed.child)
    for first, told in ((False, "A B"), (True, "B A")):
        rules.do("update mash.person set family_first = %s where id = %s", first, packed.child)
        assert rules.one(ask, packed.child) == told
        rules.do("update mash.person set family_name = '' where id = %s", packed.child)
        assert rules.one(ask, packed.child) == "A"
        rules.do("update mash.person set family_name = 'B' where id = %s", packed.child)


def test_clocks_that_run_and_agencies_that_were_asked(rules: Rules, packed: Packed) -> None:
    rules.do("insert into mash.clock (enquiry, kind, event, counts_from, started, due) "
             "values (%s, 'withheld', 'withheld', 'event', '2026-01-01', '2026-02-01')", packed.enquiry)  # fmt: skip
    seen = set()
    for enquiry in case_studies(rules.connection).values():
        clocks = rules.do("select kind, stopped is null, due from mash.clock where enquiry = %s", enquiry)
        runs = sorted(
            (due, kind) for kind, there, due in clocks if there and kind in ("screening", "decision", "letters")
        )
        found = rules.do(
            "select one ->> 'due', one ->> 'kind' from jsonb_array_elements(priv.packed_clocks(%s)) one", enquiry
        )
        assert [(datetime.fromisoformat(due), kind) for due, kind in found] == runs
        seen |= {(kind, there) for kind, there, _ in clocks}
    assert seen >= {("screening", False), ("decision", True), ("letters", True), ("withheld", True), ("return", True)}
    told = {(one["name"], one["answered"]) for one in rules.one("select priv.packed_agencies(%s)", packed.enquiry)}
    wanted = rules.do(
        "select priv.agency_name(agency), answered is not null from mash.asked where enquiry = %s", packed.enquiry
    )
    assert told == set(wanted)


def a_pack(rules: Rules, **changed: object) -> UUID:
    """A pack that was set up."""
    answer = rules.answer(
        MANAGER, "app.set_up_emergency_pack(gen_random_uuid(), $1 -> 'body')", body=packing.body(**changed)
    )
    return UUID(answer["pack"])


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


BEGIN = "select * from app.begin_emergency_pack(($1 ->> 'pack')::uuid)"
READ = "select * from app.emergency_pack(($1 ->> 'refresh')::uuid)"


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
