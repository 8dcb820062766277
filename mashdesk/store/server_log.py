"""The server's own log, as it writes it in JSON: read on from where it was read to, whole lines only.

The files are read through the server (a superuser may), so that the job can run anywhere. A line is judged by its
fields alone: what somebody can put into a text (a name, a database, a program's name) is in quotes and not looked at.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, text

CHUNK = 1 << 20
REFUSED, READ = "MD001", "MD002"
"""Codes of our own, which only the product's own functions give a line (`priv.note_refused`, `priv.if_open`)."""
FAILED = {"28P01": "password", "28000": "not admitted"}
"""The server's own codes for a sign-in that failed: the proof was wrong, or nobody comes in this way."""
_NOTED = re.compile(r"read ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z]+)")
_FUNCTION = re.compile(r"function (?:app|admin)\.([a-z_]+)\(")
_BEGIN = '{"timestamp":'
_FILES = """
select name from pg_ls_logdir() where name like '%.json' order by modification, name"""
_SIZE = """
select (pg_stat_file(current_setting('log_directory') || '/' || :name, true)).size"""
_PART = """
select pg_read_binary_file(current_setting('log_directory') || '/' || :name, :start, :length, true)"""


@dataclass(frozen=True)
class Part:
    """Whole lines of a file, and where the next part begins."""

    lines: tuple[bytes, ...]
    end: int


def files(connection: Connection) -> list[str]:
    """The names of the files that are there, the oldest first."""
    return list(connection.execute(text(_FILES)).scalars())


def size(connection: Connection, name: str) -> int:
    """How long the file is at this moment."""
    return int(connection.execute(text(_SIZE), {"name": name}).scalar_one() or 0)


def first_line(connection: Connection, name: str) -> bytes | None:
    """The hash of the first line, by which a file is known again; None while that line is not whole."""
    found = read_on(connection, name, 0, 4096)
    return sha256(found.lines[0]).digest() if found.lines else None


def read_on(connection: Connection, name: str, start: int, length: int = CHUNK) -> Part:
    """The next whole lines. What the server is still writing stays for the next time."""
    while True:
        told = connection.execute(text(_PART), {"name": name, "start": start, "length": length}).scalar_one()
        content = bytes(told or b"")
        whole = content.rfind(b"\n") + 1
        if whole or len(content) < length:
            return Part(tuple(content[:whole].splitlines()), start + whole)
        length *= 2  # one very long line


def moments(lines: tuple[bytes, ...]) -> list[str]:
    """When these lines were written, in the log's own time zone; what is no line says nothing."""
    told = (_fields(line) for line in lines)
    return [str(one["timestamp"])[:23] for one in told if one is not None]


def seen(lines: tuple[bytes, ...]) -> Iterator[Mapping[str, str]]:
    """Of these lines, those that make an entry: a refusal, a read, a sign-in that failed."""
    for line in lines:
        told = _fields(line)
        if told is not None and told.get("backend_type") == "client backend":
            found = _entry(told, str(told.get("error_severity")), str(told.get("state_code")))
            if found is not None:
                yield found | _of_whom(told)


def _entry(told: Mapping[str, Any], severity: str, code: str) -> dict[str, str] | None:
    if severity == "LOG" and code == REFUSED:
        named = _FUNCTION.findall(str(told.get("context", "")))
        return {"what": "refused", "reason": named[-1] if named else ""}
    if severity == "LOG" and code == READ:
        noted = _NOTED.fullmatch(str(told.get("message", "")))
        return {"what": "read", "enquiry": noted[1], "classes": noted[2]} if noted else None
    if severity == "FATAL" and code in FAILED:
        return {"what": "sign-in failed", "reason": FAILED[code]}
    return None


def _of_whom(told: Mapping[str, Any]) -> dict[str, str]:
    """Who, where and when, and what makes this line one of its own: its number in a session that began at a moment."""
    moment = str(told.get("timestamp", ""))
    return {
        "login": str(told.get("user", "")),
        "database": str(told.get("dbname", "")),
        "pid": str(told.get("pid", "")),
        "moment": moment[:23],  # the rest is the name of the log's time zone
        "source": f"{told.get('session_id')}.{told.get('line_num')} {moment}",
    }


def _fields(line: bytes) -> Mapping[str, Any] | None:
    """A line that a crash cut short may have the next one behind it: inside a text its beginning cannot stand."""
    typed = line.decode("utf-8", errors="replace")
    for words in (typed, typed[max(typed.rfind(_BEGIN), 0) :]):
        try:
            told = json.loads(words)
        except ValueError:
            continue
        return told if isinstance(told, dict) and _is_moment(told.get("timestamp")) else None
    return None


def _is_moment(words: object) -> bool:
    return isinstance(words, str) and re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} ", words) is not None
