"""What a superuser might do to the access log, each with the guards taken off first and put back afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from mashdesk.store.log_check import DIGEST
from tests.security.psql import Row

Installer = psycopg.Connection[Row]
GUARDED = ("access_log", "log_seal")
REDIGEST = f"update mash.access_log set digest = {DIGEST} where id = %s"
SWAP = """
update mash.access_log a set at = b.at, who = b.who, what = b.what, enquiry = b.enquiry, reason = b.reason
from mash.access_log b where (a.id = %(one)s and b.id = %(other)s) or (a.id = %(other)s and b.id = %(one)s)"""
FORGE = """
insert into mash.access_log (who, what, enquiry, reason, transaction, digest)
select who, 'opened', enquiry, 'Forged', transaction, digest from mash.access_log where id = %s returning id"""
REPLACE_SEALS = """
with recursive told as (
  select number, sha256(manifest) as root,
    convert_to(number || '|' || lowest || '|' || highest || '|' || entries, 'UTF8') as range from mash.log_seal),
made as (
  select number, root, ''::bytea as previous, sha256(root || range) as head from told where number = 1
  union all
  select t.number, t.root, m.head, sha256(m.head || t.root || t.range)
  from made m join told t on t.number = m.number + 1)
update mash.log_seal s set previous = m.previous, root = m.root, head = m.head from made m where m.number = s.number"""
MANIFEST = """
update mash.log_seal s set entries = l.entries, first = l.first, manifest = l.manifest from (
  select s.number, count(*) as entries, min(a.id) as first,
    string_agg(int8send(a.id) || a.digest, ''::bytea order by a.transaction, a.id) as manifest
  from mash.log_seal s join mash.access_log a on a.transaction >= s.lowest and a.transaction < s.highest
  group by 1) l where l.number = s.number"""


@contextmanager
def unguarded(installer: Installer) -> Iterator[None]:
    """With every trigger of the log switched off, as whoever tampers would have it."""
    for table in GUARDED:
        installer.execute(f"alter table mash.{table} disable trigger user".encode())
    yield
    for table in GUARDED:
        installer.execute(f"alter table mash.{table} enable trigger user".encode())
    for guard in ("access_log enable always trigger digest", "access_log enable always trigger sealed",
                  "access_log enable always trigger sealed_whole", "log_seal enable always trigger sealed",
                  "log_seal enable always trigger sealed_whole"):  # fmt: skip
        installer.execute(f"alter table mash.{guard}".encode())


def replace_all_seals(installer: Installer) -> None:
    """Make every seal anew over what is there, so that the chain is whole again: only an anchor knows better."""
    installer.execute(MANIFEST.encode())
    installer.execute(REPLACE_SEALS.encode())
