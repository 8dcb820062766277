"""Whether the jobs that keep the access log whole are at work: collecting, locking out, sealing, anchoring.

Each shows by what it leaves undone, so that it does not matter how it was set up, or whether it ever was.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, text

from mashdesk.store import log_collect
from mashdesk.store.log_anchors import Anchors
from mashdesk.store.server_check.findings import Finding, must

JOB = "Set up mashdesk server seal-log as a job every few minutes, and look at what it last said"
LONGEST_MINUTES = 60
"""A job runs every few minutes; what is older than this waits for one that does not run."""

_LATE = "select :since < clock_timestamp() - make_interval(mins => :minutes)"
_UNSEALED = "select oldest from priv.seals_standing()"
_SEALED = "select min(at) from mash.log_seal where number > :last"


def job_findings(connection: Connection, anchors: Sequence[Anchors] = ()) -> Iterator[Finding]:
    """What waits longer than it should; of anchoring only where an anchor file is named."""
    connection.execute(
        text("set local row_security to on")
    )  # without it nobody could look; that it is off is said anyway
    yield from _collecting(connection)
    waiting = log_collect.to_lock(connection)
    if waiting:
        sentence = f"Too many refused sign-ins name {', '.join(waiting)}, and nobody was locked out."
        yield must("lock_out", sentence, "mashdesk server collect")
    since = connection.execute(text(_UNSEALED)).scalar_one()
    if _is_late(connection, since):
        sentence = f"The access log was not sealed since {_moment(since)}: until then a change to it may pass."
        yield must("sealing", sentence, f"{JOB}; end transactions that have stood open as long (pg_stat_activity).")
    if anchors:
        yield from _anchoring(connection, anchors)


def _collecting(connection: Connection) -> Iterator[Finding]:
    since = log_collect.uncollected_since(connection)
    if _is_late(connection, since):
        sentence = (
            f"What the server's log saw was not collected since {_moment(since)}: refused attempts and reads are "
            "missing in the access log, and nobody who guesses at passwords is locked out."
        )
        yield must("collecting", sentence, f"{JOB}.")


def _anchoring(connection: Connection, anchors: Sequence[Anchors]) -> Iterator[Finding]:
    last = max(file.last for file in anchors)
    since = connection.execute(text(_SEALED), {"last": last}).scalar_one()
    if _is_late(connection, since):
        sentence = f"Seals since {_moment(since)} are in no anchor file: a log that is cut would pass for a whole one."
        yield must("anchoring", sentence, "mashdesk server seal-log --anchor FILE, as a job every few minutes.")


def _is_late(connection: Connection, since: datetime | None) -> bool:
    asked = {"since": since, "minutes": LONGEST_MINUTES}
    return since is not None and bool(connection.execute(text(_LATE), asked).scalar_one())


def _moment(since: datetime | None) -> str:
    return "" if since is None else f"{since:%d/%m/%Y %H:%M}"
