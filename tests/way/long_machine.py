"""The long run of the way's state machine; it can be interrupted and goes on where it was.

    python -m tests.way.long_machine --examples 1000 [--kept FILE] [--minutes 5]

Examples come in chunks, each with a seed of its own; FILE remembers the chunks in which database and model agreed. A
disagreement is printed as the shortest way to it, and the run ends with an error. After so many minutes no further
chunk is begun.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy.engine import URL

from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database, make_template, memory_place, server_place
from tests.security.psql import as_installer, signing_in
from tests.way.machine import machine

CHUNK = 25
STEPS = 14


def main() -> int:
    """Run chunk after chunk until so many examples have agreed, in this run and earlier ones."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--examples", type=int, default=1000)
    words.add_argument("--kept", type=Path, default=Path("build") / "long-machine.json")
    words.add_argument("--minutes", type=float, default=float("inf"))
    told = words.parse_args()
    until = time.monotonic() + told.minutes * 60
    done: list[int] = json.loads(told.kept.read_text(encoding="utf-8")) if told.kept.is_file() else []
    passwords = new_passwords()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        make_template(server, "one_hub", _founded(passwords))
        for chunk in range(-(-told.examples // CHUNK)):
            if chunk in done or time.monotonic() > until:
                continue
            with copied_database(server, "one_hub") as database:
                _one(chunk, database, passwords)
            done.append(chunk)
            told.kept.parent.mkdir(parents=True, exist_ok=True)
            told.kept.write_text(json.dumps(sorted(done)), encoding="utf-8")
    print(f"{len(done) * CHUNK} examples agree with the model")  # noqa: T201
    return 0


def _founded(passwords: Mapping[str, str]) -> Callable[[URL], None]:
    def found(url: URL) -> None:
        found_sample_hub(url, passwords)

    return found


def _one(chunk: int, database: Database, passwords: Mapping[str, str]) -> None:
    began = time.monotonic()
    with as_installer(database) as truth, signing_in(database, passwords) as sign_in:
        told = settings(
            max_examples=CHUNK, stateful_step_count=STEPS, deadline=None, database=None,
            phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        run_state_machine_as_test(seed(chunk)(machine(sign_in, truth)), settings=told)
    print(f"chunk {chunk}: {CHUNK} examples in {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
