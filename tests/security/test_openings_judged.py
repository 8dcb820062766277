"""An opening has a reason, is of somebody who may see the enquiry, and is logged; commands hold their account."""

from uuid import uuid4

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import AUDITOR, DECIDER, OFFICER, PROBATION

NO = Refusal("42501", "", "Not available.")
SAY = Refusal("22023", "reason", "Say in a few words why you open this enquiry.")
OPEN = "(select expires from app.open_enquiry(($1 ->> 'e')::uuid, $1 ->> 'why'))"
MADE = (
    "select who, reason, expires <= opened + interval '31 minutes', expires > now() + interval '29 minutes' "
    "from mash.opening where enquiry = %s"
)
LOGGED = "select who, what, enquiry, reason, classes from mash.access_log order by id desc limit 1"


def test_an_opening_has_a_reason_and_an_end_and_is_in_the_log_with_the_classes_it_opens(rules: Rules) -> None:
    ids = [e for (e,) in rules.do("select id from mash.enquiry order by id")]
    rules.do("delete from mash.opening")
    for why in (None, "", "ab", "  ab ", "x" * 501):
        assert rules.refused(OFFICER, OPEN, e=ids[0], why=why) == SAY
    for why in ("abc", " abc ", "x" * 500):
        assert rules.refused(OFFICER, OPEN, e=ids[0], why=why) is None
    assert rules.refused(OFFICER, OPEN, e=uuid4(), why="To see") == NO
    assert rules.do(MADE, ids[0]) == []
    rules.answer(OFFICER, OPEN, e=ids[0], why="  To see ")
    assert rules.do(MADE, ids[0]) == [(OFFICER, "To see", True, True)]
    assert rules.do(LOGGED) == [(OFFICER, "opened", ids[0], "To see", "ordinary hub")]
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == []
    rules.do("update mash.opening set transaction = '1'")
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == [str(ids[0])]
    assert rules.answer(DECIDER, "priv.my_open_enquiries()") == []


CLASSES = "priv.classes_open(($1 ->> 'e')::uuid, false)"


def test_the_classes_of_an_opening_are_those_of_its_own_enquiry(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    ids = [e for (e,) in rules.do("select id from mash.enquiry")]
    for kept in ids:
        with rules.connection.transaction(force_rollback=True):
            rules.do("update mash.enquiry set hub = 'other' where id <> %s", kept)
            told = {one: rules.answer(OFFICER, CLASSES, e=one) for one in ids}
            assert told == dict.fromkeys(ids, "") | {kept: "ordinary hub"}


HELD = "select login, xmax::text from mash.staff"


def test_a_command_holds_the_account_of_whoever_gives_it_and_of_nobody_else(rules: Rules) -> None:
    for asked in (
        "priv.stay_as_i_am()::text",
        "(priv.require_role('mash_officer')).login",
        "(priv.require_one_of('{mash_officer}')).login",
    ):
        with rules.connection.transaction(force_rollback=True):
            before = set(rules.do(HELD))
            rules.answer(OFFICER, asked)
            assert {login for login, _ in set(rules.do(HELD)) - before} == {OFFICER}, asked
    with rules.connection.transaction(force_rollback=True):
        rules.do("select set_config('transaction_read_only', 'on', true)")
        assert rules.answer(OFFICER, "(priv.require_role('mash_officer')).login") == OFFICER
    assert rules.refused(AUDITOR, "(priv.require_role('mash_officer')).login") == NO
    assert rules.refused(PROBATION, "(priv.require_role('mash_officer')).login") == NO
