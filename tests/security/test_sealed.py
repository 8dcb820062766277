"""What was signed, said or sent is never changed: not by the functions' owners, nor by whoever holds the server."""

import calendar
import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, Row, SignIn

Installer = psycopg.Connection[Row]
SEALED = ("decision", "rationale", "item", "withholding", "screening", "discussion", "attendee", "referrer",
          "letter_page", "access_log")  # fmt: skip
CHANGES = {
    "decision": "update mash.decision set outcome_words = 'Another'",
    "rationale": "update mash.rationale set reasons = 'Others'",
    "item": "update mash.item set handling = 'hub', shared_with = '{}', what = what || '.'",
    "withholding": "update mash.withholding set because = 'Another'",
    "screening": "update mash.screening set level = 1",
    "discussion": "update mash.discussion set agreed = 'Something else'",
    "attendee": "update mash.attendee set view = 'Something else'",
    "referrer": "update mash.referrer set name = 'Somebody else'",
    "letter_page": "update mash.letter_page set pdf = 'x'",
    "access_log": "update mash.access_log set who = 'nobody'",
}
OWNERS = ("mash_owner", "mash_api", "mash_system", "mash_accounts", "mashdesk_installer")


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


@pytest.fixture
def full(sign_in: SignIn, bodies: Bodies) -> None:
    """Something of everything that is sealed: the case studies, and one letter printed."""
    person = sign_in(DECIDER)
    person.open(bodies.study["school"])
    person.command("print_letter", bodies.print_letter())


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("owner", OWNERS)
def test_what_is_sealed_is_not_edited_deleted_or_emptied(owner: str, installer: Installer) -> None:
    before = {table: _all_of(installer, table) for table in SEALED}
    assert all(before.values())
    installer.execute(f"set role {owner}".encode())
    if owner == "mashdesk_installer":
        installer.execute("set session_replication_role = replica")
    for table in SEALED:
        for change in (CHANGES[table], f"delete from mash.{table}", f"truncate mash.{table} cascade"):
            try:
                changed = installer.execute(change.encode()).rowcount
            except psycopg.errors.InsufficientPrivilege:
                changed = 0
            assert changed == 0, change
    installer.execute("reset role")
    assert {table: _all_of(installer, table) for table in SEALED} == before


def test_a_seal_is_worked_out_again_from_what_is_kept(sign_in: SignIn, bodies: Bodies) -> None:
    person, enquiry = sign_in(DECIDER), bodies.study["self-referral"]
    person.open(enquiry)
    body = bodies.sign_decisions()
    body["decisions"][0]["unasked"] = "what is not kept is not sealed"
    person.command("sign_decisions", body)
    told = person.read("decisions", enquiry)
    assert len(told) == len(body["decisions"])
    for row in told:
        assert row["content_hash"] == seal_of(row, enquiry)
        assert row["content_hash"] != seal_of(row | {"outcome_words": row["outcome_words"] + " "}, enquiry)
        assert row["content_hash"] != seal_of(row | {"reasons": "others"}, enquiry)


def test_the_seals_of_the_case_studies_hold(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    person = sign_in(DECIDER)
    person.open(study["school"])
    told = person.read("decisions", study["school"])
    assert told
    assert all(row["content_hash"] == seal_of(row, study["school"]) for row in told)


def test_a_later_decision_supersedes_and_the_earlier_one_stays(sign_in: SignIn, bodies: Bodies) -> None:
    person, enquiry = sign_in(DECIDER), bodies.study["self-referral"]
    person.open(enquiry)
    person.command("sign_decisions", bodies.sign_decisions())
    first = person.read("decisions", enquiry)
    letters = {row["id"] for row in person.read("letters", enquiry)}
    person.command("take_step", bodies.reopen())
    person.command("sign_decisions", bodies.sign_decisions())
    after = {row["id"]: row for row in person.read("decisions", enquiry)}
    assert len(after) == 2 * len(first)
    assert all(after[row["id"]] == row | {"superseded": True} for row in first)
    assert {row["supersedes"] for row in after.values() if not row["superseded"]} == {row["id"] for row in first}
    assert not letters & {row["id"] for row in person.read("letters", enquiry)}


def test_a_decision_is_superseded_once(sign_in: SignIn, bodies: Bodies) -> None:
    person, enquiry = sign_in(DECIDER), bodies.study["self-referral"]
    person.open(enquiry)
    person.command("sign_decisions", bodies.sign_decisions())
    person.command("take_step", bodies.reopen())
    earlier = bodies.sign_decisions()
    person.command("sign_decisions", earlier)
    person.command("take_step", bodies.reopen())
    again = earlier | {"version": bodies.version("self-referral")}
    assert person.command_refused("sign_decisions", again).code == "40001"
    unsaid = bodies.sign_decisions()
    unsaid["decisions"][0]["supersedes"] = None
    assert person.command_refused("sign_decisions", unsaid).code == "40001"


def test_two_decisions_about_one_child_are_not_signed_together(sign_in: SignIn, bodies: Bodies) -> None:
    person, enquiry = sign_in(DECIDER), bodies.study["self-referral"]
    person.open(enquiry)
    body = bodies.sign_decisions()
    assert person.command_refused("sign_decisions", body | {"decisions": body["decisions"] * 2}).code == "40001"


def seal_of(row: Mapping[str, Any], enquiry: UUID) -> str:
    """The seal as PostgreSQL writes the kept columns as jsonb: keys by length, then by letters."""
    names = ("person", "harm", "would_benefit", "level", "outcome", "outcome_words", "reasons", "next_steps",
             "told_family", "contingency", "signed_by", "signed_by_name", "signed_by_post", "supersedes")  # fmt: skip
    content = {name: str(row[name]) if isinstance(row[name], UUID) else row[name] for name in names}
    content |= {"threshold": row["threshold"]} if row["threshold"] else {}
    content |= {"decision": str(row["id"]), "enquiry": str(enquiry), "signed": _seconds(row["signed"])}
    ordered = {key: content[key] for key in sorted(content, key=lambda key: (len(key), key))}
    return hashlib.sha256(json.dumps(ordered, ensure_ascii=False).encode()).hexdigest()


def _seconds(moment: datetime) -> str:
    return f"{calendar.timegm(moment.utctimetuple())}.{moment.microsecond:06d}"


def _all_of(installer: Installer, table: str) -> list[Row]:
    return installer.execute(f"select (t.*)::text from mash.{table} t order by 1".encode()).fetchall()
