"""People who sign in by certificate, by server configuration alone: who they are, what they see, how they sign."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import create_engine

from mashdesk.access.connections import Connections, KnownServer, keep_connections
from mashdesk.app.session import change_first_password
from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import sample_standing
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import NotProved, SignInRefused
from mashdesk.services.worklists import who_am_i
from mashdesk.store.accounts import NewStaff, add_staff
from mashdesk.store.session import Server, sign_in
from mashdesk.store.sitting import Sitting
from tests.certificates import Pair
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, READING
from tests.security.tls.conftest import BY_PASSWORD, HUB
from tests.tls_server import TlsServer

CERT = "hostssl hub all 127.0.0.1/32 cert"
BOTH = "hostssl hub all 127.0.0.1/32 scram-sha-256 clientcert=verify-full"
Connection = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def by_certificate(tls: TlsServer) -> TlsServer:
    tls.who_may_connect(CERT)
    return tls


def test_whoever_has_the_certificate_is_the_login_in_it(by_certificate: TlsServer) -> None:
    tls = by_certificate
    sitting = Sitting(tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person(OFFICER)), OFFICER, "")
    try:
        person, _ = who_am_i(sitting)
        assert person.login == OFFICER
        assert sitting.asks_for == ""
    finally:
        sitting.sign_out()


def test_with_one_persons_certificate_nobody_signs_in_as_another(by_certificate: TlsServer) -> None:
    tls = by_certificate
    place = tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person(OFFICER))
    with pytest.raises(psycopg.OperationalError, match="certificate authentication failed"):
        tls.connect(place, DECIDER)
    with pytest.raises(NotProved):
        sign_in(place, DECIDER, "")


def test_a_certificate_of_another_authority_is_refused(by_certificate: TlsServer) -> None:
    place = by_certificate.place(HUB, Proof.CERTIFICATE, by_certificate.stranger.of_person(OFFICER))
    with pytest.raises(NotProved):
        sign_in(place, OFFICER, "")


def test_a_certificate_that_has_expired_is_refused(by_certificate: TlsServer) -> None:
    pair = by_certificate.authority.of_person(OFFICER, days=-1)
    with pytest.raises(NotProved):
        sign_in(by_certificate.place(HUB, Proof.CERTIFICATE, pair), OFFICER, "")


def test_a_revoked_certificate_is_refused(by_certificate: TlsServer) -> None:
    tls = by_certificate
    pair = tls.authority.of_person(OFFICER)
    place = tls.place(HUB, Proof.CERTIFICATE, pair)
    tls.connect(place, OFFICER).close()
    tls.authority.revoke(pair)
    tls.publishes_revoked()
    with pytest.raises(psycopg.OperationalError, match="certificate revoked"):
        tls.connect(place, OFFICER)
    with pytest.raises(NotProved):
        sign_in(place, OFFICER, "")
    tls.connect(tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person(OFFICER)), OFFICER).close()


def test_a_server_that_lets_in_without_a_certificate_is_not_believed(tls: TlsServer) -> None:
    tls.who_may_connect("hostssl hub all 127.0.0.1/32 trust")
    tls.set({"ssl_ca_file": None})
    try:
        with pytest.raises(psycopg.OperationalError, match="did not request"):
            tls.connect(tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person(OFFICER)), OFFICER)
    finally:
        tls.set({"ssl_ca_file": "people.pem"})


def test_the_key_never_opens_by_a_prompt_and_its_passphrase_is_typed_again_for_a_signature(
    by_certificate: TlsServer,
) -> None:
    tls = by_certificate
    pair = tls.authority.of_person(DECIDER, passphrase=b"four invented plain words")
    place = tls.place(HUB, Proof.CERTIFICATE, pair)
    for wrong in ("", "four invented plain word"):
        with pytest.raises(NotProved):
            Sitting(place, DECIDER, wrong)
    sitting = Sitting(place, DECIDER, "four invented plain words")
    try:
        assert sitting.asks_for == "passphrase"
        for wrong in ("", "else"):
            with pytest.raises(SignInRefused), sitting.fresh(wrong):
                pass
        with sitting.fresh("four invented plain words") as fresh, fresh.work() as work:
            assert work.me().login == DECIDER
    finally:
        sitting.sign_out()


def test_certificate_and_password_need_both(tls: TlsServer, passwords: Mapping[str, str]) -> None:
    tls.who_may_connect(BOTH)
    mine, other = tls.authority.of_person(OFFICER), tls.authority.of_person(POLICE)
    both = tls.place(HUB, Proof.CERTIFICATE_AND_PASSWORD, mine)
    for place, password in (
        (tls.place(HUB, Proof.PASSWORD), passwords[OFFICER]),
        (tls.place(HUB, Proof.CERTIFICATE, mine), ""),
        (both, ""),
        (both, "not the password"),
        (both, passwords[POLICE]),
        (tls.place(HUB, Proof.CERTIFICATE_AND_PASSWORD, other), passwords[OFFICER]),
    ):
        with pytest.raises(psycopg.OperationalError):
            tls.connect(place, OFFICER, password)
    with tls.connect(both, OFFICER, passwords[OFFICER]) as connection:
        assert connection.execute("select session_user").fetchone() == (OFFICER,)


def test_the_first_password_is_changed_with_the_certificate_that_the_server_asks_for_beside_it(
    tls: TlsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, own = "three plain words", "a phrase of my own"
    engine = create_engine(tls.server.superuser_url(HUB))
    told = ("nora.sample", "Nora Sample", "Officer", "social_care", ("mash_officer",), first)
    with engine.begin() as connection:
        add_staff(connection, NewStaff(*told, sample_standing()))
    engine.dispose()
    tls.who_may_connect(BOTH)
    place = tls.place(HUB, Proof.CERTIFICATE_AND_PASSWORD, tls.authority.of_person("nora.sample"))
    ways = (place.root_certificate, place.proof, place.certificate, place.key)
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    keep_connections(tmp_path, Connections((KnownServer("Hub", place.host, place.port, HUB, *ways),)))
    change_first_password("Hub", "nora.sample", (first, own, own), there=None)
    with tls.connect(place, "nora.sample", own) as connected:
        assert connected.execute("select state from app.my_account()").fetchone() == ("open",)


def test_an_authoritys_own_names_are_mapped_to_logins(tls: TlsServer) -> None:
    tls.who_may_connect(
        f"{CERT} map=hub",
        ident='hub "Magnus Fairweather SC0042" magnus.fairweather\nhub /^(.*)@hub\\.example$ \\1',
    )
    named = tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person("Magnus Fairweather SC0042"))
    mailed = tls.place(HUB, Proof.CERTIFICATE, tls.authority.of_person(f"{POLICE}@hub.example"))
    with tls.connect(named, DECIDER) as one, tls.connect(mailed, POLICE) as two:
        assert [one.execute("select session_user").fetchone(), two.execute("select session_user").fetchone()] == [
            (DECIDER,),
            (POLICE,),
        ]
    for place, login in ((named, POLICE), (mailed, DECIDER), (mailed, "mashdesk_installer")):
        with pytest.raises(psycopg.OperationalError):
            tls.connect(place, login)


def test_an_account_without_a_password_signs_in_by_certificate_and_never_by_a_password(tls: TlsServer) -> None:
    engine = create_engine(tls.server.superuser_url(HUB))
    person = NewStaff(
        "cora.sample", "Cora Sample", "Officer", "social_care", ("mash_officer",), None, sample_standing()
    )
    try:
        with engine.begin() as connection:
            add_staff(connection, person)
    finally:
        engine.dispose()
    tls.who_may_connect(BY_PASSWORD)
    for password in ("", "guess", "NULL"):
        with pytest.raises(SignInRefused):
            sign_in(tls.place(HUB), person.login, password)
    tls.who_may_connect(CERT)
    pair = tls.authority.of_person(person.login)
    with tls.connect(tls.place(HUB, Proof.CERTIFICATE, pair), person.login) as one:
        assert one.execute("select login, roles from app.me()").fetchone() == (person.login, ["mash_officer"])


@pytest.mark.parametrize("login", [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION])
def test_by_certificate_a_person_sees_exactly_what_they_see_by_password(
    login: str, tls: TlsServer, passwords: Mapping[str, str]
) -> None:
    tls.who_may_connect(BY_PASSWORD)
    with tls.connect(tls.place(HUB), login, passwords[login]) as connection:
        by_password = _everything(connection, tls)
    tls.who_may_connect(CERT)
    pair = tls.authority.of_person(login)
    with tls.connect(tls.place(HUB, Proof.CERTIFICATE, pair), login) as connection:
        assert connection.execute("select session_user").fetchone() == (login,)
        assert _everything(connection, tls) == by_password
        for denied in ("select * from mash.item", "set role mash_api", "select priv.my_keys()"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(denied.encode())
    assert any("42501" not in str(told) for told in by_password.values())


def test_a_referral_goes_its_whole_way_and_is_signed_by_certificate(
    by_certificate: TlsServer, profile: HubProfile
) -> None:
    with _certified(by_certificate) as staff:
        case = CaseStudy("anonymous-neighbour", staff, profile)
        done = [name for name, step in case.steps() if step()]
    assert done[-1] == "letters"
    with by_certificate.server.superuser_connection(HUB) as truth:
        signed = truth.execute(
            "select distinct signed_by from mash.decision where enquiry = %s", [case.enquiry]
        ).fetchall()
        assert signed == [(DECIDER,)]


class _Certified(SignedInStaff):
    """The sample staff, each with a certificate of their own."""

    tls: TlsServer
    pairs: dict[str, Pair]

    def sitting(self, login: str) -> Sitting:
        if login not in self._sittings:
            self.pairs.setdefault(login, self.tls.authority.of_person(login))
            place: Server = self.tls.place(HUB, Proof.CERTIFICATE, self.pairs[login])
            self._sittings[login] = Sitting(place, login, "")
            self._stack.callback(self._sittings[login].sign_out)
        return self._sittings[login]


@contextmanager
def _certified(tls: TlsServer) -> Iterator[SignedInStaff]:
    nobodys_password = dict.fromkeys((OFFICER, DECIDER), "")
    with _Certified(tls.place(HUB), nobodys_password) as staff:
        assert isinstance(staff, _Certified)
        staff.tls, staff.pairs = tls, {}
        yield staff


def _everything(connection: Connection, tls: TlsServer) -> dict[tuple[str, UUID], object]:
    """Whatever each reading function answers for each enquiry, opened where this person may; a refusal by its code."""
    with tls.server.superuser_connection(HUB) as truth:
        enquiries = [row[0] for row in truth.execute("select id from mash.enquiry order by reference").fetchall()]
    told: dict[tuple[str, UUID], object] = {}
    for enquiry in enquiries:
        told["open", enquiry] = _answer(connection, "select 1 from app.open_enquiry(%s, 'To compare')", enquiry)
        for function in READING:
            what = "reference, state, version, asked, returned, reason" if function == "enquiry_row" else "*"
            told[function, enquiry] = _answer(connection, f"select {what} from app.{function}(%s)", enquiry)
    return told


def _answer(connection: Connection, sql: str, enquiry: UUID) -> object:
    try:
        return sorted(connection.execute(sql.encode(), [enquiry]).fetchall(), key=repr)
    except psycopg.Error as refused:
        return refused.sqlstate
