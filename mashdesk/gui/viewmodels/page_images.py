"""The pages of a PDF as pictures, made off the user's thread: what is shown is what will be printed."""

from dataclasses import dataclass

from mashdesk.pdfium import ONE_AT_A_TIME

POINTS_PER_INCH = 72
ON_SCREEN, ON_PAPER = 144, 300
"""Dots per inch of a picture for the screen, and for a printer."""


@dataclass(frozen=True)
class PageImage:
    """One page: rows of red, green and blue bytes, each row `stride` bytes long."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_images(pdf: bytes, dpi: int = ON_SCREEN) -> tuple[PageImage, ...]:
    """Every page of a PDF, in order; it waits while another thread reads or draws one."""
    import pypdfium2  # late: it is not needed to sign in

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(_image(document[place], dpi) for place in range(len(document)))
        finally:
            document.close()


def _image(page: "object", dpi: int) -> PageImage:
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)  # type: ignore[attr-defined]
    image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    return image
