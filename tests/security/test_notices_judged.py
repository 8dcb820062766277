"""What a hub's manager is told of many openings: of this hub, of the last days, once an hour; and how one is ended."""

from tests.security.asking_rules import HOUR_AGO, Rules
from tests.security.changed_rows import EVERYBODY, NOW
from tests.security.psql import DECIDER, MANAGER, OFFICER, SCREENER
from tests.security.way_judged import Way

NOTICES = "select login, what from app.notices()"
NOTICE = "insert into mash.notice (hub, what, who, at) select %s, 'many_openings', %s, now() - %s::interval"
OPEN = "(select expires from app.open_enquiry(($1 ->> 'e')::uuid, 'To work on it'))"
CLOSE = "(select 'done' from app.close_opening(($1 ->> 'e')::uuid))"
BROKEN = "(select 'done' from priv.grant_glass(($1 ->> 'e')::uuid, 'An emergency', now() + interval '30 minutes'))"


def test_a_hub_manager_is_told_what_is_of_their_hub_and_of_the_last_thirty_days(rules: Rules) -> None:
    hub = rules.one("select hub from mash.staff where login = %s", MANAGER)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("delete from mash.notice")
    rules.do(NOTICE, hub, OFFICER, "29 days")
    rules.do(NOTICE, hub, DECIDER, "31 days")
    rules.do(NOTICE, "other", SCREENER, "1 day")
    rules.do(NOTICE, "other", SCREENER, "31 days")
    assert rules.rows(MANAGER, NOTICES) == [{"login": OFFICER, "what": "many_openings"}]
    rules.do("update mash.staff set roles = array['mash_officer', 'hub_manager'] where login = %s", MANAGER)
    assert rules.rows(MANAGER, NOTICES) == [{"login": OFFICER, "what": "many_openings"}]
    for login in EVERYBODY:
        if login != MANAGER:
            assert (login, rules.rows(login, NOTICES)) == (login, [])


def test_more_than_thirty_openings_within_an_hour_are_told_once(rules: Rules) -> None:
    enquiry = Way(rules).enquiry
    rules.do("delete from mash.opening")
    rules.do("delete from mash.notice")
    for _ in range(30):
        rules.open(OFFICER, enquiry, lasts=HOUR_AGO)
    assert rules.rows(MANAGER, NOTICES) == []
    for _ in range(2):
        rules.answer(OFFICER, OPEN, e=enquiry)
        assert rules.rows(MANAGER, NOTICES) == [{"login": OFFICER, "what": "many_openings"}]


def test_whoever_asks_to_open_or_reads_is_noted_in_the_servers_own_log(rules: Rules) -> None:
    enquiry = Way(rules).enquiry
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    assert rules.refused(OFFICER, "(select expires from app.open_enquiry(($1 ->> 'e')::uuid, 'x'))", e=enquiry)
    assert f"00000 opening asked by {OFFICER}" in heard
    rules.answer(OFFICER, "priv.if_open(($1 ->> 'e')::uuid, 'people')", e=enquiry)
    assert f"MD002 read {enquiry} people" in heard


def test_an_opening_is_kept_logged_and_hinted_and_so_is_its_end(rules: Rules) -> None:
    way = Way(rules)
    for table in ("opening", "break_glass"):
        rules.do(f"delete from mash.{table}")
    for login, enquiry, lasts in (
        (OFFICER, way.other, "1 hour"), (DECIDER, way.enquiry, "1 hour"), (OFFICER, way.enquiry, HOUR_AGO),
    ):  # fmt: skip
        rules.open(login, enquiry, lasts=lasts)
    rules.do("update mash.opening set sitting = '1.1' where who = %s", DECIDER)
    _, left = way.house.read(OFFICER, f"select {OPEN}", e=way.enquiry)
    (made,) = left["opening"]
    assert (made["who"], made["enquiry"], made["reason"]) == (OFFICER, way.enquiry, "To work on it")
    (logged,) = left["access_log"]
    told = {"what": "opened", "who": OFFICER, "enquiry": way.enquiry, "reason": "To work on it"}
    assert logged == told
    _, left = way.house.read(OFFICER, f"select {CLOSE}", e=way.enquiry)
    assert left == {"opening": [{"key": left["opening"][0]["key"], "expires": NOW}]}
    _, left = way.house.read(OFFICER, f"select {CLOSE}", e=way.enquiry)
    assert left == {}
    standing = "select who, enquiry::text from mash.opening where expires > clock_timestamp()"
    assert set(rules.do(standing)) == {(OFFICER, way.other), (DECIDER, way.enquiry)}
    _, left = way.house.read(OFFICER, f"select {BROKEN}", e=way.enquiry)
    assert [row["what"] for row in left["access_log"]] == ["opened", "glass broken"]
