"""Takes the pictures of the emergency pack anew: the hub manager's page, its set-up, and the pack that is open.

    .venv/bin/python docs/pack_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub and the workstation's folder are made anew and gone afterwards. With a folder, also the steps in between, in
each look.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.access.emergency_place import EmergencyPlace  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.app.emergency import pack_window  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.demo_hub import put_in_progress  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, OFFICER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.protection_desk import ProtectionDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.gui.packing import ONE, OTHER, kept_pack  # noqa: E402

MANAGER = "maud.hollingbery"
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
        with PrivateServer(place / "hub") as private:
            _manager(private, theme, place / "desk", everything)
        _opened(theme, place / "workstation", everything)
    return 0


def _take(shown: QWidget, theme: Theme, name: str, everything: Path | None, *, guide: bool = True) -> None:
    wait(600)
    if everything is None:
        if guide:
            save_small(shown, PICTURES / f"{name}.png")
        return
    for suffix, kind in LOOKS.items():
        theme.choose(kind)
        wait(300)
        shown.grab().save(str(everything / f"{name}{suffix}.png"))
    theme.choose(Kind.LIGHT)
    for _ in range(LARGEST):
        theme.step_text(+1)
    wait(600)
    shown.grab().save(str(everything / f"{name}-text-200.png"))
    for _ in range(LARGEST):
        theme.step_text(-1)
    wait(300)


def _manager(private: PrivateServer, theme: Theme, home: Path, everything: Path | None) -> None:
    """An empty page, the set-up step by step, the pack that stands."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, "northamptonshire")
    server = Server(private.address.host, private.address.port, "mashdesk")
    with SignedInStaff(server, passwords) as staff:
        put_in_progress(staff, profile)
        sitting = staff.sitting(MANAGER)
        person, profile = who_am_i(sitting)
        tasks, who = Tasks(), SignedIn(sitting, person, profile, Paper(), MemoryDrafts())
        who.emergency = EmergencyPlace(home, "The hub")
        desk = ProtectionDesk(who, tasks, ChangeBus())
        desk.resize(WIDTH, HEIGHT)
        desk.show()
        wait(800)
        desk.strip.choose("packs")
        _set_up(desk, theme, everything)
        desk.close()
        tasks.close()


def _set_up(desk: ProtectionDesk, theme: Theme, everything: Path | None) -> None:
    wait(1_000)
    _take(desk, theme, "emergency-packs-none", everything, guide=False)
    desk.primary_action()
    form = desk.packs.form
    assert form is not None
    form.workstation.setText("Duty desk, room 2")
    form.holder.setCurrentIndex(form.holder.findData(OFFICER))
    form.other_holder.setCurrentIndex(form.other_holder.findData(DECIDER))
    _take(desk, theme, "emergency-packs-who", everything, guide=False)
    desk.primary_action()
    for number, words in enumerate((ONE, OTHER), 1):
        assert form.step is not None
        form.step.passphrase.setText(words)
        form.step.again.setText(words)
        _take(desk, theme, f"emergency-packs-passphrase-{number}", everything, guide=False)
        desk.primary_action()
    while not desk.packs.model.packs:
        wait(200)
    _take(desk, theme, "emergency-packs", everything)


def _opened(theme: Theme, home: Path, everything: Path | None) -> None:
    tasks = Tasks()
    window = pack_window(kept_pack(home), tasks)
    window.resize(WIDTH, HEIGHT)
    theme.dress(window)
    window.show()
    _take(window, theme, "emergency-pack-asks", everything, guide=False)
    window.opening.passphrase.setText(ONE)
    window.opening.other.setText(OTHER)
    window.opening.submit.click()
    while not window.is_open:
        wait(100)
    window.reading.list.setCurrentIndex(window.reading.list.model().index(0, 0))
    _take(window, theme, "emergency-pack", everything)
    window.close()
    tasks.close()


if __name__ == "__main__":
    sys.exit(main())
