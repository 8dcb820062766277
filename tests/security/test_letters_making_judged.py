"""A letter that somebody makes, asked by itself: who makes which, to whom, where, and all that it leaves behind."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.making_judged import (
    BY_DECIDER,
    BY_OFFICER,
    MADE,
    OWN_WORDS,
    SAYS_OUTCOME,
    TO_REFERRER,
    TO_WORK,
    Making,
)
from tests.security.psql import DECIDER, OFFICER

STATES = ("due", "printed", "posted", "withdrawn", "withheld", "returned")
THERE = bad("kind", "There is such a letter already, and it has not left.")


def test_the_hubs_officers_and_deciders_make_letters_of_an_enquiry_they_have_open(rules: Rules) -> None:
    letters = Making(rules)
    only_for(letters.house, (OFFICER, DECIDER), "make_letter", letters.making("please_call"))


def test_what_says_the_outcome_to_a_child_or_an_adult_or_passes_it_on_is_the_deciders_to_write(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    for kind in MADE:
        with rules.connection.transaction(force_rollback=True):
            assert (kind, letters.said(kind)) == (kind, None)
            theirs = bad("kind", "A senior social worker makes this letter.") if kind in BY_DECIDER else None
            assert (kind, letters.said(kind, OFFICER)) == (kind, theirs)
    for none in ("outcome_parent", "else", "", None):
        assert letters.house.refused(DECIDER, "make_letter", letters.making("please_call") | {"kind": none}) == bad(
            "kind", "Choose which letter."
        )


def test_a_letter_is_made_on_what_was_seen(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    unkept = bad("", "This letter cannot be made as it is. Look at what you chose.")
    for more, said in (
        ({"version": None}, INCOMPLETE), ({"version": letters.version() - 1}, CHANGED), ({"enquiry": "x"}, unkept),
        ({"enquiry": str(uuid4())}, NO), ({"due": "x"}, unkept), ({"recipient": "x"}, unkept),
        ({"household": "x"}, unkept),
    ):  # fmt: skip
        assert (more, letters.said("please_call", **more)) == (more, said)
    rules.do("alter table mash.letter add constraint never check (attention <> '') not valid")
    assert letters.said("acknowledgement") == unkept


@pytest.mark.parametrize("kind", MADE)
def test_a_letter_is_kept_with_what_it_says_and_why(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    body = letters.making(kind)
    by = OFFICER if kind in BY_OFFICER else DECIDER
    earlier = [letters.planted(kind, state) for state in ("due", "printed", "posted", "withdrawn", "returned")
               if kind in OWN_WORDS]  # fmt: skip
    if kind in OWN_WORDS:
        letters.planted(kind, recipient=letters.sibling)
        letters.planted("child" if kind == "onward" else "onward")
    if kind in ("onward", "hand_off"):
        letters.planted(kind, service="police")
    if kind == "police_disclosure":  # each is one of its own
        earlier = []
    disclosed = [{"what": "police disclosure made", "who": by, "enquiry": letters.enquiry}]
    answer, left = letters.house.done(by, "make_letter", body)
    assert answer.keys() == {"letter", "version"}
    assert answer["version"] == body["version"] + 1
    stop: dict[str, Any] = {
        "id": NEW,
        "enquiry": letters.enquiry,
        "letter": NEW,
        "kind": "made",
        "because": "Told on Monday.",
    }
    assert left == {
        "access_log": [
            *(disclosed if kind == "police_disclosure" else []),
            {"what": "letter made", "who": by, "enquiry": letters.enquiry},
        ],
        "enquiry": [{"key": letters.enquiry, "version": body["version"] + 1}],
        "letter": [
            *sorted(({"key": one, "state": "withdrawn"} for one in earlier[:2]), key=lambda row: row["key"]),
            letters.made(kind, by),
        ],
        **({"letter_stop": [stop | {"by": by, "at": NOW, "review": None}]} if kind in OWN_WORDS else {}),
    }
    same = "select count(*) from mash.letter_stop where letter = %s and enquiry = %s"
    assert rules.one(same, answer["letter"], letters.enquiry) == int(kind in OWN_WORDS)


def test_a_letter_is_as_confidential_as_the_address_it_goes_to(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    rules.do("update mash.address set confidential = true where id = %s", letters.address)
    _, left = letters.house.done(DECIDER, "make_letter", letters.making("child"))
    assert left["letter"] == [letters.made("child", DECIDER, confidential=True)]


def test_a_letter_is_due_from_when_the_referral_came_to_a_year_from_now(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    said = bad("due", "Say when the letter is due.")
    received = "(select received from mash.enquiry where id = %s) {}"
    for due, refusal in (
        (received.format("- interval '1 second'"), said), (received.format(""), None),
        ("now() + interval '1 year' - interval '1 minute'", None),
        ("now() + interval '1 year' + interval '10 minutes'", said), ("null::timestamptz", said),
    ):  # fmt: skip
        told = rules.one(f"select ({due})::text", *([letters.enquiry] if "%s" in due else []))
        assert (due, letters.said("please_call", due=told)) == (due, refusal)


@pytest.mark.parametrize("kind", MADE)
def test_what_says_the_outcome_waits_for_every_decision(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    letters.changed(letters.sibling, role="subject")
    said = bad("kind", "This letter says what was decided. Sign the decisions first.")
    assert letters.said(kind) == (said if kind in SAYS_OUTCOME else None)


@pytest.mark.parametrize("kind", MADE)
def test_a_letter_is_written_where_the_hubs_profile_says_so(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    goes_to = {"outcome_adult": "adult", "child": "child", "feedback": "referrer"}.get(kind, "")
    unsaid = bad("kind", "The hub's profile does not say that this letter is written.")
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub")
    for recipients in ((), ("adult",), ("child",), ("referrer",), ("parent",)):
        letters.writes_to(*recipients)
        assert (recipients, letters.said(kind)) == (
            recipients,
            unsaid if goes_to and goes_to not in recipients else None,
        )


def test_nobody_is_written_to_who_asked_not_to_be_named_or_cannot_be_reached(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    rules.do("alter table mash.referrer disable trigger user")
    unnamed = bad("kind", "Whoever told the hub asked not to be named. Nothing is sent to them.")
    unknown = bad("kind", "Who told the hub, or how to reach them, is not recorded.")
    who = "update mash.referrer set name = %s, organisation = %s, email = %s where enquiry = %s"
    for name, organisation, email, said in (
        ("Ann", "School", "", None), ("Ann", "", "a@b.example", None), ("Ann", " ", "\n", unknown),
        (" ", "School", "a@b.example", unknown), ("", "", "", unknown),
    ):  # fmt: skip
        rules.do(who, name, organisation, email, letters.enquiry)
        for kind in TO_REFERRER:
            assert (name, organisation, email, letters.said(kind)) == (name, organisation, email, said)
        assert letters.said("please_call") is None
    rules.do(who, "Ann", "School", "", letters.enquiry)
    for more in ({"recipient": letters.mother}, {"household": letters.home}):
        assert letters.said("feedback", **more) == bad("recipient", "This letter goes to whoever referred.")
    rules.do("update mash.enquiry set anonymity_asked = true where id = %s", letters.enquiry)
    assert [letters.said(kind) for kind in TO_REFERRER] == [unnamed, unnamed]
    rules.do("update mash.enquiry set anonymity_asked = false")
    rules.do("update mash.referrer set name = 'Ann', organisation = 'School'")
    assert letters.said("acknowledgement") is None
    rules.do("delete from mash.referrer where enquiry = %s", letters.enquiry)
    assert letters.said("acknowledgement") == unknown


def test_of_the_outcome_only_a_professional_hears(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    said = bad("kind", "Only a professional who referred is told what was decided.")
    for source in ("1A", "1D", "2A", "2B", "3A", "4", "5A", "6", "7", "8", "9", "10"):
        rules.do("update mash.referral set source = %s where enquiry = %s", source, letters.enquiry)
        professional = source[0] in "2345678"
        assert (source, letters.said("feedback")) == (source, None if professional else said)
        assert letters.said("acknowledgement") is None
    rules.do("update mash.referral set source = '2A' where enquiry <> %s", letters.enquiry)
    assert letters.said("feedback") == said


def test_a_letter_names_a_service_where_it_goes_to_one(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    rules.do("update mash.agency set hub = 'other' where id = 'fire'")
    choose = bad("service", "Choose the service that is to help.")
    for service in (None, "", "nobody", "fire"):
        assert (service, letters.said("onward", service=service)) == (service, choose)
    none = bad("service", "This letter goes to no service.")
    for kind in ("please_call", "child", "acknowledgement"):
        for more in ({"service": "education"}, {"service": ""}, {"attention": "Ann"}):
            assert (kind, more, letters.said(kind, **more)) == (kind, more, none)
        assert letters.said(kind, attention=" \n") is None


def test_what_was_decided_of_them_leads_to_a_service_or_nothing_is_passed_on(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    nothing = bad("recipient", "What was decided for them leads to no service: nothing is passed on.")
    assert letters.said("onward") is None
    letters.leads_to("nothing")
    assert letters.said("onward") == nothing
    letters.leads_to("early_help")
    (decided,) = rules.do("select id, outcome from mash.decision where person = %s", letters.child)
    copy = (
        "insert into mash.decision select (jsonb_populate_record(d, %s::jsonb)).* from mash.decision d where d.id = %s"
    )

    def later(outcome: str, supersedes: object) -> None:
        told = f'{{"id": "{uuid4()}", "outcome": "{outcome}", "supersedes": "{supersedes}"}}'
        rules.do(copy, told.replace('"None"', "null"), decided[0])

    with rules.connection.transaction(force_rollback=True):
        later("x", decided[0])
        assert letters.said("onward") == nothing
    with rules.connection.transaction(force_rollback=True):
        later("y", decided[0])
        assert letters.said("onward") is None
    with rules.connection.transaction(force_rollback=True):
        letters.changed(letters.sibling, role="subject")
        rules.do("update mash.decision set person = %s where id = %s", letters.sibling, decided[0])
        rules.do("update mash.person set role = 'other_child' where id = %s", letters.child)
        letters.changed(letters.child, role="subject")
        answer = rules.refused(DECIDER, CHECK_SERVICE, e=letters.enquiry, body=letters.making("onward"))
        assert answer == nothing
    with rules.connection.transaction(force_rollback=True):
        rules.do("alter table mash.decision drop constraint fk_decision_enquiry_person")
        rules.do("update mash.decision set enquiry = %s where id = %s", letters.other, decided[0])
        answer = rules.refused(DECIDER, CHECK_SERVICE, e=letters.enquiry, body=letters.making("onward"))
        assert answer == nothing


CHECK_SERVICE = """(select priv.check_service(e, $1 -> 'body')::text from mash.enquiry e
    where e.id = ($1 ->> 'e')::uuid)"""

WHOM = {
    "please_call": "Choose a parent who is named on this enquiry.",
    "child": "Choose a child whom the enquiry is about.",
    "outcome_adult": "Choose the adult whom the enquiry is about.",
    "onward": "Choose whom it is about.",
    "hand_off": "Choose whom it is about.",
}


@pytest.mark.parametrize("kind", list(WHOM))
def test_a_letter_goes_to_whom_it_is_for_at_a_home_that_was_told(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    choose = bad("recipient", WHOM[kind])
    homeless = bad("recipient", "Nobody has told where this person lives.")
    to = letters.making(kind)["recipient"]
    wrong = letters.child if kind == "please_call" else letters.mother
    foreign = str(rules.one("select id from mash.person where enquiry = %s and role = %s limit 1", letters.other,
                            "parent" if kind == "please_call" else "subject"))  # fmt: skip
    if kind != "onward":  # of whom nothing was decided, nothing is passed on
        for recipient in (wrong, foreign, str(uuid4()), None):
            assert letters.said(kind, recipient=recipient) == choose
    for household in (None, str(uuid4()), *([letters.fathers_home] if kind == "please_call" else [])):
        assert letters.said(kind, household=household) == homeless
    if kind != "please_call":
        assert letters.said(kind, household=letters.fathers_home) is None
    letters.changed(to, died="2026-01-01")
    assert letters.said(kind) == choose


@pytest.mark.parametrize("kind", list(WHOM))
def test_a_letter_goes_to_the_row_that_stays_and_not_to_one_that_was_merged_into_it(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    to = letters.making(kind)["recipient"]
    again = "insert into mash.person (enquiry, position, role) values (%s, 91, 'sibling') returning id::text"
    merged = "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)"
    assert letters.said(kind) is None
    rules.do(merged, letters.enquiry, to, rules.one(again, letters.enquiry), DECIDER)
    assert letters.said(kind) == bad("recipient", WHOM[kind])


IS_SUCH = "(select priv.is_such(p, $1 ->> 'to') from mash.person p where p.id = ($1 ->> 'p')::uuid)"


def test_who_is_a_parent_a_child_or_an_adult(rules: Rules) -> None:
    letters = Making(rules)
    rules.do("set local timezone = 'UTC'")
    today = "(statement_timestamp() at time zone 'Europe/London')::date"
    eighteen, tomorrow = rules.do(f"select ({today} - interval '18 years')::date::text, "
                                  f"({today} - interval '18 years' + interval '1 day')::date::text")[0]  # fmt: skip

    def told(**changed: Any) -> set[str]:
        letters.changed(letters.child, **changed)
        asked = ("parent", "service", "child", "adult", "referrer")
        return {to for to in asked if rules.answer(DECIDER, IS_SUCH, p=letters.child, to=to)}

    for birth, grown in ((eighteen, True), (tomorrow, False), (None, False), ("1900-01-01", True)):
        adult = "adult" if grown else "child"
        assert told(role="subject", birth=birth, birth_accuracy="known") == {"service", adult}, birth
        assert told(role="subject", birth=birth, birth_accuracy="expected") == {"service"}
        for role in ("parent", "sibling", "other_adult"):
            assert told(role=role, birth=birth, birth_accuracy="known") == ({"parent"} if role == "parent" else set())
        sql = "(select priv.is_grown_up(p) from mash.person p where p.id = ($1 ->> 'p')::uuid)"
        assert rules.answer(DECIDER, sql, p=letters.child) is grown


def test_a_home_is_one_of_theirs_in_this_enquiry_and_has_an_address(rules: Rules) -> None:
    letters = Making(rules)
    home = "(select priv.home_of(p, ($1 ->> 'h')::uuid) from mash.person p where p.id = ($1 ->> 'p')::uuid)"

    def told(person: str, household: str) -> Any:
        return rules.answer(DECIDER, home, p=person, h=household)

    assert told(letters.mother, letters.home) == letters.address
    assert told(letters.mother, letters.fathers_home) is None
    fathers = str(rules.one("select id from mash.address where household = %s", letters.fathers_home))
    assert told(letters.child, letters.fathers_home) == fathers
    rules.do("delete from mash.letter")
    rules.do("update mash.household set people = people || %s::uuid where enquiry = %s", letters.mother, letters.other)
    elsewhere = [one for (one,) in rules.do("select id::text from mash.household where enquiry = %s", letters.other)]
    assert [told(letters.mother, one) for one in elsewhere] == [None] * len(elsewhere)
    again = rules.one("insert into mash.person (enquiry, position, role) values (%s, 91, 'parent') returning id::text",
                      letters.enquiry)  # fmt: skip
    assert told(again, letters.home) is None
    rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
             letters.enquiry, letters.mother, again, DECIDER)  # fmt: skip
    assert told(again, letters.home) == letters.address
    rules.do("delete from mash.address where household = %s", letters.home)
    assert told(letters.mother, letters.home) is None


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", ["please_call", "acknowledgement", "child", "onward", "hand_off"])
def test_what_has_not_left_is_not_made_again_unless_it_was_written(kind: str, state: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    letters.planted("please_call" if kind == "acknowledgement" else "acknowledgement", state)
    if kind != "acknowledgement":
        other = letters.father if kind == "please_call" else letters.sibling
        letters.planted(kind, state, recipient=other)
    if kind in ("onward", "hand_off"):
        letters.planted(kind, state, service="police")
    assert letters.said(kind) is None
    letters.planted(kind, state)
    there = state == "withheld" or (state in ("due", "printed") and kind not in OWN_WORDS)
    assert letters.said(kind) == (THERE if there else None)


def test_a_letter_of_another_enquiry_stands_in_nobodys_way(rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    letters.planted("acknowledgement", enquiry=letters.other)
    assert letters.said("acknowledgement") is None


@pytest.mark.parametrize("kind", MADE)
def test_what_is_written_into_a_letter_is_there_where_it_belongs_and_not_too_long(kind: str, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    same = bad("words", "This letter says the same to everybody: nothing is written into it.")
    fields = [("words", 2000), ("because", 2000)] + [("attention", 60)] * (kind in TO_WORK)
    for field, longest in fields:
        own = kind in OWN_WORDS or field == "attention"
        for text, said in (
            ("", bad(field, FILL) if own else None), (" \n", bad(field, FILL) if own else same),
            ("x" * longest, None if own else same), ("x" * (longest + 1), bad(field, too_long(longest))),
        ):  # fmt: skip
            assert (field, text, letters.said(kind, **{field: text})) == (field, text, said)
