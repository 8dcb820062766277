"""Whoever may sign in, and what stands behind them: nobody above the rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from mashdesk.store.server_check.findings import Finding, Level
from mashdesk.store.server_check.settings import OF_EVERY_RULE

_PEOPLE = """
with groups(role) as (values ('mash_officer'), ('agency_practitioner'), ('senior_social_worker'), ('hub_manager'),
    ('information_officer'), ('auditor'), ('administrator')),
  owners(role) as (values ('mash_owner'), ('mash_api'), ('mash_system'), ('mash_accounts')),
  people as (select distinct r.* from pg_authid r where r.rolname in (select login from mash.staff)
    or (not r.rolsuper and r.rolname not in (select role from owners) and exists (select from pg_auth_members m
      join pg_authid g on g.oid = m.roleid and g.rolname in (select role from groups) where m.member = r.oid)))
"""


@dataclass(frozen=True)
class _Question:
    """Each role that the query names is a finding."""

    item: str
    sql: str
    sentence: str
    remedy: str
    level: Level = Level.MUST


_WITH_ATTRIBUTE = (
    "select r.rolname from pg_authid r where @attribute and (r.oid in (select oid from people) "
    "or r.rolname in (select role from groups) or r.rolname in (select role from owners))"
)


def _attribute(column: str, word: str) -> _Question:
    spared = " and r.rolname <> 'mash_accounts'" if column == "rolcreaterole" else ""
    return _Question(
        f"role_{column[3:]}",
        _WITH_ATTRIBUTE.replace("@attribute", f"r.{column}{spared}"),
        f"{{}} has {word.upper()} and so stands above the rules.",
        f'alter role "{{}}" no{word};',
    )


_QUESTIONS = (
    _attribute("rolsuper", "superuser"),
    _attribute("rolbypassrls", "bypassrls"),
    _attribute("rolcreaterole", "createrole"),
    _attribute("rolcreatedb", "createdb"),
    _attribute("rolreplication", "replication"),
    _Question(
        "role_canlogin",
        "select r.rolname from pg_authid r where r.rolcanlogin and (r.rolname in (select role from groups) "
        "or r.rolname in (select role from owners))",
        "{}, a role of the product, can sign in.",
        'alter role "{}" nologin;',
    ),
    _Question(
        "verifier",
        "select r.rolname from pg_authid r where r.rolcanlogin and r.rolpassword is not null "
        "and r.rolpassword !~ '^SCRAM-SHA-256[$]'",
        "The password of {} is not kept by SCRAM: whoever reads it there can sign in with it.",
        "Give {} a new password: mashdesk staff reset-password.",
    ),
    _Question(
        "connection_limit",
        "select rolname from people where rolcanlogin and rolconnlimit not between 1 and 16",
        "{} may open as many connections as the server has.",
        'alter role "{}" connection limit 8;',
        Level.SHOULD,
    ),
    _Question(
        "valid_until",
        "select r.rolname from people r join mash.staff s on s.login = r.rolname "
        "where r.rolcanlogin and s.active and r.rolvaliduntil < now()",
        "The password of {} is no longer valid, and the account is open.",
        "mashdesk staff suspend, or reset-password.",
        Level.SHOULD,
    ),
    _Question(
        "stranger",
        "select rolname from people where rolcanlogin and rolname not in (select login from mash.staff) "
        "and not exists (select from pg_database d where d.datname <> current_database() and not d.datistemplate "
        "and d.datallowconn and d.datname <> 'postgres')",
        "{} is a member of one of the product's roles and no member of staff.",
        'Find out who it is, then: drop role "{}".',
        Level.SHOULD,
    ),
    _Question(
        "member_of_server_role",
        "select m.member::regrole || ' (' || m.roleid::regrole || ')' from pg_auth_members m join pg_authid who "
        "on who.oid = m.member where m.roleid::regrole::text ~ '^pg_' and who.rolname !~ '^pg_' and not who.rolsuper "
        "and not (who.rolname = 'mash_system' and m.roleid = 'pg_read_all_stats'::regrole) "
        "and m.roleid::regrole::text not in ('pg_monitor', 'pg_checkpoint', 'pg_signal_backend', "
        "'pg_use_reserved_connections') or m.roleid::regrole::text ~ '^pg_' and m.member in (select oid from people)",
        "{} is a member of a role of the server that reads or writes past the rules.",
        "revoke it from {}.",
    ),
    _Question(
        "superuser",
        "select rolname from pg_authid where rolsuper and rolcanlogin and rolname <> session_user and oid <> 10",
        "{} is one more superuser: whoever signs in as it sees everything.",
        'Find out whether it is needed. Otherwise: alter role "{}" nosuperuser.',
        Level.SHOULD,
    ),
    _Question(
        "setting_of_a_role",
        "select coalesce((select rolname from pg_roles where oid = s.setrole), 'everybody') || ': ' || one "
        "from pg_db_role_setting s cross join lateral unnest(s.setconfig) one "
        "where (s.setdatabase = 0 or s.setdatabase = (select oid from pg_database where datname = current_database())) "
        "and (s.setrole = 0 or s.setrole in (select oid from people) or s.setrole::regrole::text in "
        "(select role from groups union all select role from owners) or split_part(one, '=', 1) = any (:settings))",
        "A setting is laid upon a role or this database, past the server's own: {}.",
        "alter role … reset …, or alter database … reset ….",
    ),
)


def role_findings(connection: Connection) -> Iterator[Finding]:
    """Everything that is wrong with who may sign in."""
    for asked in _QUESTIONS:
        query = text(_PEOPLE + asked.sql)
        told = {"settings": sorted(OF_EVERY_RULE)} if ":settings" in asked.sql else {}
        for (name,) in connection.execute(query, told).all():
            yield Finding(asked.item, asked.level, asked.sentence.format(name), asked.remedy.format(name))
