"""The rules of the emergency pack one by one: who holds it, what is packed, what is not, when a refresh counts."""

from datetime import datetime

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY
from tests.security.conftest import case_studies
from tests.security.packed_judged import CONTACT, WARNING, Packed, a_pack
from tests.security.psql import DECIDER, MANAGER, OFFICER, POLICE, SCREENER

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
    forced = "insert into mash.pathway (enquiry, flag, why, by) values (%s, 'forced_marriage', 'Why', %s)"
    rules.do(forced, packed.elsewhere, DECIDER)
    assert rules.one(ask, *there) is True
    rules.do(forced, packed.enquiry, DECIDER)
    assert rules.one(ask, *there) is False


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


def test_that_post_is_safe_is_not_packed_as_a_number(rules: Rules, packed: Packed) -> None:
    home = rules.one("insert into mash.household (enquiry, people) values (%s, '{}') returning id", packed.enquiry)
    packed.say("person_contact", CONTACT, channel="post", household=home, detail="")
    assert packed.contacts() == []


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
