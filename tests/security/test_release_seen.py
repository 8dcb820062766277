"""What of a release each role reads, and where: nobody more than the item gave them."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.releasing import Releases, item_like, what
from tests.security.restricting import connect, restrict

Installer = psycopg.Connection[Row]
EVERYBODY = {one.login for one in PEOPLE}


@pytest.fixture
def school(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry that is decided, with its letters due."""
    return Releases(sign_in, installer, study["school"])


def _item(case: Releases, agency: str, **told: object) -> str:
    return item_like(case.installer, case.enquiry, agency, **told)


def test_a_release_shows_nobody_in_the_hub_more_than_the_item_did(school: Releases) -> None:
    item = _item(school, "health", handling="named_agencies")
    school.installer.execute("alter table mash.item disable trigger sealed")
    school.installer.execute(
        "update mash.item i set not_for_family = false, people = array(select id from mash.person "
        "where enquiry = i.enquiry and given_names = 'Thị Lan') where id = %s", [item],
    )  # fmt: skip
    release = school.released(item, "letter", "Words that the nurse wrote for her")
    letter = school.letter_to("Thị Lan")
    assert school.words_in(OFFICER, letter) == []
    school.put_in(letter, release)
    shared = {login for (login,) in school.installer.execute(
        "select login from mash.staff s join mash.item i on s.agency = any (i.shared_with || i.agency) where i.id = %s "
        "and 'agency_practitioner' = any (s.roles)", [item]).fetchall()}  # fmt: skip
    readers = {SCREENER, DECIDER, INFORMATION, *shared}
    school.person(DECIDER).command("print_letter", school.printing(letter, release))
    for login in sorted(EVERYBODY):
        person = school.sign_in(login)
        for call in ("open_enquiry(%s, 'To try')", "items(%s)", "releases(%s)", "leaving(%s, 'letter')", "letters(%s)"):
            person.attempt(f"select * from app.{call}", school.enquiry)
        person.attempt("select * from app.letter_facts(%s)", letter)
        person.attempt("select * from app.letters_worklist()")
        heard = "\n".join(person.heard)
        assert (login, "Words that the nurse wrote for her" in heard) == (login, login in readers)
        if login in (OFFICER, MANAGER):
            assert letter not in heard
            assert person.refused("select app.letter_pdf(%s)", letter).code == "42501"


def test_an_agencys_worklist_says_which_enquiry_and_what_for_and_nothing_else(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    release = school.ask(item, "onward")
    for login in (POLICE, HEALTH, PROBATION):
        assert school.sign_in(login).ask("select * from app.releases_asked()") == []
    education = school.sign_in(EDUCATION)
    assert [row[:2] for row in education.ask("select release, enquiry from app.releases_asked()")] == [
        (UUID(release), school.enquiry)
    ]
    education.ask("select * from app.releases_asked()")
    assert education.read("releases", school.enquiry) == []
    heard = "\n".join(education.heard)
    assert "markerwhy" not in heard
    assert what(school.installer, item) not in heard
    school.person(EDUCATION).command("release_item", school.releasing(release))
    assert education.ask("select * from app.releases_asked()") == []


@pytest.mark.parametrize("login", [OFFICER, DECIDER, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_that_worklist_is_the_agencies_alone(login: str, school: Releases) -> None:
    assert school.sign_in(login).refused("select * from app.releases_asked()").code == "42501"


@pytest.mark.parametrize("call", ["leaving(%s, 'letter')", "rulings(%s)", "letter_releases(%s)", "releases(%s)"])
def test_auditors_and_administrators_reach_none_of_it(call: str, school: Releases) -> None:
    for login in (AUDITOR, ADMINISTRATOR):
        assert school.sign_in(login).refused(f"select * from app.{call}", school.enquiry).code == "42501"


@pytest.mark.parametrize("login", [OFFICER, MANAGER, POLICE, EDUCATION])
def test_what_may_leave_is_told_to_those_alone_who_compose_it(login: str, school: Releases) -> None:
    school.released(_item(school, "education", handling="hub"), "letter")
    person = school.person(login)
    assert person.refused("select * from app.leaving(%s, 'letter')", school.enquiry).code == "42501"


def test_nothing_of_a_release_is_read_without_an_opening(school: Releases) -> None:
    school.released(_item(school, "education", handling="hub"), "letter")
    for login in (DECIDER, INFORMATION, EDUCATION):
        person = school.sign_in(login)
        assert person.read("releases", school.enquiry) == []
        if login != EDUCATION:
            assert person.ask("select * from app.leaving(%s, 'letter')", school.enquiry) == []


def test_restriction_wins_over_ownership_here_too(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    school.installer.execute("update mash.staff set agency = 'education' where login = %s", [PROBATION])
    colleague = school.person(PROBATION)
    release = school.ask(item, "onward")
    assert len(colleague.ask("select * from app.releases_asked()")) == 1
    restrict(school.sign_in(MANAGER), school.installer, school.enquiry)
    assert colleague.ask("select * from app.releases_asked()") == []
    assert colleague.read("releases", school.enquiry) == []
    assert colleague.command_refused("release_item", school.releasing(release)).code == "42501"
    assert len(school.person(EDUCATION).ask("select * from app.releases_asked()")) == 1
    assert school.person(EDUCATION).command("release_item", school.releasing(release))


def test_connected_people_see_nothing_of_it(school: Releases) -> None:
    release = school.ask(_item(school, "education", handling="hub"), "onward")
    education = school.person(EDUCATION)
    connect(education, school.enquiry)
    assert education.ask("select * from app.releases_asked()") == []
    assert education.read("releases", school.enquiry) == []
    theirs = education.command_refused("release_item", school.releasing(release))
    nobodys = education.command_refused("release_item", school.releasing(uuid4()) | {"enquiry": str(uuid4())})
    assert theirs.everything == nobodys.everything


def test_words_that_were_released_are_never_edited(school: Releases) -> None:
    school.released(_item(school, "education", handling="hub"), "letter", "Other words")
    for statement in ("update mash.item_release set words = 'More'", "delete from mash.item_release",
                      "truncate mash.item_release"):  # fmt: skip
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            school.installer.execute(statement.encode())


def test_each_step_leaves_its_trace(school: Releases) -> None:
    item = _item(school, "education", handling="hub")
    release = school.released(item, "onward")
    school.person(EDUCATION).command("withdraw_release", school.on(release))
    school.person(EDUCATION).command("refuse_release", school.on(school.ask(item, "onward"), because="Because"))
    rows = school.installer.execute(
        "select what, who from mash.access_log where what like %s order by id", ["%release%"]
    )
    assert rows.fetchall() == [
        ("release asked", DECIDER), ("item released", EDUCATION), ("release withdrawn", EDUCATION),
        ("release asked", DECIDER), ("release refused", EDUCATION),
    ]  # fmt: skip
