"""What a check found in the server's settings, put right by ALTER SYSTEM, where that is safe without thinking."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from mashdesk.store.server_check.settings import RULES, settings_findings

BY_HAND = frozenset({"ssl", "archive_mode", "wal_level", "data_checksums"})
"""These need something else first: a certificate, a place for the archive, a stopped server."""

PG_HBA = """\
# pg_hba.conf: one line for each of the desks' networks and each way that people sign in; nothing else.
local   all         {installer}  peer
hostssl {database}  all  10.20.0.0/16  scram-sha-256
host    all         all  0.0.0.0/0     reject
host    all         all  ::/0          reject
"""


@dataclass(frozen=True)
class Change:
    """One setting to be set; `restart` when the server takes it up only then."""

    name: str
    value: str
    restart: bool

    @property
    def statement(self) -> str:
        """What a superuser would type."""
        return f"alter system set {self.name} = '{self.value}';"


def changes(connection: Connection) -> Iterator[Change]:
    """The settings that a check of this server complains about and that can be set from here."""
    rows = connection.execute(text("select name, reset_val, context from pg_settings")).all()
    context = {row.name: row.context for row in rows}
    wrong = {one.item for one in settings_findings({row.name: row.reset_val or "" for row in rows})}
    for rule in RULES:
        if rule.name in wrong - BY_HAND and context[rule.name] != "internal":
            yield Change(rule.name, rule.write, context[rule.name] == "postmaster")


def apply(connection: Connection, wanted: list[Change]) -> None:
    """Set them, on a connection where each statement stands by itself, and let the server take them up."""
    for one in wanted:
        connection.exec_driver_sql(one.statement)
    connection.exec_driver_sql("select pg_reload_conf()")
