"""Pictures of pages on paper, beside each other."""

from collections.abc import Sequence

from PIL import Image

from mashdesk.gui.viewmodels.page_images import page_images

BETWEEN, DOTS_PER_INCH = 10, 60


def first_page(pdf: bytes) -> Image.Image:
    """The first page, grey."""
    page = page_images(pdf, DOTS_PER_INCH)[0]
    return Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "RGB", page.stride).convert("L")


def in_a_row(pages: Sequence[Image.Image]) -> Image.Image:
    """The pages from left to right."""
    width, height = pages[0].size
    whole = Image.new("L", ((width + BETWEEN) * len(pages) - BETWEEN, height), "#9a9a9a")
    for place, page in enumerate(pages):
        whole.paste(page, (place * (width + BETWEEN), 0))
    return whole
