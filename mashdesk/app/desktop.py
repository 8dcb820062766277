"""From the sign-in window to the desk and back. What the first window does not need is imported behind it."""

import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mashdesk import __version__
from mashdesk.access.connections import Connections, ConnectionsBroken, known_connections
from mashdesk.gui import fonts
from mashdesk.gui.garbage import GarbageOnThisThread
from mashdesk.gui.language import say
from mashdesk.gui.sign_in import SignIn
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.theme import Theme
from mashdesk.paths import user_data_folder

if TYPE_CHECKING:
    from mashdesk.app.session import DeskSession
    from mashdesk.cli.sample_hub import SamplePerson
    from mashdesk.gui.desks.packing.pack_window import PackWindow
    from mashdesk.gui.main_window import MainWindow
    from mashdesk.store.session import Server

DEMO = say("Demo hub on this computer")
TOUR_OFFERED = "tour/offered"
DESK_MODULES = (
    "mashdesk.app.window",
    *(f"mashdesk.gui.desks.{desk}" for desk in ("front_door", "decision_desk", "letters_desk", "agency_desk")),
    *(f"mashdesk.gui.desks.{desk}" for desk in ("hub_overview", "protection_desk", "find_desk")),
    *(f"mashdesk.gui.desks.{desk}_desk" for desk in ("administration", "audit", "matters", "rights", "texts")),
    "mashdesk.documents.outcome_letter",
    "pypdfium2",
)
"""What would stop the user's thread for a moment if it were imported when a desk or a letter is first shown."""


class Desktop(QObject):
    """From sign-in to sign-out, as often as people change at this desk."""

    def __init__(
        self,
        application: QApplication,
        *,
        demo: "tuple[Server, Mapping[SamplePerson, str]] | None" = None,
        exit_when_shown: bool = False,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._garbage = GarbageOnThisThread(self)
        self._demo = demo
        self._exit_when_shown = exit_when_shown
        self._settings = QSettings(str(user_data_folder() / "desk.ini"), QSettings.Format.IniFormat)
        self.theme = Theme(application, self._settings, by_window=True)
        self._tasks = Tasks(self, interrupt=self._interrupt)
        self.sign_in_form: SignIn | None = None
        self.front: QWidget | None = None
        self._broken = self._not_kept = ""
        self.pack_window: PackWindow | None = None
        self.window: MainWindow | None = None
        self._coming: MainWindow | None = None  # made, and not shown yet
        self.session: DeskSession | None = None

    # Signing in

    def show_sign_in(self) -> None:
        """The first window; usable before anything heavy is there."""
        known = Connections() if self._demo else self._known_servers()
        servers = [DEMO] if self._demo else [server.name for server in known.servers]
        self.sign_in_form = SignIn(version=say("Version {version}").format(version=__version__), servers=servers)
        self.sign_in_form.sign_in_asked.connect(self.sign_in)
        self.sign_in_form.cancelled.connect(self._on_cancelled)
        self.sign_in_form.server_changed.connect(lambda server: self._say_what_is_asked(known, server))
        self.sign_in_form.theme_asked.connect(self.theme.cycle)
        self.sign_in_form.pack_asked.connect(self.show_pack)
        self._say_what_is_asked(known, known.last_server or next(iter(servers), ""))
        if known.last_user:
            self.sign_in_form.prefill(known.last_user, server=known.last_server)
        if self._not_kept:
            self.sign_in_form.show_connection("warning", say("What you typed last was not kept."), self._not_kept)
        elif self._broken:
            self.sign_in_form.show_connection("warning", say("The known servers cannot be read."), self._broken)
        self.front = self._with_demo_people(self.sign_in_form) if self._demo else self.sign_in_form
        self.theme.dress(self.front)
        self.front.show()
        QTimer.singleShot(0, lambda: self._on_shown(known.last_server, known.last_user))

    def _say_what_is_asked(self, known: Connections, server: str) -> None:
        named = known.named(server)
        if self.sign_in_form is not None:
            self.sign_in_form.set_asks_for(named.sign_in.asks_for if named else "password")

    def _known_servers(self) -> Connections:
        try:
            self._broken = ""
            return known_connections(user_data_folder())
        except ConnectionsBroken as problem:
            self._broken = str(problem)
            return Connections()

    def _with_demo_people(self, sign_in: SignIn) -> QWidget:
        from mashdesk.gui.demo_people import DemoPeople, DemoPerson

        assert self._demo is not None
        people = [DemoPerson(one.login, one.name, one.post, one.agency) for one in self._demo[1]]
        beside = DemoPeople(sign_in, people, next(iter(self._demo[1].values())))
        beside.person_chosen.connect(lambda login: self.sign_in(DEMO, login, "", False))
        return beside

    def _on_shown(self, server: str, user: str) -> None:
        if self._exit_when_shown:
            sys.stdout.write("shown\n")
            sys.stdout.flush()
            self._application.quit()
            return
        self._tasks.run(lambda: _look_behind(server, user), self._on_looked, lambda problem: None)
        QTimer.singleShot(0, fonts.load_other_scripts)  # before anybody's name is shown

    def _on_looked(self, told: "tuple[str | None, bool, str, str]") -> None:
        keyring, remembered, server, user = told
        if self.sign_in_form is not None:
            self.sign_in_form.set_keyring(keyring)
            if remembered:
                self.sign_in_form.prefill(user, server=server, remembered=True)

    def sign_in(self, server: str, user: str, password: str, remember: bool) -> None:
        """Sign this person in; the window says what went wrong if it does."""
        assert self.sign_in_form is not None
        self.sign_in_form.set_busy(True)
        demo = self._demo
        known = {one.login: kept for one, kept in demo[1].items()} if demo else {}
        there = demo[0] if demo and server in ("", DEMO) else None
        typed = password or (known.get(user, "") if there else "")
        self._tasks.run(
            lambda: _begin(server, user, typed, remember=remember, there=there),
            self._on_signed_in,
            lambda problem: self._refused("password", problem, (server, user, typed, remember)),
        )

    def _refused(self, field: str, problem: Exception, asked: tuple[str, str, str, bool]) -> None:
        from mashdesk.access.emergency_place import EmergencyPlace
        from mashdesk.app.session import field_and_words
        from mashdesk.domain.accounts import MUST_CHANGE, AccountClosed
        from mashdesk.domain.refusals import NoConnection, TookTooLong

        if self.sign_in_form is not None and isinstance(problem, AccountClosed) and problem.state == MUST_CHANGE:
            self._offer_change(self.sign_in_form, str(problem), *asked)
        elif self.sign_in_form is not None:
            self.sign_in_form.show_refused(*field_and_words(field, problem))
            if isinstance(problem, NoConnection | TookTooLong) and EmergencyPlace(user_data_folder()).has_pack:
                self.sign_in_form.offer_pack()

    def show_pack(self) -> None:
        """The emergency pack in a window of its own, while the server is away; the sign-in waits behind it."""
        from mashdesk.access.emergency_place import EmergencyPlace
        from mashdesk.app.emergency import pack_window

        if self.pack_window is None and self.front is not None:
            self.pack_window = pack_window(EmergencyPlace(user_data_folder()), self._tasks)
            self.pack_window.left.connect(self._on_pack_left)
            self.theme.dress(self.pack_window)
            self.pack_window.show()
            self.front.hide()

    def _on_pack_left(self) -> None:
        gone, self.pack_window = self.pack_window, None
        if gone is not None:
            gone.deleteLater()
        if self.front is not None:
            self.front.show()

    def _offer_change(self, form: SignIn, why: str, server: str, user: str, current: str, remember: bool) -> None:
        from mashdesk.domain.accounts import PASSWORD_HINT

        change = form.offer_change(why, current, PASSWORD_HINT)
        change.change_asked.connect(lambda *words: self._change_password(server, user, words, remember))

    def _change_password(self, server: str, user: str, words: tuple[str, str, str], remember: bool) -> None:
        from mashdesk.app.session import change_first_password, problems_of

        there = self._demo[0] if self._demo and server in ("", DEMO) else None

        def on_changed(_: None) -> None:
            if self.sign_in_form is not None:
                self.sign_in_form.take_change_away()
                self.sign_in(server, user, words[1], remember)

        def on_refused(problem: Exception) -> None:
            if self.sign_in_form is not None and self.sign_in_form.change is not None:
                self.sign_in_form.change.show_refused(problems_of(problem))

        self._tasks.run(lambda: change_first_password(server, user, words, there=there), on_changed, on_refused)

    def _on_cancelled(self) -> None:
        self._end_session()  # of somebody who cancels in the moment between the answer and the desk
        self._tasks = Tasks(self, interrupt=self._interrupt)
        if self.sign_in_form is not None:
            self.sign_in_form.set_busy(False)

    # Working

    def _on_signed_in(self, session: "DeskSession") -> None:
        from mashdesk.app.kept_choices import ChoicesInSettings
        from mashdesk.app.window import open_window

        self.session = session
        session.who.choices = ChoicesInSettings(self._settings, session.server_name, session.sitting.user)
        self._coming = open_window(session, self.theme, self._tasks)
        self.theme.dress(self._coming)
        self._coming.sign_out_asked.connect(self.sign_out)
        coming = self._coming
        self._in_turns(coming.make_first, coming.put_in_first, coming.show_first, self._show_window)

    def _in_turns(self, *steps: Callable[[], object]) -> None:
        """One step in each turn of the event loop, so that none of them stops it for long; none after a sign-out."""
        coming = self._coming

        def turn() -> None:
            if self._coming is coming:
                steps[0]()
            if self._coming is coming:  # a step may be the moment in which somebody leaves
                self._in_turns(*steps[1:])

        if steps:
            QTimer.singleShot(0, turn)

    def _show_window(self) -> None:
        self.window, self._coming = self._coming, None
        assert self.window is not None
        self.window.show()
        if self._demo:
            self._offer_tour(self.window)
        self.window.focus_desk()
        if self.front is not None:
            self.front.close()
            self.front.deleteLater()
        self.front = self.sign_in_form = None

    def _offer_tour(self, window: "MainWindow") -> None:
        """Across the desk at the first sign-in to the demo on this computer; afterwards in the menu alone."""
        window.offer_tour(say_so=self._settings.value(TOUR_OFFERED) is None)
        self._settings.setValue(TOUR_OFFERED, True)

    def sign_out(self) -> None:
        """Back to the sign-in window; drafts stay where they are kept. Where they would not, that is said first."""
        if self.window is not None and self.window.leaving.warns():
            return
        self._application.setQuitOnLastWindowClosed(False)
        self._end_session()
        self._garbage.give_back_soon()
        self._tasks = Tasks(self, interrupt=self._interrupt)
        self.show_sign_in()
        self._application.setQuitOnLastWindowClosed(True)

    def _end_session(self) -> bool:
        """Let the worker come to its end first: nothing is still at work on a connection that is closed."""
        came_free = self._tasks.close()
        self._keep_last_words()
        if not came_free:
            self._interrupt()
        for window in filter(None, (self.window, self._coming)):
            window.leaving.let_go()
            window.close()
            window.deleteLater()
        self.window = self._coming = None
        if came_free:  # or else it is still on its way into what would be gone
            self._tasks.deleteLater()
        if self.session is not None:
            self.session.end()
            self.session = None
        return came_free

    def _keep_last_words(self) -> None:
        """What was typed in the last moment, whatever the worker was busy with; `_not_kept` says if it cannot be."""
        self._not_kept = ""
        if self.session is not None:
            try:
                self.session.who.last_words.settle()
            except Exception as problem:  # noqa: BLE001 - the person leaves; the next window says so
                self._not_kept = str(problem)

    def _interrupt(self) -> None:
        if self.session is not None:
            self.session.sitting.interrupt()

    def close(self) -> None:
        """The program ends: no work left behind, no connection left open."""
        if self.pack_window is not None:
            self.pack_window.close()
        came_free = self._end_session()
        if self.front is not None:
            self.front.close()
            self.front.deleteLater()
            self.front = self.sign_in_form = None
        self._garbage.stop()
        if not came_free:
            os._exit(0)  # the worker hangs in the network; everything typed is in the drafts already


def _look_behind(server: str, user: str) -> "tuple[str | None, bool, str, str]":
    """What the keyring holds for who signed in last."""
    from mashdesk.access import credentials

    kept = bool(user) and credentials.remembered(server, user) is not None
    return credentials.keyring_name(), kept, server, user


def _begin(server: str, user: str, password: str, *, remember: bool, there: "Server | None") -> "DeskSession":
    """Sign in, on the worker; there, too, everything is imported that the desk needs, while nobody waits for a key."""
    from mashdesk.app.session import begin

    session = begin(server, user, password, remember=remember, there=there)
    for module in DESK_MODULES:
        import_module(module)
    return session
