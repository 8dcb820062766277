"""Who signs in by a password that the keyring remembers comes back from the lock by that password, typed."""

from collections.abc import Mapping

from mashdesk.cli.sample_hub import OFFICER
from tests.access.conftest import RunWithKeyring
from tests.cluster_fixtures import Database

_PROGRAM = """
from mashdesk.access import credentials
from mashdesk.access.connections import Connections, KnownServer, keep_connections
from mashdesk.app.session import begin
from mashdesk.paths import user_data_folder
keep_connections(user_data_folder(), Connections((KnownServer("Hub", "127.0.0.1", {port}, "{database}"),)))
credentials.remember("Hub", "{user}", "{password}")
session = begin("Hub", "{user}", "", remember=True, there=None)
words = ("{password}", "another", "")
print([session.is_password_alone(word) for word in words], [session.is_password(word) for word in words])
session.end()
"""


def test_the_remembered_password_is_typed_to_come_back_whether_the_server_is_there_or_not(
    with_keyring: RunWithKeyring, hub: Database, passwords: Mapping[str, str]
) -> None:
    port, password = hub.server.address.port, passwords[OFFICER]
    told = with_keyring(_PROGRAM.format(port=port, database=hub.name, user=OFFICER, password=password))
    assert told == "[True, False, False] [True, False, False]"
