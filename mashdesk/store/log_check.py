"""Whether the access log is what was written: digests, seals, their chain, and what was anchored outside.

The hashes are computed by the server, set by set, but with this file's own SQL: nothing that is kept in the database is
asked for how to check the database.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, text
from sqlalchemy.exc import ProgrammingError

from mashdesk.store.log_anchors import Anchors
from mashdesk.store.log_findings import Finding, anchor_findings, chain_findings, seal_findings


def _part(value: str) -> str:
    return f"octet_length({value}) || ':' || {value} || ','"


_PARTS = ("id::text", "transaction::text", "((extract(epoch from at) * 1000000)::bigint)::text", "who", "what",
          "coalesce(enquiry::text, '')", "reason")  # fmt: skip
_MORE = ("classes", "about", "coalesce(((extract(epoch from happened) * 1000000)::bigint)::text, '')", "source")
_WITHOUT = "classes = '' and about = '' and happened is null and source = ''"
_WHOLE = f"{' || '.join(map(_part, _PARTS))} || case when {_WITHOUT} then '' else {' || '.join(map(_part, _MORE))} end"
DIGEST = f"sha256(convert_to({_WHOLE}, 'UTF8'))"
"""The digest of an entry, from its columns alone; what not every entry has counts where an entry has it."""

_SEALS = """
select s.number, s.previous, s.root, s.head, s.entries, s.lowest, s.highest, s.first,
  sha256(s.manifest) = s.root as whole, e.found, e.rebuilt, e.odd
from mash.log_seal s cross join lateral (
  select count(*) as found, min(l.id) filter (where l.digest <> l.actual) as odd,
    sha256(coalesce(string_agg(int8send(l.id) || l.actual, ''::bytea order by l.transaction, l.id), '')) as rebuilt
  from (select id, transaction, digest, DIGEST as actual from mash.access_log
        where transaction >= s.lowest and transaction < s.highest offset 0) l) e
order by s.number""".replace("DIGEST", DIGEST)
_ENTRIES = """
select id, DIGEST as actual from mash.access_log
where transaction >= :lowest and transaction < :highest""".replace("DIGEST", DIGEST)
_UNSEALED = """
select count(*) as entries, min(at) as oldest,
  min(id) filter (where digest <> DIGEST) as odd,
  min(id) filter (where transaction < 0
    or transaction >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint) as strange
from mash.access_log where transaction >= :highest or transaction < 0""".replace("DIGEST", DIGEST)
_GUARDS = """
select wanted from unnest(array['access_log.digest', 'access_log.sealed', 'access_log.sealed_whole', 'log_seal.sealed',
  'log_seal.sealed_whole']) wanted
where not exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'mash'::regnamespace and c.relname || '.' || t.tgname = wanted and t.tgenabled = 'A')"""
_ANOTHER_TABLE = {"42P01", "42703", "42804", "42883", "3F000"}
"""No such table, column, type of column, function over it, or schema."""


@dataclass(frozen=True)
class LogReport:
    """What was looked at, and what is wrong with it; without findings the log is what was written."""

    entries: int
    seals: int
    unsealed: int
    oldest_unsealed: datetime | None
    findings: Sequence[Finding]

    @property
    def first_bad(self) -> int | None:
        """The lowest id among the entries that the findings name."""
        return min((one.entry for one in self.findings if one.entry is not None), default=None)


def check(engine: Engine, anchors: Sequence[Anchors] = ()) -> LogReport:
    """Look at the whole log once, as it is at one moment."""
    with engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as connection:
        try:
            return _checked(connection, anchors)
        except ProgrammingError as error:
            if getattr(error.orig, "sqlstate", "") not in _ANOTHER_TABLE:
                raise
            return LogReport(0, 0, 0, None, [Finding("The tables of the log were replaced, or are gone.")])


def _checked(connection: Connection, anchors: Sequence[Anchors]) -> LogReport:
    findings = [Finding(f"The guard {guard} of the log is missing or switched off.") for guard in _guards(connection)]
    seals = _streamed(connection)
    findings += chain_findings(seals)
    for seal in seals:
        if seal.rebuilt != seal.root or seal.odd is not None or not seal.whole:
            findings += seal_findings(seal, _manifest(connection, seal.number), _entries(connection, seal))
    findings += _sealer_findings(connection, seals)
    findings += anchor_findings(seals, anchors)
    rest = connection.execute(text(_UNSEALED), {"highest": seals[-1].highest if seals else 0}).one()
    findings += _unsealed_findings(rest)
    return LogReport(sum(seal.found for seal in seals) + rest.entries, len(seals), rest.entries, rest.oldest, findings)


def _guards(connection: Connection) -> Sequence[str]:
    return connection.execute(text(_GUARDS)).scalars().all()


def _streamed(connection: Connection) -> list[Row[tuple[object, ...]]]:
    """One row for each seal; its entries never leave the server."""
    connection.execute(text("set local jit = off"))
    return list(connection.execution_options(stream_results=True).execute(text(_SEALS)))


def _manifest(connection: Connection, number: int) -> list[tuple[int, bytes]]:
    """The ids and digests that a seal was made over, in order."""
    kept = connection.execute(text("select manifest from mash.log_seal where number = :number"), {"number": number})
    whole = bytes(kept.scalar_one())
    return [(int.from_bytes(whole[at : at + 8]), whole[at + 8 : at + 40]) for at in range(0, len(whole), 40)]


def _entries(connection: Connection, seal: Row[tuple[object, ...]]) -> dict[int, bytes]:
    told = connection.execute(text(_ENTRIES), {"lowest": seal.lowest, "highest": seal.highest})
    return {row.id: bytes(row.actual) for row in told}


def _sealer_findings(connection: Connection, seals: Sequence[Row[tuple[object, ...]]]) -> Iterator[Finding]:
    made = connection.execute(text("select last from mash.log_sealer")).scalar_one_or_none()
    there = seals[-1].number if seals else 0
    if made != there:
        yield Finding(f"The log was cut: {made} seals were made, and the last one that is there is seal {there}.")


def _unsealed_findings(rest: Row[tuple[object, ...]]) -> Iterator[Finding]:
    if rest.odd is not None:
        yield Finding(f"Entry {rest.odd}, not sealed yet, was changed after it was written.", rest.odd)
    if rest.strange is not None:
        yield Finding(f"Entry {rest.strange} names a transaction that this server has not had.", rest.strange)
