"""What every desk asks first: who one is, and the profile of one's own hub as it stands at this moment."""

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import AUDITOR, DECIDER, OFFICER

ME = "select login, name, post, agency, agency_name, hub, roles from app.me()"
PROFILE = "app.hub_profile()"
LOG = "(select count(*) from app.access_log('2001-01-01', '2001-01-02'))"
NO = Refusal("42501", "", "Not available.")


def test_one_is_told_who_one_is_and_nobody_who_is_closed_out_is_anybody(rules: Rules) -> None:
    kept = "select to_jsonb(t) from (select login, s.name, post, agency, a.name as agency_name, s.hub, roles "
    kept += "from mash.staff s join mash.agency a on a.id = s.agency where login = %s) t"
    for login in (OFFICER, DECIDER):
        assert rules.rows(login, ME) == [rules.one(kept, login)]
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    assert rules.rows(OFFICER, ME) == []
    assert rules.answer(OFFICER, PROFILE) is None


def test_the_profile_is_the_own_hubs_and_the_one_whose_moment_has_come(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{\"other\": true}')")
    approved = rules.one("select priv.profile_now('northamptonshire')")
    rules.do("update mash.hub set profile = '{\"stale\": true}' where id = 'northamptonshire'")
    for moment, told in (("-1 minute", approved), ("1 hour", {"stale": True}), (None, {"stale": True})):
        sql = "update mash.hub set profile_due = clock_timestamp() + %s::interval where id = 'northamptonshire'"
        rules.do(sql, moment)
        assert rules.answer(OFFICER, PROFILE) == told
    rules.do("update mash.staff set hub = 'other' where login = %s", OFFICER)
    assert rules.answer(OFFICER, PROFILE) == {"other": True}


def test_the_hubs_log_is_refused_to_an_auditor_who_is_one_no_more(rules: Rules) -> None:
    assert rules.refused(AUDITOR, LOG) is None
    rules.do("update mash.staff set roles = array['mash_officer'] where login = %s", AUDITOR)
    assert rules.refused(AUDITOR, LOG) == NO
