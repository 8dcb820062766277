"""Somebody is added to an enquiry that runs: whose work it is, from where, what is kept, what is asked of them then."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.guarding_judged import Guarding
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.saying_judged import READERS, Saying
from tests.security.way_judged import STATES

UNKEPT = bad("birth", "This cannot be kept as it is. Check the choices and the days.")
LEFT = bad("", "This enquiry has left the hub or is closed. Reopen it before somebody is added.")
WORKER = bad("social_worker", "Say whether a social worker has them already.")
DUE = bad("due", "Say until when it is decided about them.")
PEOPLE = bad("people", "Choose people who are named on this enquiry.")
HERE = ("received", "screened", "gathering", "discussed", "decided")
FIRST = "2026-01-05T09:30:00+00:00"


class Adding(Saying):
    """Bodies that add somebody."""

    def adding(self, **more: object) -> dict[str, Any]:
        """A sister of the child; a social worker does not have her."""
        told = {"role": "subject", "given_names": "Wren", "family_name": "Rowe", "sex": "F", "social_worker": "no"}
        why = {"note": "The school names a sister", "said_by": "the school"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **why, **more}

    def add(self, **more: object) -> str:
        """She is added; her id."""
        return str(self.rules.answer(DECIDER, "app.add_person(gen_random_uuid(), $1 -> 'body')",
                                     body=self.adding(**more))["person"])  # fmt: skip


@pytest.fixture
def adding(rules: Rules) -> Adding:
    one = Adding(rules)
    one.opened()
    return one


def test_officers_and_senior_social_workers_add_somebody_and_nobody_else(rules: Rules) -> None:
    one = Adding(rules)
    only_for(one.house, (OFFICER, DECIDER), "add_person", one.adding())


def test_it_is_done_on_what_was_seen_and_once(adding: Adding) -> None:
    for more, said in (
        ({"version": None}, INCOMPLETE), ({"version": adding.version() - 1}, CHANGED), ({"enquiry": str(uuid4())}, NO),
        ({"enquiry": "x"}, UNKEPT),
    ):  # fmt: skip
        assert (more, adding.said(adding.adding(**more), command="add_person")) == (more, said)
    assert adding.house.sent_twice(OFFICER, "add_person", adding.adding())


@pytest.mark.parametrize("state", STATES)
def test_whoever_it_is_about_is_added_until_the_enquiry_has_left_the_hub(state: str, adding: Adding) -> None:
    adding.stand(state)
    told = adding.adding(due=LATER)
    assert adding.said(told, OFFICER, "add_person") == (None if state in HERE else LEFT)
    asked = WORKER if state != "received" else None
    assert adding.said(told | {"social_worker": None}, OFFICER, "add_person") == (asked if state in HERE else LEFT)
    assert adding.said(told | {"role": "parent", "social_worker": None}, OFFICER, "add_person") == (
        None if state in HERE else LEFT
    )
    for due in (None, FIRST):
        later = DUE if state == "decided" else None
        assert adding.said(told | {"due": due}, OFFICER, "add_person") == (later if state in HERE else LEFT)
        assert adding.said(told | {"due": due, "role": "sibling"}, OFFICER, "add_person") == (
            None if state in HERE else LEFT
        )


def test_who_is_added_is_kept_with_the_reason_and_who_said_so(adding: Adding) -> None:
    version = adding.version()
    initials = adding.rules.one("select initials from mash.enquiry where id = %s", adding.enquiry)
    last = adding.rules.one("select max(position) from mash.person where enquiry = %s", adding.enquiry)
    body = adding.adding(birth_accuracy="known", birth="2024-02-29", nhs_number="943-476 5919", known_as="Wrenny")
    answer, left = adding.house.done(OFFICER, "add_person", body)
    assert answer == {"version": version + 1, "person": answer["person"]}
    words = {one["word"] for one in left.pop("name_word", [])}
    assert words <= {"wren", "rowe", "wrenny"}
    (row,) = left.pop("person")
    told = {
        "id": NEW, "enquiry": adding.enquiry, "position": last + 1, "role": "subject", "family_name": "Rowe",
        "given_names": "Wren", "known_as": "Wrenny", "sex": "F", "birth_accuracy": "known", "birth": "2024-02-29",
        "died": None, "first_language": "", "interpreter": False, "nhs_number": "9434765919", "family_first": False,
        "upn": "",
    }  # fmt: skip
    assert {name: row[name] for name in told} == told
    assert left == {
        "person_change": [{"id": NEW, "enquiry": adding.enquiry, "person": NEW, "step": "added", "happened": None,
                           "note": "The school names a sister", "before": {}, "said_by": "the school",
                           "social_worker": "no", "restricted": False, "by": OFFICER, "at": NOW}],
        "access_log": [{"what": "person added", "who": OFFICER, "enquiry": adding.enquiry}],
        "enquiry": [{"key": adding.enquiry, "version": version + 1, "initials": f"{initials}, WR"}],
    }  # fmt: skip


def test_what_nobody_told_is_empty_and_the_family_name_may_stand_first(adding: Adding) -> None:
    body = adding.adding(
        role="other_adult", given_names="", family_name="", known_as="Gran", sex=None, family_first=True
    )
    del body["social_worker"]
    _answer, left = adding.house.done(OFFICER, "add_person", body)
    (row,) = left["person"]
    told = ("given_names", "family_name", "known_as", "sex", "birth_accuracy", "birth", "nhs_number", "family_first")
    assert [row[name] for name in told] == ["", "", "Gran", "U", "unknown", None, "", True]
    assert left["person_change"][0]["social_worker"] is None


def test_what_cannot_be_kept_is_refused_beside_its_field(adding: Adding) -> None:
    role, named = bad("role", "Say who they are here."), bad("given_names", "Type the name, or what is known of it.")
    ahead = bad("birth", 'This date of birth is in the future. For an unborn child choose "expected".')
    number = bad("nhs_number", "This cannot be an NHS number. Check its ten digits, or leave it out.")
    nameless: dict[str, Any] = {"given_names": " ", "family_name": "", "known_as": None}
    told: list[tuple[dict[str, Any], Any]] = [
        ({"role": None}, role), ({"role": "uncle"}, role),
        *(({"role": one}, None) for one in ("subject", "parent", "sibling", "other_adult", "other_child")),
        (nameless, named), (nameless | {"birth_accuracy": "unknown"}, named),
        (nameless | {"birth_accuracy": "expected"}, None), (nameless | {"family_name": "Rowe"}, None),
        (nameless | {"known_as": "Baby"}, None), (nameless | {"given_names": "Wren"}, None),
        ({"birth": days_ahead(1)}, ahead), ({"birth": days_ahead(1), "birth_accuracy": "estimated"}, ahead),
        ({"birth": days_ahead(1), "birth_accuracy": "expected"}, None), ({"birth": days_ahead(0)}, None),
        ({"nhs_number": "943 476 5918"}, number), ({"nhs_number": "943 476 5919"}, None), ({"nhs_number": ""}, None),
        ({"birth": "x"}, UNKEPT), ({"sex": "X"}, UNKEPT), ({"birth_accuracy": "x"}, UNKEPT),
        ({"social_worker": "perhaps"}, UNKEPT), *(({"social_worker": one}, None) for one in ("not_known", "yes")),
        ({"note": " "}, bad("note", FILL)), ({"note": "x" * 5001}, bad("note", too_long(5000))),
        ({"said_by": ""}, bad("said_by", FILL)), ({"said_by": "x" * 201}, bad("said_by", too_long(200))),
        *(({name: "x" * 201}, bad(name, too_long(200))) for name in ("family_name", "given_names", "known_as")),
    ]  # fmt: skip
    for more, said in told:
        assert (more, adding.said(adding.adding() | more, OFFICER, "add_person")) == (more, said)


def test_they_are_tied_to_whoever_is_named_already_and_live_where_it_is_told(adding: Adding) -> None:
    child, parents, home = adding.child, adding.parents, adding.home
    added = adding.add(kind="sister", of=child, parents=parents, household=home)
    rows = adding.rules.do('select person::text, "of"::text, kind, parental_responsibility, said_by, by from '
                           "mash.relationship where %s in (person, \"of\") order by kind, person", added)  # fmt: skip
    assert rows == [
        *((parent, added, "parent", None, "the school", DECIDER) for parent in sorted(parents)),
        (added, child, "sister", None, "the school", DECIDER),
    ]
    lives = "select household::text, said_by from mash.residence where person = %s"
    assert adding.rules.do(lives, added) == [(home, "the school")]
    assert added in str(adding.rules.one("select people from mash.household where id = %s", home))
    other = adding.add(address="1 Marker Row", postcode="QQ1 1AA", confidential=True)
    (moved,) = adding.rules.do("select a.lines, a.postcode, a.confidential from mash.address a join mash.household h "
                               "on h.id = a.household where %s = any (h.people)", other)  # fmt: skip
    assert moved == (["1 Marker Row"], "QQ1 1AA", True)
    alone = adding.add(address=" ")
    assert adding.rules.do(lives, alone) == []
    assert adding.rules.do('select from mash.relationship where %s in (person, "of")', alone) == []


def test_nobody_of_another_enquiry_is_tied_to_them(adding: Adding) -> None:
    elsewhere = str(adding.rules.one("select id from mash.household where enquiry = %s limit 1", adding.other))
    for more, said in (
        ({"kind": "sister", "of": adding.stranger}, PEOPLE), ({"kind": "sister"}, bad("of", "Say to whom.")),
        ({"kind": "dances", "of": adding.child}, bad("kind", "Say what they are to them.")),
        ({"parents": [adding.stranger]}, PEOPLE),
        ({"household": elsewhere}, bad("household", "Choose a home that is named on this enquiry.")),
    ):  # fmt: skip
        assert (more, adding.said(adding.adding() | more, OFFICER, "add_person")) == (more, said)


def test_whoever_reads_people_reads_that_they_were_added_and_why(adding: Adding) -> None:
    adding.add()
    readers = {login for login in READERS if adding.seen("person_changes", login)}
    assert {OFFICER, DECIDER, MANAGER, INFORMATION, POLICE} <= readers


def test_on_a_restricted_enquiry_only_the_named_read_who_was_added(adding: Adding) -> None:
    do = adding.rules.do
    do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", adding.enquiry, MANAGER)
    do("insert into mash.named_person (restriction, login, named_by) select id, %s, %s from mash.restriction",
       DECIDER, MANAGER)  # fmt: skip
    do("update mash.enquiry set restricted = true where id = %s", adding.enquiry)
    do("select priv.spread_keys(%s)", adding.enquiry)
    added = adding.add()
    assert {login for login in READERS if added in adding.seen("people", login)} == {DECIDER}
    assert adding.said(adding.adding(), OFFICER, "add_person") == NO


CLOCKS = """select event, counts_from, due = %s::timestamptz from mash.clock
    where enquiry = %s and kind = 'decision' and stopped is null"""


@pytest.mark.parametrize("state", HERE)
def test_after_the_decisions_a_clock_runs_for_the_decision_on_a_child_who_came_since(
    state: str, adding: Adding
) -> None:
    adding.rules.do("update mash.clock set stopped = clock_timestamp(), stop = 'met' "
                    "where enquiry = %s and stopped is null",
                    adding.enquiry)  # fmt: skip
    adding.stand(state)
    adding.add(role="other_child", due=LATER)
    assert adding.rules.do(CLOCKS, LATER, adding.enquiry) == []
    adding.add(due=LATER)
    runs = [("added", "event", True)] if state == "decided" else []
    assert adding.rules.do(CLOCKS, LATER, adding.enquiry) == runs
    shown = adding.rules.do(
        "select due_what, due = %s::timestamptz from mash.enquiry where id = %s", LATER, adding.enquiry
    )
    assert shown == ([("decision", True)] if runs else [("", None)])
    adding.add(due="2098-01-01T12:00:00+00:00")
    assert adding.rules.do(CLOCKS, LATER, adding.enquiry) == runs


@pytest.mark.parametrize(("stopped", "event"), [(False, "added"), (True, "added"), (False, "screen")])
def test_reopened_a_child_who_was_added_waits_no_longer_than_since_they_were(
    stopped: bool, event: str, adding: Adding
) -> None:
    do = adding.rules.do
    do("update mash.clock set stopped = clock_timestamp(), stop = 'met' where enquiry = %s and stopped is null",
       adding.enquiry)  # fmt: skip
    do("insert into mash.clock (enquiry, kind, event, counts_from, started, due, at, stopped, stop) "
       "values (%s, 'decision', %s, 'event', %s, %s, clock_timestamp(), case when %s then now() end, "
       "case when %s then 'met' end)",
       adding.enquiry, event, FIRST, LATER, stopped, stopped)  # fmt: skip
    kept = "select started = %s, due = %s::timestamptz, counts_from from mash.clock where enquiry = %s and event = %s"
    begin = "select priv.begin_decision(e, %s, null, %s) from mash.enquiry e where id = %s"
    for due, earlier in (("2098-01-01T12:00:00+00:00", False), ("2150-01-01T12:00:00+00:00", True)):
        with adding.rules.connection.transaction(force_rollback=True):
            do(begin, "reopen", due, adding.enquiry)
            waits = not stopped and event == "added"
            limit = LATER if earlier and waits else due
            assert do(kept, FIRST, limit, adding.enquiry, "reopen") == [(waits, True, "event")]
        with adding.rules.connection.transaction(force_rollback=True):
            do(begin, "rerate", due, adding.enquiry)
            assert do(kept, FIRST, due, adding.enquiry, "rerate") == [(True, True, "event")]


def _closing(adding: Adding) -> list[str]:
    sql = "select unmet from app.next_steps(($1 ->> 'e')::uuid) where step = 'close'"
    return [row["unmet"] for row in adding.rules.rows(DECIDER, sql, e=adding.enquiry)]


def test_the_enquiry_is_closed_only_when_they_were_decided_on_too(adding: Adding) -> None:
    for (one,) in adding.rules.do("select id from mash.person where enquiry = %s and role = 'subject'", adding.enquiry):
        _decide(adding, str(one))
    adding.stand("decided")
    words = "Somebody was added after the decisions. Reopen the enquiry and decide about them."
    assert words not in _closing(adding)
    adding.add(role="sibling")
    assert words not in _closing(adding)
    added = adding.add(due=LATER)
    assert words in _closing(adding)
    closing = {"enquiry": adding.enquiry, "version": adding.version(), "step": "close"}
    said = adding.said(closing, command="take_step")
    assert words in str(said)
    _decide(adding, added)
    assert words not in _closing(adding)


def _decide(adding: Adding, person: str) -> None:
    adding.rules.do(
        "insert into mash.decision (enquiry, person, harm, would_benefit, level, outcome, outcome_words, next_steps, "
        "contingency, signed_by, signed_by_name, content_hash) "
        "values (%s, %s, 'no', true, 1, 'x', 'X', 'Next', 'Else', %s, 'Sam', 'x')", adding.enquiry, person, DECIDER,
    )  # fmt: skip


def test_nobody_is_decided_on_before_somebody_discussed_them(adding: Adding) -> None:
    outcome = str(adding.rules.one("select one ->> 'code' from mash.hub h, "
                                   "jsonb_array_elements(h.profile -> 'outcomes') one "
                                   "limit 1"))  # fmt: skip
    told = ("N34", "discussion", "They were added after the discussion. Record one that speaks of them first.")

    def missing(person: str) -> bool:
        sql = "select rule, part, words from priv.missing_for_outcome(%s, %s, %s, 'yes', 4)"
        return told in adding.rules.do(sql, adding.enquiry, person, outcome)

    added = adding.add()
    hours = """insert into mash.discussion (enquiry, held, agreed, recorded_by, recorded)
        values (%s, now(), 'A', %s, clock_timestamp() + %s::interval)"""
    assert (missing(added), missing(adding.child)) == (True, False)
    adding.rules.do(hours, adding.enquiry, DECIDER, "-1 hour")
    adding.rules.do(hours, adding.other, DECIDER, "1 hour")
    assert missing(added)
    adding.rules.do(hours, adding.enquiry, DECIDER, "1 hour")
    assert not missing(added)


def _added(family: Guarding, person: str, step: str = "added") -> None:
    family.rules.do("insert into mash.person_change (enquiry, person, step, note, said_by, before, by) "
                    "values (%s, %s, %s, 'Why', 'A', '{}', %s)", family.enquiry, person, step, DECIDER)  # fmt: skip


def test_what_the_referral_says_of_consent_is_not_said_of_whoever_was_added(rules: Rules) -> None:
    family = Guarding(rules)
    rules.do("update mash.referral set consent_given = true where enquiry = %s", family.enquiry)
    ask = "priv.support_is_agreed(%s, %s)"
    _added(family, family.child, "died")
    assert family.asked(ask, family.enquiry, family.child) is True
    _added(family, family.child)
    assert family.asked(ask, family.enquiry, family.child) is False
    family.ground("significant_harm", about="support")
    assert family.asked(ask, family.enquiry, family.child) is True


def test_a_parent_who_was_added_is_not_told_by_what_the_referral_says(rules: Rules) -> None:
    family = Guarding(rules)
    family.related(family.father, family.child, "father")
    rules.do("update mash.referral set parents_told = true where enquiry = %s", family.enquiry)
    ask = "priv.has_untold_parent(%s)"
    assert family.asked(ask, family.enquiry) is False
    _added(family, family.father)
    assert family.asked(ask, family.enquiry) is True
    family.told(family.father, told=True)
    assert family.asked(ask, family.enquiry) is False
