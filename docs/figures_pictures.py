"""Takes the picture of the hub's figures anew, of a sample hub with an invented past year.

.venv/bin/python docs/figures_pictures.py             (on Linux without a screen: under xvfb-run)
"""

import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.demo_hub import put_in_progress  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.hub_profile import HubProfile  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.figures_page import FiguresPage  # noqa: E402
from mashdesk.gui.desks.hub_overview import HubOverview  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import hub_worklist, who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.security.figures import Planted  # noqa: E402

MANAGER = "maud.hollingbery"
WIDTH, HEIGHT = 1290, 718
YEAR, MANY, LINKED = 365, 420, 0.4
AGENCIES = ("police", "health", "education", "early_help")


def main(
    place: Path = ROOT / "docs" / "pictures", keys: tuple[str, ...] = ("outcomes", "repeats", "timeliness")
) -> int:
    """The pictures of these figures in `place`."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        Theme(app, QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        with PrivateServer(Path(folder) / "hub") as private:
            with private.superuser_connection() as connection:
                connection.execute("create database mashdesk")
            passwords = new_passwords()
            profile = found_sample_hub(private.superuser_url("mashdesk"), passwords)
            server = Server(private.address.host, private.address.port, "mashdesk")
            with SignedInStaff(server, passwords) as staff:
                put_in_progress(staff, profile)
                sitting = staff.sitting(MANAGER)
                with private.superuser_connection("mashdesk") as connection:
                    _past_year(Planted(connection, hub_worklist(sitting)[0].enquiry), profile)
                person, profile = who_am_i(sitting)
                desk = HubOverview(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), Tasks(), ChangeBus())
                _take(desk, place, keys)
    return 0


def _past_year(past: Planted, profile: HubProfile) -> None:
    chance = random.Random(7)  # noqa: S311 - an invented year
    outcomes = [one.code for one in profile.outcomes]
    known: list[UUID] = []
    for _ in range(MANY):
        came = datetime.now(UTC) - timedelta(days=chance.triangular(0, YEAR, 120), hours=chance.random() * 9)
        enquiry = past.enquiry(came.isoformat(), chance.choices(("red", "amber", "green"), (2, 5, 4))[0])
        signed = came + timedelta(hours=chance.randint(3, 70))
        known.append(past.person(enquiry))
        if len(known) > 1 and chance.random() < LINKED:
            past.link(chance.choice(known[:-1]), known[-1])
        past.decision(enquiry, signed.isoformat(), chance.choices(outcomes, range(1, len(outcomes) + 1))[0])
        past.clock(enquiry, "decision", signed.isoformat(), chance.choices(("met", "late"), (6, 1))[0])
        past.clock(enquiry, "screening", came.isoformat(), chance.choices(("met", "late"), (9, 1))[0])
        past.clock(enquiry, "letters", signed.isoformat(), chance.choices(("met", "late", "withheld"), (12, 2, 1))[0])
        agency = chance.choice(AGENCIES)
        answered = came + timedelta(hours=chance.triangular(1, 30, 6))
        past.request(agency, came.isoformat(), (came + timedelta(hours=24)).isoformat(), answered.isoformat())


def _take(desk: HubOverview, place: Path, keys: tuple[str, ...]) -> None:
    desk.resize(WIDTH, HEIGHT)
    desk.show()
    page = desk.findChild(FiguresPage)
    assert page is not None
    while not page.model.figures:
        wait(100)
    for key in keys:
        page.tabs.choose(key)
        page.tabs.tab_chosen.emit(key)
        wait(300)
        save_pixmap_small(desk.grab(), place / f"figures-{key}.png")


if __name__ == "__main__":
    sys.exit(main())
