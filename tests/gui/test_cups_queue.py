"""A letter goes through a real print queue whole, page for page; a queue that is gone is told, not believed."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from mashdesk.documents.outcome_letter import render_letter
from tests.documents.invented_case import letter_facts
from tests.gui.cups import QUEUE, Printer, PrintServer, print_server

_DPI = 50
_OTHER = 150
"""Of 255: more than how much darker or lighter a point may come out by being drawn once more."""


@pytest.fixture
def server() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


@pytest.fixture
def printer() -> Iterator[Printer]:
    made = Printer()
    yield made
    made.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "letter.pdf"
    file.write_bytes(render_letter(letter_facts()))
    return file


def prints(server: PrintServer, queue: str, letter: Path) -> bool:
    asked = [sys.executable, "-m", "tests.gui.print_letter", queue, str(letter)]
    return subprocess.run(asked, env=server.asking, check=False, capture_output=True).returncode == 0


def pages(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return [page.render(scale=_DPI / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def test_every_page_comes_out_as_it_was_shown(server: PrintServer, printer: Printer, letter: Path) -> None:
    server.add(QUEUE, printer)
    assert prints(server, QUEUE, letter)
    shown, printed = pages(letter.read_bytes()), pages(printer.printed())
    assert len(printed) == len(shown) == 2
    for one, other in zip(shown, printed, strict=True):
        assert one.size == other.size
        differing = sum(ImageChops.difference(one, other).histogram()[_OTHER:])
        assert differing < one.width * one.height / 10_000


def test_a_printer_that_is_gone_is_not_said_to_have_printed(
    server: PrintServer, printer: Printer, letter: Path
) -> None:
    server.add(QUEUE, printer)
    server.remove(QUEUE)
    assert not prints(server, QUEUE, letter)
    printer.close()
    assert printer.printed() == b""
