"""The desk's window: which views a person has, other desks' hints, the lock."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.access.spelling import Spelling
from mashdesk.app.session import DeskSession, problems_of
from mashdesk.app.unlocking import Unlocking
from mashdesk.domain.accounts import PASSWORD_HINT
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import NotThereOrNotYours, SignInRefused
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.saved_at_the_window import show_state
from mashdesk.gui.language import say
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.names_here import names_here
from mashdesk.gui.viewmodels.pack_keeper import PackKeeper
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.hub_texts import LOOK_AFTER_TEXTS, profile_if_changed
from mashdesk.services.recounting import count_clocks_anew

if TYPE_CHECKING:
    from mashdesk.gui.desks.find_desk import FindDesk

LOOK_EVERY_MS = 30_000
USES_TOLD = say("It was opened here while the server was away. The access log has it now.")
TEXTS_EVERY_MS = 300_000
OTHER_TEXTS = say(
    "The hub's profile, or the words of its letters, were changed and hold from now on. What a form offers that is "
    "open already is as it was when it was opened."
)


class Hints(QObject):
    """Carries what the listener's thread hears to the thread that paints."""

    heard = Signal()
    opened = Signal()
    connected = Signal(bool)


def open_window(session: DeskSession, theme: Theme, tasks: Tasks) -> MainWindow:
    """The window of the person who signed in, listening to the other desks; `show_first()` makes its first desk."""
    bus = ChangeBus()
    views = views_of(session.who, tasks, bus)
    profile = session.who.profile
    window = MainWindow(
        theme,
        session.who.person,
        views,
        hub_name=profile.name,
        workstation=profile.workstation,
        first_at_once=False,
    )
    bus.setParent(window)  # gone with it
    bus.changed.connect(window.refresh)
    window.find_asked.connect(lambda text: _find_person(window, text))
    session.who.forms.listener = lambda: _say_saved(window, session.who)
    hints = Hints(window)
    hints.heard.connect(lambda: bus.publish(Changes.everything()))
    hints.connected.connect(lambda there: _say_connected(window, there))
    hints.opened.connect(lambda: bus.publish(Changes(openings=True)))
    session.watch(hints.heard.emit, hints.connected.emit, hints.opened.emit)
    window.curtain.lock_screen.set_asks_for(session.sitting.asks_for)
    Unlocking(window, session, tasks)
    window.leaving.would_lose = lambda: session.would_lose_words
    window.locked.connect(lambda: session.sitting.attend(False))
    window.curtain.covered.connect(lambda: _keep_words(session, tasks))
    window.password_asked.connect(lambda: _change_password(window, session, tasks))
    window.own_log_asked.connect(lambda: _show_own_log(window, session, tasks))
    window.guidance_asked.connect(lambda: _show_guidance(window, session))
    ClosedAccount(window, session, tasks)
    _keep_pack_fresh(window, session, tasks)
    _look_at_spelling(window, session, tasks)
    OtherTexts(session.who, tasks, bus, window)
    if session.told:
        window.tell(" ".join(session.told))
    return window


def views_of(who: SignedIn, tasks: Tasks, bus: ChangeBus) -> list[View]:
    """The views for this person's roles; nobody is shown what the database would refuse."""
    desks = Desks(who, tasks, bus)
    views: list[View] = []
    if who.has_role("senior_social_worker"):
        views += [View("decide", "scale", say("Decide"), desks.decision)]
    if who.has_role("mash_officer") or who.has_role("senior_social_worker"):
        views += [View("front_door", "door-open", say("Front door"), desks.front_door)]
        views += [View("letters", "mail", say("Letters"), desks.letters)]
    if who.has_role("agency_practitioner"):
        views += [View("agency", "building", say("Requests"), desks.agency)]
    views += _reading(who, desks)
    if views:
        views += [View("find", "search", say("Find"), desks.find)]
    if any(who.has_role(role) for role in ("hub_manager", "senior_social_worker", "mash_officer")):
        views += [View("protect", "shield-check", say("Protect"), desks.protection)]
    views += _without_cases(who, desks)
    if any(map(who.has_role, LOOK_AFTER_TEXTS)):
        views += [View("texts", "file-text", say("Texts"), desks.texts)]
    return views or [View("nothing", "info", say("Start"), desks.nothing_here)]


def _reading(who: SignedIn, desks: "Desks") -> list[View]:
    """The desks of those who read the hub's enquiries and decide none."""
    views = [View("overview", "chart-column", say("Overview"), desks.overview)] if who.has_role("hub_manager") else []
    if any(who.has_role(role) for role in ("information_officer", "hub_manager", "senior_social_worker")):
        views += [View("matters", "message-square-text", say("Rights"), desks.matters)]
    if who.has_role("information_officer"):
        views += [View("rights", "file-search", say("Enquiries"), desks.rights)]
    return views


def _without_cases(who: SignedIn, desks: "Desks") -> list[View]:
    """The desks that show nothing of a case."""
    views = [View("audit", "history", say("Audit"), desks.audit)] if who.has_role("auditor") else []
    return (
        [*views, View("staff", "users", say("Staff"), desks.administration)] if who.has_role("administrator") else views
    )


class ClosedAccount(QObject):
    """Asks whether the account is still open: when the server refuses something, and now and then.

    A closed account reads nothing and is told no more than that; without this its desk would only look empty.
    """

    def __init__(self, window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks = window, session, tasks
        self._asking = False
        tasks.refused.connect(self._on_refused)
        self.clock = QTimer(self)
        self.clock.timeout.connect(self._ask)
        self.clock.start(LOOK_EVERY_MS)

    def _on_refused(self, failure: Exception) -> None:
        if isinstance(failure, NotThereOrNotYours | SignInRefused):
            self._ask()

    def _ask(self) -> None:
        if not self._asking:
            self._asking = True
            self._tasks.run(self._session.why_closed, self._on_answer, lambda _: self._on_answer(""), receiver=self)

    def _on_answer(self, why: str) -> None:
        self._asking = False
        if why:
            self.clock.stop()
            kept = say(" What you typed is kept on this computer.") if self._session.who.drafts.survives else ""
            self._window.end(f"{why}{kept}")


class OtherTexts(QObject):
    """Takes another profile, or other words of letters, as soon as they stand: without signing in anew."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, window: MainWindow) -> None:
        super().__init__(window)
        self._who, self._tasks, self._window = who, tasks, window
        self._asking = False
        bus.changed.connect(self._take)
        self.clock = QTimer(self)
        self.clock.timeout.connect(self._ask)
        self.clock.start(TEXTS_EVERY_MS)
        self._count_anew()

    def _count_anew(self) -> None:
        """Another calendar moves what runs: a hub manager's desk tells the server its days."""
        if self._who.has_role("hub_manager"):
            sitting, profile = self._who.sitting, self._who.profile
            call = lambda: count_clocks_anew(sitting, profile)  # noqa: E731 - it goes to another thread
            self._tasks.run(call, lambda _: None, lambda _: None, receiver=self, freshening=True)

    def _take(self, changes: Changes) -> None:
        if changes == Changes.everything():  # at another desk, where it may have been this
            self._ask()

    def _ask(self) -> None:
        if not self._asking:
            self._asking = True
            sitting, person, seen = self._who.sitting, self._who.person, self._who.profile.texts
            call = lambda: profile_if_changed(sitting, person, seen)  # noqa: E731 - it goes to another thread
            ask = partial(self._tasks.run, receiver=self, freshening=True)
            ask(call, self._on_answer, lambda _: self._on_answer(None))

    def _on_answer(self, profile: HubProfile | None) -> None:
        self._asking = False
        if profile is not None:
            self._who.profile = profile
            self._window.tell(OTHER_TEXTS, head=say("The hub's texts"))
            self._count_anew()


class Desks:
    """Makes each desk when it is first shown."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus) -> None:
        self._with = (who, tasks, bus)

    def decision(self) -> QWidget:
        """The senior social worker's."""
        from mashdesk.gui.desks.decision_desk import DecisionDesk

        return DecisionDesk(*self._with)

    def front_door(self) -> QWidget:
        """Where referrals come in."""
        from mashdesk.gui.desks.front_door import FrontDoor

        return FrontDoor(*self._with)

    def letters(self) -> QWidget:
        """What is to be printed and posted."""
        from mashdesk.gui.desks.letters_desk import LettersDesk

        return LettersDesk(*self._with)

    def agency(self) -> QWidget:
        """An agency's requests."""
        from mashdesk.gui.desks.agency_desk import AgencyDesk

        return AgencyDesk(*self._with)

    def overview(self) -> QWidget:
        """The worklist and what is opened, to read."""
        from mashdesk.gui.desks.hub_overview import HubOverview

        return HubOverview(*self._with)

    def matters(self) -> QWidget:
        """Requests for a file, complaints and feedback."""
        from mashdesk.gui.desks.matters_desk import MattersDesk

        return MattersDesk(*self._with)

    def rights(self) -> QWidget:
        """What a subject access request needs."""
        from mashdesk.gui.desks.rights_desk import RightsDesk

        return RightsDesk(*self._with)

    def find(self) -> QWidget:
        """A person, in every enquiry that one may see."""
        from mashdesk.gui.desks.find_desk import FindDesk

        return FindDesk(*self._with)

    def protection(self) -> QWidget:
        """Emergency openings and their review."""
        from mashdesk.gui.desks.protection_desk import ProtectionDesk

        return ProtectionDesk(*self._with)

    def texts(self) -> QWidget:
        """The hub's profile and the words of its letters."""
        from mashdesk.gui.desks.texts_desk import TextsDesk

        return TextsDesk(*self._with)

    def audit(self) -> QWidget:
        """Who looked at what."""
        from mashdesk.gui.desks.audit_desk import AuditDesk

        return AuditDesk(*self._with)

    def administration(self) -> QWidget:
        """The accounts of the hub."""
        from mashdesk.gui.desks.administration_desk import AdministrationDesk

        return AdministrationDesk(*self._with)

    def nothing_here(self) -> QWidget:
        """For a role whose work is done from the command line so far."""
        from mashdesk.gui.widgets.empty_state import EmptyState

        return EmptyState(
            None,
            icon="info",
            head=say("Nothing to show here yet"),
            text=say("Ask your administrator which roles your account holds."),
        )


def _find_person(window: MainWindow, text: str) -> None:
    """What is not in the desk's own list may be a person in another enquiry."""
    with suppress(KeyError):  # a role that sees no case content has no such desk
        find = cast("FindDesk", window.show_view("find"))
        find.find_text(text)


def _say_saved(window: MainWindow, who: SignedIn) -> None:
    if shiboken6.isValid(window):
        show_state(window.saved_state, who.forms)


def _say_connected(window: MainWindow, there: bool) -> None:
    if there:
        window.show_connected()
    elif not window.has_lost_connection:  # and not since this try, of which there are many
        window.show_lost_connection(datetime.now(UTC))


def _keep_pack_fresh(window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
    """The emergency pack of this computer, if it keeps one."""
    keeper = PackKeeper(session.who, tasks, window)
    keeper.uses_told.connect(lambda _many: window.tell(USES_TOLD, say("Emergency pack")))
    keeper.refused.connect(
        lambda why: window.tell(say("It was not refreshed. {why}").format(why=why), say("Emergency pack"))
    )


def _look_at_spelling(window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
    """The dictionary is read beside the sign-in; nobody's name who is open here counts as misspelt."""
    spelling = Spelling(session.drafts)
    tasks.run(
        spelling.load,
        lambda _: window.spelling.use(spelling, lambda: names_here(window, session.who)),
        lambda _problem: None,
        receiver=window,
    )


def _keep_words(session: DeskSession, tasks: Tasks) -> None:
    """What stands behind the curtain is kept now; a form whose words cannot be kept says so itself."""
    tasks.leaving.emit()
    tasks.run(session.who.last_words.settle, lambda _: None, lambda _: None, here=True)


def _show_own_log(window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
    from mashdesk.gui.own_log import KeptLogDialog

    KeptLogDialog(window, session.who, tasks).open()


def _show_guidance(window: MainWindow, session: DeskSession) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    from mashdesk.gui.guidance import GuidanceDialog

    profile = session.who.profile
    show = GuidanceDialog(
        window, profile, copy=window.clipboard.copy, open_link=lambda told: QDesktopServices.openUrl(QUrl(told))
    )
    show.open()


def _change_password(window: MainWindow, session: DeskSession, tasks: Tasks) -> None:
    from mashdesk.gui.change_password import ChangePasswordDialog

    dialog = ChangePasswordDialog(window, hint=PASSWORD_HINT)
    dialog.form.change_asked.connect(
        lambda *words: tasks.run(
            lambda: session.change_password(*words),
            lambda _: dialog.accept(),
            lambda problem: dialog.form.show_refused(problems_of(problem)),
            receiver=dialog,
        )
    )
    dialog.open()
