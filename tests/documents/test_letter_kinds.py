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
from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letter_rules import Rule
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
BORN = ("name", "Tobias Okafor, born 14 August 2021")
TOLD_POLICE = (
    BORN,
    ("reference", "NP/2231/26"),
    ("how", "You asked the hub for this."),
    ("necessity", "Nobody else can say where he was."),
    ("ground", "To the police, where necessary to help stop or solve a crime"),
    ("harm", ""),
)
ASKED = (
    BORN,
    ("basis", "safeguarding"),
    ("questions", "Who lives at this address?"),
    ("due", "3 March 2026, 12:00"),
)
HOME = ("14 Example Road", "NORTHAMPTON", "NN4 8ZZ")
SERVICE: dict[str, object] = {
    "recipient_name": "Early Help Team",
    "home": HOME,
    "words": "A school asked for help with mornings.",
}
RELEASED = LetterItem(UUID(int=5), "He was at school.", "Ask before it is passed on.")
TO_WORK: dict[LetterKind, dict[str, object]] = {
    LetterKind.ONWARD: SERVICE,
    LetterKind.HAND_OFF: SERVICE | {"told": (BORN,), "children": (), "items": (RELEASED,)},
    LetterKind.POLICE_DISCLOSURE: {
        "recipient_name": "Example Constabulary",
        "words": "You ask who was at home on 2 March 2026.",
        "told": TOLD_POLICE,
        "children": (),
        "items": (RELEASED,),
    },
    LetterKind.AGENCY_REQUEST: {"recipient_name": "Example Housing", "told": ASKED},
}


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
    if rule.to_work:
        told |= {"address_lines": ("Duty desk",), "postcode": ""} | TO_WORK[kind]
        if kind is LetterKind.AGENCY_REQUEST:
            told["told"] = (*ASKED, ("purpose", shipped_profile(hub).purposes[0].code))
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


@given(st.sampled_from(MADE), st.sampled_from(sorted(SECRETS)), st.sampled_from(["post", "words", "outcome", "beside"]))
@settings(max_examples=40, deadline=None)
def test_a_secret_planted_in_any_of_their_fields_is_found(kind: LetterKind, secret: TermKind, place: str) -> None:
    words = f"We heard that {SECRETS[secret]} was named."
    plain = facts_of(kind)
    if place == "words" and RULES[kind].own_words:
        facts = replace(plain, words=words)
    elif place == "outcome" and plain.children and kind is not LetterKind.CHILD:  # which says it in its own words
        facts = replace(plain, children=(replace(plain.children[0], outcome=words),))
    elif place == "beside" and plain.told:
        facts = replace(plain, told=tuple((name, f"{said} {words}") for name, said in plain.told))
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


def test_a_disclosure_to_the_police_says_why_on_which_ground_and_only_what_was_released() -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.POLICE_DISCLOSURE))).text
    told = (
        "Your reference NP/2231/26 About whom Tobias Okafor, born 14 August 2021 Why you receive it You asked the hub "
        "for this. What was asked for, or why it is offered You ask who was at home on 2 March 2026. What is disclosed "
        "He was at school. Under these conditions: Ask before it is passed on. Why it is necessary Nobody else can say "
        "where he was. Ground To the police, where necessary to help stop or solve a crime"
    )
    assert told in text
    assert "Significant harm" not in text, "where the ground does not ask for it"
    assert "paragraph 2 of Part 1 of Schedule 2 to the Data Protection Act 2018" in text
    harm = tuple((name, "He was hit." if name == "harm" else said) for name, said in TOLD_POLICE)
    assert (
        "Significant harm He was hit." in ReadPdf(render_letter(facts_of(LetterKind.POLICE_DISCLOSURE, told=harm))).text
    )


def test_a_request_on_paper_says_what_for_on_which_basis_by_when_and_how_to_answer() -> None:
    facts = facts_of(LetterKind.AGENCY_REQUEST)
    text = ReadPdf(render_letter(facts)).text
    purpose = shipped_profile(facts.hub).purposes[0].label
    for told in (
        "About whom Tobias Okafor, born 14 August 2021 What for",
        f"What for {purpose} Lawful basis Safeguarding: article 9(2)(g)",
        "What we ask Who lives at this address? By when 3 March 2026, 12:00",
        "How to answer Tell whoever signed this letter, and give our reference.",
        "Our telephone number is 0300 126 1000.",
    ):
        assert told in text
    typed = (*ASKED, ("purpose", "To keep her safe"))
    assert "What for To keep her safe" in ReadPdf(render_letter(facts_of(LetterKind.AGENCY_REQUEST, told=typed))).text


@pytest.mark.parametrize("hub", HUBS)
def test_an_open_case_is_handed_over_with_who_why_and_what_was_found(hub: str) -> None:
    text = ReadPdf(render_letter(facts_of(LetterKind.HAND_OFF, hub))).text
    told = (
        "Who Tobias Okafor, born 14 August 2021 Address 14 Example Road NORTHAMPTON NN4 8ZZ Why they were referred A "
        "school asked for help with mornings. What was found so far He was at school. Under these conditions: Ask "
        "before it is passed on."
    )
    assert told in text
    assert "keep the conditions that a partner set" in text


@pytest.mark.parametrize(
    ("kind", "lacking"),
    [
        *((LetterKind.POLICE_DISCLOSURE, name) for name in ("name", "necessity", "ground")),
        *((LetterKind.AGENCY_REQUEST, name) for name in ("name", "purpose", "due")),
        (LetterKind.HAND_OFF, "name"),
    ],
)
def test_nothing_leaves_to_people_at_their_work_without_what_it_rests_on(kind: LetterKind, lacking: str) -> None:
    told = tuple((name, " " if name == lacking else said) for name, said in facts_of(kind).told)
    with pytest.raises(DocumentRefused, match="lacks"):
        render_letter(facts_of(kind, told=told))
    if RULES[kind].own_words:
        with pytest.raises(DocumentRefused, match="lacks"):
            render_letter(facts_of(kind, words=""))


def test_a_family_is_never_told_the_polices_conditions() -> None:
    text = ReadPdf(render_letter(letter_facts(items=(RELEASED,)))).text
    assert "He was at school." in text
    assert "conditions" not in text


@pytest.mark.parametrize("kind", [kind for kind, rule in RULES.items() if rule.to_work])
def test_the_gate_asks_when_a_letter_to_people_at_their_work_names_anybody_else_or_what_was_not_released(
    kind: LetterKind,
) -> None:
    referrer = SHEET.referrer
    assert referrer is not None
    for more in (SHEET.person(MOTHER).name, "2 Hidden Lane", SHEET.items[0].what, SHEET.items[2].what, referrer.name):
        told = tuple((name, f"{said} We know {more}") for name, said in facts_of(kind).told)
        written = {"told": told} if told else {"words": f"We know {more}"}
        assert about_people(found_in(facts_of(kind, **written))), more


@pytest.mark.parametrize("kind", [kind for kind, rule in RULES.items() if rule.to_work])
def test_the_gate_asks_when_a_letter_to_people_at_their_work_tells_a_home_that_it_does_not_bear(
    kind: LetterKind,
) -> None:
    (own,) = (one for one in SHEET.households if TOBIAS in one.people)
    assert own.address is not None
    refuge = replace(own, id=UUID(int=77), address=replace(
        own.address, id=UUID(int=78), household=UUID(int=77), lines=("3 Hidden Lane", "Markerton"), postcode="ZZ1 1ZZ",
        confidential=True))  # fmt: skip
    sheet = replace(SHEET, households=(*SHEET.households, refuge))
    bears = bool(facts_of(kind).home)
    for lines, rule in ((own.address.lines, Rule.HOUSE), (("3 Hidden Lane", "Markerton"), Rule.HOUSE)):
        said = f"They are at {', '.join(lines)}."
        asked = tuple((name, said if name == "questions" else told) for name, told in facts_of(kind).told)
        written = {"told": asked} if kind is LetterKind.AGENCY_REQUEST else {"words": said}
        facts = facts_of(kind, **written)
        known = bears and lines == HOME[:2]
        assert (kind, lines, rule in {one.rule for one in found_in(facts, sheet)}) == (kind, lines, not known)


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
