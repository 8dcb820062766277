"""A session in psql as a police practitioner, for the security model: run for real, printed, held by a test.

python -m tests.security.psql_session --write
"""

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, memory_place, server_place
from tests.conftest import server_of
from tests.security.bodies import Bodies
from tests.security.conftest import case_studies
from tests.security.psql import OFFICER, POLICE, as_installer, signing_in
from tests.security.real_psql import psql

DOCUMENT = Path(__file__).parents[2] / "docs" / "security-model.md"
BEGIN, END = "<!-- psql session -->\n```\n", "```\n<!-- end of psql session -->"

STEPS = (
    "\\set VERBOSITY terse",
    "select login, agency_name, roles from app.me();",
    "select * from mash.item;",
    "set role senior_social_worker;",
    "set session authorization 'sunniva.oakenshaw';",
    "select reference, initials, state from app.my_requests() order by reference;",
    "select count(*) from app.items(:'school');",
    "select * from app.open_enquiry(:'school', '');",
    "begin;",
    "select opened is not null as opened from app.open_enquiry(:'school', 'To read without a trace');",
    "select count(*) from app.items(:'school');",
    "rollback;",
    "select count(*) from app.items(:'school');",
    "select expires - opened as lasts from app.open_enquiry(:'school', 'Asked by the duty sergeant');",
    "select agency, handling, count(*) from app.items(:'school') group by 1, 2 order by 1, 2;",
    "select count(*) as decisions, count(reasons) as reasons from app.decisions(:'school');",
    "explain (analyze, costs off, timing off, summary off, buffers off) select * from app.items(:'school');",
    "copy (select * from app.items(:'other')) to stdout;",
    "select * from app.open_enquiry(:'other', 'The police were not asked on this one');",
    "select * from app.open_enquiry(gen_random_uuid(), 'And this one does not exist');",
    "update mash.access_log set reason = 'Nothing' where who = session_user;",
    "select reason from app.my_access_log() where enquiry = :'school' and what = 'opened' order by id desc limit 2;",
)
"""What is typed; the enquiries are given to psql as variables, as if their ids were known."""


def session(database: Database, passwords: Mapping[str, str]) -> str:
    """Everything that is typed and answered, with ids and years made equal."""
    with as_installer(database) as truth, signing_in(database, passwords) as sign_in:
        study = case_studies(truth)
        told = sign_in(OFFICER).command("record_referral", Bodies(truth, study).record_referral())
    given = {"school": study["school"], "other": UUID(told["enquiry"])}
    answers = psql(database, POLICE, passwords[POLICE], *STEPS, **{name: str(one) for name, one in given.items()})
    lines = []
    for step, answer in zip(STEPS, answers, strict=True):
        lines += [f"hub=> {step}", *_answered(answer)]
    return "\n".join(lines) + "\n"


def _answered(answer: str) -> list[str]:
    same = re.sub(r"\b\d\d-(\d{6})\b", r"26-\1", answer)
    same = re.sub(
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "0" * 8 + "-0000-0000-0000-" + "0" * 12, same
    )
    return [line.rstrip() for line in same.split("\n")] if same else []


def documented() -> str:
    """The session as the document has it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.split(BEGIN)[1].split(END)[0]


def main() -> int:
    """Run it on a busy hub of its own; print it, or write it into the document."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--write", action="store_true")
    told = words.parse_args()
    passwords = new_passwords()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database hub")
        profile = found_sample_hub(server.superuser_url("hub"), passwords)
        with SignedInStaff(server_of(server, "hub"), passwords) as staff:
            put_in_progress(staff, profile)
        printed = session(Database(server, "hub"), passwords)
    if told.write:
        text = DOCUMENT.read_text(encoding="utf-8")
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        DOCUMENT.write_text(f"{before}{BEGIN}{printed}{END}{after}", encoding="utf-8")
    else:
        print(printed)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
