"""The papers for the hub's own file: whole, without what not everybody in the hub may read, the same each time."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pypdf
import pytest

from mashdesk.documents.decision_record import render_decision_record
from mashdesk.documents.discussion_record import render_discussion_record
from mashdesk.documents.family_sheet import render_family_picture
from mashdesk.documents.refused import DocumentRefused
from mashdesk.documents.strategy_record import render_strategy_record
from mashdesk.domain.codes import Handling, Nature, PoliceHandling, PoliceInformation, PoliceSource
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.discussion import Attendee, Discussion, PartnerView
from mashdesk.domain.genogram.words import names_apart
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.strategy import Enquiries, ParentsInformed, Strategy
from tests.documents.invented_case import (
    RECEIVED,
    decision,
    discussion_facts,
    family_facts,
    item,
    record_facts,
    request,
    sheet,
    strategy_facts,
    strategy_step,
)
from tests.documents.reading import ReadPdf
from tests.invented_family import large_family

HUBS = ("worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley")
EARLIER = Discussion(
    UUID(int=41),
    RECEIVED + timedelta(hours=4),
    "Wait for the school.",
    (Attendee("Ann Fell", "health", "Health", ""),),
    "Moses Field",
)
CONDITIONS = PoliceCodes(
    PoliceSource.RELIABLE, PoliceInformation("B"), PoliceHandling.CONDITIONS, "Ask the officer before it is passed on."
)


def discussion(**other: object) -> ReadPdf:
    return ReadPdf(render_discussion_record(discussion_facts(**other)))


def strategy(*held: Any, **other: object) -> ReadPdf:
    return ReadPdf(render_strategy_record(strategy_facts(*held, **other)))


def test_the_discussion_record_says_who_took_part_when_what_was_shared_and_what_was_agreed() -> None:
    text = discussion(earlier_discussions=(EARLIER,)).text
    for expected in (
        "Discussion record Northamptonshire Multi-Agency Safeguarding Hub (MASH) · NN-26-00042",
        "Tobias Okafor Born: 14 August 2021 (4 years at the referral)",
        "The discussion Held 2 March 2026, 15:15 Recorded by Moses Field",
        "Hanna Grey Health Agrees. Piotr Sands Police Agrees; nothing reported.",
        "Agreed Support, not an assessment.",
        "An earlier discussion Held 2 March 2026, 13:15",
        "Ann Fell Health No view recorded Agreed Wait for the school.",
        "20 January 2026 Seen by the health visitor; weight and height as expected. About Tobias Okafor",
        "Why it matters Shows that the parents keep appointments.",
        "Given by Health, 2 March 2026, 12:15",
    ):
        assert expected in text


def test_facts_stand_apart_from_opinions() -> None:
    text = discussion().text
    facts, opinions = text.index("Facts that agencies shared"), text.index("Opinions that agencies shared")
    assert facts < text.index("Seen by the health visitor") < opinions < text.index("The parents seem worn out.")


SECRETS = (
    item(id=UUID(int=71), what="Sealed thing", relevance="Sealed why", handling=Handling.DECISION_MAKER, by="Sid Seal"),
    item(id=UUID(int=72), what="Named thing", handling=Handling.NAMED_AGENCIES, shared_with=("police",)),
    item(id=UUID(int=73), what="Sealed view", nature=Nature.OPINION, handling=Handling.DECISION_MAKER),
)


@pytest.mark.parametrize("secret", SECRETS)
def test_what_not_everybody_in_the_hub_may_read_leaves_no_trace_on_it(secret: Any) -> None:
    """The very same page as if there were no such item: it cannot be told from the paper."""
    open_ones = (item(), item(id=UUID(int=30), nature=Nature.OPINION, what="The parents seem worn out."))
    without = render_discussion_record(discussion_facts(items=open_ones))
    assert render_discussion_record(discussion_facts(items=(*open_ones, secret))) == without
    assert render_discussion_record(discussion_facts(items=(secret,))) == render_discussion_record(
        discussion_facts(items=())
    )


OTHER = item(id=UUID(int=30), what="Missed every appointment.", agency="education", agency_name="Education")


def _mark(one: UUID, other: UUID, **more: Any) -> Contradiction:
    return Contradiction(UUID(int=90), one, other, "One of them has another child.", "Ruth Amadi", RECEIVED, **more)


def test_two_items_that_contradict_each_other_stand_together_with_why() -> None:
    marked = (_mark(item().id, OTHER.id),)
    text = discussion(items=(item(), OTHER), contradictions=marked).text
    section = text[text.index("Items that contradict each other") :]
    for expected in (
        "Health 20 January 2026 Seen by the health visitor; weight and height as expected.",
        "Education 20 January 2026 Missed every appointment.",
        "Why One of them has another child. Marked by Ruth Amadi",
    ):
        assert expected in section
    assert "contradict each other" not in discussion(items=(item(), OTHER)).text


def test_a_mark_that_was_taken_back_is_on_no_paper() -> None:
    back = _mark(item().id, OTHER.id, taken_back=RECEIVED, taken_back_by="Ruth Amadi")
    plain = render_discussion_record(discussion_facts(items=(item(), OTHER)))
    assert render_discussion_record(discussion_facts(items=(item(), OTHER), contradictions=(back,))) == plain


@pytest.mark.parametrize("secret", SECRETS)
def test_a_mark_at_what_not_everybody_may_read_leaves_no_trace(secret: Any) -> None:
    plain = render_discussion_record(discussion_facts(items=(item(),)))
    for one, other in ((item().id, secret.id), (secret.id, item().id)):
        marked = discussion_facts(items=(item(), secret), contradictions=(_mark(one, other),))
        assert render_discussion_record(marked) == plain


def test_neither_paper_holds_what_its_facts_need_not() -> None:
    """Nobody's address, whoever referred and how, what an agency held back, the reasons of a decision."""
    held_back = request(withheld_because="A covert inquiry.")
    secret = decision(reasons="Because of what was seen.")
    told = {"requests": (held_back,), "decisions": (secret,)}
    for page in (discussion(**told), strategy(**told)):
        for hidden in ("Nadine Quill", "01632", "Hidden Lane", "Example Road", "covert", "what was seen", "lights off"):
            assert hidden.casefold() not in page.text.casefold()


def test_police_codes_conditions_and_what_is_not_for_the_family_stand_beside_the_item() -> None:
    text = discussion(items=(item(police=CONDITIONS, not_for_family=True),)).text
    assert "NOT FOR THE FAMILY: never in a letter 20 January 2026 Seen by" in text
    assert "Graded Police codes 1 B C: source reliable" in text
    assert "Ask the officer before it is passed on." in text
    assert "NOT FOR THE FAMILY" not in discussion().text


def family(**other: object) -> ReadPdf:
    return ReadPdf(render_family_picture(family_facts(**other)))


def test_the_family_picture_says_who_is_named_what_they_are_to_each_other_and_who_lives_where() -> None:
    text = family().text
    for expected in (
        "Family picture Northamptonshire Multi-Agency Safeguarding Hub (MASH) · NN-26-00042",
        "as of 3 March 2026",
        "Household 1 14 Example Road, NORTHAMPTON, NN4 8ZZ",
        "Household 2 Address withheld",
        "PR: Tobias",
        "In words Tobias Okafor The one whom it is about. Aged 4. Lives in household 1 (14 Example Road",
        "Joanna Okafor-Łukasz: mother, with parental responsibility.",
        "Mother of Tobias Okafor, with parental responsibility.",
    ):
        assert expected in text
    assert "Hidden Lane" not in text


def test_whoever_may_know_a_confidential_address_prints_the_same_paper_as_who_may_not() -> None:
    known = family_facts()
    withheld = tuple(
        replace(home, address=None, withheld=True) if home.address and home.address.confidential else home
        for home in known.family.households
    )
    assert render_family_picture(known) == render_family_picture(
        replace(known, family=replace(known.family, households=withheld))
    )


def test_a_large_family_stands_whole_on_its_page_and_in_words() -> None:
    told = large_family()
    page = family(people=told.people, relationships=told.relationships, households=told.households)
    at = next(number for number, text in enumerate(page.pages) if "The picture" in text)
    for one in names_apart(told.people).values():
        assert one in page.pages[at]
        assert page.text.count(one) > 1


def test_where_a_picture_needs_a_page_of_its_own_the_words_come_first_and_leave_no_page_half_empty() -> None:
    told = large_family()
    first = family(people=told.people, relationships=told.relationships, households=told.households).pages[0]
    assert "In words" in first
    assert "The picture" not in first
    assert family().text.index("The picture") < family().text.index("In words")


def test_a_name_without_end_is_cut_in_the_picture_and_whole_in_words() -> None:
    name = " ".join(f"Name{number}" for number in range(60))
    people = (replace(sheet().people[0], given_names=name, family_name=""), *sheet().people[1:])
    text = family(people=people).text
    assert "…" in text
    assert name in text


def test_the_strategy_record_says_when_who_and_why_for_each() -> None:
    later = strategy_step(reason="He was not at school.", particulars=" ", happened=None)
    text = strategy(later, strategy_step(), strategy_step(step="dispute", reason="A dispute.")).text
    for expected in (
        "section 47 of the Children Act 1989",
        "The strategy discussion Held The time was not recorded Recorded 2 March 2026, 11:35 by Ruth Amadi",
        "It was not recorded who took part.",
        "He was not at school.",
        "An earlier strategy discussion Held 2 March 2026, 11:15",
        "The enquiry then Gathering",
        "Piotr Sands for the police, Hanna Grey for health, Ruth Amadi for social care.",
        "Reasonable cause to suspect that Tobias is left alone at night.",
    ):
        assert expected in text
    assert "A dispute." not in text


def test_a_restricted_enquiry_says_on_paper_that_it_is() -> None:
    row = replace(sheet().row, badges=("restricted",))
    for page in (discussion(row=row), strategy(row=row), family(row=row)):
        assert "RESTRICTED: only the people who are named on this enquiry read this paper." in page.text
    assert "RESTRICTED" not in discussion().text + strategy().text


@pytest.mark.parametrize("hub", HUBS)
def test_every_hub_has_both_with_its_own_name_marked_on_every_page(hub: str) -> None:
    many = tuple(item(id=UUID(int=1000 + number)) for number in range(40))
    facts = discussion_facts(items=many)
    page = ReadPdf(render_discussion_record(replace(facts, head=replace(facts.head, hub=hub))))
    plan = strategy_facts()
    other = ReadPdf(render_strategy_record(replace(plan, head=replace(plan.head, hub=hub))))
    assert len(page.pages) > 3
    plain = family_facts()
    picture = ReadPdf(render_family_picture(replace(plain, head=replace(plain.head, hub=hub))))
    for paper in (page, other, picture):
        for number, text in enumerate(paper.pages, start=1):
            assert text.count("OFFICIAL-SENSITIVE") == 2
            assert f"Page {number} of {len(paper.pages)}" in text
            assert "NN-26-00042 · printed 3 March 2026, 10:15 by Ruth Amadi" in text


def test_nothing_to_record_is_refused_in_plain_words() -> None:
    with pytest.raises(DocumentRefused, match="lacks a discussion"):
        render_discussion_record(discussion_facts(discussion=None))
    with pytest.raises(DocumentRefused, match="lacks a strategy discussion"):
        render_strategy_record(strategy_facts(strategy_step(step="close")))
    with pytest.raises(DocumentRefused, match="lacks anybody"):
        render_family_picture(family_facts(people=(), relationships=(), households=()))


PAPERS: tuple[tuple[Callable[[], bytes], str, list[str]], ...] = (
    (
        lambda: render_discussion_record(discussion_facts()),
        "Discussion record NN-26-00042",
        ["The discussion", "Facts that agencies shared", "Opinions that agencies shared"],
    ),
    (
        lambda: render_family_picture(family_facts()),
        "Family picture NN-26-00042",
        ["The picture", "In words"],
    ),
    (
        lambda: render_strategy_record(strategy_facts()),
        "Strategy discussion record NN-26-00042",
        ["The strategy discussion"],
    ),
)


@pytest.mark.parametrize(("render", "title", "headings"), PAPERS)
def test_title_language_and_bookmarks_are_there_and_the_bytes_are_the_same_again(
    render: Callable[[], bytes], title: str, headings: list[str]
) -> None:
    pdf = render()
    assert pdf == render()
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert ReadPdf(pdf).properties["/Title"] == title
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert [str(one["/Title"]) for one in reader.outline] == headings  # type: ignore[call-overload]
    assert not any("Okafor" in value for value in ReadPdf(pdf).properties.values())
    assert ReadPdf(pdf).actions == []


def test_a_bookmark_leads_to_the_page_of_its_heading() -> None:
    many = tuple(item(id=UUID(int=1000 + number), nature=Nature.FACT) for number in range(40))
    pdf = render_discussion_record(discussion_facts(items=many))
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    pages = {str(one["/Title"]): reader.get_destination_page_number(one) for one in reader.outline}  # type: ignore[arg-type,call-overload]
    texts = ReadPdf(pdf).pages
    for heading, number in pages.items():
        assert number is not None
        assert heading in texts[number]
    assert pages["Opinions that agencies shared"] == len(texts) - 1


def test_the_decision_record_holds_earlier_discussions_too() -> None:
    text = ReadPdf(render_decision_record(record_facts(earlier_discussions=(EARLIER,)))).text
    assert "Support, not an assessment. An earlier discussion Held 2 March 2026, 13:15" in text
    assert "Wait for the school." in text


def test_whether_each_partner_agrees_stands_before_its_view_on_both_records() -> None:
    told = sheet()
    assert told.discussion is not None
    asked = tuple(replace(one, agrees=PartnerView.DISAGREE) for one in told.discussion.attendees)
    held = replace(told.discussion, attendees=asked)
    assert "Hanna Grey Health Disagrees: Agrees." in discussion(discussion=held).text
    record = ReadPdf(render_decision_record(record_facts(discussion=held)))
    assert "Disagrees: Agrees." in record.text


def test_what_a_strategy_discussion_decided_is_printed_as_far_as_it_was_said() -> None:
    decided = Strategy(
        attended=("police", "education"),
        section_47="Marks on both arms.",
        enquiries=Enquiries.JOINT,
        parents_informed=ParentsInformed.NOT_BEFORE,
        parents_why_not="He may be moved.",
        medical="Today at noon.",
        safety_plan="He stays with his grandmother.",
        next_review=date(2026, 3, 9),
    )
    text = strategy(strategy_step(strategy=decided)).text
    for expected in (
        "Took part Police, Education",
        "Why significant harm is suspected Marks on both arms.",
        "Section 47 enquiries Section 47 enquiries by social care and police together",
        "Parents They are not informed before. He may be moved.",
        "Medical Today at noon.",
        "How the child is safe until then He stays with his grandmother.",
        "Next review 9 Mar 2026",
    ):
        assert expected in text
    assert "Nothing more was recorded." not in text
    assert "Nothing more was recorded." in strategy().text


def test_the_threshold_document_of_that_day_stands_with_each_level() -> None:
    told = sheet()
    assert told.screening is not None
    screening = replace(told.screening, threshold="Thresholds, version 3")
    judged = (decision(threshold="Thresholds, version 4, 1 May 2026"),)
    text = ReadPdf(render_decision_record(record_facts(screening=screening, decisions=judged))).text
    assert "By the document Thresholds, version 3" in text
    assert "By the document Thresholds, version 4, 1 May 2026" in text
    assert "By the document" not in ReadPdf(render_decision_record(record_facts())).text
