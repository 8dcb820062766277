"""The outcome letter: one recipient, one address, plain words, and nothing that the facts did not hold."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest

from mashdesk.documents import outcome_letter
from mashdesk.documents.envelope import FOLDS, WINDOW, AddressRefused, Zone
from mashdesk.documents.letter_template import TemplateError, shipped_template
from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.hub_profile import ProfileError
from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.paths import resources
from tests.documents.invented_case import letter_facts
from tests.documents.reading import ReadPdf

PROFILE = shipped_profile("northamptonshire")
SEEN = Zone(20, 57, 100, 81)  # what always shows, however the sheet has slipped in the envelope


def letter(**other: object) -> ReadPdf:
    return ReadPdf(render_letter(letter_facts(**other), PROFILE))


def test_it_says_what_was_decided_who_does_what_next_and_whom_to_ask() -> None:
    text = letter().text
    for expected in (
        "Northamptonshire Multi-Agency Safeguarding Hub (MASH)",
        "3 March 2026",
        "Dear Joanna Okafor-Łukasz",
        "Our reference: NN-26-00042",
        "Tobias Okafor",
        "Tobias Okafor Early Help Team services What happens next Amira Hussain",
        "Amira Hussain of the Early Help Team will ring you by Monday 9 March.",
        "ring the MASH team on 0300 126 1000",
        "complaint to the Customer Feedback team on 01604 363436",
        "You have the right to ask for a copy of the information",
        "Data Protection Act 2018",
        "Yours sincerely Ruth Amadi Social care manager",
    ):
        assert expected in text


def test_it_is_marked_as_private_to_its_one_recipient_and_bears_no_government_marking() -> None:
    text = letter().text
    assert "Private and confidential For Joanna Okafor-Łukasz only" in text
    assert "OFFICIAL" not in text


def test_each_page_says_which_letter_it_belongs_to_and_which_page_it_is() -> None:
    many = tuple(LetterChild(f"Child {number}", "Words", f"{number}. " + "Steps. " * 90, "") for number in range(8))
    pages = letter(children=many).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "NN-26-00042 · 3f2a9c1d" in page


def test_every_child_has_its_own_outcome() -> None:
    children = (
        LetterChild("Ada", "First outcome", "Words for Ada's family.", "early_help_team"),
        LetterChild("Ben", "Second outcome.", " ", "universal_services"),
        LetterChild("Cy", "An outcome of old", "", "no_longer_there"),
    )
    text = letter(children=children).text
    hubs_own = PROFILE.outcome("universal_services").family_words
    assert "Ada First outcome What happens next Words for Ada's family. Ben" in text
    assert f"Ben Second outcome. What happens next {hubs_own} Cy" in text
    assert "Cy An outcome of old" in text
    assert text.count("What happens next") == 2


@pytest.mark.parametrize(
    ("lines", "postcode"),
    [
        (("14 Example Road", "Far Cotton", "NORTHAMPTON"), "NN4 8ZZ"),
        (("14 Example Road",), ""),
        (("Flat 3", "Rose House", "14 Example Road", "Little Village", "Far Cotton", "NORTHAMPTON"), "NN4 8ZZ"),
        (
            ("The Old Coach House Behind The Former Railway Station Buildings", "14 Example Road", "NORTHAMPTON"),
            "NN4 8ZZ",
        ),
        (("Ελένης 4", "شارع الملك", "李雪路"), "NN4 8ZZ"),
    ],
)
def test_the_address_stands_in_the_window_and_nothing_else_can_show_there(
    lines: tuple[str, ...], postcode: str
) -> None:
    page = letter(address_lines=lines, postcode=postcode)
    assert page.ink(0, SEEN.left, SEEN.top, SEEN.right, SEEN.bottom)
    above = (WINDOW.left, WINDOW.top, WINDOW.right, SEEN.top)
    below = (WINDOW.left, SEEN.bottom, WINDOW.right, WINDOW.bottom)
    left = (WINDOW.left, WINDOW.top, SEEN.left, WINDOW.bottom)
    right = (SEEN.right, WINDOW.top, WINDOW.right, WINDOW.bottom)
    assert [page.ink(0, *edge) for edge in (above, below, left, right)] == [False] * 4
    for line in (*lines, postcode):
        assert all(word in page.text.replace(",", " ") for word in line.split())


def test_a_hub_with_much_to_say_in_its_letterhead_stays_out_of_the_window() -> None:
    contact = replace(PROFILE.contact, address=tuple(f"Line {number} of a long address" for number in range(30)))
    profile = replace(PROFILE, name="A hub with a very long name " * 6, contact=contact)
    page = ReadPdf(render_letter(letter_facts(recipient_name="Anna " * 14 + "Long"), profile))
    assert not page.ink(0, WINDOW.left, WINDOW.top, WINDOW.right, SEEN.top)
    assert not page.ink(0, SEEN.right, WINDOW.top, WINDOW.right, WINDOW.bottom)


def test_the_sheet_is_marked_where_it_is_folded() -> None:
    page = letter()
    assert [page.ink(0, 3, fold - 1, 9, fold + 1) for fold in FOLDS] == [True, True]


@pytest.mark.parametrize(
    "missing",
    [
        {"recipient_name": " "},
        {"address_lines": ()},
        {"address_lines": ("", " ")},
        {
            "address_lines": tuple(
                f"A line of an address that is much too long, number {number}" for number in range(12)
            )
        },
    ],
)
def test_a_letter_without_a_whole_address_is_refused_and_the_refusal_names_nobody(missing: dict[str, object]) -> None:
    with pytest.raises(AddressRefused) as refused:
        letter(**missing)
    assert "Okafor" not in str(refused.value)
    assert "NN4" not in str(refused.value)


def test_a_paragraph_for_which_the_hub_has_no_words_is_left_out_with_its_heading() -> None:
    contact = replace(PROFILE.contact, phone="", complaints=(), subject_access="", privacy="")
    profile = replace(PROFILE, contact=contact, letters=replace(PROFILE.letters, paragraphs={}))
    text = ReadPdf(render_letter(letter_facts(), profile)).text
    assert "If you are not happy" not in text
    assert "How to reach us" not in text
    assert "ring ." not in text
    assert "You have the right to ask for a copy" in text


def test_where_the_hub_gives_only_contacts_the_letter_still_says_how_to_complain_and_to_ask_for_a_copy() -> None:
    contact = replace(
        PROFILE.contact, complaints=("First tell us.", "Then write to the council."), subject_access="01632 960555"
    )
    profile = replace(PROFILE, contact=contact, letters=replace(PROFILE.letters, paragraphs={}))
    text = ReadPdf(render_letter(letter_facts(), profile)).text
    assert "If you are not happy with what we did First tell us. Then write to the council." in text
    assert "To ask for a copy: 01632 960555" in text


def test_its_properties_name_nobody() -> None:
    properties = letter().properties
    assert properties["/Title"] == "Outcome letter NN-26-00042"
    assert not any(name in " ".join(properties.values()) for name in ("Okafor", "Tobias", "Amadi", "Example"))
    assert properties["/Author"] == ""


def test_the_same_facts_give_the_same_bytes_whatever_was_printed_before() -> None:
    first = render_letter(letter_facts(), PROFILE)
    render_letter(letter_facts(recipient_name="محمد علي", address_lines=("李雪路",)), PROFILE)
    assert render_letter(letter_facts(), PROFILE) == first


def test_letters_made_at_the_same_time_are_never_mixed() -> None:
    def facts(number: int) -> LetterFacts:
        child = LetterChild(f"Kid{number}x", f"Outcome{number}x", f"Step{number}x.", "")
        return letter_facts(
            recipient_name=f"Parent{number}x", address_lines=(f"{number} Road{number}x",), children=(child,)
        )

    alone = [render_letter(facts(number), PROFILE) for number in range(16)]
    with ThreadPoolExecutor(4) as workers:
        together = list(workers.map(lambda number: render_letter(facts(number), PROFILE), range(16)))
    assert together == alone
    for number, text in enumerate(ReadPdf(data).text for data in together):
        others = [
            f"{word}{other}x" for other in range(16) if other != number for word in ("Parent", "Kid", "Road", "Outcome")
        ]
        assert not any(other in text for other in others)


def test_hostile_words_in_every_place_are_printed_and_do_nothing() -> None:
    hostile = '<img src="file:///etc/passwd"/> & {phone} <b>'
    page = letter(
        recipient_name=hostile,
        reference=hostile,
        address_lines=(hostile,),
        children=(LetterChild(hostile, hostile * 20, hostile, hostile),),
        signed_by_name=hostile,
        signed_by_post=hostile,
    )
    assert page.actions == []
    assert page.text.count("{phone}") > 20


def test_only_a_hub_that_is_there_can_be_asked_for() -> None:
    for hub in ("atlantis", "../letters/outcome-parent", "Northamptonshire"):
        with pytest.raises(ProfileError):
            render_letter(letter_facts(hub=hub))


def test_a_screen_reader_meets_the_letterhead_before_the_greeting() -> None:
    page = letter().pages[0]
    assert page.index("0300 126 1000") < page.index("14 Example Road") < page.index("Dear Joanna")


SHIPPED = sorted(path.stem for path in (resources() / "hubs").glob("*.json") if not path.name.endswith(".schema.json"))


@pytest.mark.parametrize("hub", SHIPPED)
def test_a_letter_of_every_shipped_hub_prints_what_it_says(hub: str) -> None:
    profile = shipped_profile(hub)
    page = ReadPdf(render_letter(letter_facts(hub=hub)))
    assert profile.name in page.text
    assert profile.contact.phone in page.text
    assert "Yours sincerely" in page.text
    assert not page.ink(0, WINDOW.left, WINDOW.top, WINDOW.right, SEEN.top)


def test_children_of_whom_the_same_is_said_are_named_together() -> None:
    same = tuple(LetterChild(name, "Early help", "Somebody will ring you.", "early") for name in ("Ada", "Bo", "Cy"))
    other = LetterChild("Di", "No concern", "Nothing more is needed.", "none")
    text = letter(children=(*same, other)).text
    assert "Ada, Bo and Cy Early help" in text
    assert text.count("Somebody will ring you.") == 1
    assert "Di No concern" in text


def test_what_an_agency_released_stands_under_a_heading_of_its_own_and_nothing_without_it() -> None:
    items = (
        LetterItem(uuid4(), "He reads well, <b>says</b> his teacher."),
        LetterItem(uuid4(), "He is seen by a nurse."),
    )
    told = letter(items=items).text
    assert "What we were told He reads well, <b>says</b> his teacher. He is seen by a nurse." in told
    assert "What we were told" not in letter().text


def test_a_wording_without_a_place_for_it_leaves_nothing_out_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = shipped_template("outcome-parent")
    bare = replace(shipped, sections=tuple(one for one in shipped.sections if not one.items))
    monkeypatch.setattr(outcome_letter, "template_of", lambda _kind, _texts: bare)
    assert letter().text
    with pytest.raises(TemplateError):
        letter(items=(LetterItem(uuid4(), "Words"),))


def test_no_heading_is_left_at_the_foot_of_a_page() -> None:
    """The last paragraph goes over the page with the signature, and its heading goes with it, however long the rest."""
    dudley = shipped_profile("dudley")
    seen = set()
    for sentences in range(40):
        told = "Somebody rings you about this. " * sentences
        child = LetterChild("Tobias Okafor", "The most appropriate service", told, "onward_service")
        pages = ReadPdf(render_letter(letter_facts(children=(child,)), dudley)).pages
        [of_heading] = [number for number, page in enumerate(pages) if "The information that we hold about you" in page]
        [of_words] = [number for number, page in enumerate(pages) if "Existing information is only shared" in page]
        assert of_heading == of_words
        seen.add((of_words, len(pages)))
    assert len(seen) > 1


def test_whoever_needs_large_print_gets_the_same_words_set_anew_in_eighteen_points() -> None:
    plain, large = letter(), letter(large_print=True)
    assert len(large.pages) > len(plain.pages)
    words = [" ".join(one.text.split()) for one in (plain, large)]
    for sentence in ("Amira Hussain of the Early Help Team will ring you by Monday 9 March.", "Yours sincerely"):
        assert all(sentence in told for told in words)
    assert {12.0, 13.5, 14.0} <= plain.sizes
    assert {18.0, 20.25, 21.0} <= large.sizes
    assert 18.0 not in plain.sizes
    assert all(not page.strip().startswith("Page") for page in large.pages)


def test_the_address_of_a_large_print_letter_still_shows_in_the_window() -> None:
    plain, large = (letter(large_print=yes) for yes in (False, True))
    left, top, right, bottom = WINDOW.left, WINDOW.top, WINDOW.right, WINDOW.bottom
    assert [one.ink(0, left, top, right, bottom) for one in (plain, large)] == [True, True]
    assert plain.ink_box(0)[0] == pytest.approx(large.ink_box(0)[0], abs=0.5)
    assert 12.0 in large.sizes  # the address itself is not made larger: it would not fit
