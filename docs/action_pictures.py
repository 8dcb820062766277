"""Takes three pictures anew: what is to be done on an enquiry, the same at its agency, and the register of clocks.

    .venv/bin/python docs/action_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

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
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.actions import ResultKind, Until  # noqa: E402
from mashdesk.domain.hub_profile import HubProfile  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.acting.hub_lists import ACTIONS  # noqa: E402
from mashdesk.gui.desks.agency_desk import AgencyDesk  # noqa: E402
from mashdesk.gui.desks.decision_desk import DecisionDesk  # noqa: E402
from mashdesk.gui.desks.hub_overview import HubOverview  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.action_entry import Doing  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.actions import (  # noqa: E402
    RecordActionResult,
    SetAction,
    read_actions,
    record_action_result,
    set_action,
)
from mashdesk.services.openings import open_enquiry  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

EDUCATION, MANAGER = PRACTITIONERS["education"], "maud.hollingbery"
WIDTH, HEIGHT = 1290, 718
TO_DO = (
    ("health", "Offer the family the health visitor's next free visit.", 2),
    ("education", "See the child at school, alone, and ask what he wishes.", 5),
    ("probation", "Tell the hub when the supervision of the household's adult ends.", 10),
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
                enquiry = _decided(staff, profile)
                _at_the_hub(staff, enquiry)
                _at_the_agency(staff, enquiry)
                _the_clocks(staff, enquiry)
    return 0


def _decided(staff: SignedInStaff, profile: HubProfile) -> UUID:
    """The case study up to its decision, with something to be done, of which one is done."""
    study = CaseStudy("school", staff, profile)
    for name, step in study.steps():
        step()
        if name == "decision":
            break
    sitting = staff.sitting(DECIDER)
    for agency, what, days in TO_DO:
        sheet = open_enquiry(sitting, study.enquiry, "To say what is to be done")
        person, review = (EDUCATION if agency == "education" else ""), datetime.now(UTC).date() + timedelta(days=60)
        decision = sheet.decisions[0].id
        command = SetAction(
            uuid4(), what, agency, Until(working_days=days), decision=decision, person=person, review=review
        )
        set_action(sitting, command, sheet, datetime.now(UTC), profile)
    first = next(one for one in read_actions(sitting, study.enquiry).standing if one.agency == "health")
    words = "Visited; the next visit is agreed."
    done = RecordActionResult(uuid4(), first.id, ResultKind.DONE, datetime.now(UTC), words)
    record_action_result(sitting, done, study.enquiry)
    return study.enquiry


def _at_the_hub(staff: SignedInStaff, enquiry: UUID) -> None:
    tasks = Tasks()
    desk = DecisionDesk(_who(staff, DECIDER), tasks, ChangeBus())
    _shown(desk)
    desk.enquiry.open(enquiry, "To see what is to be done")
    while not desk.acting.model.read:
        wait(100)
    desk.pane.choose(ACTIONS)
    desk.sheet.choose_part("actions")
    desk.sheet.to_do.set_button.click()
    _take(desk, tasks, "actions.png")


def _at_the_agency(staff: SignedInStaff, enquiry: UUID) -> None:
    tasks = Tasks()
    desk = AgencyDesk(_who(staff, EDUCATION), tasks, ChangeBus())
    _shown(desk)
    while not desk.lists.owing.count:
        wait(100)
    desk.lists.choose(ACTIONS)
    desk.lists.owing.list.choose(desk.lists.owing.list.rows()[0])
    desk.enquiry.open(enquiry, "To do what was agreed")
    while not desk.doing.acting.model.read:
        wait(100)
    wait(300)
    ((doing, action),) = desk.doing.page.to_do.buttons
    assert doing is Doing.RESULT
    desk.doing.page.to_do.buttons[doing, action].click()
    _take(desk, tasks, "actions-agency.png")


def _the_clocks(staff: SignedInStaff, enquiry: UUID) -> None:
    tasks = Tasks()
    desk = HubOverview(_who(staff, MANAGER), tasks, ChangeBus())
    _shown(desk)
    desk.enquiry.open(enquiry, "Timeliness")
    while not desk.clocks.model.read:
        wait(100)
    desk.sheet.choose_part("clocks")
    for button in desk.sheet.clocks.buttons.values():
        button.click()
    _take(desk, tasks, "clocks.png")


def _who(staff: SignedInStaff, login: str) -> SignedIn:
    person, profile = who_am_i(staff.sitting(login))
    return SignedIn(staff.sitting(login), person, profile, Paper(), MemoryDrafts())


def _shown(desk: QWidget) -> None:
    desk.resize(WIDTH, HEIGHT)
    desk.show()


def _take(desk: QWidget, tasks: Tasks, name: str) -> None:
    wait(1_000)
    save_pixmap_small(desk.grab(), PICTURES / name)
    desk.close()
    tasks.close()


if __name__ == "__main__":
    sys.exit(main())
