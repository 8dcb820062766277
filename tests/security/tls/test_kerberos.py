"""People who sign in by the authority's directory (Kerberos), by server configuration alone."""

import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import NotProved
from mashdesk.services.worklists import who_am_i
from mashdesk.store.session import sign_in
from mashdesk.store.sitting import Sitting
from tests.certificates import SERVER
from tests.security.psql import DECIDER, OFFICER, POLICE
from tests.security.tls.conftest import HUB
from tests.security.tls.directory import REALM, Directory, directory
from tests.tls_server import TlsServer, programs

GSS = f"hostssl hub all 127.0.0.1/32 gss include_realm=0 krb_realm={REALM}"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def realm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    programs()
    with directory(tmp_path_factory.mktemp("directory")) as made:
        for login in (OFFICER, DECIDER, "stranger.person"):
            made.add(login)
        made.add(f"postgres/{SERVER}")
        yield made


@pytest.fixture
def at_the_realm(realm: Directory, tls: TlsServer, monkeypatch: pytest.MonkeyPatch) -> TlsServer:
    """The server knows the realm by its keytab; this workstation by its settings."""
    keytab = realm.folder / f"postgres-{SERVER}.keytab"
    tls.write("server.keytab", "")
    (tls.data / "server.keytab").write_bytes(keytab.read_bytes())
    tls.set({"krb_server_keyfile": str(tls.data / "server.keytab")})
    tls.who_may_connect(GSS)
    for name, value in realm.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KRB5CCNAME", f"FILE:{realm.folder / 'nobodys.ticket'}")
    return tls


def as_signed_in_to_windows(realm: Directory, monkeypatch: pytest.MonkeyPatch, login: str, life: str = "1h") -> Path:
    kept = realm.ticket(login, life=life)
    monkeypatch.setenv("KRB5CCNAME", f"FILE:{kept}")
    return kept


def test_whoever_has_a_ticket_is_the_login_in_it_and_types_nothing(
    at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_signed_in_to_windows(realm, monkeypatch, DECIDER)
    sitting = Sitting(at_the_realm.place(HUB, Proof.KERBEROS), DECIDER, "")
    try:
        person, _ = who_am_i(sitting)
        assert person.login == DECIDER
        assert sitting.asks_for == ""
        with sitting.fresh("") as fresh, fresh.work() as work:
            assert work.me().login == DECIDER
    finally:
        sitting.sign_out()


def test_tls_stays_around_it(at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    as_signed_in_to_windows(realm, monkeypatch, OFFICER)
    with at_the_realm.connect(at_the_realm.place(HUB, Proof.KERBEROS), OFFICER) as connection:
        assert connection.pgconn.ssl_in_use, "GSS encryption would have taken the place of the server's certificate"
        assert connection.pgconn.used_gssapi
        assert connection.execute("select session_user").fetchone() == (OFFICER,)


def test_with_one_persons_ticket_nobody_signs_in_as_another(
    at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_signed_in_to_windows(realm, monkeypatch, OFFICER)
    with pytest.raises(NotProved):
        sign_in(at_the_realm.place(HUB, Proof.KERBEROS), DECIDER, "")


def test_somebody_of_the_authority_who_has_no_account_here_is_refused(
    at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_signed_in_to_windows(realm, monkeypatch, "stranger.person")
    for login in ("stranger.person", POLICE):
        with pytest.raises(NotProved):
            sign_in(at_the_realm.place(HUB, Proof.KERBEROS), login, "")


def test_without_a_ticket_or_with_an_old_one_nobody_signs_in(
    at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = at_the_realm.place(HUB, Proof.KERBEROS)
    with pytest.raises(NotProved):
        sign_in(place, OFFICER, "")
    as_signed_in_to_windows(realm, monkeypatch, OFFICER, life="1s")
    time.sleep(2.5)  # Kerberos counts in whole seconds: a ticket of one may still be good after one and a half
    with pytest.raises(NotProved):
        sign_in(place, OFFICER, "")


def test_a_ticket_is_no_use_at_a_server_that_asks_for_a_password(
    at_the_realm: TlsServer, realm: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_signed_in_to_windows(realm, monkeypatch, OFFICER)
    at_the_realm.who_may_connect("hostssl hub all 127.0.0.1/32 password")
    with pytest.raises(psycopg.OperationalError, match="authentication method requirement"):
        at_the_realm.connect(at_the_realm.place(HUB, Proof.KERBEROS), OFFICER)
