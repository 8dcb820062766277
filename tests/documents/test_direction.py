"""Right-to-left words stand right in English sentences, and a name cannot reorder the sentence round it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.documents.direction import base_level, levels, visual_order
from mashdesk.documents.typed_text import compose


def seen(text: str, base: int | None = None) -> str:
    """The text as the eye meets it from left to right, isolates left out."""
    found = levels(text, base_level(text) if base is None else base)
    drawn = "".join(text[at] for at in visual_order(found))
    return drawn.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("plain words", "plain words"),
        ("He said אבג to her", "He said גבא to her"),
        ("אבג דהו", "והד גבא"),
        ("אבג 123 דהו", "והד 123 גבא"),
        ("אבג, abc", "abc ,גבא"),
        ("abc (אבג) def", "abc (גבא) def"),
        ("مرحبا ١٢٫٥", "١٢٫٥ ابحرم"),
        ("at 10:30 אב", "at 10:30 בא"),
        ("א 1,000 ב", "ב 1,000 א"),
        ("12% א", "א 12%"),
        ("", ""),
    ],
)
def test_text_is_drawn_in_the_order_of_its_scripts(typed: str, drawn: str) -> None:
    assert seen(typed) == drawn


def test_an_age_stays_behind_the_name_it_belongs_to() -> None:
    assert seen(compose("{name}, 3 years", name="אבג")) == "גבא, 3 years"


def test_two_names_in_a_sentence_keep_their_places() -> None:
    assert seen(compose("{one} and {other}", one="אב", other="גד")) == "בא and דג"


def test_a_name_of_mixed_scripts_keeps_its_own_order_inside_the_sentence() -> None:
    assert seen(compose("For {name} only", name="אב Smith גד")) == "For דג Smith בא only"


@given(st.text(alphabet="ab אבم1٢,.:+%()\u0301", max_size=40), st.integers(0, 1))
def test_no_character_is_lost_or_doubled_by_ordering(text: str, base: int) -> None:
    assert sorted(visual_order(levels(text, base))) == list(range(len(text)))
