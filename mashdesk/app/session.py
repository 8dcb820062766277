"""What a signed-in desk stands on, made and ended as one: the sitting, who it is, their drafts, the listener."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mashdesk import __version__
from mashdesk.access import credentials
from mashdesk.access.connections import KnownServer, keep_connections, known_connections
from mashdesk.access.drafts import EncryptedDrafts, MemoryDrafts, open_drafts
from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.cli.paper import Paper
from mashdesk.cli.signing_in import place_of
from mashdesk.domain.accounts import AccountClosed, MyAccount
from mashdesk.domain.refusals import BadInput, NoConnection, Problem, Refusal, SignInRefused, WrongVersion
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.paths import user_data_folder
from mashdesk.services import accounts
from mashdesk.services.worklists import who_am_i
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting
from mashdesk.store.watcher import Watcher

TRIES_ALONE = 5
CANNOT_SIGN_IN = say("The server does not let you sign in any more. Ask your administrator.")


@dataclass
class DeskSession:
    """One person's time at this desk."""

    sitting: Sitting
    who: SignedIn
    drafts: EncryptedDrafts | MemoryDrafts
    server_name: str = ""
    told: tuple[str, ...] = ()
    """What this person should know of their account, in sentences."""
    watcher: Watcher | None = None
    wrong_alone: int = 0
    """How often a wrong password was tried at the lock while no server could be asked."""

    def watch(self, hint: Callable[[], None], connected: Callable[[bool], None], opened: Callable[[], None]) -> None:
        """Begin to hear of other desks' changes; all are called from the listener's thread."""
        self.watcher = self.sitting.watch(hint, connected, opened)
        self.watcher.start()

    def is_password(self, password: str) -> bool:
        """Whether this is the signed-in person's password, as the server says. Raises NoConnection.

        Where nothing is typed there is nothing to show: a fresh sign-in would only prove that the desk is there.
        """
        if not self.sitting.asks_for:
            return False
        try:
            with self.sitting.fresh(password):
                self.wrong_alone = 0
                return True
        except SignInRefused:
            return False

    def is_password_alone(self, password: str) -> bool:
        """The same while the server is away: whether this is what the person signed in with here. Raises OnlyTheServer.

        Whoever takes a cable out must not have more tries than at the server, which counts them.
        """
        if self.wrong_alone >= TRIES_ALONE:
            raise OnlyTheServer
        right = self.sitting.signed_in_with(password)
        self.wrong_alone = 0 if right else self.wrong_alone + 1
        return right

    def change_password(self, current: str, new: str, again: str) -> None:
        """The signed-in person's own; where it is remembered, the new one is. Raises a Refusal."""
        accounts.change_password(self.sitting, current, new, again)
        with suppress(credentials.NothingRemembered):
            if credentials.remembered(self.server_name, self.sitting.user) is not None:
                credentials.remember(self.server_name, self.sitting.user, new)

    def why_closed(self) -> str:
        """What has closed the account since the sign-in; empty while it is open. Raises NoConnection."""
        try:
            accounts.require_open(self.sitting)
        except AccountClosed as closed:
            return str(closed)
        except SignInRefused:  # the line was cut, and the server does not let this login back in
            return CANNOT_SIGN_IN
        return ""

    @property
    def would_lose_words(self) -> bool:
        """Whether leaving now loses what was typed: this computer has no keyring to keep it longer."""
        with suppress(Exception):  # what cannot be kept is said by its form, and on the next window
            self.who.last_words.settle()
        return self.drafts.ends_with_the_program

    def end(self) -> None:
        """Stop listening, close the drafts, end the sitting and with it its openings."""
        if self.watcher is not None:
            self.watcher.stop()
        self.who.forms.listen_no_more()
        self.drafts.close()
        self.sitting.sign_out()


class OnlyTheServer(Refusal):
    """Too many wrong passwords while the server was away."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "The server is away, and too many passwords were wrong. Unlock when it is back, or sign out. "
                "What you typed is kept."
            )
        )


class UnknownServer(Refusal):
    """The server's name is not known and is no address."""

    def __init__(self) -> None:
        super().__init__(say("This server is not known here. Type its address as name:5432/mashdesk, or ask your IT."))


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


def change_first_password(server: str, user: str, words: tuple[str, str, str], *, there: Server | None) -> None:
    """Before the first sign-in: a password of one's own; `words` are the present one and the new one twice."""
    known = None if there else _known(server)
    place = there or place_of(known)  # type: ignore[arg-type]
    if not words[0]:
        raise SignInRefused
    sitting = Sitting(place, user, words[0])
    try:
        _require_version(sitting)
        accounts.change_password(sitting, *words)
    finally:
        sitting.sign_out()


def problems_of(problem: Exception) -> tuple[Problem, ...]:
    """What is said beside the fields of a password's change."""
    if isinstance(problem, BadInput):
        return problem.problems
    if isinstance(problem, SignInRefused):
        return (Problem("current", say("This is not the password you have now.")),)
    return (Problem("", field_and_words("", problem)[1]),)


def field_and_words(field: str, problem: Exception) -> tuple[str, str]:
    """Beside which field of the sign-in a failure is said, and how."""
    if isinstance(problem, UnknownServer):
        return "server", str(problem)
    if isinstance(problem, NoConnection):
        return "server", say("The server cannot be reached. Look whether the network is there, then try again.")
    if isinstance(problem, SignInRefused):
        return field or "password", str(problem)
    if isinstance(problem, Refusal):
        return "", str(problem)
    return "", say("Something went wrong that the program did not foresee. Try again, then tell your IT.")


def _session(sitting: Sitting, name: str, user: str) -> DeskSession:
    now = _require_version(sitting)
    account = accounts.require_open(sitting)
    person, profile = who_am_i(sitting)
    drafts = open_drafts(user_data_folder() / "drafts", name, user)
    place = EmergencyPlace(user_data_folder(), name)
    who = SignedIn(sitting, person, profile, Paper(), drafts, now - datetime.now(UTC), place)
    return DeskSession(sitting, who, drafts, name, _told(sitting, account, now))


def _require_version(sitting: Sitting) -> datetime:
    """The server's time. Raises WrongVersion."""
    with sitting.at_once() as work:
        version, now = work.program_version(), work.now()
    if version != __version__:
        raise WrongVersion(
            say(
                "This program is version {version}, and the hub's database is for {version_2}. Ask your IT for that "
                "one."
            ).format(version=__version__, version_2=version)
        )
    return now


def _told(sitting: Sitting, account: MyAccount, now: datetime) -> tuple[str, ...]:
    """What ends soon, and what happened in the last week."""
    lately = [one.sentence for one in accounts.my_notices(sitting) if now - one.at < timedelta(days=7)]
    return tuple(filter(None, [account.warning, *lately[:3]]))


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
