"""Takes the pictures of a call anew: what the caller is asked, what is read aloud to a parent, and to anybody else.

    .venv/bin/python docs/call_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards. With a folder, also in dark, high contrast and at 200 %.
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
from small_pictures import save_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import OFFICER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.calendar import day_words  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.family.caller_page import CallerPage  # noqa: E402
from mashdesk.gui.desks.front_door import FrontDoor  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

CASE = "school"
WIDTH, HEIGHT, LARGEST = 1290, 718, 6
LOOKS = {"": Kind.LIGHT, "-dark": Kind.DARK, "-high-contrast": Kind.HIGH_CONTRAST}


def main() -> int:
    """The pictures of the guide, or all of them."""
    app = application()
    everything = Path(sys.argv[1]) if sys.argv[1:] else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        theme = Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat))
        theme.choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private, _desk(private) as desk:
            for name, step in (("call-asked", _ask), ("call-known", _check), ("call-not-known", _stranger)):
                step(desk)
                _take(desk, theme, name, everything)
    return 0


def _take(desk: FrontDoor, theme: Theme, name: str, everything: Path | None) -> None:
    if everything is None:
        save_small(desk, PICTURES / f"{name}.png")
        return
    for suffix, kind in LOOKS.items():
        theme.choose(kind)
        wait(300)
        desk.grab().save(str(everything / f"{name}{suffix}.png"))
    theme.choose(Kind.LIGHT)
    for _ in range(LARGEST):
        theme.step_text(+1)
    wait(600)
    desk.grab().save(str(everything / f"{name}-text-200.png"))
    for _ in range(LARGEST):
        theme.step_text(-1)
    wait(300)


def _ask(desk: FrontDoor) -> None:
    desk.call()
    panel = desk.family.panel
    assert panel is not None
    for name, value in _said(desk).items():
        put(panel.fields[name].control, value)
    wait(600)


def _check(desk: FrontDoor) -> None:
    desk.primary_action()
    _wait_for_page(desk)


def _stranger(desk: FrontDoor) -> None:
    desk.back()
    _ask(desk)
    panel = desk.family.panel
    assert panel is not None
    put(panel.fields["birth"].control, "1 Jan 1980")
    _check(desk)


def _wait_for_page(desk: FrontDoor) -> None:
    while not isinstance(desk.family.panel, CallerPage):
        wait(100)
    wait(1_000)


def _said(desk: FrontDoor) -> dict[str, str]:
    sheet = desk.enquiry.sheet
    assert sheet is not None
    mother = next(one for one in sheet.people if one.role == "parent")
    child = sheet.subjects[0]
    home = next(one for one in sheet.households if mother.id in one.people).address
    assert mother.birth is not None
    assert child.birth is not None
    assert home is not None
    return {"person": str(mother.id), "birth": day_words(mother.birth), "home": home.postcode,
            "child_name": child.called, "child_birth": day_words(child.birth),
            "note": "She asks what was decided."}  # fmt: skip


@contextmanager
def _desk(private: PrivateServer) -> Iterator[FrontDoor]:
    """The front door of a hub at the case study, the letters on their way."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, "northamptonshire")
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        study = CaseStudy(CASE, staff, profile)
        for _name, step in study.steps():
            step()
        sitting = staff.sitting(OFFICER)
        person, profile = who_am_i(sitting)
        tasks = Tasks()
        desk = FrontDoor(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
        desk.resize(WIDTH, HEIGHT)
        desk.show()
        desk.enquiry.open(study.enquiry, "A call about this enquiry")
        while not desk.family.model.read:
            wait(100)
        try:
            yield desk
        finally:
            desk.close()
            tasks.close()


if __name__ == "__main__":
    sys.exit(main())
