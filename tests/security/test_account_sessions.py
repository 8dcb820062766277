"""A session that keeps an account or its openings from being changed is ended after three seconds, and no other one."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import psycopg
import pytest

from tests.cluster_fixtures import Database
from tests.security.newcomers import Installer, Newcomers
from tests.security.psql import ADMINISTRATOR, Psql, SignIn

ELSEWHERE = "another_house"


@pytest.fixture
def elsewhere(busy_hub: Database, installer: Installer) -> Iterator[Database]:
    """Another database of the same server, gone afterwards."""
    installer.execute(f'create database "{ELSEWHERE}" template template0'.encode())
    installer.execute(f'grant connect on database "{ELSEWHERE}" to public'.encode())
    yield Database(busy_hub.server, ELSEWHERE)
    installer.execute(f'drop database "{ELSEWHERE}" with (force)'.encode())


def test_a_session_that_holds_an_opening_is_ended_and_nobody_elses_nor_one_in_another_database(
    newcomers: Newcomers, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer, elsewhere: Database
) -> None:
    login = newcomers.add("nova.holds", "mash_officer")
    bystander = newcomers.sign_in(newcomers.add("nova.bystander", "mash_officer"))
    person = newcomers.sign_in(login)
    afar = Newcomers(elsewhere, installer).sign_in(login)
    for enquiry in (study["school"], study["self-referral"]):
        person.open(enquiry)
    bystander.open(study["school"])
    person.ask("begin")
    person.ask("select app.close_opening(%s)", study["school"])
    sign_in(ADMINISTRATOR).ask("select admin.change_roles(%s, array['hub_manager'])", login)
    with pytest.raises(psycopg.OperationalError):
        person.ask("select 1")
    for other in (bystander, afar):
        assert other.ask("select 1") == [(1,)]
    assert _open(installer, login) == 0
    assert _open(installer, "nova.bystander") == 1
    afar.close()


def test_a_session_that_holds_its_account_is_ended_before_the_account_is_read_anew(
    newcomers: Newcomers, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    login = newcomers.add("nova.clutches", "mash_officer")
    bystander = newcomers.sign_in(newcomers.add("nova.watches", "mash_officer"))
    person = newcomers.sign_in(login)
    person.open(study["school"])
    person.ask("begin")
    _hold(person, study["school"])
    sign_in(ADMINISTRATOR).ask("select admin.change_post(%s, 'Another post')", login)
    with pytest.raises(psycopg.OperationalError):
        person.ask("select 1")
    assert bystander.ask("select 1") == [(1,)]
    posts: dict[str, str] = dict(
        installer.execute("select login, post from mash.staff where login like 'nova.%'").fetchall()
    )
    assert posts == {login: "Another post", "nova.watches": "A post"}


def _hold(person: Psql, enquiry: UUID) -> None:
    person.ask("select app.declare_connected(gen_random_uuid(), jsonb_build_object('enquiry', %s::text))", enquiry)


def _open(installer: Installer, login: str) -> int:
    sql = "select count(*) from mash.opening where who = %s and expires > clock_timestamp()"
    ((many,),) = installer.execute(sql, [login]).fetchall()
    return int(many)
