"""The two minutes of a signature, waited for on a real session; the ordinary run moves the clock's answer instead.

python -m tests.security.long_signing
"""

import argparse
import sys
import time

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, memory_place, server_place
from tests.conftest import server_of
from tests.security.bodies import Bodies
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER, as_installer, signing_in


def main() -> int:
    """Sign at 110 seconds, be refused at 121."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    passwords = new_passwords()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database signing")
        profile = found_sample_hub(server.superuser_url("signing"), passwords)
        with SignedInStaff(server_of(server, "signing"), passwords) as staff:
            put_in_progress(staff, profile)
        return _wait_and_sign(Database(server, "signing"), passwords)


def _wait_and_sign(database: Database, passwords: dict[str, str]) -> int:
    with signing_in(database, passwords) as sign_in, as_installer(database) as truth:
        bodies = Bodies(truth, case_studies(truth))
        early, late = sign_in(DECIDER), sign_in(DECIDER)  # the profile's gate leaves decisions to this post alone
        time.sleep(110)
        early.open(bodies.study["self-referral"])
        early.command("sign_decisions", bodies.sign_decisions())
        time.sleep(11)
        late.open(bodies.study["self-referral"])
        refused = late.command_refused("sign_decisions", bodies.sign_decisions())
    print(f"signed after 110 s; after 121 s: {refused.code} {refused.text}")  # noqa: T201
    return int(refused.code != "28000")


if __name__ == "__main__":
    sys.exit(main())
