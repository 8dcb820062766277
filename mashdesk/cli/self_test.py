"""`mashdesk self-test`: proves the installation: the case studies the whole way, on a private server of its own."""

import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mashdesk.cli.case_study import CaseStudy, SignedInStaff, cases_of
from mashdesk.cli.sample_hub import HUB, found_sample_hub, new_passwords
from mashdesk.domain.refusals import Refusal
from mashdesk.store.embedded import PrivateServer, ServerCannotStart
from mashdesk.store.session import Server

DATABASE = "mashdesk"


def run(arguments: Namespace) -> int:
    """Each step on a line of its own; 0 when every step was done, 1 otherwise."""
    out = Path(arguments.out) if arguments.out else None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    try:
        with _own_server() as server:
            return _prove(server, arguments.hub or HUB, out)
    except (Refusal, ServerCannotStart, OSError) as error:
        print(f"FAILED  {error}", file=sys.stderr)
        return 1


@contextmanager
def _own_server() -> Iterator[PrivateServer]:
    with tempfile.TemporaryDirectory(prefix="mashdesk-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)  # the server's own account has to find its way in
        with PrivateServer(Path(folder) / "server") as server:
            yield server


def _prove(private: PrivateServer, hub: str, out: Path | None) -> int:
    with private.superuser_connection() as connection:
        connection.execute(f"create database {DATABASE}")
    passwords = new_passwords()
    profile = found_sample_hub(private.superuser_url(DATABASE), passwords, hub)
    print(f"ok  private server and the sample hub: {profile.name}", flush=True)
    address = private.address
    done = True
    with SignedInStaff(Server(address.host, address.port, DATABASE), passwords) as staff:
        for case in cases_of(profile):
            done = _take(CaseStudy(case, staff, profile, out)) and done
    print("ok  everything works" if done else "FAILED  see the lines above", flush=True)
    return 0 if done else 1


def _take(study: CaseStudy) -> bool:
    for name, step in study.steps():
        began = time.perf_counter()
        try:
            line = step()
        except Refusal as error:
            print(f"FAILED  {study.case}: {name}: {error}", flush=True)
            return False
        print(f"ok  {study.case}: {name}: {line} ({(time.perf_counter() - began) * 1000:.0f} ms)", flush=True)
    return True
