"""What is due is printed once, as one PDF with a posting list, and can be had again as it was."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader, PdfWriter

from mashdesk.cli.letter_batch import BatchLetter, keep_batch, posting_list
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.codes import LetterState
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.snapshots import LetterRow
from mashdesk.domain.spreadsheets import cell
from tests.cli.conftest import AsStaff, Told
from tests.cluster_fixtures import Database


def files(told: Told) -> tuple[PdfReader, list[dict[str, str]]]:
    pdf, listed, _paper = map(Path, told.json["files"])
    return PdfReader(pdf), list(csv.DictReader(io.StringIO(listed.read_text(encoding="utf-8-sig"))))


def traces(hub: Database) -> Counter[str]:
    with hub.server.superuser_connection(hub.name) as connection:
        return Counter(
            row[0] for row in connection.execute("select what from mash.access_log where who = %s", [OFFICER])
        )


def test_what_is_due_tells_no_name_and_no_address(as_staff: AsStaff, busy_hub: Database) -> None:
    told = as_staff(busy_hub, OFFICER, "letters", "due", "--json")
    assert told.code == 0
    assert told.json
    assert set(told.json[0]) == {"letter", "enquiry", "reference", "initials", "due", "confidential"}
    lines = as_staff(busy_hub, OFFICER, "letters", "due").out.splitlines()
    assert len(lines) == len(told.json) + 1
    assert lines[-1] == f"{len(told.json)} due."


def test_a_batch_is_printed_once_and_every_opening_leaves_its_reason(
    as_staff: AsStaff, busy_hub: Database, tmp_path: Path
) -> None:
    due = as_staff(busy_hub, OFFICER, "letters", "due", "--json").json
    told = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post", "--json")
    assert told.code == 0, told.err
    assert [one["letter"] for one in told.json["printed"]] == [one["letter"] for one in due]
    pdf, listed = files(told)
    assert [line["Reference"] for line in listed] == [one["reference"] for one in due]
    for line in listed:
        first, pages = int(line["First page"]), int(line["Pages"])
        assert first % 2 == 1, "printed on both sides, no sheet is of two families"
        assert line["Reference"] in pdf.pages[first - 1].extract_text()
        assert f"Page 1 of {pages}" in pdf.pages[first - 1].extract_text()
    assert len(pdf.pages) % 2 == 0
    assert traces(busy_hub)["letter printed"] >= len(due)
    again = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post", "--json")
    assert (again.code, again.json["printed"], again.json["files"]) == (0, [], [])


def test_the_list_beside_the_batch_has_each_letter_in_order_and_names_nobody(
    as_staff: AsStaff, busy_hub: Database, tmp_path: Path
) -> None:
    told = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post", "--json")
    _, listed = files(told)
    paper = Path(told.json["files"][2])
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
    found = [text.index(f"{one['reference']} {one['letter'][:8]}") for one in told.json["printed"]]
    assert found == sorted(found)
    for line in listed:
        assert not any(word in text for word in line["To"].split()), "nobody's name"
        assert line["Postcode"] not in text
    assert text.count("Original") == len(found)
    assert "Again" not in text
    assert traces(busy_hub)["posting list printed"] == 1
    again = as_staff(busy_hub, OFFICER, "letters", "print", "--again", "--out", tmp_path / "post", "--json")
    text = PdfReader(again.json["files"][2]).pages[0].extract_text()
    assert "Original" not in text
    assert "Look for the earlier copy" in " ".join(text.split())


def test_without_the_list_for_paper_what_was_printed_is_not_lost(
    as_staff: AsStaff, busy_hub: Database, tmp_path: Path
) -> None:
    with busy_hub.server.superuser_connection(busy_hub.name) as connection:
        connection.execute("revoke execute on function app.note_posting_list(integer) from mash_officer")
    told = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post")
    assert told.code == 0
    assert "Posting list" in told.err
    assert sorted(path.suffix for path in (tmp_path / "post").iterdir()) == [".csv", ".pdf"]


def test_a_batch_that_was_lost_is_had_again_as_it_was(as_staff: AsStaff, busy_hub: Database, tmp_path: Path) -> None:
    first = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path, "--json")
    again = as_staff(busy_hub, OFFICER, "letters", "print", "--again", "--out", tmp_path, "--json")
    assert again.code == 0, again.err
    assert again.json["printed"] == first.json["printed"]
    (was, was_listed), (now, now_listed) = files(first), files(again)
    assert now_listed == was_listed
    assert [page.extract_text() for page in now.pages] == [page.extract_text() for page in was.pages]


def test_the_files_are_their_owners_and_their_names_tell_when_and_nothing_else(
    as_staff: AsStaff, busy_hub: Database, tmp_path: Path
) -> None:
    told = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post")
    assert told.code == 0
    names = sorted(path.name for path in (tmp_path / "post").iterdir())
    assert [name.rstrip("0123456789-.pdfcsv") for name in names] == ["letter", "posting-list", "posting-list"]
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "post").iterdir()} == {0}


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_printed(
    as_staff: AsStaff, busy_hub: Database, tmp_path: Path
) -> None:
    (tmp_path / "post").write_text("a file where the folder should be")
    told = as_staff(busy_hub, OFFICER, "letters", "print", "--out", tmp_path / "post")
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert as_staff(busy_hub, OFFICER, "letters", "due", "--json").json


def test_somebody_who_prints_no_letters_is_told_so(as_staff: AsStaff, busy_hub: Database, tmp_path: Path) -> None:
    told = as_staff(busy_hub, "percival.underhay", "letters", "print", "--out", tmp_path)
    assert (told.code, told.out) == (1, "")
    assert "not available to you" in told.err


FORMULAS = [
    "=1+1",
    "+44",
    "-1",
    "@x",
    "＝1",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b\u2066=1",
    "\x00=1",
    "﹢1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_spreadsheet_takes_a_name_for_a_formula(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["O'Brien-Ní Dhomhnaill", "Zoë =", "", "1 High Street", "'quoted'"])
def test_an_ordinary_name_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def letter(name: str, *, confidential: bool = False, pdf: bytes = b"") -> BatchLetter:
    row = LetterRow(uuid4(), uuid4(), "26-001001", "AB", LetterState.DUE, datetime.now(UTC), confidential)
    facts = LetterFacts(row.letter, "h", row.reference, name, ("1 Row",), "ZZ1 1ZZ", date(2026, 1, 5), (), "S", "P")
    return BatchLetter(row, facts, pdf)


def lines_of(*letters: BatchLetter) -> Iterator[list[str]]:
    told = posting_list(letters, [(1, 2)] * len(letters)).decode("utf-8-sig")
    return csv.reader(io.StringIO(told, newline=""))


def test_whom_a_confidential_address_belongs_to_stays_off_the_list() -> None:
    hidden, shown = list(lines_of(letter("Ada Sample", confidential=True), letter("Bea Sample", confidential=False)))[
        1:
    ]
    assert hidden[:4] == ["1", "26-001001", "Confidential address", ""]
    assert shown[:4] == ["2", "26-001001", "Bea Sample", "ZZ1 1ZZ"]


def test_a_name_of_two_lines_stays_one_line_of_the_list() -> None:
    told = list(lines_of(letter('Ada\n"=cmd",\r\nSample', confidential=False)))
    assert len(told) == 2
    assert told[1][2] == 'Ada "=cmd",  Sample'


def pages(number: int) -> bytes:
    writer, told = PdfWriter(), io.BytesIO()
    for _ in range(number):
        writer.add_blank_page(595, 842)
    writer.write(told)
    return told.getvalue()


def test_printed_on_both_sides_no_sheet_is_of_two_families(tmp_path: Path) -> None:
    letters = [letter(f"Sample {number}", pdf=pages(number)) for number in (1, 2, 3, 1)]
    pdf, listed = keep_batch(tmp_path, letters)
    lines = list(csv.DictReader(io.StringIO(listed.read_text(encoding="utf-8-sig"))))
    assert [(line["First page"], line["Pages"]) for line in lines] == [("1", "1"), ("3", "2"), ("5", "3"), ("9", "1")]
    assert len(PdfReader(pdf).pages) == 10
