"""Desks are told that something changed, or that somebody came or went, and never what or whose."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from psycopg.types.json import Jsonb

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.services.openings import close_opening, open_enquiry
from mashdesk.store.readers import OPENINGS_CHANGED
from tests.cluster_fixtures import Database
from tests.conftest import server_of
from tests.security.newcomers import Newcomers
from tests.security.psql import ADMINISTRATOR, MANAGER, OFFICER, Psql, SignIn

AT_ONCE, SOON = 0.5, 5.0


def _told(desk: Psql, seconds: float = SOON) -> list[tuple[str, str]]:
    heard = desk.connection.notifies(timeout=seconds, stop_after=1)
    return [(one.channel, one.payload) for one in heard]


def test_no_opening_waits_for_a_hint_which_the_desk_sends_and_which_does_not_say_where(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    desk, officer = sign_in(MANAGER), sign_in(OFFICER)
    desk.ask("listen mash_opened")
    officer.open(study["school"])
    officer.ask("select app.close_opening(%s)", study["school"])
    assert _told(desk, AT_ONCE) == []
    officer.ask(OPENINGS_CHANGED)
    assert _told(desk) == [("mash_opened", "")]


def test_the_desk_gives_others_a_hint_at_each_opening_and_each_end_of_one(
    sign_in: SignIn, study: Mapping[str, UUID], busy_hub: Database, passwords: Mapping[str, str]
) -> None:
    desk = sign_in(MANAGER)
    desk.ask("listen mash_opened")
    with SignedInStaff(server_of(busy_hub.server, busy_hub.name), passwords) as staff:
        open_enquiry(staff.sitting(OFFICER), study["school"], "A call about this family")
        assert _told(desk) == [("mash_opened", "")]
        close_opening(staff.sitting(OFFICER), study["school"])
        assert _told(desk) == [("mash_opened", "")]


def test_a_command_and_a_changed_account_are_hinted_once_they_are_done(
    sign_in: SignIn, study: Mapping[str, UUID], newcomers: Newcomers
) -> None:
    desk, officer, administrator = sign_in(MANAGER), sign_in(OFFICER), sign_in(ADMINISTRATOR)
    login = newcomers.add("nova.hinted", "mash_officer")
    desk.ask("listen mash_changed")
    officer.ask("begin")
    body = Jsonb({"enquiry": str(study["school"])})
    officer.ask("select app.declare_connected(%s, %s)", uuid4(), body)
    assert _told(desk, AT_ONCE) == []
    officer.ask("commit")
    assert _told(desk) == [("mash_changed", "")]
    administrator.ask("select admin.change_post(%s, 'Another post')", login)
    assert _told(desk) == [("mash_changed", "")]
