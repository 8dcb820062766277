"""Who may do what, once, on what they have seen: every command with the wrong person, the wrong time, the wrong ids."""

import json
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.command_table import EVERYBODY, MAY, NOT_AT_ONCE, OF_A_MATTER, ON, OPENED, VERSIONED
from tests.security.matching import planted_link
from tests.security.planted_rights import planted_matter, planted_pack
from tests.security.psql import (
    DECIDER,
    HEALTH,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    Psql,
    Row,
    SignIn,
)
from tests.security.releasing import planted_releases

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    planted_releases(installer, study)
    planted_link(installer, study)
    planted_matter(installer, study["school"])
    planted_pack(installer, study)
    return Bodies(installer, study)


@pytest.mark.parametrize("command", MAY)
def test_a_command_is_refused_to_everybody_whose_work_it_is_not(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    body, before = bodies.of(command), _counted(installer)
    for login in sorted(EVERYBODY - MAY[command]):
        person = sign_in(login)
        if command in ON:
            person.attempt("select * from app.open_enquiry(%s, 'To try')", bodies.study[ON[command]])
        if command in OF_A_MATTER:
            person.attempt("select * from app.open_matter(%s, 'To try')", bodies.matter)
        refused = person.command_refused(command, body)
        assert (login, refused.code) == (login, "42501")
    assert _counted(installer) == before


@pytest.mark.parametrize(
    "command", ["send_requests", "record_discussion", "sign_decisions", "ask_release", "put_in_letter"]
)
def test_a_role_that_the_hub_took_away_counts_for_nothing_though_the_group_was_left(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.staff set roles = array['mash_officer'] where login = %s", [DECIDER])
    person = sign_in(DECIDER)
    person.open(bodies.study[ON[command]])
    assert person.command_refused(command, bodies.of(command)).code == "42501"


@pytest.mark.parametrize("command", [one for one in MAY if MANAGER not in MAY[one]])
def test_no_command_is_a_hub_managers_who_was_something_else_before(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _ready(command, sign_in, bodies)
    installer.execute("update mash.staff set roles = array['hub_manager'] where login = %s", [person.login])
    refused = person.command_refused(command, bodies.of(command))
    assert (refused.code, refused.text) == ("42501", "Not available.")


@pytest.mark.parametrize("command", OPENED)
def test_a_command_is_refused_without_an_opening(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    for login in sorted(MAY[command]):
        assert sign_in(login).command_refused(command, bodies.of(command)).code == "42501"


@pytest.mark.parametrize("command", OPENED)
def test_an_opening_in_the_same_transaction_is_not_enough(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(min(MAY[command]))
    person.ask("begin")
    _open_for(command, person, bodies)
    assert person.command_refused(command, bodies.of(command)).code == "42501"


@pytest.mark.parametrize("command", ON)
def test_what_is_not_there_and_what_is_not_yours_are_one_answer(
    command: str, sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    person = sign_in(PROBATION if command == "return_information" else min(MAY[command]))
    answers = {
        person.command_refused(command, bodies.of(command) | {"enquiry": str(enquiry)}).everything
        for enquiry in (uuid4(), UUID(int=0), *study.values())
    }
    assert len(answers) == 1


@pytest.mark.parametrize("command", sorted(set(MAY) - NOT_AT_ONCE))
def test_a_command_does_its_work_once_however_often_it_is_sent(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _ready(command, sign_in, bodies)
    body, request = bodies.of(command), uuid4()
    first = person.command(command, body, request)
    after = _counted(installer)
    assert [person.command(command, body, request) for _ in range(3)] == [first] * 3
    assert person.ask("select app.my_request(%s)", request) == [(first,)]
    assert _counted(installer) == after


@pytest.mark.parametrize("command", sorted(set(MAY) - NOT_AT_ONCE))
def test_a_request_id_used_again_for_something_else_is_refused(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _ready(command, sign_in, bodies)
    body, request = bodies.of(command), uuid4()
    person.command(command, body, request)
    after = _counted(installer)
    assert person.command_refused(command, body | {"note": "something else"}, request).code == "22023"
    assert _counted(installer) == after
    colleague = sign_in(next(iter(MAY["record_referral"] - {person.login})))
    assert colleague.command_refused("record_referral", bodies.record_referral(), request).code == "22023"


@pytest.mark.parametrize("command", VERSIONED)
@pytest.mark.parametrize("other", [-1, 1, 1000])
def test_what_was_not_seen_is_not_acted_on(command: str, other: int, sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready(command, sign_in, bodies)
    body = bodies.of(command)
    assert person.command_refused(command, body | {"version": body["version"] + other}).code == "40001"


@pytest.mark.parametrize("command", VERSIONED)
def test_a_command_says_which_version_it_saw(command: str, sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready(command, sign_in, bodies)
    assert person.command_refused(command, bodies.of(command) | {"version": None}).code in {"22023", "40001"}


def test_people_of_another_enquiry_are_not_smuggled_into_an_item(sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready("return_information", sign_in, bodies)
    body = bodies.return_information()
    for smuggled in (bodies.subject("school"), str(uuid4())):
        body["items"][0]["people"] = [bodies.subject("anonymous-neighbour"), smuggled]
        assert person.command_refused("return_information", body).code == "22023"


def test_people_of_another_enquiry_are_not_decided_on(sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready("sign_decisions", sign_in, bodies)
    for smuggled in (bodies.subject("school"), bodies.parents("self-referral")[0], str(uuid4())):
        body = bodies.sign_decisions() | {"decisions": [bodies.decision(smuggled)]}
        assert person.command_refused("sign_decisions", body).code == "22023"


def test_parents_of_another_enquiry_get_no_letter(sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready("sign_decisions", sign_in, bodies)
    for smuggled in (bodies.parents("school"), [str(uuid4())], [bodies.subject("self-referral")]):
        body = bodies.sign_decisions()
        assert person.command_refused("sign_decisions", body | {"letters": body["letters"] + smuggled}).code == "22023"


def test_a_decision_of_another_enquiry_is_not_superseded(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    person = _ready("sign_decisions", sign_in, bodies)
    (other,) = installer.execute("select id from mash.decision limit 1").fetchone() or (None,)
    body = bodies.sign_decisions()
    body["decisions"][0]["supersedes"] = str(other)
    assert person.command_refused("sign_decisions", body).code == "40001"


def test_an_agency_answers_no_other_agencys_request(sign_in: SignIn, bodies: Bodies) -> None:
    for login in (POLICE, HEALTH):
        person = sign_in(login)
        person.open(bodies.study["anonymous-neighbour"])
        theirs = person.command_refused("return_information", bodies.return_information("education"))
        nobodys = person.command_refused(
            "return_information", bodies.return_information("education") | {"request": str(uuid4())}
        )
        assert theirs.everything == nobodys.everything
        assert theirs.code == "42501"


def test_whoever_sees_another_agencys_request_still_answers_for_their_own_alone(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    both = "update mash.staff set roles = array['agency_practitioner', 'mash_officer'] where login = %s"
    installer.execute(both.encode(), [POLICE])
    person = _opened(sign_in(POLICE), bodies.study["anonymous-neighbour"])
    assert {row["agency"] for row in person.read("requests", bodies.study["anonymous-neighbour"])} > {"education"}
    assert person.command_refused("return_information", bodies.return_information("education")).code == "42501"


def test_a_return_is_given_once(sign_in: SignIn, bodies: Bodies) -> None:
    person = _ready("return_information", sign_in, bodies)
    person.command("return_information", bodies.return_information())
    assert person.command_refused("return_information", bodies.return_information()).code == "40001"


def test_a_letter_of_another_enquiry_is_not_printed(sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(DECIDER)
    for case in ("school", "self-referral"):
        person.open(bodies.study[case])
    body = bodies.print_letter() | {
        "enquiry": str(bodies.study["self-referral"]), "version": bodies.version("self-referral")
    }  # fmt: skip
    assert person.command_refused("print_letter", body).code == "42501"


def test_an_address_made_confidential_after_the_preview_stops_the_letter(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    officer, decider = (_opened(sign_in(login), bodies.study["school"]) for login in (OFFICER, DECIDER))
    body = bodies.print_letter()
    (before,) = officer.ask("select postcode from app.letter_facts(%s)", body["letter"])
    installer.execute(
        "update mash.address set confidential = true, postcode = 'NN90 9ZZ' "
        "where id = (select address from mash.letter where id = %s)",
        [body["letter"]],
    )
    for person in (officer, decider):
        assert person.command_refused("print_letter", body).code == "40001"
        assert person.refused("select * from app.letter_facts(%s)", body["letter"]).code == "40001"
    assert before
    assert "NN90 9ZZ" not in "\n".join(officer.heard)


def test_a_letter_to_a_confidential_address_is_the_decision_makers_alone(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    _ready("sign_decisions", sign_in, bodies).command("sign_decisions", bodies.sign_decisions())
    confidential = [row[0] for row in installer.execute("select id from mash.letter where confidential").fetchall()]
    assert confidential
    for login in (OFFICER, MANAGER):
        person = _opened(sign_in(login), bodies.study["self-referral"])
        assert not {row["id"] for row in person.read("letters", bodies.study["self-referral"])} & set(confidential)
        assert not {row[0] for row in person.ask("select letter from app.letters_worklist()")} & set(confidential)
        assert person.refused("select app.letter_pdf(%s)", confidential[0]).code == "42501"
    officer = _opened(sign_in(OFFICER), bodies.study["self-referral"])
    assert officer.refused("select * from app.letter_facts(%s)", confidential[0]).code == "42501"
    body = bodies.print_letter() | {"enquiry": str(bodies.study["self-referral"]), "letter": str(confidential[0])}
    body |= {"version": bodies.version("self-referral")}
    assert officer.command_refused("print_letter", body).code == "42501"
    assert _opened(sign_in(DECIDER), bodies.study["self-referral"]).command("print_letter", body)
    assert officer.refused("select app.letter_pdf(%s)", confidential[0]).code == "42501"


def test_a_printed_letter_is_the_same_bytes_for_ever(sign_in: SignIn, bodies: Bodies) -> None:
    import base64
    import hashlib

    officer = _opened(sign_in(OFFICER), bodies.study["school"])
    body = bodies.print_letter()
    answer = officer.command("print_letter", body)
    (page,) = officer.ask("select app.letter_pdf(%s)", body["letter"])[0]
    assert page == base64.b64decode(body["pdf"])
    assert answer["content_hash"] == hashlib.sha256(page).hexdigest()
    assert officer.command_refused("print_letter", body).code == "40001"


@pytest.mark.parametrize(("seconds", "signed"), [(119, True), (121, False), (None, False)])
def test_a_signature_needs_a_sign_in_of_the_last_two_minutes(
    seconds: int | None, signed: bool, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    person = _ready("sign_decisions", sign_in, bodies)
    when = "null::timestamptz" if seconds is None else f"clock_timestamp() - interval '{seconds} seconds'"
    installer.execute(
        "create or replace function priv.signed_in_at() returns timestamptz language sql stable security definer "
        f"begin atomic select {when}; end"
    )
    if signed:
        assert person.command("sign_decisions", bodies.sign_decisions())
    else:
        assert person.command_refused("sign_decisions", bodies.sign_decisions()).code == "28000"


def test_when_this_session_signed_in_is_what_the_server_says(installer: Installer) -> None:
    ours = installer.execute("select backend_start = priv.signed_in_at() from pg_stat_activity "
                             "where pid = pg_backend_pid()").fetchone()  # fmt: skip
    assert ours == (True,)


def _ready(command: str, sign_in: SignIn, bodies: Bodies) -> Psql:
    person = sign_in(min(MAY[command]))
    _open_for(command, person, bodies)
    return person


def _open_for(command: str, person: Psql, bodies: Bodies) -> None:
    if command in ON:
        person.open(bodies.study[ON[command]])
    elif command in OF_A_MATTER:
        person.open_matter(bodies.matter)


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person


def _counted(installer: Installer) -> str:
    tables = [
        row[0]
        for row in installer.execute(
            "select relname from pg_class where relnamespace = 'mash'::regnamespace and relkind = 'r' "
            "and relname not in ('opening', 'access_log') order by 1"
        ).fetchall()
    ]
    rows = {
        table: installer.execute(f"select md5(string_agg(t::text, ',' order by t::text)) from mash.{table} t".encode())
        .fetchone()
        for table in tables
    }  # fmt: skip
    return json.dumps(rows)
