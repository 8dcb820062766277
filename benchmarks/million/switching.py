"""Another enquiry at a desk, in a hub among a million: from the click to its sheet, in the program itself."""

import os
from tempfile import TemporaryDirectory

from benchmarks.million import figures
from benchmarks.million.place import Place
from benchmarks.working_day.hands import Hands
from benchmarks.working_day.reading import open_row
from benchmarks.working_day.watch import Watch
from mashdesk.app import application
from mashdesk.app.desktop import Desktop
from mashdesk.cli.sample_hub import DECIDER, PEOPLE
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.store.session import Server

_GOAL_MS = 150


def lines_of(place: Place, switches: int) -> list[figures.Line]:
    """A senior social worker goes down their worklist; no delay lies between the desk and its server."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    address = place.server.address
    server = Server(address.host, address.port, place.database)
    with TemporaryDirectory() as home:
        os.environ["MASHDESK_HOME"] = home
        desktop = Desktop(application(), demo=(server, {one: place.passwords[one.login] for one in PEOPLE}))
        watch = Watch()
        hands = Hands(desktop, watch)
        try:
            times = _switched(hands, switches)
        finally:
            watch.stop()
            desktop.close()
    told = figures.p95(times)
    text = f"{sorted(times)[len(times) // 2]:8.0f} {told:8.0f} ms  at most {_GOAL_MS}"
    return [figures.Line(f"another enquiry, {len(times)} times", text, told <= _GOAL_MS)]


def _switched(hands: Hands, switches: int) -> list[float]:
    hands.do("show the sign-in", hands.desktop.show_sign_in)
    hands.sign_in(DECIDER)
    desk = hands.show("decide", DecisionDesk)
    rows = desk.worklist.rows
    for number in range(switches + 1):
        open_row(hands, desk, rows[number % len(rows)], "To see how long it takes")
        hands.settled()
    hands.sign_out()
    return [1000 * seconds for seconds in hands.times["switch enquiries"]]
