"""What each hub promises a family stands in its letter, in its own words; and nothing that its leaflet does not say."""

import json
import re
from dataclasses import replace

import pytest

from mashdesk.documents.letter_template import TemplateError
from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.sample_letter import sample_facts
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.paths import resources
from tests.documents.invented_case import letter_facts
from tests.documents.reading import ReadPdf

HUBS = sorted(path.stem for path in (resources() / "hubs").glob("*.json") if not path.name.endswith(".schema.json"))
SAID = [
    ("worcestershire", "W4", "Family Front Door"),
    ("worcestershire", "W16", "held securely and electronically by Worcestershire County Council and the partner"),
    ("worcestershire", "W18", "let you ask for a copy of the information held about you"),
    ("worcestershire", "W19", "Dataprotection@worcestershire.gov.uk"),
    ("worcestershire", "W19", "County Hall, Spetchley Road, Worcester WR5 2NP"),
    ("worcestershire", "W20", "01905 822666"),
    ("worcestershire", "W23", "Worcestershire Multi-Agency Safeguarding Hub (MASH)"),
    ("northamptonshire", "N5", "To ask how we hold it, ring 0300 126 1000"),
    ("northamptonshire", "N14", "tell the MASH team first on 0300 126 1000"),
    ("northamptonshire", "N15", "Customer Feedback team on 01604 363436"),
    ("northamptonshire", "N20", "the right decisions are made for the right families at the right time"),
    ("oxfordshire", "O2", "to understand and provide you with the support or protection your child may need"),
    ("oxfordshire", "O23", "speak to a practitioner or professional who knows you well"),
    ("oxfordshire", "O24", "treating you with respect and listening to your views"),
    ("oxfordshire", "O25", "open on the next steps if changes are not maintained and your children are impacted"),
    ("oxfordshire", "O29", "Data Protection Act 2018"),
    ("oxfordshire", "O30", "commentsandcomplaints@oxfordshire.gov.uk"),
    ("waltham_forest", "F4", "Juniper House, 221 Hoe Street, London E17 9PH"),
    ("waltham_forest", "F6", "ring 020 8496 3000"),
    ("waltham_forest", "F7", "MASHrequests@walthamforest.gov.uk"),
    ("waltham_forest", "F20", "the Human Rights Act 1998, the common law duty of confidentiality"),
    ("dudley", "D8", "Corbyn Road, Russells Hall, Dudley"),
]
"""By the leaflet's rule."""


def _letter(hub: str) -> str:
    return _one_line(ReadPdf(render_letter(letter_facts(hub=hub))).text)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("hub", HUBS)
def test_every_paragraph_that_the_leaflet_words_is_in_the_letter(hub: str) -> None:
    paragraphs = shipped_profile(hub).letters.paragraphs
    assert len(paragraphs) >= 3
    text = _letter(hub)
    assert not [name for name, words in paragraphs.items() if _one_line(words) not in text]


@pytest.mark.parametrize(("hub", "rule", "words"), SAID, ids=[f"{rule} {words[:30]}" for _, rule, words in SAID])
def test_what_a_family_is_promised_stands_in_its_letter(hub: str, rule: str, words: str) -> None:
    assert words in _letter(hub), rule


@pytest.mark.parametrize("hub", HUBS)
def test_the_law_is_named_as_it_is_today(hub: str) -> None:
    """Worcestershire's leaflet and Northamptonshire's cite the Act of 1998 (W18, N36)."""
    assert "Data Protection Act 1998" not in _letter(hub)


@pytest.mark.parametrize("hub", HUBS)
def test_on_what_a_leaflet_is_silent_the_letter_is_silent(hub: str) -> None:
    """W22, N39, O32, F36, D26: no heading without words, no number or address that nobody gave."""
    profile, text = shipped_profile(hub), _letter(hub)
    complaint, copy, closed = "If you are not happy with what we did", "To ask for a copy:", "When our office is closed"
    assert (complaint in text) == bool(profile.contact.complaints)
    assert (copy in text) == bool(profile.contact.subject_access)
    assert (closed in text) == bool(profile.contact.out_of_hours)
    assert "{" not in text


def test_complaints_go_their_steps_in_the_order_of_the_leaflet() -> None:
    text = _letter("northamptonshire")
    assert text.index("tell the MASH team first") < text.index("make a complaint to the Customer Feedback team")


def test_whom_the_profiles_rule_names_signs_that_recipients_letter_and_no_others() -> None:
    told = json.loads((resources() / "hubs" / "dudley.json").read_text("utf-8"))
    for one in told["letters"]["recipients"]:
        one["signed_by"] = "The Children's Desk" if one["recipient"] == "child" else ""
    profile = load_profile(json.dumps(told))
    assert [profile.signatory(one) for one in ("child", "parent", "service")] == ["The Children's Desk", "MASH", "MASH"]
    to_child = replace(letter_facts(hub="dudley"), kind=LetterKind.CHILD, words="We met you.", items=())
    assert "The Children's Desk" in _one_line(ReadPdf(render_letter(to_child, profile)).text)
    assert "The Children's Desk" not in _one_line(ReadPdf(render_letter(letter_facts(hub="dudley"), profile)).text)


def test_worcestershires_letter_is_signed_by_the_family_front_door_team() -> None:
    text = _letter("worcestershire")
    assert text.index("Yours sincerely") < text.rindex("The Family Front Door Team")


def test_the_letter_says_what_the_discussion_agreed_where_it_was_told_for_the_family() -> None:
    told = "The partners agreed that the health visitor comes every week."
    facts = letter_facts(hub="worcestershire", told=(("agreed", told),))
    assert f"This is what the discussion agreed: {told}" in _one_line(ReadPdf(render_letter(facts)).text)
    assert all("the discussion agreed" not in _letter(hub) for hub in HUBS)


def test_no_letter_leaves_out_what_the_discussion_agreed_because_its_wording_has_no_place_for_it() -> None:
    profile = shipped_profile("worcestershire")
    own = json.loads((resources() / "letters" / "outcome-parent.json").read_text(encoding="utf-8"))
    own["sections"][0]["paragraphs"].pop()
    texts = replace(profile.texts, wordings={"outcome_parent": json.dumps(own)})
    facts = letter_facts(hub="worcestershire", told=(("agreed", "Told"),))
    with pytest.raises(TemplateError, match="no place for what the discussion agreed"):
        render_letter(facts, replace(profile, texts=texts))


def test_the_sample_of_a_letter_to_an_adult_says_what_may_be_decided_of_adults() -> None:
    facts = sample_facts(LetterKind.OUTCOME_ADULT, shipped_profile("dudley"))
    assert [child.outcome_code for child in facts.children] == ["adult_safeguarding"]
