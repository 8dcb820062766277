"""The demo as anybody starts it, in a home of its own, and its database as its staff read it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

from mashdesk.cli.demo_hub import DATABASE


@contextmanager
def running_demo(home: Path, screen: Mapping[str, str], said: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """`mashdesk demo` on this screen, what it prints kept in `said`; it is told to end afterwards, and tidies up."""
    environment = {**screen, "MASHDESK_HOME": str(home / "kept"), "HOME": str(home)}
    with said.open("wb") as out:
        words = [sys.executable, "-m", "mashdesk", "demo"]
        program = subprocess.Popen(words, env=environment, cwd=home, stdout=out, stderr=subprocess.STDOUT)
        try:
            yield program
        finally:
            program.terminate()
            try:
                program.wait(timeout=60)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


class Reader:
    """Reads the demo's database under a person's own login: what they may see, and nothing else."""

    def __init__(self, home: Path) -> None:
        demo = home / "kept" / "demo"
        self._passwords = json.loads((demo / "demo-staff.json").read_text(encoding="utf-8"))
        self._port = int((demo / "server" / "data" / "postmaster.pid").read_text().splitlines()[3])

    def password(self, login: str) -> str:
        """What this person types to sign."""
        return str(self._passwords[login])

    def rows(
        self, login: str, query: str, words: Sequence[object] = (), *, opening: object = None
    ) -> list[dict[str, Any]]:
        """What this person is answered; `opening` is an enquiry that they open first, with a reason."""
        place = f"host=127.0.0.1 port={self._port} dbname={DATABASE} user={login}"
        with psycopg.connect(place, password=self._passwords[login], row_factory=dict_row) as connection:
            connection.autocommit = True  # an opening counts once it is committed
            if opening is not None:
                connection.execute("select * from app.open_enquiry(%s, 'To see what was kept')", [opening])
            return connection.execute(query, words).fetchall()
