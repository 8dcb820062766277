"""What the hub manager is told of somebody who opens one enquiry after another: of whom, when, for how long."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import DECIDER, MANAGER, OFFICER, Row, SignIn

Installer = psycopg.Connection[Row]
TOLD = "select login, what from app.notices() order by login"
OFTEN = (
    "insert into mash.opening (enquiry, who, sitting, reason, transaction, opened, expires) "
    "select %s, %s, 'earlier', 'Work', '1', clock_timestamp() - interval '59 minutes', clock_timestamp() "
    "from generate_series(1, 30)"
)


@pytest.fixture
def school(study: Mapping[str, UUID], installer: Installer) -> UUID:
    """An enquiry; nobody has opened any yet."""
    installer.execute("delete from mash.opening")
    return study["school"]


def test_everybody_who_opens_too_often_is_told_of_for_themselves(
    sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    for login in (OFFICER, DECIDER):
        installer.execute(OFTEN.encode(), [school, login])
        sign_in(login).open(school)
    assert sign_in(MANAGER).ask(TOLD) == [(DECIDER, "many_openings"), (OFFICER, "many_openings")]


def test_what_colleagues_open_is_not_counted(sign_in: SignIn, installer: Installer, school: UUID) -> None:
    for _ in range(2):
        installer.execute(OFTEN.encode(), [school, DECIDER])
    sign_in(OFFICER).open(school)
    assert sign_in(MANAGER).ask(TOLD) == []


def test_the_manager_is_told_again_when_it_goes_on_an_hour_later(
    sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    installer.execute(OFTEN.encode(), [school, OFFICER])
    officer = sign_in(OFFICER)
    officer.open(school)
    installer.execute("update mash.notice set at = at - interval '59 minutes'")
    officer.open(school)
    assert len(sign_in(MANAGER).ask(TOLD)) == 1
    installer.execute("update mash.notice set at = at - interval '2 minutes'")
    officer.open(school)
    assert len(sign_in(MANAGER).ask(TOLD)) == 2


def test_what_another_hub_was_told_is_not_what_this_one_was(
    sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    _told_elsewhere(installer)
    assert sign_in(MANAGER).ask(TOLD) == []
    installer.execute(OFTEN.encode(), [school, OFFICER])
    sign_in(OFFICER).open(school)
    assert sign_in(MANAGER).ask(TOLD) == [(OFFICER, "many_openings")]


def test_what_was_told_of_searches_was_not_told_of_openings(
    sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    hub = "insert into mash.notice (hub, what, who) select hub, 'many_searches', login from mash.staff where login = %s"
    installer.execute(hub.encode(), [OFFICER])
    installer.execute(OFTEN.encode(), [school, OFFICER])
    sign_in(OFFICER).open(school)
    assert (OFFICER, "many_openings") in sign_in(MANAGER).ask(TOLD)


@pytest.mark.parametrize(("days", "told"), [(29, [(OFFICER, "many_openings")]), (31, [])])
def test_it_is_told_for_thirty_days(
    days: int, told: list[Row], sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    installer.execute(OFTEN.encode(), [school, OFFICER])
    sign_in(OFFICER).open(school)
    installer.execute("update mash.notice set at = at - make_interval(days => %s)", [days])
    assert sign_in(MANAGER).ask(TOLD) == told


def test_a_colleague_who_is_no_manager_any_more_is_told_nothing(
    sign_in: SignIn, installer: Installer, school: UUID
) -> None:
    installer.execute(OFTEN.encode(), [school, OFFICER])
    sign_in(OFFICER).open(school)
    manager = sign_in(MANAGER)
    assert manager.ask(TOLD) != []
    installer.execute("update mash.staff set roles = array['mash_officer'] where login = %s", [MANAGER])
    assert manager.ask(TOLD) == []


def _told_elsewhere(installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('elsewhere', 'Elsewhere', '{}')")
    installer.execute("insert into mash.notice (hub, what, who) values ('elsewhere', 'many_openings', %s)", [OFFICER])
