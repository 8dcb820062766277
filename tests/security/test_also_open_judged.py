"""Who else has an enquiry open is told to one who has it open, of those whose opening is good, and of no one else."""

from uuid import UUID

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.asking_rules import HOUR_AGO, Rules
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    PROBATION,
    SCREENER,
)

POLICE = PRACTITIONERS["police"]
TOLD = "select login from app.also_open(($1 ->> 'e')::uuid)"
GONE = "1.1"
"""The sitting of a process that is no desk's."""


def _alone(rules: Rules) -> UUID:
    """An enquiry where the police were asked; nobody has anything open."""
    rules.do("delete from mash.opening")
    found: UUID = rules.one(
        "select enquiry from mash.information_request where agency = 'police' order by enquiry limit 1"
    )
    return found


def told(rules: Rules, login: str, enquiry: UUID) -> list[str]:
    """Of whom this person is told, in order."""
    return [row["login"] for row in rules.rows(login, TOLD, e=enquiry)]


def test_nobody_is_told_who_has_not_the_enquiry_open_themself(rules: Rules) -> None:
    enquiry = _alone(rules)
    other = rules.one("select id from mash.enquiry where id <> %s limit 1", enquiry)
    rules.open(DECIDER, enquiry)
    for who in (OFFICER, SCREENER, MANAGER, INFORMATION, POLICE, PROBATION, AUDITOR, ADMINISTRATOR):
        assert told(rules, who, enquiry) == [], who
    rules.open(OFFICER, other)
    rules.open(SCREENER, enquiry, lasts=HOUR_AGO)
    rules.open(MANAGER, enquiry, now=True)
    for who in (OFFICER, SCREENER, MANAGER):
        assert told(rules, who, enquiry) == [], who
    rules.do("delete from mash.opening where who = %s", MANAGER)
    rules.open(OFFICER, enquiry)
    assert told(rules, OFFICER, enquiry) == [DECIDER]


def test_the_hub_is_told_of_everybody_who_may_write_there_once_and_not_of_themself(rules: Rules) -> None:
    enquiry = _alone(rules)
    everybody = [OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE]
    for who in (*everybody, OFFICER):
        rules.open(who, enquiry)
    for who in (OFFICER, DECIDER, MANAGER, INFORMATION):
        assert sorted(told(rules, who, enquiry)) == sorted(set(everybody) - {INFORMATION, who}), who


def test_an_agency_is_told_of_its_own_people_alone(rules: Rules) -> None:
    enquiry = _alone(rules)
    rules.newcomer("a.colleague", POLICE)
    rules.newcomer("at.the.agency", DECIDER, agency="police")
    rules.newcomer("not.of.police", POLICE, agency="health")
    for who in (POLICE, OFFICER, DECIDER, MANAGER, "a.colleague", "at.the.agency", "not.of.police"):
        rules.open(who, enquiry)
    assert told(rules, POLICE, enquiry) == ["a.colleague"]


def test_an_opening_that_ended_or_whose_connection_is_gone_is_not_told(rules: Rules) -> None:
    enquiry = _alone(rules)
    other = rules.one("select id from mash.enquiry where id <> %s limit 1", enquiry)
    rules.open(OFFICER, enquiry)
    rules.open(DECIDER, enquiry, lasts=HOUR_AGO)
    rules.open(SCREENER, enquiry, sitting=GONE)
    rules.open(MANAGER, other)
    assert told(rules, OFFICER, enquiry) == []
    rules.open(SCREENER, enquiry)
    assert told(rules, OFFICER, enquiry) == [SCREENER]
    # Another connection has the process's number by now.
    rules.do("update mash.opening set opened = opened - interval '1 day' where who = %s", SCREENER)
    assert told(rules, OFFICER, enquiry) == []


def test_an_opening_that_opens_nothing_any_more_is_not_told(rules: Rules) -> None:
    enquiry = _alone(rules)
    other = rules.one("select id from mash.enquiry where id <> %s limit 1", enquiry)
    for who in (OFFICER, SCREENER, DECIDER, MANAGER):
        rules.open(who, enquiry)
    connect = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
    rules.do(connect, enquiry, SCREENER, SCREENER)
    rules.do(connect, other, DECIDER, DECIDER)
    assert sorted(told(rules, OFFICER, enquiry)) == sorted([DECIDER, MANAGER])
    rules.do("update mash.staff set active = false where login = %s", DECIDER)
    assert told(rules, OFFICER, enquiry) == [MANAGER]
    rules.do(
        "select priv.place_restriction(e, %s, 'Why', to_jsonb(%s::text[])) from mash.enquiry e where id = %s",
        *(MANAGER, sorted({MANAGER, *_asked(rules, enquiry)}), enquiry),
    )
    assert told(rules, OFFICER, enquiry) == []
    assert told(rules, MANAGER, enquiry) == []


def test_on_a_restricted_enquiry_the_named_are_told_of_the_named_and_of_who_broke_the_glass(rules: Rules) -> None:
    enquiry = _alone(rules)
    other = rules.one("select id from mash.enquiry where id <> %s limit 1", enquiry)
    rules.do(
        "select priv.place_restriction(e, %s, 'Why', to_jsonb(%s::text[])) from mash.enquiry e where id = %s",
        *(MANAGER, sorted({MANAGER, OFFICER, *_asked(rules, enquiry)}), enquiry),
    )
    for who in (MANAGER, OFFICER, SCREENER, DECIDER):
        rules.open(who, enquiry)
    assert told(rules, MANAGER, enquiry) == [OFFICER]
    broken = (
        "insert into mash.break_glass (enquiry, who, reason, sitting, transaction, expires) "
        "values (%s, %s, 'A child is in danger here', {sitting}, '1', clock_timestamp() + %s::interval)"
    )
    mine = broken.format(sitting="priv.begin_sitting()")
    for at, who, sql, lasts in (
        (other, SCREENER, mine, "1 hour"),
        (enquiry, SCREENER, mine, HOUR_AGO),
        (enquiry, SCREENER, broken.format(sitting="'1.1'"), "1 hour"),
        (enquiry, "somebody.else", mine, "1 hour"),
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.newcomer("somebody.else", SCREENER)
            rules.do(sql, at, who, lasts)
            assert told(rules, MANAGER, enquiry) == [OFFICER], (at, who, lasts)
    rules.do(mine, enquiry, SCREENER, "1 hour")
    assert sorted(told(rules, MANAGER, enquiry)) == sorted([OFFICER, SCREENER])


def test_it_is_told_who_they_are_and_nothing_of_why(rules: Rules) -> None:
    enquiry = _alone(rules)
    rules.open(OFFICER, enquiry)
    rules.open(DECIDER, enquiry)
    (row,) = rules.rows(OFFICER, "select * from app.also_open(($1 ->> 'e')::uuid)", e=enquiry)
    name, post, agency = rules.do("select name, post, agency from mash.staff where login = %s", DECIDER)[0]
    named = rules.one("select name from mash.agency where id = %s", agency)
    assert row == {"login": DECIDER, "name": name, "post": post, "agency": agency, "agency_name": named}


def _asked(rules: Rules, enquiry: UUID) -> set[str]:
    rows = rules.do("select agency from mash.information_request where enquiry = %s", enquiry)
    return {PRACTITIONERS[agency] for (agency,) in rows}
