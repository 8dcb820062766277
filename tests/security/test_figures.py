"""Figures are for the hub manager alone, of what their worklist may show, and never so few that they tell of one."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.security.asking_rules import Rules
from tests.security.collecting import Installer
from tests.security.figures import Planted
from tests.security.psql import DECIDER, MANAGER, OFFICER, SignIn
from tests.security.restricting import connect, restrict

SINCE = "2020-01-01"
SINCE_ITSELF = f"date '{SINCE}'"
FIGURES = (
    *("received_figures", "timeliness_figures", "outcome_figures", "repeat_figures", "agency_figures"),
    "late_figures",
)
OTHERS = (OFFICER, DECIDER, "percival.underhay", "ignatius.pell", "aurelia.thorne")


@pytest.fixture
def planted(installer: Installer, study: Mapping[str, UUID]) -> Planted:
    """The hub's past."""
    return Planted(installer, study["school"])


@pytest.mark.parametrize("figure", FIGURES)
def test_nobody_but_the_hub_manager_is_told_figures(sign_in: SignIn, figure: str) -> None:
    call = f"select * from app.{figure}({'' if figure in ('agency_figures', 'late_figures') else SINCE_ITSELF})"
    for login in OTHERS:
        assert sign_in(login).refused(call).code == "42501"
    sign_in(MANAGER).ask(call)


def test_what_came_in_is_counted_by_month_rating_and_kind(sign_in: SignIn, planted: Planted) -> None:
    for received, rating in (("2024-03-01 00:30+00", "red"), ("2024-03-31 22:30+00", "red"),
                             ("2024-03-31 23:30+00", "red"), ("2023-12-31 23:59+00", "green")):  # fmt: skip
        planted.enquiry(received, rating)
    told = sign_in(MANAGER).ask(
        "select month::text, rating, many from app.received_figures('2024-01-01') where month < '2025-01-01'"
    )
    assert told == [("2024-03-01", "red", 2), ("2024-04-01", "red", 1)], "months are those of England's clocks"


def test_what_is_restricted_or_does_not_exist_for_the_manager_is_not_counted(
    sign_in: SignIn, installer: Installer, planted: Planted, study: Mapping[str, UUID]
) -> None:
    for _ in range(6):
        planted.decision(study["school"], "2024-03-05 12:00+00", "section_47")
        planted.decision(study["self-referral"], "2024-03-05 12:00+00", "section_47")
        planted.decision(study["anonymous-neighbour"], "2024-03-05 12:00+00", "section_47")
    outcomes, received = (
        "select sum(many) from app.outcome_figures(%s)",
        "select sum(many) from app.received_figures(%s)",
    )
    manager = sign_in(MANAGER)
    before = manager.ask(received, SINCE)[0][0]
    clocks = "select coalesce(sum(many), 0) from app.timeliness_figures('2024-01-01') where month < '2025-01-01'"
    for one in ("school", "self-referral", "anonymous-neighbour"):
        planted.clock(study[one], "decision", "2024-03-05 12:00+00", "met")
    assert manager.ask(clocks) == [(3,)]
    assert manager.ask(outcomes, SINCE) == [(18,)]
    installer.execute("set session_replication_role = origin")
    manager.open(study["self-referral"])
    restrict(manager, installer, study["self-referral"], hub=(DECIDER,))
    connect(manager, study["anonymous-neighbour"])
    assert manager.ask(outcomes, SINCE) == [(6,)]
    assert manager.ask(received, SINCE) == [(before - 2,)]
    assert manager.ask(clocks) == [(1,)]


def test_clocks_are_counted_as_they_stopped(sign_in: SignIn, planted: Planted, study: Mapping[str, UUID]) -> None:
    enquiry = planted.enquiry("2024-03-01 12:00+00", "red")
    for kind, stop in (("decision", "met"), ("decision", "late"), ("decision", "late"), ("letters", "withheld"),
                       ("screening", "no_longer_needed"), ("return", "met"), ("decision", None)):  # fmt: skip
        planted.clock(enquiry, kind, "2024-03-31 23:30+00" if stop else None, stop)
    told = sign_in(MANAGER).ask("select month::text, kind, rating, how, many from app.timeliness_figures('2024-04-01') "
                                "where month < '2025-01-01'")  # fmt: skip
    assert told == [("2024-04-01", "decision", "red", "late", 2), ("2024-04-01", "decision", "red", "met", 1),
                    ("2024-04-01", "letters", "red", "withheld", 1)]  # fmt: skip


def test_a_decision_that_was_superseded_is_not_counted(
    sign_in: SignIn, planted: Planted, study: Mapping[str, UUID]
) -> None:
    first = [planted.decision(study["school"], "2024-03-05 12:00+00", "universal") for _ in range(6)]
    planted.decision(study["school"], "2024-04-05 12:00+00", "section_47", first[0])
    told = sign_in(MANAGER).ask("select month::text, outcome, many from app.outcome_figures('2024-01-01')")
    assert told == [("2024-03-01", "universal", 5), ("2024-04-01", "section_47", None)]


def test_the_month_that_is_not_over_is_not_told(sign_in: SignIn, planted: Planted, study: Mapping[str, UUID]) -> None:
    for _ in range(6):
        planted.decision(study["school"], "now", "section_47")
        planted.request("police", "now", "now", "now")
    manager = sign_in(MANAGER)
    assert manager.ask("select * from app.outcome_figures(%s)", SINCE) == []
    assert manager.ask("select * from app.agency_figures()") == []


def test_how_an_agency_answered_is_told_from_five_requests_on(sign_in: SignIn, planted: Planted) -> None:
    day = date.today().replace(day=1) - timedelta(days=40)  # noqa: DTZ011 - a month that is over, whatever the hour
    sent, due, late = f"{day} 12:00+00", f"{day + timedelta(1)} 12:00+00", f"{day + timedelta(2)} 12:00+00"
    for answered in (f"{day} 14:00+00", f"{day} 16:00+00", due, late, None):
        planted.request("police", sent, due, answered)
    for _ in range(4):
        planted.request("health", sent, due, due)
    long_ago = day - timedelta(days=400)
    planted.request("police", f"{long_ago} 12:00+00", f"{long_ago} 13:00+00", f"{long_ago} 12:30+00")
    told = sign_in(MANAGER).ask("select agency, asked, in_time, late, hours::float from app.agency_figures()")
    assert sorted(told) == [("health", None, None, None, None), ("police", 5, 3, 2, 14.0)]


def test_a_month_is_told_whole_whatever_day_is_asked_from(
    sign_in: SignIn, planted: Planted, study: Mapping[str, UUID]
) -> None:
    """Otherwise the difference of two answers would tell what was decided on one day."""
    for day in (*range(1, 7), 20):
        planted.decision(study["school"], f"2024-03-{day:02} 12:00+00", "section_47")
    manager = sign_in(MANAGER)
    for since in ("2024-03-01", "2024-03-19", "2024-03-21", "2024-03-31"):
        assert manager.ask("select many from app.outcome_figures(%s)", since) == [(7,)]
    assert manager.ask("select many from app.outcome_figures('2024-04-01')") == []


def test_what_would_be_reckoned_from_a_months_sum_is_left_out_with_it(
    sign_in: SignIn, planted: Planted, study: Mapping[str, UUID]
) -> None:
    months = {"03": {"a": 6, "b": 7, "c": 3}, "04": {"a": 6, "b": 7}, "05": {"a": 1, "b": 2, "c": 9}, "06": {"a": 4}}
    for month, counts in months.items():
        for outcome, many in counts.items():
            for _ in range(many):
                planted.decision(study["school"], f"2024-{month}-05 12:00+00", outcome)
    told = sign_in(MANAGER).ask("select to_char(month, 'MM'), outcome, many from app.outcome_figures('2024-01-01')")
    assert told == [
        ("03", "a", None), ("03", "b", 7), ("03", "c", None), ("04", "a", 6), ("04", "b", 7),
        ("05", "a", None), ("05", "b", None), ("05", "c", 9), ("06", "a", None),
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(counts=st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_nothing_is_said_of_fewer_than_five_and_nothing_can_be_reckoned(rules: Rules, counts: list[int]) -> None:
    """Whoever knows the month's sum cannot tell a count that was left out: there are none, or two."""
    said = rules.do(
        "select c.many, priv.sayable(c.many, (sum(c.many) over ())::bigint, "
        "count(*) filter (where c.many < 5) over (), "
        "row_number() over (partition by c.many < 5 order by c.many, c.place)) "
        "from unnest(%s::bigint[]) with ordinality c(many, place)",
        counts,
    )  # fmt: skip
    left_out = [many for many, told in said if told is None]
    assert all(told in (None, many) for many, told in said)
    assert set(left_out) >= {many for many in counts if many < 5}
    assert len(left_out) != 1 or len(counts) == 1
    if all(many >= 5 for many in counts):
        assert Counter(told for _, told in said) == Counter(counts), "what may be said is said"


def test_figures_that_leave_the_program_leave_an_entry(sign_in: SignIn, installer: Installer) -> None:
    manager = sign_in(MANAGER)
    for how in ("printed", "exported"):
        manager.ask("select app.note_figures(%s)", how)
    assert manager.refused("select app.note_figures('seen')").code == "22023"
    assert manager.refused("select app.note_figures(null)").code == "22023"
    assert sign_in(DECIDER).refused("select app.note_figures('printed')").code == "42501"
    entries = installer.execute(
        "select who, enquiry, reason from mash.access_log where what = 'figures taken out' order by id"
    )
    assert entries.fetchall() == [(MANAGER, None, "printed"), (MANAGER, None, "exported")]
