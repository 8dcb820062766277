"""The access log: how fast it is sealed and verified, and what its digests cost an opening, in one run.

    .venv/bin/python benchmarks/access_log.py [--entries N] [--openings N] [--batch N] [--at-least RATE]

A log of invented entries, spread over the transactions that the server has had, is sealed and then verified from end
to end against an anchor file; goal: 50,000 entries a second. Before it, openings with their commit, in turns of 50 with
and without the digest of the entry.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import psycopg
from sqlalchemy import create_engine

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mashdesk.cli.case_study import CaseStudy, SignedInStaff  # noqa: E402 - found once the root is on the path
from mashdesk.cli.sample_hub import DECIDER, found_sample_hub, new_passwords  # noqa: E402
from mashdesk.store import log_anchors, log_check, log_seals  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402
from mashdesk.store.session import Server  # noqa: E402
from tests.cluster_fixtures import memory_place, server_place  # noqa: E402

DATABASE = "access_log"
GOAL = 50_000
FILL = """
insert into mash.access_log (at, who, what, enquiry, reason, transaction, digest)
select now() - make_interval(secs => %(entries)s - n), 'magnus.fairweather', 'opened', gen_random_uuid(),
  'Call from the school, number ' || n, 1 + n::bigint * (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 3)
  / %(entries)s, '' from generate_series(1, %(entries)s) n order by n"""
DIGESTS = f"update mash.access_log set digest = {log_check.DIGEST}"
TURN = 50

Result = TypeVar("Result")
Connection = psycopg.Connection[tuple[object, ...]]


def main() -> int:
    """Measure, print one line for each, and fail when verifying is slower than the limit."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--entries", type=int, default=300_000)
    words.add_argument("--openings", type=int, default=1000)
    words.add_argument("--batch", type=int, default=log_seals.BATCH, help="entries of one seal")
    words.add_argument("--at-least", type=float, default=GOAL)
    told = words.parse_args()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as private:
        with private.superuser_connection() as connection:
            connection.execute(f"create database {DATABASE}")
        passwords = new_passwords()
        profile = found_sample_hub(private.superuser_url(DATABASE), passwords)
        server = Server(private.address.host, private.address.port, DATABASE)
        with private.superuser_connection(DATABASE) as bare:
            with SignedInStaff(server, passwords) as staff:
                study = CaseStudy("school", staff, profile)
                study.record()
            _openings(server, passwords[DECIDER], bare, study.enquiry, told.openings)
            _fill(bare, told.entries)
        return _verified(private, place / "heads.jsonl", told.batch, told.at_least)


def _fill(bare: Connection, entries: int) -> None:
    """Entries of transactions that are finished, in the order of their ids."""
    bare.execute("alter table mash.access_log disable trigger user")
    bare.execute("truncate mash.access_log restart identity")
    bare.execute(FILL, {"entries": entries})
    bare.execute(DIGESTS.encode())
    bare.execute("vacuum (full, analyze) mash.access_log")
    for guard in ("digest", "sealed", "sealed_whole"):
        bare.execute(f"alter table mash.access_log enable always trigger {guard}".encode())


def _verified(private: PrivateServer, anchor: Path, batch: int, at_least: float) -> int:
    engine = create_engine(private.superuser_url(DATABASE))
    sealing, sealed = _seconds(lambda: log_seals.seal(engine, batch))
    log_anchors.append(anchor, log_seals.heads(engine))
    runs = [_seconds(lambda: log_check.check(engine, [log_anchors.read(anchor)])) for _ in range(3)]
    engine.dispose()
    assert all(not report.findings and report.unsealed == 0 for _, report in runs)
    report = runs[0][1]
    rate = report.entries / statistics.median(seconds for seconds, _ in runs)
    print(f"sealed {sealed} entries in {sealing:.2f} s: {sealed / sealing:,.0f} a second")
    print(f"verified {report.entries} entries in {report.seals} seals: {rate:,.0f} a second; goal {at_least:,.0f}")
    return int(rate < at_least)


def _openings(server: Server, password: str, bare: Connection, enquiry: UUID, many: int) -> None:
    """With and without what the digest's trigger does: what it fills in has a default for as long."""
    bare.execute("alter table mash.access_log alter transaction set default 0, alter digest set default ''")
    times: dict[str, list[float]] = {"with its digest": [], "without": []}
    with psycopg.connect(
        host=server.host, port=server.port, dbname=server.database, user=DECIDER, password=password, autocommit=True
    ) as person:
        for _ in range(many // TURN):
            for name, state in (("with its digest", "enable always"), ("without", "disable")):
                bare.execute(f"alter table mash.access_log {state} trigger digest".encode())
                times[name] += _turn(person, enquiry)
    bare.execute("alter table mash.access_log alter transaction drop default, alter digest drop default")
    medians = [statistics.median(measured) for measured in times.values()]
    for name, measured in times.items():
        print(f"opening and its commit, {name:16} median {statistics.median(measured):.3f} ms")
    print(f"ratio {medians[0] / medians[1]:.2f} over {len(times['without'])} openings each")


def _turn(person: Connection, enquiry: UUID) -> list[float]:
    call = "select * from app.open_enquiry(%s, 'To measure')"
    return [_seconds(lambda: person.execute(call, [enquiry], prepare=True))[0] * 1000 for _ in range(TURN)]


def _seconds(doing: Callable[[], Result]) -> tuple[float, Result]:
    began = time.perf_counter()
    done = doing()
    return time.perf_counter() - began, done


if __name__ == "__main__":
    sys.exit(main())
