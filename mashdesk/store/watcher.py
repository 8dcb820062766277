"""Other desks' changes: an empty NOTIFY is a hint to refetch, and a slow poll stands behind it."""

import random
import threading
from collections.abc import Callable

import psycopg
from sqlalchemy.engine import URL

from mashdesk.store.session import cut, for_the_driver

POLL_SECONDS = 60.0
LOOK_SECONDS = 1.0
"""How long one look for news lasts."""


class Watcher:
    """A listener thread with its own connection; calls `hint` on news, and `connected` as the line comes and goes.

    That somebody opened or closed an enquiry comes often and concerns few: `opened` hears of it by itself.
    """

    def __init__(
        self,
        url: URL,
        hint: Callable[[], None],
        connected: Callable[[bool], None],
        opened: Callable[[], None] = lambda: None,
    ) -> None:
        self._url = url
        self._hint = hint
        self._opened = opened
        self._connected = connected
        self._stop = threading.Event()
        self._line: psycopg.Connection[tuple[object, ...]] | None = None
        self._thread = threading.Thread(target=self._run, name="mashdesk-watcher", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def adopt_password(self, password: str) -> None:
        """The person's new password, for the next time the line has to be made."""
        self._url = self._url.set(password=password)

    def stop(self) -> None:
        """End at once: whoever signs out must not wait for a listener that waits for news."""
        self._stop.set()
        if self._line is not None:
            cut(self._line)
        if self._thread.is_alive():
            self._thread.join(timeout=3)

    def _run(self) -> None:
        wait = 1.0
        while not self._stop.is_set():
            try:
                self._listen()
                wait = 1.0
            except (psycopg.Error, OSError):
                if self._stop.is_set():
                    return
                self._connected(False)
                self._stop.wait(wait + random.random())  # noqa: S311 - jitter, so that desks do not return all at once
                wait = min(wait * 2, 15.0)

    def _listen(self) -> None:
        told = self._url.translate_connect_args(username="user", database="dbname")
        options = {name: value for name, value in self._url.query.items() if isinstance(value, str)}
        with psycopg.connect(autocommit=True, **for_the_driver({**told, **options})) as connection:
            self._line = connection
            connection.execute("listen mash_changed; listen mash_opened")
            self._connected(True)
            self._hint()
            quiet = 0.0
            while not self._stop.is_set():
                heard = list(connection.notifies(timeout=LOOK_SECONDS, stop_after=1))
                quiet = 0.0 if heard else quiet + LOOK_SECONDS
                if heard or quiet >= POLL_SECONDS:
                    only_opened = heard and all(news.channel == "mash_opened" for news in heard)
                    (self._opened if only_opened else self._hint)()
                    quiet = 0.0
                    if not heard:
                        # A dead line shows itself here; and while it is quiet the access log is sealed.
                        connection.execute("select app.seal()")
                    self._stop.wait(random.uniform(0.05, 0.3))  # noqa: S311 - jitter
