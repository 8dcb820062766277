"""A step is its people's, from its states, in its own command: nobody else takes it, and it leads nowhere else."""

from uuid import UUID

import pytest

from tests.security.bodies import LATER, Bodies
from tests.security.collecting import Installer
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    SCREENER,
    Psql,
    SignIn,
)
from tests.security.rights_bodies import Body
from tests.security.spoiling import NOT_YOURS, TAKEN, said
from tests.way.model import BY_COMMAND, PRACTITIONER, SENIOR, STATES, TAKEN_BY_STEP
from tests.way.model import MANAGER as OF_MANAGER
from tests.way.model import OFFICER as OF_OFFICER

AWAITED = {"conference": "conference", "no_conference": "conference", "assessed": "assessment"}
ROLE = {DECIDER: SENIOR, OFFICER: OF_OFFICER, EDUCATION: PRACTITIONER, MANAGER: OF_MANAGER}
AGAIN = ("settle", "taken_over", "written", "group", "conference", "no_conference", "assessed", "close")
"""What has to be made ready again after it."""
WHOLE = {
    "reason": "Why", "particulars": "What", "confirmed_by": "Who", "happened": "2026-01-05T09:30:00+00:00",
    "rating": "red", "due": LATER, "team": "First Team", "group": "police",
    "harm": "no", "outcome": "universal_services",
}  # fmt: skip


def whole(bodies: Bodies, step: str, case: str = "school") -> Body:
    """A step with everything that any step needs."""
    return {"enquiry": str(bodies.study[case]), "version": bodies.version(case), "step": step, **WHOLE}


@pytest.mark.parametrize("step", TAKEN_BY_STEP)
def test_a_step_is_refused_to_everybody_whose_it_is_not(step: str, sign_in: SignIn, bodies: Bodies) -> None:
    for login, role in ROLE.items():
        if role not in TAKEN_BY_STEP[step].roles:
            person = _opened(sign_in(login), bodies.study["school"])
            assert (login, said(person, "take_step", whole(bodies, step))) == (login, NOT_YOURS)
    for login in (INFORMATION, AUDITOR, ADMINISTRATOR):
        refused = sign_in(login).command_refused("take_step", whole(bodies, step))
        assert (login, refused.code) == (login, "42501")


@pytest.mark.parametrize("step", ["screen", "ask", "discuss", "decide", "strategy", "made up", None])
def test_a_step_with_a_form_of_its_own_is_not_taken_without_it(step: str, sign_in: SignIn, bodies: Bodies) -> None:
    person = _opened(sign_in(DECIDER), bodies.study["self-referral"])
    assert said(person, "take_step", whole(bodies, step, "self-referral")) == NOT_YOURS


@pytest.mark.parametrize("step", TAKEN_BY_STEP)
def test_a_step_is_taken_from_its_states_and_no_other(
    step: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    told = TAKEN_BY_STEP[step]
    _make_ready(step, bodies, installer)
    login = next(login for login, role in ROLE.items() if role in told.roles)
    person = _opened(sign_in(login), bodies.study["school"])
    for state in STATES:
        installer.execute("update mash.enquiry set state = %s", [state])
        code, field, words = answer = said(person, "take_step", whole(bodies, step))
        assert (state, answer == TAKEN) == (state, state in told.come_from)
        assert answer == TAKEN or (code == "22023" and field == "" and words.endswith("."))


@pytest.mark.parametrize("step", TAKEN_BY_STEP)
def test_a_step_leads_where_it_leads_and_is_kept(
    step: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    told, school = TAKEN_BY_STEP[step], bodies.study["school"]
    _make_ready(step, bodies, installer)
    login = next(login for login, role in ROLE.items() if role in told.roles)
    person = _opened(sign_in(login), school)
    for state in told.come_from:
        installer.execute("update mash.enquiry set state = %s", [state])
        person.ask("begin")
        person.command("take_step", whole(bodies, step))
        person.ask("commit")
        led = installer.execute("select state from mash.enquiry where id = %s", [school]).fetchone()
        assert (state, led) == (state, (told.to or state,))
        kept = installer.execute(
            "select step, came_from, came_to, reason, by, agency from mash.step order by at desc limit 1"
        ).fetchone()
        agency = "education" if login == EDUCATION else None
        assert kept == (step, state, told.to or state, "Why", login, agency)
        if step in AGAIN:
            _make_ready(step, bodies, installer)


@pytest.mark.parametrize("step", TAKEN_BY_STEP)
def test_nothing_that_must_be_written_is_left_out(
    step: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    told = TAKEN_BY_STEP[step]
    _make_ready(step, bodies, installer)
    installer.execute("update mash.enquiry set state = %s, professional_group = ''", [told.come_from[0]])
    login = next(login for login, role in ROLE.items() if role in told.roles)
    person = _opened(sign_in(login), bodies.study["school"])
    for field in WHOLE:
        code, at, _ = said(person, "take_step", whole(bodies, step) | {field: None})
        assert (field, (code, at)) == (field, ("22023", field) if field in told.needs else ("", ""))


def test_a_strategy_discussion_is_a_senior_social_workers(sign_in: SignIn, bodies: Bodies) -> None:
    for login in (OFFICER, EDUCATION, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR):
        person = sign_in(login)
        person.attempt("select * from app.open_enquiry(%s, 'To try')", bodies.study["school"])
        refused = person.command_refused("record_strategy", bodies.record_strategy("school"))
        assert (login, refused.code) == (login, "42501")
    assert sign_in(DECIDER).command_refused("record_strategy", bodies.record_strategy("school")).code == "42501"


def test_no_command_moves_an_enquiry_where_no_step_leads(bodies: Bodies, installer: Installer) -> None:
    leads = set(BY_COMMAND.items())
    pairs = {(state, to) for (_, state), to in leads}
    pairs |= {(state, told.to) for told in TAKEN_BY_STEP.values() for state in told.come_from if told.to}
    asked = installer.execute(
        "select old, new from unnest(%s::text[]) old, unnest(%s::text[]) new", [list(STATES), list(STATES)]
    ).fetchall()
    for old, new in asked:
        assert ((old, new), _moves(installer, old, new)) == ((old, new), (old, new) in pairs)


def test_a_step_is_read_by_those_who_may_read_views_and_an_agency_reads_its_own(
    sign_in: SignIn, bodies: Bodies
) -> None:
    enquiry = bodies.study["school"]
    decider, education = _opened(sign_in(DECIDER), enquiry), _opened(sign_in(EDUCATION), enquiry)
    decider.command("record_strategy", bodies.record_strategy("school"))
    education.command("take_step", whole(bodies, "dispute"))
    decider.command("take_step", whole(bodies, "transfer"))
    told = {
        login: {row["step"] for row in _opened(sign_in(login), enquiry).read("steps_taken", enquiry)}
        for login in (DECIDER, SCREENER, MANAGER, INFORMATION, OFFICER, EDUCATION)
    }
    everything = {"strategy", "dispute", "transfer", "assign"}  # the decision of the case study assigned it
    assert told == dict.fromkeys((DECIDER, SCREENER, MANAGER, INFORMATION), everything) | {
        OFFICER: {"transfer", "assign"},
        EDUCATION: {"dispute"},
    }
    for refused in (AUDITOR, ADMINISTRATOR):
        assert sign_in(refused).refused("select * from app.steps_taken(%s)", enquiry).code == "42501"
    for refused in (OFFICER, DECIDER, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR):
        assert sign_in(refused).refused("select * from app.dispute_steps(%s)", enquiry).code == "42501"
    for refused in (EDUCATION, INFORMATION, AUDITOR, ADMINISTRATOR):
        assert sign_in(refused).refused("select * from app.next_steps(%s)", enquiry).code == "42501"
    assert sign_in(SCREENER).read("next_steps", enquiry) == []  # not open


def _make_ready(step: str, bodies: Bodies, installer: Installer) -> None:
    """Every guard of a step holds: what stands before each is tested apart."""
    school = bodies.study["school"]
    installer.execute("update mash.enquiry set kind = 'support'")
    installer.execute(
        "update mash.letter set state = 'posted', printed = now(), printed_by = %s, posted = now(), posted_by = %s, "
        "content_hash = 'x', dated = '2026-01-05'",
        [DECIDER, DECIDER],
    )
    if step == "in_error":
        installer.execute("alter table mash.rationale disable trigger sealed, disable trigger sealed_whole")
        installer.execute("truncate mash.rationale")
        installer.execute("alter table mash.decision disable trigger sealed")
        installer.execute("delete from mash.decision")
    if step == "exit":
        installer.execute("alter table mash.screening disable trigger sealed")
        installer.execute("update mash.screening set level = 1")
    if step in ("hand_over", "assign"):
        _make_ready_to_hand(step, installer)
    _await(step, school, installer)
    if step == "written":
        installer.execute(
            "insert into mash.clock (enquiry, kind, event, counts_from, started, due) "
            "values (%s, 'written_follow_up', 'receipt', 'receipt', now(), now())",
            [school],
        )
    if step == "group":
        installer.execute("update mash.enquiry set professional_group = 'social_care'")
    if step == "taken_over":
        installer.execute(
            "insert into mash.step (enquiry, step, came_from, came_to, team, by, at) "
            "select %s, 'hand_over', 'screened', 'exited', %s, %s, clock_timestamp()",
            [school, WHOLE["team"], DECIDER],
        )
    if step in ("step_up", "settle"):
        installer.execute("""update mash.hub set profile = jsonb_set(profile, '{disputes}',
            (select jsonb_agg(jsonb_build_object('words', 'Stage ' || n)) from generate_series(1, 20) n))""")
        installer.execute(
            "insert into mash.step (enquiry, step, came_from, came_to, reason, by, at) "
            "values (%s, 'dispute', 'decided', 'decided', 'Why', %s, clock_timestamp())",
            [school, DECIDER],
        )


def _await(step: str, school: UUID, installer: Installer) -> None:
    if step == "close":
        installer.execute(
            "insert into mash.outcome_heard (enquiry, recipient, how, happened, because, by, at) "
            "values (%s, 'referrer', 'call', now(), 'Told', %s, clock_timestamp())",
            [school, DECIDER],
        )
    if step in AWAITED:
        installer.execute(
            "insert into mash.clock (enquiry, kind, event, counts_from, started, due) "
            "values (%s, %s, 'strategy', 'strategy', now(), now()) on conflict do nothing",
            [school, AWAITED[step]],
        )


def _make_ready_to_hand(step: str, installer: Installer) -> None:
    installer.execute("alter table mash.screening disable trigger sealed")
    installer.execute("update mash.screening set social_worker = 'yes', social_worker_named = 'Sam Sample'")
    if step == "assign":  # the family's agreement is another guard, tested apart
        installer.execute("""update mash.hub set profile = jsonb_set(profile, '{outcomes}',
            '[{"code": "early", "leads_to": "early_help", "team": "Early Help Team", "consent_needed": false}]')""")


def _moves(installer: Installer, old: str, new: str) -> bool:
    import psycopg

    try:
        installer.execute("select priv.moved_to(%s, %s)", [old, new])
    except psycopg.errors.InvalidParameterValue:
        return False
    return True


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person
