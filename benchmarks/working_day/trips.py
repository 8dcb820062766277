"""Ways to the server and back that single actions cost, and how long they take over the slow line."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from uuid import uuid4

from benchmarks.working_day.hub import Hub
from benchmarks.working_day.line import SlowLine
from mashdesk.cli.sample_hub import OFFICER, SCREENER
from mashdesk.domain.codes import EnquiryState, Rating
from mashdesk.domain.list_pages import Stretch
from mashdesk.services.openings import close_opening, open_enquiry
from mashdesk.services.screening import ScreenEnquiry, screen_enquiry
from mashdesk.services.worklists import hub_pages, hub_worklist
from mashdesk.store.sitting import Sitting

TIMES = 12
SWITCHING_GOAL = 0.8


def shown(hub: Hub, line: SlowLine) -> int:
    """Print each action; how many goals were missed."""
    server = replace(hub.server, port=line.port)
    rows = {"sign in": _measured(line, lambda: Sitting(server, OFFICER, hub.passwords[OFFICER]).sign_out())}
    sitting = Sitting(server, SCREENER, hub.passwords[SCREENER])
    listed = hub_worklist(sitting)
    rows["refresh the worklist"] = _measured(line, lambda: hub_pages(sitting, [Stretch()], counting=True))
    one, other = listed[0].enquiry, listed[1].enquiry
    rows["open an enquiry"] = _measured(line, lambda: open_enquiry(sitting, one, "To measure"))

    def switch() -> None:
        nonlocal one, other
        close_opening(sitting, one)
        open_enquiry(sitting, other, "To measure")
        one, other = other, one

    rows["switch enquiries"] = _measured(line, switch)
    row = next(row for row in listed if row.state is EnquiryState.RECEIVED)
    sheet = open_enquiry(sitting, row.enquiry, "To measure")

    def save() -> None:
        nonlocal sheet
        command = ScreenEnquiry(uuid4(), 2, "Invented.", Rating.AMBER, "Somebody is worried.", "no")
        screen_enquiry(sitting, command, sheet, hub.profile)
        sheet = replace(sheet, row=replace(sheet.row, version=sheet.row.version + 1))

    rows["save a command"] = _measured(line, save)
    sitting.sign_out()
    for what, (trips, median, worst) in rows.items():
        print(f"  {what:24} {trips:5.1f} ways   median {median * 1000:6.0f} ms   longest {worst * 1000:6.0f} ms")
    return int(rows["switch enquiries"][1] > SWITCHING_GOAL)


def _measured(line: SlowLine, act: Callable[[], object]) -> tuple[float, float, float]:
    act()
    before, times = line.trips, []
    for _ in range(TIMES):
        began = perf_counter()
        act()
        times.append(perf_counter() - began)
    return (line.trips - before) / TIMES, statistics.median(times), max(times)
