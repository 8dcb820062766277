"""The system asks the program to end (a sign-out, a shutdown, Ctrl-C): it ends as if its window had been closed."""

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier


def end_when_told(program: QObject) -> None:
    """Leave the event loop on SIGTERM, SIGINT or Windows' break: sessions end, and a private server stops.

    Python looks at signals only while it runs, and Qt's loop may rest for hours: a socket wakes it.
    """
    woken, wake = socket.socketpair()
    for end in (woken, wake):
        end.setblocking(False)
    signal.set_wakeup_fd(wake.detach())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, program)
    notifier.activated.connect(lambda: woken.recv(64))
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: QCoreApplication.quit())
