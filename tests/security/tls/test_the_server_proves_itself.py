"""A desk tells a server nothing before it has proved by TLS that it is the hub's, and people only what they set up."""

import psycopg
import pytest

from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import NoConnection
from mashdesk.store.session import sign_in
from tests.certificates import SERVER
from tests.security.psql import OFFICER
from tests.security.tls.conftest import BY_PASSWORD, HUB
from tests.tls_server import TlsServer

SECRET = "a-secret-that-nobody-hears"


@pytest.fixture(autouse=True)
def _let_in_by_password(tls: TlsServer) -> None:
    tls.who_may_connect(BY_PASSWORD)


def test_a_server_with_its_name_in_a_certificate_of_the_hubs_authority_is_believed(
    tls: TlsServer, passwords: dict[str, str]
) -> None:
    with tls.connect(tls.place(HUB), OFFICER, passwords[OFFICER]) as connection:
        told = connection.execute("select login from app.me()").fetchone()
        assert told == (OFFICER,)
        assert connection.pgconn.ssl_in_use


def test_a_server_by_another_name_is_refused(tls: TlsServer) -> None:
    tls.shows(tls.authority.of_server("another.hub.example"))
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        tls.connect(tls.place(HUB), OFFICER, SECRET)


def test_a_server_of_another_authority_is_refused(tls: TlsServer) -> None:
    tls.shows(tls.stranger.of_server(SERVER))
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        tls.connect(tls.place(HUB), OFFICER, SECRET)


def test_without_a_root_certificate_the_systems_own_list_must_vouch(tls: TlsServer) -> None:
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        tls.connect(tls.place(HUB, root=""), OFFICER, SECRET)


def test_a_server_whose_certificate_has_expired_is_refused(tls: TlsServer) -> None:
    tls.shows(tls.authority.of_server(SERVER, days=-1))
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        tls.connect(tls.place(HUB), OFFICER, SECRET)


def test_a_server_without_tls_is_refused(tls: TlsServer, passwords: dict[str, str]) -> None:
    tls.who_may_connect(
        "host hub all 127.0.0.1/32 scram-sha-256", installer="host all mashdesk_installer 127.0.0.1/32 scram-sha-256"
    )
    tls.set({"ssl": "off"})
    try:
        with pytest.raises(psycopg.OperationalError, match="does not support SSL"):
            tls.connect(tls.place(HUB), OFFICER, passwords[OFFICER])
    finally:
        tls.set({"ssl": "on"})


def test_the_server_lets_nobody_in_without_tls(tls: TlsServer, passwords: dict[str, str]) -> None:
    address = tls.server.address
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        psycopg.connect(
            host=address.host,
            port=address.port,
            dbname=HUB,
            user=OFFICER,
            password=passwords[OFFICER],
            sslmode="disable",
        )


def test_a_program_that_offers_only_an_old_tls_is_refused(tls: TlsServer, passwords: dict[str, str]) -> None:
    address = tls.server.address
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(
            host=SERVER,
            hostaddr=address.host,
            port=address.port,
            dbname=HUB,
            user=OFFICER,
            password=passwords[OFFICER],
            sslmode="require",
            ssl_min_protocol_version="TLSv1.1",
            ssl_max_protocol_version="TLSv1.1",
        )


@pytest.mark.parametrize("method", ["password", "trust", "cert"])
@pytest.mark.parametrize("proof", [Proof.PASSWORD, Proof.KERBEROS])
def test_a_server_that_asks_for_something_else_than_was_set_up_hears_nothing(
    method: str, proof: Proof, tls: TlsServer, passwords: dict[str, str]
) -> None:
    tls.who_may_connect(f"hostssl hub all 127.0.0.1/32 {method}")
    with pytest.raises(psycopg.OperationalError) as refused:
        tls.connect(tls.place(HUB, proof), OFFICER, passwords[OFFICER])
    ours = "authentication method requirement" in str(refused.value) or "channel binding" in str(refused.value)
    assert ours or method == "cert", "the desk itself must refuse it; a server that wants a certificate gets none"


def test_a_password_that_is_kept_as_md5_is_not_sent(tls: TlsServer) -> None:
    with tls.server.superuser_connection() as connection:
        connection.execute("set password_encryption = 'md5'")
        connection.execute(f"create role \"old.password\" login in role mash_officer password '{SECRET}'".encode())
    try:
        tls.who_may_connect("hostssl hub all 127.0.0.1/32 md5")
        with pytest.raises(psycopg.OperationalError, match=r"authentication method requirement|channel binding"):
            tls.connect(tls.place(HUB), "old.password", SECRET)
    finally:
        with tls.server.superuser_connection() as connection:
            connection.execute('drop role "old.password"')


@pytest.mark.parametrize("proof", list(Proof))
def test_there_is_no_way_to_sign_in_without_proof_of_the_server(proof: Proof, tls: TlsServer) -> None:
    query = tls.place(HUB, proof, tls.authority.of_person(OFFICER)).url(OFFICER, SECRET).query
    assert query["sslmode"] == "verify-full"
    assert query["ssl_min_protocol_version"] == "TLSv1.2"
    assert query["gssencmode"] == "disable", "GSS encryption would take the place of TLS"
    assert ("channel_binding" in query) == (query["require_auth"] == "scram-sha-256")
    assert SECRET not in str(query)


@pytest.mark.parametrize("proof", [one for one in Proof if one is not Proof.LDAP])
def test_a_password_in_clear_is_told_only_where_the_desk_was_set_up_for_ldap(
    proof: Proof, tls: TlsServer, passwords: dict[str, str]
) -> None:
    # From the desk's side the server's LDAP method is the same request: the password itself, inside TLS.
    tls.who_may_connect("hostssl hub all 127.0.0.1/32 password")
    pair = tls.authority.of_person(OFFICER)
    with pytest.raises(psycopg.OperationalError):
        tls.connect(tls.place(HUB, proof, pair), OFFICER, passwords[OFFICER])
    with tls.connect(tls.place(HUB, Proof.LDAP), OFFICER, passwords[OFFICER]) as connection:
        assert connection.execute("select session_user").fetchone() == (OFFICER,)


def test_what_a_server_may_not_ask_ends_as_a_refusal_in_plain_words(tls: TlsServer) -> None:
    tls.who_may_connect("hostssl hub all 127.0.0.1/32 password")
    with pytest.raises(NoConnection) as refused:
        sign_in(tls.place(HUB), OFFICER, SECRET)
    assert SECRET not in str(refused.value)
