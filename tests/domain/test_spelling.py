"""Which stretches of a letter are looked up in a dictionary, and which are no words of English."""

import pytest

from mashdesk.domain.spelling import as_compared, words_of_names, words_to_check


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We recieved it.", ["We", "recieved", "it"]),
        ("The nephew’s well-being", ["The", "nephew’s", "well", "being"]),
        ("'Dont' he said", ["Dont", "he", "said"]),
        ("cafe\u0301 naïve", ["cafe\u0301", "naïve"]),
        ("MASH, CAMHS and the SENCo", ["and", "the", "SENCo"]),
        ("NN-26-00042 at NN4 8ZZ", ["at"]),
        ("write to dave@mail.example or www.example.org", ["write", "to", "or"]),
        ("Dear {reader_name}, <b>this", ["Dear"]),
        ("Оксана и Дáвид said שלום", ["said"]),
        ("a I x", []),
        ("", []),
        ("w" * 41 + " " + "w" * 40, ["w" * 40]),
        ("ends.Begins", []),
    ],
)
def test_words_of_english_only(text: str, words: list[str]) -> None:
    assert [word.text for word in words_to_check(text)] == words
    assert all(text[word.start : word.end] == word.text for word in words_to_check(text))


def test_lists_of_words_are_compared_without_case_accentuation_form_and_genitive() -> None:
    assert as_compared("Okafor’s") == as_compared("OKAFOR") == "okafor"
    assert as_compared("Zoe\u0308") == as_compared("zoë")
    assert words_of_names(["Amira Hussain-Okafor", "D’Arcy", ""]) == {"amira", "hussain", "okafor", "d’arcy"}
