"""What the log costs: an opening with its entry against a bare insert; 32 desks against a single global chain."""

from uuid import UUID

from benchmarks.million import figures
from benchmarks.million.bare_sql import HEAD
from benchmarks.million.clients import Client, Load, Step, drive
from benchmarks.million.place import ROLES, Connection, Place, desk_is_practitioner, desks

DESKS = 32
HELD = 4
"""Milliseconds that a commit takes, as to a synchronous replica: `commit_delay`, which the whole server shares."""

# A log of the kind that this product does not have: each entry holds the hash of the one before it, so the next writer
# must wait until the one before has committed.
CHAIN = """
drop table if exists made.plain, made.chain, made.chain_end;
create table made.plain (like mash.opening including all);
create table made.chain (id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  who text not null, enquiry uuid, previous bytea not null, hash bytea not null);
create table made.chain_end (hash bytea not null);
insert into made.chain_end values ('');
create or replace function made.chained(enquiry uuid) returns void language plpgsql security definer as $$
declare
  former bytea;
  now_is bytea;
begin
  select c.hash into former from made.chain_end c for update;
  now_is := sha256(former || convert_to(session_user || enquiry::text || clock_timestamp()::text, 'UTF8'));
  insert into made.chain (who, enquiry, previous, hash) values (session_user, chained.enquiry, former, now_is);
  update made.chain_end c set hash = now_is;
end $$;
grant usage on schema made to public;
grant execute on function made.chained(uuid) to public"""
GONE = """
drop function if exists made.chained(uuid);
drop table if exists made.plain, made.chain, made.chain_end;
revoke usage on schema made from public"""


def lines_of(place: Place, bare: Connection, runs: int, seconds: float) -> list[figures.Line]:
    """The pair, then the throughput of many."""
    bare.execute(CHAIN.encode())
    try:
        here = _paired(place, bare, runs, "opening, its entry and its reading")
        _hold(bare, HELD * 1000)
        far = _paired(place, bare, min(runs, 200), f"the same, commits of {HELD} ms")
        return [here, far, *_many(place, seconds)]
    finally:
        _hold(bare, None)
        bare.execute(GONE.encode())


def _paired(place: Place, bare: Connection, runs: int, what: str) -> figures.Line:
    """Both commit durably, and both read the opened enquiry's head afterwards."""
    insert = (
        b"insert into made.plain (enquiry, who, sitting, reason, transaction, expires) "
        b"values (%s, %s, 'a sitting', 'To measure', '1', now() + interval '30 minutes')"
    )
    with place.sign_in(ROLES["senior social worker"]) as person:
        rows = person.execute(b"select enquiry from app.worklist(50)").fetchall()

        def ruled(enquiry: object) -> None:
            person.execute(b"select * from app.open_enquiry(%s, 'To measure')", [enquiry], prepare=True)
            person.execute(b"select * from app.enquiry_row(%s)", [enquiry], prepare=True).fetchall()

        def without(enquiry: object) -> None:
            bare.execute(insert, [enquiry, ROLES["senior social worker"]], prepare=True)
            bare.execute(HEAD.encode(), [enquiry], prepare=True).fetchall()

        chosen = [rows[number % len(rows)][0] for number in range(runs)]
        one = [lambda enquiry=enquiry: ruled(enquiry) for enquiry in chosen]
        other = [lambda enquiry=enquiry: without(enquiry) for enquiry in chosen]
        figures.pairs(one[:20], other[:20])
        bare.execute("analyze mash.opening, mash.access_log, mash.notice, made.plain")  # as the server does by itself
        served = (person.info.backend_pid, bare.info.backend_pid)
        return figures.compared(what, figures.pairs(one, other, served), at_most=1.5)


def _many(place: Place, seconds: float) -> list[figures.Line]:
    people = desks()[:DESKS]
    enquiries = [_enquiry(place, number, login) for number, login in enumerate(people)]

    def rate(text: bytes) -> float:
        step: list[tuple[Step, ...]] = [(("call", text, (enquiry,)),) for enquiry in enquiries]
        clients = [Client(place.dsn(login), (), one) for login, one in zip(people, step, strict=True)]
        return sum(len(times) for times in drive(clients, Load(seconds, None)).values()) / seconds

    ours = rate(b"select * from app.open_enquiry(%s, 'To measure')")
    chain = rate(b"select made.chained(%s)")
    held = f"commits of {HELD} ms"
    return [
        figures.Line(f"openings, {DESKS} desks, {held}", f"{ours:8.0f} a second"),
        figures.Line(f"a single global chain, {held}", f"{chain:8.0f} a second"),
        figures.Line("openings against the chain", f"{ours / chain:8.1f} times; at least 10", ours >= 10 * chain),
    ]


def _enquiry(place: Place, number: int, login: str) -> UUID:
    listing = "my_requests" if desk_is_practitioner(number) else "worklist"
    with place.sign_in(login) as person:
        rows = person.execute(f"select enquiry from app.{listing}(500)".encode()).fetchall()
    enquiry = rows[number * 7 % len(rows)][0]
    assert isinstance(enquiry, UUID)
    return enquiry


def _hold(bare: Connection, microseconds: int | None) -> None:
    for name, value in (("commit_delay", microseconds), ("commit_siblings", 0)):
        what = f"alter system reset {name}" if microseconds is None else f"alter system set {name} = {value}"
        bare.execute(what.encode())
    bare.execute("select pg_reload_conf()")
