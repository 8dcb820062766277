"""Every kind of letter in every hub: its own words, one page where it must be, nothing that its reader may not know."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashdesk.documents.letter_template import TemplateError, shipped_template
from mashdesk.documents.outcome_letter import render_letter
from mashdesk.documents.refused import DocumentRefused
from mashdesk.documents.safety.gate import findings
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.family import FamilySide
from mashdesk.domain.letter_facts import LetterChild, LetterFacts
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letter_safety import Finding, TermKind
from mashdesk.domain.letter_terms import letter_terms, what_the_hub_says
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.paths import resources
from tests.documents.gated import PROTECTED, SECRETS, about_people, rules
from tests.documents.invented_case import MOTHER, TOBIAS, letter_facts, record_facts
from tests.documents.reading import ReadPdf

HUBS = sorted(path.stem for path in (resources() / "hubs").glob("*.json") if path.stem != "hub-profile.schema")
MADE = [kind for kind, rule in RULES.items() if rule.made]
WRITTEN = "We met you at home.\n\nYou told us what you like, and what you do not like. Thank you."
SHEET = record_facts().sheet


def facts_of(kind: LetterKind, hub: str = "northamptonshire", **other: object) -> LetterFacts:
    """A letter of this kind, as the database would give its facts."""
    rule = RULES[kind]
    child = LetterChild("", "Early Help Team services", "", "")
    told: dict[str, object] = {"hub": hub, "kind": kind, "children": (child,) if rule.says_outcome else ()}
    if rule.own_words:
        told |= {
            "words": WRITTEN,
            "recipient_name": "Tobias Okafor",
            "children": (replace(child, name="Tobias Okafor"),),
        }
    if rule.goes_to is GoesTo.SERVICE:
        home = ("14 Example Road", "NORTHAMPTON", "NN4 8ZZ")
        told |= {"recipient_name": "Early Help Team", "address_lines": ("Duty desk",), "postcode": "", "home": home}
        told["words"] = "A school asked for help with mornings."
    elif rule.goes_to is GoesTo.ADULT:
        told["children"] = (replace(child, name="Joanna Okafor-Łukasz"),)
    elif rule.goes_to is GoesTo.APPLICANT:
        told |= {"recipient_name": "Marigold Sample", "address_lines": ("1 Sample Street", "NORTHAMPTON")}
        told["postcode"] = "NN4 8ZZ"
        told |= {"reference": "26-R00101", "words": "You hear from us by 21 December 2026."}
    elif rule.goes_to is GoesTo.REFERRER:
        told |= {"recipient_name": "Petra Lindqvist", "address_lines": ("Fernhill School",), "postcode": ""}
    return letter_facts(**(told | other))


def can_be_made(kind: LetterKind, hub: str) -> bool:
    """A hub whose profile has no telephone number asks nobody to ring."""
    return kind is not LetterKind.PLEASE_CALL or bool(shipped_profile(hub).contact.phone)


def found_in(facts: LetterFacts, sheet: EnquirySheet = SHEET) -> tuple[Finding, ...]:
    """What the gate finds in the letter, from all that a senior social worker may read of the enquiry."""
    rule = RULES[facts.kind]
    to = {GoesTo.PARENT: MOTHER, GoesTo.ADULT: MOTHER, GoesTo.REFERRER: None, GoesTo.APPLICANT: None}.get(
        rule.goes_to, TOBIAS
    )
    letter = Letter(facts.letter, to, "", False, *(None,) * 7, kind=facts.kind)  # type: ignore[arg-type]
    says = what_the_hub_says(shipped_profile(facts.hub).contact)
    told = letter_terms(replace(sheet, letters=(letter,)), FamilySide(), facts, facts.letter, says)
    flags = replace(told.flags, not_the_recipients_household=False)  # the case's address is another test's
    return findings(render_letter(facts), told.protected, flags, told.reader)


@pytest.mark.parametrize("hub", HUBS)
@pytest.mark.parametrize("kind", MADE)
def test_it_is_whole_in_every_hub_and_the_gate_lets_it_through(kind: LetterKind, hub: str) -> None:
    facts = facts_of(kind, hub)
    if not can_be_made(kind, hub):
        with pytest.raises(DocumentRefused, match="telephone number"):
            render_letter(facts)
        return
    page = ReadPdf(render_letter(facts))
    profile = shipped_profile(hub)
    assert profile.name in page.text
    assert f"Dear {facts.recipient_name}" in page.text
    assert "Yours sincerely Ruth Amadi" in page.text
    assert len(page.pages) <= (RULES[kind].most_pages or 9)
    assert found_in(facts) == ()


@pytest.mark.parametrize("kind", MADE)
def test_the_same_facts_always_give_the_same_bytes(kind: LetterKind) -> None:
    assert render_letter(facts_of(kind)) == render_letter(facts_of(kind))


@pytest.mark.parametrize("kind", [kind for kind in MADE if RULES[kind].neutral])
def test_a_neutral_letter_names_nobody_but_its_reader_and_no_safeguarding_in_the_envelopes_window(
    kind: LetterKind,
) -> None:
    text = ReadPdf(render_letter(facts_of(kind))).text
    for name in ("Tobias", "Okafor" if kind is not LetterKind.PLEASE_CALL else "Tobias Okafor"):
        assert name not in text


@pytest.mark.parametrize("kind", [kind for kind in MADE if RULES[kind].neutral])
def test_the_gate_asks_when_a_neutral_letter_names_the_child(kind: LetterKind) -> None:
    for name in ("Tobias Okafor", "Okafor, Tobias", "T. Okafor"):
        named = facts_of(kind, signed_by_post=f"About {name}")
        assert about_people(found_in(named)), name


@given(st.sampled_from(MADE), st.sampled_from(sorted(SECRETS)), st.sampled_from(["post", "words", "outcome"]))
@settings(max_examples=40, deadline=None)
def test_a_secret_planted_in_any_of_their_fields_is_found(kind: LetterKind, secret: TermKind, place: str) -> None:
    words = f"We heard that {SECRETS[secret]} was named."
    plain = facts_of(kind)
    if place == "words" and RULES[kind].own_words:
        facts = replace(plain, words=words)
    elif place == "outcome" and plain.children and kind is not LetterKind.CHILD:  # which says it in its own words
        facts = replace(plain, children=(replace(plain.children[0], outcome=words),))
    else:
        facts = replace(plain, signed_by_post=words)
    told = letter_terms(
        replace(SHEET, letters=(Letter(plain.letter, None, "", False, *(None,) * 7, kind=kind),)),  # type: ignore[arg-type]
        FamilySide(),
        plain,
        plain.letter,
        (),
    )
    assert about_people(findings(render_letter(facts), PROTECTED, told.flags, told.reader))


def test_a_childs_letter_is_one_page_or_none() -> None:
    assert len(ReadPdf(render_letter(facts_of(LetterKind.CHILD, words="One thing. " * 40))).pages) == 1
    with pytest.raises(DocumentRefused, match="one page"):
        render_letter(facts_of(LetterKind.CHILD, words="One thing.\n\n" * 60))


def test_a_childs_letter_says_nothing_of_what_was_written_for_the_parents() -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.CHILD))).text
    assert "We met you at home." in text
    assert "your child" not in text
    assert "What happens next" not in text


def test_a_child_to_whom_nothing_was_written_gets_no_letter() -> None:
    with pytest.raises(DocumentRefused, match="what is written to this reader"):
        render_letter(facts_of(LetterKind.CHILD, words="  "))


@pytest.mark.parametrize("hub", HUBS)
def test_an_onward_referral_passes_four_facts_on_and_no_more(hub: str) -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.ONWARD, hub))).text
    told = (
        "Name Tobias Okafor Address 14 Example Road NORTHAMPTON NN4 8ZZ Reason for the enquiry A school asked for help "
        "with mornings. Outcome Early Help Team services"
    )
    assert told in text
    with pytest.raises(DocumentRefused, match="an address"):
        render_letter(facts_of(LetterKind.ONWARD, hub, home=()))


def test_the_gate_asks_when_an_onward_referral_names_anybody_else_or_what_an_agency_told() -> None:
    for more in (SHEET.person(MOTHER).name, SHEET.items[0].what, SHEET.referrer.name if SHEET.referrer else ""):
        assert about_people(found_in(facts_of(LetterKind.ONWARD, words=f"We know {more}"))), more


def test_words_for_which_a_letter_has_no_place_are_not_left_out_silently() -> None:
    with pytest.raises(TemplateError, match="no place for what was written"):
        render_letter(facts_of(LetterKind.PLEASE_CALL, words="Bring him."))


def test_what_is_decided_alike_about_several_is_said_once_and_of_nobody_by_name() -> None:
    one, other = LetterChild("", "Early help", "", ""), LetterChild("", "No further action", "", "")
    text = ReadPdf(render_letter(facts_of(LetterKind.FEEDBACK, children=(one, one, other)))).text
    assert text.count("Early help") == 1
    assert "No further action" in text
    assert " and " not in text[text.index("What was decided Early") : text.index("No further action")]


def test_a_letter_of_what_was_decided_about_nobody_is_refused() -> None:
    for kind in MADE:
        if RULES[kind].says_outcome:
            with pytest.raises(DocumentRefused, match="about no child"):
                render_letter(facts_of(kind, children=()))


def test_each_kind_has_a_file_and_each_file_a_kind() -> None:
    files = {path.stem for path in (resources() / "letters").glob("*.json")}
    assert files == {rule.template for rule in RULES.values()}
    for name in files:
        assert shipped_template(name).title


def test_a_referrer_who_is_on_the_enquiry_too_finds_their_own_name_and_no_others() -> None:
    mother = SHEET.person(MOTHER).name
    facts = facts_of(LetterKind.ACKNOWLEDGEMENT, recipient_name=mother)
    assert found_in(facts) == ()
    assert rules(found_in(facts_of(LetterKind.ACKNOWLEDGEMENT, signed_by_post=mother)))


def test_the_letters_mark_is_its_own() -> None:
    one, other = (facts_of(LetterKind.ACKNOWLEDGEMENT, letter=UUID(int=number)) for number in (1 << 96, 2 << 96))
    assert render_letter(one) != render_letter(other)


@pytest.mark.parametrize("hub", HUBS)
def test_a_request_is_acknowledged_with_the_law_as_it_is_and_the_hubs_own_place_for_it(hub: str) -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.ACCESS_RECEIVED, hub))).text
    assert "Data Protection Act 2018" in text
    assert "1998" not in text
    assert "You hear from us by 21 December 2026." in text
    place = shipped_profile(hub).contact.subject_access
    assert ("About your request:" in text) is bool(place)
    if hub == "worcestershire":
        assert "Dataprotection@worcestershire.gov.uk" in text
        assert "WR5 2NP" in text


@pytest.mark.parametrize("hub", HUBS)
def test_a_complaint_is_acknowledged_with_the_hubs_own_steps_in_their_order(hub: str) -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.COMPLAINT_RECEIVED, hub, words=""))).text
    told = {"northamptonshire": ("0300 126 1000", "01604 363436"), "oxfordshire": ("commentsandcomplaints@",)}
    assert ("If you are not happy with what we did" in text) is (hub in told)
    after = text.split("Your complaint", 1)[1]
    places = [after.index(one) for one in told.get(hub, ())]
    assert places == sorted(places)
    assert "You hear from us" not in text
