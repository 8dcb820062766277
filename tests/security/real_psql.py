"""The real psql of the private server's own build, at the private server, under a person's own login."""

import os
import subprocess

from mashdesk.store.embedded.account import server_account
from mashdesk.store.embedded.binaries import find_binaries
from tests.cluster_fixtures import Database

BETWEEN = "=====next====="


def psql(database: Database, login: str, password: str, *steps: str, **variables: str) -> list[str]:
    """What psql answered to each step, errors included; nothing of the user's own settings is read."""
    program = find_binaries(server_account(), database.server.folder).folder / "psql"
    address = database.server.address
    script = f"\n\\echo {BETWEEN}\n".join((*steps, "")) + "\n"
    command = [str(program), "-X", "-h", address.host, "-p", str(address.port), "-U", login, "-d", database.name]
    for name, value in variables.items():
        command += ["-v", f"{name}={value}"]
    done = subprocess.run(
        command, input=script, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        env=os.environ | {"PGPASSWORD": password, "PGCLIENTENCODING": "UTF8", "PGOPTIONS": "", "LC_ALL": "C"},
        timeout=120, check=False,
    )  # fmt: skip
    return [answer.strip("\n") for answer in done.stdout.split(f"{BETWEEN}\n")][: len(steps)]
