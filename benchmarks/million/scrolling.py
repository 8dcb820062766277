"""Down a long worklist: a page from anywhere in it, and a desk that goes down it as fast as one can.

For that time the enquiries of one hub are open, as long ago as they were closed; afterwards they are as they were.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory

from benchmarks.million import figures
from benchmarks.million.bare_sql import WORKLIST_PAGE
from benchmarks.million.place import ROLES, Connection, Place
from benchmarks.working_day.hands import Hands
from benchmarks.working_day.watch import GOAL, Watch
from mashdesk.app import application
from mashdesk.app.desktop import Desktop
from mashdesk.cli.sample_hub import DECIDER, PEOPLE
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.store.session import Server

_PAGE_MS = 100
_READERS = ("officer", "senior social worker", "hub manager")
_OPENED = """update mash.enquiry set state = 'gathering', due = received + interval '3 days', due_what = 'to measure'
  where hub = %s and state = 'closed'"""
_CLOSED = "update mash.enquiry set state = 'closed', due = null, due_what = '' where due_what = 'to measure'"
_KEYS = "select due, id from mash.enquiry where hub = %s and state <> 'closed' and due is not null order by due, id"


def lines_of(place: Place, bare: Connection, runs: int) -> list[figures.Line]:
    """Pages through the rules and without them, then the desk."""
    with place.sign_in(DECIDER) as person:
        row = person.execute("select hub from app.me()").fetchone()
    assert row is not None
    with _all_open(bare, row[0]):
        keys = bare.execute(_KEYS, [row[0]]).fetchall()
        chosen = random.Random(7).choices(keys, k=runs)  # noqa: S311 - the same places in every run
        told = [_pages(place, bare, row[0], role, chosen) for role in _READERS]
        return [*told, *_desk(place, len(keys), min(runs, 400))]


@contextmanager
def _all_open(bare: Connection, hub: object) -> Iterator[None]:
    """No trigger runs meanwhile: nothing else of these enquiries is to change."""
    bare.execute("set session_replication_role = replica")
    try:
        bare.execute(_OPENED, [hub])
        bare.execute("vacuum analyze mash.enquiry")
        yield
    finally:
        bare.execute(_CLOSED)
        bare.execute("vacuum analyze mash.enquiry")
        bare.execute("set session_replication_role = origin")


def _pages(place: Place, bare: Connection, hub: object, role: str, keys: list[tuple[object, ...]]) -> figures.Line:
    with place.sign_in(ROLES[role]) as person:
        ruled = [partial(_rows, person, b"select * from app.worklist(100, %s, %s)", [*key]) for key in keys]
        other = [partial(_rows, bare, WORKLIST_PAGE.encode(), [hub, *key]) for key in keys]
        figures.pairs(ruled[:20], other[:20])
        found = figures.pairs(ruled, other, (person.info.backend_pid, bare.info.backend_pid))
    return figures.compared(f"a page of 100 from anywhere, {role}", found, at_most=1.6)


def _rows(connection: Connection, text: bytes, arguments: list[object]) -> list[tuple[object, ...]]:
    return connection.execute(text, arguments, prepare=True).fetchall()


def _desk(place: Place, many: int, steps: int) -> list[figures.Line]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    address = place.server.address
    server = Server(address.host, address.port, place.database)
    with TemporaryDirectory() as home:
        os.environ["MASHDESK_HOME"] = home
        desktop = Desktop(application(), demo=(server, {one: place.passwords[one.login] for one in PEOPLE}))
        watch = Watch()
        hands = Hands(desktop, watch)
        try:
            rows = _gone_down(hands, steps)
        finally:
            watch.stop()
            desktop.close()
    times = [1000 * seconds for seconds in hands.times["scroll"]]
    longest = max((one.own for one in watch.stalls if one.doing == "scroll"), default=0.0)
    told, what = figures.p95(times), f"{rows:,} of {many:,} rows, {len(times)} times three screens"
    return [
        figures.Line(what, f"{figures.median(times):8.0f} {told:8.0f} ms  at most {_PAGE_MS}", told <= _PAGE_MS),
        figures.Line(
            "longest stall meanwhile", f"{1000 * longest:8.0f} ms  at most {1000 * GOAL:.0f}", longest <= GOAL
        ),
    ]


def _gone_down(hands: Hands, steps: int) -> int:
    """Three screens further, and what is there now is read: as often as that goes on. How many rows came."""
    hands.do("show the sign-in", hands.desktop.show_sign_in)
    hands.sign_in(DECIDER)
    shown = hands.show("decide", DecisionDesk).pane.enquiries.list
    bar = shown.verticalScrollBar()
    for _ in range(steps):
        wanted = bar.value() + 3 * shown.viewport().height()
        hands.do("scroll", lambda wanted=wanted: bar.setValue(wanted), lambda wanted=wanted: bar.maximum() >= wanted)  # type: ignore[misc]
    hands.settled()
    rows = len(shown.rows())
    hands.sign_out()
    return rows
