"""An authority's directory for one test run: a Kerberos realm on loopback, gone afterwards."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

REALM = "HUB.EXAMPLE"
PROGRAMS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])

KRB5 = """\
[libdefaults]
default_realm = {realm}
dns_lookup_kdc = false
dns_lookup_realm = false
dns_canonicalize_hostname = false
rdns = false
udp_preference_limit = 1
[realms]
{realm} = {{
    kdc = 127.0.0.1:{port}
}}
"""
KDC = """\
[kdcdefaults]
kdc_listen = ""
kdc_tcp_listen = 127.0.0.1:{port}
[realms]
{realm} = {{
    database_name = {folder}/principal
    key_stash_file = {folder}/stash
    max_life = 10h
}}
"""


@dataclass(frozen=True)
class Directory:
    """A running realm; `environment` leads Kerberos programs of this process to it."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What KRB5 programs and libraries read."""
        return {"KRB5_CONFIG": str(self.folder / "krb5.conf"), "KRB5_KDC_PROFILE": str(self.folder / "kdc.conf")}

    def add(self, principal: str) -> Path:
        """A person or a service with a random key; the file that holds it."""
        kept = self.folder / f"{principal.replace('/', '-')}.keytab"
        self.run("kadmin.local", "-q", f"addprinc -randkey {principal}")
        self.run("kadmin.local", "-q", f"ktadd -k {kept} {principal}")
        return kept

    def ticket(self, principal: str, *, life: str = "1h") -> Path:
        """Sign this person in to the directory, as their workstation does in the morning."""
        kept = self.folder / f"{principal}.ticket"
        keytab = str(self.folder / f"{principal}.keytab")
        self.run("kinit", "-l", life, "-k", "-t", keytab, "-c", f"FILE:{kept}", principal)
        return kept

    def run(self, program: str, *words: str) -> None:
        """Run one of Kerberos' programs to its end."""
        found = shutil.which(program, path=PROGRAMS)
        if found is None:
            pytest.fail(f"The Kerberos program {program} is missing: ./run.py test installs it.")
        subprocess.run([found, *words], env={**os.environ, **self.environment}, check=True, capture_output=True)


@contextmanager
def directory(folder: Path) -> Iterator[Directory]:
    """A realm that answers on loopback, over TCP alone."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    told = {"realm": REALM, "port": port, "folder": folder}
    (folder / "krb5.conf").write_text(KRB5.format(**told))
    (folder / "kdc.conf").write_text(KDC.format(**told))
    made = Directory(folder)
    made.run("kdb5_util", "create", "-s", "-r", REALM, "-P", "an invented master key")
    program = shutil.which("krb5kdc", path=PROGRAMS)
    assert program is not None
    with subprocess.Popen([program, "-n", "-P", str(folder / "pid")], env={**os.environ, **made.environment}) as kdc:
        try:
            _wait_for(port)
            yield made
        finally:
            kdc.terminate()
            kdc.wait(timeout=10)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("The directory does not answer.")
