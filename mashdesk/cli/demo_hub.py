"""The demo's hub on the private server: founded once, with the case studies in progress, and kept between runs."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import create_engine

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import HUB, PEOPLE, demo_passwords, found_sample_hub, profile_text, record_sample_standing
from mashdesk.domain.hub_profile import HubProfile, load_profile
from mashdesk.store.accounts import found_hub
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import is_current, upgrade
from mashdesk.store.session import Server

DATABASE = "mashdesk_demo"

LAST_STEP: Mapping[str, str] = {
    "anonymous-neighbour": "return from police",
    "self-referral": "discussion",
    "school": "decision",
}
"""How far each case study has come when the demo opens: returns outstanding; ready to decide; letters due."""


@dataclass(frozen=True)
class DemoHub:
    """The demo as it is served: where, for which hub, and every sample person's password."""

    server: Server
    profile: HubProfile
    passwords: Mapping[str, str]


def open_demo(private: PrivateServer, folder: Path, *, afresh: bool = False) -> DemoHub:
    """The demo hub as it was left, or a new one when there is none yet or `afresh` is asked for."""
    kept = folder / "demo-staff.json"
    if afresh or not kept.is_file() or not _exists(private):
        return _found(private, kept)
    upgrade_when_needed(private)
    profile = _take_profile(private)
    return DemoHub(_server(private), profile, json.loads(kept.read_text(encoding="utf-8")))


def _take_profile(private: PrivateServer) -> HubProfile:
    """The profile that comes with this version: a demo kept from an earlier one holds one of an earlier format."""
    told = profile_text(HUB)
    profile = load_profile(told)
    engine = create_engine(private.superuser_url(DATABASE))
    try:
        found_hub(engine, profile, told, ())
    finally:
        engine.dispose()
    return profile


def upgrade_when_needed(private: PrivateServer) -> None:
    """Bring a demo of an earlier version to this one; what is in it stays."""
    url = private.superuser_url(DATABASE)
    if not is_current(url):
        upgrade(url)
        record_sample_standing(url)


def put_in_progress(staff: SignedInStaff, profile: HubProfile) -> None:
    """Take each case study as far as the demo shows it, each step under the right person's own login."""
    for case, last in LAST_STEP.items():
        for name, step in CaseStudy(case, staff, profile).steps():
            step()
            if name == last:
                break


def _found(private: PrivateServer, kept: Path) -> DemoHub:
    with private.superuser_connection() as connection:
        connection.execute(f"drop database if exists {DATABASE} with (force)")
        connection.execute(f"create database {DATABASE}")
        _let_sign_in_again(connection)
    passwords = demo_passwords()
    profile = found_sample_hub(private.superuser_url(DATABASE), passwords)
    with SignedInStaff(_server(private), passwords) as staff:
        put_in_progress(staff, profile)
    # Written last: without it a demo that was interrupted on the way is founded again.
    _write_private(kept, json.dumps(passwords))
    return DemoHub(_server(private), profile, passwords)


def _let_sign_in_again(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Logins are the server's and outlast a database: who was suspended in the former demo works in the new one."""
    logins = [person.login for person in PEOPLE]
    kept = connection.execute("select rolname from pg_roles where rolname = any(%s) and not rolcanlogin", [logins])
    for (login,) in kept.fetchall():
        connection.execute(sql.SQL("alter role {} login").format(sql.Identifier(str(login))))


def _server(private: PrivateServer) -> Server:
    return Server(private.address.host, private.address.port, DATABASE)


def _exists(private: PrivateServer) -> bool:
    with private.superuser_connection() as connection:
        found = connection.execute("select from pg_database where datname = %s", [DATABASE]).fetchone()
    return found is not None


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
