"""The one window: chooses a desk, shows who is here and whether all is saved, hides and locks. It knows no case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QWidget

from mashdesk.domain.hub_profile import USUAL_WORKSTATION, Workstation
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui import fonts, session_keys
from mashdesk.gui.clipboard_guard import ClipboardGuard
from mashdesk.gui.curtain import Curtain
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_main_window import Ui_MainWindow
from mashdesk.gui.help_for_desks import guide, sections_for
from mashdesk.gui.idle_lock import IdleLock
from mashdesk.gui.language import say
from mashdesk.gui.leaving import Leaving
from mashdesk.gui.live_keys import live_keys
from mashdesk.gui.person_menu import PersonMenu
from mashdesk.gui.reading_order import focus_again, focus_first, focus_list, focus_next
from mashdesk.gui.spelling_marks import SpellingMarks
from mashdesk.gui.theme import Theme
from mashdesk.gui.tour import Tour
from mashdesk.gui.tour_steps import steps_for
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.saved_state import SavedState
from mashdesk.gui.widgets.time_words import clock_time

WIDE_FROM = 1600
NARROW_BELOW = 1100
"""Logical pixels at the present text size below which the rail has icons only and the bar says less."""
LOCKS_SOON = say("This desk locks in a moment.")
NOBODY = say("Nobody has typed or moved the mouse here for some time. Any key or movement keeps it open.")


@dataclass(frozen=True)
class View:
    """One entry of the rail. `factory` makes the desk when it is first shown.

    A desk is any widget. It may have `refresh(changes)`, `primary_action()` (F8), `save()`, `new()`, `print_page()`,
    `onward()`, `backward()`, `back()`, `call()` (somebody rings) and `find_text(text)` (whether it is there):
    what it has is called, what it has not is left out.
    """

    key: str
    icon: str
    words: str
    factory: Callable[[], QWidget]


class MainWindow(QMainWindow):
    """The frame around the desks. Nothing of a case is ever in its title.

    Signals:
        find_asked(text): Enter in the search field, and the desk in front has nothing of that reference or initials.
        locked: everything is covered; whoever listens may let go of what is open.
        unlock_asked(password): answer with `unlock()` or `show_unlock_refused(message)`.
        sign_out_asked: from the menu, the lock screen, or the page that says that the account is closed.
        password_asked: the person wants to change their password.
        own_log_asked: the person wants to see what the access log keeps of them.
        guidance_asked: the person wants to see what guidance the hub names.
        view_shown(key): another desk is in front.
    """

    find_asked = Signal(str)
    locked = Signal()
    unlock_asked = Signal(str)
    sign_out_asked = Signal()
    password_asked = Signal()
    own_log_asked = Signal()
    guidance_asked = Signal()
    view_shown = Signal(str)

    ui: Ui_MainWindow

    def __init__(
        self,
        theme: Theme,
        person: SignedInPerson,
        views: Sequence[View],
        *,
        hub_name: str = "",
        workstation: Workstation = USUAL_WORKSTATION,
        first_at_once: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views = tuple(views)
        self._desks: dict[str, QWidget] = {}
        self.tour: Tour | None = None
        self._set_up_frame(person, hub_name)
        self._menu = PersonMenu(theme, self)
        self.clipboard = ClipboardGuard(self, after_ms=workstation.clipboard_seconds * 1_000)
        self.spelling = self.clipboard.spelling = SpellingMarks(self)
        self.leaving = Leaving(self, self)
        self.idle = IdleLock(self, after=workstation.lock_minutes * 60)
        self._connect()
        self._fit()
        if first_at_once:
            self.show_first()

    # For desks and the composition root

    @property
    def saved_state(self) -> SavedState:
        """Saved · Not saved · Checking…, told by the desk in front."""
        state: SavedState = self.ui.saved_state
        return state

    def desk(self, key: str) -> QWidget | None:
        """The desk of a view; None while it has not been shown yet."""
        return self._desks.get(key)

    def make_first(self) -> None:
        """Make that desk without showing it, so that neither takes a whole turn's time with the other."""
        if self._views:
            self._desks.setdefault(self._views[0].key, self._views[0].factory())

    def put_in_first(self) -> None:
        """Put it into the window, still unseen."""
        if self._views:
            self.ui.desks.addWidget(self._desks[self._views[0].key])

    def show_first(self) -> None:
        """The desk that a person's day begins at; who opens the window may leave it to another turn of the loop."""
        if self._views:
            self.show_view(self._views[0].key)

    def show_view(self, key: str) -> QWidget:
        """Bring a view to the front, making its desk the first time; KeyError for a view that is not there."""
        view = next((view for view in self._views if view.key == key), None)
        if view is None:
            raise KeyError(key)
        if key not in self._desks:
            self._desks[key] = view.factory()
        if self.ui.desks.indexOf(self._desks[key]) < 0:
            self.ui.desks.addWidget(self._desks[key])
        self._give_room_to(self._desks[key])
        self.ui.desks.setCurrentWidget(self._desks[key])
        self.ui.rail.mark(key)
        self._show_keys()
        self.view_shown.emit(key)
        return self._desks[key]

    def _give_room_to(self, front: QWidget) -> None:
        """The window is as narrow as the desk in front allows: one behind it may be laid out for a wider screen."""
        for desk in self._desks.values():
            needs = QSizePolicy.Policy.Preferred if desk is front else QSizePolicy.Policy.Ignored
            desk.setSizePolicy(needs, needs)

    def focus_desk(self, *, afresh: bool = False) -> None:
        """The keyboard to the desk in front: where it was there, or else (and `afresh`) to its list."""
        desk = self.ui.desks.currentWidget()
        if desk is not None:
            (not afresh and focus_again(desk)) or focus_list(desk) or focus_first(desk)

    def refresh(self, changes: object, initiator: object | None = None) -> None:
        """Pass what changed to every desk that exists, but for the one that changed it."""
        for desk in self._desks.values():
            if desk is not initiator:
                self._ask(desk, "refresh", changes)

    def show_lost_connection(self, since: datetime) -> None:
        """Reading goes on; typing is kept."""
        text = say("What you type is kept on this computer. Trying again.")
        self.ui.connection_banner.say("lost", say("No connection since {since}.").format(since=clock_time(since)), text)
        self.ui.banner_area.setVisible(True)

    @property
    def has_lost_connection(self) -> bool:
        """Whether it is said that there is no connection."""
        return not self.ui.banner_area.isHidden()

    def show_connected(self) -> None:
        """The server is there again."""
        self.ui.banner_area.setVisible(False)

    def tell(self, text: str, head: str = say("Your account")) -> Banner:
        """Something to know, of one's account, this computer or the hub, across the desk until it has been seen."""
        banner = Banner(self._frame, kind="warning", head=head, text=text, action=say("Seen"))
        self.ui.desk_layout.insertWidget(0, banner)
        banner.action_asked.connect(banner.deleteLater)
        banner.action_asked.connect(banner.hide)
        return banner

    def offer_tour(self, *, say_so: bool) -> None:
        """The tour of the demo, in the person's menu; `say_so` offers it across the desk too, until it is answered."""
        self._menu.has_tour = True
        if not say_so:
            return
        text = say("It takes five minutes, and Esc leaves it. It stays in the menu under your name.")
        banner = Banner(self._frame, kind="info", head=say("New here?"), text=text, action=say("Take the tour"))
        self.ui.desk_layout.insertWidget(0, banner)
        for answered in (banner.action_asked, self._menu.tour_asked):
            answered.connect(banner.hide)
        banner.action_asked.connect(self.start_tour)

    def start_tour(self) -> None:
        """From its first step, over the desks that this person has."""
        if self.tour is None:
            self.tour = Tour(self._frame, steps_for([view.key for view in self._views]), self.show_view)
            self.tour.ended.connect(self._on_tour_ended)

    def _on_tour_ended(self) -> None:
        self.tour = None
        self.show_first()
        self.focus_desk()

    # Hiding and locking

    def lock(self) -> None:
        """Blank until the password has been given (F10)."""
        self.curtain.lock()

    def end(self, why: str) -> None:
        """The account is not open any more; `why` says what closed it and what to do."""
        self.curtain.end(why)

    def unlock(self) -> None:
        """The password was right."""
        self.curtain.unlock()
        self.idle.begin()

    def show_unlock_refused(self, message: str) -> None:
        """The password was not right."""
        self.curtain.lock_screen.show_refused(message)

    # The frame

    def _set_up_frame(self, person: SignedInPerson, hub_name: str) -> None:
        self.setWindowTitle("MASH Desk")
        self._frame = QWidget()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self._frame)  # type: ignore[no-untyped-call]
        self.curtain = Curtain(self._frame, person=f"{person.name}, {person.post}")
        self.setCentralWidget(self.curtain)
        for line in (self.ui.hub_line, self.ui.person_line):
            line.setProperty("line", "down")
            line.style().polish(line)  # the style sheet was asked before the property was there
        self.ui.hub_label.setText(hub_name)
        self.ui.person_button.set_person(person.name, person.post)
        self.ui.find_edit.setAccessibleName(say("Find a reference, initials or a person"))
        self.ui.rail.set_views([(view.key, view.icon, view.words) for view in self._views])
        self.ui.key_sheet.setVisible(False)
        self.ui.banner_area.setVisible(False)
        self.locks_soon = Banner(self._frame, kind="warning", head=LOCKS_SOON, text=NOBODY)
        self.ui.desk_layout.insertWidget(0, self.locks_soon)
        self.locks_soon.hide()
        self.setMinimumSize(800, 560)
        self.resize(1366, 768)

    def _connect(self) -> None:
        rail = self.ui.rail
        rail.view_chosen.connect(self.show_view)
        rail.lock_asked.connect(self.lock)
        rail.hide_asked.connect(self.curtain.hide_everything)
        self.curtain.locked.connect(self.locked)
        self.curtain.covered.connect(self.clipboard.clear)
        self.curtain.locked.connect(self.idle.stop)
        self.idle.time_up.connect(self.lock)
        self.idle.nearly_up.connect(self._on_nearly_locked)
        self.idle.somebody_there.connect(self.locks_soon.hide)
        self.curtain.lock_screen.unlock_asked.connect(self.unlock_asked)
        self.curtain.lock_screen.sign_out_asked.connect(self.sign_out_asked)
        self.curtain.leaving_asked.connect(self.sign_out_asked)
        self.ui.find_edit.returnPressed.connect(self._on_find)
        self.ui.key_sheet.close_asked.connect(self._toggle_keys)
        self.ui.person_button.clicked.connect(self._on_person_button)
        self._menu.password_asked.connect(self.password_asked)
        self._menu.own_log_asked.connect(self.own_log_asked)
        self._menu.guidance_asked.connect(self.guidance_asked)
        self._menu.keys_asked.connect(self._toggle_keys)
        self._menu.tour_asked.connect(self.start_tour)
        self._menu.lock_asked.connect(self.lock)
        self._menu.sign_out_asked.connect(self.sign_out_asked)
        self._theme.changed.connect(self._fit)
        words = tuple(view.words for view in self._views)
        session_keys.bind(self._frame, self._actions(), self._ask_front, self._show_nth, words)

    def _actions(self) -> dict[str, Callable[[], object]]:
        return {
            "find": self._focus_find,
            "hide": self.curtain.hide_everything,
            "lock": self.lock,
            "theme": self._theme.cycle,
            "keys": self._toggle_keys,
            "back": self._on_back,
            "spelling": self.spelling.go_on,
            "larger": lambda: self._theme.step_text(+1),
            "smaller": lambda: self._theme.step_text(-1),
        }

    def _ask_front(self, method: str, *arguments: object) -> bool:
        return self._ask(self.ui.desks.currentWidget(), method, *arguments)

    @staticmethod
    def _ask(desk: QWidget | None, method: str, *arguments: object) -> bool:
        asked = getattr(desk, method, None)
        if callable(asked):
            asked(*arguments)
        return callable(asked)

    def _show_nth(self, place: int) -> None:
        if place < len(self._views):
            key = self._views[place].key
            afresh = key not in self._desks
            self.show_view(key)
            self.focus_desk(afresh=afresh)

    def _focus_find(self) -> None:
        self.ui.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.find_edit.selectAll()

    def _on_find(self) -> None:
        text = self.ui.find_edit.text().strip()
        find_here = getattr(self.ui.desks.currentWidget(), "find_text", None)
        if text and not (find_here is not None and find_here(text)):
            self.find_asked.emit(text)

    def _on_back(self) -> None:
        if self.ui.key_sheet.isVisible():
            self._toggle_keys()
        elif self.ui.find_edit.hasFocus():
            self.focus_desk()
        else:
            self._ask_front("back")

    def _toggle_keys(self) -> None:
        show = not self.ui.key_sheet.isVisible()
        self.ui.key_sheet.setVisible(show)
        if show:
            self._show_keys()
            self.ui.key_sheet.look.setFocus()
        else:
            self.focus_desk()

    def _show_keys(self) -> None:
        """Those of the desk in front, as they are at this moment."""
        if self.ui.key_sheet.isHidden():
            return
        desk = self.ui.desks.currentWidget()
        view = next((key for key, made in self._desks.items() if made is desk), "")
        self.ui.key_sheet.show_desk(live_keys(self._frame, desk), guide(), sections_for(view))

    def _on_nearly_locked(self) -> None:
        """A line and no question: whoever reads it has only to go on."""
        self.locks_soon.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.locks_soon, self.locks_soon.words))

    def _on_person_button(self) -> None:
        self._menu.popup_at(self.ui.person_button)

    def _fit(self) -> None:
        narrow = self.width() / fonts.growth() < NARROW_BELOW
        for part in (self.ui.rail, self.ui.person_button, self.ui.saved_state):
            part.set_narrow(narrow)
        self.ui.key_sheet.arrange(wide=self.width() / fonts.growth() >= WIDE_FROM)
        wide_only: tuple[QWidget, ...] = (
            self.ui.hub_label,
            self.ui.hub_line,
            self.ui.find_key_label,
            self.ui.person_line,
        )
        for widget in wide_only:
            widget.setVisible(not narrow)
        self.ui.find_edit.setFixedWidth(min(px(330), max(160, self.width() // 4)) if narrow else px(330))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody works here from now on."""
        super().showEvent(event)
        if not (self.curtain.is_locked or self.curtain.is_ended):
            self.idle.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing that was copied outlives the window: signed out, or the program ended.

        Whoever closes it by hand is told first of what would be lost.
        """
        if self.leaving.warns():
            event.ignore()
            return
        self.clipboard.clear()
        self.idle.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow or wide."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab go the way one reads."""
        return focus_next(self, forward=forward)
