"""Signing in for one command: as a member of staff, or as the installer of a database."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from mashdesk import __version__
from mashdesk.access import credentials
from mashdesk.access.connections import KnownServer, known_connections
from mashdesk.domain.accounts import OPEN, AccountClosed
from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import Refusal, WrongVersion
from mashdesk.paths import user_data_folder
from mashdesk.services.accounts import require_open
from mashdesk.store.errors import as_refusals
from mashdesk.store.session import Server, sign_in
from mashdesk.store.sitting import Sitting
from mashdesk.store.unit_of_work import UnitOfWork

PASSWORD_VARIABLE = "MASHDESK_PASSWORD"  # noqa: S105 - the name of the variable, not what it holds


@contextmanager
def signed_in(arguments: Namespace) -> Iterator[Sitting]:
    """A sitting for `--server` and `--user`, ended with the block. Raises a Refusal."""
    known, user = _who_and_where(arguments)
    sitting = Sitting(place_of(known), user, password_of(known.name, user, known.sign_in))
    try:
        with sitting.work() as work:
            require_same_version(work.program_version())
        require_open(sitting)
        yield sitting
    finally:
        sitting.sign_out()


@contextmanager
def own_sitting(arguments: Namespace) -> Iterator[tuple[Sitting, str]]:
    """A sitting of an account that need not be open yet, and its password; for changing one's own."""
    known, user = _who_and_where(arguments)
    password = password_of(known.name, user, known.sign_in)
    sitting = Sitting(place_of(known), user, password)
    try:
        with sitting.work() as work:
            require_same_version(work.program_version())
        yield sitting, password
    finally:
        sitting.sign_out()


@contextmanager
def administering(arguments: Namespace) -> Iterator[Engine]:
    """The database for an administrator (`--server`, `--user`) or the installer (`--url`)."""
    if getattr(arguments, "url", ""):
        engine = create_engine(installer_url(arguments))
    else:
        known, user = _who_and_where(arguments)
        engine = sign_in(place_of(known), user, password_of(known.name, user, known.sign_in))
    try:
        if not getattr(arguments, "url", ""):
            _require_open(engine)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def installing(arguments: Namespace) -> Iterator[Engine]:
    """The database of `--url` for its installer."""
    engine = create_engine(installer_url(arguments))
    try:
        with as_refusals():
            yield engine
    finally:
        engine.dispose()


def installer_url(arguments: Namespace) -> URL:
    """The address that `--url` or the prompt gives, always with proof of who the server is. Raises Refusal."""
    told = arguments.url or _asked("Address of the database (postgresql://INSTALLER@HOST:PORT/DATABASE): ")
    try:
        url = make_url(told)
    except (ArgumentError, ValueError):
        raise Refusal("The address of a database looks like this: postgresql://INSTALLER@HOST:PORT/DATABASE.") from None
    if url.get_backend_name() != "postgresql" or not (url.username and url.host and url.database):
        raise Refusal("The address of a database looks like this: postgresql://INSTALLER@HOST:PORT/DATABASE.")
    if url.query:
        raise Refusal("The address of the database takes no further settings.")
    password = url.password or os.environ.get(PASSWORD_VARIABLE) or _asked(f"Password of {url.username}: ", secret=True)
    server = Server(url.host, url.port or KnownServer.port, url.database, arguments.root_certificate)
    whole = server.url(url.username, str(password))
    # An upgrade may take longer than a desk would wait; it must not wait long for somebody else's lock.
    return whole.update_query_dict({"options": "-c lock_timeout=10s -c timezone=UTC"})


def password_of(server_name: str, user: str, proof: Proof = Proof.PASSWORD) -> str:
    """From MASHDESK_PASSWORD, the keyring or a prompt, in this order; "" where none is asked for.

    A key without a passphrase is common, so nobody is asked for one: it comes from the first two, or there is none.
    Raises Refusal when there must be a password and there is none.
    """
    if not proof.asks_for:
        return ""
    told = os.environ.get(PASSWORD_VARIABLE) or credentials.remembered(server_name, user) or ""
    if told or proof.asks_for == "passphrase":
        return told
    return _asked(f"Password of {user}: ", secret=True)


def require_same_version(database: str) -> None:
    """Raises WrongVersion when the database was upgraded by another version of the program."""
    if database != __version__:
        raise WrongVersion(
            f"This is MASH Desk {__version__}, and the database belongs to {database}. Use the version it belongs to."
        )


def _require_open(engine: Engine) -> None:
    with UnitOfWork(engine) as work:
        account = work.my_account()
    if account is None or account.state != OPEN:
        raise AccountClosed(account)


def _who_and_where(arguments: Namespace) -> tuple[KnownServer, str]:
    known = known_connections(user_data_folder())
    server = known.find(arguments.server or known.last_server)
    user = arguments.user or known.last_user
    if server is None:
        raise Refusal("Say which server: --server with the name of a known one, or with host:port/database.")
    if not user:
        raise Refusal("Say who you are: --user with your user name.")
    return server, user


def place_of(known: KnownServer) -> Server:
    """The store's words for a known server."""
    return Server(
        known.host,
        known.port,
        known.database,
        known.root_certificate,
        known.sign_in,
        known.certificate,
        known.key,
    )


def _asked(question: str, *, secret: bool = False) -> str:
    """What the person types; a Refusal where nobody sits at the terminal."""
    what = (
        f"There is no password: set {PASSWORD_VARIABLE}, or use a terminal."
        if secret
        else "Say where the database is: --url."
    )
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refusal(what)
    try:
        typed = getpass.getpass(question) if secret else input(question)
    except EOFError:
        raise Refusal(what) from None
    if not typed:
        raise Refusal(what)
    return typed
