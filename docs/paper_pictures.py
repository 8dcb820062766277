"""Takes the pictures of the hub's other papers anew: each for every hub, and the part of the desk that prints them.

    .venv/bin/python docs/paper_pictures.py          (on Linux without a screen: under xvfb-run)

What stands on the papers is invented. The hub of the desk is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from page_pictures import first_page, in_a_row  # noqa: E402 - beside this script
from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtGui import QPixmap  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.documents.discussion_record import render_discussion_record  # noqa: E402
from mashdesk.documents.posting_list import render_posting_list  # noqa: E402
from mashdesk.documents.strategy_record import render_strategy_record  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.decision_desk import DecisionDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.documents.invented_case import discussion_facts, posting_facts, strategy_facts, strategy_step  # noqa: E402
from tests.documents.test_letter_kinds import HUBS  # noqa: E402

GALLERY, PICTURES = ROOT / "docs" / "gallery" / "papers", ROOT / "docs" / "pictures"


def main() -> int:
    """The gallery, then the desk."""
    app = application()
    GALLERY.mkdir(parents=True, exist_ok=True)
    for hub in HUBS:
        in_a_row([first_page(page) for page in _papers(hub)]).quantize(16).save(GALLERY / f"{hub}.png", optimize=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private:
            save_pixmap_small(_desk(private), PICTURES / "papers.png")
    return 0


def _papers(hub: str) -> list[bytes]:
    talked, planned = discussion_facts(), strategy_facts(strategy_step(), strategy_step(happened=None, particulars=""))
    return [
        render_discussion_record(replace(talked, head=replace(talked.head, hub=hub))),
        render_strategy_record(replace(planned, head=replace(planned.head, hub=hub))),
        render_posting_list(replace(posting_facts(), hub=hub)),
    ]


def _desk(private: PrivateServer) -> QPixmap:
    """The decision desk of a decided enquiry, its papers chosen."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, "northamptonshire")
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        study = CaseStudy("school", staff, profile)
        for name, step in study.steps():
            step()
            if name.startswith("decision"):
                break
        sitting = staff.sitting(DECIDER)
        person, profile = who_am_i(sitting)
        tasks = Tasks()
        desk = DecisionDesk(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
        desk.resize(1290, 718)
        desk.show()
        desk.enquiry.open(study.enquiry, "To print what was agreed")
        while desk.enquiry.sheet is None or not desk.family.model.read:
            wait(100)
        desk.sheet.choose_part("papers")
        wait(800)
        try:
            return desk.grab()
        finally:
            desk.close()
            tasks.close()


if __name__ == "__main__":
    sys.exit(main())
