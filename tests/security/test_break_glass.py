"""Break-glass: a reason first, half an hour, one enquiry, one sitting, the breaker's own role, another's review."""

import re
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.cluster_fixtures import Database
from tests.security.case_truth import truth_of
from tests.security.collecting import log_folder, settle
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    READING,
    SCREENER,
    Psql,
    Row,
    SignIn,
)
from tests.security.reading import differences
from tests.security.restricting import EMERGENCY, connect, restrict, seen

Installer = psycopg.Connection[Row]
BREAK = "select * from app.break_glass(%s, %s)"
REVIEWS = "select id, enquiry, login, reason, reviewed, review from app.break_glass_reviews()"
PERSON = {one.login: one for one in PEOPLE}


@pytest.fixture
def restricted(sign_in: SignIn, study: Mapping[str, UUID], installer: Installer) -> UUID:
    """An enquiry that names the hub manager, the decision maker and the practitioners asked."""
    restrict(sign_in(MANAGER), installer, study["anonymous-neighbour"])
    return study["anonymous-neighbour"]


@pytest.mark.parametrize("login", [OFFICER, SCREENER])
def test_it_lifts_the_restriction_and_never_a_roles_class(
    login: str, sign_in: SignIn, restricted: UUID, installer: Installer
) -> None:
    person = sign_in(login)
    assert seen(person, restricted) == []
    person.ask(BREAK, restricted, EMERGENCY)
    case = truth_of(installer, restricted)
    assert case.named is not None
    as_if_named = replace(case, named=case.named | {login})
    assert differences(PERSON[login], person, as_if_named) == []
    assert bool(person.read("referrer", restricted)) == (login == SCREENER)  # anonymity was asked


def test_a_hub_manager_outside_the_restriction_breaks_the_glass_too(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["anonymous-neighbour"]
    restrict(manager, installer, enquiry, hub=(DECIDER,))
    manager.ask(BREAK, enquiry, EMERGENCY)
    case = truth_of(installer, enquiry)
    assert case.named is not None
    assert differences(PERSON[MANAGER], manager, replace(case, named=case.named | {MANAGER})) == []
    lifting = {"enquiry": str(enquiry), "because": "I would rather have it open"}
    assert manager.command_refused("lift_restriction", lifting).code == "42501"
    assert sign_in(OFFICER).refused("select * from app.open_enquiry(%s, 'To look')", enquiry).code == "42501"


def test_whoever_breaks_it_does_not_lift_the_restriction(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry, person = study["school"], sign_in(SCREENER)
    restrict(sign_in(MANAGER), installer, enquiry, hub=(DECIDER,))
    person.ask(BREAK, enquiry, EMERGENCY)
    assert person.command_refused("lift_restriction", {"enquiry": str(enquiry), "because": "Mine"}).code == "42501"


@pytest.mark.parametrize("login", [POLICE, PROBATION, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_other_roles_break_no_glass(login: str, sign_in: SignIn, restricted: UUID) -> None:
    assert sign_in(login).refused(BREAK, restricted, EMERGENCY).code == "42501"


def test_roles_that_may_not_break_it_are_not_lifted_with_one_that_may(
    sign_in: SignIn, restricted: UUID, installer: Installer
) -> None:
    both = "update mash.staff set roles = array['mash_officer', 'information_officer'] where login = %s"
    installer.execute(both.encode(), [OFFICER])
    officer = sign_in(OFFICER)
    officer.ask(BREAK, restricted, EMERGENCY)
    assert officer.read("people", restricted)
    assert officer.read("referrer", restricted) == []


@pytest.mark.parametrize("reason", ["", "   ", "emergency", None, " " * 40, "x" * 501])
def test_it_says_what_the_emergency_is(reason: str | None, sign_in: SignIn, restricted: UUID) -> None:
    person = sign_in(OFFICER)
    assert person.refused(BREAK, restricted, reason).code == "22023"
    assert person.refused(BREAK, restricted, reason).everything == person.refused(BREAK, uuid4(), reason).everything
    assert seen(person, restricted) == []


def test_what_is_not_there_cannot_be_broken_into_and_what_is_open_need_not_be(
    sign_in: SignIn, restricted: UUID, study: Mapping[str, UUID], installer: Installer
) -> None:
    assert sign_in(OFFICER).refused(BREAK, uuid4(), EMERGENCY).code == "42501"
    assert sign_in(OFFICER).refused(BREAK, study["school"], EMERGENCY).code == "22023"
    assert sign_in(DECIDER).refused(BREAK, restricted, EMERGENCY).code == "22023"
    assert installer.execute("select count(*) from mash.break_glass").fetchone() == (0,)


@pytest.mark.parametrize("end", ["commit", "rollback"])
def test_nothing_is_read_in_the_transaction_that_breaks_it(end: str, sign_in: SignIn, restricted: UUID) -> None:
    person = sign_in(OFFICER)
    breaking = (BREAK, [restricted, EMERGENCY])
    for function in READING:
        read = f"select * from app.{function}(%s)"
        assert person.in_transaction(breaking, (read, [restricted]), end="rollback") == []
    listed = person.in_transaction(breaking, ("select enquiry from app.worklist()", []), end=end)
    assert (restricted,) not in listed
    assert bool(person.read("people", restricted)) == (end == "commit")


def test_it_is_kept_who_broke_it_when_and_why(sign_in: SignIn, restricted: UUID, installer: Installer) -> None:
    sign_in(OFFICER).ask(BREAK, restricted, EMERGENCY)
    kept = installer.execute(
        "select what, reason from mash.access_log where who = %s and enquiry = %s", [OFFICER, restricted]
    ).fetchall()
    assert {("glass broken", EMERGENCY), ("opened", EMERGENCY)} <= set(kept)


def test_an_attempt_that_is_rolled_back_leaves_a_second_trail(
    sign_in: SignIn, restricted: UUID, busy_hub: Database
) -> None:
    before = _asked(busy_hub)
    sign_in(OFFICER).in_transaction((BREAK, [restricted, EMERGENCY]), end="rollback")
    assert _asked(busy_hub) == before + 1


def test_it_is_of_use_to_this_sitting_alone(sign_in: SignIn, restricted: UUID) -> None:
    person, again, colleague = sign_in(OFFICER), sign_in(OFFICER), sign_in(SCREENER)
    person.ask(BREAK, restricted, EMERGENCY)
    assert person.read("people", restricted)
    assert seen(again, restricted) == []
    assert seen(colleague, restricted) == []


def test_it_opens_no_other_restricted_enquiry(
    sign_in: SignIn, restricted: UUID, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    person = sign_in(OFFICER)
    person.ask(BREAK, restricted, EMERGENCY)
    assert seen(person, study["school"]) == []


def test_it_runs_out_after_half_an_hour_whatever_is_opened_meanwhile(
    sign_in: SignIn, restricted: UUID, installer: Installer
) -> None:
    person = sign_in(OFFICER)
    ((began, until),) = person.ask(BREAK, restricted, EMERGENCY)
    assert (until - began).total_seconds() == 30 * 60
    person.open(restricted)
    installer.execute("update mash.break_glass set expires = clock_timestamp() - interval '1 millisecond'")
    assert seen(person, restricted) == []
    person.ask(BREAK, restricted, EMERGENCY)  # and can be broken again, with another review
    assert installer.execute("select count(*) from mash.break_glass where reviewed is null").fetchone() == (2,)


def test_closing_the_opening_ends_the_reading(sign_in: SignIn, restricted: UUID) -> None:
    person = sign_in(OFFICER)
    person.ask(BREAK, restricted, EMERGENCY)
    person.ask("select app.close_opening(%s)", restricted)
    assert person.read("people", restricted) == []


def test_whoever_breaks_it_names_nobody(sign_in: SignIn, restricted: UUID, installer: Installer) -> None:
    person = sign_in(SCREENER)
    person.ask(BREAK, restricted, EMERGENCY)
    (version,) = installer.execute("select version from mash.enquiry where id = %s", [restricted]).fetchone() or (0,)
    asking = {"agency": "probation", "purpose": "child_protection", "lawful_basis": "public_task"}
    asking |= {"due": "2099-01-01T12:00:00+00:00"}
    body = {"enquiry": str(restricted), "version": version, "requests": [asking | {"named": [PROBATION]}]}
    assert person.command_refused("send_requests", body).code == "22023"
    assert seen(sign_in(PROBATION), restricted) == []


def test_the_hub_manager_hears_at_once_and_reviews_it(sign_in: SignIn, restricted: UUID, installer: Installer) -> None:
    manager, officer = sign_in(MANAGER), sign_in(OFFICER)
    manager.ask("listen mash_changed")
    officer.ask(BREAK, restricted, EMERGENCY)
    told = list(manager.connection.notifies(timeout=5, stop_after=1))
    assert [(one.channel, one.payload) for one in told] == [("mash_changed", "")]
    ((broken, *rest),) = manager.ask(REVIEWS)
    assert rest == [restricted, OFFICER, EMERGENCY, None, ""]
    body = {"break_glass": str(broken), "review": "Rightly: the child was at the station"}
    assert manager.command_refused("review_break_glass", body | {"review": " "}).code == "22023"
    for login in (OFFICER, SCREENER, DECIDER, INFORMATION, POLICE, AUDITOR, ADMINISTRATOR):
        person = sign_in(login)
        assert person.command_refused("review_break_glass", body).code == "42501"
        if login not in (AUDITOR, ADMINISTRATOR):
            assert person.ask(REVIEWS) == []
    manager.command("review_break_glass", body)
    assert manager.command_refused("review_break_glass", body).code == "40001"
    kept = installer.execute("select reviewed_by, review from mash.break_glass").fetchall()
    assert kept == [(MANAGER, body["review"])]


def test_where_it_names_no_manager_a_person_named_on_it_reviews_and_the_manager_hears_nothing(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry = study["school"]
    restrict(sign_in(MANAGER), installer, enquiry, hub=(DECIDER,))
    sign_in(OFFICER).ask(BREAK, enquiry, EMERGENCY)
    assert sign_in(MANAGER).ask(REVIEWS) == []
    assert sign_in(OFFICER).ask(REVIEWS) == []
    ((broken, *_),) = sign_in(DECIDER).ask(REVIEWS)
    sign_in(DECIDER).command("review_break_glass", {"break_glass": str(broken), "review": "Rightly"})


def test_nobody_reviews_what_they_broke_themselves(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    restrict(manager, installer, enquiry, hub=(DECIDER,))
    manager.ask(BREAK, enquiry, EMERGENCY)
    decider = sign_in(DECIDER)
    ((broken, *_),) = decider.ask(REVIEWS)
    decider.open(enquiry)
    decider.command("lift_restriction", {"enquiry": str(enquiry), "because": "It can be seen again"})
    body = {"break_glass": str(broken), "review": "I was right"}
    assert manager.ask(REVIEWS) == []
    assert manager.command_refused("review_break_glass", body).code == "42501"


def test_a_manager_who_is_connected_neither_hears_of_it_nor_reviews_it(
    sign_in: SignIn, restricted: UUID, installer: Installer
) -> None:
    manager = sign_in(MANAGER)
    connect(manager, restricted)
    sign_in(OFFICER).ask(BREAK, restricted, EMERGENCY)
    assert manager.ask(REVIEWS) == []
    ((broken, *_),) = sign_in(DECIDER).ask(REVIEWS)
    body = {"break_glass": str(broken), "review": "Seen"}
    assert manager.command_refused("review_break_glass", body).code == "42501"


def test_lifting_the_restriction_leaves_the_review_to_do(
    sign_in: SignIn, restricted: UUID, installer: Installer
) -> None:
    manager = sign_in(MANAGER)
    sign_in(OFFICER).ask(BREAK, restricted, EMERGENCY)
    manager.open(restricted)
    manager.command("lift_restriction", {"enquiry": str(restricted), "because": "Over"})
    assert [row[2] for row in manager.ask(REVIEWS)] == [OFFICER]


@pytest.mark.parametrize(("openings", "told"), [(30, []), (31, [(OFFICER, "many_openings")]),
                                                (45, [(OFFICER, "many_openings")])])  # fmt: skip
def test_more_than_thirty_openings_in_an_hour_are_told_to_the_hub_manager_once(
    openings: int, told: list[Row], sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    installer.execute("delete from mash.opening")
    officer = sign_in(OFFICER)
    for number in range(openings):
        officer.open(list(study.values())[number % 3], "A reason with a name in it")
    manager = sign_in(MANAGER)
    rows = manager.ask("select * from app.notices()")
    assert [(row[2], row[1]) for row in rows] == told
    assert not [row for row in rows if "reason" in repr(row) or any(str(one) in repr(row) for one in study.values())]
    for login in (OFFICER, DECIDER, POLICE, INFORMATION, AUDITOR, ADMINISTRATOR):
        assert sign_in(login).refused("select * from app.notices()").code == "42501"


def test_openings_of_earlier_hours_do_not_count(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    installer.execute("delete from mash.opening")
    officer = sign_in(OFFICER)
    _open_often(officer, study["school"], 30)
    installer.execute("update mash.opening set opened = opened - interval '61 minutes'")
    _open_often(officer, study["school"], 30)
    assert sign_in(MANAGER).ask("select * from app.notices()") == []


def _open_often(person: Psql, enquiry: UUID, often: int) -> None:
    for _ in range(often):
        person.open(enquiry)


def _asked(database: Database) -> int:
    settle(database)
    logs = [path for path in log_folder(database).iterdir() if path.suffix in (".log", ".json")]
    told = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in logs)
    return len(re.findall(f"break-glass asked by {OFFICER}", told))
