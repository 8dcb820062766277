"""Many desks at once: each its own connection and thread, in a few processes so that Python is not the brake."""

import multiprocessing
import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psycopg

Connection = psycopg.Connection[tuple[object, ...]]
Step = tuple[str, bytes, tuple[object, ...]]
"""What it is, its SQL, its arguments."""


@dataclass(frozen=True)
class Client:
    """One desk: how it connects, what it does first, and what it then does over and over, in turns."""

    dsn: str
    first: tuple[Step, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Load:
    """How long, and how many seconds between two calls of one desk; none: the next follows at once."""

    seconds: float
    between: float | None


def drive(clients: Sequence[Client], load: Load, processes: int = 2) -> dict[str, list[float]]:
    """Milliseconds of every call by what it was. A paced call counts from when it was due, so that queueing shows."""
    context = multiprocessing.get_context("spawn")
    told = context.Queue()
    start = context.Barrier(processes)
    shares = [clients[number::processes] for number in range(processes)]
    running = [context.Process(target=_work, args=(share, load, start, told)) for share in shares]
    for one in running:
        one.start()
    measured: dict[str, list[float]] = {}
    for _ in running:
        for what, took in told.get():
            measured.setdefault(what, []).append(took)
    for one in running:
        one.join()
    return measured


def _work(share: Sequence[Client], load: Load, start: threading.Barrier, told: "multiprocessing.Queue[object]") -> None:
    connections = [psycopg.connect(client.dsn, autocommit=True, prepare_threshold=0) for client in share]
    for connection, client in zip(connections, share, strict=True):
        for _, text, arguments in (*client.first, *client.steps):
            connection.execute(text, arguments)
    measured: list[tuple[str, float]] = []
    start.wait()
    begins = time.perf_counter() + 0.2
    threads = [
        threading.Thread(target=_desk, args=(number, connection, client, load, begins, measured.append))
        for number, (connection, client) in enumerate(zip(connections, share, strict=True))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for connection in connections:
        connection.close()
    told.put(measured)


def _desk(
    number: int,
    connection: Connection,
    client: Client,
    load: Load,
    begins: float,
    keep: Callable[[tuple[str, float]], None],
) -> None:
    chance = random.Random(number)  # noqa: S311 - when a desk's first call comes
    due = begins + (chance.random() * load.between if load.between else 0.0)
    done = 0
    while due < begins + load.seconds:
        time.sleep(max(0.0, due - time.perf_counter()))
        what, text, arguments = client.steps[(number + done) % len(client.steps)]
        connection.execute(text, arguments).fetchall()
        now = time.perf_counter()
        keep((what, (now - due) * 1000))
        done += 1
        due = due + load.between if load.between else now
