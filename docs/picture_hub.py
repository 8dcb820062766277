"""What a picture is taken of: a hub of its own, gone afterwards, and the desk of one of its people."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))  # the program of this folder, whatever else is installed

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.hub_profile import HubProfile  # noqa: E402
from mashdesk.gui import fonts  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

Desk = TypeVar("Desk", bound=QWidget)
MANAGER, INFORMATION_OFFICER = "maud.hollingbery", "ignatius.pell"
ADMINISTRATOR, AUDITOR = "adelaide.winterbourne", "aurelia.thorne"
WIDTH, HEIGHT, LARGEST = 1290, 718, 6
"""The room of a desk beside the rail at 1366 × 768; how many steps lead to 200 % text."""
LOOKS = {"": Kind.LIGHT, "-dark": Kind.DARK, "-high-contrast": Kind.HIGH_CONTRAST}


@contextmanager
def folder_and_theme() -> Iterator[tuple[Path, Theme]]:
    """The program in its light look, and a folder that is gone afterwards."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)  # the private server's own user goes through it
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        fonts.load_other_scripts()
        theme.choose(Kind.LIGHT)
        yield place, theme


@contextmanager
def staff_of(private: PrivateServer, hub: str = "northamptonshire") -> Iterator[tuple[SignedInStaff, HubProfile]]:
    """A sample hub on this server, and everybody ready to sign in."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, hub)
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        yield staff, profile


@contextmanager
def hub_in_light(hub: str = "northamptonshire") -> Iterator[tuple[SignedInStaff, HubProfile, Theme]]:
    """A sample hub of its own, to be looked at."""
    with (
        folder_and_theme() as (place, theme),
        PrivateServer(place / "hub") as private,
        staff_of(private, hub) as (staff, profile),
    ):
        yield staff, profile, theme


def case_up_to(last: str, staff: SignedInStaff, profile: HubProfile, case: str = "school") -> CaseStudy:
    """A case study, played until this step is done."""
    study = CaseStudy(case, staff, profile)
    for name, step in study.steps():
        step()
        if name == last:
            break
    return study


def signed_in(staff: SignedInStaff, login: str) -> SignedIn:
    """One of them, with papers and drafts that are kept nowhere."""
    sitting = staff.sitting(login)
    return SignedIn(sitting, *who_am_i(sitting), Paper(), MemoryDrafts())


@contextmanager
def desk_of(who: SignedIn, made: Callable[[SignedIn, Tasks, ChangeBus], Desk]) -> Iterator[Desk]:
    """Their desk, shown as large as it is in the window."""
    tasks = Tasks()
    desk = made(who, tasks, ChangeBus())
    desk.resize(WIDTH, HEIGHT)
    desk.show()
    try:
        yield desk
    finally:
        desk.close()
        tasks.close()


def until(true: Callable[[], Any]) -> Any:
    """Wait for it."""
    while not (answer := true()):
        wait(100)
    return answer


def asked_for() -> Path | None:
    """The folder that is named on the command line: every look goes there, instead of the guide's pictures."""
    return Path(sys.argv[1]) if sys.argv[1:] else None


def take(shown: QWidget, name: str, *, after: int = 1_000) -> None:
    """For the guide."""
    wait(after)
    save_small(shown, PICTURES / f"{name}.png")


def take_looks(shown: QWidget, theme: Theme, name: str, folder: Path | None, *, guide: bool = True) -> None:
    """For the guide; with a folder instead of that every look of it there, and at 200 % text."""
    if folder is None:
        if guide:
            take(shown, name, after=600)
        return
    wait(600)
    for suffix, kind in LOOKS.items():
        theme.choose(kind)
        wait(300)
        shown.grab().save(str(folder / f"{name}{suffix}.png"))
    theme.choose(Kind.LIGHT)
    for by, suffix in ((+1, "-text-200"), (-1, "")):
        for _ in range(LARGEST):
            theme.step_text(by)
        wait(600)
        if suffix:
            shown.grab().save(str(folder / f"{name}{suffix}.png"))
