"""A batch of printed letters as one PDF, and the list that whoever posts them ticks off."""

import contextlib
import csv
import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mashdesk.documents.letter_batch import bind_letters
from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import LetterState
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.posting import PostingLine
from mashdesk.domain.refusals import Refusal
from mashdesk.domain.snapshots import LetterRow
from mashdesk.domain.spreadsheets import cell

HEADINGS = ("Number", "Reference", "To", "Postcode", "Pages", "First page", "Posted on")
WITHHELD = "Confidential address"


class BatchNotWritten(Refusal):
    """The folder cannot be written to."""

    def __init__(self) -> None:
        super().__init__(
            "The folder cannot be written to. Letters that were printed can be printed again with --again."
        )


@dataclass(frozen=True)
class BatchLetter:
    """One letter as it was kept by the server."""

    row: LetterRow
    facts: LetterFacts
    pdf: bytes


def prepare_folder(folder: Path) -> None:
    """See that the folder can be written to before anything is printed. Raises BatchNotWritten."""
    probe = folder / f".batch-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_new(probe, b"")
        probe.unlink()
    except OSError:
        raise BatchNotWritten from None


def keep_batch(
    folder: Path, letters: Sequence[BatchLetter], listed: Callable[[Sequence[PostingLine]], bytes] | None = None
) -> tuple[Path, ...]:
    """The PDF and its posting list, readable by their owner only; their names say when, no more. BatchNotWritten.

    `listed` makes the list for paper, which lies beside the letters. When the disk is full or the folder goes away, no
    file is left behind: half a batch is no batch.
    """
    mark = datetime.now(LONDON).strftime("%Y%m%d-%H%M%S-%f")[:-3]
    bound = bind_letters([letter.pdf for letter in letters])
    first_pages = bound.places
    told = posting_list(letters, first_pages)
    whole = {folder / f"letters-{mark}.pdf": bound.pdf, folder / f"posting-list-{mark}.csv": told}
    if listed is not None:
        whole[folder / f"posting-list-{mark}.pdf"] = listed(posting_lines(letters, first_pages))
    try:
        for place, content in whole.items():
            _write_new(place, content)
    except OSError:
        for half in whole:
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)
        raise BatchNotWritten from None
    return tuple(whole)


def posting_lines(letters: Sequence[BatchLetter], first_pages: Sequence[tuple[int, int]]) -> tuple[PostingLine, ...]:
    """A line for each letter, in the order of the pages; one that was printed before says so."""
    return tuple(
        PostingLine(
            letter=one.row.letter,
            reference=one.row.reference,
            confidential=one.row.confidential,
            pages=pages,
            first_page=first,
            again=one.row.state is not LetterState.DUE,
        )
        for one, (first, pages) in zip(letters, first_pages, strict=True)
    )


def posting_list(letters: Sequence[BatchLetter], first_pages: Sequence[tuple[int, int]]) -> bytes:
    """A line for each envelope; whom a confidential address belongs to stays on the envelope."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for number, (letter, (first, pages)) in enumerate(zip(letters, first_pages, strict=True), 1):
        hidden = letter.row.confidential
        to = WITHHELD if hidden else cell(letter.facts.recipient_name)
        postcode = "" if hidden else cell(letter.facts.postcode)
        writer.writerow((number, cell(letter.row.reference), to, postcode, pages, first, ""))
    return text.getvalue().encode("utf-8-sig")  # the mark tells Excel that this is UTF-8


def _write_new(path: Path, content: bytes) -> None:
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
