"""The composition root: the only room that knows both the store and the desktop, and puts them together."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mashdesk.domain.refusals import Refusal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mashdesk.app.desktop import Desktop
    from mashdesk.cli.sample_hub import SamplePerson
    from mashdesk.store.session import Server


class NoScreen(Refusal):
    """There is no screen to show a window on; without this Qt would end the program with a message of its own."""

    def __init__(self) -> None:
        super().__init__("There is no screen here to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).")


def main(arguments: Namespace) -> int:
    """Sign in and work; returns the program's exit code."""
    from mashdesk.app.desktop import Desktop

    return _run(Desktop(application(), exit_when_shown=bool(getattr(arguments, "exit_when_shown", False))))


def show_demo(server: "Server", people: "Mapping[SamplePerson, str]") -> int:
    """The same on the demo hub, whose people are listed beside the sign-in."""
    from mashdesk.app.desktop import Desktop

    return _run(Desktop(application(), demo=(server, people)))


def application() -> "QApplication":
    """The one QApplication, before its first window. Raises NoScreen where Qt would find none."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise NoScreen
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from mashdesk.gui.language import install_translation

    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MASH Desk")
    install_translation(application)
    return application


def _run(desktop: "Desktop") -> int:
    from PySide6.QtWidgets import QApplication

    from mashdesk.app.ending import end_when_told

    end_when_told(desktop)
    desktop.show_sign_in()
    code = QApplication.exec()
    desktop.close()
    return code
