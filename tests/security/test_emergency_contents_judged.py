"""What an emergency pack holds of one enquiry, each part by itself: of this enquiry, for officers, in its order."""

from typing import Any
from uuid import UUID

import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.packed_judged import CONTACT, WARNING, Packed
from tests.security.psql import DECIDER

HUB = "northamptonshire"
OFFICERS, DECIDERS = [f"officer:{HUB}"], [f"decider:{HUB}"]
ORDER = {"kind": "bail", "source": "The court"}


@pytest.fixture
def packed(rules: Rules) -> Packed:
    """The school's enquiry."""
    return Packed(rules)


def person(packed: Packed, enquiry: object = None, **more: object) -> UUID:
    """Somebody more of the enquiry, or of another one."""
    told = {"enquiry": str(enquiry or packed.enquiry), "position": 90, "role": "other_adult"} | more
    names = ", ".join(told)
    made: UUID = packed.rules.one(
        f"insert into mash.person ({names}) select {names} from jsonb_populate_record(null::mash.person, %s) "
        "returning id",
        Jsonb(told),
    )
    return made


def read_as(packed: Packed, table: str, keys: list[str], **changed: object) -> None:
    """Its rows are read with these keys, whatever they say."""
    packed.rules.do(f"alter table mash.{table} disable trigger user")
    packed.rules.do(f"update mash.{table} set acl = %s", keys)
    for name, value in changed.items():
        packed.rules.do(f'update mash.{table} set "{name}" = %s', value)


def test_what_officers_read_is_told_by_the_hub_of_the_enquiry(rules: Rules, packed: Packed) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", packed.elsewhere)
    ask = "select priv.is_for_officers(%s, %s)"
    for keys, enquiry, there in (
        (OFFICERS, packed.enquiry, True),
        ([*DECIDERS, *OFFICERS], packed.enquiry, True),
        (DECIDERS, packed.enquiry, False),
        ([], packed.enquiry, False),
        (["officer:other"], packed.enquiry, False),
        (["officer:other"], packed.elsewhere, True),
        (OFFICERS, packed.elsewhere, False),
    ):
        assert (keys, enquiry, rules.one(ask, keys, enquiry)) == (keys, enquiry, there)


def test_what_is_restricted_is_not_packed_whatever_keys_it_has(rules: Rules, packed: Packed) -> None:
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set acl = %s", OFFICERS)
    ask = "select %s = any (priv.enquiries_to_pack(%s, %s))"
    assert rules.one(ask, packed.enquiry, HUB, OFFICERS) is True
    rules.do("update mash.enquiry set restricted = true where id = %s", packed.enquiry)
    assert rules.one(ask, packed.enquiry, HUB, OFFICERS) is False
    assert rules.one(ask, packed.elsewhere, HUB, OFFICERS) is True


def test_a_home_is_confidential_by_its_own_address(rules: Rules, packed: Packed) -> None:
    ask = "select priv.is_confidential_home(%s)"
    others = rules.do("select h.id from mash.household h join mash.address a on a.household = h.id where h.id <> %s",
                      packed.home)  # fmt: skip
    assert rules.one(ask, packed.home) is False
    packed.hide(packed.home)
    assert rules.one(ask, packed.home) is True
    assert {rules.one(ask, one) for (one,) in others} == {False}
    assert rules.one(ask, None) is False


def test_contacts_are_of_one_person_the_telephone_first_and_for_officers(packed: Packed) -> None:
    moment = "2026-01-0{} 10:00Z"
    packed.say("person_contact", CONTACT, channel="email", detail="a@example.org", at=moment.format(1))
    packed.say("person_contact", CONTACT, detail="01632 960022", at=moment.format(3))
    packed.say("person_contact", CONTACT, detail="01632 960021", at=moment.format(2))
    packed.say("person_contact", CONTACT, channel="email", detail="b@example.org", at=moment.format(4))
    every = ["01632 960021", "01632 960022", "a@example.org", "b@example.org"]
    assert packed.contacts() == every
    other = packed.person("subject")
    assert packed.rules.one("select priv.packed_contacts(%s)", other) == []
    read_as(packed, "person_contact", OFFICERS)
    assert packed.contacts() == every
    for keys, changed in ((DECIDERS, {}), (OFFICERS, {"restricted": True})):
        with packed.rules.connection.transaction(force_rollback=True):
            read_as(packed, "person_contact", keys, **changed)
            assert (keys, changed, packed.contacts()) == (keys, changed, [])


def test_a_number_is_packed_whole_with_how_it_is_safe(packed: Packed) -> None:
    packed.say("person_contact", CONTACT, safety="After six")
    told: list[dict[str, Any]] = packed.rules.one("select priv.packed_contacts(%s)", packed.parent)
    assert told == [{"channel": "phone", "detail": "01632 960011", "safety": "After six"}]


def test_people_are_of_the_enquiry_whom_it_is_about_first_and_as_they_are_read(rules: Rules, packed: Packed) -> None:
    packed.say("person_contact", CONTACT)
    first = rules.one("select min(position) - 1 from mash.person where enquiry = %s", packed.enquiry)
    near = person(packed, position=first, given_names="Aster", known_as="Az")
    packed.say("person_contact", CONTACT, person=near)
    facts = "select jsonb_build_object('name', priv.packed_name(p), 'known_as', known_as, 'role', role, 'birth', "
    facts += "case when role = 'subject' then birth end, 'accuracy', birth_accuracy) from mash.person p where "
    subjects = rules.do(facts + "enquiry = %s and role = 'subject' order by position", packed.enquiry)
    parent = rules.one(facts + "id = %s", packed.parent)
    aster = {"name": "Aster", "known_as": "Az", "role": "other_adult", "birth": None}
    told = packed.people()
    contacts = [one.pop("contacts") for one in told]
    assert aster.items() <= told[len(subjects)].items()
    assert [*told[: len(subjects)], *told[len(subjects) + 1 :]] == [*(row for (row,) in subjects), parent]
    assert [len(one) for one in contacts] == [0] * len(subjects) + [1, 1]
    stays = person(packed, given_names="Briar")
    merged = "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'x', %s)"
    rules.do(merged, packed.enquiry, near, stays, DECIDER)
    assert [one["name"] for one in packed.people() if one["role"] == "other_adult"] == ["Briar"]
    read_as(packed, "person", OFFICERS)
    assert packed.people() != []
    read_as(packed, "person", DECIDERS)
    assert packed.people() == []


def test_warnings_are_of_the_enquiry_and_for_officers(rules: Rules, packed: Packed) -> None:
    packed.say("warning", WARNING)
    theirs = person(packed, packed.elsewhere, given_names="Elsewhere")
    packed.say("warning", WARNING, enquiry=packed.elsewhere, person=theirs, words="Of another enquiry")
    packed.say("warning", WARNING, person=None, household=packed.home, since="2026-01-03", words="At home")
    name = rules.one("select priv.packed_name(p) from mash.person p where id = %s", packed.parent)
    told = [
        {"about": "", "kind": "dog", "words": "At home", "review": "2026-12-31"},
        {"about": name, "kind": "dog", "words": WARNING["words"], "review": "2026-12-31"},
    ]
    assert packed.warnings() == told
    read_as(packed, "warning", OFFICERS)
    assert packed.warnings() == told
    with rules.connection.transaction(force_rollback=True):
        read_as(packed, "warning", DECIDERS)
        assert packed.warnings() == []
    packed.hide(packed.home)
    assert packed.warnings() == []
    other = person(packed, given_names="Peregrine")
    packed.say("warning", WARNING, person=other, acl=OFFICERS)
    assert [(one["about"], one["words"]) for one in packed.warnings()] == [("Peregrine", "")]


def test_orders_are_of_the_enquiry(packed: Packed) -> None:
    packed.say("no_contact", ORDER | {"protects": [packed.child]})
    theirs, kept = (person(packed, packed.elsewhere, position=place) for place in (90, 91))
    packed.say("no_contact", ORDER | {"protects": [kept]}, enquiry=packed.elsewhere, person=theirs)
    assert len(packed.orders()) == 1


def test_agencies_that_have_not_answered_come_first_by_their_time(rules: Rules, packed: Packed) -> None:
    rules.do("alter table mash.asked disable trigger user")
    agencies = [one for (one,) in rules.do("select agency from mash.asked where enquiry = %s order by agency",
                                           packed.enquiry)]  # fmt: skip
    assert len(agencies) >= 3
    first, second, *others = agencies
    names: dict[str, str] = dict(rules.do("select id, name from mash.agency"))
    moments = dict.fromkeys(others, ("2026-01-04 10:00Z", "2026-01-04 10:00Z"))
    moments |= {first: ("2026-01-07 10:00Z", None), second: ("2026-01-06 10:00Z", None)}
    for agency, (due, answered) in moments.items():
        rules.do("update mash.asked set due = %s, answered = %s where enquiry = %s and agency = %s",
                 due, answered, packed.enquiry, agency)  # fmt: skip
    told = rules.one("select priv.packed_agencies(%s)", packed.enquiry)
    assert [(one["name"], one["answered"]) for one in told] == [
        (names[second], False),
        (names[first], False),
        *((names[one], True) for one in others),
    ]
    assert [one["due"] for one in told[:2]] == ["2026-01-06T10:00:00+00:00", "2026-01-07T10:00:00+00:00"]


def test_the_clocks_of_the_front_door_are_packed_while_they_run(rules: Rules, packed: Packed) -> None:
    rules.do("alter table mash.clock disable trigger user")
    rules.do("delete from mash.clock where enquiry = %s", packed.enquiry)
    begin = "insert into mash.clock (enquiry, kind, event, counts_from, started, due, stopped, stop) values "
    begin += "(%s, %s, %s, 'event', '2026-01-01', %s, %s, %s)"
    wanted = []
    for place, kind in enumerate(("letters", "withheld", "decision", "screening", "acknowledgement"), 1):
        due = f"2026-02-0{place}T00:00:00+00:00"
        rules.do(begin, packed.enquiry, kind, "withheld", due, None, None)
        wanted += [{"kind": kind, "due": due}] if kind in ("letters", "decision", "screening") else []
    assert rules.one("select priv.packed_clocks(%s)", packed.enquiry) == wanted
    rules.do("update mash.clock set stopped = now(), stop = 'met' where enquiry = %s", packed.enquiry)
    assert rules.one("select priv.packed_clocks(%s)", packed.enquiry) == []
