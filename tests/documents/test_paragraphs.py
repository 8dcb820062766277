"""Paragraphs flow over lines and pages and lose nothing."""

import pytest

from mashdesk.documents.line_breaking import break_lines
from mashdesk.documents.paragraphs import Prose, Style
from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import Weight
from tests.documents.test_names_on_paper import printed

ROOM = 40_000


@pytest.mark.parametrize(
    "word", ["W" * 400, "i" * 400, "محمد" * 100, "李" * 400, "e\u0301" * 400, "க்ஷ" * 200, "👩\u200d👧" * 50]
)
def test_a_word_of_four_hundred_letters_is_broken_to_fit(word: str) -> None:
    lines = list(break_lines(clean(word), ROOM, Weight.REGULAR))
    assert len(lines) > 1
    assert all(line.width <= ROOM for line in lines)
    assert "".join(run.text for line in lines for run in line.runs) == word


def test_a_mark_is_never_torn_from_its_letter() -> None:
    lines = break_lines(clean("e\u0301" * 400), ROOM, Weight.REGULAR)
    assert all(line.runs[0].text.startswith("e") for line in lines)


def test_a_word_of_a_hundred_thousand_letters_is_laid_out_whole() -> None:
    lines = list(break_lines(clean("x" * 100_000), ROOM, Weight.REGULAR))
    assert "".join(run.text for line in lines for run in line.runs) == "x" * 100_000


def test_line_breaks_and_empty_lines_stay() -> None:
    assert len(list(break_lines(clean("one\n\nthree"), ROOM, Weight.REGULAR))) == 3


def test_spaces_inside_a_line_stay_and_those_at_its_end_go() -> None:
    (line,) = break_lines(clean("two  spaces   "), ROOM, Weight.REGULAR)
    assert "".join(run.text for run in line.runs) == "two  spaces"


def test_a_telephone_number_is_not_broken() -> None:
    lines = list(break_lines(clean("Ring us on 01632 960 123"), 8_500, Weight.REGULAR))
    assert "".join(run.text for run in lines[-1].runs).endswith("01632 960 123")


def test_no_line_of_a_divided_paragraph_stands_alone() -> None:
    prose = Prose("\n".join("abcdefgh"), Style(leading=10))
    above, below = prose.split(400, 75)
    assert (above.wrap(400, 999)[1], below.wrap(400, 999)[1]) == (60, 20)
    assert prose.split(400, 15) == []


def test_a_paragraph_longer_than_a_page_continues_on_the_next_with_nothing_lost() -> None:
    words = [f"word{number}" for number in range(3_000)]
    page = printed(" ".join(words))
    assert len(page.pages) > 1
    assert page.text.split() == words


def test_a_paragraph_that_begins_in_arabic_stands_at_the_right() -> None:
    left, _, right, _ = printed("مرحبا").ink_box(0)
    assert right > 180
    assert left > 150
