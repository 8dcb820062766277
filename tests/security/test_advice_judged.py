"""Advice without a referral asked by itself: who notes and reads it and who cannot, what is refused, what it led to."""

from typing import Any

import psycopg
import pytest

from tests.security.asking_rules import HOUR_AGO, HOUR_HENCE, Rules
from tests.security.changed_rows import EVERYBODY, FILL, NEW, NO, NOW, bad, too_long
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.way_judged import Way

READERS = {OFFICER, DECIDER, MANAGER, INFORMATION}
GIVERS = (OFFICER, DECIDER)
SAID = {"asker": 200, "agency": 200, "reach": 200, "question": 20_000, "answer": 20_000, "given_by": 200}
UNKEPT = bad("told_to_refer", "Say whether they were told to refer, and check when they asked.")
OPENS = "app.open_advice(($1 ->> 'a')::uuid, $1 ->> 'why')"


class Advised(Way):
    """A professional was advised."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
        for login, like in (("other.pell", INFORMATION), ("other.brand", OFFICER)):
            rules.newcomer(login, like, hub="other")
            rules.do(f'create role "{login}"')
        self.hub = str(rules.one("select hub from mash.staff where login = %s", OFFICER))

    def asking(self, **more: object) -> dict[str, Any]:
        """The body that records it."""
        return {**self.bodies.record_advice(), **more}

    def given(self, by: str = OFFICER, **more: object) -> str:
        """One that is recorded; its id."""
        answer, _ = self.house.done(by, "record_advice", self.asking(**more))
        return str(answer["advice"])

    def opened(self, advice: str, *logins: str, lasts: str = HOUR_HENCE, now: bool = False, sitting: str = "") -> str:
        """These opened it before."""
        for login in logins:
            self.rules.do(
                "insert into mash.advice_opening (advice, who, sitting, reason, transaction, expires) values (%s, %s, "
                "coalesce(nullif(%s, ''), priv.begin_sitting()), 'To ring back', "
                "case when %s then pg_current_xact_id()::text else '1' end, clock_timestamp() + %s::interval)",
                *(advice, login, sitting, now, lasts),
            )
        return advice

    def listed(self, login: str) -> list[str]:
        """What stands in somebody's list."""
        return [row["advice"] for row in self.rules.rows(login, "select advice from app.advice_given()")]

    def read(self, login: str, advice: str) -> list[dict[str, Any]]:
        """What somebody reads of it."""
        return self.rules.rows(login, "select * from app.advice(($1 ->> 'a')::uuid)", a=advice)

    def fact(self, advice: str, column: str) -> Any:
        """What is kept of it."""
        return self.rules.one(f"select to_jsonb({column}) from mash.advice where id = %s", advice)

    def said(self, login: str, body: dict[str, Any]) -> Any:
        """How recording it is refused."""
        return self.house.refused(login, "record_advice", body)

    def began(self, advice: Any, by: str = OFFICER) -> str:
        """A referral that says that it was begun from this; its enquiry."""
        answer, _ = self.house.done(by, "record_referral", self.bodies.record_referral() | {"advice": advice})
        return str(answer["enquiry"])

    def link(self, advice: str, enquiry: str) -> str:
        """Its referral was begun from it."""
        self.rules.do("update mash.advice set enquiry = %s where id = %s", enquiry, advice)
        return advice

    def reference(self, enquiry: str) -> str:
        """What an enquiry is called."""
        return str(self.rules.one("select reference from mash.enquiry where id = %s", enquiry))


@pytest.fixture
def advised(rules: Rules) -> Advised:
    return Advised(rules)


@pytest.mark.parametrize("login", [POLICE, AUDITOR, ADMINISTRATOR])
def test_who_notes_none_and_reads_none(login: str, advised: Advised) -> None:
    advice = advised.opened(advised.given(), login)
    assert advised.said(login, advised.asking()) == NO
    assert advised.listed(login) == []
    assert advised.read(login, advice) == []
    assert advised.rules.refused(login, OPENS, a=advice, why="To look") == NO
    calls = (
        "record_advice(uuid,jsonb)",
        "advice_given(integer)",
        "open_advice(uuid,text)",
        "advice(uuid)",
        "close_advice(uuid)",
    )
    for call in calls:
        assert advised.rules.one("select has_function_privilege(%s, %s, 'execute')", login, f"app.{call}") is False


@pytest.mark.parametrize("login", EVERYBODY)
def test_whoever_takes_referrals_notes_it_and_nobody_else(login: str, advised: Advised) -> None:
    expected = None if login in GIVERS else NO
    assert advised.said(login, advised.asking()) == expected
    assert advised.said(login, {"asked": "x"}) == (NO if expected else UNKEPT)
    granted = "select has_function_privilege(%s, 'app.record_advice(uuid,jsonb)', 'execute')"
    assert advised.rules.one(granted, login) is (login in GIVERS)


def test_what_is_kept_of_it(advised: Advised) -> None:
    for asked, told in ((None, False), ("2026-01-05T09:00:00+00:00", True)):
        answer, left = advised.house.done(DECIDER, "record_advice", advised.asking(asked=asked, told_to_refer=told))
        reference = advised.fact(answer["advice"], "reference")
        assert answer == {"advice": answer["advice"], "reference": reference}
        kept = {"id": NEW, "hub": advised.hub, "reference": reference, "asked": asked or NOW, "told_to_refer": told}
        assert left["advice"] == [kept | {"enquiry": None, "by": DECIDER, "at": NOW}]
        body = advised.asking()
        assert left["advice_said"] == [{"advice": NEW} | {field: body[field] for field in SAID}]
        assert left["access_log"] == [{"what": "advice recorded", "who": DECIDER, "reason": reference}]
        assert set(left) == {"advice", "advice_said", "access_log"}
    assert advised.house.sent_twice(OFFICER, "record_advice", advised.asking())


def test_advice_is_numbered_by_year_and_hub(advised: Advised) -> None:
    year = advised.rules.one("select to_char(statement_timestamp() at time zone 'Europe/London', 'YY')")
    first, second = advised.given(), advised.given()
    assert [advised.fact(one, "reference") for one in (first, second)] == [f"{year}-A00101", f"{year}-A00102"]
    assert advised.fact(advised.given(by="other.brand"), "reference") == f"{year}-A00101"


def test_whoever_numbers_the_next_one_waits_for_the_hub_and_for_no_other(advised: Advised) -> None:
    do = advised.rules.do
    do("insert into mash.hub (id, name, profile) values ('third', 'Third', '{}'), ('fourth', 'Fourth', '{}')")
    held = "select id from mash.hub where id in ('third', 'fourth') and xmax::text <> '0'"
    assert do(held) == []
    advised.rules.one("select priv.next_advice('third')")
    assert do(held) == [("third",)]


def test_each_part_is_said_and_none_is_too_long(advised: Advised) -> None:
    for field, longest in SAID.items():
        for empty in (None, " \n"):
            assert advised.said(OFFICER, advised.asking(**{field: empty})) == bad(field, FILL)
        assert advised.said(OFFICER, advised.asking(**{field: "x" * longest})) is None
        assert advised.said(OFFICER, advised.asking(**{field: "x" * (longest + 1)})) == bad(field, too_long(longest))
    assert advised.said(OFFICER, advised.asking(told_to_refer=None)) == UNKEPT
    assert advised.said(OFFICER, advised.asking(told_to_refer="x")) == UNKEPT
    late = bad("asked", "Say when they asked; it cannot be in the future.")
    for asked in ("2099-01-05T09:00:00+00:00", "1899-12-31T23:59:59+00:00"):
        assert (asked, advised.said(OFFICER, advised.asking(asked=asked))) == (asked, late)
    never = bad("asked", "Check the year: a day between 1850 and 2200 can be kept.")
    for asked in ("infinity", "-infinity", "4000-01-05 BC"):
        assert (asked, advised.said(OFFICER, advised.asking(asked=asked))) == (asked, never)
    assert advised.said(OFFICER, advised.asking(asked="1900-01-01T00:00:00+00:00")) is None


@pytest.mark.parametrize("field", SAID)
def test_a_part_that_says_nothing_is_never_kept(field: str, advised: Advised) -> None:
    advice = advised.given()
    advised.rules.do("alter table mash.advice_said disable trigger sealed")
    told = "update mash.advice_said set {} = %s where advice = %s"
    assert _failed(advised.rules, told.format(field), " \n", advice) == "23514"
    assert _failed(advised.rules, told.format(field), "x", advice) == ""


def test_who_reads_it_once_it_is_open(advised: Advised) -> None:
    people = (*EVERYBODY, "other.pell", "other.brand")
    advice = advised.opened(advised.given(), *people)
    for login in people:
        there = login in READERS
        assert (login, advice in advised.listed(login)) == (login, there)
        assert (login, bool(advised.read(login, advice))) == (login, there)
        refused = advised.rules.refused(login, OPENS, a=advice, why="To look")
        assert (login, refused) == (login, None if there else NO)
        for call in ("advice_given(integer)", "open_advice(uuid,text)", "advice(uuid)", "close_advice(uuid)"):
            granted = advised.rules.one("select has_function_privilege(%s, %s, 'execute')", login, f"app.{call}")
            assert granted is there or login.startswith("other.")


def test_what_is_read(advised: Advised) -> None:
    advice = advised.opened(advised.given(), OFFICER)
    ((listed,), (read,)) = (
        advised.rules.rows(OFFICER, "select * from app.advice_given()"),
        advised.read(OFFICER, advice),
    )
    name = advised.rules.one("select name from mash.staff where login = %s", OFFICER)
    reference, asked, at = (advised.fact(advice, one) for one in ("reference", "asked", "at"))
    both = {"reference": reference, "asked": asked, "told_to_refer": False, "enquiry_reference": None, "by": name}
    assert listed == {"advice": advice, **both}
    assert read == {"id": advice, **both, "at": at} | {field: advised.asking()[field] for field in SAID}


def test_the_latest_stands_first_and_no_list_is_endless(advised: Advised) -> None:
    days = ("2026-01-05", "2026-01-07", "2026-01-06")
    early, late, middle = (advised.given(asked=f"{day}T09:00:00+00:00") for day in days)
    assert advised.listed(OFFICER) == [late, middle, early]
    for lines, wanted in ((-1, 0), (0, 0), (2, 2), (500, 3)):
        told = advised.rules.rows(OFFICER, f"select advice from app.advice_given({lines})")
        assert len(told) == wanted
    advised.rules.do(
        "insert into mash.advice (hub, reference, asked, told_to_refer, by) "
        "select %s, 'many-' || n, '2026-01-01', false, %s from generate_series(1, 600) n",
        *(advised.hub, OFFICER),
    )
    assert len(advised.listed(OFFICER)) == 200
    assert len(advised.rules.rows(OFFICER, "select advice from app.advice_given(501)")) == 500


def test_nothing_is_read_before_an_opening_that_was_committed_in_this_sitting_and_lasts(advised: Advised) -> None:
    advice, other = advised.given(), advised.given()
    advised.opened(other, OFFICER)
    for more in ({"now": True}, {"lasts": HOUR_AGO}, {"sitting": "1.1"}):
        advised.opened(advice, OFFICER, **more)
    advised.opened(advice, MANAGER)
    assert advised.read(OFFICER, advice) == []
    advised.opened(advice, OFFICER)
    assert len(advised.read(OFFICER, advice)) == 1
    policy = "select priv.my_open_advice() as open"
    ((told,),) = (advised.rules.rows(OFFICER, policy),)
    assert set(told["open"]) == {advice, other}
    advised.rules.rows(OFFICER, "select app.close_advice(($1 ->> 'a')::uuid)", a=advice)
    assert (advised.read(OFFICER, advice), len(advised.read(OFFICER, other))) == ([], 1)


def test_closing_ends_what_is_open_and_touches_nothing_that_is_over(advised: Advised) -> None:
    advice = advised.given()
    advised.opened(advice, OFFICER, lasts=HOUR_AGO)
    close = "select app.close_advice(($1 ->> 'a')::uuid)"
    _, left = advised.house.read(OFFICER, close, a=advice)
    assert left == {}
    advised.opened(advice, OFFICER, sitting="1.1")
    _, left = advised.house.read(OFFICER, close, a=advice)
    assert left == {}
    advised.opened(advice, OFFICER)
    _, left = advised.house.read(OFFICER, close, a=advice)
    assert [sorted(row) for row in left["advice_opening"]] == [["expires", "key"]]


def test_opening_one_asks_for_a_reason_and_is_logged(advised: Advised) -> None:
    advice = advised.given()
    why = bad("reason", "Say in a few words why you open this.")
    for reason, said in ((None, why), (" ab ", why), ("abc", None), ("x" * 500, None), ("x" * 501, why)):
        assert advised.rules.refused(OFFICER, OPENS, a=advice, why=reason) == said
    nobodys = advised.rules.one("select gen_random_uuid()::text")
    assert advised.rules.refused(OFFICER, OPENS, a=nobodys, why="To look") == NO
    (rows, left) = advised.house.read(
        OFFICER,
        "select o.expires - o.opened as lasts from app.open_advice(($1 ->> 'a')::uuid, ' To look ') o",
        a=advice,
    )
    assert rows == [{"lasts": "00:30:00"}]
    reference = advised.fact(advice, "reference")
    assert left["access_log"] == [{"what": "advice opened", "who": OFFICER, "reason": f"{reference}: To look"}]
    ((opening,),) = (left["advice_opening"],)
    assert (opening["advice"], opening["who"], opening["reason"]) == (advice, OFFICER, "To look")
    assert opening["transaction"] == advised.rules.one("select pg_current_xact_id()::text")
    assert set(left) == {"access_log", "advice_opening"}
    advised.link(advice, advised.enquiry)
    _, left = advised.house.read(OFFICER, f"select {OPENS}", a=advice, why="To look")
    assert left["access_log"][0]["enquiry"] == advised.enquiry


def test_a_referral_says_what_it_was_begun_from_the_first_one_that_was(advised: Advised) -> None:
    advice, other = advised.given(), advised.given()
    enquiry = advised.began(advice)
    assert (advised.fact(advice, "enquiry"), advised.fact(other, "enquiry")) == (enquiry, None)
    advised.began(advice)
    assert advised.fact(advice, "enquiry") == enquiry
    ((listed,),) = (row for row in [advised.rules.rows(OFFICER, "select * from app.advice_given()")[1:]])
    assert (listed["advice"], listed["enquiry_reference"]) == (advice, advised.reference(enquiry))
    advised.opened(advice, OFFICER)
    assert advised.read(OFFICER, advice)[0]["enquiry_reference"] == advised.reference(enquiry)


def test_nothing_of_another_hubs_is_begun_from_and_no_referral_is_stopped(advised: Advised) -> None:
    advice = advised.given(by="other.brand")
    advised.began(advice)
    assert advised.fact(advice, "enquiry") is None
    unheard: tuple[Any, ...] = (advised.rules.one("select gen_random_uuid()::text"), "24-A00101", "", None, 5, {}, [])
    for other in unheard:
        assert advised.began(other)
    answer, _ = advised.house.done(OFFICER, "record_referral", advised.bodies.record_referral())
    assert answer["enquiry"]


def test_on_a_restricted_enquiry_its_named_people_alone(advised: Advised) -> None:
    advice, do = advised.link(advised.given(), advised.enquiry), advised.rules.do
    free = advised.given()
    advised.opened(advice, *READERS, POLICE)
    do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", advised.enquiry, MANAGER)
    do(
        "insert into mash.named_person (restriction, login, named_by) select id, l, %s from mash.restriction, "
        "unnest(%s::text[]) l where enquiry = %s",
        *(MANAGER, [DECIDER, POLICE], advised.enquiry),
    )
    do("update mash.enquiry set restricted = true where id = %s", advised.enquiry)
    do("select priv.spread_keys(%s)", advised.enquiry)
    for login in (*READERS, POLICE):
        assert (login, advice in advised.listed(login), bool(advised.read(login, advice))) == (
            *(login, login == DECIDER, login == DECIDER),
        )
        assert (login, free in advised.listed(login)) == (login, login in READERS)


def test_for_whoever_is_connected_it_is_not_there(advised: Advised) -> None:
    advice, free = advised.link(advised.given(), advised.enquiry), advised.given()
    other = advised.link(advised.given(), advised.other)
    for one in (advice, free, other):
        advised.opened(one, OFFICER, DECIDER)
    connected = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
    advised.rules.do(connected, advised.enquiry, OFFICER, OFFICER)
    assert set(advised.listed(OFFICER)) == {free, other}
    assert [bool(advised.read(OFFICER, one)) for one in (advice, free, other)] == [False, True, True]
    assert advised.rules.refused(OFFICER, OPENS, a=advice, why="To look") == NO
    assert set(advised.listed(DECIDER)) == {advice, free, other}
    assert advised.read(DECIDER, advice)
    lifted = "update mash.connected set lifted = now(), lifted_by = %s, lifted_because = 'Why' where who = %s"
    advised.rules.do(lifted, MANAGER, OFFICER)
    assert set(advised.listed(OFFICER)) == {advice, free, other}
    assert advised.read(OFFICER, advice)


def test_what_was_noted_is_never_changed_and_never_gone(advised: Advised) -> None:
    advice, do = advised.given(), advised.rules
    for change in ("reference = 'x'", "asked = now()", "told_to_refer = true", f"by = '{DECIDER}'", "at = now()"):
        assert (change, _failed(do, f"update mash.advice set {change} where id = %s", advice)) == (change, "42501")
    assert _failed(do, "update mash.advice set acl = '{}' where id = %s", advice) == ""
    kept = f"officer:{advised.hub}"
    assert kept in do.one("update mash.advice set acl = '{}' where id = %s returning acl", advice)
    advised.link(advice, advised.enquiry)
    assert _failed(do, "update mash.advice set enquiry = %s where id = %s", advised.enquiry, advice) == ""
    for other in (advised.other, None):
        assert _failed(do, "update mash.advice set enquiry = %s where id = %s", other, advice) == "42501"
    assert _failed(do, "delete from mash.advice_said") == "42501"
    assert _failed(do, "update mash.advice_said set question = 'x'") == "42501"
    assert _failed(do, "truncate mash.advice_said") == "42501"
    assert _failed(do, "truncate mash.advice cascade") == "42501"
    do.do("alter table mash.advice_said disable trigger sealed_whole")
    do.do("alter table mash.advice_said drop constraint fk_advice_said_advice")
    do.do("alter table mash.advice_opening drop constraint fk_advice_opening_advice")
    assert _failed(do, "delete from mash.advice") == "42501"
    assert _failed(do, "truncate mash.advice") == "42501"


def _failed(rules: Rules, sql: str, *given: object) -> str:
    """The code of its refusal, "" where there is none; nothing of it stays."""
    try:
        with rules.connection.transaction(force_rollback=True):
            rules.do(sql, *given)
    except psycopg.Error as error:
        return error.sqlstate or "?"
    return ""


def test_an_opening_counts_for_nothing_where_the_advice_may_not_be_seen(advised: Advised) -> None:
    restricted, theirs, free = advised.given(), advised.given(), advised.given()
    for one in (restricted, theirs, free):
        advised.opened(one, OFFICER)
    advised.link(restricted, advised.enquiry)
    advised.link(theirs, advised.other)
    opened = "array(select unnest(priv.my_open_advice())::text)"
    assert set(advised.rules.answer(OFFICER, opened)) == {restricted, theirs, free}
    advised.rules.do("update mash.enquiry set restricted = true where id = %s", advised.enquiry)
    advised.rules.do("select priv.spread_keys(%s)", advised.enquiry)
    connected = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
    advised.rules.do(connected, advised.other, OFFICER, OFFICER)
    assert advised.rules.answer(OFFICER, opened) == [free]


def test_advice_of_another_year_is_not_counted(advised: Advised) -> None:
    of_today = advised.fact(advised.given(), "reference")
    advised.rules.do(
        "insert into mash.advice (hub, reference, asked, told_to_refer, by) "
        "select %s, '01-A' || n, '2001-01-01', false, %s from generate_series(1, 7) n",
        *(advised.hub, OFFICER),
    )
    assert int(advised.fact(advised.given(), "reference")[-5:]) == int(of_today[-5:]) + 1


def test_what_a_form_answered_stays_its_own(advised: Advised) -> None:
    kept = "select id, result from mash.request order by id"
    advised.given()
    before: dict[Any, Any] = dict(advised.rules.do(kept))
    advised.given()
    after: dict[Any, Any] = dict(advised.rules.do(kept))
    assert {form: after[form] for form in before} == before
