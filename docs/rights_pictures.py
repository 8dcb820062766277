"""Takes three pictures anew: a request for a file that is open, its answer being typed, and taking one in.

    .venv/bin/python docs/rights_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import OFFICER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.hub_profile import HubProfile  # noqa: E402
from mashdesk.domain.matter_codes import MatterKind, MatterStep  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.front_door import FrontDoor  # noqa: E402
from mashdesk.gui.desks.matters_desk import MattersDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.matters import (  # noqa: E402
    ReceiveMatter,
    TakeMatterStep,
    matters,
    open_matter,
    receive_matter,
    take_matter_step,
)
from mashdesk.services.worklists import hub_worklist, who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

INFORMATION = "ignatius.pell"
WIDTH, HEIGHT = 1290, 718
ACCESS, COMPLAINT, FEEDBACK = MatterKind.SUBJECT_ACCESS, MatterKind.COMPLAINT, MatterKind.FEEDBACK
WORDS = (
    "I would like to see everything that was written about me and my son since the school rang you in November. "
    "Please send it to my address and not to his father's."
)


def main() -> int:
    """All three pictures."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private, private.superuser_connection() as connection:
            connection.execute("create database mashdesk")
            passwords = new_passwords()
            profile = found_sample_hub(private.superuser_url("mashdesk"), passwords)
            server = Server(private.address.host, private.address.port, "mashdesk")
            with SignedInStaff(server, passwords) as staff:
                _came_in(staff, profile)
                _at_the_desk(staff)
                _at_the_front_door(staff)
    return 0


def _came_in(staff: SignedInStaff, profile: HubProfile) -> None:
    """An enquiry, a request for a file about it, complaints and feedback; the request has begun."""
    study = CaseStudy("school", staff, profile)
    for name, step in study.steps():
        step()
        if name == "referral":
            break
    officer, now = staff.sitting(OFFICER), datetime.now(UTC)
    reference = hub_worklist(officer)[0].reference
    told = (
        (ACCESS, "Marigold Sample", WORDS, timedelta(days=6), reference),
        (ACCESS, "Rowan Example", "What do you hold about me?", timedelta(days=28), ""),
        (COMPLAINT, "Bryony Pattern", "Nobody rang back, though I was promised it twice.", timedelta(days=2), ""),
        (FEEDBACK, "", "The leaflet is hard to read on a telephone.", timedelta(hours=3), ""),
    )
    for kind, asker, words, ago, about in told:
        command = ReceiveMatter(
            uuid4(), kind, "letter", asker, words, route="service", lines=("1 Sample Street", "Sampleton"),
            postcode="NN1 1AA", reference=about, received=now - ago, received_why="It lay in the post room.",
        )  # fmt: skip
        receive_matter(officer, command, now, profile)
    sitting = staff.sitting(INFORMATION)
    row = next(one for one in matters(sitting) if one.enquiry_reference)
    for step, words, handler in (
        (MatterStep.ACKNOWLEDGE, "By letter, with the reference and the day by which they hear.", ""),
        (MatterStep.NAME, "", INFORMATION),
        (MatterStep.IDENTITY, "A passport and a council tax bill with the address; she is the mother.", ""),
    ):
        matter = open_matter(sitting, row.matter, "To answer it")
        take_matter_step(sitting, TakeMatterStep(uuid4(), matter, step, words, handler=handler), now, profile)


def _at_the_desk(staff: SignedInStaff) -> None:
    tasks = Tasks()
    desk = MattersDesk(_who(staff, INFORMATION), tasks, ChangeBus())
    _shown(desk)
    while not desk.model.read:
        wait(100)
    row = next(one for one in desk.model.rows if one.enquiry_reference)
    desk.find_text(row.reference)
    desk.model.open(row, "To answer it")
    while desk.model.matter is None:
        wait(100)
    _take(desk, "rights-open.png")
    desk.begin(MatterStep.ANSWER)
    _take(desk, "rights-answer.png")
    desk.close()
    tasks.close()


def _at_the_front_door(staff: SignedInStaff) -> None:
    tasks = Tasks()
    desk = FrontDoor(_who(staff, OFFICER), tasks, ChangeBus())
    _shown(desk)
    wait(600)
    desk.take_matter()
    told = {"kind": "complaint", "means": "telephone", "route": "service"}
    for question in desk.receiving.panel.questions:
        if question.name in told:
            put(question.control, told[question.name])
    _take(desk, "rights-take-in.png")
    desk.close()
    tasks.close()


def _who(staff: SignedInStaff, login: str) -> SignedIn:
    person, profile = who_am_i(staff.sitting(login))
    return SignedIn(staff.sitting(login), person, profile, Paper(), MemoryDrafts())


def _shown(desk: QWidget) -> None:
    desk.resize(WIDTH, HEIGHT)
    desk.show()


def _take(desk: QWidget, name: str) -> None:
    wait(1_000)
    save_pixmap_small(desk.grab(), PICTURES / name)


if __name__ == "__main__":
    sys.exit(main())
