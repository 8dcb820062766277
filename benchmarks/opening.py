"""Opening an enquiry with many items: the price of the rules, against the same SQL without them, in one run.

    .venv/bin/python benchmarks/opening.py [--items N] [--runs N] [--at-most RATIO]

Compared call by call, interleaved: `app.items()` as a senior social worker who has the enquiry open (identity, keys
and opening asked for, row-level security forced), and the same SQL as the superuser, whom no policy stops. Each on a
prepared statement and a connection of its own. Goal: at most 2 times. Then, in milliseconds: an opening with its
commit, and the whole of it as the desk does it: open, commit, read the sheet.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
from psycopg.types.json import Jsonb

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402 - found once the root is on the path
from mashdesk.cli.sample_hub import DECIDER, PRACTITIONERS, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.services.openings import open_enquiry  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.cluster_fixtures import memory_place, server_place  # noqa: E402

DATABASE = "opening"
GOAL = 2.0
BARE = """select i.id, i.request, i.agency, a.name, i.people, i.happened, i.happened_words, i.what, i.nature,
    i.relevance, i.lawful_basis, i.handling, i.shared_with, i.not_for_family, s.name, i.at
  from mash.item i join mash.agency a on a.id = i.agency join mash.staff s on s.login = i.by
  where i.enquiry = %s order by i.happened nulls last, i.at, i.id"""
RULED = "select * from app.items(%s)"


def main() -> int:
    """Measure, print one line for each, and fail when the ratio is above the limit."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--items", type=int, default=40)
    words.add_argument("--others", type=int, default=200, help="other enquiries in the hub, of one item each")
    words.add_argument("--runs", type=int, default=1000)
    words.add_argument("--at-most", type=float, default=GOAL)
    told = words.parse_args()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as private:
        with private.superuser_connection() as connection:
            connection.execute(f"create database {DATABASE}")
        passwords = new_passwords()
        profile = found_sample_hub(private.superuser_url(DATABASE), passwords)
        server = Server(private.address.host, private.address.port, DATABASE)
        with SignedInStaff(server, passwords) as staff, private.superuser_connection(DATABASE) as bare:
            study = CaseStudy("school", staff, profile)
            for step in (study.record, study.screen, study.ask):
                step()
            _fill(server, passwords, bare, study.enquiry, told.items)
            _others(bare, study.enquiry, told.others)
            return _report(server, passwords, bare, staff, study.enquiry, told)


def _fill(
    server: Server, passwords: dict[str, str], bare: psycopg.Connection[tuple[object, ...]], enquiry: UUID, many: int
) -> None:
    for number, agency in enumerate(("police", "health", "education")):
        with _signed_in(server, PRACTITIONERS[agency], passwords) as person:
            person.execute("select * from app.open_enquiry(%s, 'To answer')", [enquiry])
            row = person.execute("select id from app.requests(%s)", [enquiry]).fetchone()
            assert row is not None
            about = person.execute("select id from app.people(%s) limit 1", [enquiry]).fetchone()
            assert about is not None
            codes = (
                {"police_source": "1", "police_information": "A", "police_handling": "P"} if agency == "police" else {}
            )
            items = [_item(one, str(about[0])) | codes for one in range(number, many, 3)]
            body = {"enquiry": str(enquiry), "request": str(row[0]), "answer": "items", "items": items}
            person.execute("select app.return_information(%s, %s)", [uuid4(), Jsonb(body)])
    bare.execute("select count(*) from mash.item")


def _others(bare: psycopg.Connection[tuple[object, ...]], enquiry: UUID, many: int) -> None:
    """Other enquiries, so that the right rows must be found among others."""
    for number in range(many):
        bare.execute(
            "with e as (insert into mash.enquiry (hub, reference, kind, received) "
            "select hub, %s, kind, received from mash.enquiry where id = %s returning id), "
            "r as (insert into mash.information_request (enquiry, agency, purpose, lawful_basis, sent_by, due) "
            "select e.id, q.agency, q.purpose, q.lawful_basis, q.sent_by, q.due from e, mash.information_request q "
            "where q.enquiry = %s returning id, enquiry, agency) "
            "insert into mash.item (enquiry, request, agency, people, what, relevance, lawful_basis, nature, handling, "
            "by) "
            "select r.enquiry, r.id, r.agency, '{}', 'Invented', 'Invented', 'public_task', 'fact', 'hub', %s from r",
            [f"other-{number}", enquiry, enquiry, PRACTITIONERS["police"]],
        )
    bare.execute("analyze")


def _item(number: int, about: str) -> dict[str, object]:
    return {
        "people": [about],
        "happened": "2026-01-05",
        "what": f"Invented item {number}. " + "It says what an item usually says. " * 8,
        "nature": "fact",
        "relevance": "It is invented to be read.",
        "lawful_basis": "public_task",
        "handling": ("hub", "decision_maker")[number % 2],
    }


def _report(
    server: Server,
    passwords: dict[str, str],
    bare: psycopg.Connection[tuple[object, ...]],
    staff: SignedInStaff,
    enquiry: UUID,
    told: argparse.Namespace,
) -> int:
    with _signed_in(server, DECIDER, passwords) as person:
        person.execute("select * from app.open_enquiry(%s, 'To measure')", [enquiry])
        rows = len(person.execute(RULED, [enquiry]).fetchall())
        assert rows == len(bare.execute(BARE, [enquiry]).fetchall()) == told.items
        ruled, without = _interleaved(
            lambda: person.execute(RULED, [enquiry], prepare=True).fetchall(),
            lambda: bare.execute(BARE, [enquiry], prepare=True).fetchall(),
            told.runs,
        )
        opening = [
            _milliseconds(lambda: person.execute("select * from app.open_enquiry(%s, 'To measure')", [enquiry]))
            for _ in range(200)
        ]
    sitting = staff.sitting(DECIDER)
    whole = [_milliseconds(lambda: open_enquiry(sitting, enquiry, "To measure")) for _ in range(100)]
    ratio = statistics.median(ruled) / statistics.median(without)
    for name, times in (
        (f"{rows} items, ruled", ruled),
        (f"{rows} items, without rules", without),
        ("opening and its commit", opening),
        ("open and read the whole sheet", whole),
    ):
        print(f"{name:30} median {statistics.median(times):7.3f} ms   95 of 100 under {_p95(times):7.3f} ms")
    print(f"ratio {ratio:.2f} over {told.runs} pairs; goal at most {told.at_most:.2f}")
    return int(ratio > told.at_most)


def _signed_in(server: Server, login: str, passwords: dict[str, str]) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(
        host=server.host,
        port=server.port,
        dbname=server.database,
        user=login,
        password=passwords[login],
        autocommit=True,
    )


def _interleaved(one: Callable[[], object], other: Callable[[], object], runs: int) -> tuple[list[float], list[float]]:
    for _ in range(50):
        one(), other()
    pairs = [(_milliseconds(one), _milliseconds(other)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _milliseconds(doing: Callable[[], object]) -> float:
    began = time.perf_counter()
    doing()
    return (time.perf_counter() - began) * 1000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
