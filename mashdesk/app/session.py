"""What a signed-in desk stands on, made and ended as one: the sitting, who it is, their drafts, the listener."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from mashdesk import __version__
from mashdesk.access import credentials
from mashdesk.access.connections import KnownServer, keep_connections, known_connections
from mashdesk.access.drafts import EncryptedDrafts, MemoryDrafts, open_drafts
from mashdesk.cli.paper import Paper
from mashdesk.cli.signing_in import place_of
from mashdesk.domain.refusals import NoConnection, Refusal, SignInRefused, WrongVersion
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.paths import user_data_folder
from mashdesk.services.worklists import who_am_i
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting
from mashdesk.store.watcher import Watcher


@dataclass
class DeskSession:
    """One person's time at this desk."""

    sitting: Sitting
    who: SignedIn
    drafts: EncryptedDrafts | MemoryDrafts
    watcher: Watcher | None = None

    def watch(self, hint: Callable[[], None], connected: Callable[[bool], None]) -> None:
        """Begin to hear of other desks' changes; both are called from the listener's thread."""
        self.watcher = self.sitting.watch(hint, connected)
        self.watcher.start()

    def is_password(self, password: str) -> bool:
        """Whether this is the signed-in person's password, as the server says. Raises NoConnection.

        Where nothing is typed there is nothing to show: a fresh sign-in would only prove that the desk is there.
        """
        if not self.sitting.asks_for:
            return False
        try:
            with self.sitting.fresh(password):
                return True
        except SignInRefused:
            return False

    def end(self) -> None:
        """Stop listening, close the drafts, end the sitting and with it its openings."""
        if self.watcher is not None:
            self.watcher.stop()
        self.drafts.close()
        self.sitting.sign_out()


class UnknownServer(Refusal):
    """The server's name is not known and is no address."""

    def __init__(self) -> None:
        super().__init__("This server is not known here. Type its address as name:5432/mashdesk, or ask your IT.")


def begin(server: str, user: str, password: str, *, remember: bool, there: Server | None) -> DeskSession:
    """Sign in. `there` is the demo's server; an empty password means the remembered one. Raises a Refusal."""
    known = None if there else _known(server)
    place = there or place_of(known)  # type: ignore[arg-type]
    name = known.name if known else "demo"
    word = password or credentials.remembered(name, user) or ""
    if not word and place.proof.asks_for == "password":
        raise SignInRefused
    sitting = Sitting(place, user, word)
    try:
        session = _session(sitting, name, user)
    except BaseException:
        sitting.sign_out()
        raise
    if known:
        _keep(known, user, word if remember and word else None)
    return session


def field_and_words(field: str, problem: Exception) -> tuple[str, str]:
    """Beside which field of the sign-in a failure is said, and how."""
    if isinstance(problem, UnknownServer):
        return "server", str(problem)
    if isinstance(problem, NoConnection):
        return "server", "The server cannot be reached. Look whether the network is there, then try again."
    if isinstance(problem, SignInRefused):
        return field or "password", str(problem)
    if isinstance(problem, Refusal):
        return "", str(problem)
    return "", "Something went wrong that the program did not foresee. Try again, then tell your IT."


def _session(sitting: Sitting, name: str, user: str) -> DeskSession:
    with sitting.work() as work:
        version, now = work.program_version(), work.now()
    if version != __version__:
        raise WrongVersion(
            f"This program is version {__version__}, and the hub's database is for {version}. Ask your IT for that one."
        )
    person, profile = who_am_i(sitting)
    drafts = open_drafts(user_data_folder() / "drafts", name, user)
    who = SignedIn(sitting, person, profile, Paper(), drafts, now - datetime.now(UTC))
    return DeskSession(sitting, who, drafts)


def _known(server: str) -> KnownServer:
    found = known_connections(user_data_folder()).find(server)
    if found is None:
        raise UnknownServer
    return found


def _keep(known: KnownServer, user: str, password: str | None) -> None:
    folder = user_data_folder()
    keep_connections(folder, known_connections(folder).used(known, user))
    try:
        if password is None:
            credentials.forget(known.name, user)
        else:
            credentials.remember(known.name, user, password)
    except credentials.NothingRemembered:
        return  # the sign-in window has said that this computer has no keyring
