"""PDFium is used by one thread at a time, whichever part of the program asks: it promises nothing else."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.safety.sheets import opened
from mashdesk.gui.viewmodels.page_images import page_images
from tests.documents.invented_case import letter_facts


def test_no_page_is_drawn_while_the_gate_reads_a_letter() -> None:
    """The screen's pictures wait until the letter is closed, and are made then."""
    pdf, drawn = render_letter(letter_facts()), Event()

    def draw() -> None:
        page_images(pdf, 36)
        drawn.set()

    drawing = Thread(target=draw)
    with opened(pdf):
        drawing.start()
        assert not drawn.wait(0.5), "A page was drawn while another thread read."
    assert drawn.wait(10), "The picture was never made."
    drawing.join()


def test_reading_and_drawing_together_give_what_they_give_alone() -> None:
    """Four threads at once, two of each kind, get what one alone gets."""
    pdf = render_letter(letter_facts())
    alone = (_text(pdf), page_images(pdf, 36))
    with ThreadPoolExecutor(4) as threads:
        read = [threads.submit(_text, pdf) for _ in range(12)]
        pictures = [threads.submit(page_images, pdf, 36) for _ in range(12)]
        assert {each.result() for each in read} == {alone[0]}
        assert {each.result() for each in pictures} == {alone[1]}


def _text(pdf: bytes) -> tuple[str, ...]:
    with opened(pdf) as sheets:
        return tuple(sheet.text for sheet in sheets)
