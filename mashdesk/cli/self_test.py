"""`mashdesk self-test`: proves the installation: the case studies the whole way, on a private server of its own.

Then the parts of the program that no case study uses: a signature, smart cards, spelling.
"""

import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mashdesk.cli import parts
from mashdesk.cli.case_study import CaseStudy, SignedInStaff, cases_of
from mashdesk.cli.parts import Step
from mashdesk.cli.sample_hub import HUB, found_sample_hub, new_passwords
from mashdesk.domain.refusals import Refusal
from mashdesk.store.embedded import PrivateServer, ServerCannotStart
from mashdesk.store.session import Server

DATABASE = "mashdesk"


def run(arguments: Namespace) -> int:
    """Each step on a line of its own; 0 when every step was done, 1 otherwise."""
    try:
        with _place(arguments.out) as out, _own_server() as server:
            return _prove(server, arguments.hub or HUB, out)
    except (Refusal, ServerCannotStart, OSError) as error:
        print(f"FAILED  {error}", file=sys.stderr)
        return 1


@contextmanager
def _place(named: str | None) -> Iterator[Path]:
    """Where the papers go: a folder that was named, or one that goes with them."""
    with tempfile.TemporaryDirectory(prefix="mashdesk-papers-", ignore_cleanup_errors=True) as folder:
        out = Path(named or folder)
        out.mkdir(parents=True, exist_ok=True)
        yield out


@contextmanager
def _own_server() -> Iterator[PrivateServer]:
    with tempfile.TemporaryDirectory(prefix="mashdesk-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)  # the server's own account has to find its way in
        with PrivateServer(Path(folder) / "server") as server:
            yield server


def _prove(private: PrivateServer, hub: str, out: Path) -> int:
    with private.superuser_connection() as connection:
        connection.execute(f"create database {DATABASE}")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url(DATABASE), passwords, hub)
    print(f"ok  private server and the sample hub: {profile.name}", flush=True)
    address = private.address
    done = True
    with SignedInStaff(Server(address.host, address.port, DATABASE), passwords) as staff:
        for case in cases_of(profile):
            done = _take(case, CaseStudy(case, staff, profile, out).steps()) and done
    done = _take("parts", parts.steps(out)) and done
    print("ok  everything works" if done else "FAILED  see the lines above", flush=True)
    return 0 if done else 1


def _take(what: str, steps: Iterable[Step]) -> bool:
    for name, step in steps:
        began = time.perf_counter()
        try:
            line = step()
        except (Refusal, ImportError) as error:  # a package may lack what an installation has
            print(f"FAILED  {what}: {name}: {error}", flush=True)
            return False
        print(f"ok  {what}: {name}: {line} ({(time.perf_counter() - began) * 1000:.0f} ms)", flush=True)
    return True
