"""A line to the server that a test can break at a chosen word, or take away: between the program and PostgreSQL."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class BreakableLine:
    """Forwards bytes to a port on this computer. Breaks when the program sends `word`: before it arrives, or after.

    Broken "after", the server gets the word and does what it says, and its answer never comes back.
    """

    def __init__(self, port: int) -> None:
        self._target = port
        self._word: bytes | None = None
        self._after = False
        self._away = False
        self._flowing = threading.Event()
        self._flowing.set()
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.broken = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.close()
        self._flowing.set()
        for pair in self._pairs:
            _close(*pair)

    def break_before(self, word: bytes) -> None:
        """The next time the program sends the word, the line breaks and the server never hears it."""
        self._word, self._after = word, False

    def break_after(self, word: bytes) -> None:
        """The next time the program sends the word, the server hears it, and the program never hears the answer."""
        self._word, self._after = word, True

    def take_away(self) -> None:
        """From now on there is no server: every line breaks, and none can be made."""
        self._away = True
        for pair in self._pairs:
            _close(*pair)
        self._pairs.clear()

    def fall_silent(self) -> None:
        """From now on nothing goes either way, and nobody is told: as when a cable is pulled behind the switch."""
        self._flowing.clear()

    def bring_back(self) -> None:
        """The server can be reached again."""
        self._away = False
        self._flowing.set()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if self._away:
                    _close(near)
                    continue
                far = socket.create_connection(("127.0.0.1", self._target))
                self._pairs.append((near, far))
                threading.Thread(target=self._forward, args=(near, far), daemon=True).start()
                threading.Thread(target=self._answer, args=(far, near), daemon=True).start()

    def _forward(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while sent := near.recv(65536):
                self._flowing.wait()
                if self._word is not None and self._word in sent:
                    self._break(near, far, sent)
                    return
                far.sendall(sent)
        _close(near, far)

    def _break(self, near: socket.socket, far: socket.socket, sent: bytes) -> None:
        self._word = None
        self.broken.set()
        _close(near)
        if self._after:
            far.sendall(sent)
            far.settimeout(2)
            with suppress(OSError):
                far.shutdown(socket.SHUT_WR)  # the server finishes what it was told, then sees the end
        else:
            _close(far)

    def _answer(self, far: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while told := far.recv(65536):
                self._flowing.wait()
                near.sendall(told)
        _close(near)


def _close(*sockets: socket.socket) -> None:
    for one in sockets:
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()
