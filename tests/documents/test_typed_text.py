"""What was typed stands on paper as typed; nothing in it acts."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.documents.paragraphs import Style
from mashdesk.documents.typed_text import clean, compose
from tests.documents.test_names_on_paper import printed

NAUGHTY = json.loads((Path(__file__).parents[1] / "strings" / "blns.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("bell\x07 null\x00 escape\x1b[31m", "bell null escape[31m"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("zero\u200bwidth\ufeff soft\u00adhyphen", "zerowidth softhyphen"),
        ("half a pair \ud800", "half a pair \ufffd"),
        ("private \ue000 unassigned \u0378", "private \ufffd unassigned \ufffd"),
        ("<b>bold</b> &amp; &", "<b>bold</b> &amp; &"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\tb", "a   b"),
    ],
)
def test_only_what_can_be_seen_is_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_braces_in_a_value_are_not_places() -> None:
    assert "{secret}" in compose("Dear {name}", name="{secret} {0.__class__}")


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>bold</b>",
        "<b",
        '<img src="file:///etc/passwd"/>',
        '<img src="http://192.0.2.1/x.png"/>',
        '<a href="javascript:alert(1)">here</a>',
        "<para><font color=red>red</font></para>",
        "&lt; &amp; & &#0; &nosuch;",
        "]]> --> */ %s {} \\n (Tj) ET Q >> endobj",
    ],
)
def test_markup_is_printed_as_the_characters_it_is(hostile: str) -> None:
    page = printed(hostile)
    assert page.text.replace(" ", "") == hostile.replace(" ", "")
    assert page.actions == []


def test_every_naughty_string_is_printed_without_an_empty_box() -> None:
    page = printed(*NAUGHTY, style=Style(size=9, leading=12))
    assert 0 not in page.glyphs
    assert page.actions == []


def test_plain_naughty_strings_can_be_read_back_as_they_were() -> None:
    plain = [text for text in NAUGHTY if text.isascii() and text.isprintable()]
    assert "".join(printed(*plain).text.split()) == "".join("".join(plain).split())


@given(st.text(max_size=60))
def test_no_text_stops_a_page(text: str) -> None:
    assert 0 not in printed(text).glyphs
