"""The most telling attacks once more through PostgreSQL's own psql, with what only psql can do."""

from collections.abc import Iterator, Mapping

import pytest

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.attack import ATTACKERS
from tests.security.conftest import with_rights_of
from tests.security.psql import DECIDER, POLICE, as_installer, signing_in
from tests.security.real_psql import psql
from tests.security.scene import SEALED, Scene, set_the_scene

OPEN = "select opened from app.open_enquiry(:'seen', 'To look');"
REFUSED = {
    "read a table": "table mash.item;",
    "copy a table to this computer": "\\copy mash.person to stdout",
    "copy a query to a program of this computer": "\\copy (select * from mash.referrer) to program 'cat'",
    "copy into a table": "\\copy mash.opening from stdin\n\\.",
    "pipe a query into a program of this computer": "select * from mash.narrative \\g | cat",
    "statements made by a statement": "select 'table mash.' || 'address' \\gexec",
    "the source of a function": "\\sf app.items",
    "a large object": "\\lo_import /dev/null",
    "size of a table": "\\dt+ mash.item",
    "size of a database": "\\l+ :DBNAME",
    "who is working": "select * from pg_stat_activity;",
    "somebody else's password": "alter role \"sunniva.oakenshaw\" password 'x';",
    "a temporary table": "create temp table staff as select 1;",
    "another database": "\\c postgres",
    "somebody else": "\\c - sunniva.oakenshaw",
}
"""What psql is asked, and must report as an error."""

NOTHING = (
    "\\set FETCH_COUNT 1\nselect * from app.items(:'hidden');",
    "\\set SHOW_ALL_RESULTS on\nselect opened from app.open_enquiry(:'seen', 'Both') \\; select * from app.items(:'seen');",
    "\\set AUTOCOMMIT off\nselect opened from app.open_enquiry(:'seen', 'Unfinished');\nselect what from app.items(:'seen');\nrollback;\n\\set AUTOCOMMIT on",
    "select * from app.items($1) \\bind :hidden \\g",
    "\\startpipeline\nselect opened from app.open_enquiry($1, 'Piped') \\bind :seen \\sendpipeline\nselect what from app.items($1) \\bind :seen \\sendpipeline\n\\endpipeline",
    "begin;\ndeclare c cursor for select what from app.items(:'seen');\nselect opened from app.open_enquiry(:'seen', 'Late');\nfetch all c;\nrollback;",
    "\\set seen '\\'; table mash.item; --'\nselect * from app.items(:'seen');",
    "select session_user as user \\gset\nselect count(*) from app.items(:'hidden') \\watch c=1",
)  # fmt: skip
"""What psql is asked, and must give no marked word."""

LOOKS = ("\\d mash.item", "\\df+ app.*", "\\dp mash.*", "\\du+", "\\dconfig+ *", "\\dd mash.*", "\\drds", "\\dRp+", "\\dew+", "\\dx+",
         "\\set ECHO_HIDDEN on\n\\d+ mash.restriction", "\\errverbose", "select * from pg_policies;", "select * from pg_class;")  # fmt: skip
"""What anybody may look at: how the house is built, never what is in it."""


@pytest.fixture(scope="module")
def place(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """A busy hub of this file's own."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture(scope="module")
def scene(place: Database, passwords: Mapping[str, str]) -> Iterator[Scene]:
    """The marked enquiries."""
    with signing_in(place, passwords) as sign_in, as_installer(place) as truth:
        yield set_the_scene(sign_in, truth)


@pytest.mark.parametrize("login", ATTACKERS)
def test_the_real_psql_gets_no_further(login: str, scene: Scene, place: Database, passwords: Mapping[str, str]) -> None:
    heard = [psql(place, login, passwords[login], one, **scene.words)[0] for one in REFUSED.values()]
    allowed = [(name, answer) for name, answer in zip(REFUSED, heard, strict=True) if not _is_error(answer)]
    assert allowed == []
    assert [mark for mark in scene.secrets(login) if mark in "\n".join(heard)] == []


@pytest.mark.parametrize("login", ATTACKERS)
def test_what_only_psql_can_do_gives_nothing(
    login: str, scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    heard = "\n".join(psql(place, login, passwords[login], one, **scene.words)[0] for one in NOTHING)
    assert heard
    assert "plain item" not in heard
    assert [mark for mark in (*scene.secrets(login), SEALED) if mark in heard] == []


@pytest.mark.parametrize("login", [POLICE, DECIDER])
def test_whoever_looks_at_how_the_house_is_built_sees_nobody_in_it(
    login: str, scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    heard = "\n".join(psql(place, login, passwords[login], OPEN, *LOOKS, **scene.words))
    assert "priv.my_keys" in heard
    assert [mark for mark in (*scene.secrets(login), SEALED) if mark in heard] == []


def test_psql_reads_what_its_user_may_read(scene: Scene, place: Database, passwords: Mapping[str, str]) -> None:
    read = psql(place, POLICE, passwords[POLICE], OPEN, "\\copy (select what from app.items({})) to stdout".format(
        f"'{scene.words['seen']}'"), **scene.words)  # fmt: skip
    assert "plain item" in read[1]


def _is_error(answer: str) -> bool:
    return any(word in answer for word in ("ERROR:", "FATAL:", "error:", "permission denied"))
