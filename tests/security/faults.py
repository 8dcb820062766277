"""Faults planted in a real database, each with exactly what the catalogue gate must then find (`faults.txt`).

    python -m tests.security.faults

prints the file anew, with what the gate finds now: read every line that changed before it is kept.
"""

from collections.abc import Mapping
from pathlib import Path

import psycopg

from mashdesk.store import schema
from tests.security.psql import Row

HARMLESS = "nothing"
FILE = Path(__file__).with_name("faults.txt")


def faults() -> Mapping[str, frozenset[str]]:
    """The statement that plants each fault, and the findings that it must lead to, no others."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return {fault: _kinds(found.strip()) for fault, found in zip(lines[::2], lines[1::2], strict=True)}


def _kinds(found: str) -> frozenset[str]:
    return frozenset() if found == HARMLESS else frozenset(found.split(" | "))


def name_of(fault: str, found: frozenset[str]) -> str:
    """What the test that plants this fault is called."""
    return " | ".join([*sorted(found), fault])


def planted(connection: psycopg.Connection[Row], fault: str, database: str) -> frozenset[str]:
    """What the gate finds while the fault is there; then it is taken back, roles and other databases too."""
    with connection.transaction(force_rollback=True):
        connection.execute(fault.replace("{database}", database).encode())
        return frozenset(str(finding) for finding, _ in findings(connection))


def findings(connection: psycopg.Connection[Row]) -> list[Row]:
    """Every row of the gate."""
    return connection.execute(schema.gate_query().encode()).fetchall()


def _printed_anew() -> None:
    from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
    from mashdesk.store.embedded import PrivateServer
    from tests.cluster_fixtures import memory_place, server_place

    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database hub")
        found_sample_hub(server.superuser_url("hub"), new_passwords())
        with server.superuser_connection("hub") as connection:
            found = {fault: sorted(planted(connection, fault, "hub")) for fault in faults()}
    text = "".join(f"{fault}\n    {' | '.join(kinds) or HARMLESS}\n" for fault, kinds in found.items())
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _printed_anew()
