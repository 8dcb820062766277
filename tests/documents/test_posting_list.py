"""The posting list: every letter of a batch once, in order, found by its reference and mark; nobody's name."""

from dataclasses import fields, replace
from uuid import UUID

import pytest

from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.posting_list import render_posting_list
from mashdesk.documents.refused import DocumentRefused
from mashdesk.domain.posting import PostingLine
from tests.documents.invented_case import letter_facts, posting_facts
from tests.documents.reading import ReadPdf
from tests.documents.test_letter_kinds import HUBS


def listed(*lines: PostingLine) -> ReadPdf:
    return ReadPdf(render_posting_list(posting_facts(*lines)))


def line(number: int, pages: int = 2) -> PostingLine:
    return PostingLine(UUID(int=number << 96), f"NN-26-{number:05}", False, pages, 2 * number - 1)


def test_each_letter_has_its_line_in_the_order_of_the_printing() -> None:
    text = listed().text
    for expected in (
        "Posting list Northamptonshire Multi-Agency Safeguarding Hub (MASH)",
        "(MASH) 3 letters, 4 sheets, printed on both sides",
        "No. Reference Mark From page Sheets Print Sent by Posted on",
        "1 NN-26-00042 3f2a9c1d 1 1 Original",
        "2 NN-26-00042 7b11d0aa 3 2 Again",
        "3 NN-26-00057 Confidential address 0c9e44f7 7 1 Original",
    ):
        assert expected in text
    many = listed(*(line(number) for number in range(1, 121)))
    assert len(many.pages) > 3
    found = [many.text.index(f"NN-26-{number:05} ") for number in range(1, 121)]
    assert found == sorted(found)


def test_what_needs_explaining_is_explained_where_it_stands_and_only_there() -> None:
    assert "Look for the earlier copy before this one is posted, and destroy it." in listed().text
    assert "a senior social worker prints and posts it" in listed().text
    plain = listed(line(1)).text
    assert "earlier copy" not in plain
    assert "Confidential" not in plain
    assert "1 letter, 1 sheet, printed" in plain


def test_its_marks_are_what_stands_at_the_foot_of_the_letters_pages() -> None:
    facts = letter_facts()
    one = PostingLine(facts.letter, facts.reference, False, 2, 1)
    foot = f"{one.reference} · {one.mark}"
    assert all(foot in page for page in ReadPdf(render_letter(facts)).pages)
    assert f"{one.reference} {one.mark}" in listed(one).text


def test_nothing_that_tells_whom_a_letter_is_to_can_be_on_it() -> None:
    """Its facts have no place for a name, an address, initials, or what kind of letter it is."""
    assert {one.name for one in fields(PostingLine)} == {
        "letter", "reference", "confidential", "pages", "first_page", "again"
    }  # fmt: skip


@pytest.mark.parametrize(("pages", "sheets"), [(1, 1), (2, 1), (3, 2), (4, 2)])
def test_sheets_are_counted_as_they_are_printed_on_both_sides(pages: int, sheets: int) -> None:
    assert line(1, pages).sheets == sheets


def test_letters_printed_one_by_one_have_no_place_in_a_file() -> None:
    assert "NN-26-00001 00000001 1 Original" in listed(replace(line(1), first_page=0)).text


@pytest.mark.parametrize("hub", HUBS)
def test_every_hub_has_one_marked_on_every_page_and_the_same_again(hub: str) -> None:
    facts = replace(posting_facts(), hub=hub)
    pdf = render_posting_list(facts)
    assert pdf == render_posting_list(facts)
    page = ReadPdf(pdf)
    assert page.text.count("OFFICIAL-SENSITIVE") == 2 * len(page.pages)
    assert page.properties["/Title"] == "Posting list 3 letters, 4 sheets"
    assert "printed 3 March 2026, 10:15 by Ruth Amadi" in page.text


def test_a_list_of_nothing_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="lacks a letter"):
        render_posting_list(replace(posting_facts(), lines=()))
    with pytest.raises(DocumentRefused):
        listed(replace(line(1), reference="N" * 201))
