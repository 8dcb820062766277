"""What an administrator changes on an account, asked by itself: all it leaves, and nothing of anybody else's."""

from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import EVERYBODY, NEW, NO, NOW, House, Row, bad
from tests.security.conftest import case_studies
from tests.security.psql import ADMINISTRATOR, DECIDER, MANAGER, OFFICER

ROLES = "admin.change_roles($1 ->> 'whom', array(select jsonb_array_elements_text($1 -> 'roles')))"
AGENCY = "admin.change_agency($1 ->> 'whom', $1 ->> 'agency')"
POST = "admin.change_post($1 ->> 'whom', $1 ->> 'post')"
EXPIRY = """admin.change_expiry($1 ->> 'whom', $1 ->> 'vetting', ($1 ->> 'vetted')::date,
    ($1 ->> 'vetted_until')::date, ($1 ->> 'trained')::date, ($1 ->> 'trained_until')::date)"""
DAYS = {"vetting": " DBS ", "vetted": "2026-01-05", "vetted_until": "2027-01-05"}
TRAINING = {"trained": "2026-02-05", "trained_until": "2027-02-05"}
CALLS: list[tuple[str, dict[str, Any]]] = [
    (ROLES, {"roles": ["hub_manager"]}),
    (AGENCY, {"agency": "police"}),
    (POST, {"post": "Lead"}),
    (EXPIRY, TRAINING),
]
GROUPS = """select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
    join pg_roles who on who.oid = m.member where who.rolname = %s order by 1"""


class Accounts(House):
    """The officer and the decider have an enquiry open, and once broke its glass."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("delete from mash.opening")
        self.enquiry = case_studies(rules.connection)["school"]
        self.opened = {login: self._opened(login) for login in (OFFICER, DECIDER)}

    def _opened(self, login: str) -> tuple[str, str]:
        self.rules.open(login, self.enquiry)
        self.rules.open(login, self.enquiry, lasts="-1 hour")
        glass = "insert into mash.break_glass (enquiry, who, sitting, reason, transaction, expires) values "
        glass += "(%s, %s, 's', 'Why', '1', clock_timestamp() + %s::interval) returning id::text"
        self.rules.do(glass, self.enquiry, login, "-1 hour")
        sql = "select id::text from mash.opening where who = %s and expires > clock_timestamp()"
        return str(self.rules.one(sql, login)), str(self.rules.one(glass, self.enquiry, login, "1 hour"))

    def changed(self, call: str, **given: object) -> dict[str, list[Row]]:
        """All that a change of the officer's account leaves."""
        return self.read(ADMINISTRATOR, f"select {call}", whom=OFFICER, **given)[1]

    def ended(self, what: str, changed: Row) -> dict[str, list[Row]]:
        """The account is changed, its openings end, the hub manager is told, and it is logged."""
        opening, glass = self.opened[OFFICER]
        told = {"id": NEW, "told": MANAGER, "about": OFFICER, "what": "roles_changed", "by": ADMINISTRATOR, "at": NOW}
        return {
            "access_log": [{"what": what, "who": ADMINISTRATOR, "reason": OFFICER}],
            "account_notice": [told],
            "break_glass": [{"key": glass, "expires": NOW}],
            "opening": [{"key": opening, "expires": NOW}],
            "staff": [{"key": OFFICER, **changed}],
        }


@pytest.mark.parametrize(("call", "given"), CALLS)
def test_only_an_administrator_changes_an_account_and_never_their_own(
    call: str, given: dict[str, Any], rules: Rules
) -> None:
    for login in EVERYBODY:
        said = rules.refused(login, call, whom=OFFICER, **given)
        assert (login, said) == (login, None if login == ADMINISTRATOR else NO)
    own = bad("login", "Another administrator changes your account.")
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    assert rules.refused(ADMINISTRATOR, call, whom=ADMINISTRATOR, **given) == own
    assert [one for one in heard if one.startswith("MD001")] == ["MD001 refused"]
    assert rules.refused(ADMINISTRATOR, call, whom="nobody.there", **given) == NO
    rules.do("update mash.staff set active = false, closed = now() where login = %s", OFFICER)
    assert rules.refused(ADMINISTRATOR, call, whom=OFFICER, **given) == NO


def test_new_roles_are_the_accounts_and_its_groups_and_end_what_it_has_open(rules: Rules) -> None:
    accounts = Accounts(rules)
    left = accounts.changed(ROLES, roles=["hub_manager", "information_officer", "hub_manager"])
    (account,) = left["staff"]
    assert sorted(account.pop("roles")) == ["hub_manager", "information_officer"]
    left["account_notice"] = [one for one in left["account_notice"] if one["told"] != OFFICER]
    assert left == accounts.ended("staff roles changed", {})
    assert rules.do(GROUPS, OFFICER) == [("hub_manager",), ("information_officer",)]
    assert rules.do(GROUPS, DECIDER) == [("senior_social_worker",)]


def test_roles_are_the_hubs_and_no_administrator_makes_another(rules: Rules) -> None:
    def said(*roles: str) -> Refusal | None:
        return rules.refused(ADMINISTRATOR, ROLES, whom=OFFICER, roles=roles)

    assert said() == said("mash_api") == bad("roles", "Choose one or more of the hub's roles.")
    assert said("administrator") == bad("roles", "Only the installer of the hub makes an administrator.")
    together = "An administrator or auditor cannot also hold a role that sees case content."
    assert said("auditor", "mash_officer") == bad("roles", together)


def test_a_new_agency_is_one_of_the_hubs_and_ends_what_the_account_has_open(rules: Rules) -> None:
    accounts = Accounts(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("insert into mash.agency (id, hub, name, function) values ('theirs', 'other', 'Theirs', 'police')")
    for agency in ("theirs", "nobody", None):
        said = rules.refused(ADMINISTRATOR, AGENCY, whom=OFFICER, agency=agency)
        assert said == bad("agency", "This agency is not one of the hub's.")
    assert accounts.changed(AGENCY, agency="police") == accounts.ended("staff agency changed", {"agency": "police"})


def test_a_new_post_is_told_in_two_hundred_characters_and_ends_what_the_account_has_open(rules: Rules) -> None:
    accounts = Accounts(rules)
    said = bad("post", "Give the post in at most 200 characters.")
    for post, refusal in ((None, said), (" ", said), ("x", None), ("x" * 200, None), ("x" * 201, said)):
        assert rules.refused(ADMINISTRATOR, POST, whom=OFFICER, post=post) == refusal
    assert accounts.changed(POST, post=" Lead ") == accounts.ended("staff post changed", {"post": "Lead"})


def test_vetting_and_training_are_renewed_each_by_itself_or_together(rules: Rules) -> None:
    accounts = Accounts(rules)
    rules.do("set local datestyle = 'ISO'")
    log = [{"what": "staff vetting and training changed", "who": ADMINISTRATOR, "reason": OFFICER}]
    vetted = DAYS | {"vetting": "DBS"}
    for given, kept in ((DAYS, vetted), (TRAINING, TRAINING), (DAYS | TRAINING, vetted | TRAINING)):
        with rules.connection.transaction(force_rollback=True):
            left = accounts.changed(EXPIRY, **given)
        assert left == {"access_log": log, "staff": [{"key": OFFICER, **kept}]}
    neither = bad("vetted", "Give the days of vetting, of training, or both.")
    assert rules.refused(ADMINISTRATOR, EXPIRY, whom=OFFICER) == neither
    half = bad("trained", "Give the day of the training and the day it ends, or neither.")
    assert rules.refused(ADMINISTRATOR, EXPIRY, whom=OFFICER, **DAYS, trained="2026-02-05") == half
