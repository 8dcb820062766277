"""A person signed in: the store's side of `services.ports.Sitting`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hmac import compare_digest

import psycopg
from sqlalchemy import Engine, event

from mashdesk.domain.refusals import SignInRefused
from mashdesk.store.kept_open import KeptOpen
from mashdesk.store.session import Server, cut, sign_in
from mashdesk.store.unit_of_work import UnitOfWork
from mashdesk.store.watcher import Watcher


class Sitting:
    """One login on one connection. Raises SignInRefused or NoConnection when it cannot begin."""

    def __init__(self, server: Server, user: str, password: str) -> None:
        self.server = server
        self.user = user
        self.typed = bool(password) and bool(server.proof.asks_for)
        self._engine: Engine = sign_in(server, user, password)
        self._password: str | None = None
        self._watcher: Watcher | None = None
        self._kept_open = KeptOpen()
        self._driver: psycopg.Connection[object] | None = None
        event.listen(self._engine, "checkout", self._remember_driver)
        event.listen(self._engine, "do_connect", self._connect_anew)
        event.listen(self._engine, "connect", self._open_again)

    def work(self) -> UnitOfWork:
        """A unit of work on this sitting's connection."""
        return UnitOfWork(self._engine, kept_open=self._kept_open)

    def at_once(self) -> UnitOfWork:
        """Each call of it is a transaction of its own, kept when it answers; there is nothing to commit."""
        return UnitOfWork(self._engine, at_once=True, kept_open=self._kept_open)

    @property
    def asks_for(self) -> str:
        """What signing in afresh asks this person to type: "password", "passphrase", or nothing.

        With nothing, a fresh sign-in shows that the certificate or ticket is still good, and not who sits there.
        """
        return self.server.proof.asks_for if self.typed else ""

    @contextmanager
    def fresh(self, password: str) -> Iterator["Sitting"]:
        """A sitting of its own for one signature, ended with the block."""
        if self.asks_for and not password:
            raise SignInRefused
        fresh = Sitting(self.server, self.user, password)
        try:
            yield fresh
        finally:
            fresh.sign_out()

    def signed_in_with(self, word: str) -> bool:
        """Whether this is the password, or their key's passphrase, that the line would be made anew with.

        Only the server can say whether it is still good: this is for while the server is away.
        """
        kept = self._password if self._password is not None else str(self._engine.url.password or "")
        return bool(self.asks_for and kept) and compare_digest(kept.encode(), word.encode())

    def adopt_password(self, password: str) -> None:
        """The person changed it: connect with the new one when the line has to be made again."""
        self._password = password
        if self._watcher is not None:
            self._watcher.adopt_password(password)

    def attend(self, there: bool) -> None:
        """Whether somebody sits there: while nobody does, a line made anew opens nothing again."""
        self._kept_open.attended = there

    def interrupt(self) -> None:
        """Cut the connection under a call that does not come back: it fails, and the next one connects anew."""
        if self._driver is not None:
            cut(self._driver)

    def sign_out(self) -> None:
        """End the sitting: its openings are of no use to anybody after this."""
        self._engine.dispose()

    def watch(
        self, hint: Callable[[], None], connected: Callable[[bool], None], opened: Callable[[], None] = lambda: None
    ) -> Watcher:
        """Listen for other desks' changes on a connection of its own; the caller starts and stops it."""
        url = self._engine.url if self._password is None else self._engine.url.set(password=self._password)
        self._watcher = Watcher(url, hint, connected, opened)
        return self._watcher

    def _remember_driver(self, driver: psycopg.Connection[object], *_: object) -> None:
        self._driver = driver

    def _open_again(self, driver: psycopg.Connection[object], *_: object) -> None:
        self._kept_open.open_again(driver)

    def _connect_anew(self, _dialect: object, _record: object, _words: object, settings: dict[str, object]) -> None:
        if self._password is not None:
            settings["password"] = self._password
