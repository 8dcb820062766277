"""Takes the pictures of answering for a virtual agency anew: whom the hub answers for, and what one said, half typed.

    .venv/bin/python docs/on_behalf_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is Dudley's, made in a folder of its own and gone afterwards. With a folder, also in dark and at 200 %.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import OFFICER, SCREENER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.codes import LeavingPurpose  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.front_door import FrontDoor  # noqa: E402
from mashdesk.gui.desks.on_behalf.panel import OnBehalfPanel  # noqa: E402
from mashdesk.gui.desks.on_behalf.release_questions import ReleasePanel  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.discussion_model import moment_typed  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.gathering import Asking, SendRequests, send_requests  # noqa: E402
from mashdesk.services.openings import open_enquiry  # noqa: E402
from mashdesk.services.releases import AskRelease, ask_release  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

CASE, AGENCY = "school", "fire"
WIDTH, HEIGHT, LARGEST = 1290, 718, 6
WHAT = "Home fire safety visit on 3 March: no working smoke alarm upstairs. One was fitted; the family was friendly."


def main() -> int:
    """The pictures of the guide, or all of them."""
    app = application()
    everything = Path(sys.argv[1]) if sys.argv[1:] else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        theme.choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private, _desk(private) as (desk, staff):
            _take(desk, theme, "on-behalf-waiting", everything)
            _type(desk)
            _take(desk, theme, "on-behalf", everything)
            desk.primary_action()
            while desk.sheet.waiting.buttons():
                wait(100)
            _release(desk, staff)
            _take(desk, theme, "on-behalf-release", everything)
    return 0


def _take(desk: FrontDoor, theme: Theme, name: str, everything: Path | None) -> None:
    if everything is None:
        save_small(desk, PICTURES / f"{name}.png")
        return
    for suffix, kind in (("", Kind.LIGHT), ("-dark", Kind.DARK)):
        theme.choose(kind)
        wait(300)
        desk.grab().save(str(everything / f"{name}{suffix}.png"))
    theme.choose(Kind.LIGHT)
    for by in (+1, -1):
        for _ in range(LARGEST):
            theme.step_text(by)
        wait(600)
        if by > 0:
            desk.grab().save(str(everything / f"{name}-text-200.png"))


def _type(desk: FrontDoor) -> None:
    desk.sheet.waiting.buttons()[0].click()
    wait(600)
    panel = desk.answering.panel
    assert isinstance(panel, OnBehalfPanel)
    told = {
        "said_by": "Wren Calloway",
        "said_by_post": "Watch manager",
        "how": "telephone",
        "late_because": "The station was out on a call.",
    }
    told["said"] = moment_typed(desk.enquiry.now())
    for name, value in told.items():
        put(panel.fields[name].control, value)
    item = panel.answer.item.ui
    sheet = desk.enquiry.sheet
    assert sheet is not None
    panel.answer.ui.answer.choose("items")
    item.people.choose([str(sheet.subjects[0].id)])
    item.when.setText("3 Mar 2026")
    item.what.setPlainText(WHAT)
    item.relevance.setPlainText("Whether the home is safe for the children.")
    item.lawful_basis.choose("public_task")
    wait(800)


def _release(desk: FrontDoor, staff: SignedInStaff) -> None:
    """A senior social worker asks for the item; the officer rings again."""
    sheet = desk.enquiry.sheet
    assert sheet is not None
    enquiry = sheet.row.enquiry
    there = open_enquiry(staff.sitting(SCREENER), enquiry, "To ask for a release")
    item = next(one for one in there.items if one.agency == AGENCY)
    why = "So that the housing officer sees to the alarms."
    ask_release(staff.sitting(SCREENER), AskRelease(uuid4(), item.id, LeavingPurpose.ONWARD, why), enquiry)
    desk.enquiry.reload()
    assert desk.answering.releases is not None
    desk.answering.releases.reload()
    while not desk.sheet.waiting.buttons():
        wait(100)
    desk.sheet.waiting.buttons()[0].click()
    panel = desk.answering.panel
    assert isinstance(panel, ReleasePanel)
    told = {
        "manner": "sanitised",
        "words": "There was no working smoke alarm upstairs. One was fitted.",
        "how": "telephone",
    }
    told |= {"said_by": "Wren Calloway", "said_by_post": "Watch manager", "said": moment_typed(desk.enquiry.now())}
    for name, value in told.items():
        put(panel.fields[name].control, value)
    wait(800)


@contextmanager
def _desk(private: PrivateServer) -> Iterator[tuple[FrontDoor, SignedInStaff]]:
    """The front door in Dudley: the case's agencies have answered, the fire service was asked."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, "dudley")
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        study = CaseStudy(CASE, staff, profile)
        for name, step in study.steps():
            if name.startswith("discuss"):
                break
            step()
        sheet = open_enquiry(staff.sitting(SCREENER), study.enquiry, "To ask one more agency")
        asking = Asking(AGENCY, profile.purposes[0].code, "public_task", "What do you know of the home?")
        send_requests(staff.sitting(SCREENER), SendRequests(uuid4(), (asking,)), sheet, profile)
        sitting = staff.sitting(OFFICER)
        person, profile = who_am_i(sitting)
        tasks = Tasks()
        desk = FrontDoor(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
        desk.resize(WIDTH, HEIGHT)
        desk.show()
        desk.enquiry.open(study.enquiry, "More came in")
        while not desk.sheet.waiting.buttons():
            wait(100)
        wait(800)
        try:
            yield desk, staff
        finally:
            desk.close()
            tasks.close()


if __name__ == "__main__":
    sys.exit(main())
