"""Whatever stands in any field of any document: it is printed as typed or the document is refused in plain words."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.documents.discussion_record import render_discussion_record
from mashdesk.documents.family_sheet import render_family_picture
from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.posting_list import render_posting_list
from mashdesk.documents.refused import DocumentRefused, unwritable
from mashdesk.documents.strategy_record import render_strategy_record
from mashdesk.documents.typed_text import clean
from mashdesk.domain.hub_profile import ProfileError
from mashdesk.domain.letter_facts import LetterItem
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.refusals import Refusal
from mashdesk.domain.typed_text import is_blank
from tests.documents.hostile import NAUGHTY, SHARPEST, text_fields, with_text
from tests.documents.invented_case import (
    ITEM,
    discussion_facts,
    family_facts,
    letter_facts,
    posting_facts,
    record_facts,
    strategy_facts,
)
from tests.documents.reading import ReadPdf

LETTER = letter_facts(items=(LetterItem(ITEM, "Words"),))
ONWARD = letter_facts(kind=LetterKind.ONWARD, words="A school asked for help.", home=("14 Example Road", "NN4 8ZZ"))
CHILD = letter_facts(kind=LetterKind.CHILD, words="We met you at home.")
BESIDE = {
    LetterKind.HAND_OFF: ("name",),
    LetterKind.POLICE_DISCLOSURE: ("reference", "name", "how", "necessity", "ground", "harm"),
    LetterKind.AGENCY_REQUEST: ("name", "purpose", "basis", "questions", "due"),
}
TO_WORK = {
    kind.value: letter_facts(
        kind=kind,
        children=(),
        words="A school asked for help." if kind is not LetterKind.AGENCY_REQUEST else "",
        home=("14 Example Road", "NN4 8ZZ") if kind is LetterKind.HAND_OFF else (),
        items=(LetterItem(ITEM, "Words", "Conditions"),) if kind is not LetterKind.AGENCY_REQUEST else (),
        told=tuple((name, "Told") for name in names),
    )
    for kind, names in BESIDE.items()
}
RECORD = record_facts()
DOCUMENTS: dict[str, tuple[Any, Callable[[Any], bytes]]] = {
    "letter": (LETTER, render_letter),
    "record": (RECORD, render_decision_record),
    "to a child": (CHILD, render_letter),
    "onward": (ONWARD, render_letter),
    **{name: (facts, render_letter) for name, facts in TO_WORK.items()},
    "discussion": (discussion_facts(), render_discussion_record),
    "strategy": (strategy_facts(), render_strategy_record),
    "family": (family_facts(), render_family_picture),
    "posting list": (posting_facts(), render_posting_list),
}
OTHERS = {"letter": {"words", "home"}, "to a child": {"home"}, "onward": set[str](), "agency_request": {"words"}}
"""What a letter of another kind holds."""
FIELDS = [
    (name, path)
    for name, (facts, _) in DOCUMENTS.items()
    for path in text_fields(facts)
    if path[0] not in OTHERS.get(name, ())
]


def printed(name: str, path: tuple[Any, ...], text: str) -> ReadPdf | None:
    """The document with this text in this field; None when it is refused in plain words."""
    facts, render = DOCUMENTS[name]
    try:
        return ReadPdf(render(with_text(facts, path, text)))
    except (DocumentRefused, ProfileError) as refusal:
        said = str(refusal)
        assert said.endswith(".")
        assert not text.strip() or len(text) < 3 or text not in said or path[-1] == "hub"
        return None


def harmless(page: ReadPdf) -> bool:
    return 0 not in page.glyphs and page.actions == []


NARROW = {"recipient_name", "reference", "address_lines", "postcode", "signed_by_name", "hub", "name", "outcome"}
"""Fields of a letter that a text may get the whole letter refused for: tried one at a time."""


def is_narrow(name: str, path: tuple[Any, ...]) -> bool:
    short = name not in (
        "letter",
        "record",
        "discussion",
        "strategy",
        "family",
    )  # what does not fit on the one page is refused
    return path[-1] == "hub" or short or (name == "letter" and bool(NARROW.intersection(path)))


@pytest.mark.parametrize("at", range(len(SHARPEST)))
def test_the_sharpest_texts_do_nothing_in_any_field(at: int) -> None:
    """Each by itself in the letter's narrow fields, and all at once, in turn, in the others of both documents."""
    for name, path in FIELDS:
        if is_narrow(name, path):
            page = printed(name, path, SHARPEST[at])
            assert page is None or harmless(page), (name, path)
    fill_and_print(SHARPEST, at)


@pytest.mark.parametrize("first", range(0, len(NAUGHTY), 103))
def test_every_naughty_string_goes_through_the_fields_of_each_document(first: int) -> None:
    fill_and_print(NAUGHTY, first)
    narrow = [(name, path) for name, path in FIELDS if is_narrow(name, path)]
    for at, (name, path) in enumerate(narrow):
        page = printed(name, path, NAUGHTY[(first + 7 * at) % len(NAUGHTY)])
        assert page is None or harmless(page), (name, path)


def fill_and_print(texts: Sequence[str], first: int) -> None:
    """Every field of both documents filled with the texts in turn, beginning at one of them."""
    for name, (facts, render) in DOCUMENTS.items():
        for at, path in enumerate(path for document, path in FIELDS if document == name):
            text = texts[(first + at) % len(texts)]
            if not is_narrow(name, path) and not is_blank(clean(text)):
                facts = with_text(facts, path, text)  # noqa: PLW2901 - filled one field after the other
        assert harmless(ReadPdf(render(facts))), name


def test_a_text_that_is_longer_than_anybody_can_type_is_refused_and_not_cut() -> None:
    for name, path in (
        ("letter", ("children", 0, "told_family")),
        ("record", ("sheet", "referral", "concern")),
        ("discussion", ("discussions", 0, "agreed")),
        ("strategy", ("held", 0, "reason")),
    ):
        assert printed(name, path, "x" * 100_001) is None


def test_a_text_of_a_hundred_thousand_characters_is_laid_out_whole() -> None:
    page = ReadPdf(render_letter(with_text(LETTER, ("children", 0, "told_family"), "word " * 20_000)))
    assert page.text.count("word") >= 20_000


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"children": ()}, "no child"),
        ({"reference": " "}, "reference"),
        ({"signed_by_name": "\u200b"}, "signs"),
        ({"recipient_name": "x" * 201}, "201 characters"),
        ({"recipient_name": ""}, "whole address"),
    ],
)
def test_a_letter_that_lacks_a_fact_is_refused_and_says_which(change: dict[str, Any], lacking: str) -> None:
    with pytest.raises(Refusal, match=lacking):
        render_letter(letter_facts(**change))


def test_a_character_that_no_typeface_has_is_named() -> None:
    (told,) = unwritable(letter_facts(signed_by_post="Sign \U00013000"))
    assert "U+13000 (egyptian hieroglyph a001)" in told
    (half,) = unwritable(letter_facts(signed_by_post="half \ud83d"))
    assert "half of a pair" in half
    assert unwritable(LETTER) == ()


def test_a_disk_that_is_full_leaves_no_half_of_a_batch(tmp_path: Path) -> None:
    """Run apart, with a limit on the size of files: the system itself refuses, as a full disk does."""
    done = subprocess.run([sys.executable, __file__, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "refused", done.stderr
    assert list(tmp_path.iterdir()) == []


def write_with_little_room(folder: Path) -> None:
    """Keeps a batch where no file may grow beyond a few bytes."""
    import resource
    import signal
    from datetime import UTC, datetime

    from mashdesk.cli.letter_batch import BatchLetter, BatchNotWritten, keep_batch
    from mashdesk.domain.codes import LetterState
    from mashdesk.domain.snapshots import LetterRow

    row = LetterRow(LETTER.letter, ITEM, "NN-26-00042", "TO", LetterState.DUE, datetime.now(UTC), confidential=False)
    letter = BatchLetter(row, LETTER, render_letter(LETTER))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    try:
        keep_batch(folder, [letter])
    except BatchNotWritten:
        sys.stdout.write("refused\n")


if __name__ == "__main__":
    write_with_little_room(Path(sys.argv[1]))
