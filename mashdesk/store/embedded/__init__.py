"""A private PostgreSQL for the demo, tests and a hub of one desk: own folder, own passwords, loopback only."""

from mashdesk.store.embedded.cluster import INSTALLER
from mashdesk.store.embedded.refusals import ServerCannotStart
from mashdesk.store.embedded.server import PrivateServer, ServerAddress
from mashdesk.store.embedded.versions import OLDEST_MAJOR, require_supported

__all__ = ["INSTALLER", "OLDEST_MAJOR", "PrivateServer", "ServerAddress", "ServerCannotStart", "require_supported"]
