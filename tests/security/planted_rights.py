"""What a busy hub has beside its enquiries: a complaint that is open, an emergency pack that was refreshed."""

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg

from tests.security.packing import PUBLIC_KEY
from tests.security.psql import DECIDER, MANAGER, OFFICER, Row

Truth = psycopg.Connection[Row]
PROOF = "a number that only the sealed pack holds"


def planted_matter(truth: Truth, enquiry: UUID | None = None, **facts: object) -> UUID:
    """One matter with its beginning, and with these facts."""
    told: dict[str, Any] = {"kind": "complaint", "touches": "hub", "route": "service", "state": "open"} | facts
    made = uuid4()
    told |= {"id": made, "enquiry": enquiry, "reference": f"26-{made.hex[:6]}", "by": OFFICER, "stage": 1, "stages": 1}
    names = ", ".join(f'"{name}"' for name in told)
    truth.execute(
        f"insert into mash.matter ({names}, hub, received) select {', '.join(['%s'] * len(told))}, s.hub, "
        "now() - interval '1 hour' from mash.staff s where s.login = %s".encode(),
        [*told.values(), OFFICER],
    )
    truth.execute(
        "insert into mash.matter_asked (matter, asker, means, lines, words, by) "
        "values (%s, 'Marker Asker', 'letter', array['1 Sample Street'], 'markerwords', %s)",
        [made, OFFICER],
    )
    truth.execute(
        "insert into mash.matter_step (matter, step, words, stage, by) values (%s, 'receive', '', 1, %s)",
        [made, OFFICER],
    )
    return made


def planted_advice(truth: Truth, enquiry: UUID | None = None) -> UUID:
    """A professional was advised; the referral about this enquiry was begun from it."""
    advice = _one(
        truth,
        "insert into mash.advice (hub, reference, asked, told_to_refer, enquiry, by) "
        "select s.hub, '26-A' || left(gen_random_uuid()::text, 6), now() - interval '1 hour', true, %s, s.login "
        "from mash.staff s where s.login = %s returning id",
        *(enquiry, OFFICER),
    )
    truth.execute(
        "insert into mash.advice_said (advice, asker, agency, reach, question, answer, given_by) "
        "values (%s, 'Marker Asker', 'Sample School', '01632 960101', 'markerquestion', 'markeranswer', 'An Adviser')",
        [advice],
    )
    return advice


def planted_pack(truth: Truth, study: Mapping[str, UUID]) -> tuple[UUID, UUID]:
    """A pack at the duty desk, and its last refresh, whose proof is `PROOF`."""
    pack = _one(
        truth,
        "insert into mash.emergency_pack (hub, workstation, holder, other_holder, public_key, set_up_by) "
        "select s.hub, 'Planted desk', %s, %s, %s, s.login from mash.staff s where s.login = %s returning id",
        *(OFFICER, DECIDER, PUBLIC_KEY, MANAGER),
    )
    refresh = _one(
        truth,
        "insert into mash.pack_refresh (pack, by, at, sitting, transaction, proof, enquiries) "
        "values (%s, %s, now() - interval '1 hour', 'gone', '1', %s, %s) returning id",
        *(pack, OFFICER, hashlib.sha256(PROOF.encode()).digest(), list(study.values())),
    )
    return pack, refresh


def _one(truth: Truth, sql: str, *parameters: object) -> UUID:
    row = truth.execute(sql.encode(), list(parameters)).fetchone()
    assert row is not None
    return UUID(str(row[0]))
