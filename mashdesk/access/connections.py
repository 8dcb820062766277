"""The servers that this computer knows, and which was used last. Never a password: those are the keyring's."""

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import Refusal

NAME = "connections.json"
FORMAT = "mashdesk-connections/1"
LONGEST = 200
HIGHEST_PORT = 65535
ADDRESS = re.compile(
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/@\[\]]+)(:(?P<port>\d{1,5}))?/(?P<database>[^\s/?#]+)", re.ASCII
)


class ConnectionsBroken(Refusal):
    """The file of known servers cannot be read; it is left as it is."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The list of known servers ({NAME}) cannot be used: {why} Put it right, or delete the file.")


@dataclass(frozen=True)
class KnownServer:
    """A server by the name that people here call it. An empty root certificate means the system's own list.

    `host` may name several with commas, each with a port of its own: the one that can be written to is used.

    `sign_in` is how people prove to it who they are; `certificate` and `key` are the person's own, where it asks for
    them.
    """

    name: str
    host: str
    port: int = 5432
    database: str = "mashdesk"
    root_certificate: str = ""
    sign_in: Proof = Proof.PASSWORD
    certificate: str = ""
    key: str = ""


@dataclass(frozen=True)
class Connections:
    """What is known; `last_server` and `last_user` are what the sign-in window proposes."""

    servers: tuple[KnownServer, ...] = ()
    last_server: str = ""
    last_user: str = ""

    def named(self, name: str) -> KnownServer | None:
        """The server with this name, or None."""
        return next((server for server in self.servers if server.name == name), None)

    def find(self, typed: str) -> KnownServer | None:
        """The server that somebody means: by its name here, or by its address as host:port/database."""
        return self.named(typed) or _at_address(typed)

    def used(self, server: KnownServer, user: str) -> "Connections":
        """The same with this server known, and it and this user as the last."""
        others = tuple(one for one in self.servers if one.name != server.name)
        return Connections((*others, server), server.name, user)


def known_connections(folder: Path) -> Connections:
    """What the file in this folder says; nothing known when there is no file. Raises ConnectionsBroken."""
    try:
        text = (folder / NAME).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Connections()
    except (OSError, UnicodeDecodeError):
        raise ConnectionsBroken("it cannot be read.") from None
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise ConnectionsBroken("it is not JSON.") from None
    return _connections(told)


def keep_connections(folder: Path, connections: Connections) -> None:
    """Write the file whole, or leave the old one. Raises ConnectionsBroken when the folder cannot be written."""
    told = {"format": FORMAT, "servers": [asdict(server) for server in connections.servers]}
    told |= {"last_server": connections.last_server, "last_user": connections.last_user}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(folder / NAME, json.dumps(told, indent=2, ensure_ascii=False) + "\n")
    except OSError:
        raise ConnectionsBroken("it cannot be written.") from None


def _at_address(typed: str) -> KnownServer | None:
    told = ADDRESS.fullmatch(typed)
    port = int(told["port"] or KnownServer.port) if told else 0
    if told is None or not 1 <= port <= HIGHEST_PORT:
        return None
    return KnownServer(typed, told["host"].strip("[]"), port, told["database"])


def _write_whole(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".connections-", dir=path.parent)  # readable by its owner only
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _connections(told: object) -> Connections:
    part = _part(told, {"format", "servers", "last_server", "last_user"})
    if part.get("format") != FORMAT:
        raise ConnectionsBroken(f"its format is not {FORMAT}.")
    servers = part.get("servers", [])
    if not isinstance(servers, list):
        raise ConnectionsBroken("“servers” is not a list.")
    known = tuple(_server(server) for server in servers)
    if len({server.name for server in known}) < len(known):
        raise ConnectionsBroken("two servers have the same name.")
    return Connections(known, _text(part, "last_server", ""), _text(part, "last_user", ""))


def _server(told: object) -> KnownServer:
    part = _part(told, {"name", "host", "port", "database", "root_certificate", "sign_in", "certificate", "key"})
    port = part.get("port", KnownServer.port)
    if not isinstance(port, int) or isinstance(port, bool) or not 1 <= port <= HIGHEST_PORT:
        raise ConnectionsBroken("a port is a number from 1 to 65535.")
    return KnownServer(
        _text(part, "name"),
        _text(part, "host"),
        port,
        _text(part, "database", KnownServer.database),
        _text(part, "root_certificate", KnownServer.root_certificate),
        *_proof(part),
    )


def _proof(part: Mapping[str, object]) -> tuple[Proof, str, str]:
    told = _text(part, "sign_in", KnownServer.sign_in)
    if told not in list(Proof):
        raise ConnectionsBroken(f"“sign_in” is one of: {', '.join(Proof)}.")
    proof, certificate, key = Proof(told), _text(part, "certificate", ""), _text(part, "key", "")
    if proof.has_certificate and not (certificate and key):
        raise ConnectionsBroken("to sign in with a certificate it must name “certificate” and “key”.")
    return proof, _own_place(certificate), _own_place(key)


def _own_place(path: str) -> str:
    """A path may begin with ~: the person's own folder."""
    return str(Path(path).expanduser()) if path else ""


def _part(told: object, known: set[str]) -> Mapping[str, object]:
    if not isinstance(told, dict):
        raise ConnectionsBroken("something in it is not as it should be.")
    if "password" in told:
        raise ConnectionsBroken("a password does not belong in it.")
    if told.keys() - known:
        raise ConnectionsBroken("there is something in it that the program does not know.")
    return told


def _text(part: Mapping[str, object], name: str, default: str | None = None) -> str:
    told = part.get(name, default)
    if not isinstance(told, str) or len(told) > LONGEST or not told.isprintable() or (default is None and not told):
        raise ConnectionsBroken(f"“{name}” is missing or is not a text.")
    return told
