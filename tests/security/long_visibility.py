"""The long run of the random visibility test; it can be interrupted and goes on where it was.

    python -m tests.security.long_visibility --examples 3000 [--kept FILE]

Histories come in chunks, each with a seed of its own; FILE remembers the chunks that agreed. When the database and
the product's table disagree, the smallest history that shows it is printed and the run ends with an error.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database, make_template, memory_place, server_place
from tests.security.histories import History, Playground, histories
from tests.security.psql import as_installer

CHUNK = 25
"""Histories with one sign-in: a slow machine is done with them before a signature asks for a fresh one."""


def main() -> int:
    """Run chunk after chunk until so many examples have agreed, in this run and earlier ones."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--examples", type=int, default=3000)
    words.add_argument("--kept", type=Path, default=Path("build") / "long-visibility.json")
    told = words.parse_args()
    done: list[int] = json.loads(told.kept.read_text(encoding="utf-8")) if told.kept.is_file() else []
    wanted = [chunk for chunk in range(-(-told.examples // CHUNK)) if chunk not in done]
    passwords = new_passwords()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        make_template(server, "hub_template", lambda url: _fill(url, passwords))
        for chunk in wanted:
            with copied_database(server, "hub_template") as database:
                _one(chunk, database, passwords)
            done.append(chunk)
            told.kept.parent.mkdir(parents=True, exist_ok=True)
            told.kept.write_text(json.dumps(sorted(done)), encoding="utf-8")
    print(f"{len(done) * CHUNK} histories agree with the table")  # noqa: T201
    return 0


def _fill(url: object, passwords: dict[str, str]) -> None:
    found_sample_hub(url, passwords)  # type: ignore[arg-type]


def _one(chunk: int, database: Database, passwords: dict[str, str]) -> None:
    began = time.monotonic()
    with as_installer(database) as truth:
        ground = Playground(database, passwords, truth)

        @seed(chunk)
        @settings(
            max_examples=CHUNK,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(histories)
        def agrees(history: History) -> None:
            assert ground.disagreements(history) == []

        agrees()
        ground.close()
    print(f"chunk {chunk}: {CHUNK} histories in {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
