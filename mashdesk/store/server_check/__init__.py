"""`mashdesk server check`: a server held against what the product needs, in plain words, with the remedy for each."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Engine, text

from mashdesk.store.log_anchors import Anchors
from mashdesk.store.server_check.as_made import Described, as_this_program_makes_it
from mashdesk.store.server_check.certificate import certificate_findings
from mashdesk.store.server_check.findings import Finding, Level, Report, must
from mashdesk.store.server_check.jobs import job_findings
from mashdesk.store.server_check.pg_hba import pg_hba_findings, read_lines
from mashdesk.store.server_check.roles import role_findings
from mashdesk.store.server_check.rules import (
    changed_by_hand,
    gate_findings,
    kept_state,
    table_findings,
    version_findings,
)
from mashdesk.store.server_check.settings import is_loopback_only, settings_findings

__all__ = ["Described", "Finding", "Level", "Report", "as_this_program_makes_it", "check", "server_findings"]

OLDEST = 160000
ALONE = "TLS is not needed on loopback only: this server hears no other computer."


def check(engine: Engine, made: Described | None = None, anchors: Sequence[Anchors] = ()) -> Report:
    """Everything that is not as it should be, signed in as the installer (a superuser).

    `made` is what this program makes of an empty database, where it is known already; `anchors` are the files that the
    seals of the access log go to.
    """
    with engine.connect() as connection:
        version = str(connection.execute(text("show server_version")).scalar_one())
        kept = kept_state(connection)
    if kept is None:
        nothing = must("database", "This is not MASH Desk's database.", "mashdesk server init")
        return Report(version, "none", (nothing,), ())
    made = as_this_program_makes_it(engine) if made is None else made
    with engine.connect() as connection:
        alone = is_loopback_only(_settings(connection))
        found = [*server_findings(connection), *version_findings(*kept), *changed_by_hand(connection, made)]
        found += [*gate_findings(connection), *job_findings(connection, anchors)]
    found += table_findings(engine)
    return Report(version, kept[0], tuple(found), (ALONE,) if alone else ())


def server_findings(connection: Connection) -> list[Finding]:
    """What is wrong with the server around the database: settings, TLS, pg_hba.conf, roles."""
    settings = _settings(connection)
    found = [*age_findings(settings), *settings_findings(settings)]
    if settings.get("ssl") == "on":
        found += certificate_findings(connection)
    superusers = connection.execute(text("select rolname from pg_roles where rolsuper")).scalars()
    has_revoked = bool(settings.get("ssl_crl_file") or settings.get("ssl_crl_dir"))
    found += pg_hba_findings(read_lines(connection), frozenset(superusers), has_revoked=has_revoked)
    return [*found, *role_findings(connection), *encoding_findings(connection)]


def _settings(connection: Connection) -> dict[str, str]:
    """As they begin in each session, whatever this one has set."""
    return {
        row.name: row.reset_val or "" for row in connection.execute(text("select name, reset_val from pg_settings"))
    }


def encoding_findings(connection: Connection) -> list[Finding]:
    """Whether every name can be kept as it is written."""
    encoding = connection.execute(text("show server_encoding")).scalar_one()
    remedy = "Make the database anew: mashdesk server init."
    return [] if encoding == "UTF8" else [must("encoding", f"The database keeps text as {encoding}.", remedy)]


def age_findings(settings: Mapping[str, str]) -> list[Finding]:
    """Whether the server is one that the product was made for."""
    if int(settings["server_version_num"]) >= OLDEST:
        return []
    told = f"This is PostgreSQL {settings['server_version']}."
    return [must("server_version", told, "MASH Desk needs PostgreSQL 16 or newer.")]
