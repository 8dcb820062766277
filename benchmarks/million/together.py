"""Fifty desks at once: each one call a second as a busy desk does, and then all of them without a pause."""

from uuid import UUID

from benchmarks.million import figures
from benchmarks.million.clients import Client, Load, Step, drive
from benchmarks.million.place import Place, desk_is_practitioner, desks

GOAL = 50.0


def lines_of(place: Place, seconds: float) -> list[figures.Line]:
    """95th percentiles by kind of call; the goal holds for the paced load, the closed loop is told beside it."""
    clients = [_client(place, number, login) for number, login in enumerate(desks())]
    lines = []
    for load, name in ((Load(seconds, 1.0), "a call a second each"), (Load(seconds / 2, None), "without a pause")):
        measured = drive(clients, load)
        rate = sum(len(times) for times in measured.values()) / load.seconds
        for what, times in sorted(measured.items()):
            lines.append(_line(f"{what}, 50 desks, {name}", times, judged=load.between is not None))
        lines.append(figures.Line(f"calls, 50 desks, {name}", f"{rate:8.0f} a second"))
    return lines


def _line(what: str, times: list[float], *, judged: bool) -> figures.Line:
    figure = figures.p95(times)
    told = f"{figures.median(times):8.3f} {figure:8.3f} |" + (f" 95 of 100 under {GOAL:.0f} ms" if judged else "")
    return figures.Line(what, told, figure < GOAL if judged else None)


def _client(place: Place, number: int, login: str) -> Client:
    listing = "my_requests" if desk_is_practitioner(number) else "worklist"
    with place.sign_in(login) as person:
        rows = person.execute(f"select enquiry from app.{listing}(500)".encode()).fetchall()
    enquiry = rows[number * 7 % len(rows)][0]
    assert isinstance(enquiry, UUID)
    opened: Step = ("opening and its commit", b"select * from app.open_enquiry(%s, 'To measure')", (enquiry,))
    return Client(
        place.dsn(login),
        (opened,),
        (
            ("worklist", f"select * from app.{listing}(50)".encode(), ()),
            opened,
            ("opened enquiry", b"select * from app.enquiry_row(%s)", (enquiry,)),
            ("chronology", b"select * from app.items(%s)", (enquiry,)),
        ),
    )
