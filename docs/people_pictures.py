"""Takes two pictures anew: what is said of an enquiry's people, and the form that says something of one.

    .venv/bin/python docs/people_pictures.py             (on Linux without a screen: under xvfb-run)

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
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.hub_profile import HubProfile  # noqa: E402
from mashdesk.domain.people_said import (  # noqa: E402
    ContactChannel,
    ContactSafety,
    NameKind,
    NeedKind,
    OrderKind,
    WarningKind,
)
from mashdesk.domain.snapshots import EnquirySheet  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.decision_desk import DecisionDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.gui.viewmodels.typed_of_person import About, Doing  # noqa: E402
from mashdesk.services.openings import open_enquiry  # noqa: E402
from mashdesk.services.people_said import (  # noqa: E402
    SayContact,
    SayName,
    SayNeed,
    SayOrder,
    SayResidence,
    SayWarning,
    say_contact,
    say_name,
    say_need,
    say_order,
    say_residence,
    say_warning,
)
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from mashdesk.store.sitting import Sitting  # noqa: E402

WIDTH, HEIGHT = 1290, 718


def main() -> int:
    """Both pictures."""
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
                _pictures(staff, _said(staff, profile))
    return 0


def _said(staff: SignedInStaff, profile: HubProfile) -> UUID:
    """The case study up to its screening, with something said of its people."""
    study = CaseStudy("school", staff, profile)
    for name, step in study.steps():
        step()
        if name == "screening":
            break
    sitting = staff.sitting(DECIDER)
    sheet = open_enquiry(sitting, study.enquiry, "To say what is known of the people")
    child, mother, father = sheet.subjects[0].id, sheet.people[1].id, sheet.people[2].id
    _numbers(sitting, sheet, mother)
    name = SayName(
        uuid4(), mother, NameKind.BIRTH, "Sorrel", "Applegarth", until=datetime(2015, 5, 2, tzinfo=UTC).date()
    )
    say_name(sitting, name, study.enquiry)
    source, until = "Police, 3 Nov 2026, copy of the bail sheet seen", datetime.now(UTC).date() + timedelta(days=60)
    order = SayOrder(
        uuid4(), father, (mother, child), OrderKind.BAIL, source, "Not to come to the school.", until=until
    )
    say_order(sitting, order, study.enquiry)
    _needs_and_home(sitting, sheet, mother)
    return study.enquiry


def _needs_and_home(sitting: Sitting, sheet: EnquirySheet, mother: UUID) -> None:
    enquiry, today = sheet.row.enquiry, datetime.now(UTC).date()
    for kind, words in ((NeedKind.INTERPRETER, "Vietnamese; nobody of the family"), (NeedKind.LARGE_PRINT, "")):
        say_need(sitting, SayNeed(uuid4(), mother, kind, words, "the school"), enquiry)
    home, since = sheet.households[-1].id, today - timedelta(days=400)
    left = SayResidence(uuid4(), mother, home, "the housing officer", since=since, until=today - timedelta(days=200))
    say_residence(sitting, left, enquiry)


def _numbers(sitting: Sitting, sheet: EnquirySheet, mother: UUID) -> None:
    enquiry, today = sheet.row.enquiry, datetime.now(UTC).date()
    for number, safe, safety in (
        ("07700 900 321", ContactSafety.NOT_SAFE, "He reads her messages and hears the voicemail"),
        ("01632 960 118", ContactSafety.SAFE, "Her sister's landline, between ten and two"),
    ):
        told = SayContact(uuid4(), mother, ContactChannel.PHONE, number, safe, safety, "the mother, at school")
        say_contact(sitting, told, enquiry)
    home, known = sheet.households[0].id, today - timedelta(days=20)
    dog = SayWarning(
        uuid4(), None, home, WarningKind.DOG, "A large dog runs free in the yard: ring from the car.",
        "health visitor", known, today + timedelta(days=90), told=True,
    )  # fmt: skip
    say_warning(sitting, dog, enquiry)


def _pictures(staff: SignedInStaff, enquiry: UUID) -> None:
    tasks = Tasks()
    person, profile = who_am_i(staff.sitting(DECIDER))
    who = SignedIn(staff.sitting(DECIDER), person, profile, Paper(), MemoryDrafts())
    desk = DecisionDesk(who, tasks, ChangeBus())
    desk.resize(WIDTH, HEIGHT)
    desk.show()
    desk.enquiry.open(enquiry, "To see who is named")
    while desk.enquiry.sheet is None:
        wait(100)
    desk.sheet.choose_part("people")
    wait(1_000)
    save_pixmap_small(desk.grab(), PICTURES / "people.png")
    desk.editing.begin(About(Doing.CONTACT, desk.enquiry.sheet.people[1].id))
    wait(600)
    save_pixmap_small(desk.grab(), PICTURES / "people-number.png")
    desk.close()
    tasks.close()


if __name__ == "__main__":
    sys.exit(main())
