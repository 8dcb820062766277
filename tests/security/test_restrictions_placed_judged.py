"""A restriction placed and lifted, asked by itself: by whom, whom it must name, every row that it changes."""

from typing import Any
from uuid import uuid4

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NEW, NO, NOW, bad, too_long
from tests.security.psql import AUDITOR, DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION, SCREENER
from tests.security.test_actions_judged import CONNECTED, SUSPENDED
from tests.security.way_judged import Way

SOMEBODY = bad("named", "Name at least one person who may see this enquiry.")
WHOM = bad("named", "Name people of the hub, or practitioners of the agencies that were asked.")
EACH = bad("named", "Name at least one practitioner of each agency that was asked.")
HAND = bad("named", "Name a senior social worker or a hub manager: somebody must be able to lift the restriction.")
UNKEPT = bad("named", "Something in this restriction cannot be kept as it is. Check the people named.")
NO_LIST = bad("named", "This is not a list that can be kept.")
MEMBER = bad("requests", "Only somebody named on a restricted enquiry asks one more agency.")
THEIRS = bad("named", "This enquiry is restricted. Name the practitioners of this agency who may see it.")
CHECKED = "(select 'fine' from priv.check_named(($1 ->> 'e')::uuid, $1 -> 'named'))"


class Placing(Way):
    """The self-referral, where the police and two more were asked, and the school's; open to everybody of the hub."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("delete from mash.opening where enquiry in (select id from mash.enquiry)")
        for agency in ("police", "health"):
            self.ask(agency)
        asked = rules.do("select agency from mash.information_request where enquiry = %s", self.enquiry)
        self.asked = [PRACTITIONERS[agency] for (agency,) in asked]

    def ask(self, agency: str, enquiry: str = "") -> None:
        """This agency was asked."""
        rules, told = self.rules, (enquiry or self.enquiry, agency)
        if not rules.do("select 1 from mash.information_request where enquiry = %s and agency = %s", *told):
            sql = "insert into mash.information_request (enquiry, agency, sent_by, due) values (%s, %s, %s, %s)"
            rules.do(sql, *told, DECIDER, LATER)

    def opened(self, *logins: str) -> "Placing":
        """These have it open."""
        for login in logins or (OFFICER, DECIDER, MANAGER, INFORMATION, SCREENER, POLICE):
            self.rules.open(login, self.enquiry)
        return self

    def placing(self, *named: str, **more: object) -> dict[str, Any]:
        """The body that names these and whoever was asked."""
        body = {"enquiry": self.enquiry, "version": self.version(), "reason": "Why"}
        return body | {"named": [*named, *self.asked], **more}

    def lifting(self, **more: object) -> dict[str, Any]:
        """The body that lifts it."""
        return {"enquiry": self.enquiry, "because": "Over", **more}

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def named(self, named: object, enquiry: str = "") -> Refusal | None:
        """How a list of names is refused."""
        return self.rules.refused(OFFICER, CHECKED, e=enquiry or self.enquiry, named=named)


def test_a_hub_manager_restricts_an_enquiry_and_nobody_else(rules: Rules) -> None:
    way = Placing(rules)
    body = way.placing(MANAGER)
    for login in EVERYBODY:
        assert (login, way.said(login, "restrict_enquiry", body)) == (login, NO)
        told = way.said(login, "restrict_enquiry", {"enquiry": "x"})
        assert (login, told) == (login, NO if login not in (MANAGER, DECIDER) else UNKEPT)
    way.opened()
    for login in (*EVERYBODY, SCREENER):
        assert (login, way.said(login, "restrict_enquiry", body)) == (login, None if login == MANAGER else NO)
    assert way.house.sent_twice(MANAGER, "restrict_enquiry", body)
    assert way.house.holds(MANAGER, "restrict_enquiry", body)


def test_those_it_names_who_decide_lift_a_restriction_and_nobody_else(rules: Rules) -> None:
    way = Placing(rules).opened()
    assert way.said(MANAGER, "lift_restriction", way.lifting()) == CHANGED
    way.house.done(MANAGER, "restrict_enquiry", way.placing(DECIDER, OFFICER))
    way.opened(*EVERYBODY)
    for login in (*EVERYBODY, SCREENER):
        said = way.said(login, "lift_restriction", way.lifting())
        assert (login, said) == (login, None if login == DECIDER else NO)
        told = way.said(login, "lift_restriction", {"enquiry": "x"})
        unkept = bad("because", "Something here cannot be kept as it is. Type it again.")
        assert (login, told) == (login, NO if login not in (MANAGER, DECIDER, SCREENER) else unkept)
    assert way.house.sent_twice(DECIDER, "lift_restriction", way.lifting())
    assert way.house.holds(DECIDER, "lift_restriction", way.lifting())
    for because, refusal in (
        ("", bad("because", FILL)), (None, bad("because", FILL)), ("x" * 2000, None),
        ("x" * 2001, bad("because", too_long(2000))),
    ):  # fmt: skip
        assert (because, way.said(DECIDER, "lift_restriction", way.lifting(because=because))) == (because, refusal)


def test_where_a_hub_manager_is_named_nobody_else_lifts_or_changes_a_restriction(rules: Rules) -> None:
    way = Placing(rules).opened()
    way.house.done(MANAGER, "restrict_enquiry", way.placing(MANAGER, DECIDER))
    way.opened()
    for login, said in ((DECIDER, NO), (MANAGER, None)):
        assert (login, way.said(login, "lift_restriction", way.lifting())) == (login, said)
        assert (login, way.said(login, "restrict_enquiry", way.placing(MANAGER))) == (login, said)


def test_every_row_of_a_restriction_and_of_its_end_is_kept(rules: Rules) -> None:
    way = Placing(rules).opened(MANAGER, OFFICER)
    version = way.version()
    answer, left = way.house.done(MANAGER, "restrict_enquiry", way.placing(MANAGER, DECIDER, DECIDER))
    assert answer == {"version": version + 1}
    made = str(rules.one("select id from mash.restriction where enquiry = %s", way.enquiry))
    placed = {"lifted": None, "lifted_by": None, "lifted_because": "", "placed": NOW, "placed_by": MANAGER}
    assert left["restriction"] == [placed | {"id": NEW, "enquiry": way.enquiry, "reason": "Why"}]
    who = sorted({MANAGER, DECIDER, *way.asked})
    assert sorted(row["login"] for row in left["named_person"]) == who
    assert {row["named_by"] for row in left["named_person"]} == {MANAGER}
    assert left["access_log"] == [{"what": "enquiry restricted", "who": MANAGER, "enquiry": way.enquiry}]
    assert left["enquiry"] == [{"key": way.enquiry, "version": version + 1, "restricted": True}]
    (ended,) = left["opening"]
    assert ended == {"key": ended["key"], "expires": NOW}
    answer, left = way.house.done(MANAGER, "restrict_enquiry", way.placing(MANAGER, reason="Another"))
    assert answer == {"version": version + 2}
    assert {"key": made, "lifted": NOW, "lifted_by": MANAGER, "lifted_because": "Other people are named: Another"} in (
        left["restriction"]
    )
    answer, left = way.house.done(MANAGER, "lift_restriction", way.lifting())
    assert answer == {"version": version + 3}
    (over,) = left["restriction"]
    assert (over["lifted"], over["lifted_by"], over["lifted_because"]) == (NOW, MANAGER, "Over")
    assert left["access_log"] == [{"what": "restriction lifted", "who": MANAGER, "enquiry": way.enquiry}]
    assert left["enquiry"] == [{"key": way.enquiry, "version": version + 3, "restricted": False}]


def test_what_cannot_be_kept_of_a_restriction_is_refused_in_words(rules: Rules) -> None:
    way = Placing(rules).opened()
    told: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({"reason": ""}, bad("reason", FILL)), ({"reason": None}, bad("reason", FILL)), ({"reason": "x" * 2000}, None),
        ({"reason": "x" * 2001}, bad("reason", too_long(2000))), ({"named": []}, SOMEBODY), ({"named": None}, SOMEBODY),
        ({"named": "x"}, NO_LIST), ({"named": ["nobody"]}, WHOM), ({"version": None}, INCOMPLETE),
        ({"version": way.version() - 1}, CHANGED), ({"enquiry": str(uuid4())}, NO),
    )  # fmt: skip
    for changed, said in told:
        assert (changed, way.said(MANAGER, "restrict_enquiry", way.placing(MANAGER, **changed))) == (changed, said)


def test_a_restriction_names_people_who_may_see_the_enquiry_all_asked_agencies_and_a_hand_that_lifts_it(
    rules: Rules,
) -> None:
    way = Placing(rules)
    way.ask("probation", way.other)
    rest = [one for one in way.asked if one != POLICE]
    everybody = [MANAGER, *way.asked]
    rules.newcomer("of.the.police", POLICE)
    rules.newcomer("at.the.police", OFFICER, agency="police")
    for named, said in (
        ([], SOMEBODY), (everybody, None), ([*everybody, OFFICER], None), ([*everybody, None], WHOM),
        ([*everybody, "nobody"], WHOM), ([*everybody, AUDITOR], WHOM), ([*everybody, PROBATION], WHOM),
        ([MANAGER], EACH), ([MANAGER, *rest], EACH), ([MANAGER, POLICE], EACH), ([MANAGER, *rest, OFFICER], EACH),
        ([MANAGER, *rest, "of.the.police"], None), ([MANAGER, *rest, "at.the.police"], EACH),
        (way.asked, HAND), ([*way.asked, OFFICER, INFORMATION], HAND), ([*way.asked, DECIDER], None),
        ([*way.asked, SCREENER, OFFICER], None),
    ):  # fmt: skip
        assert (named, way.named(named)) == (named, said)
    theirs = rules.do("select agency from mash.information_request where enquiry = %s", way.other)
    assert way.named([MANAGER, *(PRACTITIONERS[one] for (one,) in theirs)], way.other) is None
    for spoiled in (
        SUSPENDED,
        CONNECTED,
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.do(spoiled, MANAGER)
            assert way.named([*everybody, DECIDER]) == WHOM


ASKING = (
    "(select 'fine' from mash.enquiry e, priv.name_with_request(e, $1 -> 'asking', $1 ->> 'by') "
    "where e.id = ($1 ->> 'e')::uuid)"
)
WHO = (
    "select n.login, r.enquiry::text, n.named_by from mash.named_person n "
    "join mash.restriction r on r.id = n.restriction"
)


def test_who_asks_one_more_agency_of_a_restricted_enquiry_names_those_of_it_who_may_see_it(rules: Rules) -> None:
    way = Placing(rules).opened()

    def said(by: str, enquiry: str = "", **asking: object) -> Refusal | None:
        return rules.refused(OFFICER, ASKING, e=enquiry or way.enquiry, asking=asking, by=by)

    assert said(DECIDER, agency="probation", named=[]) is None
    assert said(DECIDER, agency="probation") is None
    for reason in ("First", "Second"):
        way.house.done(MANAGER, "restrict_enquiry", way.placing(MANAGER, DECIDER, reason=reason))
    theirs = rules.do("select agency from mash.information_request where enquiry = %s", way.other)
    rules.do("select priv.place_restriction(e, %s, 'Why', to_jsonb(%s::text[])) from mash.enquiry e where id = %s",
             MANAGER, [MANAGER, *(PRACTITIONERS[one] for (one,) in theirs)], way.other)  # fmt: skip
    way.ask("probation")  # the request is there by then
    rules.newcomer("of.probation", PROBATION)
    rules.newcomer("at.probation", OFFICER, agency="probation")
    for by, named, refusal in (
        (DECIDER, [PROBATION], None), (MANAGER, [PROBATION, "of.probation"], None), (OFFICER, [PROBATION], MEMBER),
        (SCREENER, [PROBATION], MEMBER), (DECIDER, [], THEIRS), (DECIDER, None, THEIRS), (DECIDER, [None], THEIRS),
        (DECIDER, [PROBATION, None], THEIRS), (DECIDER, [HEALTH], THEIRS), (DECIDER, [PROBATION, HEALTH], THEIRS),
        (DECIDER, ["at.probation"], THEIRS), (DECIDER, [OFFICER], THEIRS), (DECIDER, ["nobody"], THEIRS),
        (DECIDER, "x", NO_LIST),
    ):  # fmt: skip
        assert (by, named, said(by, agency="probation", named=named)) == (by, named, refusal)
    assert said(MANAGER, way.other, agency="probation", named=[PROBATION]) == THEIRS
    before = set(rules.do(WHO))
    for _ in range(2):
        rules.answer(
            OFFICER, ASKING, e=way.enquiry, asking={"agency": "probation", "named": [PROBATION] * 2}, by=DECIDER
        )
    assert set(rules.do(WHO)) - before == {(PROBATION, way.enquiry, DECIDER)}
    assert rules.one("select count(*) from mash.named_person where login = %s", PROBATION) == 1
    assert f"staff:{PROBATION}" in rules.one("select acl from mash.enquiry where id = %s", way.enquiry)


def test_who_is_named_and_who_could_be_is_told_of_the_enquiry_that_was_asked_for_and_of_no_other(rules: Rules) -> None:
    way = Placing(rules)
    theirs = [PRACTITIONERS[one] for (one,) in rules.do(
        "select agency from mash.information_request where enquiry = %s", way.other)]  # fmt: skip
    mine, others = [DECIDER, OFFICER, *way.asked], [DECIDER, INFORMATION, MANAGER, *theirs]
    for enquiry, named in ((way.enquiry, mine), (way.other, others)):
        rules.do("select priv.place_restriction(e, %s, 'Why', to_jsonb(%s::text[])) from mash.enquiry e where id = %s",
                 MANAGER, named, enquiry)  # fmt: skip
    way.opened(DECIDER)

    def told(function: str) -> list[str]:
        rows = rules.rows(DECIDER, f"select login from app.{function}(($1 ->> 'e')::uuid)", e=way.enquiry)
        return sorted(str(row["login"]) for row in rows)

    assert told("named_people") == sorted(mine)
    assert told("practitioners_to_name") == sorted(set(PRACTITIONERS.values()) - set(way.asked))
    assert told("may_be_named") == sorted({OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, *way.asked})


def test_nobody_is_named_where_an_enquiry_is_not_restricted(rules: Rules) -> None:
    way = Placing(rules)
    before = rules.do(WHO)
    rules.answer(OFFICER, ASKING, e=way.enquiry, asking={"agency": "police", "named": [POLICE]}, by=OFFICER)
    assert rules.do(WHO) == before
