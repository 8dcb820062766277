"""Referrals come in from files: whole and exactly as written, or not at all with the reason; never twice."""

import copy
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.typed_text import tidy
from mashdesk.paths import resources
from mashdesk.services.openings import open_enquiry
from tests.cli.conftest import AsStaff, Mashdesk, Told, address
from tests.cluster_fixtures import Database

Document = dict[str, Any]
Change = Callable[[Document], None]
CANARY = "Quibblethorpe"
"""A name that stands in every bad file and must not stand in any answer."""


def referral(**changed: object) -> Document:
    return {
        "format": "mashdesk-referral/1",
        "source": "5A",
        "received": "2026-01-05T09:30:00+00:00",
        "kind": "child_protection",
        "concern": f"A teacher saw a bruise on {CANARY}.",
        "people": [
            {
                "ref": "c1",
                "role": "subject",
                "given_names": CANARY,
                "birth": {"accuracy": "known", "date": "2019-02-03"},
            },
            {"ref": "m1", "role": "parent", "given_names": "Wilhelmina", "family_name": CANARY},
        ],
        "relationships": [{"from": "m1", "to": "c1", "kind": "mother", "parental_responsibility": True}],
        "households": [{"ref": "h1", "people": ["c1", "m1"], "address": {"lines": ["1 Sample Row"]}}],
        "parents_told": {"told": True},
    } | changed


def person(document: Document) -> Document:
    told: Document = document["people"][0]
    return told


def changed(change: Change) -> bytes:
    document = copy.deepcopy(referral())
    change(document)
    return json.dumps(document).encode()


@pytest.fixture
def bring(as_staff: AsStaff, hub: Database, tmp_path: Path) -> Callable[..., Told]:
    """Import files that hold these bytes or documents, as the front door's officer."""

    def run(*contents: bytes | Document, json_answer: bool = False) -> Told:
        files = []
        for number, content in enumerate(contents):
            files.append(tmp_path / f"referral-{number}.json")
            files[-1].write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return as_staff(hub, OFFICER, "referral", "import", *files, *(["--json"] if json_answer else []))

    return run


def count(hub: Database, *tables: str) -> list[int]:
    """How many rows there are, looked at from above all policies."""
    with hub.server.superuser_connection(hub.name) as connection:
        found: list[int] = []
        for table in tables or ("enquiry", "person", "narrative", "referral", "household", "request"):
            row = connection.execute(
                psycopg.sql.SQL("select count(*) from mash.{}").format(psycopg.sql.Identifier(table))
            ).fetchone()
            assert row is not None
            found.append(int(row[0]))
        return found


def sheet_of(staff: SignedInStaff, told: Told) -> EnquirySheet:
    return open_enquiry(staff.sitting(OFFICER), UUID(told.json[0]["enquiry"]), "To see what came in")


def test_a_good_file_comes_in_whole(bring: Callable[..., Told], staff: SignedInStaff) -> None:
    told = bring(referral(), json_answer=True)
    assert told.code == 0
    assert told.json[0]["outcome"] == "came in"
    sheet = sheet_of(staff, told)
    assert sheet.row.reference == told.json[0]["reference"]
    assert sheet.referral.concern == referral()["concern"]
    assert [one.given_names for one in sheet.people] == [CANARY, "Wilhelmina"]
    assert sheet.households[0].address is not None
    assert sheet.relationships[0].parental_responsibility is True


def test_the_summary_names_the_file_and_the_reference_and_nobody(bring: Callable[..., Told]) -> None:
    told = bring(referral())
    first, last = told.out.splitlines()
    assert "referral-0.json: came in as " in first
    assert last == "1 came in."
    assert CANARY not in told.out + told.err


def test_the_same_referral_never_comes_in_twice_however_it_is_spaced(bring: Callable[..., Told], hub: Database) -> None:
    first = bring(referral(), json_answer=True)
    spaced = json.dumps(dict(reversed(referral().items())), indent=4).encode("utf-8-sig")
    again = bring(spaced, referral(), json_answer=True)
    assert again.code == 0
    assert [one["outcome"] for one in again.json] == ["there already"] * 2
    assert {one["reference"] for one in again.json} == {first.json[0]["reference"]}
    assert count(hub, "enquiry", "request") == [1, 1]


def test_bad_files_are_refused_with_their_reason_and_the_rest_still_comes_in(
    bring: Callable[..., Told], hub: Database
) -> None:
    told = bring(b"{", referral(), changed(lambda told: told.pop("kind")), referral(source="1A"), b"\xff\xfe{}")
    assert told.code == 1
    assert told.out.splitlines()[-1] == "3 refused, 2 came in."
    assert [line.split("referral-")[1][0] for line in told.err.splitlines()] == ["0", "2", "4"]
    assert count(hub, "enquiry") == [2]


SOON = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
BAD_BYTES: Mapping[str, tuple[bytes, str]] = {
    "nothing at all": (b"", "not JSON"),
    "malformed": (b'{"format": "mashdesk-referral/1", "concern": "Quibblethorpe', "not JSON"),
    "two documents": (json.dumps(referral()).encode() * 2, "not JSON"),
    "lists in lists, 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, "too deeply"),
    "objects in objects, 100,000 deep": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "too deeply"),
    "lists in lists, 100 deep": (b'{"people": ' + b"[" * 100 + b"]" * 100 + b"}", "too deeply"),
    "not UTF-8": (json.dumps(referral(), ensure_ascii=False).encode().replace(b"thorpe", b"th\xf6rpe"), "UTF-8"),
    "UTF-16": (json.dumps(referral()).encode("utf-16"), "UTF-8"),
    "half a letter in UTF-8": (json.dumps(referral()).encode().replace(b"bruise", b"\xed\xa0\x80"), "UTF-8"),
    "a name that is there twice": (json.dumps(referral()).encode()[:-1] + b', "concern": "Quibblethorpe"}', "twice"),
    "not a number": (b'{"format": NaN}', "JSON does not know"),
    "without end": (b'{"format": -Infinity}', "JSON does not know"),
    "a number of 10,000 digits": (b'{"format": ' + b"9" * 10_000 + b"}", "far too long"),
    "5 MB and one byte": (b" " * (5 * 1024 * 1024 + 1), "too large"),
    "a list of a million": (b'{"people": [' + b"1," * 1_000_000 + b"1]}", "too much"),
    "many lists": (json.dumps({"people": [[1] * 900] * 900}).encode(), "too much"),
    "a list instead": (b"[]", "a group of values"),
    "null instead": (b"null", "a group of values"),
    "a raw NUL": (json.dumps(referral()).encode().replace(b"bruise", b"\0"), "not JSON"),
}


@pytest.mark.parametrize(("content", "reason"), BAD_BYTES.values(), ids=BAD_BYTES.keys())
def test_a_file_that_is_no_referral_is_refused(
    bring: Callable[..., Told], hub: Database, content: bytes, reason: str
) -> None:
    before = count(hub)
    told = bring(content)
    assert told.code == 1
    assert reason in told.err
    assert CANARY not in told.out + told.err
    assert count(hub) == before


BAD_DOCUMENTS: Mapping[str, tuple[Change, str]] = {
    "of a later format": (lambda told: told.update(format="mashdesk-referral/2"), "format: This must be mashdesk-"),
    "without a concern": (lambda told: told.pop("concern"), "“concern” is missing"),
    "with an empty concern": (lambda told: told.update(concern=" \n\u200b".strip("\u200b")), "concern: Write what"),
    "with 100,001 characters": (lambda told: told.update(concern="ё" * 100_001), "concern: This is too long"),
    "about nobody": (lambda told: person(told).update(role="parent"), "people: Say whom"),
    "without people": (lambda told: told.update(people=[]), "people: "),
    "with something unknown": (lambda told: told.update(Quibblethorpe=1), "does not know"),
    "with something unknown in a person": (lambda told: person(told).update(Quibblethorpe=1), "people.0: "),
    "with a number for a name": (lambda told: person(told).update(given_names=7), "people.0.given_names: This must"),
    "with a text for people": (lambda told: told.update(people=CANARY), "people: This must be a list"),
    "with a person that is none": (lambda told: told["people"].append(CANARY), "people.2: "),
    "with a role that is none": (lambda told: person(told).update(role=CANARY), "people.0.role: This must be one of"),
    "with a name of 201 letters": (lambda told: person(told).update(family_name="x" * 201), "people.0.family_name: "),
    "with NUL in the concern": (lambda told: told.update(concern=f"{CANARY}\0"), "concern: There is a character"),
    "with NUL in a name": (lambda told: person(told).update(given_names="\0"), "people.0.given_names: There is"),
    "with half a letter": (lambda told: person(told).update(known_as="\ud800"), "people.0.known_as: There is"),
    "with half a letter as a name": (lambda told: told.update({"\udfff": 1}), "There is a character"),
    "received in the future": (lambda told: told.update(received=SOON), "received: This is in the future"),
    "received without offset": (lambda told: told.update(received="2026-01-05T09:30:00"), "received: Write this"),
    "received on no day": (lambda told: told.update(received="2026-02-30T09:30:00Z"), "received: This moment does not"),
    "received in other digits": (lambda told: told.update(received="٢٠٢٦-01-05T09:30:00Z"), "received: "),
    "born on no day": (lambda told: person(told)["birth"].update(date="2019-02-30"), "people.0.birth: This day"),
    "born in words": (lambda told: person(told)["birth"].update(date="3 May"), "people.0.birth.date: Write this day"),
    "born in the future": (lambda told: person(told)["birth"].update(date="2199-01-01"), "people.0.birth: "),
    "dead before birth": (lambda told: person(told).update(died="2019-02-02"), "people.0.died: "),
    "dead in the future": (lambda told: person(told).update(died="2199-02-02"), "people.0.died: "),
    "born on an unknown known day": (lambda told: person(told).update(birth={"accuracy": "known"}), "“date” is mis"),
    "known and unknown": (lambda told: person(told)["birth"].update(accuracy="unknown"), "people.0.birth: Two things"),
    "two people of one name": (lambda told: told["people"][1].update(ref="c1"), "people: Two people"),
    "a stranger's mother": (lambda told: told["relationships"][0].update(to="x9"), "relationships.0: "),
    "their own mother": (lambda told: told["relationships"][0].update(to="m1"), "relationships.0: "),
    "a stranger at home": (lambda told: told["households"][0].update(people=["x9"]), "households.0: "),
    "somebody at home twice": (lambda told: told["households"][0].update(people=["c1", "c1"]), "households.0.people: "),
    "1,001 relationships": (lambda told: told.update(relationships=[{}] * 1001), "too much"),
    "101 people": (lambda told: told.update(people=[person(told)] * 101), "people: This list is too long"),
    "a yes that is a word": (lambda told: told["parents_told"].update(told="yes"), "parents_told.told: This must"),
    "parents not told, and no reason": (lambda told: told.update(parents_told={"told": False}), "parents_told: "),
    "support without consent": (lambda told: told.update(kind="support"), "consent: "),
}  # fmt: skip


@pytest.mark.parametrize(("change", "reason"), BAD_DOCUMENTS.values(), ids=BAD_DOCUMENTS.keys())
def test_a_referral_that_cannot_be_right_is_refused_by_its_place_and_leaves_nothing_behind(
    bring: Callable[..., Told], hub: Database, change: Change, reason: str
) -> None:
    before = count(hub)
    told = bring(changed(change))
    assert told.code == 1
    assert reason in told.err
    assert CANARY not in told.out + told.err
    assert count(hub) == before


def test_a_program_reads_the_problems_by_their_field(bring: Callable[..., Told]) -> None:
    told = bring(changed(lambda told: person(told).update(died="2019-02-02", sex="F")), json_answer=True)
    (outcome,) = told.json
    assert (outcome["outcome"], outcome["reference"]) == ("refused", None)
    assert [problem["field"] for problem in outcome["problems"]] == ["people.0.died"]


TEXTS = {
    "100,000 characters": "ж" * 99_991 + " the end.",
    "markup": '<b onclick="x">bold</b> <img src=file:///etc/passwd> &amp; <!-- ]]> --> {template} ${jndi:x}',
    "placeholders": "100% sure, %s %(name)s %%, $1 :name ? \\x00 {0}",
    "SQL": "'); drop table mash.enquiry; -- \\' \" $$ $body$",
    "right to left": "אמא אמרה: «הילד פוחד» وقالت الأم إنّه خائف. \u200f(1)\u200f",
    "directional overrides, which are evidence": "\u202eevil\u202c \u2066isolated\u2069",
    "combining": "Ça va, Zoë? q\u0323\u0307 Việt Nam क्षि \U0001f469\u200d\U0001f467 \U0001f3f4\U000e0067\U000e007f",
    "lines and tabs": "One\nTwo\n\n\tThree",
    "formula": '=HYPERLINK("http://x.example";"x")',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_the_referrer_wrote_is_read_back_exactly(
    bring: Callable[..., Told], staff: SignedInStaff, text: str
) -> None:
    told = bring(referral(concern=text), json_answer=True)
    assert told.code == 0, told.err
    assert sheet_of(staff, told).referral.concern == text


NAMES = [
    *("O'Brien-Ní Dhomhnaill", "D’Arcy", "100% Percy", "Null", "X", "Zoë", "undefined", '"Bo"', "w" * 200),
    *("עדינה", "\u0634\u200c\u0631\u06cc\u0641\u06cc", "Nguyễn", "陳", "\ufa19", "𠮷田", "ਸਿੰਘ", "እስክንድር"),
]


def test_names_in_any_script_are_read_back_exactly(bring: Callable[..., Told], staff: SignedInStaff) -> None:
    people = [{"ref": f"c{number}", "role": "subject", "family_name": name} for number, name in enumerate(NAMES)]
    told = bring(referral(people=people, relationships=[], households=[]), json_answer=True)
    assert told.code == 0, told.err
    assert [one.family_name for one in sheet_of(staff, told).people] == NAMES


def test_every_naughty_string_is_read_back_as_it_is_kept(bring: Callable[..., Told], staff: SignedInStaff) -> None:
    strings = json.loads((Path(__file__).parents[1] / "strings" / "blns.json").read_text(encoding="utf-8"))
    whole = "\n--\n".join(text.replace("\0", "") for text in strings)
    told = bring(referral(concern=whole), json_answer=True)
    assert told.code == 0, told.err
    assert sheet_of(staff, told).referral.concern == tidy(whole)


def test_a_file_that_is_not_there_or_a_folder_is_refused_and_the_rest_comes_in(
    as_staff: AsStaff, hub: Database, tmp_path: Path
) -> None:
    good = tmp_path / "good.json"
    good.write_text(json.dumps(referral()))
    told = as_staff(hub, OFFICER, "referral", "import", tmp_path / "missing.json", tmp_path, good)
    assert told.code == 1
    assert told.err.count("This file cannot be read.") == 2
    assert told.out.splitlines()[-1] == "2 refused, 1 came in."


def test_somebody_whose_role_records_no_referrals_brings_none_in(
    as_staff: AsStaff, hub: Database, tmp_path: Path
) -> None:
    good = tmp_path / "good.json"
    good.write_text(json.dumps(referral()))
    told = as_staff(hub, "percival.underhay", "referral", "import", good)
    assert told.code == 1
    assert "not available to you" in told.err
    assert count(hub, "enquiry") == [0]


def test_a_wrong_password_is_said_in_one_sentence_that_does_not_repeat_it(
    mashdesk: Mashdesk, hub: Database, tmp_path: Path
) -> None:
    good = tmp_path / "good.json"
    good.write_text(json.dumps(referral()))
    words = ("referral", "import", good, "--server", address(hub), "--user", OFFICER)
    told = mashdesk(*words, password="a-wrong-password")
    assert (told.code, told.out, len(told.err.splitlines())) == (1, "", 1)
    assert "password is not right" in told.err
    assert "a-wrong-password" not in told.err


def test_the_published_form_is_the_one_that_files_are_held_against(mashdesk: Mashdesk) -> None:
    told = mashdesk("referral", "schema")
    assert told.code == 0
    assert told.json == json.loads((resources() / "schemas" / "referral.json").read_text(encoding="utf-8"))
