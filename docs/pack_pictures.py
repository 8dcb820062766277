"""Takes the pictures of the emergency pack anew: the hub manager's page, its set-up, and the pack that is open.

    .venv/bin/python docs/pack_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub and the workstation's folder are made anew and gone afterwards. With a folder, also the steps in between, in
each look.
"""

import sys
from pathlib import Path

from picture_hub import (
    HEIGHT,
    MANAGER,
    WIDTH,
    asked_for,
    desk_of,
    folder_and_theme,
    signed_in,
    staff_of,
    take_looks,
    until,
)
from small_pictures import wait

from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.app.emergency import pack_window
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.gui.desks.protection_desk import ProtectionDesk
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.theme import Theme
from mashdesk.store.embedded import PrivateServer
from tests.gui.packing import ONE, OTHER, kept_pack


def main() -> int:
    """The pictures of the guide, or all of them."""
    everything = asked_for()
    with folder_and_theme() as (place, theme):
        with PrivateServer(place / "hub") as private:
            _manager(private, theme, place / "desk", everything)
        _opened(theme, place / "workstation", everything)
    return 0


def _manager(private: PrivateServer, theme: Theme, home: Path, everything: Path | None) -> None:
    """An empty page, the set-up step by step, the pack that stands."""
    with staff_of(private) as (staff, profile):
        put_in_progress(staff, profile)
        who = signed_in(staff, MANAGER)
        who.emergency = EmergencyPlace(home, "The hub")
        with desk_of(who, ProtectionDesk) as desk:
            wait(800)
            desk.strip.choose("packs")
            _set_up(desk, theme, everything)


def _set_up(desk: ProtectionDesk, theme: Theme, everything: Path | None) -> None:
    wait(1_000)
    take_looks(desk, theme, "emergency-packs-none", everything, guide=False)
    desk.primary_action()
    form = desk.packs.form
    assert form is not None
    form.workstation.setText("Duty desk, room 2")
    form.holder.setCurrentIndex(form.holder.findData(OFFICER))
    form.other_holder.setCurrentIndex(form.other_holder.findData(DECIDER))
    take_looks(desk, theme, "emergency-packs-who", everything, guide=False)
    desk.primary_action()
    for number, words in enumerate((ONE, OTHER), 1):
        assert form.step is not None
        form.step.passphrase.setText(words)
        form.step.again.setText(words)
        take_looks(desk, theme, f"emergency-packs-passphrase-{number}", everything, guide=False)
        desk.primary_action()
    until(lambda: desk.packs.model.packs)
    take_looks(desk, theme, "emergency-packs", everything)


def _opened(theme: Theme, home: Path, everything: Path | None) -> None:
    tasks = Tasks()
    window = pack_window(kept_pack(home), tasks)
    window.resize(WIDTH, HEIGHT)
    theme.dress(window)
    window.show()
    take_looks(window, theme, "emergency-pack-asks", everything, guide=False)
    window.opening.passphrase.setText(ONE)
    window.opening.other.setText(OTHER)
    window.opening.submit.click()
    until(lambda: window.is_open)
    window.reading.list.setCurrentIndex(window.reading.list.model().index(0, 0))
    take_looks(window, theme, "emergency-pack", everything)
    window.close()
    tasks.close()


if __name__ == "__main__":
    sys.exit(main())
