"""Takes two pictures anew: the next steps of an enquiry, and the same referral in two hubs side by side.

    .venv/bin/python docs/way_pictures.py             (on Linux without a screen: under xvfb-run)

The hubs are made in a folder of their own and gone afterwards.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.decision_desk import DecisionDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

HUBS = ("northamptonshire", "dudley")
CASE, LAST = "school", "discussion"
WIDTH, HEIGHT, BETWEEN = 1290, 718, 12


def main() -> int:
    """Both pictures."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        desks = []
        for hub in HUBS:  # a server each: logins are a server's, and the staff of both hubs have the same names
            with PrivateServer(place / hub) as private, _desk(private, hub) as desk:
                desk.sheet.choose_part("way")
                wait(1_000)
                desks.append(desk.grab())
    save_pixmap_small(desks[0], PICTURES / "next-steps.png")
    save_pixmap_small(_side_by_side(desks), PICTURES / "two-hubs.png")
    return 0


@contextmanager
def _desk(private: PrivateServer, hub: str) -> Iterator[DecisionDesk]:
    """The decision desk of a hub at the case study, everything said and nothing signed."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, hub)
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        study = CaseStudy(CASE, staff, profile)
        for name, step in study.steps():
            step()
            if name == LAST:
                break
        sitting = staff.sitting(DECIDER)
        person, profile = who_am_i(sitting)
        tasks = Tasks()
        desk = DecisionDesk(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
        desk.resize(WIDTH, HEIGHT)
        desk.show()
        desk.enquiry.open(study.enquiry, "To decide")
        while not desk.way.model.read:
            wait(100)
        try:
            yield desk
        finally:
            desk.close()
            tasks.close()


def _side_by_side(pictures: list[QPixmap]) -> QPixmap:
    whole = QPixmap(WIDTH * 2 + BETWEEN, HEIGHT)
    whole.fill()
    painter = QPainter(whole)
    for place, one in enumerate(pictures):
        painter.drawPixmap(place * (WIDTH + BETWEEN), 0, one)
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main())
