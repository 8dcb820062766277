"""The long run of the state machine; it can be interrupted and goes on where it was.

    python -m tests.security.long_stateful --examples 2000 [--kept FILE] [--part 1/2]

Examples come in chunks, each with a seed of its own; FILE remembers the chunks in which database and model agreed.
Parts share them out between processes. A disagreement is printed as the shortest way to it, and the run ends with
an error.
"""

import argparse
import json
import secrets
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database, make_template, memory_place, server_place
from tests.security.psql import as_installer
from tests.security.stateful import machine
from tests.security.two_hubs import Sittings, found_two_hubs, people_of_both

CHUNK = 50
STEPS = 8


def main() -> int:
    """Run chunk after chunk until so many examples have agreed, in this run and earlier ones."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--examples", type=int, default=2000)
    words.add_argument("--kept", type=Path, default=Path("build") / "long-stateful.json")
    words.add_argument("--part", default="1/1")
    told = words.parse_args()
    part, parts = (int(number) for number in told.part.split("/"))
    done: list[int] = json.loads(told.kept.read_text(encoding="utf-8")) if told.kept.is_file() else []
    mine = [chunk for chunk in range(-(-told.examples // CHUNK)) if chunk % parts == part - 1]
    passwords = {login: secrets.token_urlsafe(9) for login in people_of_both()}
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        make_template(server, "two_hubs", lambda url: found_two_hubs(url, passwords))
        for chunk in mine:
            if chunk in done:
                continue
            with copied_database(server, "two_hubs") as database:
                _one(chunk, database, passwords)
            done.append(chunk)
            told.kept.parent.mkdir(parents=True, exist_ok=True)
            told.kept.write_text(json.dumps(sorted(done)), encoding="utf-8")
    print(f"{len(done) * CHUNK} examples agree with the model")  # noqa: T201
    return 0


def _one(chunk: int, database: Database, passwords: Mapping[str, str]) -> None:
    began = time.monotonic()
    with as_installer(database) as truth:
        sittings = Sittings(database, passwords, truth)
        told = settings(
            max_examples=CHUNK, stateful_step_count=STEPS, deadline=None, database=None,
            phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        run_state_machine_as_test(seed(chunk)(machine(sittings)), settings=told)
        sittings.leave()
    print(f"chunk {chunk}: {CHUNK} examples in {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
