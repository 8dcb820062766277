"""Restrictions by themselves: who may be named, in whose hands one is, what its beginning and end change."""

from typing import Any

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, PROBATION, SCREENER

NO = Refusal("42501", "", "Not available.")
HUB = {OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION}


def _cases(rules: Rules) -> tuple[Any, Any]:
    """An enquiry where the police were asked, and another."""
    one = rules.one("select enquiry from mash.information_request where agency = 'police' order by enquiry limit 1")
    return one, rules.one("select id from mash.enquiry where id <> %s order by id limit 1", one)


def _asked(rules: Rules, enquiry: object) -> set[str]:
    rows = rules.do("select agency from mash.information_request where enquiry = %s", enquiry)
    return {PRACTITIONERS[agency] for (agency,) in rows}


def _place(rules: Rules, enquiry: object, *named: str, by: str = MANAGER) -> set[str]:
    everybody = {*named, *_asked(rules, enquiry)}
    rules.do(
        "select priv.place_restriction(e, %s, 'Why', to_jsonb(%s::text[])) from mash.enquiry e where id = %s",
        *(by, sorted(everybody), enquiry),
    )
    return everybody


def _newcomers(rules: Rules, like: str) -> None:
    """One of another hub, one suspended, one whose role is another: each in everything else like somebody."""
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("of.another.hub", like, hub="other")
    rules.newcomer("is.suspended", like, active=False)
    rules.newcomer("an.auditor", like, roles=["auditor"])


def _connect(rules: Rules, login: str, enquiry: object) -> None:
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", enquiry, login, login)


def test_those_may_be_named_who_could_read_the_enquiry_if_it_were_not_restricted(rules: Rules) -> None:
    one, other = _cases(rules)
    may = "select login from priv.may_be_named(%s)"
    for enquiry in (one, other):
        assert {login for (login,) in rules.do(may, enquiry)} == HUB | _asked(rules, enquiry)
    _newcomers(rules, OFFICER)
    rules.newcomer("police.of.another.hub", PRACTITIONERS["police"], hub="other")
    _connect(rules, SCREENER, one)
    _connect(rules, DECIDER, other)
    assert {login for (login,) in rules.do(may, one)} == HUB - {SCREENER} | _asked(rules, one)
    assert {login for (login,) in rules.do(may, other)} == HUB - {DECIDER} | _asked(rules, other)


def test_the_named_are_those_of_the_restriction_that_stands_and_which_of_them_can_act_is_told(rules: Rules) -> None:
    one, other = _cases(rules)
    _place(rules, one, OFFICER, MANAGER)
    first = _place(rules, one, DECIDER, SCREENER, MANAGER)
    second = _place(rules, other, DECIDER, INFORMATION)
    look = "select login, active, reason, placed_by from priv.named_people(%s)"
    assert rules.do("select login from priv.named_people(gen_random_uuid())") == []
    for enquiry, named in ((one, first), (other, second)):
        rows = rules.do(look, enquiry)
        assert {row[0] for row in rows} == named
        assert {row[1:] for row in rows} == {(True, "Why", "Maud Hollingbery")}
        for login in HUB:
            assert rules.one("select priv.is_named(%s, %s)", enquiry, login) is (login in named)
    rules.do("update mash.staff set active = false where login = %s", MANAGER)
    _connect(rules, SCREENER, one)
    _connect(rules, DECIDER, other)
    rules.open(DECIDER, one)
    active = {login: active for login, active, *_ in rules.do(look, one)}
    assert active == {login: login not in (MANAGER, SCREENER) for login in first}
    door = "select login from app.named_people(($1 ->> 'e')::uuid)"
    assert {row["login"] for row in rules.rows(DECIDER, door, e=one)} == first
    assert rules.rows(DECIDER, door, e=other) == rules.rows(SCREENER, door, e=one) == []


def test_who_may_be_named_is_told_to_those_who_may_place_a_restriction(rules: Rules) -> None:
    one, other = _cases(rules)
    _place(rules, one, *HUB)
    may = "select login from app.may_be_named(($1 ->> 'e')::uuid)"
    not_asked = "select login from app.practitioners_to_name(($1 ->> 'e')::uuid)"
    for login in sorted(HUB):
        rules.open(login, one)
        told = {row["login"] for row in rules.rows(login, may, e=one)}
        assert told == (HUB | _asked(rules, one) if login in (MANAGER, DECIDER, SCREENER) else set()), login
        told = {row["login"] for row in rules.rows(login, not_asked, e=one)}
        rest = set(PRACTITIONERS.values()) - _asked(rules, one)
        assert told == (rest if login in (DECIDER, SCREENER) else set()), login
        assert rules.rows(login, may, e=other) == rules.rows(login, not_asked, e=other) == []


def test_practitioners_of_agencies_that_were_not_asked_are_named_with_a_request_on_a_restricted_enquiry(
    rules: Rules,
) -> None:
    one, other = _cases(rules)
    to_name = "select login from priv.practitioners_to_name(%s)"
    assert rules.do(to_name, one) == rules.do(to_name, other) == []
    _place(rules, one, MANAGER)
    _newcomers(rules, PROBATION)
    assert rules.do(to_name, other) == []
    rest = set(PRACTITIONERS.values()) - _asked(rules, one)
    assert {login for (login,) in rules.do(to_name, one)} == rest
    _connect(rules, PROBATION, one)
    assert {login for (login,) in rules.do(to_name, one)} == rest - {PROBATION}
    _place(rules, other, MANAGER)
    rest = set(PRACTITIONERS.values()) - _asked(rules, other)
    assert PROBATION in rest
    assert {login for (login,) in rules.do(to_name, other)} == rest


HANDS = (
    "(select priv.require_hand_on(e, s)::text from mash.enquiry e, mash.staff s "
    "where e.id = ($1 ->> 'e')::uuid and s.login = $1 ->> 'who')"
)


def _in_the_hands_of(rules: Rules, enquiry: object) -> set[str]:
    people = [login for (login,) in rules.do("select login from mash.staff")]
    held = {who for who in people if rules.refused(OFFICER, HANDS, e=enquiry, who=who) is None}
    rest = [rules.refused(OFFICER, HANDS, e=enquiry, who=who) for who in people if who not in held]
    assert set(rest) == {NO}
    return held


def test_a_restriction_is_in_the_hands_of_the_managers_it_names_or_else_of_the_senior_social_workers(
    rules: Rules,
) -> None:
    one, other = _cases(rules)
    rules.newcomer("another.manager", MANAGER)
    _place(rules, other, MANAGER, SCREENER)
    assert _in_the_hands_of(rules, one) == {MANAGER, "another.manager"}
    _place(rules, one, MANAGER, DECIDER, OFFICER)
    assert _in_the_hands_of(rules, one) == {MANAGER}
    _place(rules, one, DECIDER, OFFICER)
    assert _in_the_hands_of(rules, one) == {DECIDER}
    _place(rules, one, MANAGER, DECIDER, SCREENER)
    _connect(rules, MANAGER, one)
    assert _in_the_hands_of(rules, one) == {DECIDER, SCREENER}


OPEN = "select count(*) from mash.opening where who = %s and enquiry = %s and expires > clock_timestamp()"


def test_a_restriction_ends_at_once_the_openings_of_those_it_does_not_name(rules: Rules) -> None:
    one, other = _cases(rules)
    rules.do("delete from mash.opening")
    for login in (OFFICER, DECIDER):
        for enquiry in (one, other):
            rules.open(login, enquiry)
        rules.open(login, one, lasts=HOUR_AGO)
    _place(rules, one, MANAGER, DECIDER)
    left = {(who, enquiry): rules.one(OPEN, who, enquiry) for who in (OFFICER, DECIDER) for enquiry in (one, other)}
    assert left == {(OFFICER, one): 0, (OFFICER, other): 1, (DECIDER, one): 1, (DECIDER, other): 1}
    past = "select count(*) from mash.opening where expires < clock_timestamp() - interval '59 minutes'"
    assert rules.one(past) == 2
    assert rules.do("select id from mash.enquiry where restricted") == [(one,)]
    assert rules.one("select acl from mash.enquiry where id = %s", one)[0].startswith("staff:")


GLASS = "select enquiry, expires > clock_timestamp() from mash.break_glass order by at"


def test_with_the_end_of_a_restriction_its_broken_glass_ends_and_the_keys_are_as_before(rules: Rules) -> None:
    one, other = _cases(rules)
    before = rules.do("select id, acl from mash.enquiry order by id")
    persons = rules.do("select id, acl from mash.person order by id")
    _place(rules, one, MANAGER, OFFICER)
    _place(rules, one, MANAGER)
    _place(rules, other, MANAGER)
    rules.do("delete from mash.break_glass")
    for enquiry, lasts in ((one, "1 hour"), (one, HOUR_AGO), (other, "1 hour")):
        rules.do(
            "insert into mash.break_glass (enquiry, who, sitting, reason, transaction, expires) "
            "values (%s, %s, '1.1', 'An emergency', '1', clock_timestamp() + %s::interval)",
            *(enquiry, SCREENER, lasts),
        )
    rules.do("select priv.end_restriction(%s, %s, 'Over')", one, MANAGER)
    left = rules.do("select enquiry from mash.break_glass where expires > clock_timestamp()")
    assert left == [(other,)]
    past = "select count(*) from mash.break_glass where expires < clock_timestamp() - interval '59 minutes'"
    assert rules.one(past) == 1
    ended = "select lifted_because from mash.restriction where enquiry = %s order by lifted nulls last"
    assert rules.do(ended, one) == [("Other people are named: Why",), ("Over",)]
    assert rules.do(ended, other) == [("",)]
    assert rules.do("select id from mash.enquiry where restricted") == [(other,)]
    rules.do("select priv.end_restriction(%s, %s, 'Over')", other, MANAGER)
    assert rules.do("select id, acl from mash.enquiry order by id") == before
    assert rules.do("select id, acl from mash.person order by id") == persons


def test_a_named_person_reads_what_their_roles_give_now_and_nobody_elses_enquiry_is_touched(rules: Rules) -> None:
    one, other = _cases(rules)
    third = rules.one("select id from mash.enquiry where id <> all (%s)", [one, other])
    _place(rules, one, MANAGER, DECIDER)
    _place(rules, third, MANAGER, DECIDER)
    _place(rules, third, MANAGER, SCREENER)
    _place(rules, other, MANAGER, SCREENER)
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.screening set acl = '{x}'")
    rules.do("set local session_replication_role = origin")
    rules.do("update mash.staff set roles = '{mash_officer}' where login = %s", DECIDER)
    read = rules.do("select enquiry, acl from mash.screening")
    assert {enquiry for enquiry, acl in read if acl != ["x"]} == {one}
    (mine,) = [acl for enquiry, acl in read if enquiry == one]
    assert f"staff:{MANAGER}" in mine
    assert f"staff:{DECIDER}" not in mine


TABLES = (
    "select c.table_name::text from information_schema.columns c join information_schema.columns d "
    "using (table_schema, table_name) where c.table_schema = 'mash' and c.column_name = 'acl' "
    "and d.column_name = 'enquiry'"
)


def test_every_row_of_an_enquiry_takes_its_keys_anew_and_no_row_of_another(rules: Rules) -> None:
    one, other = _cases(rules)
    tables = [name for (name,) in rules.do(TABLES)]
    assert len(tables) > 20
    keys: dict[str, dict[str, list[str]]] = {
        table: dict(rules.do(f"select ctid::text, acl from mash.{table}")) for table in tables
    }
    count = {table: rules.one(f"select count(*) from mash.{table} where enquiry = %s", one) for table in tables}
    rules.do("set local session_replication_role = replica")
    for table in tables:
        if table not in ("decision", "rationale"):
            rules.do(f"alter table mash.{table} disable trigger user")
        rules.do(f"update mash.{table} set acl = '{{x}}'")
        rules.do(f"alter table mash.{table} enable trigger user")
    rules.do("update mash.enquiry set acl = '{x}'")
    rules.do("set local session_replication_role = origin")
    rules.do("select priv.spread_keys(%s)", one)
    for table in tables:
        left = rules.do(f"select acl = '{{x}}', enquiry = %s, acl from mash.{table}", one)
        assert all(same is not ours for same, ours, _ in left), table
        assert sum(ours for _, ours, _ in left) == count[table]
        assert {tuple(acl) for _, ours, acl in left if ours} <= {tuple(acl) for acl in keys[table].values()}, table
    assert rules.do("select id from mash.enquiry where acl <> '{x}'") == [(one,)]
    assert other != one


def test_what_is_sealed_is_not_changed_nor_taken_away_and_only_its_keys_follow(rules: Rules) -> None:
    sealed = Refusal("42501", "", "What is sealed is never changed, only superseded.")
    item = "mash.item where id = (select id from mash.item order by id limit 1)"
    for deed in (
        "with t as (update mash.item set what = what || '.' returning 1) select count(*) from t",
        "with t as (update mash.item set what = 'x', acl = '{}' returning 1) select count(*) from t",
        f"with t as (delete from {item} returning 1) select count(*) from t",
    ):
        assert _refused_outright(rules, deed) == sealed, deed
    assert rules.do("update mash.item set acl = '{}' returning acl = '{}'")[0] == (False,)


def _refused_outright(rules: Rules, sql: str) -> Refusal | None:
    rules.do("create or replace function asked.done(told text) returns text language plpgsql as "
             "$$ begin execute told; return 'done'; end $$")  # fmt: skip
    return rules.refused(OFFICER, "asked.done($1 ->> 'deed')", deed=sql)
