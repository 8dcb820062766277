"""British English by a real dictionary, and a person's own words, which nobody else on the computer can read."""

from pathlib import Path

import pytest

from mashdesk.access import spelling
from mashdesk.access.drafts import EncryptedDrafts, MemoryDrafts
from mashdesk.access.spelling import Spelling
from mashdesk.paths import resources

KEY = bytes(range(32))


def always() -> bool:
    return True


def loaded(drafts: EncryptedDrafts | MemoryDrafts | None = None) -> Spelling:
    made = Spelling(drafts or MemoryDrafts())
    made.load()
    return made


@pytest.mark.parametrize(
    "word", ["colour", "organise", "safeguarding", "CAMHS", "wellbeing", "don’t", "nephew’s", "Café"]
)
def test_british_english_and_the_work_s_own_words_are_right(word: str) -> None:
    assert loaded().is_right(word)


@pytest.mark.parametrize(("word", "meant"), [("recieve", "receive"), ("color", "colour"), ("dont", "don't")])
def test_what_is_not_is_wrong_and_the_likeliest_is_offered(word: str, meant: str) -> None:
    assert not loaded().is_right(word)
    assert meant in loaded().suggestions(word, always)
    assert len(loaded().suggestions(word, always)) <= 6


def test_what_the_dictionary_would_not_offer_is_right_and_not_offered() -> None:
    words = loaded()
    rude = spelling._rude_words()
    assert len(rude) > 20
    for word in rude:
        wrong = f"{word[0]}{word}"
        assert not [one for one in words.suggestions(wrong, always) if one.lower().startswith(word.lower())]
    assert words.is_right("shit")


def test_nobody_is_offered_anything_once_they_want_it_no_more() -> None:
    assert loaded().suggestions("recieve", lambda: False) == ()


def test_own_words_last_from_one_sign_in_to_the_next_and_can_be_taken_out(tmp_path: Path) -> None:
    first = loaded(EncryptedDrafts(tmp_path, "a.example", KEY))
    first.add("Zzyzxford’s")
    assert loaded(EncryptedDrafts(tmp_path, "a.example", KEY)).is_right("zzyzxford")
    again = loaded(EncryptedDrafts(tmp_path, "a.example", KEY))
    assert again.is_mine("Zzyzxford")
    again.take_out("ZZYZXFORD")
    assert not loaded(EncryptedDrafts(tmp_path, "a.example", KEY)).is_right("Zzyzxford")


def test_own_words_are_nobody_else_s_and_lie_sealed_on_the_disk(tmp_path: Path) -> None:
    mine = EncryptedDrafts(tmp_path, "a.example", KEY)
    loaded(mine).add("Zzyzxford")
    mine.close()
    assert not loaded(EncryptedDrafts(tmp_path, "b.example", bytes(32))).is_right("Zzyzxford")
    assert not any(b"zzyzxford" in path.read_bytes().lower() for path in tmp_path.rglob("*") if path.is_file())


def test_without_a_dictionary_every_word_is_right(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spelling, "resources", lambda: tmp_path)
    for kept in (spelling._dictionary, spelling._hub_words, spelling._rude_words):
        kept.cache_clear()
    try:
        bare = loaded()
        assert not bare.is_there
        assert bare.is_right("recieve")
        assert bare.suggestions("recieve", always) == ()
    finally:
        for kept in (spelling._dictionary, spelling._hub_words, spelling._rude_words):
            kept.cache_clear()


def test_the_dictionary_comes_with_its_licence() -> None:
    folder = resources() / "spelling"
    assert "LGPL" in (folder / "README_en_GB.txt").read_text("utf-8")
    assert "LESSER GENERAL PUBLIC LICENSE" in (folder / "LICENCE-LGPL-2.1.txt").read_text("utf-8")
