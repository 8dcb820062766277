"""Takes two pictures anew: the next steps of an enquiry, and the same referral in two hubs side by side.

    .venv/bin/python docs/way_pictures.py             (on Linux without a screen: under xvfb-run)

The hubs are made in a folder of their own and gone afterwards.
"""

import sys
from pathlib import Path

from picture_hub import HEIGHT, PICTURES, WIDTH, case_up_to, desk_of, folder_and_theme, signed_in, staff_of, until
from PySide6.QtGui import QPainter, QPixmap
from small_pictures import save_pixmap_small, wait

from mashdesk.cli.sample_hub import DECIDER
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.store.embedded import PrivateServer

HUBS = ("northamptonshire", "dudley")
BETWEEN = 12


def main() -> int:
    """Both pictures."""
    with folder_and_theme() as (place, _theme):
        # A server each: logins are a server's, and the staff of both hubs have the same names.
        desks = [_next_steps(place / hub, hub) for hub in HUBS]
    save_pixmap_small(desks[0], PICTURES / "next-steps.png")
    save_pixmap_small(_side_by_side(desks), PICTURES / "two-hubs.png")
    return 0


def _next_steps(place: Path, hub: str) -> QPixmap:
    """The decision desk of a hub at the case study, everything said and nothing signed."""
    with PrivateServer(place) as private, staff_of(private, hub) as (staff, profile):
        enquiry = case_up_to("discussion", staff, profile).enquiry
        with desk_of(signed_in(staff, DECIDER), DecisionDesk) as desk:
            desk.enquiry.open(enquiry, "To decide")
            until(lambda: desk.way.model.read)
            desk.sheet.choose_part("way")
            wait(1_000)
            return desk.grab()


def _side_by_side(pictures: list[QPixmap]) -> QPixmap:
    whole = QPixmap(WIDTH * 2 + BETWEEN, HEIGHT)
    whole.fill()
    painter = QPainter(whole)
    for place, one in enumerate(pictures):
        painter.drawPixmap(place * (WIDTH + BETWEEN), 0, one)
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main())
