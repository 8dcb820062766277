"""Many rounds of people at the same moment; a new hub for every twenty, so that letters do not run out.

python -m tests.security.long_rounds --rounds 200
"""

import argparse
import sys
import time

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import copied_database, memory_place, server_place
from tests.conftest import server_of
from tests.security.conftest import case_studies
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
    as_installer,
    signing_in,
)
from tests.security.rounds import Rounds

TOGETHER = (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE, EDUCATION)
IN_ONE_HUB = 20


def main() -> int:
    """Play them; 1 when anything went wrong."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--rounds", type=int, default=200)
    told = words.parse_args()
    passwords, wrong, began = new_passwords(), [], time.monotonic()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database rounds")
        profile = found_sample_hub(server.superuser_url("rounds"), passwords)
        with SignedInStaff(server_of(server, "rounds"), passwords) as staff:
            put_in_progress(staff, profile)
        for first in range(0, told.rounds, IN_ONE_HUB):
            with (
                copied_database(server, "rounds") as database,
                signing_in(database, passwords) as sign_in,
                as_installer(database) as truth,
            ):
                rounds = Rounds({login: sign_in(login) for login in TOGETHER}, truth, case_studies(truth))
                for number in range(first, min(first + IN_ONE_HUB, told.rounds)):
                    wrong += rounds.play(number)
    print("\n".join(wrong))  # noqa: T201
    print(f"{told.rounds} rounds in {time.monotonic() - began:.0f} s, {len(wrong)} wrong")  # noqa: T201
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
