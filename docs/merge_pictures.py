"""Takes one picture anew: two people of an enquiry side by side, before they are merged.

    .venv/bin/python docs/merge_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards. With a folder, also what is shown
after the merge, in every look.
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
from small_pictures import save_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import OFFICER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.front_door import FrontDoor  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.saving import save  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

WIDTH, HEIGHT = 1290, 718
LOOKS = {"": Kind.LIGHT, "-dark": Kind.DARK, "-high-contrast": Kind.HIGH_CONTRAST}
PEOPLE = [
    {"ref": "c", "role": "subject", "given_names": "Rowan", "family_name": "Sample", "sex": "M",
     "birth": {"accuracy": "known", "date": "2018-04-03"}},
    {"ref": "m", "role": "parent", "given_names": "Joanna", "family_name": "Sample", "sex": "F",
     "birth": {"accuracy": "known", "date": "1990-05-04"}, "first_language": "English"},
    {"ref": "a", "role": "other_adult", "given_names": "Jo", "family_name": "Sampel", "sex": "F",
     "birth": {"accuracy": "estimated", "date": "1990-01-01"}, "first_language": "English"},
]  # fmt: skip
WHY = "The school wrote Jo, the health visitor Joanna. Joanna said on the telephone that it is she."


def main() -> int:
    """The picture of the guide, or all of them."""
    app = application()
    everything = Path(sys.argv[1]) if sys.argv[1:] else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        theme.choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private:
            _at(private, theme, everything)
    return 0


def _at(private: PrivateServer, theme: Theme, everything: Path | None) -> None:
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    found_sample_hub(private.superuser_url("mashdesk"), passwords, "northamptonshire")
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        sitting = staff.sitting(OFFICER)
        person, profile = who_am_i(sitting)
        tasks = Tasks()
        desk = FrontDoor(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
        desk.resize(WIDTH, HEIGHT)
        desk.show()
        desk.enquiry.open(_referred(staff), "To see who was known before")
        while not desk.linking.model.read:
            wait(100)
        _pictures(desk, theme, everything)
        desk.close()
        tasks.close()


def _pictures(desk: FrontDoor, theme: Theme, everything: Path | None) -> None:
    desk.sheet.choose_part("before")
    desk.linking.begin_merge()
    _fill(desk)
    wait(1500)
    _take(desk, theme, "merging", everything)
    if everything is None:
        return
    desk.primary_action()
    while desk.linking.panel is not None:
        wait(100)
    wait(1500)
    _take(desk, theme, "merged", everything)
    desk.sheet.choose_part("people")
    wait(300)
    _take(desk, theme, "merged-people", everything)


def _referred(staff: SignedInStaff) -> UUID:
    received = datetime.now(UTC) - timedelta(minutes=5)
    relations = [
        {"from": one, "to": "c", "kind": kind, "parental_responsibility": told}
        for one, kind, told in (("m", "mother", True), ("a", "mother", None))
    ]
    moments = {"received": received.isoformat(), "due": (received + timedelta(days=1)).isoformat()}
    told = {"source": "1B", "kind": "child_protection", "concern": "Invented", **moments}
    body = {**told, "people": PEOPLE, "relationships": relations}
    return UUID(save(staff.sitting(OFFICER), "record_referral", uuid4(), body)["enquiry"])


def _fill(desk: FrontDoor) -> None:
    panel, sheet = desk.linking.panel, desk.enquiry.sheet
    assert panel is not None
    assert sheet is not None
    ids = {one.given_names: str(one.id) for one in sheet.people}
    for field, value in (("merged", ids["Jo"]), ("stays", ids["Joanna"]), ("why", WHY)):
        put(panel.fields[field].control, value)
    wait(400)


def _take(desk: FrontDoor, theme: Theme, name: str, everything: Path | None) -> None:
    if everything is None:
        save_small(desk, PICTURES / f"{name}.png")
        return
    for suffix, kind in LOOKS.items():
        theme.choose(kind)
        wait(300)
        desk.grab().save(str(everything / f"{name}{suffix}.png"))
    theme.choose(Kind.LIGHT)


if __name__ == "__main__":
    sys.exit(main())
