"""The closed lists: exact codes, and words for every one of them."""

import inspect
import json

import pytest

from mashdesk.domain import codes
from mashdesk.domain.codes import Coded, Handling, Rating, SourceCode

LISTS = [
    kind for _, kind in inspect.getmembers(codes, inspect.isclass) if issubclass(kind, Coded) and kind is not Coded
]


def test_referral_sources_are_the_exact_strings_of_the_census() -> None:
    expected = "1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10"
    assert [source.value for source in SourceCode] == expected.split()


def test_a_code_is_its_own_value_wherever_text_is_expected() -> None:
    assert Rating("red") is Rating.RED
    assert f"{Handling.NAMED_AGENCIES}" == "named_agencies"
    assert json.dumps({"rating": Rating.NOT_RATED}) == '{"rating": "not_rated"}'


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="blue"):
        Rating("blue")


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_every_code_has_its_own_words_without_underscores(kind: type[Coded]) -> None:
    words = [code.words for code in kind]
    assert len(set(words)) == len(words)
    assert all(text and "_" not in text and text[0].isupper() for text in words)
