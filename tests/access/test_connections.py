"""The servers that this computer knows: remembered whole, without passwords, and a broken file is said plainly."""

import json
import os
from pathlib import Path

import pytest

from mashdesk.access.connections import (
    FORMAT,
    NAME,
    Connections,
    ConnectionsBroken,
    KnownServer,
    keep_connections,
    known_connections,
)
from mashdesk.domain.proof import Proof

HUB = KnownServer("The hub", "hub.example", 5433, "hub", "council.pem")
BY_CERTIFICATE = KnownServer(
    "By card", "hub.example", 5432, "hub", "council.pem", Proof.CERTIFICATE, "/keys/me.pem", "/keys/me.key"
)
OWN = KnownServer("Übung", "127.0.0.1")


def test_a_computer_that_was_never_used_knows_no_server(tmp_path: Path) -> None:
    assert known_connections(tmp_path / "nowhere") == Connections()


def test_the_last_server_and_user_are_proposed_next_time(tmp_path: Path) -> None:
    place = tmp_path / "settings"
    keep_connections(place, Connections().used(HUB, "a.example").used(OWN, "b.example"))
    known = known_connections(place)
    assert known == Connections((HUB, OWN), "Übung", "b.example")
    assert known.named("The hub") == HUB
    assert known.named("Another") is None
    assert known.used(HUB, "c.example").servers == (OWN, HUB), "a server is known once"


def test_the_file_is_its_owners_alone_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    keep_connections(tmp_path, Connections((HUB,)))
    keep_connections(tmp_path, Connections((OWN,)))
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert os.name == "nt" or (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def server(**changed: object) -> str:
    return json.dumps({"format": FORMAT, "servers": [{"name": "n", "host": "h"} | changed]})


def test_how_people_sign_in_is_remembered_with_the_server(tmp_path: Path) -> None:
    keep_connections(tmp_path, Connections((BY_CERTIFICATE, HUB)))
    assert known_connections(tmp_path).servers == (BY_CERTIFICATE, HUB)
    assert HUB.sign_in is Proof.PASSWORD


def test_a_certificate_may_lie_in_the_persons_own_folder(tmp_path: Path) -> None:
    told = server(sign_in="certificate", certificate="~/me.pem", key="~/me.key")
    (tmp_path / NAME).write_text(told)
    (known,) = known_connections(tmp_path).servers
    assert (Path(known.certificate), Path(known.key)) == (Path.home() / "me.pem", Path.home() / "me.key")


BROKEN = {
    "not JSON": "{",
    "no object": "[]",
    "nested too deeply": "[" * 100_000,
    "of another format": json.dumps({"format": "else"}),
    "with a password": server(password="secret-word"),
    "with something unknown": server(sslmode="disable"),
    "a port that is none": server(port=70_000),
    "a port that is a yes": server(port=True),
    "no name": server(name=""),
    "a way to sign in that there is not": server(sign_in="trust"),
    "a certificate without its key": server(sign_in="certificate", certificate="me.pem"),
    "a host of two lines": server(host="h\nx"),
    "a name twice": json.dumps({"format": FORMAT, "servers": [{"name": "n", "host": "h"}] * 2}),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_named_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(ConnectionsBroken) as refused:
        known_connections(tmp_path)
    assert NAME in str(refused.value)
    assert "secret-word" not in str(refused.value)
    assert (tmp_path / NAME).read_text() == text


def test_bytes_that_are_no_text_are_a_broken_file_too(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(ConnectionsBroken):
        known_connections(tmp_path)


def test_a_file_saved_by_windows_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("\ufeff" + server(), encoding="utf-8")
    assert known_connections(tmp_path).servers[0].port == 5432


@pytest.mark.parametrize(("typed", "meant"), [
    ("The hub", HUB),
    ("hub.example:6000/mashdesk", KnownServer("hub.example:6000/mashdesk", "hub.example", 6000, "mashdesk")),
    ("hub.example/own", KnownServer("hub.example/own", "hub.example", 5432, "own")),
    ("[::1]:5433/own", KnownServer("[::1]:5433/own", "::1", 5433, "own")),
])  # fmt: skip
def test_a_server_is_meant_by_its_name_or_by_its_address(typed: str, meant: KnownServer) -> None:
    assert Connections((HUB,)).find(typed) == meant


@pytest.mark.parametrize("typed", ["", "The", "h:0/d", "h:70000/d", "u@h/d", "h:5432", "h/d?sslmode=disable", "h h/d"])
def test_what_is_neither_a_name_nor_an_address_is_no_server(typed: str) -> None:
    assert Connections((HUB,)).find(typed) is None
