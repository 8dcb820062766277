"""`mashdesk server check`: a good server gives no finding, and each thing that is turned bad gives exactly that one."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from mashdesk.cli import main
from mashdesk.store import server_check
from mashdesk.store.server_check import Described, Level
from mashdesk.store.server_check.pg_hba import Line, pg_hba_findings
from mashdesk.store.server_check.settings import RULES
from tests.certificates import SERVER
from tests.security.tls.exposed import GOOD_LINES, GOOD_SETTINGS, of_the_server, restart
from tests.tls_server import TlsServer


def test_a_good_server_gives_no_finding_and_no_note(exposed: TlsServer) -> None:
    fresh = create_engine(exposed.server.superuser_url("hub"))
    try:
        report = server_check.check(fresh)
    finally:
        fresh.dispose()
    assert report.findings == ()
    assert report.notes == ()
    assert report.passed


def test_a_check_leaves_nothing_behind(exposed: TlsServer, made: Described) -> None:
    with exposed.server.superuser_connection() as connection:
        left = connection.execute("select datname from pg_database where datname ~ 'mashdesk_check'").fetchall()
    assert left == []


GUIDE = (Path(__file__).parents[3] / "docs" / "administrator-guide.md").read_text(encoding="utf-8")


def _told_in_the_guide(name: str) -> list[str]:
    """The lines of a file as the administrator's guide gives them, without remarks."""
    block = GUIDE.split(f"```\n# {name}\n")[1].split("```")[0]
    lines = [line.partition("#")[0].strip() for line in block.splitlines()]
    return [line for line in lines if line]


def test_a_server_that_is_set_up_by_the_guide_gives_no_finding(exposed: TlsServer) -> None:
    local, *others = _told_in_the_guide("pg_hba.conf")
    settings = dict(line.split(" = ", 1) for line in _told_in_the_guide("postgresql.conf"))
    assert settings.keys() > {"ssl", "log_min_messages", "archive_mode"}
    exposed.set(settings)
    exposed.who_may_connect(local, *others)
    try:
        assert of_the_server(exposed) == []
    finally:
        exposed.who_may_connect(*GOOD_LINES)


# Settings

BAD_SETTINGS = {
    "password_encryption": "md5",
    "log_error_verbosity": "default",
    "log_statement": "ddl",
    "log_min_error_statement": "error",
    "log_min_duration_statement": "1000",
    "log_min_duration_sample": "1000",
    "log_transaction_sample_rate": "0.5",
    "log_parameter_max_length": "-1",
    "log_parameter_max_length_on_error": "-1",
    "debug_print_parse": "on",
    "debug_print_rewritten": "on",
    "debug_print_plan": "on",
    "log_min_messages": "warning",
    "log_destination": "stderr",
    "log_connections": "",
    "log_disconnections": "off",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "session_replication_role": "replica",
    "row_security": "off",
    "allow_system_table_mods": "on",
    "zero_damaged_pages": "on",
    "ignore_checksum_failure": "on",
    "session_preload_libraries": "auto_explain",
    "idle_in_transaction_session_timeout": "0",
    "client_connection_check_interval": "0",
    "tcp_keepalives_idle": "0",
    "archive_command": "",
    "krb_caseins_users": "on",
    "ssl_min_protocol_version": "TLSv1.1",
}


@pytest.mark.parametrize("name", BAD_SETTINGS)
def test_a_setting_that_is_wrong_is_named_with_its_remedy(name: str, exposed: TlsServer) -> None:
    exposed.set({name: BAD_SETTINGS[name]})
    try:
        (found,) = of_the_server(exposed)
    finally:
        exposed.set({name: GOOD_SETTINGS.get(name) or ("TLSv1.2" if name.startswith("ssl_") else None)})
    assert found.item == name
    assert name in found.sentence or name == "archive_command"
    assert f"alter system set {name}" in found.remedy


def test_the_remedy_of_a_setting_puts_it_right(exposed: TlsServer) -> None:
    exposed.set({"log_min_messages": "fatal", "row_security": "off"})
    try:
        with exposed.server.superuser_connection() as connection:
            for one in of_the_server(exposed):
                connection.execute(one.remedy.partition(";")[0].encode())
        exposed.reload()
        assert of_the_server(exposed) == []
    finally:
        exposed.set({"log_min_messages": None, "row_security": None})


def test_the_command_over_tls_says_no_then_hardens_then_says_yes(
    exposed: TlsServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = exposed.server.superuser_url("hub")
    monkeypatch.setenv("MASHDESK_PASSWORD", str(url.password))
    address = f"postgresql://{url.username}@{SERVER}:{url.port}/hub"
    at = ("--url", address, "--root-certificate", str(exposed.authority.root))
    exposed.set({"log_statement": "all", "row_security": "off", "log_connections": ""})
    try:
        assert main(["server", "check", *at]) == 1
        assert "must: log_statement is all." in capsys.readouterr().err
        assert main(["server", "harden", *at]) == 0
        assert "3 settings are to be set" in capsys.readouterr().out
        assert len(of_the_server(exposed)) == 3
        assert main(["server", "harden", "--apply", *at]) == 0
        exposed.reload()
        capsys.readouterr()
        assert main(["server", "check", *at]) == 0, capsys.readouterr().err
    finally:
        exposed.set({"log_statement": None, "row_security": None, "log_connections": "on"})


def test_what_only_a_restart_changes_is_seen_too(exposed: TlsServer) -> None:
    bad = {
        "wal_level": "minimal",
        "max_wal_senders": "0",
        "archive_mode": "off",
        "shared_preload_libraries": "auto_explain",
        "logging_collector": "off",
        "max_prepared_transactions": "5",
    }
    exposed.set(bad)
    restart(exposed)
    try:
        found = of_the_server(exposed)
        assert {one.item for one in found} == bad.keys() - {"max_wal_senders"}
        must = {"shared_preload_libraries", "max_prepared_transactions", "logging_collector"}
        assert {one.item for one in found if one.level is Level.MUST} == must
        told = {one.item: one.remedy for one in found}
        assert all("restart the server" in remedy for remedy in told.values())
    finally:
        exposed.set({name: GOOD_SETTINGS.get(name) for name in bad})
        restart(exposed)
    assert of_the_server(exposed) == []


def test_a_server_without_tls_that_other_computers_can_reach_fails(exposed: TlsServer) -> None:
    here = "host all mashdesk_installer 127.0.0.1/32 scram-sha-256"
    exposed.who_may_connect(installer=here)
    exposed.set({"ssl": "off"})
    try:
        (found,) = of_the_server(exposed)
        assert (found.item, found.level) == ("ssl", Level.MUST)
    finally:
        exposed.set({"ssl": "on"})
        exposed.who_may_connect(*GOOD_LINES)


def test_every_setting_with_a_rule_is_tried(exposed: TlsServer) -> None:
    by_restart = {
        "wal_level",
        "archive_mode",
        "shared_preload_libraries",
        "max_prepared_transactions",
        "ssl",
        "logging_collector",
    }
    not_here = {"data_checksums", "db_user_namespace", "local_preload_libraries"}
    assert {rule.name for rule in RULES} == (BAD_SETTINGS.keys() - {"archive_command"}) | by_restart | not_here


@pytest.mark.parametrize(
    ("days", "level"), [(-1, Level.MUST), (10, Level.SHOULD)], ids=["has expired", "expires within a month"]
)
def test_a_servers_certificate_that_ends_is_named(days: int, level: Level, exposed: TlsServer) -> None:
    exposed.shows(exposed.authority.of_server(SERVER, days=days))
    try:
        (found,) = of_the_server(exposed)
        assert (found.item, found.level) == ("certificate", level)
    finally:
        exposed.shows(exposed.authority.of_server(SERVER))


# pg_hba.conf

BAD_LINES = {
    "hostssl hub all 10.1.0.0/16 trust": "must",
    "hostssl hub all 10.1.0.0/16 password": "must",
    "hostssl hub all 10.1.0.0/16 md5": "must",
    "hostssl hub all 10.1.0.0/16 ident": "must",
    "host hub all 127.0.0.1/32 trust": "must",
    "local hub all trust": "must",
    "local hub all peer": "must",
    "local hub ottilie.brandreth peer": "must",
    "host hub all 10.1.0.0/16 scram-sha-256": "must",
    "hostnossl hub all 10.1.0.0/16 scram-sha-256": "must",
    "hostgssenc hub all 10.1.0.0/16 gss include_realm=0 krb_realm=HUB.EXAMPLE": "must",
    "hostssl hub all 10.1.0.0/16 gss include_realm=0": "must",
    "hostssl hub all 10.1.0.0/16 no-such-method": "must",
    "hostssl hub all 10.1.0.0/16 scram-sha-256 clientcert=verify-ca": "should",
    "hostssl all all 10.1.0.0/16 scram-sha-256": "should",
    "hostssl hub all 0.0.0.0/0 scram-sha-256": "should",
    "hostssl hub all ::/0 scram-sha-256": "should",
    "hostssl hub all all scram-sha-256": "should",
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_line_of_pg_hba_that_lets_in_too_easily_is_named(line: str, exposed: TlsServer) -> None:
    exposed.who_may_connect(*GOOD_LINES, line)
    try:
        (found,) = of_the_server(exposed)
    finally:
        exposed.who_may_connect(*GOOD_LINES)
    assert (found.item, found.level) == ("pg_hba", BAD_LINES[line])
    assert f"line {len(GOOD_LINES) + 2}" in found.sentence


def test_certificates_without_a_list_of_revoked_ones_are_named(exposed: TlsServer) -> None:
    exposed.set({"ssl_crl_file": None})
    try:
        assert [(one.item, one.level) for one in of_the_server(exposed)] == [("ssl_crl_file", Level.SHOULD)]
    finally:
        exposed.set({"ssl_crl_file": "revoked.crl"})


@pytest.mark.parametrize(
    ("options", "levels"),
    [
        (["ldapserver=dir.example", "ldapprefix=uid="], ["must", "should"]),
        (["ldapserver=dir.example", "ldaptls=1"], ["should"]),
        (["ldapserver=dir.example", "ldapscheme=ldaps"], ["should"]),
    ],
)
def test_ldap_is_discouraged_and_fails_where_passwords_go_in_the_open(
    options: Sequence[str], levels: Sequence[str]
) -> None:
    # The test's own server is built without LDAP: this line is judged as another server would tell it.
    line = Line(1, "hostssl", ["hub"], ["all"], "10.1.0.0", "255.255.0.0", "ldap", options, None)
    assert [one.level for one in pg_hba_findings([line], frozenset(), has_revoked=True)] == levels
