"""A hub may change a letter's words, and cannot break or open the program by it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from mashdesk.documents.letter_template import TemplateError, filled, places_of, read_template, shipped_template
from mashdesk.paths import resources

SHIPPED = json.loads((resources() / "letters" / "outcome-parent.json").read_text(encoding="utf-8"))


def test_the_shipped_wording_can_be_read() -> None:
    assert shipped_template("outcome-parent").greeting == "Dear {recipient}"


def _change(path: str, value: object) -> Callable[[Any], None]:
    def changed(told: Any) -> None:
        *way, last = path.split(".")
        for step in way:
            told = told[int(step)] if step.isdigit() else told[step]
        told[int(last) if last.isdigit() else last] = value

    return changed


@pytest.mark.parametrize(
    "change",
    [
        _change("format", "mashdesk-letter/0"),
        _change("greeting", "Dear {recipient.__class__}"),
        _change("greeting", "Dear {recipient!r}"),
        _change("greeting", "Dear {recipient:>900000000}"),
        _change("greeting", "Dear {0}"),
        _change("greeting", "Dear {referrer}"),
        _change("greeting", "Dear {"),
        _change("greeting", 5),
        _change("sections", {}),
        _change("sections.0", "words"),
        _change("sections.0.heading", None),
        _change("sections.0.colour", "red"),
        _change("sections.0.paragraphs", "words"),
        _change("sections.0.paragraphs", [{"profile": "opening"}]),
        _change("sections.1.children", {"name": "{child}"}),
        _change("sections.1.children.next", "{next_steps}"),
        lambda told: told.pop("ending"),
    ],
)
def test_wording_that_is_not_in_order_is_refused_when_it_is_read(change: Callable[[Any], Any]) -> None:
    told = json.loads(json.dumps(SHIPPED))
    change(told)
    with pytest.raises(TemplateError):
        read_template(json.dumps(told))


@pytest.mark.parametrize("text", ["", "{", "[]", "5", '"words"', "[" * 100_000])
def test_what_is_no_wording_at_all_is_refused(text: str) -> None:
    with pytest.raises(TemplateError):
        read_template(text)


def test_a_sentence_with_an_empty_place_is_left_out() -> None:
    assert filled("Ring {phone}.", {"phone": " "}) == ""
    assert filled("Ring {phone}.", {}) == ""
    assert "01632 960123" in filled("Ring {phone}.", {"phone": "01632 960123"})


def test_doubled_braces_are_braces() -> None:
    assert places_of("{{phone}}") == ()
