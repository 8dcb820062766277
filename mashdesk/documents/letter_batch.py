"""Letters one after the other in one PDF, each beginning on a sheet of its own when it is printed on both sides."""

import io
from collections.abc import Sequence

import pikepdf

from mashdesk.domain.posting import BoundLetters

_A4 = (595.28, 841.89)


def bind_letters(letters: Sequence[bytes]) -> BoundLetters:
    """Their pages as they are, and where each begins.

    A letter of an odd number of pages is followed by an empty one: printed on both sides, no sheet is of two families.
    """
    places: list[tuple[int, int]] = []
    out = io.BytesIO()
    with pikepdf.new() as bound:
        for letter in letters:
            with pikepdf.open(io.BytesIO(letter)) as one:
                pages = len(one.pages)
                places.append((len(bound.pages) + 1, pages))
                bound.pages.extend(one.pages)
            if pages % 2:
                bound.add_blank_page(page_size=_A4)
        bound.save(out, deterministic_id=True)
    return BoundLetters(out.getvalue(), tuple(places))
