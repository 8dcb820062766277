"""Restricted enquiries: only the people named on one, whatever their role, and each only what their role gives them."""

import itertools
import threading
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.bodies import Bodies
from tests.security.case_truth import truth_of
from tests.security.command_table import MAY, ON
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.reading import differences
from tests.security.releasing import planted_releases
from tests.security.restricting import one_answer, practitioners_asked, restrict, restriction, seen

Installer = psycopg.Connection[Row]
CONTENT = [one for one in PEOPLE if not {"auditor", "administrator"} & set(one.roles)]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    planted_releases(installer, study)
    return Bodies(installer, study)


@pytest.mark.parametrize("case", ["anonymous-neighbour", "self-referral", "school"])
def test_only_the_people_named_see_it_and_each_only_what_their_role_gives_them(
    case: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    named = restrict(sign_in(MANAGER), installer, study[case])
    for who in CONTENT:
        assert differences(who, sign_in(who.login), truth_of(installer, study[case])) == []
        assert bool(seen(sign_in(who.login), study[case])) == (who.login in named)


def test_an_agencys_other_people_no_longer_see_its_own_items(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    installer.execute("update mash.staff set agency = 'police' where login = %s", [PROBATION])
    colleague = sign_in(PROBATION)
    colleague.open(study["school"])
    assert {row["agency"] for row in colleague.read("items", study["school"])} >= {"police"}
    restrict(sign_in(MANAGER), installer, study["school"])
    assert seen(colleague, study["school"]) == []
    assert one_answer(colleague, "select * from app.open_enquiry(%s, 'To look')", study["school"])


def test_the_openings_of_all_others_end_at_once(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry = study["school"]
    people = [sign_in(one.login) for one in CONTENT if one.login != PROBATION]
    opened = []
    for person in people:
        person.attempt("select * from app.open_enquiry(%s, 'To look at the case')", enquiry)
        opened += [person] if person.read("people", enquiry) else []
    named = restrict(sign_in(MANAGER), installer, enquiry)
    assert {OFFICER, SCREENER, INFORMATION} <= {person.login for person in opened} - named
    for person in opened:
        assert bool(person.read("people", enquiry)) == (person.login in named)
    still = "select distinct who from mash.opening where enquiry = %s and expires > clock_timestamp()"
    assert {who for (who,) in installer.execute(still.encode(), [enquiry]).fetchall()} <= named
    installer.execute("update mash.opening set expires = clock_timestamp() + interval '1 hour'")
    assert [person.login for person in opened if person.login not in named and person.read("items", enquiry)] == []


def test_who_waits_for_the_lock_while_it_is_placed_is_refused(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry = study["self-referral"]
    manager, outside = sign_in(MANAGER), sign_in(SCREENER)
    manager.open(enquiry)
    outside.open(enquiry)
    named = [MANAGER, DECIDER, *practitioners_asked(installer, enquiry)]
    manager.ask("begin")
    manager.command("restrict_enquiry", restriction(installer, enquiry, named))
    answers: list[str] = []
    body = bodies.record_discussion()
    waiting = threading.Thread(target=lambda: answers.append(outside.command_refused("record_discussion", body).code))
    waiting.start()
    for _ in range(500):
        if installer.execute("select count(*) from pg_locks where not granted").fetchone() != (0,):
            break
        installer.execute("select pg_sleep(0.01)")
    manager.ask("commit")
    waiting.join(timeout=30)
    assert answers == ["42501"]


@pytest.mark.parametrize("command", ON)
def test_every_command_answers_the_others_as_if_it_were_not_there(
    command: str, sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry, body = study[ON[command]], bodies.of(command)
    outsiders = [sign_in(login) for login in sorted(MAY[command])]
    for person in outsiders:
        person.open(enquiry)
    only = SCREENER if DECIDER in MAY[command] else DECIDER
    named = restrict(sign_in(MANAGER), installer, enquiry, hub=(MANAGER, only))
    if command in ("screen_enquiry", "send_requests", "record_discussion", "sign_decisions"):
        body |= {"version": bodies.version(ON[command])}
    for person in (one for one in outsiders if one.login not in named):
        refused = person.command_refused(command, body)
        assert refused.everything == person.command_refused(command, body | {"enquiry": str(uuid4())}).everything
        assert refused.code == "42501"


def test_letters_of_a_restricted_enquiry_are_not_there(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    officer, decider, enquiry = sign_in(OFFICER), sign_in(DECIDER), study["school"]
    officer.open(enquiry)
    letter = bodies.print_letter()["letter"]
    officer.command("print_letter", bodies.print_letter())
    assert officer.ask("select app.letter_pdf(%s)", letter)
    restrict(sign_in(MANAGER), installer, enquiry)
    decider.open(enquiry)
    for call in ("select app.letter_pdf(%s)", "select * from app.letter_facts(%s)"):
        assert one_answer(officer, call, UUID(letter))
        assert decider.ask(call, letter)


@pytest.mark.parametrize(
    ("hub", "more", "without"),
    [
        ([MANAGER, DECIDER], [], "everybody"),  # none of the agencies asked
        ([MANAGER, DECIDER], [], POLICE),  # one agency has nobody
        ([MANAGER, DECIDER], [PROBATION], ""),  # probation was not asked
        ([MANAGER], [AUDITOR], ""),
        ([MANAGER], [ADMINISTRATOR], ""),
        ([MANAGER], ["nobody.at.all"], ""),
        ([MANAGER], [None], ""),
        ([OFFICER, INFORMATION], [], ""),  # nobody who could lift it
    ],
)
def test_a_list_of_names_that_cannot_stand_is_refused(
    hub: list[str],
    more: list[object],
    without: str,
    sign_in: SignIn,
    study: Mapping[str, UUID],
    installer: Installer,
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    asked = practitioners_asked(installer, enquiry)
    manager.open(enquiry)
    named = [*hub, *more, *(login for login in asked if without not in (login, "everybody"))]
    body = restriction(installer, enquiry, named)
    assert manager.command_refused("restrict_enquiry", body).code == "22023"
    nonsense: tuple[object, ...] = ([], "everybody", None, {})
    for strange in nonsense:
        assert manager.command_refused("restrict_enquiry", body | {"named": strange}).code == "22023"
    assert installer.execute("select count(*) from mash.restriction").fetchone() == (0,)
    assert manager.command("restrict_enquiry", body | {"named": [MANAGER, *asked]})


def test_a_suspended_practitioner_is_no_practitioner(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager = sign_in(MANAGER)
    manager.open(study["school"])
    named = [MANAGER, *practitioners_asked(installer, study["school"])]
    installer.execute("update mash.staff set active = false where login = %s", [POLICE])
    assert manager.command_refused("restrict_enquiry", restriction(installer, study["school"], named)).code == "22023"


@pytest.mark.parametrize("login", [one.login for one in PEOPLE if one.login != MANAGER])
def test_nobody_but_a_hub_manager_places_a_restriction(
    login: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    person, enquiry = sign_in(login), study["school"]
    person.attempt("select * from app.open_enquiry(%s, 'To try')", enquiry)
    body = restriction(installer, enquiry, [MANAGER, *practitioners_asked(installer, enquiry)])
    assert person.command_refused("restrict_enquiry", body).code == "42501"


def test_it_is_placed_on_what_was_seen_with_a_reason_after_an_opening(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    body = restriction(installer, enquiry, [MANAGER, *practitioners_asked(installer, enquiry)])
    assert manager.command_refused("restrict_enquiry", body).code == "42501"
    manager.open(enquiry)
    assert manager.command_refused("restrict_enquiry", body | {"reason": " "}).code == "22023"
    assert manager.command_refused("restrict_enquiry", body | {"version": body["version"] - 1}).code == "40001"
    assert manager.command("restrict_enquiry", body) == {"version": body["version"] + 1}
    (kept,) = installer.execute("select placed_by, reason from mash.restriction where lifted is null").fetchall()
    assert kept == (MANAGER, body["reason"])
    assert manager.command_refused("restrict_enquiry", body).code == "40001"


def test_whoever_places_it_without_naming_themselves_is_outside(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager = sign_in(MANAGER)
    restrict(manager, installer, study["school"], hub=(DECIDER,))
    assert seen(manager, study["school"]) == []
    assert manager.command_refused("lift_restriction", _lifting(study["school"])).code == "42501"


def test_lifting_gives_everybody_back_what_the_table_gives_them(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    restrict(manager, installer, enquiry)
    assert manager.command_refused("lift_restriction", _lifting(enquiry) | {"because": ""}).code == "22023"
    decider = sign_in(DECIDER)
    decider.open(enquiry)
    assert decider.command_refused("lift_restriction", _lifting(enquiry)).code == "42501"  # a manager is named
    manager.command("lift_restriction", _lifting(enquiry))
    assert manager.command_refused("lift_restriction", _lifting(enquiry)).code == "40001"
    for who in CONTENT:
        assert differences(who, sign_in(who.login), truth_of(installer, enquiry)) == []
    assert seen(sign_in(OFFICER), enquiry)


def test_where_no_manager_is_named_a_named_senior_social_worker_lifts_it(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"], hub=(DECIDER,))
    decider = sign_in(DECIDER)
    decider.open(study["school"])
    decider.command("lift_restriction", _lifting(study["school"]))
    assert seen(sign_in(MANAGER), study["school"])


def test_another_list_takes_the_place_of_the_first(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    restrict(manager, installer, enquiry)
    restrict(manager, installer, enquiry, OFFICER, hub=(MANAGER, SCREENER))
    assert seen(sign_in(OFFICER), enquiry)
    assert seen(sign_in(SCREENER), enquiry)
    assert seen(sign_in(DECIDER), enquiry) == []
    assert installer.execute("select count(*) from mash.restriction where lifted is null").fetchone() == (1,)


def test_one_more_agency_is_asked_only_with_a_practitioner_named(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry = study["anonymous-neighbour"]
    restrict(sign_in(MANAGER), installer, enquiry)
    decider, newcomer = sign_in(DECIDER), sign_in(PROBATION)
    decider.open(enquiry)
    body = bodies.send_requests()
    for named in ([], [POLICE], [OFFICER], ["nobody.at.all"], [None]):
        asking = body["requests"][0] | {"named": named}
        assert decider.command_refused("send_requests", body | {"requests": [asking]}).code == "22023"
    assert seen(newcomer, enquiry) == []
    decider.command("send_requests", body | {"requests": [body["requests"][0] | {"named": [PROBATION]}]})
    assert seen(newcomer, enquiry)
    for who in CONTENT:
        assert differences(who, sign_in(who.login), truth_of(installer, enquiry)) == []


def test_what_comes_in_later_is_kept_from_the_others_too(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry = study["anonymous-neighbour"]
    restrict(sign_in(MANAGER), installer, enquiry)
    education = sign_in(EDUCATION)
    education.open(enquiry)
    education.command("return_information", bodies.return_information())
    held = installer.execute("select acl from mash.item where what = 'markerwhat'").fetchone()
    assert held is not None
    assert [key for key in held[0] if not key.startswith(("staff:", "glass:"))] == []
    assert seen(sign_in(OFFICER), enquiry) == []
    assert "markerwhat" in {row["what"] for row in education.read("items", enquiry)}


def test_a_named_person_reads_what_their_role_gives_them_now(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    enquiry, decider = study["anonymous-neighbour"], sign_in(DECIDER)
    restrict(sign_in(MANAGER), installer, enquiry)
    decider.open(enquiry)
    assert decider.read("referrer", enquiry)
    installer.execute("update mash.staff set roles = array['mash_officer'] where login = %s", [DECIDER])
    assert decider.read("people", enquiry)
    assert decider.read("referrer", enquiry) == []
    installer.execute("update mash.staff set active = false where login = %s", [DECIDER])
    assert decider.read("people", enquiry) == []


def test_the_worklist_of_those_named_says_restricted(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    for login, listing in ((DECIDER, "worklist"), (POLICE, "my_requests")):
        rows = sign_in(login).ask(f"select enquiry, restricted from app.{listing}()")
        assert len(rows) > 1
        assert [enquiry for enquiry, restricted in rows if restricted] == [study["school"]]


def test_who_is_named_is_told_to_those_named_alone(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    officer, enquiry = sign_in(OFFICER), study["school"]
    officer.open(enquiry)
    named = restrict(sign_in(MANAGER), installer, enquiry)
    decider = sign_in(DECIDER)
    assert decider.read("named_people", enquiry) == []  # before an opening
    decider.open(enquiry)
    assert {row["login"] for row in decider.read("named_people", enquiry)} == named
    assert officer.read("named_people", enquiry) == []
    assert {row["login"] for row in decider.read("may_be_named", enquiry)} >= named
    assert PROBATION not in {row["login"] for row in decider.read("may_be_named", enquiry)}


def test_a_restriction_sent_twice_is_one(sign_in: SignIn, study: Mapping[str, UUID], installer: Installer) -> None:
    manager, request = sign_in(MANAGER), uuid4()
    manager.open(study["school"])
    body = restriction(installer, study["school"], [MANAGER, *practitioners_asked(installer, study["school"])])
    first = manager.command("restrict_enquiry", body, request)
    assert manager.ask("select app.restrict_enquiry(%s, %s)", request, Jsonb(body)) == [(first,)]
    assert installer.execute("select count(*) from mash.restriction").fetchone() == (1,)


def _lifting(enquiry: UUID) -> dict[str, object]:
    return {"enquiry": str(enquiry), "because": "The colleague has left the authority"}


STRANGE: tuple[object, ...] = (
    None,
    "",
    "x",
    7,
    -1,
    10**30,
    True,
    [],
    [None],
    [[]],
    {},
    {"a": 1},
    "\ud7ff",
    "x" * 200_000,
)
COMMANDS = ("restrict_enquiry", "lift_restriction", "declare_connected", "lift_connected", "review_break_glass")


FIELDS = ("enquiry", "version", "reason", "named", "because", "who", "person", "connected", "break_glass", "review")


@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_is_typed_the_answer_is_the_products_own(
    command: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager = sign_in(MANAGER)
    manager.open(study["school"])
    named = [MANAGER, *practitioners_asked(installer, study["school"])]
    whole = restriction(installer, study["school"], named) | {"because": "Why", "review": "Seen", "who": SCREENER}
    foreign = []
    for field, strange in itertools.product(FIELDS, STRANGE):
        manager.ask("begin")
        try:
            manager.command(command, whole | {field: strange})
        except psycopg.Error as refused:
            words = refused.diag.message_primary or ""
            if refused.sqlstate not in {"22023", "42501", "40001"} or "constraint" in words or "mash." in words:
                foreign.append((field, strange, words))
        manager.ask("rollback")
    assert foreign == []
