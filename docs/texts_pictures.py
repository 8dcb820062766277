"""Takes four pictures anew: the profile being changed and proposed, a letter and its page, a proposal to be answered.

    .venv/bin/python docs/texts_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords  # noqa: E402
from mashdesk.domain.hub_texts import PROFILE  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.texts_desk import TextsDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402

ADMINISTRATOR, MANAGER = "adelaide.winterbourne", "maud.hollingbery"
WIDTH, HEIGHT = 1290, 718
PHONE = "contacts.service.value"


def main() -> int:
    """All four pictures."""
    app = application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private, private.superuser_connection() as connection:
            connection.execute("create database mashdesk")
            passwords = new_passwords()
            found_sample_hub(private.superuser_url("mashdesk"), passwords)
            server = Server(private.address.host, private.address.port, "mashdesk")
            with SignedInStaff(server, passwords) as staff:
                _at(staff, ADMINISTRATOR, _profile)
                _at(staff, MANAGER, _letter)
                _at(staff, MANAGER, _proposal)
    return 0


def _at(staff: SignedInStaff, login: str, show: Callable[[TextsDesk], str]) -> None:
    tasks, sitting = Tasks(), staff.sitting(login)
    person, profile = who_am_i(sitting)
    desk = TextsDesk(SignedIn(sitting, person, profile, Paper(), MemoryDrafts()), tasks, ChangeBus())
    desk.resize(WIDTH, HEIGHT)
    desk.show()
    while not desk.model.fetched:
        wait(100)
    name = show(desk)
    save_pixmap_small(desk.grab(), PICTURES / name)
    desk.close()
    tasks.close()


def _profile(desk: TextsDesk) -> str:
    """Another telephone number, with what it changes; then it is proposed, for the third picture."""
    desk.pane.list.choose(PROFILE, "contacts")
    _until(lambda: bool(desk.editor.fields) and desk.editor.beside.page.count > 0)
    put(desk.editor.fields[PHONE].control, "01632 960123")
    put(desk.editor.fields["contacts.out_of_hours.value"].control, "01632 960999")
    put(desk.editor.because.control, "The hub moves to the new switchboard.")
    wait(1_500)
    desk.editor.beside.show_part("changes")
    wait(300)
    save_pixmap_small(desk.grab(), PICTURES / "texts-profile.png")
    desk.editor.propose.click()
    _until(lambda: desk.model.texts.waiting(PROFILE) is not None)
    wait(300)
    return "texts-profile-proposed.png"


def _letter(desk: TextsDesk) -> str:
    """The words of a letter with its page, and something that its reader may not know."""
    desk.pane.list.choose("acknowledgement")
    _until(lambda: bool(desk.editor.fields) and desk.editor.beside.page.count > 0)
    put(desk.editor.fields["subject"].control, "Thank you: we have your referral")
    wait(1_500)
    return "texts-letter.png"


def _proposal(desk: TextsDesk) -> str:
    """What the second person sees."""
    desk.pane.list.choose(PROFILE, proposal=True)
    _until(lambda: desk.proposal.seen)
    wait(500)
    return "texts-proposal.png"


def _until(true: Callable[[], bool]) -> None:
    while not true():
        wait(100)


if __name__ == "__main__":
    sys.exit(main())
