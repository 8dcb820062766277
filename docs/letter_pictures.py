"""Takes the pictures of letters anew: every kind and a decision record for every hub, and the form that makes one.

    .venv/bin/python docs/letter_pictures.py          (on Linux without a screen: under xvfb-run)

What stands in the letters is invented. The hub of the form is made in a folder of its own and gone afterwards.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from page_pictures import every_page, in_rows  # noqa: E402 - beside this script
from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtGui import QPixmap  # noqa: E402
from small_pictures import save_pixmap_small, wait  # noqa: E402 - beside this script

from mashdesk.access.drafts import MemoryDrafts  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402
from mashdesk.cli.paper import Paper  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.documents.decision_record import render_decision_record  # noqa: E402
from mashdesk.documents.outcome_letter import render_letter  # noqa: E402
from mashdesk.documents.sample_letter import sample_letter  # noqa: E402
from mashdesk.documents.shipped_profiles import shipped_profile  # noqa: E402
from mashdesk.domain.letter_kinds import LetterKind  # noqa: E402
from mashdesk.gui.change_bus import ChangeBus  # noqa: E402
from mashdesk.gui.desks.controls import put  # noqa: E402
from mashdesk.gui.desks.decision_desk import DecisionDesk  # noqa: E402
from mashdesk.gui.tasks import Tasks  # noqa: E402
from mashdesk.gui.theme import Kind, Theme  # noqa: E402
from mashdesk.gui.viewmodels.signed_in import SignedIn  # noqa: E402
from mashdesk.services.worklists import who_am_i  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.documents.invented_case import record_facts  # noqa: E402
from tests.documents.test_letter_kinds import HUBS, MADE, can_be_made, facts_of  # noqa: E402

GALLERY, PICTURES = ROOT / "docs" / "gallery" / "letters", ROOT / "docs" / "pictures"


def main() -> int:
    """The gallery, then the form."""
    app = application()
    GALLERY.mkdir(parents=True, exist_ok=True)
    for hub in HUBS:
        kinds = [kind for kind in MADE if can_be_made(kind, hub)]
        files = [
            sample_letter(LetterKind.OUTCOME_PARENT, shipped_profile(hub)),
            *(render_letter(facts_of(kind, hub)) for kind in kinds),
            render_decision_record(replace(record_facts(), hub=hub)),
        ]
        pages = [page for file in files for page in every_page(file)]
        in_rows(pages, 4).quantize(16).save(GALLERY / f"{hub}.png", optimize=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        Theme(app, QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)).choose(Kind.LIGHT)
        with PrivateServer(place / "hub") as private:
            save_pixmap_small(_form(private), PICTURES / "letter-made.png")
    return 0


def _form(private: PrivateServer) -> QPixmap:
    """The decision desk of a decided enquiry in Dudley, an onward referral half written."""
    with private.superuser_connection() as connection:
        connection.execute("create database mashdesk")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url("mashdesk"), passwords, "dudley")
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
        desk.enquiry.open(study.enquiry, "To pass on what helps")
        while desk.enquiry.sheet is None or not desk.family.model.read:
            wait(100)
        desk.sheet.choose_part("letters")
        desk.making.begin()
        panel = desk.making.panel
        assert panel is not None
        put(panel.fields["kind"].control, "onward")
        put(panel.fields["service"].control, "early_help")
        put(panel.fields["attention"].control, "Duty desk")
        put(panel.fields["words_onward"].control, "The school asked for help for the family with the mornings.")
        wait(800)
        try:
            return desk.grab()
        finally:
            desk.close()
            tasks.close()


if __name__ == "__main__":
    sys.exit(main())
