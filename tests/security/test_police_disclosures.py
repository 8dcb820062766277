"""What is told to the police for the sake of a crime: by a senior social worker, read by nobody else, and logged."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import PDF, Bodies
from tests.security.psql import AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, Psql, Row, SignIn
from tests.security.releasing import Releases, item_like

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


@pytest.fixture
def decider(sign_in: SignIn, study: Mapping[str, UUID]) -> Psql:
    """With the decided enquiry open."""
    person = sign_in(DECIDER)
    person.open(study["school"])
    return person


def _made(decider: Psql, bodies: Bodies, **other: Any) -> str:
    return str(decider.command("make_letter", bodies.tell_police(**other))["letter"])


@pytest.mark.parametrize("login", [OFFICER, MANAGER, POLICE, INFORMATION])
def test_nobody_but_a_senior_social_worker_tells_the_police(login: str, sign_in: SignIn, bodies: Bodies) -> None:
    person = sign_in(login)
    person.open(bodies.study["school"])
    refused = person.command_refused("make_letter", bodies.tell_police())
    assert refused.code == "42501" or refused.text == "A senior social worker makes this letter."


@pytest.mark.parametrize("login", [OFFICER, MANAGER, POLICE])
def test_nobody_else_in_the_hub_reads_that_the_police_were_told(
    login: str, sign_in: SignIn, decider: Psql, bodies: Bodies
) -> None:
    made = _made(decider, bodies)
    person = sign_in(login)
    person.open(bodies.study["school"])
    assert made not in {str(row["id"]) for row in person.read("letters", bodies.study["school"])}
    assert person.refused("select * from app.letter_facts(%s)", made).code == "42501"
    if login == OFFICER:
        assert made not in {str(one) for (one,) in person.ask("select letter from app.letters_worklist()")}


def test_what_it_holds_went_the_way_of_every_release_and_every_letter(
    sign_in: SignIn, decider: Psql, bodies: Bodies
) -> None:
    school = Releases(sign_in, bodies.truth, bodies.study["school"])
    item = item_like(bodies.truth, school.enquiry, "education", handling="hub")
    onward, released = school.released(item, "onward"), school.released(item, "police", "He was at school.")
    letter = _made(decider, bodies)
    on = {"enquiry": str(school.enquiry), "letter": letter}

    def filled(*releases: str) -> dict[str, Any]:
        ((version,),) = bodies.truth.execute("select version from mash.enquiry where id = %s", [school.enquiry])
        return on | {"version": version, "releases": list(releases)}

    refused = decider.command_refused("put_in_letter", filled(onward))
    assert refused.text == "The agency has not released this item for the police."
    decider.command("put_in_letter", filled(released))
    page = filled() | {"dated": "2026-01-05", "pdf": PDF}
    assert decider.command_refused("print_letter", page).code == "40001", "not without what was put in"
    kept = decider.command("print_letter", page | {"releases": [released]})["content_hash"]
    assert decider.command_refused("post_letter", on | {"class": "email"}).text.startswith("A senior social")
    decider.command("check_letter", on | {"content_hash": kept, "hits": []})
    decider.command("release_letter", on | {"content_hash": kept})
    decider.command("post_letter", on | {"class": "email"})
    assert "has left the hub" in school.owner(item).command_refused("withdraw_release", school.on(released)).text


def test_the_log_says_so_and_the_auditor_reads_it(sign_in: SignIn, decider: Psql, bodies: Bodies) -> None:
    _made(decider, bodies)
    ((who, enquiry),) = bodies.truth.execute(
        "select who, enquiry from mash.access_log where what = 'police disclosure made'"
    ).fetchall()
    assert (who, enquiry) == (DECIDER, bodies.study["school"])
    rows = sign_in(AUDITOR).ask("select what from app.access_log(null, null)")
    assert ("police disclosure made",) in [(row[0],) for row in rows]


def test_why_it_was_necessary_is_kept_with_who_said_so_and_when(decider: Psql, bodies: Bodies) -> None:
    made = _made(decider, bodies)
    stops = decider.read("letter_stops", bodies.study["school"])
    assert [(str(one["letter"]), one["kind"], one["because"]) for one in stops] == [
        (made, "made", "Nobody else can say.")
    ]
    ((by, at),) = [(one["by"], one["at"]) for one in stops]
    assert by
    assert at
