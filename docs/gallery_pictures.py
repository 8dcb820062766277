"""Takes every desk anew for `docs/gallery`: at 1366 × 768 and 1920 × 1080, light, dark, high contrast, 200 % text.

    .venv/bin/python docs/gallery_pictures.py [NAME…]   (on Linux without a screen: under xvfb-run)

With names only those. The hub is made in a folder of its own and gone afterwards; the people are invented.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "docs" / "gallery"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script
from staff_pictures import hub_of_staff  # noqa: E402
from typed_referral import fill_referral  # noqa: E402

from mashdesk import __version__  # noqa: E402
from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.app.window import views_of  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.deciding.steps import Step  # noqa: E402
from mashdesk.gui.main_window import MainWindow  # noqa: E402
from mashdesk.gui.sign_in import SignIn  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.openings import open_enquiry  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402

MANAGER, INFORMATION_OFFICER = "maud.hollingbery", "ignatius.pell"
AUDITOR, ADMINISTRATOR = "aurelia.thorne", "adelaide.winterbourne"
SIZES = ((1366, 768), (1920, 1080))
LOOKS = ((Kind.LIGHT, 100), (Kind.DARK, 100), (Kind.HIGH_CONTRAST, 100), (Kind.LIGHT, 200))
NEIGHBOUR, SELF_REFERRAL, SCHOOL = "1001", "1002", "1003"
PATIENCE_MS = 30_000


class Gallery:
    """Shows each desk as its user reaches it, and keeps it in every look."""

    def __init__(self, staff: SignedInStaff, theme: Theme) -> None:
        self._staff, self._theme = staff, theme

    def sign_in(self) -> None:
        """The first window."""
        window = SignIn(version=f"Version {__version__}", servers=["Northamptonshire MASH"])
        window.set_keyring("Windows Credential Manager")
        window.prefill(OFFICER)
        self._theme.dress(window)
        window.show()
        self._keep_all("sign-in", window)
        window.close()

    def front_door(self) -> None:
        """A referral as it is typed."""
        with self._window(OFFICER, "front_door") as (window, desk):
            _until(lambda: desk.worklist.rows)
            desk.new()
            fill_referral(desk.form)
            wait(800)
            desk.form.send()
            self._keep_all("front-door", window)

    def decision(self) -> None:
        """An enquiry ready to be decided, which somebody else has open too."""
        with self._window(DECIDER, "decide") as (window, desk):
            self._open(desk, SELF_REFERRAL, "Deciding")
            open_enquiry(self._staff.sitting(OFFICER), desk.enquiry.enquiry, "A call about this enquiry")
            desk.enquiry.sheet_changed.emit()
            _until(lambda: desk.sheet.header.also_open.words)
            self._keep_all("decision", window)

    def two_versions(self) -> None:
        """What I typed beside what somebody else signed."""
        with self._window(DECIDER, "decide") as (window, desk):
            self._open(desk, SCHOOL, "Deciding")
            panel = desk.steps.panel_of(Step.DECIDE)
            desk.steps.go(Step.DECIDE)
            model, child = panel.model, panel.child
            model.supersede(child)
            model.put(child, reasons="I saw the flat on the way here. He was alone, and it was cold.", level=4)
            model._based_on[child] = None  # noqa: SLF001 - as if the one that stands had been signed meanwhile
            panel._show()  # noqa: SLF001
            self._keep_all("two-versions", window, sizes=SIZES[:1])

    def agency(self) -> None:
        """A request, opened to be answered."""
        with self._window(PRACTITIONERS["education"], "agency") as (window, desk):
            self._open(desk, NEIGHBOUR, "To answer our request")
            desk.form.ui.answer.choose("items")
            self._keep_all("agency", window)

    def letters(self) -> None:
        """A letter as the finished page."""
        with self._window(OFFICER, "letters") as (window, desk):
            letter = _until(lambda: desk.worklist.letters)[0]
            pages: list[object] = []
            desk.letters.preview_ready.connect(pages.append)
            desk.list.choose(letter.letter)
            wait(300)
            desk.reason.open_asked.emit(letter, "To print and post the letter")
            _until(lambda: pages)
            wait(800)
            self._keep_all("letters", window)

    def overview(self) -> None:
        """The hub's figures."""
        with self._window(MANAGER, "overview") as (window, desk):
            _until(lambda: desk.worklist.rows)
            wait(1_500)
            self._keep_all("overview", window)

    def find(self) -> None:
        """Nobody is found yet: what to do is said."""
        with self._window(SCREENER, "find") as (window, desk):
            desk.find_text("Sampleton")
            wait(1_500)
            self._keep_all("find", window)

    def protect(self) -> None:
        """An emergency opening, before it is asked for."""
        with self._window(MANAGER, "protect") as (window, _desk):
            self._keep_all("protect", window)

    def rights(self) -> None:
        """An enquiry opened for a subject access request."""
        with self._window(INFORMATION_OFFICER, "rights") as (window, desk):
            self._open(desk, SCHOOL, desk.reasons[0])
            self._keep_all("rights", window)

    def audit(self) -> None:
        """Who looked at what."""
        with self._window(AUDITOR, "audit") as (window, desk):
            _until(lambda: desk.model.entries)
            wait(500)
            desk.pane.list.choose(0)
            self._keep_all("audit", window)

    def staff(self) -> None:
        """One account."""
        with self._window(ADMINISTRATOR, "staff") as (window, desk):
            _until(lambda: desk.model.fetched)
            desk.pane.list.choose(OFFICER)
            self._keep_all("staff", window)

    def keys_and_help(self) -> None:
        """F1, at the front door: the help for it beside it."""
        with self._window(OFFICER, "front_door") as (window, desk):
            _until(lambda: desk.worklist.rows)
            window._toggle_keys()  # noqa: SLF001 - what F1 does
            window.ui.key_sheet.tabs.choose("help")
            window.ui.key_sheet.look.setText("birth")
            self._keep_all("keys-and-help", window, sizes=SIZES[:1])

    def tour(self) -> None:
        """A step of the demo's tour, at the front door."""
        with self._window(OFFICER, "front_door") as (window, desk):
            _until(lambda: desk.worklist.rows)
            window.start_tour()
            window.tour.go(2)
            self._keep_all("tour", window, sizes=SIZES[:1])
            window.tour.end()

    # The way there

    def _keep_all(self, name: str, window: QWidget, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
        for width, height in sizes:
            window.resize(width, height)
            for kind, scale in LOOKS:
                self._theme.choose(kind)
                self._theme.set_text_scale(scale)
                wait(900)
                look = "text-200" if scale > 100 else kind.value.replace("_", "-")  # noqa: PLR2004
                save_small(window, GALLERY / f"{name}-{width}-{look}.png")
            self._theme.set_text_scale(100)
        self._theme.choose(Kind.LIGHT)
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()

    @contextmanager
    def _window(self, login: str, view: str) -> Iterator[tuple[MainWindow, Any]]:
        sitting, tasks, bus = self._staff.sitting(login), Tasks(), ChangeBus()
        who = SignedIn(sitting, *who_am_i(sitting), Paper(), MemoryDrafts())
        window = MainWindow(self._theme, who.person, views_of(who, tasks, bus), hub_name=who.profile.name)
        bus.changed.connect(window.refresh)
        self._theme.dress(window)
        window.resize(*SIZES[0])
        window.show()
        window.activateWindow()
        desk = window.show_view(view)
        wait(800)
        try:
            yield window, desk
        finally:
            tasks.close()
            window.close()
            window.deleteLater()
            wait(200)

    @staticmethod
    def _open(desk: Any, reference: str, reason: str) -> None:
        rows = _until(lambda: desk.worklist.rows)
        row = next(row for row in rows if row.reference.endswith(reference))
        desk.pane.list.choose(row)
        wait(300)
        desk.reason.open_asked.emit(row, reason)
        _until(lambda: desk.enquiry.sheet)
        wait(1_200)


def pictures(gallery: Gallery) -> dict[str, Callable[[], None]]:
    """Every picture by its name."""
    return {
        "sign-in": gallery.sign_in,
        "front-door": gallery.front_door,
        "decision": gallery.decision,
        "agency": gallery.agency,
        "letters": gallery.letters,
        "overview": gallery.overview,
        "find": gallery.find,
        "protect": gallery.protect,
        "rights": gallery.rights,
        "audit": gallery.audit,
        "staff": gallery.staff,
        "two-versions": gallery.two_versions,
        "keys-and-help": gallery.keys_and_help,
        "tour": gallery.tour,
    }


def main() -> int:
    """All of them, or those that are named."""
    app = application()
    GALLERY.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        theme.choose(Kind.LIGHT)
        with PrivateServer(place / "server") as private, hub_of_staff(private) as staff:
            every = pictures(Gallery(staff, theme))
            for name in sys.argv[1:] or every:
                every[name]()
    return 0


def _until(ask: Callable[[], Any]) -> Any:
    for _ in range(PATIENCE_MS // 50):
        answer = ask()
        if answer:
            return answer
        wait(50)
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
