"""A connection and broken glass, asked by themselves: by whom, whom they concern, what ends with them."""

from uuid import uuid4

from tests.security.asking_rules import HOUR_AGO, HOUR_HENCE, Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, NEW, NO, NOW, bad, too_long
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import Way

GLASS = (
    "insert into mash.break_glass (enquiry, who, sitting, reason, transaction, expires) "
    "values (%s, %s, '1.1', 'An emergency in this house', '1', clock_timestamp() + %s::interval)"
)
STANDING = "select enquiry::text, who from mash.{} where expires > clock_timestamp()"
BREAK = "(select expires from app.break_glass(($1 ->> 'e')::uuid, $1 ->> 'why'))"
WHY = "A child is in danger here"
SAY = bad("reason", "Say in a sentence or two what the emergency is.")


class Connecting(Way):
    """The self-referral, where the police were asked."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        for table in ("opening", "break_glass"):
            rules.do(f"delete from mash.{table}")
        rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) select %s, 'police', %s, now() "
                 "where not exists (select from mash.information_request where enquiry = %s and agency = 'police')",
                 self.enquiry, DECIDER, self.enquiry)  # fmt: skip

    def restrict(self, *named: str) -> None:
        """Only these are named on it."""
        self.rules.do("insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)",
                      self.enquiry, MANAGER)  # fmt: skip
        self.rules.do("insert into mash.named_person (restriction, login, named_by) select id, unnest(%s::text[]), %s "
                      "from mash.restriction where enquiry = %s", list(named), MANAGER, self.enquiry)  # fmt: skip
        self.rules.do("update mash.enquiry set restricted = true where id = %s", self.enquiry)


def test_everybody_who_works_on_enquiries_declares_that_they_are_connected(rules: Rules) -> None:
    way = Connecting(rules)
    for login in (*EVERYBODY, PROBATION):
        said = way.house.refused(login, "declare_connected", {"enquiry": way.enquiry})
        assert (login, said) == (login, NO if login in (AUDITOR, ADMINISTRATOR, PROBATION) else None)
        other = way.house.refused(login, "declare_connected", {"enquiry": way.enquiry, "who": DECIDER})
        assert (login, other) == (login, None if login in (DECIDER, MANAGER) else NO)
        assert way.house.refused(login, "declare_connected", {"enquiry": str(uuid4())}) == NO
    way.restrict(MANAGER, POLICE)
    assert way.house.refused(OFFICER, "declare_connected", {"enquiry": way.enquiry}) == NO


def test_a_connection_ends_what_that_person_has_open_there_and_nothing_else(rules: Rules) -> None:
    way = Connecting(rules)
    for login in (OFFICER, DECIDER):
        for enquiry in (way.enquiry, way.other):
            rules.open(login, enquiry)
            rules.do(GLASS, enquiry, login, HOUR_HENCE)
        rules.open(login, way.enquiry, lasts=HOUR_AGO)
        rules.do(GLASS, way.enquiry, login, HOUR_AGO)
    _, left = way.house.done(OFFICER, "declare_connected", {"enquiry": way.enquiry})
    for table in ("opening", "break_glass"):
        (ended,) = left[table]
        assert ended == {"key": ended["key"], "expires": NOW}
        standing = set(rules.do(STANDING.format(table)))
        assert standing == {(way.other, OFFICER), (way.other, DECIDER), (way.enquiry, DECIDER)}
    (made,) = left["connected"]
    assert (made["id"], made["enquiry"], made["who"], made["declared_by"]) == (NEW, way.enquiry, OFFICER, OFFICER)


def test_the_roles_of_the_front_door_break_the_glass_with_a_reason_and_nobody_else(rules: Rules) -> None:
    way = Connecting(rules)
    way.restrict(POLICE)
    may = (OFFICER, DECIDER, MANAGER)
    for login in (*EVERYBODY, PROBATION):
        assert (login, rules.refused(login, BREAK, e=way.enquiry, why=WHY)) == (login, None if login in may else NO)
        short = rules.refused(login, BREAK, e=way.enquiry, why="x")
        assert (login, short) == (login, SAY if login in may else NO)
    for why, said in (
        (None, SAY), (" " * 30, SAY), ("x" * 19, SAY), ("x" * 20, None), ("x" * 500, None), ("x" * 501, SAY),
        (" \t\r\n" + "x" * 19, SAY), ("\n" + "x" * 500 + " ", None),
    ):  # fmt: skip
        assert (why, rules.refused(OFFICER, BREAK, e=way.enquiry, why=why)) == (why, said)
    assert rules.refused(OFFICER, BREAK, e=way.other, why=WHY) == bad(
        "", "This enquiry is not restricted for you. Open it as usual."
    )
    assert rules.refused(OFFICER, BREAK, e=uuid4(), why=WHY) == NO
    rules.do(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, OFFICER, OFFICER
    )
    assert rules.refused(OFFICER, BREAK, e=way.enquiry, why=WHY) == NO
    assert rules.refused(DECIDER, BREAK, e=way.enquiry, why=WHY) is None


def test_broken_glass_lasts_half_an_hour_and_whoever_tries_is_noted(rules: Rules) -> None:
    way = Connecting(rules)
    way.restrict(POLICE)
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(str(told.message_primary)))
    rules.do("set local client_min_messages = log")
    told, left = way.house.read(
        OFFICER, f"select {BREAK} as until, statement_timestamp() as now", e=way.enquiry, why=WHY
    )
    rules.do("set local client_min_messages = notice")
    assert f"break-glass asked by {OFFICER}" in heard
    lasts = "select (%s::timestamptz - %s::timestamptz) between interval '29 minutes' and interval '31 minutes'"
    assert rules.one(lasts, told[0]["until"], told[0]["now"])
    for table in ("break_glass", "opening"):
        (row,) = left[table]
        assert (row["who"], row["enquiry"], row["reason"]) == (OFFICER, way.enquiry, WHY)
        assert rules.one(lasts, row["expires"], told[0]["now"])
    assert [row["what"] for row in left["access_log"]] == ["opened", "glass broken"]


def test_whoever_a_restriction_names_looks_at_why_the_glass_was_broken_whatever_their_role(rules: Rules) -> None:
    way = Connecting(rules)
    rules.do(GLASS, way.enquiry, DECIDER, HOUR_HENCE)
    broken = str(rules.one("select id from mash.break_glass"))
    body = {"break_glass": broken, "review": "Right"}
    for login in (OFFICER, POLICE, INFORMATION, MANAGER):
        with rules.connection.transaction(force_rollback=True):
            way.restrict(login)
            for one in EVERYBODY:
                said = way.house.refused(one, "review_break_glass", body)
                assert (login, one, said) == (login, one, None if one == login else NO)
    rules.do("update mash.break_glass set who = %s", OFFICER)
    way.restrict(DECIDER)
    for review, said in (("", bad("review", FILL)), ("x" * 2000, None), ("x" * 2001, bad("review", too_long(2000)))):
        assert (review, way.house.refused(DECIDER, "review_break_glass", body | {"review": review})) == (review, said)
    _, left = way.house.done(DECIDER, "review_break_glass", body)
    assert left == {
        "access_log": [{"what": "break-glass reviewed", "who": DECIDER, "enquiry": way.enquiry}],
        "break_glass": [{"key": broken, "reviewed": NOW, "reviewed_by": DECIDER, "review": "Right"}],
    }
    assert way.house.refused(DECIDER, "review_break_glass", body) == CHANGED


def test_the_glass_is_there_to_break_for_this_hubs_front_door_alone(rules: Rules) -> None:
    way = Connecting(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    can = "priv.glass_can_be_broken(($1 ->> 'e')::uuid)"
    for restricted in (False, True):
        if restricted:
            way.restrict(POLICE)
        for login in EVERYBODY:
            may = restricted and login in (OFFICER, DECIDER, MANAGER)
            assert (login, rules.answer(login, can, e=way.enquiry)) == (login, may)
    rules.do("update mash.staff set hub = 'other' where login = %s", DECIDER)
    assert rules.answer(DECIDER, can, e=way.enquiry) is False
    assert rules.refused(DECIDER, BREAK, e=way.enquiry, why=WHY) == NO


def test_broken_glass_counts_among_many_openings(rules: Rules) -> None:
    way = Connecting(rules)
    rules.do("delete from mash.notice")
    for _ in range(30):
        rules.open(OFFICER, way.other, lasts=HOUR_AGO)
    way.restrict(POLICE)
    rules.answer(OFFICER, BREAK, e=way.enquiry, why=WHY)
    assert rules.do("select who, what from mash.notice") == [(OFFICER, "many_openings")]
