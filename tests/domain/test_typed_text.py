"""Typed text: nothing a person typed is lost, nothing harmful is kept, and what is wrong is said in plain words."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.typed_text import (
    LONGEST_NAME,
    LONGEST_NARRATIVE,
    check_line,
    check_text,
    is_blank,
    tidy,
    with_marks_shown,
)

NAUGHTY: list[str] = json.loads((Path(__file__).parents[1] / "strings" / "blns.json").read_text("utf-8"))
ANYTHING = st.text(st.characters())  # unpaired surrogates included
NAMES = [
    "Łukasz", "Nguyễn Thị Hằng", "O’Brien-Ní Dhomhnaill", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "مریم\u200cسادات", "שרה", "ქეთევან", "እመቤት",
    "𠮷田", "Null", "X", "Zoë", "Jean-Luc d’Arc", "นภัสสร", "Ωμέγα", "神\ufa19",
]  # fmt: skip


def test_the_strings_are_all_there() -> None:
    assert len(NAUGHTY) == 515


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_kept_as_it_was_typed(name: str) -> None:
    assert tidy(name) == name
    assert check_line("name", name, required=True) is None


@pytest.mark.parametrize("text", NAUGHTY)
def test_a_naughty_string_loses_nothing_that_can_be_seen(text: str) -> None:
    kept = tidy(text)
    assert check_text("concern", kept, LONGEST_NARRATIVE) is None
    assert kept.encode("utf-8").decode("utf-8") == kept
    visible = [
        letter
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) not in ("Cc", "Zl", "Zp")
    ]
    assert [letter for letter in unicodedata.normalize("NFC", kept) if letter not in "\n\t"] == visible


def test_decomposed_letters_become_one_and_lines_end_in_one_way() -> None:
    assert tidy("Zoe\u0308\r\nDiaz\rEnd\u2028.\x85") == "Zoë\nDiaz\nEnd\n.\n"


def test_control_characters_and_half_characters_go_and_tab_stays() -> None:
    assert tidy("a\x00b\x1b[31mc\x07\x9b\ud83dd\te\x7f") == "ab[31mcd\te"


def test_ideographs_that_families_write_in_their_names_are_not_replaced() -> None:
    assert tidy("\ufa19田 e\u0301") == "\ufa19田 é"


def test_marks_that_shaping_needs_stay() -> None:
    assert tidy("a\u200e\u200f\u061c\u200c\u200db") == "a\u200e\u200f\u061c\u200c\u200db"


def test_a_narrative_keeps_directional_marks_and_shows_them() -> None:
    text = "said \u202e olleh \u202c to her"
    assert tidy(text) == text
    assert check_text("concern", text, LONGEST_NARRATIVE) is None
    assert with_marks_shown(text) == "said ⟦RLO⟧ olleh ⟦PDF⟧ to her"


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_a_name_with_a_directional_mark_is_refused(mark: str) -> None:
    problem = check_line("people.1.family_name", f"Ada{mark}ms")
    assert problem is not None
    assert problem.field == "people.1.family_name"
    assert "hidden mark" in problem.message
    assert mark not in with_marks_shown(f"Ada{mark}ms")


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b\u200e", "\u3000"])
def test_a_needed_text_with_nothing_to_see_is_missing(text: str) -> None:
    assert is_blank(text)
    problem = check_text("concern", text, 100, required=True)
    assert problem is not None
    assert problem.message == "Type something here: this is needed."
    assert check_text("concern", text, 100) is None


def test_the_longest_narrative_is_kept_whole_and_a_longer_one_is_refused_not_cut() -> None:
    assert check_text("concern", tidy("ü" * LONGEST_NARRATIVE), LONGEST_NARRATIVE, required=True) is None
    problem = check_text("concern", "ü" * 100_001, LONGEST_NARRATIVE)
    assert problem is not None
    assert problem.message == "This is 100,001 characters long and 100,000 fit. Shorten it. Nothing has been cut."


def test_a_name_of_two_hundred_letters_fits_and_one_more_does_not() -> None:
    assert check_line("name", "n" * LONGEST_NAME) is None
    assert check_line("name", "n" * (LONGEST_NAME + 1)) is not None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_a_name_is_one_line(end: str) -> None:
    problem = check_line("name", f"Ada{end}Bell")
    assert problem is not None
    assert problem.message == "Type this in one line."


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "\x1b[2J"])
def test_what_cannot_be_stored_is_refused_by_field_where_it_was_not_tidied(text: str) -> None:
    problem = check_text("concern", text, 100)
    assert problem is not None
    assert "cannot be kept" in problem.message
    assert text not in problem.message


@given(ANYTHING)
def test_tidying_twice_is_tidying_once_and_the_result_can_be_stored(text: str) -> None:
    kept = tidy(text)
    assert tidy(kept) == kept
    assert "\x00" not in kept.encode("utf-8").decode("utf-8")
    assert check_text("concern", kept, len(kept)) is None
