"""Takes the pictures of the information officer's, the auditor's and the administrator's desks anew, in light and dark.

    .venv/bin/python docs/staff_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script
from sqlalchemy import create_engine  # noqa: E402

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.app.window import Desks  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.demo_hub import put_in_progress  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import OFFICER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.accounts import NewAccount, StaffAccount  # noqa: E402
from mashdesk.domain.calendar import london_day  # noqa: E402
from mashdesk.domain.releases import may_be_ruled_on  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.main_window import MainWindow, View  # noqa: E402
from mashdesk.gui.own_log import KeptLogDialog  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.administration import add_account, ask_reset, change_standing, staff_of_hub  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.log_seals import seal  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

AUDITOR, ADMINISTRATOR, INFORMATION_OFFICER = "aurelia.thorne", "adelaide.winterbourne", "ignatius.pell"
NEW = NewAccount("rosalind.fennimore", "Rosalind Fennimore", "MASH officer", "social_care", ("mash_officer",))


def main() -> int:
    """Every picture."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        theme.choose(Kind.LIGHT)
        with PrivateServer(place / "server") as private, hub_of_staff(private) as staff:
            _administration(staff, theme)
            _audit(private, staff, theme)
            _rights(staff, theme)
            _own(staff)
    return 0


def _administration(staff: SignedInStaff, theme: Theme) -> None:
    sitting = staff.sitting(ADMINISTRATOR)
    add_account(sitting, NEW)
    ends = london_day(datetime.now(UTC)) + timedelta(days=12)
    one = _account(staff, OFFICER)
    change_standing(sitting, one, replace(one.standing, vetted_until=ends))
    ask_reset(sitting, _account(staff, "maud.hollingbery"), "She rang from the front desk; we know her voice")
    with _window(staff, ADMINISTRATOR, theme, "staff") as (window, desk):
        while not desk.model.fetched:
            wait(100)
        desk.pane.list.choose(OFFICER)
        _keep(window, theme, "administration")
        desk.sheet.head.close_button.click()
        _keep(window, theme, "closing-account", dark=False)
        desk.new()
        _keep(window, theme, "new-account", dark=False)


def _audit(private: PrivateServer, staff: SignedInStaff, theme: Theme) -> None:
    engine = create_engine(private.superuser_url("mashdesk"))
    seal(engine, 40)
    engine.dispose()
    with _window(staff, AUDITOR, theme, "audit") as (window, desk):
        while not desk.model.entries:
            wait(100)
        desk.model.look_for(kind="opened")
        wait(500)
        desk.pane.list.choose(0)
        _keep(window, theme, "auditor")
        desk.show_part("seals")
        desk.primary_action()
        while not desk.seals_check.finished:
            wait(100)
        _keep(window, theme, "seals", dark=False)


def _rights(staff: SignedInStaff, theme: Theme) -> None:
    with _window(staff, INFORMATION_OFFICER, theme, "rights") as (window, desk):
        while not desk.worklist.rows:
            wait(100)
        row = desk.worklist.rows[-1]
        desk.pane.list.choose(row)
        wait(300)
        desk.reason.open_asked.emit(row, desk.reasons[0])
        while desk.enquiry.sheet is None:
            wait(100)
        _keep(window, theme, "information-officer")
        _ruling(window, desk, theme)


def _ruling(window: MainWindow, desk: Any, theme: Theme) -> None:
    item = next(one for one in desk.enquiry.sheet.items if may_be_ruled_on(one))
    desk.sheet.chronology.choose(str(item.id))
    desk.sheet.chronology.rule.click()
    desk.ruling.panel.may_leave.button(True).setChecked(True)
    desk.ruling.panel.because.setPlainText("He was there himself: what the school saw tells him nothing new.")
    _keep(window, theme, "ruling", dark=False)


def _own(staff: SignedInStaff) -> None:
    with _signed_in(staff, OFFICER) as (who, tasks):
        dialog = KeptLogDialog(None, who, tasks)
        dialog.show()
        wait(1_000)
        dialog.list.choose(0)
        save_small(dialog, PICTURES / "own-log.png")
        dialog.close()


@contextmanager
def _signed_in(staff: SignedInStaff, login: str) -> Iterator[tuple[SignedIn, Tasks]]:
    sitting, tasks = staff.sitting(login), Tasks()
    try:
        yield SignedIn(sitting, *who_am_i(sitting), Paper(), MemoryDrafts()), tasks
    finally:
        tasks.close()


@contextmanager
def hub_of_staff(private: PrivateServer) -> Iterator[SignedInStaff]:
    """The sample hub with its case studies in progress, and everybody ready to sign in."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords)
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        put_in_progress(staff, profile)
        yield staff


@contextmanager
def _window(staff: SignedInStaff, login: str, theme: Theme, key: str) -> Iterator[tuple[MainWindow, QWidget]]:
    with _signed_in(staff, login) as (who, tasks):
        desks = Desks(who, tasks, ChangeBus())
        made: dict[str, tuple[str, str, Callable[[], QWidget]]] = {
            "staff": ("users", "Staff", desks.administration),
            "rights": ("file-search", "Enquiries", desks.rights),
            "audit": ("history", "Audit", desks.audit),
        }
        window = MainWindow(theme, who.person, [View(key, *made[key])], hub_name=who.profile.name)
        window.show()
        try:
            yield window, window.show_view(key)
        finally:
            window.close()


def _keep(window: MainWindow, theme: Theme, name: str, *, dark: bool = True) -> None:
    for kind, ending in [(Kind.LIGHT, ""), *([(Kind.DARK, "-dark")] if dark else [])]:
        theme.choose(kind)
        wait(700)
        save_small(window, PICTURES / f"{name}{ending}.png")
    theme.choose(Kind.LIGHT)


def _account(staff: SignedInStaff, login: str) -> StaffAccount:
    found = staff_of_hub(staff.sitting(ADMINISTRATOR)).account(login)
    assert found is not None
    return found


if __name__ == "__main__":
    sys.exit(main())
