"""What only the server's own log saw becomes entries of the access log: refusals, reads, failed sign-ins; each once.

A refusal rolls back whatever was written with it, so what it leaves behind is a line of the server's log. Entries made
of such lines are by whoever collects; they name whom they are about, and when it happened.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from mashdesk.domain.refusals import Refusal
from mashdesk.store import server_log
from mashdesk.store.server_log import Part

LOOK = 1 << 14
"""So much is looked at for the moment of a first line."""
MANY, MINUTES = 10, 15
"""So many sign-ins refused within so many minutes lock the name out, until an administrator has looked."""

_COLLECTED = """
select current_setting('logging_collector') = 'on' and current_setting('log_destination') ~ '\\mjsonlog\\M'"""
_ALONE = "lock table mash.server_log in share row exclusive mode"
"""Nobody but a superuser holds a right on this table: no desk can keep the collector waiting."""
_KNOWN = "select file, first_line, read_to from mash.server_log"
_KEEP_PLACE = """
insert into mash.server_log (file, first_line, read_to) values (:file, :first_line, :read_to)
on conflict (file) do update set first_line = excluded.first_line, read_to = excluded.read_to"""
_FORGET = "delete from mash.server_log where not file = any(:there)"
_KEEP = """
with told as (
  select t.*, t.moment::timestamp at time zone current_setting('log_timezone') as happened,
    t.database = current_database() as ours
  from jsonb_to_recordset(cast(:lines as jsonb)) as t (what text, reason text, enquiry uuid, classes text, login text,
    database text, pid text, moment text, source text)),
entry as (
  select t.what, t.login as about, null::uuid as enquiry, '' as classes, t.happened, t.source, coalesce((
      select min(p.proname)::text from pg_proc p where p.proname = t.reason
        and p.pronamespace in ('app'::regnamespace, 'admin'::regnamespace)), '') as reason
  from told t where t.what = 'refused' and t.ours
  union all -- Passwords are guessed at in any database, there or not. A name that nobody has may be one: not kept.
  select t.what, coalesce((select r.rolname::text from pg_roles r where r.rolname = t.login), ''), null, '', t.happened,
    t.source, t.reason
  from told t where t.what = 'sign-in failed' and (t.ours or exists (select from mash.staff s where s.login = t.login))
  union all -- The first of its kind in an opening of this session; what was not open gave nothing.
  select t.what, t.login, t.enquiry, t.classes, t.happened, 'read ' || o.id || ' ' || t.classes, ''
  from told t cross join lateral (
    select o.id from mash.opening o
    where o.who = t.login and o.enquiry = t.enquiry and substring(o.sitting from '^[0-9]+') = t.pid
      and o.opened <= t.happened + interval '1 millisecond' and o.expires >= t.happened - interval '1 millisecond'
    order by o.opened desc limit 1) o
  where t.what = 'read' and t.ours)
insert into mash.access_log (who, what, about, enquiry, classes, happened, source, reason)
select session_user, e.* from entry e order by e.happened on conflict (source) where source <> '' do nothing"""
_CUT = """
insert into mash.access_log (who, what, reason, source)
values (session_user, 'server log cut', :file, 'cut ' || :file || ' ' || :read_to || ' ' || clock_timestamp())"""
_FIRST = """
select min(t.moment::timestamp) at time zone current_setting('log_timezone')
from unnest(cast(:moments as text[])) t(moment)"""
_TO_LOCK = """
select s.login from mash.staff s where s.locked is null and s.closed is null and exists (
  select from (
    select count(*) over (order by l.happened
        range between make_interval(mins => :minutes) preceding and current row) as many
    from mash.access_log l where l.about = s.login and l.what = 'sign-in failed' and l.reason = 'password'
      and l.happened > clock_timestamp() - interval '30 days'
      and not exists (select from mash.access_log u
        where u.at > l.happened and u.what = 'sign-in unlocked' and u.reason = s.login)) w
  where w.many >= :many) order by 1"""
_LOCK = "select priv.lock_out(:login)"


@dataclass(frozen=True)
class Collected:
    """How many entries were made, and whose sign-in was locked."""

    entries: int
    locked: Sequence[str]


def collect(engine: Engine) -> Collected:
    """Read on in the server's log, a transaction for each part of it, then lock out whom too many refusals name.

    Raises Refusal where the server keeps no log that can be read by its fields.
    """
    made = 0
    with engine.begin() as connection:
        if not connection.execute(text(_COLLECTED)).scalar_one():
            raise Refusal(
                "The server keeps no log in JSON, so refused attempts cannot be collected. mashdesk server harden "
                "says how: logging_collector = on, log_destination = 'jsonlog'."
            )
        there = server_log.files(connection)
    for file in there:
        while (more := _collect_part(engine, file)) is not None:
            made += more
    with engine.begin() as connection:
        connection.execute(text(_ALONE))
        connection.execute(text(_FORGET), {"there": there})
    return Collected(made, _lock_out(engine))


def _collect_part(engine: Engine, file: str) -> int | None:
    """The entries of the next part of one file, or None when there is nothing new in it."""
    with engine.begin() as connection:
        connection.execute(text(_ALONE))
        first = server_log.first_line(connection, file)
        if first is None:
            return None
        start = _place(connection, file, first)
        part = server_log.read_on(connection, file, start)
        if not part.lines:
            return None
        made = _keep(connection, part)
        connection.execute(text(_KEEP_PLACE), {"file": file, "first_line": first, "read_to": part.end})
        return made


def _place(connection: Connection, file: str, first: bytes) -> int:
    """Where to read on. A file of the same name with another beginning is another file."""
    known = {row.file: row for row in connection.execute(text(_KNOWN))}.get(file)
    if known is None or bytes(known.first_line) != first:
        return 0
    if known.read_to > server_log.size(connection, file):
        connection.execute(text(_CUT), {"file": file, "read_to": str(known.read_to)})
        return 0  # what is in it still was collected, and is not collected twice
    return int(known.read_to)


def _keep(connection: Connection, part: Part) -> int:
    lines = json.dumps(list(server_log.seen(part.lines)))
    return connection.execute(text(_KEEP), {"lines": lines}).rowcount


def to_lock(connection: Connection) -> Sequence[str]:
    """Whom too many refused sign-ins name who is not locked out."""
    return connection.execute(text(_TO_LOCK), {"many": MANY, "minutes": MINUTES}).scalars().all()


def uncollected_since(connection: Connection) -> datetime | None:
    """When the first line was written that was not collected yet; None when there is none, or none can be read."""
    if not connection.execute(text(_COLLECTED)).scalar_one():
        return None
    known = {row.file: row for row in connection.execute(text(_KNOWN))}
    moments = []
    for file in server_log.files(connection):
        first, kept = server_log.first_line(connection, file), known.get(file)
        if first is not None:
            start = int(kept.read_to) if kept is not None and bytes(kept.first_line) == first else 0
            moments += server_log.moments(server_log.read_on(connection, file, start, LOOK).lines)[:1]
    found: datetime | None = connection.execute(text(_FIRST), {"moments": moments}).scalar_one()
    return found


def _lock_out(engine: Engine) -> list[str]:
    """Asked of the log as a whole, so that a job that was stopped half-way leaves nobody out."""
    with engine.begin() as connection:
        found = to_lock(connection)
    for login in found:
        with engine.begin() as connection:
            connection.execute(text(_LOCK), {"login": login})
    return list(found)
