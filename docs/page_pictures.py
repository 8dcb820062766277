"""Pictures of pages on paper, beside each other."""

from collections.abc import Sequence

from PIL import Image

from mashdesk.gui.viewmodels.page_images import page_images

BETWEEN, DOTS_PER_INCH = 10, 60


def first_page(pdf: bytes) -> Image.Image:
    """The first page, grey."""
    return every_page(pdf)[0]


def every_page(pdf: bytes) -> list[Image.Image]:
    """Its pages, grey."""
    return [
        Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "RGB", page.stride).convert("L")
        for page in page_images(pdf, DOTS_PER_INCH)
    ]


def in_rows(pages: Sequence[Image.Image], most: int) -> Image.Image:
    """The pages from left to right, so many in a row."""
    rows = [in_a_row(pages[place : place + most]) for place in range(0, len(pages), most)]
    width, height = rows[0].size
    whole = Image.new("L", (width, (height + BETWEEN) * len(rows) - BETWEEN), "#9a9a9a")
    for place, row in enumerate(rows):
        whole.paste(row, (0, place * (height + BETWEEN)))
    return whole


def in_a_row(pages: Sequence[Image.Image]) -> Image.Image:
    """The pages from left to right."""
    width, height = pages[0].size
    whole = Image.new("L", ((width + BETWEEN) * len(pages) - BETWEEN, height), "#9a9a9a")
    for place, page in enumerate(pages):
        whole.paste(page, (place * (width + BETWEEN), 0))
    return whole
