"""A slow line to the server: every byte takes as long as it is told, and every way there and back is counted."""

import asyncio
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from types import TracebackType
from typing import Self

_START = 10.0


@dataclass
class _Connection:
    """Who spoke last: a word of the desk after it has heard one of the server begins another round trip."""

    trips: "Synchronized[int]"
    server_spoke: bool = True

    def desk_speaks(self) -> None:
        """Something more from the desk."""
        if self.server_spoke:
            self.server_spoke = False
            with self.trips.get_lock():
                self.trips.value += 1


class SlowLine:
    """Forwards to a port on this computer, `delay` seconds later each way, from a process of its own."""

    def __init__(self, port: int, delay: float) -> None:
        making = multiprocessing.get_context("spawn")
        self._trips: Synchronized[int] = making.Value("q", 0)
        self._port = making.Value("i", 0)
        self._ready = making.Event()
        self._process = making.Process(
            target=_run, args=(port, delay, self._port, self._trips, self._ready), daemon=True
        )

    def __enter__(self) -> Self:
        self._process.start()
        if not self._ready.wait(_START):
            raise SystemExit("The slow line did not begin.")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.join()

    @property
    def port(self) -> int:
        """Where the desk connects."""
        return int(self._port.value)

    @property
    def trips(self) -> int:
        """Ways to the server and back so far, over all connections."""
        return int(self._trips.value)


def _run(port: int, delay: float, told: "Synchronized[int]", trips: "Synchronized[int]", ready: object) -> None:
    async def serve() -> None:
        async def on_desk(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
            far, there = await asyncio.open_connection("127.0.0.1", port)
            loop, counted = asyncio.get_running_loop(), _Connection(trips)

            def answer(piece: bytes) -> None:
                counted.server_spoke = True
                back.write(piece)

            def ask(piece: bytes) -> None:
                counted.desk_speaks()
                loop.call_later(delay, there.write, piece)

            await asyncio.gather(
                _carry(near, ask, lambda: loop.call_later(delay, there.close)),
                _carry(
                    far, lambda piece: loop.call_later(delay, answer, piece), lambda: loop.call_later(delay, back.close)
                ),
            )

        server = await asyncio.start_server(on_desk, "127.0.0.1", 0)
        told.value = server.sockets[0].getsockname()[1]
        ready.set()  # type: ignore[attr-defined]
        await server.serve_forever()

    with suppress(KeyboardInterrupt):
        asyncio.run(serve())


async def _carry(source: asyncio.StreamReader, hand_on: Callable[[bytes], object], end: Callable[[], object]) -> None:
    with suppress(OSError):
        while piece := await source.read(65536):
            hand_on(piece)
    end()
