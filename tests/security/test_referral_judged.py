"""A referral recorded, asked by itself: by whom, every row that is kept, and what is refused."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import EVERYBODY, FILL, NEW, NO, NOW, House, Row, bad, too_long
from tests.security.psql import DECIDER, OFFICER
from tests.security.test_kept_referral import BABY, CHILD, MOTHER, REFERRER, TOLD

CHECKED = "priv.check_referral($1 -> 'body')"
LIST = "This is not a list that can be kept."
UNKEPT = bad("", "Something in this referral cannot be kept as it is. Check dates and choices.")
STRANGER = bad("people", "Choose people who are named on this enquiry.")
SOURCES = [
    "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D", "6", "7", "8",
    "9", "10",
]  # fmt: skip
NOBODY: dict[str, Any] = {
    "id": NEW, "enquiry": NEW, "role": "subject", "family_name": "", "given_names": "", "known_as": "", "sex": "U",
    "birth_accuracy": "unknown", "birth": None, "died": None, "first_language": "", "interpreter": False,
    "nhs_number": "", "upn": "", "family_first": False, "spelt": "", "words": [],
}  # fmt: skip
HOME: dict[str, Any] = {"ref": "h", "people": ["p1"], "address": {"lines": ["1 Example Road"]}}


def _sorted(left: dict[str, list[Row]], table: str, name: str) -> list[Row]:
    return sorted(left[table], key=lambda row: str(row[name]))


def _told(**changed: object) -> dict[str, object]:
    return TOLD | {"people": [CHILD], "relationships": [], "households": [], "consent": {}} | changed


def _said(rules: Rules, **changed: object) -> Refusal | None:
    return House(rules).refused(OFFICER, "record_referral", _told(**changed))


def test_officers_and_senior_social_workers_record_a_referral_and_only_once(rules: Rules) -> None:
    house = House(rules)
    for login in EVERYBODY:
        allowed = login in (OFFICER, DECIDER)
        assert (login, house.refused(login, "record_referral", TOLD)) == (login, None if allowed else NO)
    assert house.sent_twice(OFFICER, "record_referral", TOLD)


def test_every_row_of_a_referral_is_kept_as_it_was_told(rules: Rules) -> None:
    last = rules.one("select max(reference) from mash.enquiry")
    answer, left = House(rules).done(OFFICER, "record_referral", TOLD)
    assert answer["reference"] == f"{last[:3]}{int(last[3:]) + 1:06}"
    assert left["access_log"] == [{"what": "referral recorded", "who": OFFICER, "enquiry": answer["enquiry"]}]
    assert left["enquiry"] == [{
        "id": NEW, "hub": "northamptonshire", "reference": answer["reference"], "initials": "MC, UB, Z",
        "kind": "support", "state": "received", "rating": "not_rated", "received": TOLD["received"],
        "due": TOLD["due"], "due_from": TOLD["received"],
        "due_what": "screening", "anonymity_asked": True, "restricted": False, "professional_group": "", "asked": 0,
        "returned": 0, "version": 1,
    }]  # fmt: skip
    (clock,) = left["clock"]
    assert (clock["kind"], clock["event"], clock["counts_from"], clock["started"], clock["due"]) == (
        "screening", "receipt", "receipt", TOLD["received"], TOLD["due"],
    )  # fmt: skip
    assert left["narrative"] == [{"enquiry": NEW, "sanitised": False, "concern": "What was seen"}]
    assert left["referrer"] == [{"enquiry": NEW, **REFERRER}]
    (referral,) = left["referral"]
    by = rules.do("select position from mash.person where id = any (%s::uuid[])", referral.pop("consent_by"))
    assert by == [(4,)]
    assert referral == {
        "enquiry": NEW, "source": "3C", "how": "By telephone", "consent_asked": True, "consent_given": False,
        "consent_why_not": "Not now", "parents_told": True, "parents_why_not": "One was away", "recorded": NOW,
        "recorded_by": OFFICER, "route": "",
        "consent_ground": "", "parents_ground": "", "explained": [], "not_explained": [],
        "parents_agreed": "", "follow_up": None, "follow_up_result": "",
    }  # fmt: skip


def test_people_homes_and_ties_are_kept_as_they_were_told(rules: Rules) -> None:
    answer, left = House(rules).done(OFFICER, "record_referral", TOLD)
    assert _sorted(left, "person", "position") == [
        NOBODY | {name: CHILD[name] for name in CHILD if name not in ("ref", "birth")} | {
            "position": 1, "birth_accuracy": "known", "birth": "2019-03-04", "nhs_number": "9434765919",
            "spelt": "child marker mar", "words": ["child", "marker", "mar"],
        },
        NOBODY | {"position": 2},
        NOBODY | {"position": 3, "known_as": "Zed", "spelt": "zed", "words": ["zed"]},
        NOBODY | {
            "position": 4, "role": "parent", "family_name": "Example", "given_names": "Anna", "died": "2020-01-02",
            "spelt": "example anna", "words": ["example", "anna"],
        },
    ]  # fmt: skip
    tie = {"id": NEW, "enquiry": NEW, "person": NEW, "of": NEW, "by": None, "at": NOW, "ended": False}
    tie |= dict.fromkeys(("since", "until", "corrects")) | dict.fromkeys(("ground", "said_by", "why"), "")
    assert _sorted(left, "relationship", "kind") == [
        tie | {"kind": "carer", "parental_responsibility": None},
        tie | {"kind": "mother", "parental_responsibility": True},
    ]
    ties = rules.do(
        "select r.kind, p.position, o.position from mash.relationship r join mash.person p on p.id = r.person "
        'join mash.person o on o.id = r."of" where r.enquiry = %s order by 1',
        answer["enquiry"],
    )
    assert ties == [("carer", 4, 2), ("mother", 4, 1)]
    homes = rules.do(
        "select h.has_address, a.lines, a.postcode, a.confidential, "
        "array(select p.position from mash.person p where p.id = any (h.people) order by 1) from mash.household h "
        "left join mash.address a on a.household = h.id where h.enquiry = %s order by 1",
        answer["enquiry"],
    )
    assert homes == [(False, None, None, None, [3]), (True, ["1 Example Road", "x" * 200], "NN1 1AA", True, [1, 4])]


def test_what_nobody_said_is_kept_as_nothing(rules: Rules) -> None:
    body = {name: TOLD[name] for name in ("source", "kind", "received", "concern")} | {"people": [BABY]}
    _, left = House(rules).done(OFFICER, "record_referral", body)
    assert set(left) == {"access_log", "enquiry", "narrative", "person", "referral"}
    assert left["person"] == [NOBODY | {"position": 1}]
    assert left["referral"] == [{
        "enquiry": NEW, "source": "3C", "how": "", "consent_asked": False, "consent_given": None, "consent_by": [],
        "consent_why_not": "", "parents_told": False, "parents_why_not": "", "recorded": NOW, "recorded_by": OFFICER,
        "route": "",
        "consent_ground": "", "parents_ground": "", "explained": [], "not_explained": [],
        "parents_agreed": "", "follow_up": None, "follow_up_result": "",
    }]  # fmt: skip
    (enquiry,) = left["enquiry"]
    assert (enquiry["due"], enquiry["anonymity_asked"], enquiry["initials"]) == (None, False, "UB")
    homes = [{"ref": "h", "people": [BABY["ref"]], "address": {"lines": []}}]
    _, left = House(rules).done(OFFICER, "record_referral", body | {"households": homes, "referrer": {}})
    (address,), (referrer,) = left["address"], left["referrer"]
    assert (address["lines"], address["postcode"], address["confidential"]) == ([], "", False)
    assert set(referrer.values()) == {NEW, "", False}


def test_a_referral_says_when_it_came_from_where_and_about_whom(rules: Rules) -> None:
    future = "This is in the future. Say when the referral was received."
    chosen = "Say whether this is a request for support or a child protection concern."
    named = 'Name the child, or say what is known: a first name, an age, "unborn baby".'
    told: list[tuple[Any, ...]] = [
        ({"received": None}, bad("received", "Say when the referral was received.")),
        ({"received": "2099-01-01T12:00:00Z"}, bad("received", future)),
        *(({"source": one}, bad("source", "Choose where the referral came from.")) for one in (None, "", "11", "1a")),
        *(({"kind": one}, bad("kind", chosen)) for one in (None, "", "other")),
        ({"people": None}, bad("people", named)),
        ({"people": []}, bad("people", named)),
        ({"people": "x"}, bad("people", LIST)),
        *(({"source": one}, None) for one in SOURCES),
        *(({"kind": one}, None) for one in ("support", "child_protection")),
    ]
    for changed, said in told:
        assert (changed, rules.refused(OFFICER, CHECKED, body=_told(**changed))) == (changed, said)
    for ahead, words in (("4 minutes 30 seconds", None), ("5 minutes 30 seconds", future), ("7 minutes", future)):
        received = rules.one("select (clock_timestamp() + %s::interval)::text", ahead)
        said = rules.refused(OFFICER, CHECKED, body=_told(received=received))
        assert (ahead, said) == (ahead, words and bad("received", words))


@pytest.mark.parametrize(
    ("where", "field", "longest"),
    [
        ("", "how", 200), ("", "concern", 100000), ("consent", "why_not", 2000), ("parents_told", "why_not", 2000),
        *(("referrer", name, 200) for name in ("name", "role", "organisation", "email", "relationship")),
        ("with_parents", "agreed", 10000), ("with_parents", "result", 10000),
        ("referrer", "phone", 100), ("referrer", "anonymity_reason", 2000),
        *(("person", name, 200) for name in ("family_name", "given_names", "known_as")),
        ("person", "first_language", 100), ("address", "postcode", 20),
    ],
)  # fmt: skip
def test_a_text_has_a_longest(where: str, field: str, longest: int, rules: Rules) -> None:
    def told(text: str) -> dict[str, object]:
        if where == "person":
            return {"people": [CHILD | {field: text}]}
        if where == "address":
            return {"households": [HOME | {"address": {field: text}}]}
        return {where: {field: text}} if where else {field: text}

    assert _said(rules, **told("x" * longest)) is None
    assert _said(rules, **told("x" * (longest + 1))) == bad(field, too_long(longest))


def test_what_cannot_be_kept_is_refused_in_words(rules: Rules) -> None:
    ties = [{"from": "p1", "to": "stranger", "kind": "mother"}]
    told: list[tuple[Any, ...]] = [
        ({"received": None}, bad("received", "Say when the referral was received.")),
        ({"concern": ""}, bad("concern", FILL)),
        ({"due": "x"}, UNKEPT),
        ({"people": [CHILD | {"role": "stranger"}]}, UNKEPT),
        ({"people": [CHILD, CHILD]}, UNKEPT),
        ({"relationships": ties}, UNKEPT),
        ({"relationships": "x"}, bad("relationships", LIST)),
        ({"households": "x"}, bad("households", LIST)),
        ({"households": [HOME | {"people": "x"}]}, bad("people", LIST)),
        ({"households": [HOME | {"people": ["stranger"]}]}, STRANGER),
        ({"households": [HOME | {"address": {"lines": "x"}}]}, bad("lines", LIST)),
        ({"consent": {"by": "x"}}, bad("by", LIST)),
        ({"consent": {"by": ["stranger"]}}, STRANGER),
        ({"people": [CHILD | {"nhs_number": "9434765919" + " " * 11}]}, bad("nhs_number", too_long(20))),
        ({"people": [CHILD | {"nhs_number": "9434765919" + " " * 10}]}, None),
    ]
    for changed, said in told:
        assert (changed, _said(rules, **changed)) == (changed, said)


def test_dates_and_numbers_of_people_are_ones_that_can_be(rules: Rules) -> None:
    number = "This cannot be an NHS number. Check its ten digits, or leave it out."
    unborn = 'This date of birth is in the future. For an unborn child choose "expected".'
    before, later = "The date of death is before the date of birth.", "This date of death is in the future."
    sql = "select ((clock_timestamp() at time zone 'Europe/London')::date + %s)::text"
    today, tomorrow = rules.one(sql, 0), rules.one(sql, 1)

    def born(day: str, accuracy: str = "known", **more: object) -> dict[str, object]:
        return CHILD | {"birth": {"accuracy": accuracy, "date": day}} | more

    for person, field, words in (
        (born(today), "", ""),
        (born(today, died=today), "", ""),
        (born(tomorrow, "expected"), "", ""),
        (born(tomorrow), "birth", unborn),
        (born(tomorrow, died=today), "birth", unborn),
        (born(tomorrow, "expected", died=today), "died", before),
        (born(today, died=tomorrow), "died", later),
        (MOTHER | {"ref": "p1", "died": tomorrow}, "died", later),
        (born("2019-03-04", died="2019-03-03"), "died", before),
        (CHILD | {"nhs_number": "943 476 5918"}, "nhs_number", number),
        (CHILD | {"nhs_number": ""}, "", ""),
    ):
        for place in (0, 1):
            people = [BABY, person] if place else [person, BABY]
            said = _said(rules, people=people)
            assert (person, said) == (person, bad(f"people.{place}.{field}", words) if field else None)
    for wrong, words in ((born(tomorrow), unborn), (CHILD | {"nhs_number": "1"}, number)):
        field = "birth" if words == unborn else "nhs_number"
        assert _said(rules, people=[BABY, wrong, wrong | {"ref": "p9"}]) == bad(f"people.1.{field}", words)
        unborn_one = born(tomorrow, "expected", ref="p8")
        assert _said(rules, people=[unborn_one, wrong]) == bad(f"people.1.{field}", words)


def test_initials_are_those_of_the_children_in_their_order_as_far_as_they_fit(rules: Rules) -> None:
    child = {"role": "subject", "given_names": "Marker", "family_name": "Child", "known_as": "Zed"}
    for people, initials in (
        ([], "?"),
        ([child | {"role": "parent"}], "?"),
        ([child, {"role": "parent", "given_names": "Anna"}], "MC"),
        ([{"role": "subject", "known_as": "Zed"}, child], "Z, MC"),
        ([{"role": "subject", "given_names": "", "family_name": "", "known_as": "Zed"}, {"role": "subject"}], "Z, UB"),
        ([{"role": "subject", "given_names": "", "family_name": "", "known_as": ""}], "UB"),
        ([{"role": "subject", "given_names": "Ann", "family_name": ""}], "A"),
        ([child | {"family_first": True}, child | {"family_first": False}], "CM, MC"),
        ([child] * 20, ", ".join(["MC"] * 20)[:60]),
    ):
        assert (people, rules.answer(OFFICER, "priv.initials_of($1 -> 'p')", p=people)) == (people, initials)


def test_a_reference_counts_the_enquiries_of_one_hub_and_one_year(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    first, second, _ = [one for (one,) in rules.do("select id from mash.enquiry order by reference")]
    year = rules.one("select to_char(clock_timestamp() at time zone 'Europe/London', 'YY')")
    for hub, expected in (("northamptonshire", "001004"), ("other", "001001")):
        assert rules.answer(OFFICER, "priv.next_reference($1 ->> 'h')", h=hub) == f"{year}-{expected}"
    rules.do("update mash.enquiry set hub = 'other' where id = %s", first)
    rules.do("update mash.enquiry set reference = '01-000001' where id = %s", second)
    for hub in ("northamptonshire", "other"):
        assert rules.answer(OFFICER, "priv.next_reference($1 ->> 'h')", h=hub) == f"{year}-001002"


def test_a_reference_is_given_by_one_desk_of_a_hub_at_a_time(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    held = "select array_agg(xmax::text order by id) from mash.hub where id in ('northamptonshire', 'other')"
    before = rules.one(held)
    rules.answer(OFFICER, "priv.next_reference('northamptonshire')")
    assert [now == then for now, then in zip(rules.one(held), before, strict=True)] == [False, True]


def test_what_was_told_wrong_of_others_holds_up_no_referral(rules: Rules) -> None:
    rules.do(
        "update mash.person set nhs_number = '1', birth_accuracy = 'known', birth = '2019-01-02', died = '2019-01-01'"
    )
    assert _said(rules) is None


def test_with_a_referral_begin_its_own_clocks_and_those_of_no_other(rules: Rules) -> None:
    later = "2098-01-01T23:59:59+00:00"
    routes = {"routes": [{"code": "call", "asks": "written_form"}]}
    rules.do("update mash.hub set profile = jsonb_set(profile, '{referrals}', %s)", json.dumps(routes))
    body = _told(route="call", how="By telephone", written_due=later, acknowledgement_due=later,
                 referrer=REFERRER | {"anonymity_asked": False})  # fmt: skip
    answer, left = House(rules).done(OFFICER, "record_referral", body)
    kinds = ["acknowledgement", "screening", "written_follow_up"]
    assert sorted((row["enquiry"], row["kind"]) for row in left["clock"]) == [(NEW, kind) for kind in kinds]
    sql = "select distinct kind from mash.clock where enquiry = %s order by 1"
    assert rules.do(sql, answer["enquiry"]) == [(kind,) for kind in kinds]


def test_what_the_hubs_profile_does_not_ask_of_a_referrer_is_refused(rules: Rules) -> None:
    unasked = bad("route", "Choose one of the hub's ways in which a concern comes to notice.")
    assert _said(rules, route="no such way") == unasked
