"""What an account is, and what its roles open: each fault by itself, each role by itself."""

from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
)

STATE = "select priv.account_state(s), priv.is_open(s) from mash.staff s where s.login = %s"
CLASSES = "priv.classes_open(($1 ->> 'e')::uuid, ($1 ->> 'g')::boolean)"
NO = Refusal("42501", "", "Not available.")
FAULTS = (
    ("no_vetting", "vetting = '', vetted = null, vetted_until = null"),
    ("vetting_expired", "vetted_until = priv.today() - 1"),
    ("open", "vetted_until = priv.today()"),
    ("no_training", "trained = null, trained_until = null"),
    ("training_expired", "trained_until = priv.today() - 1"),
    ("open", "trained_until = priv.today()"),
    ("must_change", "must_change = true"),
    ("locked", "locked = now()"),
    ("suspended", "active = false"),
    ("closed", "active = false, closed = now()"),
    ("vetting_expired", "vetted_until = priv.today() - 1, must_change = true"),
    ("closed", "active = false, closed = now(), locked = now(), vetted_until = priv.today() - 1"),
    ("suspended", "active = false, locked = now()"),
    ("locked", "locked = now(), trained_until = priv.today() - 1"),
)


def test_an_account_is_open_only_without_any_fault_and_the_gravest_is_told(rules: Rules) -> None:
    assert rules.do(STATE, OFFICER) == [("open", True)]
    assert rules.do("select priv.account_state(null), priv.is_open(null)") == [("none", False)]
    for state, fault in FAULTS:
        with rules.connection.transaction(force_rollback=True):
            rules.do(f"update mash.staff set {fault} where login = '{OFFICER}'")
            assert rules.do(STATE, OFFICER) == [(state, state == "open")], fault
            held = rules.answer(OFFICER, "priv.my_keys()")
            assert bool(held) is (state == "open"), fault
            assert bool(rules.answer(OFFICER, "(priv.me()).login")) is (state == "open"), fault
            assert (rules.refused(OFFICER, "priv.require_role('mash_officer')") is None) is (state == "open"), fault
            assert (rules.refused(OFFICER, "priv.require_one_of('{mash_officer}')") is None) is (state == "open"), fault


def test_a_right_ends_at_midnight_in_england_summer_and_winter(rules: Rules) -> None:
    for moment, day in (
        ("2026-07-01 22:59:59+00", "2026-07-01"),
        ("2026-07-01 23:00:00+00", "2026-07-02"),
        ("2026-01-01 23:59:59+00", "2026-01-01"),
        ("2026-01-02 00:00:00+00", "2026-01-02"),
    ):
        assert rules.one("select priv.london_day(%s)::text", moment) == day


ROLES = {
    OFFICER: ["officer:northamptonshire"],
    SCREENER: ["decider:northamptonshire"],
    MANAGER: ["manager:northamptonshire"],
    INFORMATION: ["information:northamptonshire"],
    POLICE: ["agency:police"],
    HEALTH: ["agency:health"],
    AUDITOR: [],
    ADMINISTRATOR: [],
}


def test_each_role_opens_its_own_and_the_login_opens_what_names_it(rules: Rules) -> None:
    for login, keys in ROLES.items():
        assert rules.one("select priv.role_keys(s) from mash.staff s where login = %s", login) == keys
        assert rules.answer(login, "priv.my_keys()") == [*keys, f"staff:{login}"]
    enquiry = rules.one("select id from mash.enquiry limit 1")
    every = [key for keys in ROLES.values() for key in keys]
    broken = [f"glass:{enquiry}:{key}" for key in every if key.split(":")[0] in ("officer", "decider", "manager")]
    assert rules.one("select priv.glass_keys(%s, %s)", enquiry, every) == broken
    assert rules.one("select priv.hint_keys(%s)", every) == sorted(
        f"hint:{key}" for key in every if key.split(":")[0] != "agency"
    )


def test_a_role_is_required_of_whoever_asks_and_of_nobody_else(rules: Rules) -> None:
    every = {"mash_officer", "senior_social_worker", "hub_manager", "information_officer", "agency_practitioner"}
    for login, own in (
        (OFFICER, "mash_officer"),
        (DECIDER, "senior_social_worker"),
        (MANAGER, "hub_manager"),
        (INFORMATION, "information_officer"),
        (POLICE, "agency_practitioner"),
    ):
        assert rules.answer(login, "(priv.me()).login") == login
        assert rules.answer(login, f"(priv.require_role('{own}')).login") == login
        assert rules.answer(login, f"(priv.require_one_of('{{nobody,{own}}}')).login") == login
        assert rules.answer(login, "priv.is_installer()") is False
        for role in every - {own}:
            assert rules.refused(login, f"priv.require_role('{role}')") == NO
            assert rules.refused(login, f"priv.require_one_of('{{{role}}}')") == NO
    assert rules.one("select priv.is_installer()") is True
    assert rules.one("select count(*) from mash.staff") > 1


def test_a_refusal_says_what_it_is_about_and_a_name_is_one_persons(rules: Rules) -> None:
    assert rules.refused(OFFICER, "priv.refuse()") == NO
    said = rules.refused(OFFICER, "priv.refuse_input('reason', 'Say why. 100%')")
    assert said == Refusal("22023", "reason", "Say why. 100%")
    told = rules.do("select priv.name_of(%s), priv.name_of('nobody'), priv.agency_name('police')", DECIDER)
    assert told == [("Magnus Fairweather", None, rules.one("select name from mash.agency where id = 'police'"))]


def _two_cases(rules: Rules) -> tuple[str, str]:
    """Two enquiries."""
    one, other = rules.do("select id::text from mash.enquiry order by id limit 2")
    return one[0], other[0]


def test_a_connection_keeps_one_person_from_one_enquiry_while_it_stands(rules: Rules) -> None:
    one, other = _two_cases(rules)
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", one, OFFICER, OFFICER)
    rules.do(
        "insert into mash.connected (enquiry, who, declared_by, lifted, lifted_by, lifted_because) "
        "values (%s, %s, %s, now(), %s, 'A mistake')",
        *(other, OFFICER, OFFICER, MANAGER),
    )
    assert rules.answer(OFFICER, "priv.my_connected()") == [one]
    assert rules.answer(DECIDER, "priv.my_connected()") == []
    for login, enquiry, true in ((OFFICER, one, True), (OFFICER, other, False), (DECIDER, one, False)):
        assert rules.one("select priv.is_connected(%s, %s)", login, enquiry) is true
    for enquiry in (one, other):
        rules.open(OFFICER, enquiry)
        rules.open(DECIDER, enquiry)
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == [other]
    assert sorted(rules.answer(DECIDER, "priv.my_open_enquiries()")) == sorted((one, other))


def test_an_opening_counts_for_its_sitting_and_person_from_the_next_transaction_until_it_ends(rules: Rules) -> None:
    one, other = _two_cases(rules)
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == []
    rules.open(OFFICER, one, now=True)
    rules.open(OFFICER, one, sitting="7.7")
    rules.open(OFFICER, one, lasts=HOUR_AGO)
    rules.open(DECIDER, one)
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == []
    assert rules.rows(OFFICER, "select * from priv.my_opening(($1 ->> 'e')::uuid)", e=one) == []
    rules.open(OFFICER, other, lasts="10 minutes")
    rules.open(OFFICER, other, lasts="20 minutes")
    assert set(rules.answer(OFFICER, "priv.my_open_enquiries()")) == {other}
    (mine,) = rules.rows(OFFICER, "select id, expires from priv.my_opening(($1 ->> 'e')::uuid)", e=other)
    assert mine["id"] == other
    assert rules.one("select %s::timestamptz > clock_timestamp() + interval '15 minutes'", mine["expires"])
    for asked, found in ((one, []), (other, [other])):
        assert rules.answer(OFFICER, "priv.if_open(($1 ->> 'e')::uuid, 'people')", e=asked) == found
    rules.open(OFFICER, one)
    rules.open(OFFICER, other, sitting="7.7")
    before = rules.one("select count(*) from mash.opening where expires > clock_timestamp()")
    rules.answer(OFFICER, "priv.end_opening(($1 ->> 'e')::uuid)", e=other)
    assert rules.answer(OFFICER, "priv.my_open_enquiries()") == [one]
    assert rules.one("select count(*) from mash.opening where expires > clock_timestamp()") == before - 2


def test_broken_glass_adds_the_keys_of_its_breakers_roles_for_that_enquiry_in_that_sitting_while_it_lasts(
    rules: Rules,
) -> None:
    one, other = _two_cases(rules)
    rules.do("update mash.staff set roles = roles || '{information_officer}' where login = %s", OFFICER)
    plain = rules.answer(OFFICER, "priv.my_keys()")
    rules.do("delete from mash.break_glass")
    with rules.connection.transaction(force_rollback=True):
        _break(rules, one, OFFICER, None, "1", "1 hour")
        assert rules.answer(OFFICER, "priv.my_keys()") == [*plain, f"glass:{one}:officer:northamptonshire"]
    for who, sitting, transaction, lasts in (
        (OFFICER, "7.7", "1", "1 hour"),
        (OFFICER, None, None, "1 hour"),
        (OFFICER, None, "1", HOUR_AGO),
        (DECIDER, None, "1", "1 hour"),
    ):
        _break(rules, other, who, sitting, transaction, lasts)
    assert rules.answer(OFFICER, "priv.my_keys()") == plain
    _break(rules, one, OFFICER, None, "1", "1 hour")
    assert rules.answer(OFFICER, "priv.my_keys()") == [*plain, f"glass:{one}:officer:northamptonshire"]
    assert rules.answer(PROBATION, "priv.my_keys()") == ["agency:probation", f"staff:{PROBATION}"]


def _break(rules: Rules, enquiry: str, who: str, sitting: str | None, transaction: str | None, lasts: str) -> None:
    rules.do(
        "insert into mash.break_glass (enquiry, who, sitting, reason, transaction, expires) values (%s, %s, "
        "coalesce(%s, priv.begin_sitting()), 'An emergency', coalesce(%s, pg_current_xact_id()::text), "
        "clock_timestamp() + %s::interval)",
        *(enquiry, who, sitting, transaction, lasts),
    )


def test_an_opening_says_in_the_log_which_classes_it_opens(rules: Rules) -> None:
    asked = rules.one("select enquiry from mash.information_request where agency = 'police' limit 1")
    for login, plain, glass in (
        (OFFICER, "ordinary hub", "ordinary hub"),
        (SCREENER, "ordinary hub views confidential", "ordinary hub views confidential"),
        (MANAGER, "ordinary hub views", "ordinary hub views"),
        (INFORMATION, "ordinary hub views confidential", ""),
        (POLICE, "ordinary agency", ""),
        (PROBATION, "agency", ""),
        (AUDITOR, "", ""),
    ):
        for broken, classes in ((False, plain), (True, glass)):
            told = rules.answer(
                login, "priv.classes_open(($1 ->> 'e')::uuid, ($1 ->> 'g')::boolean)", e=asked, g=broken
            )
            assert told == classes, login
