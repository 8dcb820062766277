"""Takes the pictures of this folder anew: each role's view of a fresh demo hub at 1366 by 768.

    .venv/bin/python docs/take_pictures.py            (on Linux without a screen: under xvfb-run)

The demo is made in a folder of its own and gone afterwards.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtTest import QTest  # noqa: E402 - found once the root is on the path
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from mashdesk.app import application  # noqa: E402
from mashdesk.app.desktop import DEMO, Desktop  # noqa: E402
from mashdesk.cli.demo_hub import open_demo  # noqa: E402
from mashdesk.cli.sample_hub import PEOPLE  # noqa: E402
from mashdesk.gui.theme import Kind  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402

NEIGHBOUR, SELF_REFERRAL, SCHOOL = "1001", "1002", "1003"
PATIENCE = 15.0
"""Seconds to wait for a view before giving up."""


def main() -> int:
    """Every picture, one after the other."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        os.environ["MASHDESK_HOME"] = str(place)
        with PrivateServer(place / "server") as private:
            hub = open_demo(private, place, afresh=True)
            camera = Camera(
                Desktop(application(), demo=(hub.server, {one: hub.passwords[one.login] for one in PEOPLE}))
            )
            camera.take_all()
            camera.desktop.close()
    return 0


class Camera:
    """Goes through the desktop as its user would and keeps what it sees."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    def take_all(self) -> None:
        """Sign-in first, then desk by desk."""
        self.desktop.show_sign_in()
        self._settle(1.0)
        self._keep("sign-in", self.desktop.front)
        self._at("ottilie.brandreth", "front_door", lambda desk: desk.new(), "front-door")
        self._open("edmund.larkspur", "agency", NEIGHBOUR, "agency-desk")
        self._open("sunniva.oakenshaw", "decide", NEIGHBOUR, "gathering")
        self._open("magnus.fairweather", "decide", SELF_REFERRAL, "decision-desk")
        self.desktop.theme.choose(Kind.DARK)
        self._keep("decision-desk-dark", self.desktop.window)
        self.desktop.theme.choose(Kind.HIGH_CONTRAST)
        self._keep("decision-desk-high-contrast", self.desktop.window)
        self.desktop.theme.choose(Kind.LIGHT)
        self._at("ottilie.brandreth", "letters", self._first_letter, "letters")
        self._open("maud.hollingbery", "overview", NEIGHBOUR, "hub-overview")
        self._open("ignatius.pell", "overview", SELF_REFERRAL, "information-officer")
        self._at("aurelia.thorne", "nothing", lambda desk: None, "auditor")

    def _at(self, login: str, view: str, act: Callable[[Any], object], name: str) -> None:
        desk = self._sign_in(login, view)
        act(desk)
        self._settle(2.5)
        self._keep(name, self.desktop.window)

    def _open(self, login: str, view: str, reference: str, name: str) -> None:
        desk = self._sign_in(login, view)
        rows = self._until(lambda: desk.worklist.rows)
        row = next(row for row in rows if row.reference.endswith(reference))
        desk.enquiry.open(row.enquiry, "Deciding" if view == "decide" else "To answer our request")
        self._until(lambda: desk.enquiry.sheet)
        self._settle(1.5)
        self._keep(name, self.desktop.window)

    def _first_letter(self, desk: Any) -> None:
        letters = self._until(lambda: desk.worklist.letters)
        desk.list.row_chosen.emit(letters[0])
        desk.enquiry.open(letters[0].enquiry, "To print the letter")

    def _sign_in(self, login: str, view: str) -> Any:
        if self.desktop.window is not None:
            self.desktop.sign_out()
            self._settle(0.5)
        self.desktop.sign_in(DEMO, login, "", False)
        window = self._until(lambda: self.desktop.window)
        window.resize(1366, 768)
        desk = window.show_view(view)
        self._settle(1.0)
        return desk

    def _keep(self, name: str, widget: QWidget | None) -> None:
        self._settle(0.3)
        assert widget is not None
        widget.grab().save(str(PICTURES / f"{name}.png"))
        sys.stdout.write(f"{name}\n")

    def _until(self, ask: Callable[[], Any]) -> Any:
        end = time.monotonic() + PATIENCE
        while not (answer := ask()):
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(50)
        return answer

    @staticmethod
    def _settle(seconds: float) -> None:
        QTest.qWait(int(seconds * 1000))
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
